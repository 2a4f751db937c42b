# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table that goes out: its columns, its rows a few at a time, and where it came from.

No pandas, numpy or pyarrow here nor in the writers: the web process uses them.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from stuurhuis.connectors.files.cells import FORMULA_START, Cell

Language = Literal["nl", "en"]

_NUMBER: Final = re.compile(r"[+-]?\d[\d.,]*\Z")
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LABELS: Final[dict[Language, dict[str, str]]] = {
    "nl": {
        "source": "Bron",
        "licence": "Licentie",
        "version": "Versie",
        "made": "Gemaakt op",
        "sheet": "Toelichting",
        "columns": "De kolommen op het blad",
    },
    "en": {
        "source": "Source",
        "licence": "Licence",
        "version": "Version",
        "made": "Made on",
        "sheet": "Notes",
        "columns": "The columns on the sheet",
    },
}
MOST_DECIMALS: Final = 9  # that an amount is shown in
NARROWEST: Final = 12  # letters in a column of which nobody said how wide it must be
NOTES_WIDTHS: Final = (20, 100)
_DATA: Final[dict[Language, str]] = {"nl": "Gegevens", "en": "Data"}


@dataclass(frozen=True, slots=True)
class Notes:
    """What is told with a table: its title, where it came from, what was chosen, and when it was made."""

    title: str
    source: str = ""
    licence: str = ""
    version: str = ""
    made: date | None = None
    filters: Mapping[str, str] = field(default_factory=dict)
    remarks: Sequence[str] = ()
    language: Language = "nl"

    def lines(self) -> list[tuple[str, str]]:
        """Label and text of each note that there is; the title has no label."""
        label = _LABELS[self.language]
        made = self.made.isoformat()[:10] if self.made else ""
        told = (("source", self.source), ("licence", self.licence), ("version", self.version), ("made", made))
        lines = [("", self.title)]
        lines += [(label[name], text) for name, text in told if text]
        lines += [*self.filters.items(), *(("", remark) for remark in self.remarks)]
        return lines

    @property
    def sheet(self) -> str:
        """The name of the sheet with notes."""
        return _LABELS[self.language]["sheet"]

    @property
    def data_sheet(self) -> str:
        """The name of the sheet with figures."""
        return _DATA[self.language]


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure, and in how many decimals a workbook shows it; the cell keeps the whole figure."""

    value: float
    decimals: int


OutCell = Cell | Amount


@dataclass(frozen=True, slots=True)
class Column:
    """The title of a column, what it means, and how many letters wide it is; 0 leaves that to the title.

    Where a cell has one of a few words, Excel offers these `choices`; another word may stay.
    """

    title: str
    meaning: str = ""
    letters: int = 0
    choices: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """The width in letters."""
        return self.letters or max(len(self.title) + 2, NARROWEST)


def columns_of(*titles: str) -> tuple[Column, ...]:
    """Columns of which the title says enough."""
    return tuple(map(Column, titles))


@dataclass(frozen=True, slots=True)
class OutTable:
    """Columns, and rows in chunks, so that a long table never stands in memory whole.

    `name` is that of its sheet in a workbook.
    """

    columns: Sequence[Column]
    chunks: Iterable[Sequence[Sequence[OutCell]]]
    name: str = ""


def told(notes: Notes, tables: Iterable[OutTable]) -> list[tuple[str, str]]:
    """What the sheet with notes says, as label and text: the notes, then the columns of each table."""
    lines = notes.lines()
    for table in tables:
        explained = [(column.title, column.meaning) for column in table.columns if column.meaning]
        if explained:
            heading = f"{_LABELS[notes.language]['columns']} {table.name or notes.data_sheet}"
            lines += [("", heading), *explained]
    return lines


def neutral(text: str) -> str:
    """The text made harmless for a spreadsheet: an apostrophe before `= + - @`, tab and return.

    Numbers keep their sign, and so does a lone sign that stands for a missing figure.
    """
    clean = _CONTROL.sub("\ufffd", text)
    if len(clean) < 2 or not clean.startswith(FORMULA_START) or _NUMBER.match(clean):
        return clean
    return "'" + clean
