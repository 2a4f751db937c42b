# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is handed to an administration: the statement of a period, and an invoice.

Amounts are whole numbers in hundredths of their unit; positive is what others owe the organisation.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True)
class Movement:
    """Something that was booked with another; `cents` is what it was worth on the day it happened."""

    entry: str
    kind: str
    purpose: str
    unit: str
    other: str
    subject: str
    occurred_on: date
    booked_on: date
    amount: int
    after: int
    cents: int
    corrects: str


@dataclass(frozen=True, slots=True)
class StandingWith:
    """A period with one other in one unit: how it began and ended, and what came in and went out."""

    other: str
    unit: str
    purpose: str
    opening: int
    came: int
    went: int
    closing: int
    came_cents: int
    went_cents: int


@dataclass(frozen=True, slots=True)
class UnitWorth:
    """What a whole one of a unit, with so many decimals, is worth in cents, since when and why."""

    unit: str
    scale: int
    cents: int
    since: date
    reason: str


@dataclass(frozen=True, slots=True)
class PeriodStatement:
    """All that moved in the days from `since` up to and including `until`."""

    organisation: str
    period: str
    since: date
    until: date
    others: tuple[StandingWith, ...]
    movements: tuple[Movement, ...]
    worth: tuple[UnitWorth, ...]


@dataclass(frozen=True, slots=True)
class InvoiceParty:
    """A side of an invoice; the OIN is the number of a government in the Dutch register."""

    name: str
    oin: str
    street: str
    postcode: str
    city: str
    vat_number: str


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """One thing that was delivered, in cents without VAT; below zero when it gives back."""

    name: str
    cents: int
    delivered_on: date


@dataclass(frozen=True, slots=True)
class Invoice:
    """What one government asks another to pay: `S` with VAT, `E` exempt, `O` outside the scope of VAT."""

    number: str
    issued_on: date
    due_on: date
    since: date
    until: date
    seller: InvoiceParty
    buyer: InvoiceParty
    iban: str
    vat_category: Literal["S", "E", "O"]
    lines: tuple[InvoiceLine, ...]
