# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Of which year, and until which month, does an export tell?"""

from collections.abc import Sequence
from dataclasses import dataclass

from stuurhuis.connectors.files.cells import Cell, text
from stuurhuis.connectors.financial import codes
from stuurhuis.connectors.financial.looking import Look
from stuurhuis.steering.ports import YearColumn


@dataclass(frozen=True, slots=True)
class Until:
    """The year and the month until which an export tells, and the titles of the columns that say so."""

    year: int
    month: int
    titles: tuple[str, ...]


def until(seen: Look) -> Until | None:
    """What the lines of an export say alike; none where they do not say it, or not the same.

    A line whose year or month cannot be read says nothing of the others: it is wrong by itself.
    """
    held = [seen.columns[one] for one in (YearColumn.YEAR, YearColumn.MONTH) if one in seen.columns]
    said = {
        _said([cells[one.number - 1] for one in held if one.number <= len(cells)])
        for number, cells in seen.sheet.rows()
        if number > seen.header_row
    }
    found = [(year, month) for year, month in said if year is not None and month is not None]
    return Until(*found[0], tuple(one.title for one in held)) if len(found) == 1 else None


def _said(cells: Sequence[Cell]) -> tuple[int | None, int | None]:
    """The year and the month of one line; a month as 2026-09 says both."""
    written = [text(cell) for cell in cells]
    return (
        next(filter(None, map(codes.year, written)), None),
        next(filter(None, map(codes.month, reversed(written))), None),
    )
