# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Excel workbooks that go out: row by row, so that memory stays small."""

import math
from collections.abc import Sequence
from datetime import date, datetime
from typing import IO, Any

import xlsxwriter

from stuurhuis.connectors.files.cells import Cell
from stuurhuis.connectors.files.limits import FileRefused
from stuurhuis.connectors.files.outgoing import NOTES_WIDTHS, Notes, OutTable, neutral

MOST_ROWS = 1_048_576
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_date_format": "yyyy-mm-dd",
}


class SheetFull(FileRefused):
    """A sheet of Excel holds at most 1,048,576 rows; nothing is cut off in silence."""


def write_xlsx(stream: IO[bytes], table: OutTable, notes: Notes, *more: OutTable) -> int:
    """Write a workbook: the table, what goes with it, and a sheet with notes; gives the rows of the table.

    The titles are kept in view. Raises SheetFull when a table does not fit.
    """
    with xlsxwriter.Workbook(stream, _OPTIONS) as book:
        bold = book.add_format({"bold": True})
        instants = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        rows = [
            _write_table(book, one, one.name or notes.data_sheet, bold, instants) for one in (table, *more)
        ]
        told = book.add_worksheet(notes.sheet)
        _set_widths(told, NOTES_WIDTHS)
        for place, (label, line) in enumerate(notes.lines()):
            told.write_string(place, 0, neutral(label or line), bold)
            if label:
                told.write_string(place, 1, neutral(line))
        return rows[0]


def _write_table(book: Any, table: OutTable, name: str, bold: Any, instants: Any) -> int:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    _set_widths(sheet, table.column_widths())
    for column, title in enumerate(table.titles):
        sheet.write_string(0, column, neutral(title), bold)
    return _write_rows(sheet, table, instants)


def _set_widths(sheet: Any, widths: Sequence[int]) -> None:
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)


def _write_rows(sheet: Any, table: OutTable, instants: Any) -> int:
    place = 0
    for chunk in table.chunks:
        for row in chunk:
            place += 1
            if place >= MOST_ROWS:
                raise SheetFull(
                    f"Een blad van Excel heeft ten hoogste {MOST_ROWS - 1} rijen. Kies CSV.",
                    f"A sheet of Excel has at most {MOST_ROWS - 1} rows. Choose CSV.",
                )
            for column, cell in enumerate(row):
                _write_cell(sheet, place, column, cell, instants)
    return place


def _write_cell(sheet: Any, row: int, column: int, cell: Cell, instants: Any) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, str):
        sheet.write_string(row, column, neutral(cell))
    elif isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, datetime):
        sheet.write_datetime(row, column, cell.replace(tzinfo=None), instants)
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, cell)
    elif math.isfinite(cell):
        sheet.write_number(row, column, cell)
