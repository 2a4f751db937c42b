# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reserve, deliver, accept, dispute, release, correct, expire: each as often sent as one likes."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from stuurhuis.kernel.ledger import actions, booking, queries, rules
from stuurhuis.kernel.ledger.facts import Booked
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere, worker_for
from stuurhuis.kernel.store.models import Entry
from stuurhuis.kernel.store.wall import within
from tests.kernel.ledger.trading import (
    AT,
    DELTA,
    KAMPEN,
    LIMIT,
    SOON,
    TODAY,
    ZWOLLE,
    order,
    owes,
    person,
    recounted,
)


def reserve(actor: Actor, number: int = 1, amount: int = 500, other: str = KAMPEN) -> str:
    return actions.reserve(order(number, other, amount), expires=SOON, actor=actor, at=AT).reservation


def accept(actor: Actor, reservation: str, number: int, amount: int) -> Booked:
    return actions.accept(reservation, UUID(int=number), amount, occurred_on=TODAY, actor=actor, at=AT)


def test_what_is_delivered_and_accepted_is_owed(zwolle: Actor, kampen: Actor) -> None:
    reservation = reserve(zwolle)
    actions.deliver(reservation, 500, actor=kampen, at=AT)
    booked = accept(zwolle, reservation, 2, 500)

    assert (booked.debtor, booked.creditor, booked.amount) == (ZWOLLE, KAMPEN, 500)
    assert owes(zwolle) == recounted(zwolle) == {KAMPEN: 500}
    assert owes(kampen) == recounted(kampen) == {ZWOLLE: -500}
    assert queries.living(actor=zwolle, at=AT) == ()


def test_what_is_sent_again_is_done_once(zwolle: Actor, kampen: Actor) -> None:
    first = actions.reserve(order(1, KAMPEN, 500), expires=SOON, actor=zwolle, at=AT)
    told = actions.deliver(first.reservation, 300, actor=kampen, at=AT)
    booked = accept(zwolle, first.reservation, 2, 200)

    assert actions.reserve(order(1, KAMPEN, 500), expires=SOON, actor=zwolle, at=AT) == first
    assert replace(actions.deliver(first.reservation, 300, actor=kampen, at=AT), accepted=0) == told
    assert accept(zwolle, first.reservation, 2, 200) == booked
    assert owes(zwolle) == {KAMPEN: 200}


def test_an_id_that_says_something_else_is_refused(zwolle: Actor, kampen: Actor, delta: Actor) -> None:
    reservation = reserve(zwolle)
    actions.deliver(reservation, 500, actor=kampen, at=AT)
    accept(zwolle, reservation, 2, 200)

    with pytest.raises(booking.IdTaken):
        reserve(zwolle, amount=499)
    with pytest.raises(booking.IdTaken):
        reserve(zwolle, other=DELTA)
    with pytest.raises(booking.IdTaken):
        accept(zwolle, reservation, 2, 201)
    with pytest.raises(booking.IdTaken):
        actions.transfer(order(2, KAMPEN, 200), actor=zwolle, at=AT)
    with pytest.raises(booking.IdTaken):
        actions.transfer(order(2, KAMPEN, 200), actor=delta, at=AT)
    with pytest.raises(booking.IdTaken):
        actions.reserve(order(1, KAMPEN, 500), expires=SOON, actor=delta, at=AT)
    assert owes(zwolle) == {KAMPEN: 200}
    assert owes(delta) == {}


def test_in_parts(zwolle: Actor, kampen: Actor) -> None:
    reservation = reserve(zwolle)
    with pytest.raises(rules.NotDelivered):
        accept(zwolle, reservation, 2, 1)
    actions.deliver(reservation, 200, actor=kampen, at=AT)
    accept(zwolle, reservation, 3, 200)
    with pytest.raises(rules.LessThanAccepted):
        actions.deliver(reservation, 100, actor=kampen, at=AT)
    with pytest.raises(rules.MoreThanReserved):
        actions.deliver(reservation, 501, actor=kampen, at=AT)
    actions.deliver(reservation, 300, actor=kampen, at=AT)

    (held,) = queries.living(actor=kampen, at=AT)

    assert (held.delivered, held.accepted) == (300, 200)
    assert queries.positions(actor=zwolle, at=AT)[0].held == 300
    released = actions.release(reservation, actor=kampen, at=AT)
    assert (released.released, released.state) == (300, "settled")
    assert queries.positions(actor=zwolle, at=AT)[0].held == 0


