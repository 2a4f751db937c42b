# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A period with each other: how it began, what moved, how it ended and what it was worth in euro."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from stuurhuis.kernel import door
from stuurhuis.kernel.ledger import actions, booking, queries
from stuurhuis.kernel.policy import Actor, worker_for
from tests.kernel.ledger.trading import AT, DELTA, KAMPEN, ZWOLLE, order

APRIL = queries.Period("points", date(2026, 4, 1), date(2026, 4, 30))
MARCH = queries.Period("points", date(2026, 3, 1), date(2026, 3, 31))


@pytest.fixture
def two_months(zwolle: Actor, kampen: Actor, delta: Actor) -> Actor:
    """In March Zwolle takes; in April it gives back, and a point is worth more."""
    worker, april = worker_for("NL00"), AT + timedelta(days=40)
    actions.declare("points", scale=2, cents=150, since=date(2026, 4, 1), actor=worker, at=AT)
    taken = actions.transfer(order(1, KAMPEN, 500), actor=zwolle, at=AT)
    actions.transfer(order(2, ZWOLLE, 300), actor=delta, at=AT)
    actions.transfer(order(3, ZWOLLE, 200), actor=kampen, at=april)
    actions.correct(taken.entry, UUID(int=4), 100, actor=kampen, at=april)
    late = replace(order(5, KAMPEN, 50), occurred_on=AT.date())
    actions.transfer(late, actor=zwolle, at=april)
    actions.give(order(6, ZWOLLE, 999), actor=kampen, at=april)
    return zwolle


def test_a_period_ends_where_the_next_begins(two_months: Actor) -> None:
    march = {one.other: one for one in queries.statement(MARCH, actor=two_months, at=AT)}
    april = {one.other: one for one in queries.statement(APRIL, actor=two_months, at=AT)}

    assert march[KAMPEN] == queries.StatementOf(KAMPEN, 0, 0, 500, -500, 0, 500)
    assert march[DELTA] == queries.StatementOf(DELTA, 0, 300, 0, 300, 300, 0)
    assert april[KAMPEN] == queries.StatementOf(KAMPEN, -500, 300, 50, -250, 300, 50)
    assert april[DELTA] == queries.StatementOf(DELTA, 300, 0, 0, 300, 0, 0)


def test_both_sides_tell_the_same(two_months: Actor, kampen: Actor) -> None:
    (ours,) = [one for one in queries.statement(APRIL, actor=two_months, at=AT) if one.other == KAMPEN]
    (theirs,) = [one for one in queries.statement(APRIL, actor=kampen, at=AT) if one.other == ZWOLLE]

    assert (theirs.opening, theirs.closing) == (-ours.opening, -ours.closing)
    assert (theirs.came, theirs.went) == (ours.went, ours.came)
    assert (theirs.came_cents, theirs.went_cents) == (ours.went_cents, ours.came_cents)


def test_each_line_says_what_it_was_and_what_came_of_it(two_months: Actor) -> None:
    (lines,) = door.export(queries.statement_lines, period=APRIL, actor=two_months, at=AT)

    assert [(one.kind, one.amount, one.after, one.cents) for one in lines] == [
        ("transfer", 200, -300, 200),
        ("correction", 100, -200, 100),
        ("transfer", -50, -250, -50),
    ]
    assert lines[1].corrects == str(UUID(int=1))
    assert lines[2].occurred_on == AT.date()


def test_a_long_statement_comes_in_parts(two_months: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "AT_ONCE", 2)
    parts = list(door.export(queries.statement_lines, period=APRIL, actor=two_months, at=AT))

    assert [len(part) for part in parts] == [2, 1]


def test_what_was_worth_nothing_yet_has_no_statement(two_months: Actor) -> None:
    early = replace(order(9, KAMPEN, 1), occurred_on=date(2024, 1, 1))
    actions.transfer(early, actor=two_months, at=AT + timedelta(days=41))

    with pytest.raises(booking.NoCounterValue):
        queries.statement(APRIL, actor=two_months, at=AT)


def test_in_march_a_line_that_was_booked_in_april_does_not_count(two_months: Actor) -> None:
    (lines,) = door.export(queries.statement_lines, period=MARCH, actor=two_months, at=AT)

    assert {one.booked_on for one in lines} == {AT.date()}
