# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""My work knows for whom I work, and does not ask attention for what rests."""

from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from exchange.lending import GIG, KARIM
from exchange.opened import put_in_order
from small_country import DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import invites, needs
from stuurhuis.kernel.policy import actor_for
from stuurhuis.steering.tasks.monitor import Material
from tests.site.routes import LOUD, TO_COME

INDICATOR = f"/gemeente/{ZWOLLE}/indicator/{LOUD[1]}"
SIGNAL = "/".join(("/gemeente", ZWOLLE, "signaal", *LOUD[1:]))


def mine(client: Client) -> str:
    """What the page says, on one line."""
    return " ".join(unescape(client.get("/mijn/").content.decode()).split())


@pytest.mark.parametrize("path", ["/mijn/", "/bronnen/"])
def test_who_works_for_zwolle_need_not_choose_it(judged: Material, sanne: Client, path: str) -> None:
    head = sanne.get(path).content.decode().split("</header>")[0]
    assert "Zwolle" in head
    assert "Kies een gemeente" not in head


def test_who_follows_nothing_yet_is_led_to_the_own_series(judged: Material, sanne: Client) -> None:
    page = mine(sanne)
    assert f'<a href="/gemeente/{ZWOLLE}/reeksen/">Alle reeksen van Zwolle</a>' in page
    assert f'<a href="/gemeente/{ZWOLLE}/">Wat nu aandacht vraagt in Zwolle</a>' in page


def test_what_rests_asks_no_attention(judged: Material, sanne: Client) -> None:
    sanne.post(f"{INDICATOR}/volg/")
    assert "Eén ding dat je volgt vraagt aandacht" in mine(sanne)
    sanne.post(f"{SIGNAL}/rust/", TO_COME)
    page = mine(sanne)
    assert "Wat je volgt, vraagt nu geen aandacht" in page
    assert "Bekijk waarom" not in page
    assert f'href="{SIGNAL}/"' in page.split("Wat bij jouw organisatie rust")[1]


@pytest.mark.django_db
def test_what_the_market_asks_of_me_stands_on_my_work(noor: Client, karim: Client, tom: Client) -> None:
    for code in (ZWOLLE, DEVENTER):
        put_in_order(code)
    now = timezone.now()
    asker = actor_for(int(noor.session["_auth_user_id"]), at=now)
    listing = needs.write(GIG, actor=asker, at=now).listing
    needs.publish(listing, actor=asker, at=now)
    assert GIG.title not in mine(karim)
    invites.invite(listing, KARIM, "Jij kunt dit.", actor=asker, at=now)
    assert "Er wacht iets op jou" in mine(karim)
    assert GIG.title in mine(karim)
    assert GIG.title not in mine(noor) + mine(tom)
