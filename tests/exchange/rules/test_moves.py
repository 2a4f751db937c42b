# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables of moves: whatever is tried in whatever order, only rows of the table happen."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from stuurhuis.exchange.rules.agreements import AGREEMENT_MOVES, AgreementDeed, AgreementState, step
from stuurhuis.exchange.rules.invites import INVITE_MOVES, InviteDeed, InviteState, moved
from stuurhuis.exchange.rules.needs import (
    COURSE,
    LISTING_MOVES,
    Freshness,
    ListingDeed,
    ListingState,
    NoSuchListingMove,
    after,
    freshness,
    next_of,
    stands_at,
    way,
)

STATES = some.sampled_from(ListingState)


@given(some.lists(some.tuples(some.sampled_from(ListingDeed), some.sampled_from(["owner", "worker"]))))
def test_a_listing_moves_by_its_table_and_closed_is_the_end(tried: list[tuple[ListingDeed, str]]) -> None:
    state = ListingState.DRAFT
    for deed, by in tried:
        rows = [one for one in LISTING_MOVES if one.deed is deed and state in one.begins and by in one.by]
        if rows:
            [row] = rows
            assert state is not ListingState.CLOSED
            state = after(state, deed, by)
            assert state is row.ends
        else:
            with pytest.raises(NoSuchListingMove):
                after(state, deed, by)


@given(STATES, some.lists(some.sampled_from(COURSE), max_size=3), some.integers(1, 3))
def test_the_worker_always_brings_a_listing_where_its_helpers_are(
    state: ListingState, reached: list[ListingState], capacity: int
) -> None:
    wanted = stands_at(tuple(reached), capacity)
    now = state
    for deed in way(state, wanted):
        now = after(now, deed, "worker")
    assert now is (state if state in {ListingState.CLOSED, ListingState.DRAFT} else wanted)


@given(STATES)
def test_an_owner_is_offered_only_what_can_be_done(state: ListingState) -> None:
    deed = next_of(state)
    if deed:
        after(state, deed, "owner")


@pytest.mark.parametrize(
    ("table", "move", "states", "deeds"),
    [
        (INVITE_MOVES, moved, InviteState, InviteDeed),
        (AGREEMENT_MOVES, step, AgreementState, AgreementDeed),
    ],
)
def test_each_deed_begins_in_a_state_once(table, move, states, deeds) -> None:
    for state in states:
        for deed in deeds:
            rows = [one for one in table if one.deed is deed and state in one.begins]
            assert len(rows) <= 1
            if rows:
                assert move(state, deed) is rows[0].ends


@given(some.integers(0, 200))
def test_a_stale_listing_goes_down_one_step_at_a_time(days: int) -> None:
    begin = date(2026, 1, 1)
    assert freshness(begin, None, None, begin + timedelta(days)) is Freshness.ASK
    sinks = freshness(begin, begin, None, begin + timedelta(days))
    assert (sinks is Freshness.SINK) == (days >= 14)
    ends = freshness(begin, begin, begin, begin + timedelta(days))
    assert (ends is Freshness.EXPIRE) == (days >= 60)
