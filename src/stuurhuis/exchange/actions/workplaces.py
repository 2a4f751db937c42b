# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take a desk, give it back, say that one is there; and let go of who sat where."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from operator import or_

from django.db import IntegrityError, transaction
from django.db.models import Q

from stuurhuis.exchange.facts import workplaces as facts
from stuurhuis.exchange.models.workplaces import Booking, Desk, Location, Occupant
from stuurhuis.exchange.policy import workplaces as policy
from stuurhuis.exchange.rules.workplaces import (
    PAST_TERM,
    DayPart,
    DayPast,
    DeskKind,
    LendingTerms,
    LentTo,
    SeenBy,
    check_day,
)
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor, NotThere, one


class DeskTaken(Exception):
    """Somebody else has this desk then."""


class NumberTaken(Exception):
    """Somebody else was lent a desk under this number in the meantime."""


class AllLent(Exception):
    """The lender lends no more desks on that day; says how many it lends."""


class SitsElsewhere(Exception):
    """One person sits at one desk at a time."""


class NotToday(Exception):
    """One says to be there on the day itself."""


class AlreadyFreed(Exception):
    """The desk was given back before."""


class DayNotOver(Exception):
    """A desk is used when its day is over."""


class NothingPastTerm(Exception):
    """Of nobody is it known too long where they sat."""


@dataclass(frozen=True, slots=True)
class BookingWish:
    """Which day, how much of it, and who may know."""

    day: date
    part: DayPart
    seen_by: SeenBy = SeenBy.RECEPTION


@action(policy.BOOK)
def book(desk: int, wish: BookingWish, *, actor: Actor, at: datetime) -> facts.DeskBooked:
    """Take a desk. The database decides who is first: all others hear DeskTaken, AllLent or SitsElsewhere.

    Raises also rules.workplaces.DayPast, TooFarAhead and NotThatWeekday.
    """
    there = one(policy.SEE_DESKS, desk, actor, at)
    if there.ended_at is not None:
        raise NotThere
    location = there.floor.location
    own = location.organisation_id == actor.organisation
    check_day(wish.day, day_of(at), _terms(location), own=own)
    booking = _claimed(there, wish, actor, at) if own else _lent(there, location, wish, actor, at)
    _seat(booking, there, wish, actor)
    return facts.DeskBooked(
        booking.pk, booking.organisation_id, booking.partner_id, booking.day, booking.points
    )


@action(policy.FREE)
def free(booking: Booking, *, actor: Actor, at: datetime) -> facts.DeskFreed:
    """Give a desk back; who sat there is forgotten at once. Raises AlreadyFreed, DayPast."""
    if booking.freed_at is not None:
        raise AlreadyFreed(booking.pk)
    if booking.used_at is not None or booking.day < day_of(at):
        raise DayPast(booking.day)
    booking.freed_at = at
    booking.save(update_fields=["freed_at"])
    Occupant.objects.filter(booking=booking).delete()
    return facts.DeskFreed(booking.pk, booking.organisation_id, booking.partner_id, booking.day)


@action(policy.CONFIRM)
def confirm(booking: Booking, *, actor: Actor, at: datetime) -> facts.DeskConfirmed:
    """Say that one is there. Raises NotToday, AlreadyFreed."""
    if booking.freed_at is not None:
        raise AlreadyFreed(booking.pk)
    if booking.day != day_of(at):
        raise NotToday(booking.day)
    booking.confirmed_at = booking.confirmed_at or at
    booking.save(update_fields=["confirmed_at"])
    return facts.DeskConfirmed(booking.pk)


@action(policy.CHOOSE_SEEN_BY)
def choose_seen_by(occupant: Occupant, seen_by: SeenBy, *, actor: Actor, at: datetime) -> facts.SeenByChanged:
    """Choose who may know that one sits there."""
    occupant.seen_by = seen_by
    occupant.save(update_fields=["seen_by"])
    return facts.SeenByChanged(occupant.booking_id, seen_by)


