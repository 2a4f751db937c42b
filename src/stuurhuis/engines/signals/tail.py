# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How rare an error of this size is: a Student tail learnt from the pool, averaged over what the pool
leaves open.

The pool's errors are counted in bins; of those beyond the outermost edge only the number is used, so that
real deviations of the past do not hide those of today. The tail is a Student distribution whose degrees of
freedom and width are unknown: the answer is the average over both, weighted by prior × likelihood^½ (errors
in a pool are not quite independent). Averaging keeps the far tail heavy when the pool is small.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
from scipy import stats

from stuurhuis.engines.signals.arrays import Floats

DEGREES = np.array([2, 2.5, 3, 4, 5, 6, 8, 11, 15, 25, 50, 1000])
USUAL_DEGREES, DOUBT = 15.0, 0.6
_STEP = 0.04
_GRID = np.exp(np.arange(np.log(1e-3), np.log(1e4), _STEP))
_WIDTHS = np.arange(-10, 26)
"""Widths of the tail, in steps of the grid: from e^-0.4 to e^1."""
_EDGES = np.array([1.0, 1.25, 1.5, 1.75, 2.0, 2.25, 2.5, 2.75, 3.0, 3.5, 4.0, 5.0, 6.0])
FEWEST_BEYOND = 8
ENOUGH_FOR_EXCESSES = 200
_SHARE_OF_EXCESSES, _SHARE_OF_EXTREMES = 0.1, 0.05
_SHAPES = np.arange(-0.22, 1.0, 0.04)
"""Shapes of the generalised Pareto; zero itself (the exponential) is approached from both sides."""
_SCALES = np.exp(np.arange(-0.8, 0.81, 0.08))
_USUAL_SHAPE, _SHAPE_DOUBT = 0.15, 0.2


Usual = Literal["all", "middle"]
"""What past errors teach of what is usual: all of them, or the middle of them with a normal tail."""


@lru_cache(maxsize=1)
def normal_tail() -> "Tail":
    """The tail of a standard normal: what is usual when only the middle of the past counts as usual.

    The empirical null of Efron (2004, Large-scale simultaneous hypothesis testing): the spread is that of the
    middle of the scores, so that what went wrong in the past is not what is usual today.
    """
    return Tail(np.log(2.0) + np.asarray(stats.norm.logsf(_GRID), dtype=np.float64))


@lru_cache(maxsize=1)
def _sizes() -> Floats:
    """log P(|X| > x) for each degree of freedom (rows) and grid point (columns)."""
    both_sides = np.log(2.0) + stats.t.logsf(_GRID[None, :], DEGREES[:, None])
    return np.asarray(both_sides, dtype=np.float64)


@dataclass(frozen=True)
class Tail:
    """A fitted tail: `log_chance` of |error| beyond each grid point."""

    log_chance: Floats

    def chance(self, sizes: Floats) -> Floats:
        """Two-sided p-value of standardised errors."""
        place = np.log(np.maximum(np.abs(sizes), _GRID[0]))
        known = np.interp(place, np.log(_GRID), self.log_chance)
        slope = (self.log_chance[-1] - self.log_chance[-2]) / _STEP
        known = known + slope * np.maximum(place - np.log(_GRID[-1]), 0)
        return np.asarray(np.exp(np.clip(known, -700, 0)))

    def reach(self, chance: float) -> float:
        """The size beyond which an error falls with this (two-sided) chance."""
        return float(np.exp(np.interp(-np.log(chance), -self.log_chance, np.log(_GRID))))


def fit_tail(pool: Floats) -> Tail:
    """Learn the tail of standardised errors (about standard normal if all is ideal) from a pool of them."""
    pool = np.sort(np.abs(pool[np.isfinite(pool)]))
    return _from_excesses(pool) if pool.size >= ENOUGH_FOR_EXCESSES else _student(pool)


def _from_excesses(pool: Floats) -> Tail:
    """As counted up to the threshold; beyond it generalised Pareto, averaged over its shape and scale."""
    threshold = float(np.quantile(pool, 1 - _SHARE_OF_EXCESSES))
    excess = pool[pool > threshold] - threshold
    cap = float(np.quantile(excess, 1 - _SHARE_OF_EXTREMES))
    seen, beyond = excess[excess <= cap], int((excess > cap).sum())
    scales = float(seen.mean()) * _SCALES
    weight = _log_survival(np.array([cap]), scales)[:, :, 0] * beyond
    survival = _log_survival(seen, scales)
    weight += (survival * (1 + _SHAPES[:, None, None])).sum(axis=2) - seen.size * np.log(scales)
    weight -= 0.5 * (((_SHAPES - _USUAL_SHAPE) / _SHAPE_DOUBT) ** 2)[:, None]
    weight = np.exp(weight - weight.max())
    away = np.maximum(_GRID - threshold, 0.0)
    far = np.tensordot(weight / weight.sum(), np.exp(_log_survival(away, scales)), axes=([0, 1], [0, 1]))
    share = excess.size / pool.size
    counted = (pool.size - np.searchsorted(pool, _GRID, side="left") + 1) / (pool.size + 1)
    chance = np.where(threshold < _GRID, share * far, np.maximum(counted, share))
    return Tail(np.log(np.maximum(chance, 1e-300)))


def _log_survival(away: Floats, scales: Floats) -> Floats:
    """log P(excess > away) of the generalised Pareto: shapes × scales × away."""
    ratio = away[None, None, :] / scales[None, :, None]
    shape = _SHAPES[:, None, None]
    return np.asarray(-np.log(np.maximum(1 + shape * ratio, 1e-60)) / shape)


def _student(pool: Floats) -> Tail:
    """A Student distribution, averaged over its degrees of freedom and its width."""
    edges = _edges(pool)
    counts, _ = np.histogram(pool, np.concatenate([[0.0], edges, [np.inf]]))
    weight = _prior()
    shifted = _chances(np.log(edges))
    beyond = np.concatenate(
        [np.ones((*shifted.shape[:2], 1)), shifted, np.zeros((*shifted.shape[:2], 1))], axis=2
    )
    inside = np.maximum(beyond[:, :, :-1] - beyond[:, :, 1:], 1e-300)
    weight = weight + 0.5 * (np.log(inside) * counts).sum(axis=2)
    weight = np.exp(weight - weight.max())
    weight /= weight.sum()
    everywhere = _chances(np.log(_GRID))
    mean = np.tensordot(weight, everywhere, axes=([0, 1], [0, 1]))
    return Tail(np.log(np.maximum(mean, 1e-300)))


def _edges(pool: Floats) -> Floats:
    """Edges of the bins, as far out as the pool still has a few errors beyond."""
    enough = [edge for edge in _EDGES if (pool > edge).sum() >= FEWEST_BEYOND]
    return np.array(enough or [_EDGES[0]])


def _prior() -> Floats:
    """Log prior: degrees around USUAL_DEGREES, width around one."""
    degrees = -0.5 * (np.log(DEGREES / USUAL_DEGREES) / DOUBT) ** 2
    widths = -0.5 * (_WIDTHS * _STEP / 0.2) ** 2
    return np.asarray(degrees[:, None] + widths[None, :])


def _chances(places: Floats) -> Floats:
    """P(|X| > e^place) for each degree of freedom and width."""
    grid, table = np.log(_GRID), _sizes()
    wanted = places[None, :] - (_WIDTHS * _STEP)[:, None]
    rows = [np.exp(np.interp(wanted, grid, row)) for row in table]
    return np.stack(rows)
