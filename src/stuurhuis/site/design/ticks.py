# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the grid lines of an axis come, and what is written beside them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from stuurhuis.engines import notation as figures

NICE = (1.0, 2.0, 2.5, 5.0, 10.0)
FINEST = 1e-9
YEAR_STEPS = (1, 2, 3, 5, 10, 20, 25, 50, 100)


@dataclass(frozen=True, slots=True)
class Tick:
    """A grid line: the value it stands for and the text beside it."""

    value: float
    text: str


def nice_step(span: float, wanted: int) -> float:
    """A step of 1, 2, 2.5 or 5 times a power of ten, so that as near as can be `wanted` of them fill the
    span (> 0)."""
    power = 10.0 ** math.floor(math.log10(span / max(wanted, 1)))
    return min((nice * power for nice in NICE), key=lambda step: abs(math.log(span / step / max(wanted, 1))))


def nice_values(low: float, high: float, wanted: int) -> list[float]:
    """Round values between low and high (both included where round)."""
    step = nice_step(high - low, wanted)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [round(number * step, 12) for number in range(first, last + 1)]


def room(values: Sequence[float], *, from_zero: bool = False, margin: float = 0.06) -> tuple[float, float]:
    """The lowest and highest value an axis needs, with some air; a flat series (no difference that an axis
    can write) gets air too. Raises ValueError when empty."""
    low, high = min(values), max(values)
    if from_zero:
        low, high = min(low, 0.0), max(high, 0.0)
    flat = high - low < FINEST
    span = (abs(high) * 0.2 if abs(high) >= FINEST else 1.0) if flat else high - low
    air = span / 2 if flat else span * margin
    bottom = low if from_zero and low == 0 else low - air
    return (0.0 if low >= 0 > bottom else bottom), high + air


def decimals_of(step: float) -> int:
    """How many decimals a round step needs."""
    return next(n for n in range(12) if math.isclose(step, round(step, n), rel_tol=1e-9))


@dataclass(frozen=True, slots=True)
class Axis:
    """The grid lines of the values, and in what they are counted (written once, above the axis)."""

    ticks: tuple[Tick, ...]
    note: str


def value_axis(low: float, high: float, unit: str, language: str, wanted: int = 4) -> Axis:
    """Grid lines for values: few, round, and in one scale (all in mln when the largest is)."""
    values, step = nice_values(low, high, wanted), nice_step(high - low, wanted)
    how = figures.notation(language)
    factor, note, sign = 1.0, unit, ""
    if figures.is_money(unit):
        euro = figures.EURO[unit.strip().lower()]
        scale, words = figures.money_scale(max(abs(value) for value in values) * euro)
        factor, note = (
            euro / scale,
            f"{how.euro}{words[how.language]}".replace(figures.NO_BREAK * 2, figures.NO_BREAK),
        )
    elif figures.is_percentage(unit):
        note, sign = "", how.percent
    decimals = decimals_of(round(step * factor, 12))
    ticks = tuple(Tick(value, figures.plain(value * factor, decimals, how) + sign) for value in values)
    return Axis(ticks, note.strip())


def year_ticks(first: float, last: float, fits: int) -> list[Tick]:
    """Years that fit in the width: every 1, 2, 3, 5, 10 … years, counted back from the last whole year."""
    start, end = math.ceil(first - 1e-9), math.floor(last + 1e-9)
    step = next((step for step in YEAR_STEPS if (end - start) // step + 1 <= max(fits, 1)), YEAR_STEPS[-1])
    years = range(end, start - 1, -step)
    return [Tick(float(year), str(year)) for year in sorted(years)]