@action(policy.USE)
def use(booking: Booking, *, actor: Actor, at: datetime) -> facts.DeskDayUsed:
    """The day is over and the desk was kept free: it was delivered. Raises DayNotOver, AlreadyFreed."""
    if booking.freed_at is not None or booking.used_at is not None:
        raise AlreadyFreed(booking.pk)
    if booking.day >= day_of(at):
        raise DayNotOver(booking.day)
    booking.used_at = at
    booking.save(update_fields=["used_at"])
    return facts.DeskDayUsed(
        booking.pk, booking.organisation_id, booking.partner_id, booking.day, booking.points
    )


@action(policy.FORGET_VISITS)
def forget_past_term(*, actor: Actor, at: datetime) -> facts.VisitsForgotten:
    """Let go of who sat where in our buildings, once the month is over. Raises NothingPastTerm."""
    past = Occupant.objects.filter(organisation=actor.organisation, day__lt=day_of(at) - PAST_TERM)
    return _forgotten(past.delete()[0], actor)


@action(policy.FORGET_VISITS)
def forget_visitor(person: int, *, actor: Actor, at: datetime) -> facts.VisitsForgotten:
    """Let go of where somebody sat and will sit for an organisation. Raises NothingPastTerm."""
    theirs = Occupant.objects.filter(partner=actor.organisation, person=person)
    coming = Booking.objects.filter(pk__in=theirs.values("booking"), freed_at=None, day__gte=day_of(at))
    coming.update(freed_at=at)
    return _forgotten(theirs.delete()[0], actor)


def _forgotten(number: int, actor: Actor) -> facts.VisitsForgotten:
    if not number:
        raise NothingPastTerm(actor.organisation)
    return facts.VisitsForgotten(actor.organisation, number)


def _terms(location: Location) -> LendingTerms:
    return LendingTerms(
        LentTo(location.lent_to),
        location.lent_a_day,
        location.lent_weekdays,
        location.lent_ahead,
        location.points,
        location.confirm_before,
    )


def _lent(desk: Desk, location: Location, wish: BookingWish, actor: Actor, at: datetime) -> Booking:
    """A desk of another: under the first number that is free of what is lent a day; raises AllLent."""
    points = _terms(location).points_for(wish.part)
    while True:
        living = Booking.objects.filter(location=location, day=wish.day, freed_at=None)
        given = set(living.exclude(lent=None).values_list("lent", flat=True))
        number = next((one for one in range(1, location.lent_a_day + 1) if one not in given), None)
        if number is None:
            raise AllLent(location.lent_a_day)
        try:
            return _claimed(desk, wish, actor, at, lent=number, points=points)
        except NumberTaken:
            continue


def _claimed(desk: Desk, wish: BookingWish, actor: Actor, at: datetime, **loan: int) -> Booking:
    morning, afternoon = wish.part.halves
    booking = Booking(
        organisation_id=desk.organisation_id,
        partner_id=actor.organisation,
        location_id=desk.floor.location_id,
        desk=desk,
        day=wish.day,
        morning=morning,
        afternoon=afternoon,
        booked_at=at,
        **loan,
    )
    try:
        with transaction.atomic():
            booking.save()
    except IntegrityError as taken:
        if _is_free(desk, wish):
            raise NumberTaken(loan) from taken
        raise DeskTaken(desk.pk) from taken
    return booking


def _is_free(desk: Desk, wish: BookingWish) -> bool:
    halves = [name for name, wanted in zip(("morning", "afternoon"), wish.part.halves, strict=True) if wanted]
    overlap = reduce(or_, (Q(**{half: True}) for half in halves))
    return not Booking.objects.filter(overlap, desk=desk, day=wish.day, freed_at=None).exists()


def _seat(booking: Booking, desk: Desk, wish: BookingWish, actor: Actor) -> None:
    if actor.person is None:
        raise NotThere
    occupant = Occupant(
        organisation_id=booking.organisation_id,
        partner_id=booking.partner_id,
        booking=booking,
        person_id=actor.person,
        seen_by=wish.seen_by,
        day=booking.day,
        morning=booking.morning,
        afternoon=booking.afternoon,
        at_desk=desk.kind == DeskKind.DESK,
    )
    try:
        with transaction.atomic():
            occupant.save()
    except IntegrityError as taken:
        raise SitsElsewhere(actor.person) from taken
