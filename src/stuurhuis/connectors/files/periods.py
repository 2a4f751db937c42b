# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which period is written here: 2024, 1e kwartaal 2024, 2024MM01, 31-1-2024."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from stuurhuis.connectors.files.cells import Cell, text
from stuurhuis.engines.periods import UnreadablePeriod, first_day, label, period

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
    """A period in our own writing and the day on which it begins, or the kind of fault."""

    text: str
    begins: date = date.min
    fault: str = ""


_BAD: Final = Period("", fault="period_bad")
_TWO_WAYS: Final = Period("", fault="period_date_text")


def read(cell: Cell) -> Period:
    """The period in a cell; a fault of period_bad or period_date_text when it cannot be read."""
    typed = text(cell).casefold().rstrip("*").strip()
    for pattern, build in _FORMS:
        match = pattern.fullmatch(typed)
        if match:
            return build(match)
    return _BAD


def _meant(year: str, rest: str = "") -> Period:
    """The period that is meant, when the year can be and the calendar has it."""
    if not EARLIEST <= int(year) <= LATEST:
        return _BAD
    try:
        found = period(year + rest)
    except UnreadablePeriod:
        return _BAD
    return Period(label(found), first_day(found))


def _year(match: re.Match[str]) -> Period:
    return _meant(match["y"])


def _quarter(match: re.Match[str]) -> Period:
    return _meant(match["y"], f"-Q{match['q']}")


def _month(match: re.Match[str]) -> Period:
    return _meant(match["y"], f"-{month(match['m']):02d}")


def _week(match: re.Match[str]) -> Period:
    return _meant(match["y"], f"-W{match['w']}")


def _day(match: re.Match[str]) -> Period:
    return _meant(match["y"], f"-{month(match['m']):02d}-{int(match['d']):02d}")


def month(written: str) -> int:
    """The place of a month in the year; 0 for a word that is no month."""
    return int(written) if written.isdigit() else _MONTHS.get(written.rstrip("."), 0)


def _slashed(match: re.Match[str]) -> Period:
    """3/4/2024 is 3 April here and March 4 elsewhere; 13/4/2024 can only be one day."""
    if int(match["m"]) <= 12 and int(match["d"]) <= 12 and match["m"] != match["d"]:
        return _TWO_WAYS
    return _day(match)


def _short_year(_match: re.Match[str]) -> Period:
    """31-01-24: a year of two digits is a date as text that can be read in two ways."""
    return _TWO_WAYS


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
        (r"(?P<d>\d{1,2})[- ](?P<m>[a-z]{3,9}\.?)[- ](?P<y>\d{4})", _day),
        (r"(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})", _slashed),
        (r"\d{1,2}[-/]\d{1,2}[-/]\d{2}", _short_year),
        (r"\d{4}/\d{1,2}/\d{1,2}", _short_year),
    )
)
