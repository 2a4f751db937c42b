# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a number is written: `€ 105,6 mln`, `12,3 %`, `1.234` in Dutch; `€105.6m`, `12.3%`, `1,234` in
English."""

import math
from dataclasses import dataclass

NO_BREAK = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
NOTHING = "–"
EURO = {
    "€": 1.0,
    "eur": 1.0,
    "euro": 1.0,
    "euros": 1.0,
    "€ 1.000": 1e3,
    "1000 euro": 1e3,
    "x 1000 euro": 1e3,
    "€ mln": 1e6,
    "mln euro": 1e6,
}
PERCENT = {"%", "procent", "percent", "percentage"}
SCALES = (
    (1e9, {"nl": f"{NO_BREAK}mld", "en": "bn"}),
    (1e6, {"nl": f"{NO_BREAK}mln", "en": "m"}),
    (1.0, {"nl": "", "en": ""}),
)


@dataclass(frozen=True, slots=True)
class Notation:
    """How a language writes numbers."""

    language: str
    decimal: str
    thousands: str
    percent: str
    euro: str


DUTCH = Notation("nl", ",", ".", f"{NO_BREAK}%", f"€{NO_BREAK}")
ENGLISH = Notation("en", ".", ",", "%", "€")


def notation(language: str | None) -> Notation:
    """The notation of a language code such as `nl` or `en-gb`; Dutch when unknown."""
    return ENGLISH if (language or "nl").startswith("en") else DUTCH


def natural_decimals(value: float) -> int:
    """How many decimals a figure needs to carry three digits; none for whole numbers."""
    size = abs(value)
    if size == round(size) or size >= 100:
        return 0
    return 1 if size >= 1 else 2


def plain(value: float, decimals: int, how: Notation) -> str:
    """A number with its separators, and a real minus sign; never a minus before a zero."""
    text = f"{abs(value):,.{decimals}f}"
    written = text.replace(",", "\0").replace(".", how.decimal).replace("\0", how.thousands)
    zero = not any(sign in text for sign in "123456789")
    return written if zero or value >= 0 else MINUS + written


def is_money(unit: str) -> bool:
    """Whether values of this unit are amounts in euro."""
    return unit.strip().lower() in EURO


def is_percentage(unit: str) -> bool:
    """Whether values of this unit are percentages."""
    return unit.strip().lower() in PERCENT


def money_scale(largest: float) -> tuple[float, dict[str, str]]:
    """By what an amount in euro is divided and the word for it, chosen by the largest amount shown."""
    return next((scale, words) for scale, words in SCALES if abs(largest) >= scale or scale == 1.0)


def money(value: float, decimals: int | None, how: Notation) -> str:
    """An amount in euro, in billions or millions where these fit."""
    scale, words = money_scale(value)
    scaled = value / scale
    if decimals is None:
        decimals = (0 if scale == 1.0 else 1) if abs(scaled) >= 1 or scaled == 0 else 2
    sign = MINUS if scaled < 0 else ""
    return f"{sign}{how.euro}{plain(abs(scaled), decimals, how)}{words[how.language]}"


def figure(
    value: float | None,
    unit: str = "",
    *,
    language: str | None = "nl",
    decimals: int | None = None,
    signed: bool = False,
) -> str:
    """A value with its unit as people write it; a dash for a missing one.

    `unit` decides on € (scaled to mln or mld) and %; any other unit is for the label beside the figure and
    is not repeated.
    `signed` shows a plus as well.
    """
    if value is None or math.isnan(value):
        return NOTHING
    how = notation(language)
    kind = unit.strip().lower()
    if kind in EURO:
        text = money(value * EURO[kind], decimals, how)
    else:
        text = plain(value, natural_decimals(value) if decimals is None else decimals, how)
        text += how.percent if kind in PERCENT else ""
    return f"+{text}" if signed and value > 0 else text
