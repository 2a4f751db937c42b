# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which moment is this, and which one comes next?

A period becomes a frequency and a whole number, so that the next period is the next number:
years `2017`, quarters `2017-Q1`, months `2017-01`, ISO weeks `2017-W05`, days `2017-01-31`, and plain
numbers for a series without a calendar.
"""

import calendar
import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

SEASONS: Mapping[str, int] = {"Y": 1, "Q": 4, "M": 12, "W": 52, "D": 7, "N": 1}
"""Periods in one round of the seasons, for each frequency (N: plain numbers)."""

_EPOCH = date(1, 1, 1)  # a Monday
_FORMS = (
    ("Q", re.compile(r"(\d{4})-?[QKqk]([1-4])")),
    ("W", re.compile(r"(\d{4})-?[Ww](\d{1,2})")),
    ("D", re.compile(r"(\d{4})-(\d{2})-(\d{2})")),
    ("M", re.compile(r"(\d{4})-(\d{2})")),
    ("N", re.compile(r"([+-]?\d+)(?:\.0+)?")),
)


class UnreadablePeriodError(ValueError):
    """A period is written in a way that is not understood."""

    def __init__(self, period: str, series: str | None = None) -> None:
        where = f"Reeks '{series}': " if series is not None else ""
        super().__init__(
            f"{where}periode '{period}' is niet te lezen; "
            "schrijf 2017, 2017-Q1, 2017-01, 2017-W05, 2017-01-31 of een getal"
        )


class MixedPeriodsError(ValueError):
    """One series has periods of more than one kind."""

    def __init__(self, series: str, found: Iterable[str]) -> None:
        kinds = ", ".join(sorted(found))
        super().__init__(
            f"Reeks '{series}': perioden van verschillende soort ({kinds}); geef elke soort een eigen reeks"
        )


@dataclass(frozen=True)
class Moment:
    """A period: its frequency (Y, Q, M, W, D or N) and its place on that scale."""

    frequency: str
    ordinal: int


def parse(text: str) -> Moment:
    """Read one period; four digits are a plain number here, and `frequency_of` makes them a year.

    Raises:
        UnreadablePeriodError: the text is none of the forms.
    """
    for frequency, form in _FORMS:
        found = form.fullmatch(text.strip())
        if found:
            try:
                return Moment(frequency, _ordinal(frequency, [int(part) for part in found.groups()]))
            except ValueError as fault:
                raise UnreadablePeriodError(text) from fault
    raise UnreadablePeriodError(text)


def _ordinal(frequency: str, parts: list[int]) -> int:
    if frequency == "Q":
        return parts[0] * 4 + parts[1] - 1
    if frequency == "W":
        return (date.fromisocalendar(parts[0], parts[1], 1) - _EPOCH).days // 7
    if frequency == "D":
        return (date(*parts) - _EPOCH).days
    if frequency == "M":
        return date(parts[0], parts[1], 1).year * 12 + parts[1] - 1
    return parts[0]


def frequency_of(series: str, moments: Iterable[Moment]) -> str:
    """The one frequency of a series; whole numbers that all lie between 1500 and 2500 are years.

    Raises:
        MixedPeriodsError: the series has periods of several kinds.
    """
    found = list(moments)
    kinds = {moment.frequency for moment in found}
    if len(kinds) > 1:
        raise MixedPeriodsError(series, kinds)
    kind = kinds.pop()
    if kind == "N" and all(1500 <= moment.ordinal <= 2500 for moment in found):
        return "Y"
    return kind


def _week(ordinal: int) -> str:
    year, week, _ = (_EPOCH + timedelta(days=7 * ordinal)).isocalendar()
    return f"{year:04d}-W{week:02d}"


_WRITTEN: Mapping[str, Callable[[int], str]] = {
    "Y": str,
    "N": str,
    "Q": lambda o: f"{o // 4:04d}-Q{o % 4 + 1}",
    "M": lambda o: f"{o // 12:04d}-{o % 12 + 1:02d}",
    "W": _week,
    "D": lambda o: (_EPOCH + timedelta(days=o)).isoformat(),
}


_MONTHS: Mapping[str, int] = {"Y": 12, "Q": 3, "M": 1}


@dataclass(frozen=True)
class Scale:
    """How the periods of a series follow one another and how they are written.

    `frequency` counts for the season. A table may write years, quarters, months or weeks as dates; then `day`
    is the day of the month (31: its last day) or the weekday (1 to 7), and `offset` the month within the
    period.
    """

    frequency: str
    day: int = 0
    offset: int = 0

    def write(self, ordinal: int) -> str:
        """The period with this number, in the form in which the table came."""
        if not self.day:
            return _WRITTEN[self.frequency](ordinal)
        if self.frequency == "W":
            return (_EPOCH + timedelta(days=7 * ordinal + self.day - 1)).isoformat()
        year, month = divmod(ordinal * _MONTHS[self.frequency] + self.offset, 12)
        return date(year, month + 1, min(self.day, calendar.monthrange(year, month + 1)[1])).isoformat()


def scale_of_dates(days: Sequence[int], wanted: str | None) -> tuple[Scale, list[int]]:
    """Dates that are whole weeks, months, quarters or years apart are those; other dates are days.

    Args:
        days: the numbers of the days.
        wanted: a frequency that must come out, or None for the coarsest that fits.

    Returns:
        the scale, and the numbers of the periods on it.
    """
    dates = [_EPOCH + timedelta(days=day) for day in days]
    if len(dates) > 1 and wanted != "D":
        if wanted in (None, "W") and len({day % 7 for day in days}) == 1:
            return Scale("W", days[0] % 7 + 1), [day // 7 for day in days]
        ends = all(d.day == calendar.monthrange(d.year, d.month)[1] for d in dates)
        months = [d.year * 12 + d.month - 1 for d in dates]
        if (ends or len({d.day for d in dates}) == 1) and len(set(months)) == len(months):
            frequency, step = _coarsest(months, wanted)
            offset = months[0] % step
            if frequency and len({month % step for month in months}) == 1:
                return Scale(frequency, 31 if ends else dates[0].day, offset), [m // step for m in months]
    return Scale("D"), list(days)


def _coarsest(months: Sequence[int], wanted: str | None) -> tuple[str, int]:
    if wanted is not None:
        return (wanted, _MONTHS[wanted]) if wanted in _MONTHS else ("", 1)
    apart = math.gcd(*(month - months[0] for month in months))
    return next((name, step) for name, step in _MONTHS.items() if apart % step == 0)
