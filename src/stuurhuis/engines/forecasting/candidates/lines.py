# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Candidates drawn with a ruler: smoothing around a trend line, median steps, damped slopes."""

import numpy as np

from stuurhuis.engines.forecasting.candidates.grids import simple
from stuurhuis.engines.forecasting.linear import Batch, Floats, averaged, fit


def around_trend(batch: Batch, horizon: int, *, share: float, temper: float) -> Floats:
    """Simple smoothing around a share of the trend line (Theta; Assimakopoulos & Nikolopoulos 2000)."""
    slope = share * _slopes(batch)
    flat = batch.values - slope[:, None] * np.arange(batch.values.shape[1])
    level = averaged(fit(simple(), batch.with_values(flat), horizon), batch.lengths, temper=temper)
    ahead = batch.lengths[:, None] + np.arange(horizon)
    out: Floats = level + slope[:, None] * ahead
    return out


def _slopes(batch: Batch) -> Floats:
    n = batch.lengths.astype(float)
    at = np.arange(batch.values.shape[1])[None, :]
    inside = at < batch.lengths[:, None]
    centred = np.where(inside, at - (n[:, None] - 1) / 2, 0.0)
    values = np.where(inside, batch.values, 0.0)
    out: Floats = (centred * values).sum(axis=1) / np.maximum(n * (n * n - 1) / 12, 1e-9)
    return out


def median_step(batch: Batch, horizon: int) -> Floats:
    """The last value plus the median step: a drift that no outlier moves."""
    steps = np.where(_steps_inside(batch), np.diff(batch.values, axis=1), np.nan)
    middle = np.nanmedian(steps, axis=1)
    out: Floats = batch.last()[:, None] + middle[:, None] * np.arange(1, horizon + 1)
    return out


def _steps_inside(batch: Batch) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    inside: np.ndarray[tuple[int, ...], np.dtype[np.bool_]] = (
        np.arange(1, batch.values.shape[1])[None, :] < batch.lengths[:, None]
    )
    return inside


def damped_slope(batch: Batch, horizon: int, *, points: int, damping: float = 0.85) -> Floats:
    """The last value plus the mean step of the last `points` values, fading with the horizon."""
    back = np.minimum(points, batch.lengths) - 1
    rows = np.arange(len(batch.lengths))
    step = (batch.last() - batch.values[rows, batch.lengths - 1 - back]) / np.maximum(back, 1)
    out: Floats = batch.last()[:, None] + step[:, None] * np.cumsum(damping ** np.arange(1, horizon + 1))
    return out
