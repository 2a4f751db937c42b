# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where is a cell, and what can it hold."""

from datetime import date
from typing import Final

Cell = str | float | int | bool | date | None
Row = tuple[int, list[Cell]]

FORMULA_START: Final = ("=", "+", "-", "@", "\t", "\r")


def letters(column: int) -> str:
    """The column as a spreadsheet names it: 1 is A, 26 is Z, 27 is AA."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def number(name: str) -> int:
    """The column number of spreadsheet letters: A is 1, AA is 27; 0 when these are no letters of a column."""
    if not name.isascii() or not name.isalpha() or len(name) > 3:
        return 0
    total = 0
    for letter in name.upper():
        total = total * 26 + ord(letter) - 64
    return total


def address(row: int, column: int) -> str:
    """The address as Excel shows it, such as C1042; a whole row has column 0 and reads as its number."""
    return f"{letters(column)}{row}"


def text(cell: Cell) -> str:
    """The cell as a person would type it: 363.0 is 363, a date is 2021-01-31, an empty cell is nothing."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return bare(cell)
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, date):
        return cell.isoformat()[:10]
    return str(cell)


def bare(typed: str) -> str:
    """The text without spaces around it and without the apostrophe that our exports put before `=`."""
    stripped = typed.strip()
    if len(stripped) > 1 and stripped[0] == "'" and typed.lstrip()[1:2] in FORMULA_START:
        return stripped[1:].strip()
    return stripped


def is_empty(cell: Cell) -> bool:
    """Whether nothing but space is in the cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())
