# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to places to work; `owner` lends, `borrower` sits there."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class LocationChanged:
    """A location was added, described anew, or is there no longer."""

    location: int


@dataclass(frozen=True, slots=True)
class LendingChanged:
    """To whom a location lends, and how much, was decided."""

    location: int
    lent_to: str


@dataclass(frozen=True, slots=True)
class PlanChanged:
    """A floor or a desk of a location was added, changed or taken away."""

    location: int


@dataclass(frozen=True, slots=True)
class DeskBooked:
    """A desk is taken."""

    booking: int
    owner: str
    borrower: str
    day: date
    points: int


@dataclass(frozen=True, slots=True)
class DeskFreed:
    """A desk is free again: given back, or nobody came."""

    booking: int
    owner: str
    borrower: str
    day: date


@dataclass(frozen=True, slots=True)
class DeskConfirmed:
    """Who booked a desk said to be there."""

    booking: int


@dataclass(frozen=True, slots=True)
class DeskDayUsed:
    """The day of a booked desk is over: that is what the lender delivered."""

    booking: int
    owner: str
    borrower: str
    day: date
    points: int


@dataclass(frozen=True, slots=True)
class SeenByChanged:
    """Somebody chose who may know where they sit."""

    booking: int
    seen_by: str


@dataclass(frozen=True, slots=True)
class VisitsForgotten:
    """Who sat where at an organisation is known no longer."""

    organisation: str
    number: int
