# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What makes a forecast hard: things known beforehand that tell how large its error will be."""

import numpy as np

from stuurhuis.engines.forecasting.linear import Batch, Floats

NAMES = ("one", "horizon", "disagreement", "roughness", "last change")


def features(batch: Batch, forecasts: Floats, unit: Floats, season: int) -> Floats:
    """Traits of each forecast, (series, horizon, feature), from forecasts (candidate, series, horizon).

    All but the constant are logarithms of ratios, so that a series in euros and in cents has the same.
    """
    horizon = forecasts.shape[2]
    middle = np.median(forecasts, axis=0)
    spread = np.abs(forecasts - middle).mean(axis=0) / unit[:, None]
    ahead = np.log(np.arange(1, horizon + 1))[None, :]
    columns = [
        np.ones_like(spread),
        np.broadcast_to(ahead, spread.shape),
        np.log(spread + 0.02),
        *(np.broadcast_to(part[:, None], spread.shape) for part in _of_series(batch, unit, season)),
    ]
    return np.stack(columns, axis=-1)


def _of_series(batch: Batch, unit: Floats, season: int) -> tuple[Floats, Floats]:
    """Roughness and size of the last change, a number each per series."""
    rows = np.arange(len(batch.lengths))
    inside = np.arange(1, batch.values.shape[1])[None, :] < batch.lengths[:, None]
    steps = np.where(inside, np.diff(batch.values, axis=1), 0.0)
    bends = np.where(inside[:, 1:], np.diff(steps, axis=1), 0.0)
    rough = np.abs(bends).sum(axis=1) / np.maximum(batch.lengths - 2, 1) / unit
    back = np.maximum(batch.lengths - 1 - season, 0)
    last = np.abs(batch.last() - batch.values[rows, back]) / unit
    return np.log(rough + 0.05), np.log(last + 0.05)
