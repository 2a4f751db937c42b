# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does a seat in a course go from one state to the next, and which course closes which gap?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

TO_ACCEPT: Final = timedelta(days=2)  # for who was waiting and is offered a seat
TO_CONSENT: Final = timedelta(days=5)  # for a manager
KEPT: Final = timedelta(days=2 * 365)  # the term P2Y of who learnt what, from the session on
FEWEST: Final = 10  # of a team nothing is told of fewer people than this


class NotNow(Exception):
    """From where the seat is, this cannot be done."""


class CourseForm(StrEnum):
    """How it is given."""

    ONLINE = "online"
    CLASSROOM = "classroom"
    BOTH = "both"


class SeatState(StrEnum):
    """Where a seat is; the first, third and fourth hold a number, so that nobody else gets it."""

    ASKED = "asked"
    WAITING = "waiting"
    OFFERED = "offered"
    TAKEN = "taken"
    ENDED = "ended"


_S = SeatState
MOVES: Final = {
    ("consent", _S.ASKED): _S.TAKEN,
    ("refuse", _S.ASKED): _S.ENDED,
    ("offer", _S.WAITING): _S.OFFERED,
    ("accept", _S.OFFERED): _S.TAKEN,
    ("ask", _S.OFFERED): _S.ASKED,
    ("lapse", _S.ASKED): _S.ENDED,
    ("lapse", _S.OFFERED): _S.ENDED,
    **{("leave", state): _S.ENDED for state in (_S.ASKED, _S.WAITING, _S.OFFERED, _S.TAKEN)},
}


@dataclass(frozen=True, slots=True)
class CourseWords:
    """What one learns, how deep, how, for how many points, and for whom.

    ``topics`` are what one learns in words; ``opened`` is for all governments; ``asks_consent`` of a manager.
    """

    title: str
    summary: str
    topics: tuple[str, ...]
    level: int
    form: CourseForm
    points: int
    opened: bool
    asks_consent: bool


@dataclass(frozen=True, slots=True)
class SessionWords:
    """When, where and for how many."""

    starts_at: datetime
    ends_at: datetime
    place: str
    seats: int


@dataclass(frozen=True, slots=True)
class Topic:
    """What is learnt or known: the uri of ESCO where there is one, and the words."""

    concept: str
    words: str

    @property
    def key(self) -> str:
        """By what two are the same: the concept, else the words."""
        return self.concept or self.words.strip().casefold()


def moved(move: str, state: SeatState) -> SeatState:
    """Where a seat is after a move; raises NotNow."""
    try:
        return MOVES[move, state]
    except KeyError as unknown:
        raise NotNow(move) from unknown


def deadline(at: datetime, term: timedelta, starts_at: datetime) -> datetime:
    """Until when one can answer: not later than the session itself."""
    return min(at + term, starts_at)


def gap(wants: Iterable[Topic], knows: Iterable[Topic]) -> tuple[Topic, ...]:
    """What somebody wants to learn or do and does not know, each once."""
    known = {one.key for one in knows}
    return tuple({one.key: one for one in wants if one.key not in known}.values())