def test_a_dispute_is_answered_by_saying_anew_what_was_delivered(zwolle: Actor, kampen: Actor) -> None:
    reservation = reserve(zwolle)
    with pytest.raises(rules.NotDelivered):
        actions.dispute(reservation, actor=zwolle, at=AT)
    actions.deliver(reservation, 500, actor=kampen, at=AT)

    assert actions.dispute(reservation, actor=zwolle, at=AT).state == "disputed"
    assert actions.deliver(reservation, 300, actor=kampen, at=AT).state == "open"
    with pytest.raises(rules.NotDelivered):
        accept(zwolle, reservation, 2, 301)
    accept(zwolle, reservation, 2, 300)
    assert actions.release(reservation, actor=zwolle, at=AT).state == "settled"
    with pytest.raises(rules.AlreadySettled):
        actions.deliver(reservation, 400, actor=kampen, at=AT)
    with pytest.raises(rules.AlreadySettled):
        actions.dispute(reservation, actor=zwolle, at=AT)
    with pytest.raises(rules.AlreadySettled):
        accept(zwolle, reservation, 4, 1)
    assert actions.release(reservation, actor=zwolle, at=AT).released == 200


def test_who_takes_cannot_let_go_of_what_was_delivered(zwolle: Actor, kampen: Actor) -> None:
    reservation = reserve(zwolle)
    actions.deliver(reservation, 200, actor=kampen, at=AT)

    released = actions.release(reservation, actor=zwolle, at=AT)

    assert (released.released, released.state) == (300, "open")
    accept(zwolle, reservation, 2, 200)
    assert owes(zwolle) == {KAMPEN: 200}


def test_at_its_end_a_reservation_keeps_only_what_was_delivered(zwolle: Actor, kampen: Actor) -> None:
    untouched, begun = reserve(zwolle, 1, 500), reserve(zwolle, 2, 400)
    actions.deliver(begun, 100, actor=kampen, at=AT)
    worker = worker_for(ZWOLLE)
    assert queries.due(actor=worker, at=AT) == ()
    assert actions.expire(untouched, actor=worker, at=AT).state == "open"

    over = queries.due(actor=worker, at=SOON)
    states = [actions.expire(one, actor=worker, at=SOON).state for one in over]

    assert set(over) == {untouched, begun}
    assert sorted(states) == ["expired", "open"]
    assert queries.due(actor=worker, at=SOON) == ()
    assert queries.positions(actor=zwolle, at=AT)[0].held == 100
    with pytest.raises(rules.AlreadySettled):
        actions.deliver(untouched, 1, actor=kampen, at=SOON)
    with pytest.raises(rules.Expired):
        actions.deliver(begun, 90, actor=kampen, at=SOON)
    assert accept(zwolle, begun, 3, 100).amount == 100
    with pytest.raises(rules.Expired):
        actions.reserve(order(4, KAMPEN, 1), expires=AT, actor=zwolle, at=AT)


def test_a_correction_is_a_new_entry_that_names_what_it_corrects(zwolle: Actor, kampen: Actor) -> None:
    booked = actions.transfer(order(1, KAMPEN, 500), actor=zwolle, at=AT)

    given_back = actions.correct(booked.entry, UUID(int=2), 200, actor=kampen, at=AT)

    assert (given_back.corrects, given_back.debtor) == (booked.entry, KAMPEN)
    assert actions.correct(booked.entry, UUID(int=2), 200, actor=kampen, at=AT) == given_back
    assert owes(zwolle) == {KAMPEN: 300}
    with pytest.raises(rules.MoreThanBooked):
        actions.correct(booked.entry, UUID(int=3), 301, actor=kampen, at=AT)
    with pytest.raises(NotAllowed):
        actions.correct(booked.entry, UUID(int=3), 1, actor=zwolle, at=AT)
    actions.correct(given_back.entry, UUID(int=4), 200, actor=zwolle, at=AT)
    assert owes(zwolle) == recounted(zwolle) == {KAMPEN: 500}


def test_a_gift_is_counted_and_owed_by_nobody(zwolle: Actor, kampen: Actor) -> None:
    actions.give(order(1, ZWOLLE, 50 * LIMIT), actor=kampen, at=AT)

    assert owes(zwolle) == {}
    assert owes(zwolle, "gift") == recounted(zwolle, "gift") == {KAMPEN: 50 * LIMIT}


def test_nobody_goes_over_a_limit(zwolle: Actor, kampen: Actor) -> None:
    reserve(zwolle, 1, 600)
    actions.transfer(order(2, KAMPEN, 400), actor=zwolle, at=AT)

    with pytest.raises(rules.OverLimit):
        actions.transfer(order(3, KAMPEN, 1), actor=zwolle, at=AT)
    with pytest.raises(rules.OverLimit):
        reserve(zwolle, 4, 1)
    with pytest.raises(rules.BelowDebt):
        actions.limit(ZWOLLE, "points", LIMIT - 1, actor=kampen, at=AT)
    actions.transfer(order(5, ZWOLLE, LIMIT + 400), actor=kampen, at=AT)
    assert owes(kampen) == {ZWOLLE: LIMIT}
    reserve(zwolle, 6, LIMIT)


