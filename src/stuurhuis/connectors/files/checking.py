# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Is this row right: each cell judged on its own, every fault gathered, nothing stopped at the first."""

import math
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from stuurhuis.connectors.files import amounts
from stuurhuis.connectors.files.amounts import FORMULA_ERRORS
from stuurhuis.connectors.files.cells import Cell, address, is_empty, text
from stuurhuis.connectors.files.csv_text import broken_letters, mended
from stuurhuis.connectors.files.expectations import (
    STATUSES,
    WITHOUT_VALUE,
    YEARS_AHEAD,
    IndicatorRule,
    Known,
)
from stuurhuis.connectors.files.faults import Fault, nearest, shortened
from stuurhuis.connectors.files.layout import Column, Layout
from stuurhuis.connectors.files.observations import Observation, Observations
from stuurhuis.connectors.files.regions import Region
from stuurhuis.connectors.files.sheets import Choices, SheetFacts
from stuurhuis.connectors.files.survey import Survey, region_name

_NO_REGION: Final = Region("", "region_unknown")


class Key(NamedTuple):
    """What a row says beside its figures; a part that could not be read is empty, its fault noted."""

    region: str
    period: str
    indicator: IndicatorRule | None
    status: str
    source: str


class Checker:
    """Judges rows one by one; `faults`, `observations` and `bad` (rows that cannot be used) grow."""

    def __init__(
        self,
        facts: SheetFacts,
        layout: Layout,
        seen: Survey,
        regions: Mapping[tuple[str, int | None], Region],
        *,
        choices: Choices,
        known: Known,
        at: date | None,
    ) -> None:
        self.facts, self.layout, self.seen, self.regions = facts, layout, seen, regions
        self.choices, self.known, self.at = choices, known, at
        self.faults: list[Fault] = []
        self.observations = Observations()
        self.bad: set[int] = set()
        self.number = 0
        self.cells: Sequence[Cell] = ()
        self._before = 0  # faults of the rows before
        self._columns = {
            role: layout.first(role) for role in ("region", "region_name", "period", "indicator")
        }
        self._columns |= {role: layout.first(role) for role in ("status", "source")}
        self._rules: dict[str, IndicatorRule | None] = {}
        self._merged = _covered(facts, layout.header_row)
        self._of_column = {
            column.number: self._rule(column.indicator) for column in layout.figures if column.indicator
        }

    def check(self, number: int, cells: Sequence[Cell]) -> None:
        """Judge one row; a blank row is passed over."""
        if all(is_empty(cell) for cell in cells):
            return
        self.number, self.cells, self._before = number, cells, len(self.faults)
        if self._wrong_width() or self._broken_letters():
            return
        key = self._key()
        for column in self.layout.figures:
            self._figure(column, key)

    def fault(
        self,
        kind: str,
        column: Column | None,
        value: Cell = "",
        *,
        choices: tuple[str, ...] = (),
        **words: str,
    ) -> None:
        """Note a fault of the row that is judged; an error makes the row bad."""
        place, title = (column.number, column.title) if column else (0, "")
        shown = shortened(mended(text(value)))
        one = Fault(kind, self.number, place, title, shown, self.facts.records, words, choices)
        if one not in self.faults[self._before :]:
            self.faults.append(one)
        if one.weight == "error":
            self.bad.add(self.number)

    def _wrong_width(self) -> bool:
        width = len(self.cells)
        if not self.facts.ragged or width == self.layout.width:
            return False
        if width > self.layout.width and all(is_empty(cell) for cell in self.cells[self.layout.width :]):
            return False
        self.fault("row_width", None, str(width), other=str(self.layout.width))
        return True

    def _broken_letters(self) -> bool:
        found = False
        for column, cell in zip(self.layout.columns, self.cells, strict=False):
            if isinstance(cell, str) and not cell.isascii() and broken_letters(cell):
                self.fault("bytes_bad", column, cell)
                found = True
        return found

    def _key(self) -> Key:
        period = self._period()
        rule = self._indicator()
        region = self._region(period) if self.layout.kind != "periods" else ""
        return Key(region, period, rule, self._status(), self._source())

    def _cell(self, role: str) -> Cell:
        column = self._columns[role]
        return self.cells[column.number - 1] if column and column.number <= len(self.cells) else None

    def _required(self, role: str, said: str) -> str:
        """The text of a key cell; an empty cell, a formula error and a merged cell are faults."""
        column = self._columns[role]
        if column is None:
            return said
        typed = text(self._cell(role))
        if not typed:
            first = self._merged.get((self.number, column.number))
            if first:
                self.fault("cell_merged", column, first=first)
            else:
                self.fault("key_empty", column)
        elif typed.upper() in FORMULA_ERRORS:
            self.fault("formula_error", column, typed)
            return ""
        return typed

    def _period(self) -> str:
        typed = "" if self.layout.kind == "periods" else self._required("period", self.choices.period)
        if not typed:
            return ""
        found = self.seen.period(typed)
        if found.fault:
            self.fault(found.fault, self._columns["period"], typed)
        return found.text

    def _indicator(self) -> IndicatorRule | None:
        if self.layout.kind == "indicators":
            return None
        typed = self._required("indicator", self.choices.indicator)
        return self._rule(typed) if typed else None

    def _rule(self, name: str) -> IndicatorRule | None:
        """What is known of an indicator, asked once a name; an unknown one is a fault in every row."""
        if name not in self._rules:
            self._rules[name] = self.known.indicator(name)
        rule = self._rules[name]
        column = self._columns["indicator"]
        if rule is None and self.number and column:
            self.fault("indicator_unknown", column, name, choices=nearest(name, self._names()))
        return rule

    def _names(self) -> list[str]:
        rules = (self.known.rules or {}).values()
        return list(dict.fromkeys(name for rule in rules for name in (rule.id, *rule.names)))

    def _region(self, period: str) -> str:
        """The code of the row's region in this year; without a column of its own, what the person said."""
        name = region_name(self.layout, self.choices, self.cells)
        column = self._columns["region"]
        if not name:
            return self._required("region", "")
        if name.upper() in FORMULA_ERRORS:
            self.fault("formula_error", column, name)
            return ""
        year = int(period[:4]) if period else None
        found = self.regions.get((name, year), _NO_REGION)
        if found.fault:
            self.fault(found.fault, column, name, choices=found.choices, year=str(year or ""))
        return found.code

    def _status(self) -> str:
        typed = text(self._cell("status")) or self.choices.status
        if not typed:
            return ""
        status = STATUSES.get(typed.casefold(), "")
        if not status:
            self.fault("status_unknown", self._columns["status"], typed)
        return status

    def _source(self) -> str:
        typed = text(self._cell("source")) or self.choices.source
        if self.known.sources is not None and typed and typed not in self.known.sources:
            self.fault(
                "source_unknown", self._columns["source"], typed, choices=nearest(typed, self.known.sources)
            )
        return typed

    def _figure(self, column: Column, key: Key) -> None:
        cell = self.cells[column.number - 1] if column.number <= len(self.cells) else None
        rule = self._of_column[column.number] if column.indicator else key.indicator
        amount = amounts.read(cell, self.seen.decimals.get(column.number))
        merged = self._merged.get((self.number, column.number), "") if is_empty(cell) else ""
        if amount.fault or merged:
            both = amounts.readings(cell) if amount.fault == "number_ambiguous" else ()
            self.fault(amount.fault or "cell_merged", column, cell, choices=both, first=merged)
        elif rule is not None and not (column.period and math.isnan(amount.value)):
            filled = key._replace(indicator=rule)
            if column.period:
                filled = filled._replace(period=column.period, region=self._region(column.period))
            self._bounds(column, amount.value, rule, cell)
            self._take(column, filled, amount.value)

    def _bounds(self, column: Column, value: float, rule: IndicatorRule, cell: Cell) -> None:
        low, high = rule.lowest, rule.highest
        if low is not None and value < low:
            kind = "percent_range" if rule.is_percentage and low == 0 else "below_minimum"
            self.fault(kind, column, cell, other=f"{low:g}")
        elif high is not None and value > high:
            kind = "percent_range" if rule.is_percentage and high == 100 else "above_maximum"
            self.fault(kind, column, cell, other=f"{high:g}")

    def _take(self, column: Column, key: Key, value: float) -> None:
        missing = math.isnan(value)
        status = key.status
        if status in WITHOUT_VALUE and not missing:
            self.fault("status_value", self._columns["status"], self._cell("status"), other=f"{value:g}")
            return
        self._ahead(column, key, missing=missing)
        if missing and status not in WITHOUT_VALUE:
            status = "missing"
        if key.indicator and key.region and key.period:
            self.observations.add(
                Observation(
                    *(key.indicator.id, key.region, key.period, value, status or "final", key.source),
                    row=self.number,
                    column=column.number,
                )
            )

    def _ahead(self, column: Column, key: Key, *, missing: bool) -> None:
        """Before its period begins a figure is a forecast or a budget, and it lies not too far ahead."""
        begins = self.seen.period(key.period).begins if key.period else None
        if begins is None or self.at is None or begins <= self.at:
            return
        place, written = (
            column if column.period else self._columns["period"],
            self._cell("period") or key.period,
        )
        if begins.year > self.at.year + YEARS_AHEAD:
            self.fault("period_far", place, written, other=str(YEARS_AHEAD))
        elif not (missing or key.status == "estimate" or (key.indicator and key.indicator.looks_ahead)):
            self.fault("period_future", place, written)


def _covered(facts: SheetFacts, header_row: int) -> dict[tuple[int, int], str]:
    """Cells under the header that are merged with an earlier cell, with the address of that cell."""
    return {
        (row + 1, column + 1): address(top + 1, left + 1)
        for top, left, bottom, right in facts.merged
        for row in range(top, min(bottom, top + 10_000) + 1)
        for column in range(left, right + 1)
        if row >= header_row and (row, column) != (top, left)
    }
