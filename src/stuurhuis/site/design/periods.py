# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a period lies in time, and how it is written: `2017`, `2017-Q1`, `2017-01`, `2017-W05`,
`2017-01-31`."""

import re
from datetime import date

MONTHS = {
    "nl": ("jan", "feb", "mrt", "apr", "mei", "juni", "juli", "aug", "sep", "okt", "nov", "dec"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
FORMS = (
    ("Y", re.compile(r"(\d{4})$")),
    ("Q", re.compile(r"(\d{4})-?Q([1-4])$")),
    ("M", re.compile(r"(\d{4})-(\d{2})$")),
    ("W", re.compile(r"(\d{4})-?W(\d{2})$")),
    ("D", re.compile(r"(\d{4})-(\d{2})-(\d{2})$")),
)
STEPS = {"Y": 1.0, "Q": 0.25, "M": 1 / 12, "W": 1 / 52.18, "D": 1 / 365.25, "": 1.0}


class UnreadablePeriod(Exception):
    """The text is neither a period nor a number."""


def parts(period: str) -> tuple[str, tuple[int, ...]]:
    """The frequency letter (Y, Q, M, W, D) and the numbers in it; raises UnreadablePeriod."""
    for letter, form in FORMS:
        if found := form.match(period):
            return letter, tuple(int(group) for group in found.groups())
    raise UnreadablePeriod(
        f"'{period}' is not a period such as 2017, 2017-Q1, 2017-01, 2017-W05 or 2017-01-31"
    )


def frequency(period: str) -> str:
    """The frequency letter; empty for a plain number without a calendar."""
    try:
        return parts(period)[0]
    except UnreadablePeriod:
        float(period)
        return ""


def position(period: str) -> float:
    """The place on a time axis in years, at the start of the period; a plain number is its own place."""
    try:
        letter, numbers = parts(period)
    except UnreadablePeriod:
        try:
            return float(period)
        except ValueError:
            raise UnreadablePeriod(f"'{period}' is neither a period nor a number") from None
    year = float(numbers[0])
    if letter == "Y":
        return year
    if letter == "D":
        day = date(*numbers[:3])
        return year + (day - date(day.year, 1, 1)).days / 365.25
    return year + (numbers[1] - 1) * STEPS[letter]


def written(period: str, language: str | None = "nl", *, short: bool = False) -> str:
    """The period in words: `2017`, `1e kwartaal 2017` (short `1e kw. 2017`), `jan 2017`, `week 5, 2017`,
    `31 jan 2017`."""
    code = "en" if (language or "nl").startswith("en") else "nl"
    try:
        letter, numbers = parts(period)
    except UnreadablePeriod:
        return period
    if letter == "Q":
        quarter = "kw." if short else "kwartaal"
        return f"Q{numbers[1]} {numbers[0]}" if code == "en" else f"{numbers[1]}e {quarter} {numbers[0]}"
    if letter == "W":
        return f"week {numbers[1]}, {numbers[0]}"
    if letter == "M":
        return f"{MONTHS[code][numbers[1] - 1]} {numbers[0]}"
    if letter == "D":
        return f"{numbers[2]} {MONTHS[code][numbers[1] - 1]} {numbers[0]}"
    return str(numbers[0])
