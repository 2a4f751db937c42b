# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did two organisations promise each other, and was it kept? Never a list that ranks people."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple


class AgreementState(StrEnum):
    """How it stands with a promise."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    DECLINED = "declined"
    KEPT = "kept"
    BROKEN = "broken"
    RENEGOTIATED = "renegotiated"


class AgreementDeed(StrEnum):
    """What moves it."""

    AGREE = "agree"
    DECLINE = "decline"
    KEEP = "keep"
    BREAK = "break"
    RENEGOTIATE = "renegotiate"


class AgreementMove(NamedTuple):
    """From one state a deed leads to another; `by_other` is for the side to which it was promised alone."""

    deed: AgreementDeed
    begins: AgreementState
    ends: AgreementState
    by_other: bool


class NoSuchAgreementMove(Exception):
    """It does not stand so that this can be done, or not by this side."""


class SayWhyNot(Exception):
    """A broken or renegotiated promise says why."""


@dataclass(frozen=True, slots=True)
class AgreementWords:
    """What one side does by when, and what the other does in return, if anything."""

    words: str
    in_return: str
    due: date


@dataclass(frozen=True, slots=True)
class AgreementSeen:
    """A promise of `organisation` to `partner`; `seat` is who spoke for the first."""

    id: int
    dossier: str
    question: str
    organisation: str
    partner: str
    seat: int
    words: AgreementWords
    state: AgreementState
    why: str
    proposed: datetime
    moved: datetime

    def is_overdue(self, today: date) -> bool:
        """Whether it should have been kept by now; never once it was decided."""
        return self.state is AgreementState.AGREED and self.words.due < today

    def moves_for(self, organisation: str) -> tuple[AgreementDeed, ...]:
        """What this side can do with it."""
        if organisation not in {self.organisation, self.partner}:
            return ()
        other = organisation == self.partner
        return tuple(
            move.deed for move in MOVES if move.begins is self.state and (other or not move.by_other)
        )


MOVES = (
    AgreementMove(AgreementDeed.AGREE, AgreementState.PROPOSED, AgreementState.AGREED, by_other=True),
    AgreementMove(AgreementDeed.DECLINE, AgreementState.PROPOSED, AgreementState.DECLINED, by_other=True),
    AgreementMove(AgreementDeed.KEEP, AgreementState.AGREED, AgreementState.KEPT, by_other=True),
    AgreementMove(
        AgreementDeed.RENEGOTIATE, AgreementState.AGREED, AgreementState.RENEGOTIATED, by_other=False
    ),
    AgreementMove(AgreementDeed.BREAK, AgreementState.AGREED, AgreementState.BROKEN, by_other=False),
)
OPEN = frozenset({AgreementState.PROPOSED, AgreementState.AGREED})


def after(seen: AgreementSeen, deed: AgreementDeed, by: str) -> AgreementState:
    """Where a deed of an organisation leads; raises NoSuchAgreementMove."""
    if deed not in seen.moves_for(by):
        raise NoSuchAgreementMove(f"{deed} after {seen.state} by {by}")
    return next(move.ends for move in MOVES if move.deed is deed)
