# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens to what is not right on the market: reported, hidden or kept, appealed, looked at anew."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple


class ReportReason(StrEnum):
    """What is wrong with it."""

    OUTDATED = "outdated"
    MISLEADING = "misleading"
    PERSONAL = "personal"
    ELSEWHERE = "elsewhere"
    HURTS = "hurts"


class ReportState(StrEnum):
    """How it stands with a report."""

    REPORTED = "reported"
    KEPT = "kept"
    HIDDEN = "hidden"
    APPEALED = "appealed"
    RESTORED = "restored"
    UPHELD = "upheld"


class ReportDeed(StrEnum):
    """What is decided or asked."""

    KEEP = "keep"
    HIDE = "hide"
    APPEAL = "appeal"
    RESTORE = "restore"
    UPHOLD = "uphold"


class ReportMove(NamedTuple):
    """From one state a deed leads to another."""

    deed: ReportDeed
    begins: ReportState
    ends: ReportState


class NoSuchReportMove(Exception):
    """The report does not stand so that this can be done."""


_S, _D = ReportState, ReportDeed
REPORT_MOVES: Final = (
    ReportMove(_D.KEEP, _S.REPORTED, _S.KEPT),
    ReportMove(_D.HIDE, _S.REPORTED, _S.HIDDEN),
    ReportMove(_D.APPEAL, _S.HIDDEN, _S.APPEALED),
    ReportMove(_D.RESTORE, _S.APPEALED, _S.RESTORED),
    ReportMove(_D.UPHOLD, _S.APPEALED, _S.UPHELD),
)
OUT_OF_SIGHT: Final = frozenset({_S.HIDDEN, _S.APPEALED, _S.UPHELD})
TO_DECIDE: Final = frozenset({_S.REPORTED, _S.APPEALED})


@dataclass(frozen=True, slots=True)
class ReportWords:
    """What is wrong, and why one thinks so."""

    reason: ReportReason
    words: str


@dataclass(frozen=True, slots=True)
class ReportSeen:
    """A report, for who decides, for whose listing it is, and for who reported; never who that was."""

    id: int
    listing: int
    title: str
    reason: ReportReason
    state: ReportState
    reported_on: date
    words: str
    decision: str
    appeal: str


def moved(state: ReportState, deed: ReportDeed) -> ReportState:
    """Where a deed leads. Raises NoSuchReportMove."""
    for move in REPORT_MOVES:
        if move.deed is deed and move.begins is state:
            return move.ends
    raise NoSuchReportMove(f"{deed} after {state}")


def deeds(state: ReportState) -> tuple[ReportDeed, ...]:
    """What can be done now."""
    return tuple(move.deed for move in REPORT_MOVES if move.begins is state)
