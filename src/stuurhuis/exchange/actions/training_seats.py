# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take a seat, wait in line, give it up; what comes free goes to who waits longest, and nobody sits double.

The database gives a number once. Passing on is a deed of who teaches: site/wiring.py does it whenever a seat
comes free or somebody joins the line, so that neither can be missed.
"""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Q

from stuurhuis.exchange.facts import training as facts
from stuurhuis.exchange.models.people import Line
from stuurhuis.exchange.models.training import CourseSeat, CourseSession, Learner
from stuurhuis.exchange.policy import training as policy
from stuurhuis.exchange.rules.training import TO_ACCEPT, TO_CONSENT, NotNow, SeatState, deadline, moved
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor, NotThere, one


class TooLate(Exception):
    """The session has begun, does not go on, or the term to answer is over."""


class AlreadyIn(Exception):
    """One has a seat in this session, or is in line."""


class NoManager(Exception):
    """This course asks the consent of a manager, and one named none."""


class NobodyToOffer(Exception):
    """No seat is free, or nobody is in line."""


class NotDue(Exception):
    """The term to answer is not over."""


Enrolled = facts.SeatTaken | facts.SeatAsked | facts.SeatAwaited


@action(policy.ENROL)
def enrol(session: int, *, actor: Actor, at: datetime) -> Enrolled:
    """Take a seat, or join the line when there is none. Raises TooLate, AlreadyIn, NoManager."""
    wanted = one(policy.SEE_SESSIONS, session, actor, at)
    if _is_over(wanted, at) or wanted.course.ended_at is not None:
        raise TooLate(session)
    _find_manager(wanted, actor)
    seat = _numbered(wanted, actor, at) or _seat(wanted, actor, at, SeatState.WAITING)
    _sit(seat, wanted, actor)
    return _told(seat)


@action(policy.ANSWER_SEAT)
def accept(seat: CourseSeat, *, actor: Actor, at: datetime) -> Enrolled:
    """Take the seat that came free. Raises TooLate, NoManager, rules.training.NotNow."""
    if seat.respond_before is not None and seat.respond_before <= at:
        raise TooLate(seat.pk)
    asks = _find_manager(seat.session, actor)
    _move(seat, "ask" if asks else "accept")
    seat.respond_before = deadline(at, TO_CONSENT, seat.session.starts_at) if asks else None
    seat.save()
    return _told(seat)


@action(policy.ANSWER_SEAT)
def leave(seat: CourseSeat, *, actor: Actor, at: datetime) -> facts.SeatFreed:
    """Give up a seat or one's place in line. Raises TooLate, rules.training.NotNow."""
    if _is_over(seat.session, at):
        raise TooLate(seat.pk)
    _move(seat, "leave")
    seat.save()
    Learner.objects.filter(seat=seat).delete()
    return _freed(seat)


@action(policy.CONSENT)
def consent(seat: CourseSeat, *, actor: Actor, at: datetime) -> facts.SeatTaken:
    """The manager agrees. Raises TooLate, rules.training.NotNow."""
    if seat.respond_before is not None and seat.respond_before <= at:
        raise TooLate(seat.pk)
    _move(seat, "consent")
    seat.respond_before = None
    seat.save()
    return _taken(seat)


@action(policy.CONSENT)
def refuse(seat: CourseSeat, *, actor: Actor, at: datetime) -> facts.SeatFreed:
    """The manager does not agree; who asked sees that. Raises rules.training.NotNow."""
    return _ended(seat, "refuse")


@action(policy.LAPSE)
def lapse(seat: CourseSeat, *, actor: Actor, at: datetime) -> facts.SeatFreed:
    """Nobody answered in time. Raises NotDue, rules.training.NotNow."""
    if seat.respond_before is None or seat.respond_before > at:
        raise NotDue(seat.pk)
    return _ended(seat, "lapse")


