# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An own indicator of an organisation, its figures, and when figures are too old to steer on."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from stuurhuis.engines import periods
from stuurhuis.steering.rules.sheets import Direction, IndicatorSheet, Kind, Theme

OWN = Theme("eigen", "Eigen cijfers", "Own figures", 99)
LONGEST_ID = 80
LATE = 2  # a figure may come this many of its own periods after the one it is about
BROKEN = ("definition", "unit")  # who changes one of these makes it another series


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What people say of their own indicator."""

    name: str
    definition: str
    unit: str = ""
    decimals: int = 1
    direction: Direction = "neutral"
    kind: Kind = "outcome"
    frequency: str = "Y"
    task_field: str = ""
    known_issues: str = ""


@dataclass(frozen=True, slots=True)
class FigureWords:
    """A figure that an organisation typed in; without a value it is missing, and the note says why."""

    period: str
    value: float | None
    status: str = "final"
    note: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Renewal:
    """From which period on an indicator means something else, and why."""

    since: str
    why: str


@dataclass(frozen=True, slots=True)
class PlannedSheet:
    """An indicator as a file offers it: its words, its figures, and where it became another series."""

    words: SheetWords
    figures: tuple[FigureWords, ...] = ()
    breaks: tuple[Renewal, ...] = ()


def own_id(organisation: str, name: str) -> str:
    """The id of an own indicator: the code of the organisation and the name, in plain letters."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return f"{own_prefix(organisation)}{slug or 'indicator'}"[:LONGEST_ID].rstrip("-")


def own_source(organisation: str) -> str:
    """The source, and the data set, of the own figures of an organisation."""
    return f"eigen-{organisation.lower()}"


def own_prefix(organisation: str) -> str:
    """How the name of every own indicator of an organisation begins."""
    return f"{organisation.lower()}-"


def is_of(indicator: str, organisation: str) -> bool:
    """Whether an indicator is one of the organisation's own."""
    return bool(organisation) and indicator.startswith(own_prefix(organisation))


def sheet_of(organisation: str, indicator: str, words: SheetWords) -> IndicatorSheet:
    """The sheet of an own indicator: comparable as it is, and never added up over mergers."""
    return IndicatorSheet(
        id=indicator,
        name=words.name,
        name_en="",
        definition=words.definition,
        definition_en="",
        unit=words.unit,
        decimals=words.decimals,
        direction=words.direction,
        kind=words.kind,
        theme=OWN.id,
        task_field=words.task_field,
        source=own_source(organisation),
        frequency=words.frequency,
        per=0,
        combine="none",
        weight="",
        counterpart="",
        known_issues=words.known_issues,
        known_issues_en="",
    )


def words_of(sheet: IndicatorSheet) -> SheetWords:
    """What people said of it."""
    return SheetWords(**{name: getattr(sheet, name) for name in SheetWords.__dataclass_fields__})


def is_another_series(before: Mapping[str, object], words: SheetWords) -> bool:
    """Whether these words make it another series, so that old values must not be compared with new ones."""
    return any(before[name] != getattr(words, name) for name in BROKEN)


def newer_by(frequency: str, newest: str) -> date | None:
    """By which day a newer figure should be there: the next period, and as much again, are over.

    After a figure of 2024 that comes every year it is 1 January 2027. None where the period is of another
    calendar than the figures come in.
    """
    try:
        found = periods.period(newest)
        due = periods.first_day(periods.later(found, 1 + LATE))
    except (ValueError, OverflowError):
        return None
    return due if found.frequency == frequency else None


def is_stale(frequency: str, newest: str, today: date) -> bool:
    """Whether a newer figure should have come by now."""
    due = newer_by(frequency, newest)
    return due is not None and due <= today
