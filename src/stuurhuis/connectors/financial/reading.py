# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read an export of the financial package and say everything that is wrong with it, at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from stuurhuis.connectors.files.faults import Fault, in_order
from stuurhuis.connectors.files.sheets import Sheet
from stuurhuis.connectors.financial.checking import Checker, Expected
from stuurhuis.connectors.financial.looking import Look, look
from stuurhuis.steering.ports import BudgetLine, MappingWords, YearColumn


@dataclass(frozen=True, slots=True)
class YearReading:
    """What was read: the lines of the good rows, what is wrong, and own codes that were not understood."""

    look: Look
    rows: int
    lines: tuple[BudgetLine, ...]
    faults: tuple[Fault, ...]
    unknown: Mapping[YearColumn, tuple[str, ...]]

    @property
    def sheet(self) -> Sheet:
        """The cells as they were."""
        return self.look.sheet

    @property
    def header_row(self) -> int:
        """The row of the titles."""
        return self.look.header_row

    @property
    def decimal(self) -> str:
        """The decimal sign."""
        return self.look.decimal or ""

    @property
    def errors(self) -> tuple[Fault, ...]:
        """What makes rows unusable."""
        return tuple(fault for fault in self.faults if fault.weight == "error")

    @property
    def warnings(self) -> tuple[Fault, ...]:
        """What deserves a look."""
        return tuple(fault for fault in self.faults if fault.weight == "warning")


def read(path: Path, mapping: MappingWords | None, expected: Expected) -> YearReading:
    """Read an export; raises ColumnsNotFound and the other kinds of FileRefused."""
    words = mapping or MappingWords()
    found = look(path, words)
    found.refuse_missing()
    checker = Checker(found, words, expected)
    for number, cells in found.sheet.rows():
        if number > found.header_row:
            checker.check(number, cells)
    unknown = {column: tuple(written) for column, written in checker.unknown.items()}
    return YearReading(found, checker.rows, together(checker.lines), in_order(checker.faults), unknown)


def together(lines: Iterable[BudgetLine]) -> tuple[BudgetLine, ...]:
    """Lines on the same post by the same decision as one: an export may tell it by ledger or cost centre."""
    found: dict[object, BudgetLine] = {}
    for line in lines:
        key = (line.post, line.decision, line.decided_on)
        found[key] = _added(found[key], line) if key in found else line
    return tuple(found.values())


def _added(one: BudgetLine, other: BudgetLine) -> BudgetLine:
    return replace(
        one,
        original=one.original + other.original,
        amended=one.amended + other.amended,
        realised=one.realised + other.realised,
        committed=_known(one.committed, other.committed),
        expected=_known(one.expected, other.expected),
    )


def _known(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    known = [amount for amount in (one, other) if amount is not None]
    return sum(known, Decimal(0)) if known else None
