# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Candidates that hold the season themselves: seasonal differences, the airline model, last year."""

from dataclasses import dataclass
from functools import cache
from itertools import product

import numpy as np

from stuurhuis.engines.forecasting.linear import Batch, Fit, Floats


@dataclass(frozen=True)
class SeasonalGrid:
    """(1 - φB) w = (1 + θB)(1 + ΘBᵐ) e, with w the differenced series less a drift."""

    phi: Floats
    theta: Floats
    seasonal: Floats
    also_first: bool


@cache
def yearly_change() -> SeasonalGrid:
    """Seasonal difference, ARMA(1,1)(0,1) and drift."""
    rows = product((0.0, 0.3, 0.6, 0.8, 0.95), (0.0, -0.3, -0.6, 0.3), (0.0, -0.3, -0.6, -0.8))
    phi, theta, seasonal = np.array([row for row in rows if row[0] != -row[1] or row[0] == 0.0]).T
    return SeasonalGrid(phi, theta, seasonal, also_first=False)


@cache
def airline() -> SeasonalGrid:
    """First and seasonal difference with two moving averages (Box & Jenkins 1970)."""
    theta, seasonal = np.array(list(product((0.2, 0.0, -0.2, -0.4, -0.6, -0.8), (0.0, -0.3, -0.6, -0.8)))).T
    return SeasonalGrid(np.zeros_like(theta), theta, seasonal, also_first=True)


def fit_seasonal(grid: SeasonalGrid, batch: Batch, season: int, horizon: int) -> Fit:
    """Conditional least squares on the differenced series, and its forecasts, on the scale of the series."""
    y = batch.values
    change = y[:, season:] - y[:, :-season]
    if grid.also_first:
        change = np.diff(change, axis=1)
    lost = y.shape[1] - change.shape[1]
    inner = Batch(change, batch.lengths - lost)
    errors, drift, squares = _filtered(grid, inner, season)
    steps = _projected(grid, inner, errors, drift, season, horizon)
    return Fit(squares, _summed(batch, steps, season, also_first=grid.also_first))


def _filtered(grid: SeasonalGrid, batch: Batch, season: int) -> tuple[Floats, Floats, Floats]:
    """Errors (time, series, points), drift (series, points) and squares, with the drift by least squares."""
    series, length = batch.values.shape
    errors = np.zeros((length, series, len(grid.phi)))
    unit = np.zeros((length, 1, len(grid.phi)))
    cross = np.zeros(errors.shape[1:])
    squares = np.zeros_like(cross)
    for t in range(length):
        k = batch.active(t)
        before = batch.values[:k, t - 1, None] * grid.phi if t else 0.0
        errors[t, :k] = batch.values[:k, t, None] - before - _moving(grid, errors[:, :k], t, season)
        unit[t] = 1.0 - (grid.phi if t else 0.0) - _moving(grid, unit, t, season)
        squares[:k] += errors[t, :k] ** 2
        cross[:k] += errors[t, :k] * unit[t]
    normal = np.concatenate([np.zeros((1, unit.shape[2])), np.cumsum(unit[:, 0] ** 2, axis=0)])[batch.lengths]
    ridge = 0.0 if not grid.also_first else 1e9
    drift = cross / (normal + 1.0 + ridge)
    errors -= unit * drift
    return errors, drift, np.maximum(squares - 2 * drift * cross + drift**2 * normal, 0.0)


def _moving(grid: SeasonalGrid, errors: Floats, t: int, season: int) -> Floats | float:
    total: Floats | float = 0.0
    if t >= 1:
        total = total + grid.theta * errors[t - 1]
    if t >= season:
        total = total + grid.seasonal * errors[t - season]
    if t >= season + 1:
        total = total + grid.theta * grid.seasonal * errors[t - season - 1]
    return total


def _projected(
    grid: SeasonalGrid, batch: Batch, errors: Floats, drift: Floats, season: int, horizon: int
) -> Floats:
    """Expected changes (horizon, series, points): future errors are zero."""
    series = np.arange(len(batch.lengths))
    tail = season + 1
    past = np.zeros((tail + horizon, *errors.shape[1:]))
    for back in range(1, tail + 1):
        at = batch.lengths - back
        known = at >= 0
        past[tail - back, known] = errors[at[known], series[known]]
    last = batch.last()[:, None] - drift
    out = np.empty((horizon, *drift.shape))
    for h in range(horizon):
        last = grid.phi * last + _moving(grid, past, tail + h, season)
        out[h] = last + drift
    return out


def _summed(batch: Batch, steps: Floats, season: int, *, also_first: bool) -> Floats:
    """Undo the differences: (series, points, horizon)."""
    series = np.arange(len(batch.lengths))
    if also_first:
        before = batch.lengths - 1 - season
        base = batch.last() - batch.values[series, before]
        steps = np.cumsum(steps, axis=0) + base[None, :, None]
    out = np.empty((*steps.shape[1:], len(steps)))
    for h in range(len(steps)):
        if h < season:
            start = batch.values[series, batch.lengths - season + h][:, None]
        else:
            start = out[..., h - season]
        out[..., h] = start + steps[h]
    return out


def last_year(batch: Batch, season: int, horizon: int) -> Floats:
    """The same season of last year (seasonal naive)."""
    ahead = batch.lengths[:, None] - season + np.arange(horizon)[None, :] % season
    out: Floats = np.take_along_axis(batch.values, ahead, axis=1)
    return out
