# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The moments to look in a calendar: valid for every calendar, of its owner alone while they work here."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from small_country import KAMPEN, ZWOLLE
from stuurhuis.kernel.memberships import actions as memberships
from stuurhuis.kernel.memberships import queries as people
from stuurhuis.kernel.policy import worker_for
from stuurhuis.site.accounts import examples
from stuurhuis.steering.tasks import forgetting
from stuurhuis.steering.tasks.monitor import Material

pytestmark = pytest.mark.django_db(transaction=True)
ADDRESS = re.compile(r"<code>http://127.0.0.1:8000(/agenda/[^<]+\.ics)</code>")
SPENT = f"/gemeente/{ZWOLLE}/signaal/lasten-2-1-rekening/2024/over_budget/rust/"
UNTIL = timezone.localdate() + timedelta(days=30)


def address(client: Client) -> str:
    """The address that the own page shows, without the host."""
    found = ADDRESS.search(client.get("/mijn/").content.decode())
    assert found
    return found.group(1)


def events(client: Client, path: str = "/mijn/momenten.ics") -> dict[str, date]:
    """The moments that a calendar reads, by their title; each is a whole day, valid for every calendar."""
    answer = client.get(path)
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n")), "RFC 5545, 3.1"
    read = Calendar.from_ical(answer.content)
    found = read.walk("VEVENT")
    assert not read.errors
    assert not [fault for one in found for fault in one.errors]
    assert len({one["UID"] for one in found}) == len(found)
    assert all({"DTSTAMP", "URL"} <= set(one) for one in found)
    assert all(one.decoded("DTEND") - one.decoded("DTSTART") == timedelta(days=1) for one in found)
    return {str(one["SUMMARY"]): one.decoded("DTSTART") for one in found}


def plan(client: Client) -> None:
    """Follow, let rest, and want something."""
    client.post(f"/gemeente/{KAMPEN}/indicator/misdrijven-totaal/volg/")
    client.post(SPENT, {"until": f"{UNTIL}", "reason": "Eerst de nacalculatie; daarna, dus, weer."})
    client.post("/doelen/programma/", {"number": "1", "name": "Veilig", "ambition": "Rust"})
    goal = _last(client, "/doelen/", r"/doelen/programma/(\d+)/doel/")
    client.post(
        f"/doelen/programma/{goal}/doel/", {"number": "1.1", "name": "Minder diefstal", "why": "Rust"}
    )
    number = _last(client, "/doelen/", r"/doelen/(\d+)/")
    measure = {"name": "Buurtpreventie", "state": "running", "due": f"{UNTIL}"}
    client.post(f"/doelen/{number}/inspanning/", measure)
    client.post(f"/doelen/{number}/inspanning/", measure | {"name": "Camera's", "state": "done"})


def _last(client: Client, path: str, link: str) -> str:
    return re.findall(link, client.get(path).content.decode())[-1]


def test_what_one_follows_lets_rest_and_wants_is_in_the_calendar(judged: Material, sanne: Client) -> None:
    plan(sanne)

    found = events(sanne)

    assert found["Vraagt weer aandacht: Verkeer en vervoer: lasten (rekening), Zwolle"] == UNTIL
    assert found["Inspanning klaar? Buurtpreventie"] == UNTIL
    assert "Inspanning klaar? Camera's" not in found
    assert found["Nieuwe cijfers verwacht: Geregistreerde misdrijven, Kampen"] == date(2028, 1, 1)


def test_a_calendar_reads_the_same_without_signing_in(
    judged: Material, sanne: Client, visitor: Client
) -> None:
    plan(sanne)
    sanne.post("/mijn/agenda/")

    assert events(visitor, address(sanne)) == events(sanne)
    assert "New figures expected" in " ".join(events(visitor, f"/en{address(sanne)}"))


def test_an_address_that_was_replaced_or_closed_opens_nothing(
    judged: Material, sanne: Client, visitor: Client
) -> None:
    sanne.post("/mijn/agenda/")
    first = address(sanne)
    sanne.post("/mijn/agenda/")
    second = address(sanne)
    assert [visitor.get(one).status_code for one in (first, second)] == [404, 200]

    sanne.post("/mijn/agenda/weg/")
    assert visitor.get(second).status_code == 404
    assert ADDRESS.search(sanne.get("/mijn/").content.decode()) is None
    assert visitor.get("/agenda/niets.ics").status_code == 404


def test_who_leaves_or_is_forgotten_takes_the_calendar_along(
    judged: Material, sanne: Client, youssef: Client, visitor: Client
) -> None:
    sanne.post("/mijn/agenda/")
    youssef.post("/mijn/agenda/")
    worker, now = worker_for(ZWOLLE), timezone.now()
    [held] = [
        one
        for one in people.members(actor=worker, at=now)
        if one.person == examples.user_of("sanne-vermeer").pk
    ]
    paths = address(sanne), address(youssef)

    memberships.end(held.membership, actor=worker, at=now)
    forgetting.forget(examples.user_of("youssef-el-amrani").pk, [ZWOLLE], at=now)

    assert [visitor.get(path).status_code for path in paths] == [404, 404]


def test_nobody_reads_the_calendar_of_a_colleague(judged: Material, sanne: Client, youssef: Client) -> None:
    plan(sanne)

    assert not [title for title in events(youssef) if "Kampen" in title]
