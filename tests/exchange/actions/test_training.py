# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A seat in a course: taken once, waited for in turn, with consent where the course asks it."""

from datetime import timedelta

import pytest

from exchange.courses import NEXT_WEEK, WORDS, offered, planned
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import training, training_seats
from stuurhuis.exchange.facts.training import CourseFollowed, CourseMissed, SeatAsked, SeatAwaited, SeatTaken
from stuurhuis.exchange.models.people import Line
from stuurhuis.exchange.queries import training as queries
from stuurhuis.exchange.queries.training import SeatOf
from stuurhuis.exchange.rules.training import KEPT, NotNow, SeatState
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere, worker_for
from stuurhuis.kernel.store.wall import within

TEACHER = worker_for(DEVENTER)
AFTER = NEXT_WEEK.starts_at + timedelta(hours=1)


def mine(actor: Actor) -> SeatOf:
    """One's newest seat."""
    return queries.my_seats(actor=actor, at=AT)[-1]


def managed_by(manager: Actor, person: Actor) -> None:
    """Somebody named a manager."""
    with within(person.organisation):
        Line.objects.create(
            organisation_id=person.organisation,
            person_id=person.person,
            manager_id=manager.person,
            named_at=AT,
        )


def test_a_seat_is_taken_and_seen_by_who_teaches(opened: None, asker: Actor, manager: Actor) -> None:
    course = offered()
    fact = training_seats.enrol(planned(course=course), actor=asker, at=AT)
    assert isinstance(fact, SeatTaken)
    assert (fact.owner, fact.learner, fact.points) == (DEVENTER, ZWOLLE, 3)
    assert [one.name for one in queries.learners(course, actor=manager, at=AT)] == ["Noor Hendriks"]


def test_who_comes_is_told_to_nobody_else(
    opened: None, asker: Actor, expert: Actor, controller: Actor
) -> None:
    course = offered()
    training_seats.enrol(planned(course=course), actor=asker, at=AT)
    for other in (expert, controller):
        assert queries.learners(course, actor=other, at=AT) == ()
    assert queries.courses(actor=expert, at=AT)[0].sessions[0].free == 0


def test_nobody_sits_twice(opened: None, asker: Actor) -> None:
    session = planned(seats=2)
    training_seats.enrol(session, actor=asker, at=AT)
    with pytest.raises(training_seats.AlreadyIn):
        training_seats.enrol(session, actor=asker, at=AT)


def test_a_freed_seat_goes_to_who_waits_longest(
    opened: None, asker: Actor, controller: Actor, expert: Actor
) -> None:
    session = planned()
    taken = training_seats.enrol(session, actor=asker, at=AT)
    for number, person in enumerate((controller, expert), start=1):
        fact = training_seats.enrol(session, actor=person, at=AT + timedelta(minutes=number))
        assert isinstance(fact, SeatAwaited)
    assert mine(expert).in_line == 2

    training_seats.leave(taken.seat, actor=asker, at=AT)
    assert training_seats.pass_on(session, actor=TEACHER, at=AT).number == 1
    assert (mine(controller).state, mine(expert).in_line) == (SeatState.OFFERED, 1)
    with pytest.raises(training_seats.NobodyToOffer):
        training_seats.pass_on(session, actor=TEACHER, at=AT)
    assert isinstance(training_seats.accept(mine(controller).seat, actor=controller, at=AT), SeatTaken)


def test_who_comes_later_does_not_pass_who_waits(
    opened: None, asker: Actor, controller: Actor, expert: Actor
) -> None:
    session = planned()
    taken = training_seats.enrol(session, actor=asker, at=AT)
    training_seats.enrol(session, actor=controller, at=AT)
    training_seats.leave(taken.seat, actor=asker, at=AT)
    assert isinstance(training_seats.enrol(session, actor=expert, at=AT), SeatAwaited)


def test_an_offer_without_an_answer_goes_on_to_the_next(
    opened: None, asker: Actor, controller: Actor, expert: Actor
) -> None:
    session = planned()
    taken = training_seats.enrol(session, actor=asker, at=AT)
    for person in (controller, expert):
        training_seats.enrol(session, actor=person, at=AT)
    training_seats.leave(taken.seat, actor=asker, at=AT)
    training_seats.pass_on(session, actor=TEACHER, at=AT)
    late, offer = AT + timedelta(days=3), mine(controller).seat

    assert queries.due(actor=TEACHER, at=AT) == ()
    assert queries.due(actor=TEACHER, at=late) == (offer,)
    with pytest.raises(training_seats.TooLate):
        training_seats.accept(offer, actor=controller, at=late)
    training_seats.lapse(offer, actor=TEACHER, at=late)
    training_seats.pass_on(session, actor=TEACHER, at=late)
    assert mine(expert).state is SeatState.OFFERED
    assert mine(controller).state is SeatState.ENDED


