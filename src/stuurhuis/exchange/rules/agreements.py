# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""On which terms is somebody lent, who must agree, and what is to be looked at in the law?"""

import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from stuurhuis.exchange.rules.kinds import Label
from stuurhuis.exchange.rules.settling import EURO, POINTS, units

TASK: Final = "exchange"  # what a mandate to bind the organisation is for
CHECKLIST: Final = Path(__file__).with_name("agreement_checklist.toml")
HALF: Final = Decimal("0.5")
WEEK: Final = 7


class AgreementState(StrEnum):
    """How it stands with an agreement."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    RUNNING = "running"
    DELIVERED = "delivered"
    CLOSED = "closed"
    BROKEN_OFF = "broken_off"


class AgreementDeed(StrEnum):
    """What moves an agreement."""

    SIGNED_BY_ALL = "signed_by_all"
    TELL_DAY = "tell_day"
    FINISH = "finish"
    CLOSE = "close"
    BREAK_OFF = "break_off"


class Signing(StrEnum):
    """The three parties."""

    PERSON = "person"
    LENDER = "lender"
    BORROWER = "borrower"


class Burden(StrEnum):
    """What somebody must bear beside the days themselves."""

    TRAVEL = "travel"
    WORKPLACE = "workplace"
    EQUIPMENT = "equipment"
    SICKNESS = "sickness"


TAKES_OVER: Final = frozenset({"programmamanager", "bestuurder", "beheerder"})  # also who agreed or signed


class AgreementMove(NamedTuple):
    """From one of these states a deed leads to another."""

    deed: AgreementDeed
    begins: frozenset[AgreementState]
    ends: AgreementState


class NoSuchAgreementMove(Exception):
    """The agreement does not stand so that this can be done."""


_S, _D = AgreementState, AgreementDeed
AGREEMENT_MOVES: Final = (
    AgreementMove(_D.SIGNED_BY_ALL, frozenset({_S.PROPOSED}), _S.AGREED),
    AgreementMove(_D.TELL_DAY, frozenset({_S.AGREED, _S.RUNNING}), _S.RUNNING),
    AgreementMove(_D.FINISH, frozenset({_S.RUNNING}), _S.DELIVERED),
    AgreementMove(_D.CLOSE, frozenset({_S.DELIVERED}), _S.CLOSED),
    AgreementMove(_D.BREAK_OFF, frozenset({_S.PROPOSED, _S.AGREED}), _S.BROKEN_OFF),
)
OVER: Final = frozenset({_S.CLOSED, _S.BROKEN_OFF})


def step(state: AgreementState, deed: AgreementDeed) -> AgreementState:
    """Where a deed leads. Raises NoSuchAgreementMove."""
    for move in AGREEMENT_MOVES:
        if move.deed is deed and state in move.begins:
            return move.ends
    raise NoSuchAgreementMove(f"{deed} after {state}")


class BackwardPeriod(Exception):
    """The last day lies before the first."""


@dataclass(frozen=True, slots=True)
class LoanTerms:
    """From when until when, how many days a week, for what, and who bears what (`borrower` or `lender`)."""

    task: str
    starts_on: date
    ends_on: date
    days_a_week: Decimal
    unit: str
    per_day: Decimal
    bears: dict[str, str]

    @property
    def days(self) -> Decimal:
        """How many days in all, in halves."""
        weeks = Decimal((self.ends_on - self.starts_on).days + 1) / WEEK
        return max((weeks * self.days_a_week / HALF).to_integral_value(ROUND_HALF_UP) * HALF, HALF)

    @property
    def worth_a_day(self) -> Decimal:
        """What a day is worth in euros."""
        return worth(self.unit, self.per_day)

    @property
    def total(self) -> Decimal:
        """What all of it costs, in the unit."""
        return self.days * self.per_day

    @property
    def worth(self) -> Decimal:
        """What all of it is worth in euros: what a mandate must reach."""
        return self.days * self.worth_a_day


def worth(unit: str, amount: Decimal) -> Decimal:
    """An amount of a unit in euros; a gift is worth nothing. Raises StopIteration for an unknown unit."""
    known = next(one for one in units() if one.unit == unit)
    return (amount * known.cents / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)


UNITS: Final = (POINTS, EURO)


@dataclass(frozen=True, slots=True)
class AgreementSeen:
    """An agreement as both organisations may see it."""

    id: int
    listing: int
    invite: int
    kind: str
    title: str
    borrower: str
    lender: str
    state: AgreementState
    outcome: str
    terms: LoanTerms
    proposed_on: date


@dataclass(frozen=True, slots=True)
class TakenOver:
    """An agreement that one may go on with for who asked; `left_alone` when they are not there any more."""

    agreement: AgreementSeen
    left_alone: bool


@dataclass(frozen=True, slots=True)
class Signed:
    """Who agreed in the name of which party, and when."""

    data_subject: str
    party: Signing
    name: str
    on: date


@dataclass(frozen=True, slots=True)
class DaySeen:
    """A day that was worked, or half of it."""

    data_subject: str
    day: date
    part: Decimal


@dataclass(frozen=True, slots=True)
class FeedbackWords:
    """What helped, and what could be better."""

    helped: str
    better: str = ""


@dataclass(frozen=True, slots=True)
class FeedbackSeen:
    """What one of the parties said afterwards."""

    data_subject: str
    party: Signing
    words: FeedbackWords


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """A question about the law, on which ground, where to look, and when this row was written."""

    key: str
    question: Label
    look: Label
    ground: str
    source: str
    dated: date


@cache
def checklist() -> tuple[ChecklistRow, ...]:
    """What is to be gone through for each agreement: questions, no verdicts."""
    told = tomllib.loads(CHECKLIST.read_text(encoding="utf-8"))
    return tuple(
        ChecklistRow(
            key, Label(**row["question"]), Label(**row["look"]), row["ground"], row["source"], row["dated"]
        )
        for key, row in told.items()
    )
