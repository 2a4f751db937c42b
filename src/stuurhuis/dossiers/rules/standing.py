# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does an organisation stand in a dossier, and which way can it go from there? Honest states."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class State(StrEnum):
    """How it stands with the work of one organisation; gone is who takes part no longer."""

    EXPLORED = "explored"
    RUNNING = "running"
    BLOCKED = "blocked"
    STOPPED = "stopped"
    DONE = "done"
    DONE_ELSEWHERE = "done_elsewhere"
    GONE = "gone"


class Deed(StrEnum):
    """What brings it further, or not."""

    START = "start"
    BLOCK = "block"
    UNBLOCK = "unblock"
    STOP = "stop"
    FINISH = "finish"
    FIND_DONE = "find_done"
    TAKE_UP = "take_up"


class Obstacle(StrEnum):
    """By what it is blocked."""

    APPROVAL = "approval"
    MONEY = "money"
    PEOPLE = "people"
    LAW = "law"
    DATA = "data"
    ANOTHER = "another"
    SUPPORT = "support"
    OTHERWISE = "otherwise"


class Controller(StrEnum):
    """Who is responsible for personal data in it (AVG art. 4, 26 and 28), seen from one organisation."""

    NONE = "none"
    OWN = "own"
    JOINT = "joint"
    PROCESSOR = "processor"

    @property
    def needs_arrangement(self) -> bool:
        """Whether the law asks that it is written down between the two."""
        return self in {Controller.JOINT, Controller.PROCESSOR}


class Move(NamedTuple):
    """From one of these states a deed leads to another; `asks` whether words must say why or where."""

    deed: Deed
    begins: frozenset[State]
    ends: State
    asks: bool


@dataclass(frozen=True, slots=True)
class StandingWords:
    """A move with its words: by what it is blocked, why it stopped, or where it was done already."""

    deed: Deed
    obstacle: Obstacle | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How an organisation stands since a moment, by what it is blocked, and as which controller."""

    organisation: str
    state: State
    obstacle: Obstacle | None
    words: str
    controller: Controller
    since: datetime


class NoSuchMove(Exception):
    """It does not stand so that this can be done."""


class SayWhy(Exception):
    """Blocked, stopped and done elsewhere are told with what blocks it, why, or where."""


_BUSY = frozenset({State.EXPLORED, State.RUNNING, State.BLOCKED})
_OVER = frozenset({State.STOPPED, State.DONE, State.DONE_ELSEWHERE})
MOVES = (
    Move(Deed.START, frozenset({State.EXPLORED}), State.RUNNING, asks=False),
    Move(Deed.UNBLOCK, frozenset({State.BLOCKED}), State.RUNNING, asks=False),
    Move(Deed.BLOCK, frozenset({State.EXPLORED, State.RUNNING}), State.BLOCKED, asks=True),
    Move(Deed.FINISH, frozenset({State.RUNNING}), State.DONE, asks=False),
    Move(Deed.STOP, _BUSY, State.STOPPED, asks=True),
    Move(Deed.FIND_DONE, _BUSY, State.DONE_ELSEWHERE, asks=True),
    Move(Deed.TAKE_UP, _OVER, State.EXPLORED, asks=False),
)


def possible(state: State) -> tuple[Move, ...]:
    """What can be done from here, in the order of the table."""
    return tuple(move for move in MOVES if state in move.begins)


def after(state: State, said: StandingWords) -> State:
    """Where it leads; raises NoSuchMove, SayWhy."""
    for move in possible(state):
        if move.deed is said.deed:
            if move.asks and (not said.words or (move.deed is Deed.BLOCK and said.obstacle is None)):
                raise SayWhy(said.deed)
            return move.ends
    raise NoSuchMove(f"{said.deed} after {state}")