def test_a_manager_is_asked_only_where_the_course_asks_it(
    opened: None, asker: Actor, controller: Actor
) -> None:
    session = planned(seats=1, asks_consent=True)
    with pytest.raises(training_seats.NoManager):
        training_seats.enrol(session, actor=asker, at=AT)
    managed_by(controller, asker)
    fact = training_seats.enrol(session, actor=asker, at=AT)
    assert isinstance(fact, SeatAsked)
    assert queries.courses(actor=asker, at=AT)[0].sessions[0].free == 0

    assert [one.name for one in queries.to_consent(actor=controller, at=AT)] == ["Noor Hendriks"]
    with pytest.raises(NotThere):
        training_seats.consent(fact.seat, actor=asker, at=AT)
    assert isinstance(training_seats.consent(fact.seat, actor=controller, at=AT), SeatTaken)
    assert queries.to_consent(actor=controller, at=AT) == ()


def test_a_manager_who_refuses_frees_the_seat_and_it_is_told(
    opened: None, asker: Actor, controller: Actor
) -> None:
    session = planned(asks_consent=True)
    managed_by(controller, asker)
    seat = training_seats.enrol(session, actor=asker, at=AT).seat
    training_seats.refuse(seat, actor=controller, at=AT)
    assert mine(asker).state is SeatState.ENDED
    assert queries.courses(actor=asker, at=AT)[0].sessions[0].free == 1


def test_what_is_not_given_to_others_is_not_there(opened: None, asker: Actor, expert: Actor) -> None:
    session = planned(opened=False)
    with pytest.raises(NotThere):
        training_seats.enrol(session, actor=asker, at=AT)
    assert training_seats.enrol(session, actor=expert, at=AT).points == 0


def test_who_does_not_take_part_follows_nothing(opened: None, outsider: Actor) -> None:
    with pytest.raises(NotAllowed, match="does not take part yet"):
        training_seats.enrol(planned(), actor=outsider, at=AT)


def test_who_was_there_followed_it_once(opened: None, asker: Actor) -> None:
    seat = training_seats.enrol(planned(), actor=asker, at=AT).seat
    with pytest.raises(training.NotBegun):
        training.note_attendance(seat, attended=True, actor=TEACHER, at=AT)
    fact = training.note_attendance(seat, attended=True, actor=TEACHER, at=AFTER)
    assert isinstance(fact, CourseFollowed)
    assert (fact.person, fact.learner) == (asker.person, ZWOLLE)
    with pytest.raises(NotNow):
        training.note_attendance(seat, attended=False, actor=TEACHER, at=AFTER)
    told = queries.followed(seat, actor=worker_for(ZWOLLE), at=AFTER)
    assert told is not None
    assert (told.person, told.words) == (asker.person, WORDS.title)


def test_who_was_not_there_followed_nothing(opened: None, asker: Actor) -> None:
    seat = training_seats.enrol(planned(), actor=asker, at=AT).seat
    assert isinstance(training.note_attendance(seat, attended=False, actor=TEACHER, at=AFTER), CourseMissed)
    assert queries.followed(seat, actor=worker_for(ZWOLLE), at=AFTER) is None
    with pytest.raises(NotNow):
        training.score(mine(asker).learner, 5, "", actor=asker, at=AFTER)


def test_who_followed_it_says_what_it_was_worth(opened: None, asker: Actor, manager: Actor) -> None:
    course = offered()
    seat = training_seats.enrol(planned(course=course), actor=asker, at=AT).seat
    training.note_attendance(seat, attended=True, actor=TEACHER, at=AFTER)
    training.score(mine(asker).learner, 4, "Meer oefenen.", actor=asker, at=AFTER)
    told = queries.learners(course, actor=manager, at=AFTER)[0]
    assert (told.score, told.remark) == (4, "Meer oefenen.")


def test_a_cancelled_session_takes_nobody(opened: None, asker: Actor) -> None:
    session = planned()
    training.cancel(session, actor=TEACHER, at=AT)
    with pytest.raises(training_seats.TooLate):
        training_seats.enrol(session, actor=asker, at=AT)


def test_another_does_not_change_a_course(opened: None, asker: Actor, expert: Actor) -> None:
    course = offered()
    with pytest.raises(NotAllowed):
        training.end(course, actor=asker, at=AT)
    with pytest.raises(NotAllowed, match="gives this course"):
        training.plan(course, NEXT_WEEK, actor=expert, at=AT)


def test_who_offers_a_course_gives_it(opened: None, expert: Actor) -> None:
    course = training.offer(WORDS, actor=expert, at=AT).course
    assert training.plan(course, NEXT_WEEK, actor=expert, at=AT).session
    assert queries.taught(actor=expert, at=AT) == (course,)


def test_who_is_forgotten_learnt_nothing(opened: None, asker: Actor) -> None:
    training_seats.enrol(planned(), actor=asker, at=AT)
    training.forget_learner(asker.person, actor=worker_for(ZWOLLE), at=AT)
    assert queries.courses(actor=asker, at=AT)[0].sessions[0].free == 1
    with pytest.raises(training.NothingToForget):
        training.forget_learner(asker.person, actor=worker_for(ZWOLLE), at=AT)


def test_two_years_after_a_session_nobody_knows_who_learnt_there(opened: None, asker: Actor) -> None:
    training_seats.enrol(planned(), actor=asker, at=AT)
    over = NEXT_WEEK.ends_at + KEPT
    with pytest.raises(training.NothingToForget):
        training.forget_past_term(actor=worker_for(DEVENTER), at=over)
    later = over + timedelta(seconds=1)
    assert training.forget_past_term(actor=worker_for(DEVENTER), at=later).number == 1
    assert queries.my_seats(actor=asker, at=later) == ()
