# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many amounts are booked together: all of them or none, each once, within limits, budget and mandate."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace

import pytest
from django.db import connection

from stuurhuis.kernel.ledger import actions, booking, rules
from stuurhuis.kernel.ledger.booking import Order
from stuurhuis.kernel.policy import Actor, NotAllowed
from stuurhuis.kernel.store.models import Entry, ledger
from stuurhuis.kernel.store.wall import within
from tests.kernel.ledger.trading import AT, DELTA, KAMPEN, LIMIT, ZWOLLE, order, owes, person, recounted


def orders(first: int, *amounts: int) -> list[Order]:
    """To Kampen and the water board in turn."""
    others = (KAMPEN, DELTA)
    return [order(first + place, others[place % 2], amount) for place, amount in enumerate(amounts)]


def written() -> int:
    """How many postings Zwolle sees."""
    with within(ZWOLLE):
        return ledger.Posting.objects.count()


def test_many_amounts_are_owed_at_once_and_told_once(zwolle: Actor, kampen: Actor) -> None:
    told = actions.transfer_together(orders(1, 100, 50, 20), actor=zwolle, at=AT)

    assert (told.debtor, told.amount, len(told.entries)) == (ZWOLLE, 170, 3)
    assert owes(zwolle) == recounted(zwolle) == {KAMPEN: 120, DELTA: 50}
    assert owes(kampen) == recounted(kampen) == {ZWOLLE: -120}
    with within(ZWOLLE):
        (line,) = Entry.objects.filter(rule="ledger.transfer", result="done")
        assert line.payload["entries"] == list(told.entries)
        numbers = ledger.Posting.objects.filter(debtor=ZWOLLE, creditor=KAMPEN).values_list("number", "after")
        assert [number for number, _after in numbers.order_by("number")] == [1, 2]


def test_what_is_sent_again_is_done_once_and_what_is_new_is_added(zwolle: Actor) -> None:
    first = actions.transfer_together(orders(1, 100, 50), actor=zwolle, at=AT)
    assert actions.transfer_together(orders(1, 100, 50), actor=zwolle, at=AT) == first
    actions.transfer_together(orders(1, 100, 50, 25), actor=zwolle, at=AT)

    assert owes(zwolle) == recounted(zwolle) == {KAMPEN: 125, DELTA: 50}
    assert actions.transfer(order(3, KAMPEN, 25), actor=zwolle, at=AT).entry == str(order(3, KAMPEN, 25).id)


def test_over_one_limit_none_of_it_is_written(zwolle: Actor) -> None:
    with pytest.raises(rules.OverLimit):
        actions.transfer_together(orders(1, 600, 100, 401), actor=zwolle, at=AT)
    assert (owes(zwolle), written()) == ({}, 0)
    actions.transfer_together(orders(1, 600, 100, 400), actor=zwolle, at=AT)
    assert owes(zwolle) == {KAMPEN: LIMIT, DELTA: 100}


def test_it_binds_for_all_of_it_together(zwolle: Actor) -> None:
    some = person(50, ZWOLLE, up_to=4)
    with pytest.raises(booking.NoMandate):
        actions.transfer_together(orders(1, 300, 101), actor=some, at=AT)
    with within(ZWOLLE):
        assert Entry.objects.filter(result="refused", rule="ledger.transfer").count() == 1
    actions.transfer_together(orders(1, 300, 100), actor=some, at=AT)

    actions.open_account("points", "exchange", budget=700, actor=zwolle, at=AT)
    with pytest.raises(rules.OverBudget):
        actions.transfer_together(orders(3, 200, 101), actor=zwolle, at=AT)
    with pytest.raises(NotAllowed):
        actions.transfer_together(orders(3, 1), actor=replace(zwolle, kind="worker"), at=AT)
    assert owes(zwolle) == {KAMPEN: 300, DELTA: 100}


def test_an_id_is_of_one_thing(zwolle: Actor, kampen: Actor) -> None:
    actions.transfer(order(1, ZWOLLE, 5), actor=kampen, at=AT)
    twice = [order(2, KAMPEN, 10), order(2, DELTA, 10)]

    for wanted in (orders(1, 5, 10), twice):
        with pytest.raises(booking.IdTaken):
            actions.transfer_together(wanted, actor=zwolle, at=AT)
    assert owes(zwolle) == {KAMPEN: -5}


def test_an_id_that_others_took_is_refused_unseen(zwolle: Actor, kampen: Actor) -> None:
    actions.transfer(order(1, DELTA, 5), actor=kampen, at=AT)

    with pytest.raises(booking.IdTaken):
        actions.transfer_together(orders(1, 5, 10), actor=zwolle, at=AT)


def test_together_is_in_one_unit_for_one_purpose_and_not_too_many(zwolle: Actor) -> None:
    gift = replace(order(1, KAMPEN, 1), purpose="gift")
    too_many = [order(number, KAMPEN, 1) for number in range(1, rules.TOGETHER + 2)]
    for wanted in ([], [*orders(2, 1), gift], too_many):
        with pytest.raises(rules.NotTogether):
            actions.transfer_together(wanted, actor=zwolle, at=AT)


def test_who_takes_no_part_is_named(zwolle: Actor) -> None:
    for other in ("PV23", ZWOLLE):
        with pytest.raises(booking.UnknownAccount, match=other):
            actions.transfer_together([*orders(1, 1), order(3, other, 1)], actor=zwolle, at=AT)


def test_it_costs_as_many_statements_for_forty_as_for_one(
    zwolle: Actor, django_assert_num_queries: Callable[[int], AbstractContextManager[None]]
) -> None:
    scope = 2 if connection.vendor == "postgresql" else 0  # in whose name, set and set back
    for first, many in ((1, 1), (100, 40)):
        with django_assert_num_queries(11 + scope):
            actions.transfer_together(
                [order(number, KAMPEN, 1) for number in range(first, first + many)], actor=zwolle, at=AT
            )
