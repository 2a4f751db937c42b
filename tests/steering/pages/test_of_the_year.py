# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An amount of this year that asks attention: on the home page, with a page of its own, and accepted."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from small_country import ZWOLLE
from stuurhuis.steering.tasks.monitor import Material
from tests.site.routes import AUGUST, sent_once

HOME, MONEY = f"/gemeente/{ZWOLLE}/", "/doelen/geld/"
SIGNAL = f"{HOME}signaal/jaar-lasten-6-1-6/2026/year_above/"
EXCEPTION = "/afwijking/jaar-lasten-6-1-6/2026/year_above/"
TITLE = "naar verwachting € 200.000 meer lasten dan begroot"
LATER = f"{timezone.localdate() + timedelta(days=30)}"


def text(client: Client, path: str) -> str:
    """What a page says, in one line."""
    said = unescape(re.sub("<[^>]+>", " ", client.get(path).content.decode())).replace("\xa0", " ")
    return re.sub(r"\s+", " ", said)


@pytest.fixture(autouse=True)
def august(judged: Material, sanne: Client) -> None:
    """The year of Zwolle until August, of which one amount asks attention."""
    sanne.post(sent_once(sanne, 8, AUGUST), {"deed": "import"})


def test_home_and_the_money_of_this_year_lead_to_its_page(sanne: Client) -> None:
    for page in (HOME, MONEY):
        assert TITLE in text(sanne, page)
        assert SIGNAL in sanne.get(page).content.decode()


def test_the_page_says_what_lies_beside_what_and_what_to_look_at_first(sanne: Client) -> None:
    said = text(sanne, SIGNAL)
    assert TITLE in said
    assert "Verwacht einde jaar € 1,4 mln Begroot na wijziging € 1,2 mln Verschil +€ 200.000" in said
    assert "Gemeentewet, artikel 212" in said
    assert "3.5.1 Ingeleend personeel +€ 200.000" in said
    assert "Is er een besluit dat nog niet in de begroting staat?" in said


def test_what_is_accepted_rests_with_its_name_and_stays_to_be_read(sanne: Client) -> None:
    sanne.post(f"{EXCEPTION}accepteer/", {"until": LATER, "reason": "De raad weet ervan."})
    assert "Geaccepteerd tot" in text(sanne, SIGNAL)
    assert "Eén afwijking is geaccepteerd" in text(sanne, HOME)
    assert "jaar-lasten" not in text(sanne, "/mijn/"), "it has a name"
    calendar = sanne.get("/mijn/momenten.ics").content.decode().replace("\r\n ", "")
    assert re.search(r"SUMMARY:Acceptatie loopt af: .+ lasten", calendar)


def test_what_the_administration_knows_is_not_in_the_file_that_goes_along(sanne: Client) -> None:
    assert "jaar-lasten" not in sanne.get(f"{HOME}signalen.csv").content.decode()


def test_who_does_not_work_there_sees_nothing_of_it(visitor: Client, karim: Client) -> None:
    assert visitor.get(SIGNAL).status_code == 302
    assert karim.get(SIGNAL).status_code == 410
    for stranger in (visitor, karim):
        assert TITLE not in text(stranger, HOME)


def test_what_is_over_says_so_and_leads_to_the_money_of_this_year(sanne: Client) -> None:
    gone = sanne.get(SIGNAL.replace("year_above", "year_below"))
    assert gone.status_code == 410
    assert MONEY in gone.content.decode()
