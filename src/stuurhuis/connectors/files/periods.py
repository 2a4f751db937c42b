# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which period is written here: 2024, 1e kwartaal 2024, 2024MM01, 31-1-2024."""

import calendar
import re
from collections.abc import Callable
from datetime import date
from typing import Final, Literal, NamedTuple

from stuurhuis.connectors.files.cells import Cell, text

Frequency = Literal["Y", "Q", "M", "W", "D", ""]

EARLIEST: Final = 1800
LATEST: Final = 2200

_MONTHS: Final = {
    name: place
    for place, names in enumerate(
        (
            ("jan", "januari", "january"),
            ("feb", "februari", "february"),
            ("mrt", "maa", "maart", "mar", "march"),
            ("apr", "april"),
            ("mei", "may"),
            ("jun", "juni", "june"),
            ("jul", "juli", "july"),
            ("aug", "augustus", "august"),
            ("sep", "sept", "september"),
            ("okt", "oct", "oktober", "october"),
            ("nov", "november"),
            ("dec", "december"),
        ),
        start=1,
    )
    for name in names
}


class Period(NamedTuple):
    """A period in our own writing with its frequency, or the kind of fault."""

    text: str
    frequency: Frequency = ""
    fault: str = ""


_BAD: Final = Period("", "", "period_bad")
_TWO_WAYS: Final = Period("", "", "period_date_text")


def read(cell: Cell) -> Period:
    """The period in a cell; a fault of period_bad or period_date_text when it cannot be read."""
    typed = text(cell).casefold().rstrip("*").strip()
    for pattern, build in _FORMS:
        match = pattern.fullmatch(typed)
        if match:
            return build(match)
    return _BAD


def starts_after(period: str, day: date) -> bool:
    """Whether the period, in our own writing, begins after the day."""
    return first_day(period) > day.isoformat()


def first_day(period: str) -> str:
    """The first day of a period in our own writing, as 2024-01-31; a week begins on Monday."""
    if "-Q" in period:
        return f"{period[:4]}-{int(period[-1]) * 3 - 2:02d}-01"
    if "-W" in period:
        return date.fromisocalendar(int(period[:4]), int(period[-2:]), 1).isoformat()
    return (period + "-01-01")[:10]


def _year(match: re.Match[str]) -> Period:
    year = int(match["y"])
    return Period(f"{year}", "Y") if EARLIEST <= year <= LATEST else _BAD


def _quarter(match: re.Match[str]) -> Period:
    return _within(match, Period(f"{match['y']}-Q{match['q']}", "Q"))


def _month(match: re.Match[str]) -> Period:
    named = match["m"]
    month = int(named) if named.isdigit() else _MONTHS.get(named.rstrip("."), 0)
    if not 1 <= month <= 12:
        return _BAD
    return _within(match, Period(f"{match['y']}-{month:02d}", "M"))


def _week(match: re.Match[str]) -> Period:
    year, week = int(match["y"]), int(match["w"])
    if not EARLIEST <= year <= LATEST or not 1 <= week <= date(year, 12, 28).isocalendar().week:
        return _BAD
    return Period(f"{year}-W{week:02d}", "W")


def _day(match: re.Match[str]) -> Period:
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    if not EARLIEST <= year <= LATEST or not 1 <= month <= 12:
        return _BAD
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return _BAD
    return Period(f"{year}-{month:02d}-{day:02d}", "D")


def _named_day(match: re.Match[str]) -> Period:
    month = _MONTHS.get(match["n"].rstrip("."), 0)
    rebuilt = re.fullmatch(r"(?P<y>\d+)-(?P<m>\d+)-(?P<d>\d+)", f"{match['y']}-{month}-{match['d']}")
    return _day(rebuilt) if rebuilt else _BAD


def _slashed(match: re.Match[str]) -> Period:
    """3/4/2024 is 3 April here and March 4 elsewhere; 13/4/2024 can only be one day."""
    if int(match["m"]) <= 12 and int(match["d"]) <= 12 and match["m"] != match["d"]:
        return _TWO_WAYS
    return _day(match)


def _short_year(_match: re.Match[str]) -> Period:
    """31-01-24: a year of two digits is a date as text that can be read in two ways."""
    return _TWO_WAYS


def _within(match: re.Match[str], period: Period) -> Period:
    return period if EARLIEST <= int(match["y"]) <= LATEST else _BAD


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Period]], ...]] = tuple(
    (re.compile(pattern, re.ASCII), build)
    for pattern, build in (
        (r"(?P<y>\d{4})(?:jj00|[.,]0+)?", _year),
        (r"jaar (?P<y>\d{4})", _year),
        (r"(?P<y>\d{4})[- ]?(?:q|k|kw|kwartaal) ?0?(?P<q>[1-4])", _quarter),
        (r"(?:q|k|kw|kwartaal) ?0?(?P<q>[1-4])[- ](?P<y>\d{4})", _quarter),
        (r"(?P<q>[1-4])(?:e|ste|de|st|nd|rd|th)? ?(?:kwartaal|kwrt\.?|kw|quarter)[- ](?P<y>\d{4})", _quarter),
        (r"(?P<y>\d{4}) (?P<q>[1-4])(?:e|ste|de|st|nd|rd|th) (?:kwartaal|quarter)", _quarter),
        (r"(?P<y>\d{4})(?:-|mm| ?m)(?P<m>\d{1,2})", _month),
        (r"(?P<m>\d{1,2})-(?P<y>\d{4})", _month),
        (r"(?P<m>[a-z]{3,9}\.?)[- ](?P<y>\d{4})", _month),
        (r"(?P<y>\d{4})[- ](?P<m>[a-z]{3,9}\.?)", _month),
        (r"(?P<y>\d{4})[- ]?(?:w|wk|week) ?(?P<w>\d{1,2})", _week),
        (r"week (?P<w>\d{1,2})[- ](?P<y>\d{4})", _week),
        (r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?:[ t]00:00(?::00)?(?:\.0+)?z?)?", _day),
        (r"(?P<d>\d{1,2})-(?P<m>\d{1,2})-(?P<y>\d{4})", _day),
        (r"(?P<d>\d{1,2})[- ](?P<n>[a-z]{3,9}\.?)[- ](?P<y>\d{4})", _named_day),
        (r"(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})", _slashed),
        (r"\d{1,2}[-/]\d{1,2}[-/]\d{2}", _short_year),
        (r"\d{4}/\d{1,2}/\d{1,2}", _short_year),
    )
)
