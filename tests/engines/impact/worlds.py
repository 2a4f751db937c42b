# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small panels of which a test knows what the measure did."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

METHODS = ("did", "staggered", "synthetic", "sdid", "interrupted")


def country(
    *, units: int = 24, treated: int = 4, before: int = 10, after: int = 4, effect: float = 0.0, seed: int = 1
) -> pd.DataFrame:
    """Units with a level of their own and a common course; the first ones start together."""
    dice = np.random.default_rng(seed)
    values = dice.normal(10, 2, (units, 1)) + dice.normal(size=before + after).cumsum()
    values = values + dice.normal(0, 0.5, (units, before + after))
    values[:treated, before:] += effect
    return tidy(values, np.where(np.arange(units) < treated, before, before + after))


def waves(*, effect: float = 0.0, seed: int = 1, never: int = 20) -> pd.DataFrame:
    """Three starts of six units each, in three consecutive periods; the effect is the same everywhere."""
    dice = np.random.default_rng(seed)
    starts = np.repeat([4, 5, 6, 9], [6, 6, 6, never])
    values = dice.normal(10, 2, (starts.size, 1)) + dice.normal(size=9).cumsum()
    values = values + dice.normal(0, 0.5, (starts.size, 9))
    return tidy(values + effect * (np.arange(9) >= starts[:, None]), starts)


def tidy(values: NDArray[np.float64], starts: NDArray[np.int64]) -> pd.DataFrame:
    """Values (unit, period) as a table; a start beyond the last period is never."""
    units, periods = values.shape
    told = [str(2001 + start) if start < periods else "" for start in starts]
    return pd.DataFrame(
        {
            "unit": np.repeat([f"GM{one:04d}" for one in range(units)], periods),
            "period": np.tile([str(2001 + one) for one in range(periods)], units),
            "value": values.ravel(),
            "treated_from": np.repeat(told, periods),
        }
    )


def asked(method: str, *, effect: float = 0.0, seed: int = 1) -> pd.DataFrame:
    """A table that the method can answer."""
    if method == "staggered":
        return waves(effect=effect, seed=seed)
    return country(treated=1 if method in {"synthetic", "sdid"} else 4, effect=effect, seed=seed)
