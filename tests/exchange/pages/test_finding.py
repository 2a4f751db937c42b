# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking who knows something, in the site; and what one can do about having been shown."""

import html
import re

from django.test import Client

from exchange.finding import KNOWS, WISHES, take_part
from small_country import AT
from stuurhuis.exchange.actions import finding_examples
from stuurhuis.kernel.policy import Actor, worker_for

FIND = "/verbinden/wie-weet-dit/"


def read(client: Client, address: str, **asked: str) -> str:
    return html.unescape(client.get(address, asked).content.decode())


def test_who_fits_is_shown_with_points_and_reasons(opened: None, noor: Client, expert: Actor) -> None:
    take_part(expert, KNOWS, WISHES)
    page = read(noor, FIND, vraag="Wie weet iets van warmtenetten?")
    assert "1 collega past hierbij" in page
    assert "Karim Bouzid" in page
    assert "Kent warmtenetten (ruime ervaring)" in page
    assert "Een mens kiest." in page
    assert "Inschrijving in het algoritmeregister" in page
    assert "Knows warmtenetten (ample experience)" in read(noor, f"/en{FIND}", vraag="warmtenetten")


def test_nobody_found_leads_on_to_the_market(opened: None, noor: Client) -> None:
    page = read(noor, FIND, vraag="qwertologie")
    assert "Niemand gevonden" in page
    assert "Dit noemt nog niemand: qwertologie." in page
    assert 'href="/verbinden/markt/nieuw/"' in page


def test_who_somebody_is_does_not_count_and_the_page_says_so(opened: None, noor: Client) -> None:
    assert "Hierop zoeken we niet: jonge, vrouw." in read(noor, FIND, vraag="jonge vrouw warmtenetten")


def test_before_ones_organisation_takes_part_the_page_says_what_is_needed(tom: Client) -> None:
    assert "Jouw organisatie doet nog niet mee" in read(tom, FIND, vraag="warmtenetten")


def test_who_was_shown_sees_it_objects_and_is_answered(
    opened: None, noor: Client, karim: Client, marije: Client, expert: Actor
) -> None:
    take_part(expert, KNOWS)
    noor.get(FIND, {"vraag": "warmtenetten"})
    page = read(karim, f"{FIND}getoond/")
    assert "Zwolle" in page
    month = re.findall(r"/bezwaar/GM0193/(\d{4}-\d\d)/", page)[0]
    karim.post(f"{FIND}bezwaar/GM0150/{month}/", {"words_said": "Dit klopt niet."})
    waiting = read(marije, f"{FIND}getoond/")
    assert "Dit klopt niet." in waiting
    objection = re.findall(r"/bezwaar/(\d+)/", waiting)[0]
    marije.post(f"{FIND}bezwaar/{objection}/", {"words_said": "Je hebt gelijk."})
    assert "Je hebt gelijk." in read(karim, f"{FIND}getoond/")


def test_a_month_or_an_organisation_that_is_none_is_not_there(opened: None, noor: Client) -> None:
    assert noor.get(f"{FIND}bezwaar/GM0193/2026-99/").status_code == 404
    assert noor.get(f"{FIND}bezwaar/NIETS/2026-01/").status_code == 404


def test_while_the_example_people_come_the_page_says_how_far_it_is(
    opened: None, noor: Client, expert: Actor
) -> None:
    worker = worker_for(expert.organisation)
    finding_examples.begin(5000, 1200, actor=worker, at=AT)
    assert "1.200 van de 5.000 voorbeeldmensen zijn er." in read(noor, FIND)
    told = noor.get(f"{FIND}voorbeelden/").json()
    assert (told["state"], told["done"], told["total"]) == ("running", 1200, 5000)
    finding_examples.begin(5000, 5000, actor=worker, at=AT)
    assert "voorbeeldmensen zijn er" not in read(noor, FIND)
    assert noor.get(f"{FIND}voorbeelden/").json()["state"] == "done"