@action(policy.PASS_ON)
def pass_on(session: CourseSession, *, actor: Actor, at: datetime) -> facts.SeatsPassedOn:
    """Offer what is free to who waits longest, for two days. Raises NobodyToOffer, TooLate."""
    if _is_over(session, at):
        raise TooLate(session.pk)
    free = _free_numbers(session)
    line = CourseSeat.objects.filter(session=session, state=SeatState.WAITING).order_by("asked_at", "pk")
    next_ones = list(line.select_for_update()[: len(free)])
    for number, seat in zip(free, next_ones, strict=False):
        _move(seat, "offer")
        seat.number = number
        seat.respond_before = deadline(at, TO_ACCEPT, session.starts_at)
        seat.save()
    if not next_ones:
        raise NobodyToOffer(session.pk)
    return facts.SeatsPassedOn(session.pk, len(next_ones))


def _numbered(session: CourseSession, actor: Actor, at: datetime) -> CourseSeat | None:
    """A seat with a number that is free; none when the session is full, or others wait already."""
    state = SeatState.ASKED if session.course.asks_consent else SeatState.TAKEN
    while free := _free_numbers(session):
        if CourseSeat.objects.filter(session=session, state=SeatState.WAITING).exists():
            return None
        try:
            with transaction.atomic():
                return _seat(session, actor, at, state, number=free[0])
        except IntegrityError:
            continue
    return None


def _seat(
    session: CourseSession, actor: Actor, at: datetime, state: SeatState, number: int | None = None
) -> CourseSeat:
    own = session.organisation_id == actor.organisation
    return CourseSeat.objects.create(
        organisation_id=session.organisation_id,
        partner_id=actor.organisation,
        session=session,
        number=number,
        state=state,
        points=0 if own else session.course.points,
        asked_at=at,
        respond_before=deadline(at, TO_CONSENT, session.starts_at) if state is SeatState.ASKED else None,
    )


def _sit(seat: CourseSeat, session: CourseSession, actor: Actor) -> None:
    if actor.person is None:
        raise NotThere
    both = {"organisation_id": seat.organisation_id, "partner_id": seat.partner_id}
    try:
        with transaction.atomic():
            Learner.objects.create(**both, seat=seat, session=session, person_id=actor.person)
    except IntegrityError as double:
        raise AlreadyIn(session.pk) from double


def _free_numbers(session: CourseSession) -> list[int]:
    held = CourseSeat.objects.filter(~Q(state=SeatState.ENDED), session=session).exclude(number=None)
    given = set(held.values_list("number", flat=True))
    return [number for number in range(1, session.seats + 1) if number not in given]


def _find_manager(session: CourseSession, actor: Actor) -> bool:
    """Whether a manager is asked; raises NoManager when there is none to ask."""
    if not session.course.asks_consent:
        return False
    if not Line.objects.filter(person=actor.person, refused_at=None).exists():
        raise NoManager(actor.person)
    return True


def _is_over(session: CourseSession, at: datetime) -> bool:
    return session.cancelled_at is not None or session.starts_at <= at


def _move(seat: CourseSeat, move: str) -> None:
    if seat.attended is not None:
        raise NotNow(move)
    seat.state = moved(move, SeatState(seat.state))


def _ended(seat: CourseSeat, move: str) -> facts.SeatFreed:
    _move(seat, move)
    seat.save()
    Learner.objects.filter(seat=seat).update(session=None)
    return _freed(seat)


def _freed(seat: CourseSeat) -> facts.SeatFreed:
    return facts.SeatFreed(seat.pk, seat.session_id, seat.organisation_id)


def _taken(seat: CourseSeat) -> facts.SeatTaken:
    return facts.SeatTaken(seat.pk, seat.organisation_id, seat.partner_id, seat.points)


def _told(seat: CourseSeat) -> Enrolled:
    if seat.state == SeatState.WAITING:
        return facts.SeatAwaited(seat.pk, seat.session_id, seat.organisation_id)
    return facts.SeatAsked(seat.pk) if seat.state == SeatState.ASKED else _taken(seat)
