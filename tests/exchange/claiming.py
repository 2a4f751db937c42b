# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many people at once, each over a connection of its own, in a real database: `desk()`, `seat()` …

Each writes what everybody was answered and what was kept, as JSON.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor

from django.db import connection

from exchange.courses import planned
from exchange.opened import put_in_order
from exchange.places import desks, lend, people, wish
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import training_seats, workplaces
from stuurhuis.exchange.models.training import CourseSeat, Learner
from stuurhuis.exchange.models.workplaces import Booking, Occupant
from stuurhuis.kernel.store.wall import within

AT_ONCE = {"postgresql": 40, "sqlite": 8}  # connections; a site on SQLite has four
REFUSED = (workplaces.DeskTaken, workplaces.AllLent)


def desk(claims: int) -> None:
    """All want the same desk."""
    _open()
    wanted = desks()[0].id
    _tell(_bookings(claims, lambda _: wanted))


def loans(claims: int, lent: int) -> None:
    """All want some desk of a location that lends a few."""
    _open()
    lend(a_day=lent)
    there = [one.id for one in desks()]
    _tell(_bookings(claims, lambda number: there[number % len(there)]))


def seat(claims: int) -> None:
    """All want the last seat of a course; who is too late waits in line."""
    _open()
    session, who = planned(seats=1), people(claims)
    answers = at_once(lambda number: training_seats.enrol(session, actor=who[number], at=AT), claims)
    with within(DEVENTER):
        held = CourseSeat.objects.filter(session=session).exclude(number=None).count()
        _write(answers | {"held": held, "learners": Learner.objects.count()})


def _open() -> None:
    for code in (ZWOLLE, DEVENTER):
        put_in_order(code)


def _bookings(claims: int, wanted: Callable[[int], int]) -> Counter[str]:
    who = people(claims)
    return at_once(lambda number: workplaces.book(wanted(number), wish(), actor=who[number], at=AT), claims)


def at_once(claim: Callable[[int], object], claims: int) -> Counter[str]:
    """What everybody was answered, counted: the name of the fact or of the refusal."""

    def answer(number: int) -> str:
        try:
            return type(claim(number)).__name__
        except REFUSED as refusal:
            return type(refusal).__name__
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE[connection.vendor]) as pool:
        return Counter(pool.map(answer, range(claims)))


def _tell(answers: Counter[str]) -> None:
    with within(DEVENTER):
        kept = {"bookings": Booking.objects.count(), "occupants": Occupant.objects.count()}
    _write(answers | kept)


def _write(counted: Mapping[str, int]) -> None:
    sys.stdout.write(json.dumps(counted))
