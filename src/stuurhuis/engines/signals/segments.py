# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The best division of a series into segments, exactly, for every number of changes (dynamic programming)."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from stuurhuis.engines.signals.arrays import Floats, Places

_MOST_STEPS, _MOST_KINKS = 15, 12
SHORTEST_LINE = 5  # a line through two or three points fits whatever they are
PHIS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95)
_CELLS = 100_000  # of costs at once: for a short series all autocorrelations together


@dataclass(frozen=True)
class Division:
    """The best division with `len(changes)` changes: first index after each, and its residual sum of
    squares.
    """

    changes: list[int]
    rss: float


def shortest_level(length: int) -> int:
    """Five points, or a sixth of a short series (at least two)."""
    return min(5, max(2, length // 6))


def mean_divisions(values: Floats) -> list[Division]:
    """The best divisions into segments with a mean each: 0, 1, 2 … changes."""
    (found,) = _divide(_mean_costs(values)[None], shortest_level(values.size), _MOST_STEPS)
    return found


def line_divisions(values: Floats) -> Iterator[tuple[float, Division]]:
    """The best divisions into segments with a straight line each, by the autocorrelation of their errors."""
    at_once = max(1, _CELLS // values.size**2)
    for start in range(0, len(PHIS), at_once):
        phis = PHIS[start : start + at_once]
        costs = np.stack([_line_costs(values, phi) for phi in phis])
        for phi, found in zip(phis, _divide(costs, SHORTEST_LINE, _MOST_KINKS), strict=True):
            for one in found:
                yield phi, one


def surprises(values: Floats, phi: float, changes: list[int]) -> Floats:
    """What a straight line per segment leaves, without the part `phi` of each that stays in the next."""
    parts = []
    for one in np.split(values, changes):
        line = np.column_stack([np.ones(one.size), np.arange(one.size), one])
        line[1:] -= phi * line[:-1]
        line[0] *= np.sqrt(1 - phi**2)
        parts.append(line[:, 2] - line[:, :2] @ np.linalg.lstsq(line[:, :2], line[:, 2], rcond=None)[0])
    return np.concatenate(parts)


def _prefix(values: Floats) -> Floats:
    return np.concatenate([[0.0], np.cumsum(values)])


def _mean_costs(values: Floats) -> Floats:
    """cost[s, e]: residual sum of squares of values[s:e] around their mean."""
    total, square = _prefix(values), _prefix(values**2)
    length = np.arange(values.size + 1)
    number = np.maximum(length[None, :] - length[:, None], 1)
    between = total[None, :] - total[:, None]
    return np.asarray(np.maximum(square[None, :] - square[:, None] - between**2 / number, 0.0))


def _line_costs(values: Floats, phi: float) -> Floats:
    """cost[s, e]: generalised residual sum of squares of values[s:e] around a line, first point weighted."""
    n = values.size
    time = np.arange(n) / n
    parts = np.stack([np.ones(n), time, values])
    later = np.zeros_like(parts)
    later[:, 1:] = parts[:, 1:] - phi * parts[:, :-1]
    opening = 1 - phi**2

    one, other = [0, 0, 1, 0, 1, 2], [0, 1, 1, 2, 2, 2]
    prefix, first = np.zeros((6, n + 1)), np.zeros((6, n + 1))
    np.cumsum(later[one] * later[other], axis=1, out=prefix[:, 1:])
    first[:, :-1] = opening * parts[one] * parts[other]
    after = np.concatenate([prefix[:, 1:], prefix[:, -1:]], axis=1)
    ones, cross, squares, left, right, total = prefix[:, None, :] + (first - after)[:, :, None]
    determinant = ones * squares - cross**2
    safe = np.where(np.abs(determinant) > 1e-12, determinant, np.inf)
    explained = (squares * left**2 - 2 * cross * left * right + ones * right**2) / safe
    return np.asarray(np.maximum(total - explained, 0.0), dtype=np.float64)


def _divide(costs: Floats, shortest: int, most: int) -> list[list[Division]]:
    """Exact dynamic programming over the number of changes, for each table of costs."""
    n = costs.shape[1] - 1
    place = np.arange(n + 1)
    allowed = np.where(place[None, :] - place[:, None] >= shortest, costs, np.inf)
    best = allowed[:, 0]
    came_from: list[Places] = []
    found = [[Division([], float(one))] for one in best[:, n]]
    for _ in range(min(most, n // shortest - 1)):
        through = best[:, :, None] + allowed
        origin = through.argmin(axis=1)
        best = np.take_along_axis(through, origin[:, None], axis=1)[:, 0]
        came_from.append(origin)
        for number in np.flatnonzero(np.isfinite(best[:, n])):
            traced = _trace([one[number] for one in came_from], n)
            found[number].append(Division(traced, float(best[number, n])))
    return found


def _trace(came_from: list[Places], end: int) -> list[int]:
    changes = []
    for origin in reversed(came_from):
        end = int(origin[end])
        changes.append(end)
    return changes[::-1]
