# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a period lies in a drawing, and how it is said in words."""

from stuurhuis.engines.periods import UnreadablePeriod, first_day, label, period

MONTHS = {
    "nl": ("jan", "feb", "mrt", "apr", "mei", "juni", "juli", "aug", "sep", "okt", "nov", "dec"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
_IN_A_YEAR = {"Y": 1.0, "Q": 4.0, "M": 12.0, "W": 52.18, "D": 365.25, "N": 1.0}


def step(text: str) -> float:
    """How far the next period lies on the axis, in years; 1 for a plain number. Raises UnreadablePeriod."""
    return 1 / _IN_A_YEAR[period(text).frequency]


def position(text: str) -> float:
    """The place on a time axis in years, at the start of the period; a plain number is its own place.

    Raises UnreadablePeriod.
    """
    one = period(text)
    many = _IN_A_YEAR[one.frequency]
    if one.frequency == "W":
        year, week, _ = first_day(one).isocalendar()
        return year + (week - 1) / many
    if one.frequency == "D":
        day = first_day(one)
        return day.year + (day.timetuple().tm_yday - 1) / many
    return one.ordinal / many


def written(text: str, language: str | None = "nl", *, short: bool = False) -> str:
    """The period in words: `2017`, `1e kwartaal 2017` (short `1e kw. 2017`), `jan 2017`, `week 5, 2017`,
    `31 jan 2017`; what is no period stays as it is.
    """
    try:
        one = period(text)
    except UnreadablePeriod:
        return text
    code = "en" if (language or "nl").startswith("en") else "nl"
    if one.frequency in {"Y", "N"}:
        return label(one)
    if one.frequency == "W":
        year, week, _ = first_day(one).isocalendar()
        return f"week {week}, {year}"
    day = first_day(one)
    if one.frequency == "Q":
        return _quarter(day.month // 3 + 1, day.year, code, short=short)
    month = f"{MONTHS[code][day.month - 1]} {day.year}"
    return month if one.frequency == "M" else f"{day.day} {month}"


def _quarter(place: int, year: int, code: str, *, short: bool) -> str:
    if code == "en":
        return f"Q{place} {year}"
    return f"{place}e {'kw.' if short else 'kwartaal'} {year}"
