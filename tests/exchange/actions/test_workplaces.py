# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A desk is lent, and never to two; who sits there is known to whom one allows."""

from datetime import date, datetime, timedelta

import pytest

from exchange.places import TOMORROW, building, desks, lend, wish
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import workplaces as actions
from stuurhuis.exchange.models.workplaces import Occupant
from stuurhuis.exchange.queries import workplaces
from stuurhuis.exchange.rules import workplaces as rules
from stuurhuis.exchange.rules.workplaces import DayPart, LentTo, SeenBy
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere, worker_for
from stuurhuis.kernel.store.wall import within


def test_a_morning_and_an_afternoon_are_two_bookings(opened: None, asker: Actor, expert: Actor) -> None:
    desk = desks()[0].id
    actions.book(desk, wish(DayPart.MORNING), actor=asker, at=AT)
    with pytest.raises(actions.DeskTaken):
        actions.book(desk, wish(DayPart.DAY), actor=expert, at=AT)
    actions.book(desk, wish(DayPart.AFTERNOON), actor=expert, at=AT)
    assert desks()[0].morning_taken
    assert desks()[0].afternoon_taken


def test_nobody_sits_at_two_desks_but_one_may_have_a_room_besides(opened: None, asker: Actor) -> None:
    there = desks()
    actions.book(there[0].id, wish(), actor=asker, at=AT)
    with pytest.raises(actions.SitsElsewhere):
        actions.book(there[1].id, wish(), actor=asker, at=AT)
    assert not desks()[1].morning_taken
    room = next(one for one in there if one.words.kind == "room")
    assert actions.book(room.id, wish(DayPart.MORNING), actor=asker, at=AT).points == 1


@pytest.mark.parametrize(
    ("terms", "days", "refusal"),
    [
        ({}, -1, rules.DayPast),
        ({"ahead": 10}, 11, rules.TooFarAhead),
        ({"weekdays": "1"}, 1, rules.NotThatWeekday),
        ({"a_day": 0}, 1, actions.AllLent),
    ],
)
def test_lent_only_as_the_lender_says(
    opened: None, asker: Actor, terms: dict[str, object], days: int, refusal: type[Exception]
) -> None:
    lend(**terms)
    with pytest.raises(refusal):
        actions.book(desks()[0].id, wish(days=days), actor=asker, at=AT)


def test_to_the_own_organisation_nothing_is_lent_so_it_costs_nothing(opened: None, expert: Actor) -> None:
    lend(a_day=0, lent_to=LentTo.OWN)
    fact = actions.book(desks()[0].id, wish(), actor=expert, at=AT)
    assert (fact.owner, fact.borrower, fact.points) == (DEVENTER, DEVENTER, 0)


def test_what_is_not_lent_to_us_is_not_there(opened: None, asker: Actor) -> None:
    desk = desks()[0].id
    lend(lent_to=LentTo.CHOSEN, chosen=("GM0166",))
    with pytest.raises(NotThere):
        actions.book(desk, wish(), actor=asker, at=AT)
    lend(lent_to=LentTo.CHOSEN, chosen=("GM0166", ZWOLLE))
    assert actions.book(desk, wish(), actor=asker, at=AT).borrower == ZWOLLE
    lend(lent_to=LentTo.OWN)
    assert [one.organisation for one in workplaces.locations(actor=asker, at=AT)] == [ZWOLLE]


def test_who_does_not_take_part_books_nothing(opened: None, outsider: Actor) -> None:
    with pytest.raises(NotAllowed, match="does not take part yet"):
        actions.book(desks()[0].id, wish(), actor=outsider, at=AT)


def test_a_desk_that_is_given_back_is_free_and_who_sat_there_forgotten(opened: None, asker: Actor) -> None:
    desk = desks()[0].id
    booked = actions.book(desk, wish(), actor=asker, at=AT)
    actions.free(booked.booking, actor=asker, at=AT)
    with pytest.raises(actions.AlreadyFreed):
        actions.free(booked.booking, actor=worker_for(DEVENTER), at=AT)
    with within(DEVENTER):
        assert not Occupant.objects.exists()
    assert actions.book(desk, wish(), actor=asker, at=AT).booking != booked.booking


def test_another_does_not_give_it_back_but_the_reception_does(
    opened: None, asker: Actor, expert: Actor, controller: Actor, manager: Actor
) -> None:
    booked = actions.book(desks()[0].id, wish(), actor=asker, at=AT).booking
    for other in (expert, controller):
        with pytest.raises(NotThere):
            actions.free(booked, actor=other, at=AT)
    assert actions.free(booked, actor=manager, at=AT).booking == booked


