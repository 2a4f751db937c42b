# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""One sheet of a workbook with a tree, row by row; every cell that is wrong is told, and reading goes on."""

import difflib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TypeVar

from stuurhuis.connectors.files import amounts, days, periods
from stuurhuis.connectors.files.amounts import FORMULA_ERRORS
from stuurhuis.connectors.files.cells import Cell, is_empty, text
from stuurhuis.connectors.files.faults import Fault, shortened
from stuurhuis.connectors.files.limits import Limits
from stuurhuis.connectors.files.sheets import Choices, Sheet
from stuurhuis.connectors.files.tree_form import Both, FormSheet
from stuurhuis.connectors.files.workbooks import SheetUnknown, open_workbook

LONGEST = 5000
SMALL = Limits(stored=20 * 1024 * 1024, unpacked=200 * 1024 * 1024, rows=20_000, columns=100)
T = TypeVar("T")
Faults = list[Fault]


@dataclass(frozen=True, slots=True)
class Line:
    """One row: each question gives what the cell says, or notes what is wrong with it."""

    sheet: str
    number: int
    cells: Mapping[str, Cell]
    columns: Mapping[str, int]
    titles: Mapping[str, str]
    faults: Faults

    def wrong(self, kind: str, key: str, choices: Collection[str] = (), **words: str) -> None:
        """Note what is wrong with a cell."""
        fault = Fault(
            kind, self.number, self.columns.get(key, 0), self.titles.get(key, ""),
            shortened(text(self.cells.get(key))), words=words, choices=tuple(choices), sheet=self.sheet,
        )  # fmt: skip
        self.faults.append(fault)

    def text(self, key: str, longest: int = LONGEST, *, needed: bool = False) -> str:
        """The text of a cell; nothing where it is wrong."""
        said = text(self.cells.get(key))
        if said.upper() in FORMULA_ERRORS:
            self.wrong("formula_error", key)
        elif len(said) > longest:
            self.wrong("tree_long", key, other=str(longest))
        elif said or not needed:
            return said
        else:
            self.wrong("tree_empty", key)
        return ""

    def code(self, key: str, longest: int) -> str:
        """A number as the budget writes it: 6a, 6.1; a spreadsheet may have made a date of it."""
        if isinstance(self.cells.get(key), date):
            self.wrong("tree_number_date", key)
            return ""
        return self.text(key, longest, needed=True)

    def figure(self, key: str, *, needed: bool = False) -> float | None:
        """A number; none where there is none, or where it is wrong."""
        cell = self.cells.get(key)
        found = amounts.read(cell, ",")
        if found.fault:
            self.wrong(found.fault, key)
        elif amounts.is_missing(cell) or is_empty(cell):
            if needed:
                self.wrong("tree_empty", key)
        else:
            return found.value
        return None

    def period(self, key: str, *, needed: bool = False) -> str:
        """A period as we write it."""
        if is_empty(self.cells.get(key)):
            return self.text(key, needed=needed)
        found = periods.read(self.cells[key])
        if found.fault:
            self.wrong(found.fault, key)
        return found.text

    def day(self, key: str) -> date | None:
        """A day, or none."""
        cell = self.cells.get(key)
        found = days.read(cell)
        if found is None and not is_empty(cell):
            self.wrong("tree_day", key)
        return found

    def choice(self, key: str, words: Mapping[str, Both], usual: str) -> str:
        """One of a few words, in either language; the usual one where it is wrong."""
        said = self.text(key, needed=True).casefold()
        known = {word.casefold(): name for name, both in words.items() for word in (*both.values(), name)}
        if said and said not in known:
            self.wrong("tree_choice", key, other=", ".join(both["nl"] for both in words.values()))
        return known.get(said, usual)

    def known(self, key: str, among: Mapping[str, T], kind: str) -> T | None:
        """What a name stands for; the nearest names are offered where there is none."""
        said = self.text(key, needed=True)
        if said and said.casefold() not in among:
            self.wrong(kind, key, difflib.get_close_matches(said.casefold(), among, n=3))
        return among.get(said.casefold())


@dataclass
class Once:
    """What may be said once: tells on which row it was said before."""

    rows: dict[tuple[str, ...], int] = field(default_factory=dict)

    def again(self, line: Line, key: str, *said: str) -> bool:
        """Whether it was said before; that is noted at the cell."""
        first = self.rows.setdefault(said, line.number)
        if first != line.number:
            line.wrong("tree_twice", key, first=str(first))
        return first != line.number


def lines(path: Path, form: FormSheet, faults: Faults) -> Iterator[Line]:
    """The filled rows of a sheet; nothing where the sheet or a column of it is missing, which is noted."""
    sheet = _sheet(path, form)
    if sheet is None:
        faults.append(Fault("tree_sheet", 0, 0, "", "", sheet=form.name["nl"]))
        return
    rows = iter(sheet.rows())
    _number, head = next(rows, (1, []))
    places = {text(cell).casefold(): place for place, cell in enumerate(head, start=1) if not is_empty(cell)}
    columns = _columns(form, places)
    titles = {key: text(head[place - 1]) for key, place in columns.items()}
    missing = [one for one in form.columns if one.key not in columns and not one.told]
    name = sheet.facts.name
    faults += [Fault("tree_column", 1, 0, one.title["nl"], "", sheet=name) for one in missing]
    for number, cells in () if missing else rows:
        wide = list(chain(cells, [None] * len(head)))
        if any(not is_empty(wide[place - 1]) for place in columns.values()):
            of_line = {key: wide[place - 1] for key, place in columns.items()}
            yield Line(name, number, of_line, columns, titles, faults)


def _columns(form: FormSheet, places: Mapping[str, int]) -> dict[str, int]:
    """Where each column that is read is, by its title in either language."""
    found = {
        one.key: places[title.casefold()]
        for one in form.columns
        for title in one.title.values()
        if title.casefold() in places and not one.told
    }
    return dict(sorted(found.items(), key=lambda one: one[1]))


def _sheet(path: Path, form: FormSheet) -> Sheet | None:
    for name in form.name.values():
        try:
            return open_workbook(path, Choices(sheet=name), SMALL)
        except SheetUnknown:
            continue
    return None
