# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which period is this, where does it stand on its calendar, and which one comes next?

Years `2017`, quarters `2017-Q1`, months `2017-01`, ISO weeks `2017-W05`, days `2017-01-31`, and plain
numbers for a series without a calendar.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

Frequency = Literal["Y", "Q", "M", "W", "D", "N"]
SEASON: Mapping[str, int] = {"Y": 1, "Q": 4, "M": 12, "W": 52, "D": 7, "N": 1}
"""Periods in a season, for each frequency (a year; a week for days; N: plain numbers)."""

_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_FIRST_DAY = date(1, 1, 1)  # a Monday
_MONTHS = {"Y": 12, "N": 12, "Q": 3, "M": 1}
_FORMS: tuple[tuple[Frequency, re.Pattern[str]], ...] = (
    ("N", re.compile(r"([+-]?\d+)(?:\.0+)?", re.ASCII)),
    ("Q", re.compile(r"(\d{4})-?[QKqk]([1-4])", re.ASCII)),
    ("M", re.compile(r"(\d{4})-(\d{2})", re.ASCII)),
    ("W", re.compile(r"(\d{4})-?[Ww](\d{1,2})", re.ASCII)),
    ("D", re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)),
)


class UnreadablePeriod(ValueError):
    """The text is no period that we know."""

    def __init__(self, text: str, series: str | None = None) -> None:
        self.text = text
        where = "periode" if series is None else f"Reeks '{series}': periode"
        super().__init__(
            f"{where} '{text}' is niet te lezen; "
            "schrijf 2017, 2017-Q1, 2017-01, 2017-W05, 2017-01-31 of een getal"
        )


@dataclass(frozen=True, slots=True)
class Period:
    """A period: its kind of calendar and its place on it (consecutive periods differ by one)."""

    frequency: Frequency
    ordinal: int


@lru_cache(maxsize=2_048)
def period(text: str) -> Period:
    """Read one period; a whole number from 1000 to 2999 is a year. Raises UnreadablePeriod."""
    for frequency, form in _FORMS:
        if found := form.fullmatch(text.strip()):
            try:
                return _placed(frequency, [int(part) for part in found.groups()])
            except ValueError as fault:
                raise UnreadablePeriod(text) from fault
    raise UnreadablePeriod(text)


def _placed(frequency: Frequency, parts: list[int]) -> Period:
    if frequency == "N":
        return Period("Y" if _FIRST_YEAR <= parts[0] <= _LAST_YEAR else "N", parts[0])
    if frequency == "D":
        return holding("D", date(*parts))
    if frequency == "W":
        return holding("W", date.fromisocalendar(parts[0], parts[1], 1))
    return holding(frequency, date(parts[0], (parts[1] - 1) * _MONTHS[frequency] + 1, 1))


def periods(texts: Iterable[str]) -> dict[str, Period]:
    """Read many periods at once; plain numbers keep one kind, so that 998 … 1002 stays one series.

    Raises UnreadablePeriod.
    """
    found = {text: period(text) for text in texts}
    if "N" in {one.frequency for one in found.values()}:
        return {
            text: replace(one, frequency="N") if one.frequency == "Y" else one for text, one in found.items()
        }
    return found


def calendars(frequencies: Collection[Frequency]) -> frozenset[Frequency]:
    """The kinds among these: beside a plain number a year is a plain number too."""
    found = frozenset(frequencies)
    return found - {"Y"} if "N" in found else found


def holding(frequency: Frequency, day: date) -> Period:
    """The period of this frequency in which the day falls (for a plain number: its year)."""
    days = (day - _FIRST_DAY).days
    if frequency == "D":
        return Period("D", days)
    if frequency == "W":
        return Period("W", days // 7)
    return Period(frequency, (day.year * 12 + day.month - 1) // _MONTHS[frequency])


def first_day(one: Period) -> date:
    """The day on which it begins (a week on Monday; a plain number is taken for a year).

    Raises ValueError or OverflowError outside the years 1 to 9999.
    """
    if one.frequency == "D":
        return _FIRST_DAY + timedelta(days=one.ordinal)
    if one.frequency == "W":
        return _FIRST_DAY + timedelta(weeks=one.ordinal)
    year, month = divmod(one.ordinal * _MONTHS[one.frequency], 12)
    return date(year, month + 1, 1)


def later(one: Period, steps: int = 1) -> Period:
    """The period that many steps further on the same calendar."""
    return replace(one, ordinal=one.ordinal + steps)


def label(one: Period) -> str:
    """How it is written in a table; reading that back gives the same period."""
    if one.frequency == "Q":
        return f"{one.ordinal // 4:04d}-Q{one.ordinal % 4 + 1}"
    if one.frequency == "M":
        return f"{one.ordinal // 12:04d}-{one.ordinal % 12 + 1:02d}"
    if one.frequency == "W":
        year, week, _ = first_day(one).isocalendar()
        return f"{year:04d}-W{week:02d}"
    return first_day(one).isoformat() if one.frequency == "D" else str(one.ordinal)
