# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which column of this export holds what? What the organisation said goes first, then names that we know."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from stuurhuis.connectors.files import amounts
from stuurhuis.connectors.files.amounts import Decimal
from stuurhuis.connectors.files.cells import Cell, Row, is_empty, text
from stuurhuis.connectors.files.layout import Column
from stuurhuis.connectors.files.limits import MEGABYTE, FileRefused, Limits
from stuurhuis.connectors.files.opening import FileKindUnknown, open_sheet
from stuurhuis.connectors.files.sheets import Choices, Sheet
from stuurhuis.connectors.files.titles import folded, is_remark, remembered_decimal
from stuurhuis.connectors.financial.columns import TITLES, column_called
from stuurhuis.steering.ports import AMOUNTS, NEEDED, MappingWords, YearColumn

LIMITS: Final = Limits(stored=20 * MEGABYTE, unpacked=400 * MEGABYTE, rows=200_000, columns=200)
ENDINGS: Final = (".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".ods")
HEAD_ROWS: Final = 25
SHOWN_ROWS: Final = 5


class ColumnsNotFound(FileRefused):
    """Columns that are needed are not there under a name that we know; a mapping says which they are."""


@dataclass(frozen=True, slots=True)
class Look:
    """An export at first sight: its titles, what its columns hold, and its first rows."""

    sheet: Sheet
    header_row: int
    titles: tuple[str, ...]
    columns: Mapping[YearColumn, Column]
    first_rows: tuple[tuple[str, ...], ...]
    decimal: Decimal | None

    @property
    def missing(self) -> tuple[YearColumn, ...]:
        """The columns that are needed and were not found."""
        return tuple(column for column in NEEDED if column not in self.columns)

    def refuse_missing(self) -> None:
        """Raise ColumnsNotFound when a column is needed that was not found."""
        if not self.missing:
            return
        there = ", ".join(filter(None, self.titles[:20])) or "–"
        raise ColumnsNotFound(
            f"Deze kolommen vinden we niet: {self._named('nl')}. Er staat: {there}. Maak een vertaling.",
            f"We cannot find these columns: {self._named('en')}. There are: {there}. Make a mapping.",
        )

    def _named(self, language: str) -> str:
        return ", ".join(TITLES[column]["en" if language == "en" else "nl"] for column in self.missing)


def look(path: Path, mapping: MappingWords | None = None) -> Look:
    """Open an export and find its columns; raises the kinds of FileRefused for what cannot be opened."""
    words = mapping or MappingWords()
    if path.suffix.lower() not in ENDINGS:
        raise FileKindUnknown(
            f"{path.name}: geef de export als CSV, Excel (xlsx) of LibreOffice (ods).",
            f"{path.name}: give the export as CSV, Excel (xlsx) or LibreOffice (ods).",
        )
    sheet = open_sheet(path, Choices(sheet=words.sheet), LIMITS)
    head = list(islice(sheet.rows(), HEAD_ROWS + SHOWN_ROWS))
    said = {folded(title): YearColumn(column) for column, title in words.columns.items() if title}
    header_row = _header_row(head, said)
    titles = next((tuple(map(text, cells)) for number, cells in head if number == header_row), ())
    shown = [tuple(map(text, cells)) for number, cells in head if number > header_row][:SHOWN_ROWS]
    columns = _columns(titles, said)
    decimal = _decimal(sheet, header_row, titles, columns)
    return Look(sheet, header_row, titles, columns, tuple(shown), decimal)


def _header_row(head: Sequence[Row], said: Mapping[str, YearColumn]) -> int:
    """The row with most titles that are known; the first of equals."""
    scored = [(len(_columns([text(cell) for cell in cells], said)), -number) for number, cells in head]
    return -max(scored, default=(0, -1))[1]


def _columns(titles: Sequence[str], said: Mapping[str, YearColumn]) -> dict[YearColumn, Column]:
    found: dict[YearColumn, Column] = {}
    for known in (lambda title: said.get(folded(title)), column_called):
        for number, title in enumerate(titles, start=1):
            column = known(title) if title and not is_remark(title) else None
            if column and column not in found and all(one.number != number for one in found.values()):
                found[column] = Column(number, title, column)
    return found


def _decimal(
    sheet: Sheet, header_row: int, titles: Sequence[str], columns: Mapping[YearColumn, Column]
) -> Decimal | None:
    """The decimal sign that the amounts prove; a comma between cells leaves only the point."""
    kept = next(filter(None, map(remembered_decimal, titles)), "")
    if kept:
        return "," if kept == "," else "."
    places = [columns[one].number - 1 for one in AMOUNTS if one in columns]
    proven = Counter(
        sign
        for number, cells in sheet.rows()
        if number > header_row
        for place in places
        if (sign := _proof(cells, place))
    )
    if proven:
        return proven.most_common(1)[0][0]
    return "." if sheet.facts.delimiter == "," else ","


def _proof(cells: Sequence[Cell], place: int) -> Decimal | None:
    cell = cells[place] if place < len(cells) else None
    return None if not isinstance(cell, str) or is_empty(cell) else amounts.evidence(cell)
