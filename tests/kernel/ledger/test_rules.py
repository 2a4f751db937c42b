# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules by themselves: both see the same standing, and a worth in cents is the nearest."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.kernel.ledger import rules
from stuurhuis.kernel.ledger.rules import Promise, Standing, State

AMOUNTS = st.integers(-(10**9), 10**9)
SOME = st.integers(1, 1000)
AT = datetime(2026, 3, 2, tzinfo=UTC)


@given(AMOUNTS, SOME, SOME, SOME, SOME)
def test_seen_by_the_other_and_back_it_is_the_same(
    debt: int, limit: int, held: int, back: int, kept: int
) -> None:
    standing = Standing(debt, limit, held, back, kept)

    assert standing.turned().turned() == standing
    assert standing.turned().debt == -debt


@given(SOME, SOME)
def test_what_is_held_and_let_go_leaves_nothing(amount: int, limit: int) -> None:
    standing = Standing(limit=limit)
    if amount > limit:
        with pytest.raises(rules.OverLimit):
            rules.hold(standing, amount)
        return
    held = rules.hold(standing, amount)

    assert rules.free(held, amount) == standing
    assert rules.post(rules.free(held, amount), amount).debt == amount


@given(AMOUNTS, st.integers(0, 4), st.integers(0, 10**6))
def test_a_worth_is_the_nearest_cent_on_both_sides_the_same(amount: int, scale: int, cents: int) -> None:
    worth = rules.in_cents(amount, scale, cents)

    assert abs(worth - Fraction(amount * cents, 10**scale)) <= Fraction(1, 2)
    assert rules.in_cents(-amount, scale, cents) == -worth


@given(SOME, SOME, SOME, st.booleans())
def test_a_promise_ends_when_it_holds_nothing(amount: int, total: int, accepted: int, whole: bool) -> None:
    promise = Promise(amount, AT + timedelta(days=1))
    if accepted <= total <= amount:
        promise = rules.accepted(rules.delivered(promise, total, AT), accepted)
    left = rules.released(promise, whole=whole)

    assert left.held >= 0
    assert (left.held == 0) == (left.state not in rules.LIVING)
    assert rules.released(left, whole=whole) == left
    assert rules.expired(left, AT + timedelta(days=2)).delivered == left.delivered


def test_before_its_end_a_promise_does_not_expire() -> None:
    promise = Promise(5, AT)

    assert rules.expired(promise, AT - timedelta(seconds=1)) == promise
    assert rules.expired(promise, AT).state == State.EXPIRED
