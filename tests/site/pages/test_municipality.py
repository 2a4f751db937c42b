# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The title of a home page is the answer: what asks attention now, else what is coming, else nothing."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from django.core.cache import caches
from django.test import Client
from django.utils import timezone

from small_country import KAMPEN
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.queries import overview
from stuurhuis.steering.rules.views import Overview, Region

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _drawn_anew() -> None:
    caches["template_fragments"].clear()


def title(region: str, who: Client | None = None) -> str:
    """The heading of a municipality's home page."""
    page = (who or Client()).get(f"/gemeente/{region}/").content.decode()
    return " ".join(re.findall(r"<h1>(.*?)</h1>", page, re.DOTALL)[0].split())


@pytest.mark.usefixtures("judged")
def test_what_deviates_now_comes_first() -> None:
    assert title(KAMPEN) == "Twee dingen vragen aandacht in Kampen"


@pytest.mark.usefixtures("judged")
def test_without_it_the_title_tells_what_is_coming(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = overview.overview

    def only_ahead(region: Region, *, actor: Actor, at: datetime) -> Overview:
        found = whole(region, actor=actor, at=at)
        return replace(found, asking=tuple(one for one in found.asking if one.signal.is_ahead))

    monkeypatch.setattr(overview, "overview", only_ahead)
    assert title(KAMPEN) == "Eén begroting van Kampen komt waarschijnlijk niet uit"


@pytest.mark.usefixtures("judged")
def test_and_without_both_that_nothing_asks_attention() -> None:
    assert title("GM0363") == "Niets vraagt nu aandacht in Amsterdam"


@pytest.mark.usefixtures("judged")
def test_what_one_organisation_lets_rest_asks_the_attention_of_all_others(
    sanne: Client, marije: Client
) -> None:
    before = [title(KAMPEN, who) for who in (Client(), sanne, marije)]
    page = Client().get(f"/gemeente/{KAMPEN}/").content.decode()
    [signal, *_] = re.findall(rf'href="(/gemeente/{KAMPEN}/signaal/[^"]+)"', page)
    sanne.post(f"{signal}rust/", {"until": timezone.localdate() + timedelta(days=30)})
    assert before == ["Twee dingen vragen aandacht in Kampen"] * 3
    assert title(KAMPEN, sanne) == "Eén ding vraagt aandacht in Kampen"
    assert [title(KAMPEN), title(KAMPEN, marije)] == before[:2]
