# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where is a desk free, what did I book, and who is in the building?"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import QuerySet
from django.utils import timezone

from stuurhuis.exchange.models import workplaces as tables
from stuurhuis.exchange.policy import workplaces as policy
from stuurhuis.exchange.rules.workplaces import (
    DeskKind,
    DeskWords,
    LendingTerms,
    LentTo,
    LocationWords,
    SeenBy,
)
from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor


@dataclass(frozen=True, slots=True)
class Workplace:
    """A building, whose it is, and what it lends."""

    id: int
    organisation: str
    owner: str
    words: LocationWords
    terms: LendingTerms


@dataclass(frozen=True, slots=True)
class DeskOnDay:
    """A desk and which halves of a day somebody has it."""

    id: int
    floor: int
    words: DeskWords
    morning_taken: bool
    afternoon_taken: bool


@dataclass(frozen=True, slots=True)
class FloorOnDay:
    """A floor with its desks on a day."""

    id: int
    name: str
    desks: tuple[DeskOnDay, ...]


@dataclass(frozen=True, slots=True)
class WhoIsThere:
    """Somebody that one may know to sit at a desk on a day."""

    data_subject: str
    desk: int
    name: str
    organisation: str
    morning: bool
    afternoon: bool
    booking: int
    confirmed: bool


@dataclass(frozen=True, slots=True)
class DeskDay:
    """A booking of one's own."""

    data_subject: str
    occupant: int
    booking: int
    desk: str
    location: int
    words: LocationWords
    day: date
    morning: bool
    afternoon: bool
    seen_by: SeenBy
    points: int
    is_confirmed: bool
    confirm_before: time | None


@question(policy.SEE_LOCATIONS)
def locations(shown: QuerySet[tables.Location], *, actor: Actor, at: datetime) -> tuple[Workplace, ...]:
    """Where one can book: the own buildings first, then by place."""
    living = shown.filter(ended_at=None).select_related("organisation").order_by("place", "name")
    found = [_workplace(row) for row in living]
    return tuple(sorted(found, key=lambda one: one.organisation != actor.organisation))


@question(policy.SEE_LOCATIONS, one=True)
def location(row: tables.Location, *, actor: Actor, at: datetime) -> Workplace:
    """One building; raises NotThere."""
    return _workplace(row)


@question(policy.SEE_OWN_LOCATIONS)
def own_locations(shown: QuerySet[tables.Location], *, actor: Actor, at: datetime) -> tuple[Workplace, ...]:
    """The buildings of one's own organisation."""
    return tuple(_workplace(row) for row in shown.filter(ended_at=None).order_by("name"))


@question(policy.CHANGE_LOCATION, one=True)
def to_run(row: tables.Location, *, actor: Actor, at: datetime) -> Workplace:
    """A building that one runs, with the organisations that it chose; raises NotAllowed, NotThere."""
    return _workplace(row, chosen=True)


@question(policy.ADD_LOCATION)
def may_run(*, actor: Actor, at: datetime) -> bool:
    """Whether one runs buildings here; raises NotAllowed."""
    return True


@question(policy.SEE_DESKS)
def floors(
    shown: QuerySet[tables.Desk], place: int, day: date, *, actor: Actor, at: datetime
) -> tuple[FloorOnDay, ...]:
    """The floors of a building, and which desks are free on a day."""
    return _floors(place, shown, day)


@question(policy.CHANGE_LOCATION, one=True)
def plan(row: tables.Location, day: date, *, actor: Actor, at: datetime) -> tuple[FloorOnDay, ...]:
    """The floors of a building that one runs; raises NotAllowed, NotThere."""
    return _floors(row.pk, tables.Desk.objects.all(), day)


@question(policy.SEE_DESKS)
def free_on(shown: QuerySet[tables.Desk], day: date, *, actor: Actor, at: datetime) -> dict[int, int]:
    """How many desks are free for the whole day, by building."""
    desks = shown.filter(ended_at=None, kind=DeskKind.DESK)
    taken = tables.Booking.objects.filter(day=day, freed_at=None).values("desk")
    found: dict[int, int] = defaultdict(int)
    for place in desks.exclude(pk__in=taken).values_list("floor__location", flat=True):
        found[place] += 1
    return dict(found)


@question(policy.SEE_TAKEN)
def lent_on(shown: QuerySet[tables.Booking], day: date, *, actor: Actor, at: datetime) -> dict[int, int]:
    """How many desks each building lends to others on a day."""
    found: dict[int, int] = defaultdict(int)
    for place in shown.filter(day=day, freed_at=None).exclude(lent=None).values_list("location", flat=True):
        found[place] += 1
    return dict(found)


@question(policy.CHANGE_DESK, one=True)
def desk(row: tables.Desk, *, actor: Actor, at: datetime) -> DeskWords:
    """How a desk that one runs is described; raises NotThere."""
    return _desk_words(row)


