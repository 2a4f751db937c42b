# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Excel and LibreOffice workbooks: which sheet, its rows, its merged cells and its broken formulas."""

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final
from xml.parsers import expat

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from stuurhuis.connectors.files.cells import Cell, Row
from stuurhuis.connectors.files.formula_errors import Errors, UnsafeXml, find_errors
from stuurhuis.connectors.files.limits import FileRefused, Limits, broken, too_many, weigh_archive
from stuurhuis.connectors.files.sheets import Choices, SheetFacts
from stuurhuis.connectors.files.titles import recognised

HEAD_ROWS: Final = 25


class SheetUnknown(FileRefused):
    """The workbook has no sheet of that name, or none that holds anything."""


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    """One sheet of a workbook. Formula errors, which the reader leaves empty, are put back in their cells."""

    sheet: CalamineSheet
    facts: SheetFacts
    errors: Mapping[int, Mapping[int, str]]

    def rows(self) -> Iterator[Row]:
        """Walk the rows from row 1 and column A, as Excel shows them."""
        if self.sheet.start is None:
            return
        beside: list[Cell] = [None] * self.sheet.start[1]
        for number, cells in enumerate(self.sheet.iter_rows(), start=1):
            row = [*beside, *(_cell(cell) for cell in cells)]
            for column, error in self.errors.get(number, {}).items():
                row.extend([None] * (column - len(row)))
                row[column - 1] = error
            yield number, row


def open_workbook(path: Path, choices: Choices, limits: Limits) -> WorkbookSheet:
    """Open the sheet that was asked for, else the first whose header we know; raises FileRefused's kinds."""
    if path.suffix.lower() != ".xls":
        weigh_archive(path, limits)
    try:
        book = CalamineWorkbook.from_path(str(path))
        names = _visible(book)
        sheet, name = _choose(book, names, choices.sheet)
        errors = _errors(path, name)
    except (CalamineError, UnsafeXml, expat.ExpatError, zipfile.BadZipFile, OSError) as fault:
        raise broken(path) from fault
    _measure(path, sheet, limits)
    facts = SheetFacts(
        path.suffix.lower().lstrip("."),
        name=name,
        merged=tuple((*start, *end) for start, end in sheet.merged_cell_ranges or ()),
        other_sheets=tuple(other for other in names if other != name),
    )
    return WorkbookSheet(sheet, facts, errors)


def _visible(book: CalamineWorkbook) -> list[str]:
    return [
        one.name
        for one in book.sheets_metadata
        if one.typ == SheetTypeEnum.WorkSheet and one.visible == SheetVisibleEnum.Visible
    ]


def _choose(book: CalamineWorkbook, names: list[str], asked: str) -> tuple[CalamineSheet, str]:
    if asked:
        known = {name.casefold(): name for name in book.sheet_names}
        if asked.casefold() not in known:
            listed = ", ".join(names)
            raise SheetUnknown(
                f"Er is geen blad {asked}. Wel: {listed}.", f"There is no sheet {asked}. There are: {listed}."
            )
        name = known[asked.casefold()]
        return book.get_sheet_by_name(name), name
    filled = [(sheet, name) for name in names if (sheet := book.get_sheet_by_name(name)).start is not None]
    if not filled:
        raise SheetUnknown("Geen enkel blad heeft inhoud.", "None of the sheets holds anything.")
    return max(filled, key=lambda one: _known_titles(one[0]))


def _known_titles(sheet: CalamineSheet) -> int:
    """How many titles we know in the best of the first rows (max keeps the first of equal sheets)."""
    best = 0
    for place, row in enumerate(sheet.iter_rows()):
        if place == HEAD_ROWS:
            break
        best = max(best, len({recognised(str(cell)) for cell in row} - {""}))
    return best


def _errors(path: Path, sheet: str) -> Errors:
    return find_errors(path, sheet) if zipfile.is_zipfile(path) else {}


def _measure(path: Path, sheet: CalamineSheet, limits: Limits) -> None:
    if sheet.height > limits.rows:
        raise too_many(path, "rijen", limits.rows)
    if sheet.width > limits.columns:
        raise too_many(path, "kolommen", limits.columns)


def _cell(cell: object) -> Cell:
    if isinstance(cell, (str, float, int, date)):
        return cell
    return str(cell)
