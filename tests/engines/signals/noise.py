# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures of which we know what is up: nothing, or exactly what a test put there."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray


def table(values: NDArray[np.float64], group: str | None = None, first: int = 2000) -> pd.DataFrame:
    """Yearly series s0, s1 … from a matrix of series × years."""
    series, years = values.shape
    found = pd.DataFrame(
        {
            "series": np.repeat([f"s{number}" for number in range(series)], years),
            "period": np.tile([str(first + year) for year in range(years)], series),
            "value": values.ravel(),
        }
    )
    return found if group is None else found.assign(group=group)


def noise(kind: str, series: int, years: int, seed: int) -> NDArray[np.float64]:
    """Series in which nothing is up."""
    dice = np.random.default_rng(seed)
    if kind == "heavy tails":
        return dice.standard_t(3, size=(series, years))
    if kind == "skewed":
        return dice.lognormal(0, 1, size=(series, years)) - np.exp(0.5)
    if kind == "unlike":
        return dice.normal(size=(series, years)) * np.exp(dice.normal(size=(series, 1)))
    steps = dice.normal(size=(series, years + 50))
    if kind == "persistent":
        for year in range(1, years + 50):
            steps[:, year] += 0.7 * steps[:, year - 1]
    if kind == "wandering":
        steps = np.cumsum(steps, axis=1)
    return steps[:, 50:]


def municipalities(years: int, seed: int, series: int = 340) -> NDArray[np.float64]:
    """Amounts of all municipalities: one national course, and each a course of its own around it."""
    dice = np.random.default_rng(seed)
    national = np.cumsum(dice.normal(0.03, 0.03, size=years))
    own = np.cumsum(
        dice.normal(size=(series, years)) * 0.05 * np.exp(0.5 * dice.normal(size=(series, 1))), axis=1
    )
    return np.asarray(np.exp(dice.normal(8, 1, size=(series, 1)) + national + own))
