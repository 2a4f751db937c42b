# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table as it lies in a file: rows of cells that can be walked more than once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from stuurhuis.connectors.files.amounts import Decimal
from stuurhuis.connectors.files.cells import Row


class Sheet(Protocol):
    """One table in a file. Rows are numbered as a spreadsheet shows them, from 1."""

    @property
    def facts(self) -> "SheetFacts":
        """What is known about the table before its cells are read."""

    def rows(self) -> Iterator[Row]:
        """Walk the rows from the first; every call starts again."""


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """How the table was found in its file, in words that can be shown to a person."""

    format: str
    name: str = ""
    encoding: str = ""
    delimiter: str = ""
    decimal: Decimal | None = None
    records: bool = False
    ragged: bool = False
    header_row: int = 0
    merged: tuple[tuple[int, int, int, int], ...] = ()
    other_sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person who loads says; empty means: find it.

    `columns` maps a header, or the letters of a column, to a role: region, period, indicator, value, status,
    source, figure (one indicator per column) or ignore. `layout` is long, periods (a column per period) or
    indicators. `division` is the year of the municipal division of all figures, if that is not their own.
    """

    sheet: str = ""
    encoding: str = ""
    delimiter: str = ""
    decimal: Decimal | None = None
    header_row: int = 0
    layout: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    indicator: str = ""
    period: str = ""
    region: str = ""
    source: str = ""
    status: str = ""
    division: int | None = None


@dataclass(frozen=True, slots=True)
class HeldSheet:
    """A table that is in memory already."""

    facts: SheetFacts
    held: Sequence[Row]

    def rows(self) -> Iterator[Row]:
        """Walk the rows from the first."""
        return iter(self.held)
