# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Is this line right? Each cell is judged on its own, and every fault is gathered."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal as Exact
from typing import Final

from stuurhuis.connectors.files import amounts, days
from stuurhuis.connectors.files.cells import Cell, is_empty, text
from stuurhuis.connectors.files.csv_text import broken_letters, mended
from stuurhuis.connectors.files.faults import nearest, shortened
from stuurhuis.connectors.financial import codes
from stuurhuis.connectors.financial.faults import YearFault
from stuurhuis.connectors.financial.looking import Look
from stuurhuis.engines.classifications import economic_categories, ended
from stuurhuis.steering.ports import AMOUNTS, BudgetLine, MappingWords, Nature, Side, YearColumn

CENT: Final = Exact("0.01")
MOST: Final = Exact(10) ** 12  # euros in one cell
LONGEST: Final = {YearColumn.PROGRAMME: 8, YearColumn.DECISION: 80}
UNSURE: Final = ("0.1",)  # what a spreadsheet makes of 0.10
NAUGHT: Final = Exact(0)


@dataclass(frozen=True, slots=True)
class Expected:
    """What the lines should be about: a year, until a month, and the task fields that are known."""

    year: int
    month: int
    task_fields: frozenset[str] = frozenset()


@dataclass(slots=True)
class Checker:
    """Judges rows one by one; faults, lines and what was not understood of the own codes grow."""

    look: Look
    mapping: MappingWords
    expected: Expected
    faults: list[YearFault] = field(default_factory=list)
    lines: list[BudgetLine] = field(default_factory=list)
    unknown: dict[YearColumn, dict[str, None]] = field(default_factory=dict)
    rows: int = 0
    number: int = 0
    cells: Sequence[Cell] = ()
    _seen: dict[tuple[str, ...], int] = field(default_factory=dict)

    def check(self, number: int, cells: Sequence[Cell]) -> None:
        """Judge a row; a blank one is passed over, and one with an error becomes no line."""
        if all(is_empty(cell) for cell in cells):
            return
        self.number, self.cells = number, cells
        self.rows += 1
        before = len(self.faults)
        if not self._whole():
            return
        line = self._line()
        if line and all(fault.weight != "error" for fault in self.faults[before:]):
            self._twice(line)
            self.lines.append(line)

    def _whole(self) -> bool:
        """Whether the row has as many cells as there are titles, and no broken letters."""
        titles = self.look.titles
        if self.look.sheet.facts.ragged and len(self.cells) < len(titles):
            self._fault("row_width", None, str(len(self.cells)), other=str(len(titles)))
            return False
        broken = [cell for cell in self.cells if isinstance(cell, str) and broken_letters(cell)]
        for cell in broken:
            self._fault("bytes_bad", None, cell)
        return not broken

    def _line(self) -> BudgetLine | None:
        self._time()
        category = self._category()
        side = self._side(category)
        programme, task_field = self._code(YearColumn.PROGRAMME), self._task_field()
        nature = self._nature()
        sign = -1 if self.mapping.revenues_negative and side and not side.goes_out else 1
        known = {column: self._amount(column, sign) for column in AMOUNTS if column in self.look.columns}
        decision, decided_on = self._code(YearColumn.DECISION, needed=False), self._decided_on()
        if side is None or nature is None:
            return None
        return BudgetLine(
            *(programme, task_field, category, side, nature),
            original=known.get(YearColumn.ORIGINAL) or NAUGHT,
            amended=known.get(YearColumn.AMENDED) or NAUGHT,
            realised=known.get(YearColumn.REALISED) or NAUGHT,
            committed=(known[YearColumn.COMMITTED] or NAUGHT) if YearColumn.COMMITTED in known else None,
            expected=known.get(YearColumn.EXPECTED),
            decision=decision,
            decided_on=decided_on,
        )

    def _cell(self, column: YearColumn) -> Cell:
        held = self.look.columns.get(column)
        return self.cells[held.number - 1] if held and held.number <= len(self.cells) else None

    def _written(self, column: YearColumn) -> str:
        """What the cell says, in our own code where the organisation told which that is."""
        written = text(self._cell(column))
        return self.mapping.codes.get(column, {}).get(written, written)

    def _code(self, column: YearColumn, *, needed: bool = True) -> str:
        written = self._written(column)
        if not written and needed:
            self._fault("key_empty", column)
        if len(written) > LONGEST[column]:
            long = "programme_long" if column is YearColumn.PROGRAMME else "decision_long"
            self._misunderstood(long, column, written)
            return ""
        return written

    def _task_field(self) -> str:
        cell, written = self._cell(YearColumn.TASK_FIELD), self._written(YearColumn.TASK_FIELD)
        if isinstance(cell, float) and written in UNSURE:
            self._fault("code_became_number", YearColumn.TASK_FIELD, cell)
            return ""
        found = codes.task_field(written, self.expected.task_fields)
        if not written:
            self._fault("key_empty", YearColumn.TASK_FIELD)
        elif not found:
            near = nearest(written, self.expected.task_fields)
            self._misunderstood("task_field_unknown", YearColumn.TASK_FIELD, written, near)
        elif gone := ended(found, self.expected.year):
            year, into = str(gone.year), ", ".join(gone.goes_on_in)
            self._fault("task_field_gone", YearColumn.TASK_FIELD, written, year=year, other=into)
        return found

    def _category(self) -> str:
        written = self._written(YearColumn.CATEGORY)
        found = codes.category(written)
        if not written:
            self._fault("key_empty", YearColumn.CATEGORY)
        elif not found:
            near = nearest(written, economic_categories())
            self._misunderstood("category_bad", YearColumn.CATEGORY, written, near)
        elif found not in economic_categories():
            near = nearest(found, economic_categories())
            self._fault("category_unlisted", YearColumn.CATEGORY, written, choices=near)
        return found

    def _side(self, category: str) -> Side | None:
        written = self._written(YearColumn.SIDE)
        found = codes.side(written, category)
        if not written:
            self._fault("key_empty", YearColumn.SIDE)
        elif found is None:
            self._misunderstood("side_unknown", YearColumn.SIDE, written)
        elif (known := economic_categories().get(category)) and known.side not in {"", found}:
            self._fault(f"category_of_{known.side}", YearColumn.CATEGORY, category)
        return found

    def _nature(self) -> Nature | None:
        written = self._written(YearColumn.NATURE)
        found = codes.nature(written)
        if found is None:
            self._misunderstood("nature_unknown", YearColumn.NATURE, written)
        return found

    def _amount(self, column: YearColumn, sign: int) -> Exact | None:
        cell = self._cell(column)
        read = amounts.read(cell, self.look.decimal)
        if read.fault:
            self._fault(read.fault, column, cell)
            return None
        if amounts.is_missing(cell):
            return None
        amount = (Exact(repr(read.value)) * self.mapping.unit * sign).quantize(CENT)
        if abs(amount) >= MOST:
            self._fault("number_large", column, cell)
            return None
        return amount

    def _decided_on(self) -> date | None:
        cell = self._cell(YearColumn.DECIDED_ON)
        found = None if is_empty(cell) else days.read(cell)
        if found is None and not is_empty(cell):
            self._fault("date_bad", YearColumn.DECIDED_ON, cell)
        return found

    def _time(self) -> None:
        for column, asked, read in (
            (YearColumn.YEAR, self.expected.year, codes.year),
            (YearColumn.MONTH, self.expected.month, codes.month),
        ):
            written = text(self._cell(column))
            if written and read(written) != asked:
                self._fault("other_time", column, written, other=str(asked))

    def _twice(self, line: BudgetLine) -> None:
        """Notice a line with money that is there exactly so already."""
        if not (line.original or line.amended or line.realised):
            return
        first = self._seen.setdefault(tuple(map(text, self.cells)), self.number)
        if first != self.number:
            self._fault("line_twice", None, first=str(first))

    def _misunderstood(
        self, kind: str, column: YearColumn, written: str, choices: tuple[str, ...] = ()
    ) -> None:
        self.unknown.setdefault(column, {})[text(self._cell(column))] = None
        self._fault(kind, column, written, choices=choices)

    def _fault(
        self,
        kind: str,
        column: YearColumn | None,
        value: Cell = "",
        *,
        choices: tuple[str, ...] = (),
        **words: str,
    ) -> None:
        held = self.look.columns.get(column) if column else None
        place, title = (held.number, held.title) if held else (0, "")
        shown = shortened(mended(text(value)))
        self.faults.append(YearFault(kind, self.number, place, title, shown, words=words, choices=choices))
