# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one agreed, booked and must answer stands in one's calendar, and nothing of others."""

import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.test import Client
from icalendar import Calendar

from exchange.courses import planned
from exchange.lending import DAY, GIG, KARIM, agreed, placed
from exchange.places import desks, wish
from small_country import AT
from stuurhuis.exchange.actions import agreements, invites, training_seats, workplaces
from stuurhuis.exchange.pages import agenda
from stuurhuis.kernel.policy import Actor

pytestmark = pytest.mark.usefixtures("opened")


def told(client: Client, address: str = "/mijn/momenten.ics") -> dict[str, date]:
    """What stands in a calendar, and when it begins."""
    read = Calendar.from_ical(client.get(address).content)
    found = {str(one["summary"]): one.decoded("dtstart") for one in read.walk("VEVENT")}
    return {title: day for title, day in found.items() if not re.match("Nieuwe cijfers|Streefwaarde", title)}


def test_a_desk_and_a_seat_that_one_took(asker: Actor) -> None:
    workplaces.book(desks()[0].id, wish(), actor=asker, at=AT)
    training_seats.enrol(planned(), actor=asker, at=AT)
    desk, course = agenda.events({"actor": asker, "at": AT})
    assert str(desk["summary"]).startswith("Plek ")
    assert str(desk.decoded("dtstart")).startswith("2026-06-02 ")
    assert (str(course["summary"]), course.decoded("dtstart")) == (
        "Participatie die werkt",
        AT + timedelta(days=7),
    )


def test_the_days_of_what_was_agreed_for_both_and_of_work_for_who_did_it(
    noor: Client, karim: Client, sanne: Client, asker: Actor, expert: Actor, manager: Actor
) -> None:
    made = agreed(asker, expert, manager)
    agreements.tell_day(made, DAY, Decimal(1), actor=expert, at=AT + timedelta(days=3))
    worked = {"Gewerkt voor Zwolle: Warmtevisie herschrijven": DAY}
    ends = {
        "Eerste dag: Warmtevisie herschrijven": AT.date(),
        "Laatste dag: Warmtevisie herschrijven": AT.date() + timedelta(days=55),
    }
    assert told(karim) == ends | worked
    assert told(noor).items() >= ends.items()
    assert not told(noor).keys() & worked.keys()
    assert told(sanne) == {}


def test_until_when_one_can_answer_and_when_ones_own_must_be_confirmed(
    noor: Client, karim: Client, asker: Actor, expert: Actor
) -> None:
    invites.invite(placed(GIG, asker), KARIM, "", actor=asker, at=AT)
    assert told(karim) == {"Antwoord: Warmtevisie herschrijven": AT.date() + timedelta(days=10)}
    assert list(told(noor)) == ["Klopt het nog? Warmtevisie herschrijven"]


def test_the_one_address_tells_it_too_and_can_be_withdrawn(noor: Client, asker: Actor) -> None:
    placed(GIG, asker)
    noor.post("/mijn/agenda/")
    [address] = re.findall(r"http://127.0.0.1:8000(/agenda/\S+\.ics)", noor.get("/mijn/").content.decode())
    assert list(told(Client(), address)) == ["Klopt het nog? Warmtevisie herschrijven"]
    noor.post("/mijn/agenda/weg/")
    assert Client().get(address).status_code == 404


def test_who_does_not_take_part_has_a_calendar_all_the_same(tom: Client) -> None:
    assert told(tom) == {}
