# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""On which scale differences between periods can be compared."""

from dataclasses import dataclass

import numpy as np

from stuurhuis.engines.signals.arrays import Floats, Places, Truths

_WIDE_RANGE = 4.0


@dataclass(frozen=True)
class Transform:
    """`logs`: the series that are judged by their logarithm; `unit`: where asinh turns from straight to
    log.
    """

    logs: Truths
    unit: float | None = None

    @property
    def relative(self) -> bool:
        """Whether differences are shares."""
        return self.unit is not None or bool(self.logs.all())

    def forward(self, values: Floats) -> Floats:
        """To the scale of judging (series × periods)."""
        if self.unit is not None:
            return np.arcsinh(values / self.unit)
        logs = self.logs[:, None]
        return np.where(logs, np.log(np.where(logs, values, 1.0)), values)

    def forward_rows(self, values: Floats, rows: Places) -> Floats:
        """To the scale of judging, one value for each of `rows`."""
        if self.unit is not None:
            return np.arcsinh(values / self.unit)
        positive = np.maximum(values, np.finfo(np.float64).tiny)
        return np.where(self.logs[rows], np.log(positive), values)

    def back(self, values: Floats, rows: Places) -> Floats:
        """To the unit of the table, one value for each of `rows`."""
        tamed = np.clip(values, -700.0, 700.0)
        if self.unit is not None:
            return np.sinh(tamed) * self.unit
        return np.where(self.logs[rows], np.exp(np.where(self.logs[rows], tamed, 0.0)), values)


def group_transform(values: Floats) -> Transform:
    """For a group: shares (log) when all is positive; asinh with zeros and a few negatives; else
    differences.
    """
    seen = values[np.isfinite(values)]
    one = np.ones(values.shape[0], dtype=np.bool_)
    if seen.size == 0 or (seen < 0).mean() > 0.05 or not (seen != 0).any():
        return Transform(~one)
    if (seen > 0).all():
        return Transform(one)
    return Transform(~one, float(np.median(np.abs(seen[seen != 0]))) / 100)


def own_transform(values: Floats) -> Transform:
    """For series on their own: shares when all is positive and the range is wide; else differences."""
    filled = np.where(np.isfinite(values).any(axis=1, keepdims=True), values, 1.0)
    positive = (np.isnan(filled) | (filled > 0)).all(axis=1)
    low, high = np.nanquantile(filled, [0.1, 0.9], axis=1)
    return Transform(positive & (high > _WIDE_RANGE * low))
