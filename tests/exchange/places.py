# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The example buildings, and people who want a desk there."""

from dataclasses import replace
from datetime import timedelta

from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import locations
from stuurhuis.exchange.actions.workplaces import BookingWish
from stuurhuis.exchange.queries import workplaces
from stuurhuis.exchange.queries.workplaces import DeskOnDay
from stuurhuis.exchange.rules.workplaces import DayPart, LendingTerms, SeenBy
from stuurhuis.kernel.memberships import actions as memberships
from stuurhuis.kernel.policy import Actor, worker_for
from stuurhuis.site.accounts import example_places

TOMORROW = AT.date() + timedelta(days=1)


def wish(part: DayPart = DayPart.DAY, seen_by: SeenBy = SeenBy.RECEPTION, days: int = 1) -> BookingWish:
    """A desk, tomorrow or later."""
    return BookingWish(AT.date() + timedelta(days=days), part, seen_by)


def building(code: str = DEVENTER) -> int:
    """The example building of an organisation."""
    example_places.establish(AT)
    return workplaces.own_locations(actor=worker_for(code), at=AT)[0].id


def desks(code: str = DEVENTER) -> tuple[DeskOnDay, ...]:
    """Its desks and rooms."""
    return workplaces.plan(building(code), TOMORROW, actor=worker_for(code), at=AT)[0].desks


def lend(code: str = DEVENTER, **terms: object) -> None:
    """Lend on other terms than the example does."""
    place = building(code)
    given: LendingTerms = workplaces.to_run(place, actor=worker_for(code), at=AT).terms
    locations.lend(place, replace(given, **terms), actor=worker_for(code), at=AT)


def people(number: int, code: str = ZWOLLE) -> list[Actor]:
    """So many people who work for an organisation."""
    admitted = [
        memberships.admit(f"mens{one}@example.org", f"Mens {one}", "", actor=worker_for(code), at=AT)
        for one in range(number)
    ]
    return [Actor("person", fact.person, code) for fact in admitted]
