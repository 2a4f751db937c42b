# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a period is written, and where it stands on its calendar."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

Frequency = Literal["Y", "Q", "M", "W", "D", "N"]
SEASON: dict[Frequency, int] = {"Y": 1, "Q": 4, "M": 12, "W": 52, "D": 7, "N": 1}
"""Periods in a season (a year; a week for days); 1 where there is none."""

_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_NUMBER = re.compile(r"-?\d+(\.0+)?")


class UnknownPeriod(ValueError):
    """The text is no period that we know."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(
            f"periode '{text}' wordt niet herkend;"
            " schrijf 2017, 2017-Q1, 2017-01, 2017-W05, 2017-01-31 of een getal"
        )


class OtherCalendar(ValueError):
    """The start stands on another calendar than the series."""

    def __init__(self, start: str, frequency: Frequency) -> None:
        super().__init__(
            f"begin '{start}' past niet bij reeksen van soort {frequency}; geef een jaar of zo'n periode"
        )


@dataclass(frozen=True, order=True)
class Period:
    """A period: its kind of calendar and its place on it (consecutive periods differ by one)."""

    frequency: Frequency
    place: int


def period(text: str) -> Period:
    """Read a period; raises UnknownPeriod."""
    text = text.strip()
    try:
        found = _read(text)
    except ValueError:
        found = None
    if found is None:
        raise UnknownPeriod(text)
    return found


def _read(text: str) -> Period | None:
    if hit := _QUARTER.fullmatch(text):
        return Period("Q", int(hit[1]) * 4 + int(hit[2]) - 1)
    if (hit := _MONTH.fullmatch(text)) and 1 <= int(hit[2]) <= 12:
        return Period("M", int(hit[1]) * 12 + int(hit[2]) - 1)
    if hit := _WEEK.fullmatch(text):
        monday = date.fromisocalendar(int(hit[1]), int(hit[2]), 1)
        return Period("W", (monday.toordinal() - 1) // 7)
    if hit := _DAY.fullmatch(text):
        return Period("D", date(int(hit[1]), int(hit[2]), int(hit[3])).toordinal())
    if _NUMBER.fullmatch(text):
        number = int(float(text))
        return Period("Y" if 1000 <= number <= 2999 else "N", number)
    return None


def periods(texts: Iterable[str]) -> dict[str, Period]:
    """Read many periods at once; plain numbers keep one kind, so that 998 … 1002 stays one series."""
    found = {text: period(text) for text in texts}
    if any(one.frequency == "N" for one in found.values()):
        return {text: Period("N", one.place) if one.frequency == "Y" else one for text, one in found.items()}
    return found


def start_on(frequency: Frequency, start: str) -> int:
    """The first place on this calendar that belongs to `start`: the same kind of period, or a year.

    Raises UnknownPeriod and OtherCalendar.
    """
    begin = period(start)
    if begin.frequency == frequency or {begin.frequency, frequency} <= {"Y", "N"}:
        return begin.place
    if begin.frequency != "Y":
        raise OtherCalendar(start, frequency)
    new_year = date(begin.place, 1, 1).toordinal()
    return {"Q": begin.place * 4, "M": begin.place * 12, "W": (new_year - 1) // 7, "D": new_year}[frequency]


def last_of(frequency: Frequency, text: str) -> int:
    """The last place on this calendar that belongs to the period: itself, or the end of a year.

    Raises UnknownPeriod and OtherCalendar.
    """
    wanted = period(text)
    if wanted.frequency == "Y" and frequency in {"Q", "M", "W", "D"}:
        return start_on(frequency, str(wanted.place + 1)) - 1
    return start_on(frequency, text)
