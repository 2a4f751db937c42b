# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Targets and results as budgets print them, a row each: read with their faults, and every choice told.

A reference of others is no figure of one's own. What has no year, no number or another unit than the newest
document is told and left out; where documents differ the newest counts.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from stuurhuis.connectors.files import amounts, periods
from stuurhuis.connectors.files.limits import FileRefused
from stuurhuis.engines.classifications import reconcile

COLUMNS: Final = (
    "gemeente", "document", "url", "programma", "indicator", "eenheid", "jaar", "soort", "waarde", "noot",
)  # fmt: skip
FIGURE, BASELINE, REFERENCE = "realisatie", "nulmeting", "referentie"
TARGETS: Final = (
    "begroting primitief", "begroting", "begroting actueel", "ambitie", "doelstelling", "streefwaarde",
)  # fmt: skip
NOT_KNOWN_YET: Final = {"nnb", "n.n.b.", "nog niet bekend"}
_PRINTED: Final = re.compile(r"(?P<sign>[<>≤≥]?)=?\s*(?P<number>.*)")


class ColumnsMissing(FileRefused):
    """The table lacks columns without which its rows say nothing."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One row: what a document prints of an indicator in a period; no value where it says so (nnb)."""

    line: int
    organisation: str
    document: str
    url: str
    programme: str
    indicator: str
    unit: str
    period: str
    sort: str
    value: float | None
    sign: str
    as_printed: str
    note: str

    @property
    def year(self) -> str:
        """The year that the document is about: the newest document counts."""
        found = re.findall(r"\d{4}", self.document)
        return found[-1] if found else ""


@dataclass(frozen=True, slots=True)
class BudgetFigures:
    """The rows that can be used, by organisation, and what is to be said of those that cannot."""

    printed: Mapping[str, Sequence[Printed]]
    remarks: Sequence[str]


@dataclass
class _Reading:
    remarks: list[str] = field(default_factory=list)

    def rows(self, table: Iterable[Mapping[str, str]], codes: Mapping[str, str]) -> Iterator[Printed]:
        for line, row in enumerate(table, start=2):
            found = self._row(line, {name: (row[name] or "").strip() for name in COLUMNS}, codes)
            if found:
                yield found

    def _row(self, line: int, row: Mapping[str, str], codes: Mapping[str, str]) -> Printed | None:
        about = f"rij {line}, {row['gemeente']}, {row['indicator']}"
        period, (sign, value) = periods.read(row["jaar"]), _read(row["waarde"])
        numeric = value is not None or _is_missing(row["waarde"])
        reason = _why_not(row, codes, readable=numeric and not period.fault)
        if reason:
            self.remarks.append(f"{about}: {reason}; niet ingelezen")
            return None
        return Printed(
            line, codes[row["gemeente"]], row["document"], row["url"],
            row["programma"], row["indicator"], row["eenheid"],
            self._year(period.text, about), row["soort"], value, sign, row["waarde"], row["noot"],
        )  # fmt: skip

    def _year(self, period: str, about: str) -> str:
        """A figure on the last day of a year is the figure of that year."""
        if period.endswith("-12-31"):
            self.remarks.append(f"{about}: {period} is gelezen als het jaar {period[:4]}")
            return period[:4]
        return period


def _why_not(row: Mapping[str, str], codes: Mapping[str, str], *, readable: bool) -> str:
    """Why a row cannot be used; nothing when it can."""
    told = f"{row['soort']} {row['waarde']}"
    reasons = {
        "deze gemeente kennen we niet": row["gemeente"] not in codes,
        f"soort '{row['soort']}' kennen we niet": row["soort"] not in {FIGURE, BASELINE, REFERENCE, *TARGETS},
        f"{row['waarde']} in {row['jaar']} is van anderen, niet van de gemeente": row["soort"] == REFERENCE,
        f"{told} heeft geen jaar": not row["jaar"],
        f"'{row['jaar']}', '{row['waarde']}' is niet te lezen": not readable,
    }
    return next((reason for reason, holds in reasons.items() if holds), "")


def read_budget_figures(path: Path) -> BudgetFigures:
    """Read the table; raises ColumnsMissing, UnicodeDecodeError and OSError."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        table = csv.DictReader(stream)
        missing = [name for name in COLUMNS if name not in (table.fieldnames or ())]
        if missing:
            listed = ", ".join(missing)
            raise ColumnsMissing(
                f"{path.name}: deze kolommen ontbreken: {listed}.",
                f"{path.name}: these columns are missing: {listed}.",
            )
        rows = list(table)
    reading = _Reading()
    by_organisation: dict[str, list[Printed]] = defaultdict(list)
    for one in reading.rows(rows, _codes({row["gemeente"].strip() for row in rows})):
        by_organisation[one.organisation].append(one)
    return BudgetFigures(by_organisation, reading.remarks)


def _codes(names: Iterable[str]) -> dict[str, str]:
    known = sorted(names)
    return {name: one.code for name, one in zip(known, reconcile(known, year=None), strict=True) if one.code}


def _read(printed: str) -> tuple[str, float | None]:
    """The sign before a number, and the number; none where there is none."""
    match = _PRINTED.fullmatch(printed)
    if match is None or _is_missing(printed):
        return "", None
    number = match["number"]
    found = amounts.read(number, amounts.evidence(number) or ".")
    sign = {"≤": "<", "≥": ">"}.get(match["sign"], match["sign"])
    return ("", None) if found.fault else (sign, found.value)


def _is_missing(printed: str) -> bool:
    return amounts.is_missing(printed) or printed.casefold() in NOT_KNOWN_YET