def names(actor: Actor, day: date = TOMORROW) -> list[str]:
    """Who one may know to be in the building."""
    return [one.name for one in workplaces.who_is_there(building(), day, actor=actor, at=AT)]


@pytest.mark.parametrize(
    ("seen_by", "colleague", "there"),
    [
        (SeenBy.RECEPTION, [], []),
        (SeenBy.ORGANISATION, ["Noor Hendriks"], []),
        (SeenBy.LOCATION, ["Noor Hendriks"], ["Noor Hendriks"]),
    ],
)
def test_who_sits_there_is_known_to_whom_one_allows(
    opened: None, asker: Actor, controller: Actor, expert: Actor, manager: Actor,
    *, seen_by: SeenBy, colleague: list[str], there: list[str],
) -> None:  # fmt: skip
    actions.book(desks()[0].id, wish(seen_by=seen_by), actor=asker, at=AT)
    assert names(asker) == names(manager) == ["Noor Hendriks"]
    assert names(controller) == colleague
    assert names(expert) == []
    actions.book(desks()[1].id, wish(), actor=expert, at=AT)
    assert [name for name in names(expert) if name != "Karim Bouzid"] == there


def test_one_chooses_anew_who_may_know(opened: None, asker: Actor, controller: Actor) -> None:
    actions.book(desks()[0].id, wish(seen_by=SeenBy.ORGANISATION), actor=asker, at=AT)
    mine = workplaces.my_days(actor=asker, at=AT)[0]
    actions.choose_seen_by(mine.occupant, SeenBy.RECEPTION, actor=asker, at=AT)
    assert names(controller) == []
    with pytest.raises(NotThere):
        actions.choose_seen_by(mine.occupant, SeenBy.LOCATION, actor=controller, at=AT)


def test_one_says_to_be_there_on_the_day_itself(opened: None, asker: Actor) -> None:
    booked = actions.book(desks()[0].id, wish(), actor=asker, at=AT).booking
    with pytest.raises(actions.NotToday):
        actions.confirm(booked, actor=asker, at=AT)
    actions.confirm(booked, actor=asker, at=AT + timedelta(days=1))
    assert workplaces.my_days(actor=asker, at=AT)[0].is_confirmed


def late(hour: int) -> tuple[int, ...]:
    """Whose desks are to be freed at an hour (UTC) of tomorrow."""
    at = datetime.combine(TOMORROW, AT.timetz()).replace(hour=hour, minute=0)
    return workplaces.not_confirmed(actor=worker_for(DEVENTER), at=at)


def test_who_does_not_say_so_in_time_loses_the_desk(opened: None, asker: Actor) -> None:
    booked = actions.book(desks()[0].id, wish(), actor=asker, at=AT).booking
    assert late(hour=7) == ()
    assert late(hour=8) == (booked,)  # ten in the morning in Deventer
    actions.confirm(booked, actor=asker, at=AT + timedelta(days=1))
    assert late(hour=12) == ()


def test_a_day_that_is_over_was_delivered_once(opened: None, asker: Actor) -> None:
    booked = actions.book(desks()[0].id, wish(), actor=asker, at=AT).booking
    worker, after = worker_for(DEVENTER), AT + timedelta(days=2)
    with pytest.raises(actions.DayNotOver):
        actions.use(booked, actor=worker, at=AT)
    assert workplaces.over(actor=worker, at=after) == (booked,)
    assert actions.use(booked, actor=worker, at=after).points == 2
    assert workplaces.over(actor=worker, at=after) == ()
    with pytest.raises(rules.DayPast):
        actions.free(booked, actor=asker, at=after)


def test_after_a_month_nobody_knows_who_sat_where(opened: None, asker: Actor) -> None:
    actions.book(desks()[0].id, wish(), actor=asker, at=AT)
    worker = worker_for(DEVENTER)
    with pytest.raises(actions.NothingPastTerm):
        actions.forget_past_term(actor=worker, at=AT + timedelta(days=31))
    assert actions.forget_past_term(actor=worker, at=AT + timedelta(days=32)).number == 1


def test_who_is_forgotten_sits_nowhere(opened: None, asker: Actor) -> None:
    actions.book(desks()[0].id, wish(), actor=asker, at=AT)
    assert actions.forget_visitor(asker.person, actor=worker_for(ZWOLLE), at=AT).number == 1
    assert not desks()[0].morning_taken
