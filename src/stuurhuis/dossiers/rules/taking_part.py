# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does an organisation come to take part in a dossier, and leave it? What may it see meanwhile?"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from stuurhuis.dossiers.rules.standing import Controller


class Outsider(StrEnum):
    """Who takes part beside governments: a partner with a name, or a resident as a person."""

    PARTNER = "partner"
    RESIDENT = "resident"


class PartState(StrEnum):
    """How it stands with the agreement to take part."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LEFT = "left"


class PartDeed(StrEnum):
    """What moves it: the organisation that began it asks and withdraws, the other does the rest."""

    ASK_AGAIN = "ask_again"
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    LEAVE = "leave"


class PartMove(NamedTuple):
    """From one of these states a deed leads to another."""

    deed: PartDeed
    begins: frozenset[PartState]
    ends: PartState


class NoSuchPartMove(Exception):
    """It was answered, withdrawn or left before."""


@dataclass(frozen=True, slots=True)
class PartWords:
    """As which controller an organisation is asked, and where that is written down between the two."""

    controller: Controller
    arrangement: str


@dataclass(frozen=True, slots=True)
class PartSeen:
    """The agreement by which an organisation takes part: who asked whom, as what, and how it stands."""

    id: int
    dossier: str
    organisation: str
    partner: str
    state: PartState
    words: PartWords
    asked: datetime
    moved: datetime


ROOM = frozenset({PartState.ACCEPTED})  # all that is in the room is open
KNOWN = ROOM | {PartState.ASKED}  # the question and the reason are known
_ENDED = frozenset({PartState.DECLINED, PartState.WITHDRAWN, PartState.LEFT})
MOVES = (
    PartMove(PartDeed.ASK_AGAIN, _ENDED, PartState.ASKED),
    PartMove(PartDeed.ACCEPT, frozenset({PartState.ASKED}), PartState.ACCEPTED),
    PartMove(PartDeed.DECLINE, frozenset({PartState.ASKED}), PartState.DECLINED),
    PartMove(PartDeed.WITHDRAW, KNOWN, PartState.WITHDRAWN),
    PartMove(PartDeed.LEAVE, ROOM, PartState.LEFT),
)


def after(state: PartState, deed: PartDeed) -> PartState:
    """Where a deed leads; raises NoSuchPartMove."""
    for move in MOVES:
        if move.deed is deed and state in move.begins:
            return move.ends
    raise NoSuchPartMove(f"{deed} after {state}")
