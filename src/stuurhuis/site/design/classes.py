# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the values on a map are divided into classes: quantiles with round bounds, or even steps around a
middle."""

import bisect
import math
from collections.abc import Sequence

SEQUENTIAL = {
    2: (2, 5),
    3: (2, 4, 6),
    4: (1, 3, 5, 6),
    5: (1, 2, 4, 5, 6),
    6: (1, 2, 3, 4, 5, 6),
    7: (1, 2, 3, 4, 5, 6, 7),
}
DIVERGING = {3: (2, 4, 6), 5: (1, 3, 4, 5, 7), 7: (1, 2, 3, 4, 5, 6, 7)}


def quantiles(values: Sequence[float], count: int) -> list[float]:
    """The inner bounds (count - 1) that divide the values into classes of about equal size (linear,
    Hyndman-Fan type 7)."""
    ordered = sorted(values)
    found = []
    for number in range(1, count):
        place = number / count * (len(ordered) - 1)
        low = math.floor(place)
        high = min(low + 1, len(ordered) - 1)
        found.append(ordered[low] + (ordered[high] - ordered[low]) * (place - low))
    return found


def rounded(bounds: Sequence[float], values: Sequence[float]) -> list[float]:
    """The bounds with as few digits as keep every class filled and all bounds apart."""
    if not bounds:
        return []
    start = -math.floor(math.log10(max(abs(bound) for bound in bounds) or 1.0))
    for digits in range(start, start + 6):
        tried = [round(bound, digits) for bound in bounds]
        if (
            len(set(tried)) == len(tried)
            and len({class_of(value, tried) for value in values}) == len(tried) + 1
        ):
            return _close(tried, bounds, digits, values)
    return sorted(set(bounds))


def _close(tried: list[float], bounds: Sequence[float], digits: int, values: Sequence[float]) -> list[float]:
    """One digit more when rounding moved a twelfth of the values or more to another class."""
    moved = sum(class_of(value, tried) != class_of(value, bounds) for value in values)
    return tried if moved * 12 <= len(values) else [round(bound, digits + 1) for bound in bounds]


def sequential(values: Sequence[float], count: int) -> list[float]:
    """Round bounds for at most `count` classes (2 to 7); fewer when there are fewer different values; none
    for one value."""
    different = len(set(values))
    if different < 2:
        return []
    wanted = min(count, different)
    return rounded(sorted(set(quantiles(values, wanted))), values)


def diverging(values: Sequence[float], middle: float, count: int) -> list[float]:
    """Even bounds at both sides of the middle, wide enough for nineteen in twenty values; the middle class
    holds the middle."""
    if not values:
        return []
    far = quantiles([abs(value - middle) for value in values], 20)[-1] or 1.0
    odd = count if count % 2 else count + 1
    step = far * 2 / odd
    digits = 1 - math.floor(math.log10(step))
    return [round(middle + (number - (odd - 2) / 2) * step, digits) for number in range(odd - 1)]


def class_of(value: float, bounds: Sequence[float]) -> int:
    """The class of a value, from 1; a value on a bound belongs to the class above it."""
    return bisect.bisect_right(bounds, value) + 1


def shade(number: int, count: int, *, diverging: bool = False) -> int:
    """Which of the seven shades of a theme shows class `number` of `count`, so that few classes still
    differ much."""
    table = DIVERGING if diverging and count in DIVERGING else SEQUENTIAL
    return table[min(max(count, 2), 7)][min(number, 7) - 1]
