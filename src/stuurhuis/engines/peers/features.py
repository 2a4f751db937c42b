# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Putting features on one footing: a difference of one means the same for inhabitants as for density."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

_SKEWED = 1.0
_FARTHEST = 3.0


@dataclass(frozen=True)
class Features:
    """`standard`: regions × features, NaN where missing; `weights` add up to one; `logs`: compared by
    shares.
    """

    regions: list[str]
    names: list[str]
    values: NDArray[np.float64]
    standard: NDArray[np.float64]
    weights: NDArray[np.float64]
    logs: list[bool]


def is_skewed(values: NDArray[np.float64]) -> bool:
    """Positive with a long tail to the right: compared by shares, as 10,000 and 20,000 differ more than
    1.00 and 1.01 million.
    """
    seen = values[np.isfinite(values)]
    if seen.size < 3 or (seen <= 0).any():
        return False
    low, middle, high = np.quantile(seen, [0.1, 0.5, 0.9])
    return bool(high - middle > (middle - low) * (1 + _SKEWED) or high > 10 * low)


def robust(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Distance from the median in robust standard deviations, softly bounded so that one extreme does not
    decide all.
    """
    seen = values[np.isfinite(values)]
    if seen.size == 0:
        return values
    centre = np.median(seen)
    spread = 1.4826 * float(np.median(np.abs(seen - centre)))
    if spread == 0:
        spread = float(seen.std())
    if spread == 0:
        return np.where(np.isfinite(values), 0.0, np.nan)
    away = (values - centre) / spread
    return np.asarray(_FARTHEST * np.arcsinh(away / _FARTHEST))


def features_of(table: pd.DataFrame, identifier: str, weights: dict[str, float]) -> Features:
    """Standardise the weighted features of a table; a feature with weight zero takes no part."""
    names = [name for name, weight in weights.items() if weight > 0]
    raw = table[names].apply(pd.to_numeric).to_numpy(dtype=np.float64)
    raw = np.where(np.isfinite(raw), raw, np.nan)
    logs = [is_skewed(raw[:, column]) for column in range(len(names))]
    columns = [
        robust(np.log(np.where(raw[:, column] > 0, raw[:, column], np.nan)) if log else raw[:, column])
        for column, log in enumerate(logs)
    ]
    share = np.array([weights[name] for name in names], dtype=np.float64)
    regions = table[identifier].astype(str).tolist()
    return Features(regions, names, raw, np.stack(columns, axis=1), share / share.sum(), logs)
