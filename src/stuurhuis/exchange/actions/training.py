# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offer a course, plan when it is given, and say who was there; and let go of who learnt what."""

from datetime import datetime

from stuurhuis.exchange.facts import training as facts
from stuurhuis.exchange.models.training import (
    Course,
    CourseSeat,
    CourseSession,
    CourseTopic,
    Learner,
    Teacher,
)
from stuurhuis.exchange.policy import training as policy
from stuurhuis.exchange.rules.people_words import concept_of
from stuurhuis.exchange.rules.training import KEPT, CourseWords, NotNow, SeatState, SessionWords
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor


class InThePast(Exception):
    """A session is planned for later than now."""


class NotBegun(Exception):
    """Who was there one knows when the session has begun."""


class NothingToForget(Exception):
    """Nobody is known here who should be forgotten."""


@action(policy.OFFER)
def offer(words: CourseWords, *, actor: Actor, at: datetime) -> facts.CourseOffered:
    """A course in the name of one's organisation; who offers it, gives it."""
    course = Course.objects.create(
        organisation_id=actor.organisation,
        opened=words.opened,
        title=words.title,
        summary=words.summary,
        level=words.level,
        form=words.form,
        points=words.points,
        asks_consent=words.asks_consent,
        started_at=at,
    )
    own = {"organisation_id": actor.organisation, "course": course}
    CourseTopic.objects.bulk_create(
        CourseTopic(**own, opened=words.opened, words=topic, concept=concept_of(topic))
        for topic in words.topics
    )
    if actor.person is not None:
        Teacher.objects.create(**own, person_id=actor.person)
    return facts.CourseOffered(course.pk)


@action(policy.CHANGE_COURSE)
def end(course: Course, *, actor: Actor, at: datetime) -> facts.CourseEnded:
    """Give it no longer; what is planned goes on."""
    course.ended_at = course.ended_at or at
    course.save(update_fields=["ended_at"])
    return facts.CourseEnded(course.pk)


@action(policy.CHANGE_COURSE)
def plan(course: Course, words: SessionWords, *, actor: Actor, at: datetime) -> facts.SessionPlanned:
    """Give it at a moment. Raises InThePast."""
    if words.starts_at <= at:
        raise InThePast(words.starts_at)
    session = CourseSession.objects.create(
        organisation_id=course.organisation_id,
        opened=course.opened,
        course=course,
        starts_at=words.starts_at,
        ends_at=words.ends_at,
        place=words.place,
        seats=words.seats,
    )
    return facts.SessionPlanned(session.pk)


@action(policy.CHANGE_SESSION)
def cancel(session: CourseSession, *, actor: Actor, at: datetime) -> facts.SessionCancelled:
    """It does not go on; who had a seat sees that."""
    session.cancelled_at = session.cancelled_at or at
    session.save(update_fields=["cancelled_at"])
    return facts.SessionCancelled(session.pk)


@action(policy.NOTE_ATTENDANCE)
def note_attendance(
    seat: CourseSeat, *, attended: bool, actor: Actor, at: datetime
) -> facts.CourseFollowed | facts.CourseMissed:
    """Say whether somebody was there; once. Raises NotBegun, rules.training.NotNow."""
    if seat.session.starts_at > at:
        raise NotBegun(seat.session.starts_at)
    if seat.state != SeatState.TAKEN or seat.attended is not None or seat.session.cancelled_at:
        raise NotNow("attend")
    seat.attended = attended
    seat.save(update_fields=["attended"])
    if not attended:
        return facts.CourseMissed(seat.pk)
    person = Learner.objects.get(seat=seat).person_id
    return facts.CourseFollowed(
        seat.pk, seat.session.course_id, person, seat.organisation_id, seat.partner_id, seat.points
    )


@action(policy.SCORE)
def score(learner: Learner, given: int, remark: str, *, actor: Actor, at: datetime) -> facts.CourseScored:
    """Say what one thought of it, 1 to 5, when one was there. Raises rules.training.NotNow."""
    if not learner.seat.attended:
        raise NotNow("score")
    learner.score, learner.remark = given, remark
    learner.save(update_fields=["score", "remark"])
    return facts.CourseScored(learner.seat_id)


@action(policy.FORGET_LEARNERS)
def forget_past_term(*, actor: Actor, at: datetime) -> facts.LearnersForgotten:
    """Let go of who learnt what with us, two years after. Raises NothingToForget."""
    past = Learner.objects.filter(organisation=actor.organisation, seat__session__ends_at__lt=at - KEPT)
    number, _ = past.delete()
    if not number:
        raise NothingToForget(actor.organisation)
    return facts.LearnersForgotten(actor.organisation, number)


@action(policy.FORGET_LEARNERS)
def forget_learner(person: int, *, actor: Actor, at: datetime) -> facts.LearnersForgotten:
    """Let go of what somebody learnt and taught for an organisation. Raises NothingToForget."""
    theirs = Learner.objects.filter(partner=actor.organisation, person=person)
    coming = CourseSeat.objects.filter(pk__in=theirs.values("seat"), session__starts_at__gt=at)
    coming.update(state=SeatState.ENDED)
    number = theirs.delete()[0] + Teacher.objects.filter(person=person).delete()[0]
    if not number:
        raise NothingToForget(person)
    return facts.LearnersForgotten(actor.organisation, number)
