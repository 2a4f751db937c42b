# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""On which scale do the periods of a series stand, also when they are written as dates?"""

import calendar
import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from stuurhuis.engines.periods import Frequency, Period, calendars, first_day, holding, label

_MONTHS: Mapping[Frequency, int] = {"Y": 12, "Q": 3, "M": 1}


class MixedPeriodsError(ValueError):
    """One series has periods of more than one kind."""

    def __init__(self, series: str, found: Iterable[str]) -> None:
        kinds = ", ".join(sorted(found))
        super().__init__(
            f"Reeks '{series}': perioden van verschillende soort ({kinds}); geef elke soort een eigen reeks"
        )


def frequency_of(series: str, frequencies: Collection[Frequency]) -> Frequency:
    """The one frequency of a series.

    Raises:
        MixedPeriodsError: the series has periods of several kinds.
    """
    found = calendars(frequencies)
    if len(found) > 1:
        raise MixedPeriodsError(series, found)
    return next(iter(found))


@dataclass(frozen=True)
class Scale:
    """How the periods of a series follow one another and how they are written.

    `frequency` counts for the season. A table may write years, quarters, months or weeks as dates; then `day`
    is the day of the month (31: its last day) or the weekday (1 to 7), and `offset` the month within the
    period.
    """

    frequency: Frequency
    day: int = 0
    offset: int = 0

    def write(self, ordinal: int) -> str:
        """The period with this number, in the form in which the table came."""
        one = Period(self.frequency, ordinal)
        if not self.day:
            return label(one)
        if self.frequency == "W":
            return (first_day(one) + timedelta(days=self.day - 1)).isoformat()
        month = first_day(Period("M", ordinal * _MONTHS[self.frequency] + self.offset))
        last = calendar.monthrange(month.year, month.month)[1]
        return month.replace(day=min(self.day, last)).isoformat()


def scale_of_dates(days: Sequence[int], wanted: str | None) -> tuple[Scale, list[int]]:
    """Dates that are whole weeks, months, quarters or years apart are those; other dates are days.

    Args:
        days: the ordinals of the days.
        wanted: a frequency that must come out, or None for the coarsest that fits.

    Returns:
        the scale, and the ordinals of the periods on it.
    """
    dates = [first_day(Period("D", day)) for day in days]
    if len(dates) > 1 and wanted != "D":
        if wanted in (None, "W") and len({day.weekday() for day in dates}) == 1:
            return Scale("W", dates[0].isoweekday()), [holding("W", day).ordinal for day in dates]
        ends = all(_is_last_of_month(day) for day in dates)
        months = [holding("M", day).ordinal for day in dates]
        if (ends or len({d.day for d in dates}) == 1) and len(set(months)) == len(months):
            found = _coarsest(months, wanted)
            step = _MONTHS[found] if found else 1
            if found and len({month % step for month in months}) == 1:
                day = 31 if ends else dates[0].day
                return Scale(found, day, months[0] % step), [month // step for month in months]
    return Scale("D"), list(days)


def _is_last_of_month(day: date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]


def _coarsest(months: Sequence[int], wanted: str | None) -> Frequency | None:
    if wanted is not None:
        return next((name for name in _MONTHS if name == wanted), None)
    apart = math.gcd(*(month - months[0] for month in months))
    return next(name for name, step in _MONTHS.items() if apart % step == 0)