@question(policy.SEE_WHO)
def who_is_there(
    shown: QuerySet[tables.Occupant], place: int, day: date, *, actor: Actor, at: datetime
) -> tuple[WhoIsThere, ...]:
    """Who sits where in a building on a day, as far as one may know."""
    found = shown.filter(booking__location=place, day=day).select_related("person", "partner", "booking")
    return tuple(
        WhoIsThere(
            f"person:{row.person_id}",
            row.booking.desk_id,
            row.person.name,
            row.partner.name,
            row.morning,
            row.afternoon,
            row.booking_id,
            confirmed=row.booking.confirmed_at is not None,
        )
        for row in found.order_by("person__name", "pk")
    )


@question(policy.SEE_MINE)
def my_days(shown: QuerySet[tables.Occupant], *, actor: Actor, at: datetime) -> tuple[DeskDay, ...]:
    """What one booked from today on, the first day first."""
    coming = shown.filter(day__gte=day_of(at)).select_related("booking__desk", "booking__location")
    return tuple(_my_day(row) for row in coming.order_by("day", "-morning", "pk"))


@question(policy.SEE_DUE)
def over(shown: QuerySet[tables.Booking], *, actor: Actor, at: datetime) -> tuple[int, ...]:
    """The bookings in our buildings of which the day is over."""
    past = shown.filter(day__lt=day_of(at), freed_at=None, used_at=None)
    return tuple(past.order_by("pk").values_list("pk", flat=True))


@question(policy.SEE_DUE)
def not_confirmed(shown: QuerySet[tables.Booking], *, actor: Actor, at: datetime) -> tuple[int, ...]:
    """Today's bookings in our buildings whose people did not say in time that they are there."""
    waiting = shown.filter(day=day_of(at), freed_at=None, confirmed_at=None, morning=True)
    asked = waiting.exclude(location__confirm_before=None).select_related("location")
    return tuple(row.pk for row in asked.order_by("pk") if _is_late(row, at))


def _is_late(row: tables.Booking, at: datetime) -> bool:
    """Whether the hour came after the booking, and is over."""
    hour = datetime.combine(row.day, row.location.confirm_before or time.max, timezone.localtime(at).tzinfo)
    return row.booked_at < hour <= at


def _floors(place: int, shown: QuerySet[tables.Desk], day: date) -> tuple[FloorOnDay, ...]:
    found = list(shown.filter(floor__location=place, ended_at=None).order_by("y", "x", "name"))
    taken = _taken([one.pk for one in found], day)
    of_floor = defaultdict(list)
    for one in found:
        of_floor[one.floor_id].append(DeskOnDay(one.pk, one.floor_id, _desk_words(one), *taken[one.pk]))
    rows = tables.Floor.objects.filter(location=place).order_by("order")
    return tuple(FloorOnDay(row.pk, row.name, tuple(of_floor[row.pk])) for row in rows)


def _taken(desks: Iterable[int], day: date) -> dict[int, tuple[bool, bool]]:
    found: dict[int, tuple[bool, bool]] = defaultdict(lambda: (False, False))
    living = tables.Booking.objects.filter(desk__in=desks, day=day, freed_at=None)
    for key, morning, afternoon in living.values_list("desk", "morning", "afternoon"):
        found[key] = (found[key][0] or morning, found[key][1] or afternoon)
    return found


def _workplace(row: tables.Location, *, chosen: bool = False) -> Workplace:
    borrowers = tables.Borrower.objects.filter(location=row).order_by("borrower") if chosen else ()
    terms = LendingTerms(
        LentTo(row.lent_to),
        row.lent_a_day,
        row.lent_weekdays,
        row.lent_ahead,
        row.points,
        row.confirm_before,
        tuple(one.borrower_id for one in borrowers),
    )
    return Workplace(row.pk, row.organisation_id, row.organisation.name, _location_words(row), terms)


def _location_words(row: tables.Location) -> LocationWords:
    return LocationWords(row.name, row.address, row.place, row.entrance, row.opens_at, row.closes_at)


def _desk_words(row: tables.Desk) -> DeskWords:
    return DeskWords(row.name, DeskKind(row.kind), row.x, row.y, row.seats, tuple(row.features.split()))


def _my_day(row: tables.Occupant) -> DeskDay:
    booked = row.booking
    return DeskDay(
        f"person:{row.person_id}",
        row.pk,
        booked.pk,
        booked.desk.name,
        booked.location_id,
        _location_words(booked.location),
        row.day,
        row.morning,
        row.afternoon,
        SeenBy(row.seen_by),
        booked.points,
        is_confirmed=booked.confirmed_at is not None,
        confirm_before=booked.location.confirm_before,
    )
