# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a request for a review moves, and what the one who was asked may see of the document meanwhile."""

from enum import StrEnum
from typing import NamedTuple


class State(StrEnum):
    """How it stands with one request."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DELIVERED = "delivered"
    CLOSED = "closed"
    PASSED_ON = "passed_on"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class Deed(StrEnum):
    """What moves it."""

    ACCEPT = "accept"
    DECLINE = "decline"
    DELIVER = "deliver"
    REOPEN = "reopen"
    CLOSE = "close"
    EXPIRE = "expire"
    WITHDRAW = "withdraw"


class Move(NamedTuple):
    """From one of these states a deed leads to another."""

    deed: Deed
    begins: frozenset[State]
    ends: State


class NoSuchMove(Exception):
    """The request does not stand so that this can be done: too late, or done before."""


_WAITING = frozenset({State.ASKED, State.ACCEPTED})
MOVES = (
    Move(Deed.ACCEPT, frozenset({State.ASKED}), State.ACCEPTED),
    Move(Deed.DECLINE, _WAITING, State.PASSED_ON),
    Move(Deed.DELIVER, frozenset({State.ACCEPTED}), State.DELIVERED),
    Move(Deed.REOPEN, frozenset({State.DELIVERED}), State.ACCEPTED),
    Move(Deed.CLOSE, frozenset({State.DELIVERED}), State.CLOSED),
    Move(Deed.EXPIRE, _WAITING, State.EXPIRED),
    Move(Deed.WITHDRAW, _WAITING, State.WITHDRAWN),
)
OPEN = frozenset({State.ACCEPTED})  # the document itself is open to the reviewer
UNDER_WAY = frozenset({State.ASKED, State.ACCEPTED, State.DELIVERED})
KNOWN = UNDER_WAY | {State.CLOSED}  # its title and question are known to the reviewer


def after(state: State, deed: Deed) -> State:
    """Where a deed leads; raises NoSuchMove."""
    for move in MOVES:
        if move.deed is deed and state in move.begins:
            return move.ends
    raise NoSuchMove(f"{deed} after {state}")