@pytest.mark.parametrize("amount", [0, -1, 1.5, True, 10**30])
def test_an_amount_is_a_whole_number_above_zero(zwolle: Actor, amount: int) -> None:
    with pytest.raises(rules.NotAnAmount):
        reserve(zwolle, 1, amount)
    with pytest.raises(rules.NotAnAmount):
        actions.transfer(order(2, KAMPEN, amount), actor=zwolle, at=AT)
    with pytest.raises(rules.NotAnAmount):
        actions.give(order(3, KAMPEN, amount), actor=zwolle, at=AT)


def test_who_binds_needs_a_mandate_for_it_as_far_as_it_goes(zwolle: Actor, kampen: Actor) -> None:
    some, none = person(50, ZWOLLE, up_to=4), person(51, ZWOLLE, up_to=None)
    actions.transfer(order(1, KAMPEN, 400), actor=some, at=AT)

    for actor, amount in ((some, 401), (none, 1), (worker_for(ZWOLLE), 1)):
        with pytest.raises(NotAllowed):
            actions.transfer(order(2, KAMPEN, amount), actor=actor, at=AT)
    with pytest.raises(booking.NoMandate):
        reserve(none, 3, 1)
    with pytest.raises(booking.NoMandate):
        actions.limit(KAMPEN, "points", 1, actor=none, at=AT)
    with within(ZWOLLE):
        assert Entry.objects.filter(result="refused", rule="ledger.transfer").count() == 3
    later = AT.replace(year=2031)
    with pytest.raises(booking.NoMandate):
        actions.transfer(order(4, KAMPEN, 1), actor=zwolle, at=later)


def test_an_account_stays_within_its_budget(zwolle: Actor, kampen: Actor, delta: Actor) -> None:
    actions.open_account("points", "exchange", budget=700, actor=zwolle, at=AT)
    reserve(zwolle, 1, 400)

    with pytest.raises(rules.OverBudget):
        actions.transfer(order(2, DELTA, 301), actor=zwolle, at=AT)
    actions.transfer(order(3, DELTA, 300), actor=zwolle, at=AT)
    with pytest.raises(rules.OverBudget):
        reserve(zwolle, 4, 1)
    actions.transfer(order(5, ZWOLLE, 50), actor=kampen, at=AT)
    reserve(zwolle, 6, 50, DELTA)
    actions.open_account("points", "exchange", actor=zwolle, at=AT)
    reserve(zwolle, 7, 1)


def test_what_is_not_there_is_refused_by_name(zwolle: Actor) -> None:
    with pytest.raises(booking.UnknownAccount):
        actions.transfer(order(1, "PV23", 1), actor=zwolle, at=AT)
    with pytest.raises(booking.NoCounterValue):
        actions.open_account("euro", "exchange", actor=zwolle, at=AT)
    with pytest.raises(booking.NoCounterValue):
        actions.transfer(order(1, KAMPEN, 1), actor=zwolle, at=AT.replace(year=2024))


def test_a_third_knows_nothing_of_it(zwolle: Actor, kampen: Actor, delta: Actor) -> None:
    reservation = reserve(zwolle)
    booked = actions.transfer(order(2, KAMPEN, 1), actor=zwolle, at=AT)

    assert queries.living(actor=delta, at=AT) == ()
    assert owes(delta) == {}
    with pytest.raises(NotThere):
        actions.deliver(reservation, 1, actor=delta, at=AT)
    with pytest.raises(NotThere):
        actions.dispute(reservation, actor=delta, at=AT)
    with pytest.raises(NotThere):
        actions.correct(booked.entry, UUID(int=3), 1, actor=delta, at=AT)
    with pytest.raises(NotAllowed):
        actions.deliver(reservation, 1, actor=zwolle, at=AT)
    with pytest.raises(NotAllowed):
        accept(kampen, reservation, 4, 1)


def test_what_was_declared_is_not_changed(actors: dict[str, Actor]) -> None:
    worker, since = worker_for("NL00"), date(2025, 1, 1)
    with pytest.raises(actions.AlreadyDeclared):
        actions.declare("points", scale=2, cents=90, since=since, actor=worker, at=AT)
    actions.declare("points", scale=2, cents=90, since=since + timedelta(days=365), actor=worker, at=AT)
    with pytest.raises(NotAllowed):
        actions.declare("points", scale=2, cents=1, since=TODAY, actor=actors[ZWOLLE], at=AT)
