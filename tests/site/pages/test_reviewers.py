# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A reader is found by what they know, at another organisation, and asked without knowing their address."""

import re
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from exchange.finding import KNOWS, take_part
from exchange.opened import put_in_order
from small_country import DEVENTER, ZWOLLE
from stuurhuis.kernel.policy import actor_for
from stuurhuis.review.actions import documents
from tests.review.people import PAPER, WORDS

pytestmark = pytest.mark.django_db
CHOOSE = re.compile(r'href="([^"]+[?]wie=[^"]+)"')


@pytest.fixture
def path(sanne: Client, marije: Client) -> str:
    """Where Sanne asks a reader; Marije let it be known that she knows of heat networks."""
    for code in (ZWOLLE, DEVENTER):
        put_in_order(code)
    now = timezone.now()
    author, reader = (actor_for(int(one.session["_auth_user_id"]), at=now) for one in (sanne, marije))
    take_part(reader, KNOWS)
    document = documents.offer(WORDS, PAPER, None, actor=author, at=now).document
    return f"/toetsen/{document}/vraag/"


def test_who_knows_of_it_is_shown_with_why_and_asked(sanne: Client, marije: Client, path: str) -> None:
    shown = sanne.get(path, {"zoek": "warmtenetten"}).content.decode()
    assert "Marije de Boer" in shown
    assert "Weet van: warmtenetten" in shown
    assert "@" not in shown.partition("<main")[2].partition("</main>")[0]
    [chosen] = CHOOSE.findall(shown)
    form = sanne.get(unescape(chosen)).content.decode()
    assert "Je vraagt Marije de Boer." in form
    days = dict(re.findall(r'name="(accept_by|review_by)" value="([^"]+)"', form))
    assert sanne.post(unescape(chosen), days).status_code == 302
    assert "Eén stuk wacht op jou" in marije.get("/toetsen/").content.decode()


def test_nothing_is_looked_for_before_one_asks_and_nobody_is_asked_by_a_number(
    sanne: Client, path: str
) -> None:
    assert "Marije de Boer" not in sanne.get(path).content.decode()
    assert "Niemand gevonden" in sanne.get(path, {"zoek": "kernfysica"}).content.decode()
    assert sanne.get(path, {"wie": "12"}).status_code == 404
