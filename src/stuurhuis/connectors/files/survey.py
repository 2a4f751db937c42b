# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first walk through the table: which names, years and decimal signs are there."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from stuurhuis.connectors.files import amounts, periods
from stuurhuis.connectors.files.amounts import Decimal
from stuurhuis.connectors.files.cells import Cell, is_empty, text
from stuurhuis.connectors.files.layout import Layout
from stuurhuis.connectors.files.sheets import Choices, Sheet, SheetFacts
from stuurhuis.connectors.files.titles import remembered_decimal


@dataclass(slots=True)
class Survey:
    """What the first walk saw: rows, names per year, the decimal sign of each column."""

    rows: int = 0
    named: dict[int | None, set[str]] = field(default_factory=dict)
    decimals: dict[int, Decimal | None] = field(default_factory=dict)
    why_decimal: str = ""
    read_periods: dict[str, periods.Period] = field(default_factory=dict)

    def period(self, cell: Cell) -> periods.Period:
        """The period in a cell; each writing is read once."""
        typed = text(cell)
        found = self.read_periods.get(typed)
        if found is None:
            found = self.read_periods[typed] = periods.read(typed)
        return found


def survey(sheet: Sheet, layout: Layout, choices: Choices) -> Survey:
    """Walk the table once."""
    seen = Survey()
    signs: dict[int, Counter[Decimal]] = {column.number: Counter() for column in layout.figures}
    header_years = [_year(column.period) for column in layout.figures if column.period]
    for number, cells in sheet.rows():
        if number <= layout.header_row or all(is_empty(cell) for cell in cells):
            continue
        seen.rows += 1
        _note_region(seen, layout, choices, cells, header_years)
        for column, counted in signs.items():
            cell = cells[column - 1] if column <= len(cells) else None
            if isinstance(cell, str) and not (cell.isascii() and cell.isdigit()):
                sign = amounts.evidence(cell)
                if sign:
                    counted[sign] += 1
    _decide(seen, signs, layout, choices, sheet.facts)
    return seen


def region_name(layout: Layout, choices: Choices, cells: Sequence[Cell]) -> str:
    """What the row says about its region: its code, else its name, else what the person said."""
    for role in ("region", "region_name"):
        column = layout.first(role)
        if column and column.number <= len(cells):
            named = text(cells[column.number - 1])
            if named:
                return named
    return choices.region if not layout.first("region") else ""


def _note_region(
    seen: Survey, layout: Layout, choices: Choices, cells: Sequence[Cell], header_years: Sequence[int | None]
) -> None:
    name = region_name(layout, choices, cells)
    if not name:
        return
    column = layout.first("period")
    if column:
        held = cells[column.number - 1] if column.number <= len(cells) else None
        years: Sequence[int | None] = (_year(seen.period(held).text),)
    else:
        years = header_years or (_year(seen.period(choices.period).text),)
    for year in years:
        seen.named.setdefault(year, set()).add(name)


def _year(period: str) -> int | None:
    return int(period[:4]) if period else None


def _decide(
    seen: Survey, signs: dict[int, Counter[Decimal]], layout: Layout, choices: Choices, facts: SheetFacts
) -> None:
    """What a column proves goes first, then what the file proves, then what its form suggests."""
    remembered = next((sign for column in layout.columns if (sign := remembered_decimal(column.title))), "")
    said = choices.decimal or _sign(remembered) or facts.decimal
    whole: Counter[Decimal] = sum(signs.values(), Counter())
    usual = said or _majority(whole) or ("." if facts.delimiter == "," else None)
    for column, counted in signs.items():
        seen.decimals[column] = said or _majority(counted) or usual
    if said:
        seen.why_decimal = "said" if choices.decimal else "kept"
    elif whole:
        seen.why_decimal = "seen"
    elif usual:
        seen.why_decimal = "comma"


def _sign(written: str) -> Decimal | None:
    return "," if written == "," else "." if written == "." else None


def _majority(counted: Counter[Decimal]) -> Decimal | None:
    return counted.most_common(1)[0][0] if counted else None
