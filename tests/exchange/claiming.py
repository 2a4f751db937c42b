# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many people at once, each over a connection of its own, in a real database: `desk()`, `loans()` …

Each writes what everybody was answered and what was kept, as JSON.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from django.db import connection

from exchange.opened import put_in_order
from exchange.places import desks, lend, people, wish
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import workplaces
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


def _open() -> None:
    for code in (ZWOLLE, DEVENTER):
        put_in_order(code)


def _bookings(claims: int, wanted: Callable[[int], int]) -> Counter[str]:
    who = people(claims)

    def claim(number: int) -> str:
        try:
            fact = workplaces.book(wanted(number), wish(), actor=who[number], at=AT)
        except REFUSED as refusal:
            return type(refusal).__name__
        finally:
            connection.close()
        return type(fact).__name__

    return at_once(claim, claims)


def at_once(claim: Callable[[int], str], claims: int) -> Counter[str]:
    """What everybody was answered, counted."""
    with ThreadPoolExecutor(AT_ONCE[connection.vendor]) as pool:
        return Counter(pool.map(claim, range(claims)))


def _tell(answers: Counter[str]) -> None:
    with within(DEVENTER):
        kept = {"bookings": Booking.objects.count(), "occupants": Occupant.objects.count()}
    sys.stdout.write(json.dumps(answers | kept))
