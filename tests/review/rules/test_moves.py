# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A request moves as the table says, whatever is tried; the document is open only in between."""

from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.review.rules.moves import KNOWN, MOVES, OPEN, Deed, NoSuchMove, State, after

ENDED = {State.CLOSED, State.PASSED_ON, State.EXPIRED, State.WITHDRAWN}


def walk(deeds: list[Deed]) -> list[State]:
    """Where a request comes when these are tried one after the other; what cannot be done changes nothing."""
    passed = [State.ASKED]
    for deed in deeds:
        try:
            passed.append(after(passed[-1], deed))
        except NoSuchMove:
            passed.append(passed[-1])
    return passed


@given(st.lists(st.sampled_from(list(Deed)), max_size=30))
def test_what_is_over_stays_over(deeds: list[Deed]) -> None:
    passed = walk(deeds)
    for number, state in enumerate(passed):
        if state in ENDED:
            assert set(passed[number:]) == {state}


@given(st.lists(st.sampled_from(list(Deed)), max_size=30))
def test_a_document_opens_by_accepting_and_by_a_new_round_only(deeds: list[Deed]) -> None:
    passed = walk(deeds)
    for deed, before, now in zip(deeds, passed, passed[1:], strict=False):
        if now in OPEN and before not in OPEN:
            assert deed in {Deed.ACCEPT, Deed.REOPEN}
        if deed in {Deed.DELIVER, Deed.DECLINE, Deed.WITHDRAW, Deed.EXPIRE}:
            assert now not in OPEN


@given(st.lists(st.sampled_from(list(Deed)), max_size=30))
def test_nothing_is_closed_that_was_not_delivered(deeds: list[Deed]) -> None:
    passed = walk(deeds)
    if State.CLOSED in passed:
        assert passed[passed.index(State.CLOSED) - 1] is State.DELIVERED
        assert State.ACCEPTED in passed


def test_every_state_is_reached_and_every_deed_leads_somewhere() -> None:
    assert {move.ends for move in MOVES} | {State.ASKED} == set(State)
    assert {move.deed for move in MOVES} == set(Deed)
    assert OPEN < KNOWN
    assert not KNOWN & (ENDED - {State.CLOSED})
