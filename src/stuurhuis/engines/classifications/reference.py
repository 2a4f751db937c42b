# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of Dutch municipalities and task fields: names, years, changes; each row with its source.

Municipalities: CBS, Gemeentelijke indeling 2010-2026 (a list per 1 January). The lists tell which code ends
and which begins, not which became which: that is `municipal_changes.csv`, the project's own table, each row
with its ground. Border corrections by which no code changes are not in the lists and not here.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

FIRST_YEAR, LAST_YEAR = 2010, 2026
PROVINCES = {
    "PV20": "Groningen",
    "PV21": "Fryslân",
    "PV22": "Drenthe",
    "PV23": "Overijssel",
    "PV24": "Flevoland",
    "PV25": "Gelderland",
    "PV26": "Utrecht",
    "PV27": "Noord-Holland",
    "PV28": "Zuid-Holland",
    "PV29": "Zeeland",
    "PV30": "Noord-Brabant",
    "PV31": "Limburg",
}


@dataclass(frozen=True, slots=True)
class MunicipalName:
    """One name of one municipality, and the years (1 January) in which the municipality existed under this
    code.
    """

    code: str
    name: str
    first: int
    last: int
    kind: str
    province: str
    source: str

    def holds_in(self, year: int) -> bool:
        """Whether the municipality existed under this code on 1 January of the year."""
        return self.first <= year <= self.last


@dataclass(frozen=True, slots=True)
class MunicipalChange:
    """One code that went up, whole or in part, in another.

    `share` is the part of the inhabitants that went along: 1 for a merger or a new code, `None` when
    nobody knows.
    """

    date: str
    from_code: str
    from_name: str
    to_code: str
    to_name: str
    kind: str
    share: float | None
    ground: str
    source: str

    @property
    def year(self) -> int:
        """The year in which it happened."""
        return int(self.date[:4])

    @property
    def midyear(self) -> bool:
        """Whether it happened on another day than 1 January."""
        return not self.date.endswith("-01-01")


@dataclass(frozen=True, slots=True)
class TaskFieldChange:
    """A task field (Iv3 taakveld) of which the content, the code or the title changed from a year on."""

    year: int
    task_field: str
    title: str
    change: str
    goes_on_in: tuple[str, ...]
    comparable: bool
    reason_nl: str
    reason_en: str
    source: str


def table_rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of one of the reference tables beside this file."""
    with (files(__package__) / name).open(encoding="utf-8") as stream:
        yield from csv.DictReader(stream)


@cache
def municipal_names() -> tuple[MunicipalName, ...]:
    """Every name of every municipality since 2010, variants and common misspellings included."""
    return tuple(
        MunicipalName(
            code=row["code"],
            name=row["name"],
            first=int(row["from"] or FIRST_YEAR),
            last=int(row["until"] or LAST_YEAR),
            kind=row["kind"],
            province=row["province"],
            source=row["source"],
        )
        for row in table_rows("municipalities.csv")
    )


@cache
def municipal_changes() -> tuple[MunicipalChange, ...]:
    """All changes of the municipal division after 1 January 2010, oldest first."""
    return tuple(
        MunicipalChange(
            date=row["date"],
            from_code=row["from_code"],
            from_name=row["from_name"],
            to_code=row["to_code"],
            to_name=row["to_name"],
            kind=row["kind"],
            share=float(row["share"]) if row["share"] else None,
            ground=row["ground"],
            source=row["source"],
        )
        for row in table_rows("municipal_changes.csv")
    )


@cache
def task_field_changes() -> tuple[TaskFieldChange, ...]:
    """The changes of the Iv3 task fields in 2022, 2023 and 2025."""
    return tuple(
        TaskFieldChange(
            year=int(row["year"]),
            task_field=row["task_field"],
            title=row["title"],
            change=row["change"],
            goes_on_in=tuple(row["goes_on_in"].split()),
            comparable=row["comparable"] == "yes",
            reason_nl=row["reason_nl"],
            reason_en=row["reason_en"],
            source=row["source"],
        )
        for row in table_rows("task_field_changes.csv")
    )


@cache
def borders() -> tuple[tuple[str, str], ...]:
    """The pairs of today's municipalities that share a stretch of border, each pair once.

    Reckoned from the outlines of CBS and Kadaster of 2024, which are those of 2026. The Wadden islands have
    none.
    """
    return tuple((row["municipality"], row["neighbour"]) for row in table_rows("borders.csv"))


def ended(task_field: str, year: int) -> TaskFieldChange | None:
    """The change by which Iv3 let go of a task field before or in a year; none while it is still there."""
    return next(
        (
            change
            for change in task_field_changes()
            if change.task_field == task_field and change.year <= year and task_field not in change.goes_on_in
        ),
        None,
    )


@cache
def _lifetimes() -> Mapping[str, MunicipalName]:
    return {name.code: name for name in municipal_names() if name.kind == "official"}


def official_name(code: str) -> str:
    """The official name of a municipality, former ones included; `KeyError` for an unknown code."""
    return _lifetimes()[code].name


def is_municipality(code: str) -> bool:
    """Whether the code is or was a municipality since 2010."""
    return code in _lifetimes()


@cache
def municipalities_of(year: int) -> frozenset[str]:
    """The codes of the municipalities on 1 January of the year (2010-2026; later years as the last known
    one).
    """
    known = min(max(year, FIRST_YEAR), LAST_YEAR)
    return frozenset(code for code, life in _lifetimes().items() if life.holds_in(known))
