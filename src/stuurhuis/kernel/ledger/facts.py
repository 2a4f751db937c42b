# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened in the ledger; references only, in the past tense. Ids are those of the client."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class UnitDeclared:
    """A whole one of a unit is worth so many cents of a euro, from a day on."""

    unit: str
    cents: int
    since: date


@dataclass(frozen=True, slots=True)
class AccountOpened:
    """An organisation takes part in settling in a unit; the budget is how far it may be in debt in all."""

    organisation: str
    unit: str
    purpose: str
    budget: int | None


@dataclass(frozen=True, slots=True)
class LimitSet:
    """The creditor said how far the debtor may be in debt to it."""

    debtor: str
    creditor: str
    unit: str
    purpose: str
    limit: int


@dataclass(frozen=True, slots=True)
class ReservationFact:
    """A reservation as it came to stand: of an amount so much delivered, accepted and let go.

    ``until`` is the day on which it expires.
    """

    reservation: str
    debtor: str
    creditor: str
    unit: str
    purpose: str
    subject: str
    until: date
    amount: int
    delivered: int
    accepted: int
    released: int
    state: str


@dataclass(frozen=True, slots=True)
class Reserved(ReservationFact):
    """A debtor keeps part of its limit free for a delivery."""


@dataclass(frozen=True, slots=True)
class Delivered(ReservationFact):
    """The creditor says how much was delivered in all."""


@dataclass(frozen=True, slots=True)
class Disputed(ReservationFact):
    """The debtor says that what was delivered is not right."""


@dataclass(frozen=True, slots=True)
class Released(ReservationFact):
    """One of both let go of what was not delivered or not accepted."""


@dataclass(frozen=True, slots=True)
class ReservationExpired(ReservationFact):
    """What was not delivered in time is no longer held."""


@dataclass(frozen=True, slots=True)
class CircleCancelled:
    """Each member owed the next, and the last the first: all came to owe this much less, at once."""

    circle: str
    members: tuple[str, ...]
    unit: str
    amount: int


@dataclass(frozen=True, slots=True)
class Booked:
    """An entry stands in the ledger: the debtor came to owe the creditor an amount."""

    entry: str
    kind: str
    debtor: str
    creditor: str
    unit: str
    purpose: str
    amount: int
    subject: str
    occurred_on: date
    booked_on: date
    reservation: str
    corrects: str


@dataclass(frozen=True, slots=True)
class BookedTogether:
    """These entries stand in the ledger: the debtor came to owe others this amount in all."""

    debtor: str
    unit: str
    purpose: str
    amount: int
    entries: tuple[str, ...]
