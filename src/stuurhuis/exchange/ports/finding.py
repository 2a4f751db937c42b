# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the exchange asks of who brings example people: made up, and marked as such."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol


@dataclass(frozen=True, slots=True)
class ExampleItem:
    """One thing that somebody tells; an ESCO uri, a level and an interest where it has them."""

    kind: str
    words: str
    audience: str
    concept: str = ""
    level: int | None = None
    interest: int | None = None


@dataclass(frozen=True, slots=True)
class ExampleDeed:
    """Something that somebody did, shown to all governments."""

    kind: str
    source: str
    words: str
    happened_on: date


@dataclass(frozen=True, slots=True)
class ExampleTime:
    """On which days of the week somebody can help (Monday is 1), how many hours together, since when."""

    days: tuple[int, ...]
    hours: int
    since: date
    audience: str


@dataclass(frozen=True, slots=True)
class ExampleProfile:
    """Somebody who does not exist; `manager` is the address of a colleague, or empty."""

    email: str
    name: str
    items: tuple[ExampleItem, ...]
    deeds: tuple[ExampleDeed, ...]
    available: ExampleTime | None
    confirmed_on: date
    manager: str = ""


class ExamplePeople(Protocol):
    """Example people of every organisation; the same ones each time."""

    def numbers(self) -> dict[str, int]:
        """How many there are at each organisation, by its code."""
        ...

    def profiles(self, organisation: str, on: date) -> Sequence[ExampleProfile]:
        """Those of one organisation, as they are on a day."""
        ...
