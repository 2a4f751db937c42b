# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The market in the site: what one cannot do is said, and what leaves the site is whole."""

import json
import re
from dataclasses import replace
from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from django.utils import timezone

from exchange.courses import NEXT_WEEK, offered
from exchange.lending import GIG, KARIM, TERMS, agreed, matched, placed
from exchange.people_shown import takes_part
from small_country import AT, DEVENTER
from stuurhuis.exchange.actions import agreements, invites, people_items, training, training_seats
from stuurhuis.exchange.pages import needs as pages
from stuurhuis.exchange.rules.kinds import Side
from stuurhuis.exchange.rules.needs import ListingWords
from stuurhuis.exchange.rules.people import Audience, ItemKind, ItemWords
from stuurhuis.kernel.policy import Actor, worker_for

VACANCY = ListingWords(
    "vacancy", Side.NEED, "Controller <jeugd> & zorg", "Wij zoeken een controller.",
    {"knowledge": "control", "contract": "permanent", "scale": "11"},
)  # fmt: skip

HOUR = timedelta(hours=1)


def test_who_does_not_take_part_hears_what_is_missing(tom: Client) -> None:
    answer = tom.get("/verbinden/markt/")
    assert answer.status_code == 403
    assert "ondernemingsraad" in answer.content.decode()


def test_an_unknown_kind_or_side_is_not_there(opened: None, noor: Client) -> None:
    for wrong in ("need/taart", "geluk/gig"):
        assert noor.get(f"/verbinden/markt/nieuw/{wrong}/").status_code == 404


def test_what_was_typed_stays_after_a_mistake(opened: None, noor: Client) -> None:
    form = {"title": "Warmtevisie", "text": "Hulp", "kind_knowledge": "warmte", "hours": "99"}
    answer = noor.post("/verbinden/markt/nieuw/need/gig/", form)
    assert answer.status_code == 422
    assert 'value="Warmtevisie"' in answer.content.decode()


def test_somebody_who_is_not_there_cannot_be_invited(opened: None, noor: Client, asker: Actor) -> None:
    listing = placed(GIG, asker)
    answer = noor.post(f"/verbinden/markt/{listing}/uitnodigen/", {"address": "niemand@example.org"})
    assert "Klopt het adres?" in answer.content.decode()
    answer = noor.post(f"/verbinden/markt/{listing}/uitnodigen/", {"address": KARIM}, follow=True)
    assert "Karim Bouzid" in answer.content.decode()


def test_without_a_mandate_one_hears_who_can_sign(
    opened: None, noor: Client, asker: Actor, expert: Actor, manager: Actor
) -> None:
    made = agreements.draw_up(matched(asker, expert, manager), TERMS, actor=asker, at=AT).agreement
    answer = noor.post(f"/verbinden/afspraken/{made}/teken/borrower/", follow=True).content.decode()
    assert "geen mandaat" in answer
    assert "ten minste € 5.120" in answer


def test_the_agreement_goes_along_as_pdf_and_odt(
    opened: None, noor: Client, asker: Actor, expert: Actor, manager: Actor
) -> None:
    made = agreements.draw_up(matched(asker, expert, manager), TERMS, actor=asker, at=AT).agreement
    for ending, begin in (("pdf", b"%PDF"), ("odt", b"PK")):
        assert noor.get(f"/verbinden/afspraken/{made}/afspraak.{ending}").content.startswith(begin)
    assert noor.get(f"/verbinden/afspraken/{made}/afspraak.exe").status_code == 404


def test_a_vacancy_is_told_to_other_systems(opened: None, noor: Client, asker: Actor) -> None:
    page = noor.get(f"/verbinden/markt/{placed(VACANCY, asker)}/").content.decode()
    [posting] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    told = json.loads(posting)
    assert (told["@type"], told["title"]) == ("JobPosting", VACANCY.title)
    root = ET.fromstring(noor.get("/verbinden/markt/vacatures.xml").content)
    [position] = root
    said = {one.tag.rpartition("}")[2]: one.text for one in position}
    assert (said["PositionTitle"], said["PayGrade"]) == (VACANCY.title, "11")


def test_who_knows_it_can_stop_asking(opened: None, noor: Client, asker: Actor) -> None:
    listing = placed(replace(GIG, title="Iets anders"), asker)
    answer = noor.post(f"/verbinden/markt/{listing}/sluit/", {"outcome": "irrelevant"}, follow=True)
    assert "niet meer nodig" in answer.content.decode()


def test_the_market_is_paged_and_a_page_keeps_what_was_sought(
    opened: None, noor: Client, asker: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "MOST", 2)
    for number in range(5):
        placed(replace(GIG, title=f"Warmtevisie {number}"), asker)
    first = noor.get("/verbinden/markt/?words=warmtevisie&kind=gig").content.decode()
    assert "5 gevonden" in first
    assert "Bladzijde 1 van 3" in first
    assert 'href="?page=2&amp;kind=gig&amp;words=warmtevisie"' in first
    last = noor.get("/verbinden/markt/?page=3&kind=gig&words=warmtevisie").content.decode()
    found = last.partition('role="status"')[2].partition('<nav class="pages"')[0]
    assert re.findall(r"Warmtevisie \d", found) == ["Warmtevisie 0"]
    assert "Bladzijde 3 van 3" in noor.get("/verbinden/markt/?page=99&words=warmtevisie").content.decode()


def test_who_agreed_stands_in_the_past_once_all_did(
    opened: None, noor: Client, asker: Actor, expert: Actor, manager: Actor
) -> None:
    page = noor.get(f"/verbinden/afspraken/{agreed(asker, expert, manager)}/").content.decode()
    assert "Wie ging akkoord?" in page
    assert "Wie gaat akkoord?" not in page


def test_a_course_that_one_joined_is_suggested_no_more(opened: None, noor: Client, asker: Actor) -> None:
    wish = ItemWords(ItemKind.WANTS, "participatie", Audience.ME)
    people_items.add_item(takes_part(asker), wish, actor=asker, at=AT)
    said = replace(NEXT_WEEK, starts_at=timezone.now() + HOUR, ends_at=timezone.now() + 2 * HOUR)
    session = training.plan(offered(), said, actor=worker_for(DEVENTER), at=AT).session
    assert "Past bij wat je wilt leren" in noor.get("/verbinden/opleidingen/").content.decode()
    training_seats.enrol(session, actor=asker, at=AT)
    assert "Past bij wat je wilt leren" not in noor.get("/verbinden/opleidingen/").content.decode()


def test_a_reason_is_chosen_and_not_given_beforehand(
    opened: None, karim: Client, asker: Actor, expert: Actor
) -> None:
    begun = invites.invite(placed(GIG, asker), KARIM, "", actor=asker, at=AT)
    answer = karim.post(f"/verbinden/uitnodigingen/{begun.invite}/nee/", {"reason": ""})
    assert answer.status_code == 422
    answer = karim.post(f"/verbinden/uitnodigingen/{begun.invite}/nee/", {"reason": "workload"}, follow=True)
    assert "Je antwoord is doorgegeven." in answer.content.decode()
