# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where on the calendar of a series does judging begin, and by when is a target due?"""

from stuurhuis.engines.periods import Frequency, first_day, holding, later, period


class OtherCalendar(ValueError):
    """The start stands on another calendar than the series."""

    def __init__(self, start: str, frequency: Frequency) -> None:
        super().__init__(
            f"begin '{start}' past niet bij reeksen van soort {frequency}; geef een jaar of zo'n periode"
        )


def start_on(frequency: Frequency, start: str) -> int:
    """The first ordinal on this calendar that belongs to `start`: the same kind of period, or a year.

    Raises UnreadablePeriod and OtherCalendar.
    """
    begin = period(start)
    if begin.frequency == frequency or {begin.frequency, frequency} <= {"Y", "N"}:
        return begin.ordinal
    if begin.frequency != "Y":
        raise OtherCalendar(start, frequency)
    return holding(frequency, first_day(begin)).ordinal


def last_of(frequency: Frequency, text: str) -> int:
    """The last ordinal on this calendar that belongs to the period: itself, or the end of a year.

    Raises UnreadablePeriod and OtherCalendar.
    """
    wanted = period(text)
    if wanted.frequency == "Y" and frequency in {"Q", "M", "W", "D"}:
        return holding(frequency, first_day(later(wanted))).ordinal - 1
    return start_on(frequency, text)
