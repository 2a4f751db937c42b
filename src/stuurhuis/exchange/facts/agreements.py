# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to an agreement about lending somebody; amounts are hundredths."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class AgreementDrawnUp:
    """The borrower wrote the terms; three parties may sign."""

    agreement: int
    listing: int
    owner: str


@dataclass(frozen=True, slots=True)
class AgreementSigned:
    """One of the parties agrees."""

    agreement: int
    party: str


@dataclass(frozen=True, slots=True)
class AgreementMade:
    """All three agree: so many half days, for so much each day, worth so much in euros."""

    agreement: int
    listing: int
    owner: str
    borrower: str
    lender: str
    half_days: int
    unit: str
    cents_a_day: int
    worth_a_day: int


@dataclass(frozen=True, slots=True)
class AgreementTakenOver:
    """A colleague of who asked goes on with it in their place."""

    agreement: int
    listing: int
    owner: str


@dataclass(frozen=True, slots=True)
class AgreementBrokenOff:
    """It does not go on."""

    agreement: int
    listing: int
    owner: str


@dataclass(frozen=True, slots=True)
class DayDelivered:
    """Somebody worked a day (two halves) or half of one."""

    agreement: int
    delivered: int
    listing: int
    owner: str
    borrower: str
    lender: str
    day: date
    half_days: int
    unit: str
    cents_a_day: int
    worth_a_day: int


@dataclass(frozen=True, slots=True)
class AgreementDelivered:
    """The work is done; the borrower says how it ended."""

    agreement: int
    listing: int
    owner: str


@dataclass(frozen=True, slots=True)
class GigFulfilled:
    """It brought what was asked, wholly or partly: evidence for the person who did it."""

    agreement: int
    listing: int
    owner: str
    person: int
    lender: str
    kind: str
    outcome: str


@dataclass(frozen=True, slots=True)
class GigFailed:
    """It did not bring what was asked, or that does not matter any more; no evidence against anybody."""

    agreement: int
    listing: int
    owner: str
    outcome: str


@dataclass(frozen=True, slots=True)
class FeedbackGiven:
    """One of the parties said what helped."""

    agreement: int
    party: str
