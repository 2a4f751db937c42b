# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read a file and say everything that is wrong with it, at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from stuurhuis.connectors.files.checking import Checker
from stuurhuis.connectors.files.comparing import Comparing
from stuurhuis.connectors.files.expectations import Known
from stuurhuis.connectors.files.faults import Fault, in_order
from stuurhuis.connectors.files.layout import Layout, find_layout
from stuurhuis.connectors.files.limits import Limits
from stuurhuis.connectors.files.observations import Observations
from stuurhuis.connectors.files.opening import open_sheet
from stuurhuis.connectors.files.regions import Gazetteer, MunicipalGazetteer, resolve
from stuurhuis.connectors.files.sheets import Choices, Sheet, SheetFacts
from stuurhuis.connectors.files.survey import Survey, survey
from stuurhuis.connectors.files.titles import folded


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: how the table was found, what is wrong, and the observations of the good rows."""

    facts: SheetFacts
    layout: Layout
    decimal: str
    why_decimal: str
    rows: int
    faults: tuple[Fault, ...]
    bad_rows: frozenset[int]
    observations: Observations
    sheet: Sheet

    @property
    def header_row(self) -> int:
        """The row of the titles."""
        return self.layout.header_row

    @property
    def errors(self) -> tuple[Fault, ...]:
        """The faults that make a row unusable."""
        return tuple(fault for fault in self.faults if fault.weight == "error")

    @property
    def warnings(self) -> tuple[Fault, ...]:
        """What deserves a look; the rows are used."""
        return tuple(fault for fault in self.faults if fault.weight == "warning")


def read(
    path: Path,
    choices: Choices | None = None,
    *,
    known: Known | None = None,
    gazetteer: Gazetteer | None = None,
    limits: Limits | None = None,
    at: date | None = None,
) -> Reading:
    """Read a table into tidy observations and judge every cell.

    `known` are the indicators and sources that may be named; `gazetteer` finds regions by name and year;
    `at` is today, to refuse figures of periods that have not begun. Raises a FileRefused when nothing
    can be read.
    """
    said, expected = choices or Choices(), known or Known()
    sheet = open_sheet(path, said, limits)
    layout = find_layout(sheet, said)
    seen = survey(sheet, layout, said)
    regions = resolve(seen.named, gazetteer or MunicipalGazetteer(), said.division)
    checker = Checker(sheet.facts, layout, seen, regions, choices=said, known=expected, at=at)
    faults = [*_header_faults(sheet, layout, expected)]
    for number, cells in sheet.rows():
        if number > layout.header_row:
            checker.check(number, cells)
    faults += checker.faults
    wrong = {(fault.row, fault.column) for fault in faults if fault.weight == "error"}
    comparing = Comparing(layout, wrong, records=sheet.facts.records)
    faults += comparing.faults(checker.observations)
    return _reading(sheet, layout, seen, checker, faults)


def _reading(sheet: Sheet, layout: Layout, seen: Survey, checker: Checker, faults: list[Fault]) -> Reading:
    bad = checker.bad | {
        fault.row for fault in faults if fault.weight == "error" and fault.row > layout.header_row
    }
    signs = sorted({sign for sign in seen.decimals.values() if sign})
    return Reading(
        facts=sheet.facts,
        layout=layout,
        decimal=signs[0] if len(signs) == 1 else "",
        why_decimal=seen.why_decimal,
        rows=seen.rows,
        faults=in_order(faults),
        bad_rows=frozenset(bad),
        observations=checker.observations.without_rows(bad),
        sheet=sheet,
    )


def _header_faults(sheet: Sheet, layout: Layout, known: Known) -> Iterator[Fault]:
    """Columns of figures without a title, twice the same title, and titles that are no known indicator."""
    row, records = layout.header_row, sheet.facts.records
    for column in layout.columns:
        if column.role == "blank":
            yield Fault("header_blank", row, column.number, "", "", records)
    seen: dict[str, str] = {}
    for column in layout.figures:
        key = column.period or folded(column.title)
        if key in seen:
            yield Fault(
                "header_twice", row, column.number, column.title, column.title, records, {"first": seen[key]}
            )
        seen.setdefault(key, f"{column.letters}{row}")
        if column.indicator and known.indicator(column.indicator) is None:
            yield Fault("indicator_unknown", row, column.number, column.title, column.title, records)
