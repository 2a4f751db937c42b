# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened around settling; what moves is told by the ledger, under the same key."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class SettlementPrepared:
    """It was agreed what another delivers for which amount; nothing is reserved for it yet."""

    settlement: str
    about: str
    debtor: str
    creditor: str
    what: str
    unit: str
    amount: int


@dataclass(frozen=True, slots=True)
class ObjectionMade:
    """Somebody wrote what is not right about a delivery."""

    settlement: str
    objection: int


@dataclass(frozen=True, slots=True)
class TariffSet:
    """An organisation asks so much for something from a day on."""

    tariff: int
    what: str
    unit: str
    amount: int
    since: date


@dataclass(frozen=True, slots=True)
class InvoiceDetailsKept:
    """An organisation said what stands on its invoices."""

    organisation: str


@dataclass(frozen=True, slots=True)
class NettingConsentGiven:
    """The positions of an organisation in a unit take part in the search for circles."""

    organisation: str
    unit: str


@dataclass(frozen=True, slots=True)
class NettingConsentEnded:
    """They take part no longer."""

    organisation: str
    unit: str


@dataclass(frozen=True, slots=True)
class NettingProposed:
    """A member of a circle was asked whether its share of it can go."""

    share: int
    circle: str


@dataclass(frozen=True, slots=True)
class NettingAnswered:
    """A member said yes or no."""

    share: int
    circle: str
    accepted: bool


@dataclass(frozen=True, slots=True)
class NettingFinished:
    """The circle was booked, or cannot be any more."""

    share: int
    circle: str
    state: str
