# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Excel workbooks that go out: row by row, so that memory stays small."""

import math
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import IO, Any

import xlsxwriter

from stuurhuis.connectors.files.limits import FileRefused
from stuurhuis.connectors.files.outgoing import (
    NOTES_WIDTHS,
    Amount,
    Notes,
    OutCell,
    OutTable,
    neutral,
    told,
)

MOST_ROWS = 1_048_576
OFFERED = 2_000  # rows in which a column offers its words
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
        forms = _Forms(book)
        rows = [_write_table(book, one, one.name or notes.data_sheet, forms) for one in (table, *more)]
        sheet = book.add_worksheet(notes.sheet)
        _set_widths(sheet, NOTES_WIDTHS)
        for place, (label, line) in enumerate(told(notes, (table, *more))):
            sheet.write_string(place, 0, neutral(label or line), forms.bold)
            if label:
                sheet.write_string(place, 1, neutral(line))
        return rows[0]


class _Forms:
    """How cells are shown in one workbook."""

    def __init__(self, book: Any) -> None:
        self.bold = book.add_format({"bold": True})
        self.instant = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        self.amount = cache(lambda decimals: book.add_format({"num_format": f"#,##{0:.{decimals}f}"}))


def _write_table(book: Any, table: OutTable, name: str, forms: _Forms) -> int:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    _set_widths(sheet, [column.width for column in table.columns])
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, neutral(column.title), forms.bold)
        if column.choices:
            offered = {"validate": "list", "source": list(column.choices), "error_type": "warning"}
            sheet.data_validation(1, place, OFFERED, place, offered)
    return _write_rows(sheet, table, forms)


def _set_widths(sheet: Any, widths: Sequence[int]) -> None:
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)


def _write_rows(sheet: Any, table: OutTable, forms: _Forms) -> int:
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
                _write_cell(sheet, place, column, cell, forms)
    return place


def _write_cell(sheet: Any, row: int, column: int, cell: OutCell, forms: _Forms) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, str):
        sheet.write_string(row, column, neutral(cell))
    elif isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, datetime):
        sheet.write_datetime(row, column, cell.replace(tzinfo=None), forms.instant)
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, cell)
    elif isinstance(cell, Amount):
        sheet.write_number(row, column, cell.value, forms.amount(cell.decimals))
    elif math.isfinite(cell):
        sheet.write_number(row, column, cell)
