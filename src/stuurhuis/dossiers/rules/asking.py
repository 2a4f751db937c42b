# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does somebody of another organisation come to join a dossier? Person and organisation both say yes."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

TO_ANSWER = timedelta(days=14)


class AskedState(StrEnum):
    """How it stands with somebody who was proposed: asked, answered, let go, or passed over."""

    ASKED = "asked"
    WILLING = "willing"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    PASSED_OVER = "passed_over"


class AskedDeed(StrEnum):
    """What moves it: who was asked accepts or declines, who asked withdraws or asks after all."""

    ASK = "ask"
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"


class AskedMove(NamedTuple):
    """From one of these states a deed leads to another."""

    deed: AskedDeed
    begins: frozenset[AskedState]
    ends: AskedState


class NoSuchAskedMove(Exception):
    """It was answered or withdrawn before."""


_S, _D = AskedState, AskedDeed
MOVES = (
    AskedMove(_D.ASK, frozenset({_S.WITHDRAWN, _S.PASSED_OVER}), _S.ASKED),
    AskedMove(_D.ACCEPT, frozenset({_S.ASKED}), _S.WILLING),
    AskedMove(_D.DECLINE, frozenset({_S.ASKED, _S.WILLING}), _S.DECLINED),
    AskedMove(_D.WITHDRAW, frozenset({_S.ASKED, _S.WILLING}), _S.WITHDRAWN),
)


@dataclass(frozen=True, slots=True)
class PersonAskedSeen:
    """Somebody who was asked to join, or passed over; `seat` is who did so."""

    data_subject: str
    id: int
    dossier: str
    question: str
    organisation: str
    partner: str
    person: int
    name: str
    seat: int
    state: AskedState
    why: str
    moved: datetime

    @property
    def answer_by(self) -> date:
        """The day by which an answer is hoped for."""
        return self.moved.date() + TO_ANSWER


def after(state: AskedState, deed: AskedDeed) -> AskedState:
    """Where a deed leads; raises NoSuchAskedMove."""
    for move in MOVES:
        if move.deed is deed and state in move.begins:
            return move.ends
    raise NoSuchAskedMove(f"{deed} after {state}")
