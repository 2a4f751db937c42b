# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Counts over time (cases, incidents): what was to be expected of one, and how rare is it?

After Farrington (1996) and Noufaily (2013): a quasi-Poisson model on a few years with a factor for the
season, past outbreaks weighed down; the tail is negative binomial.
"""

import numpy as np
from scipy import stats

from stuurhuis.engines.periods import SEASON, Frequency
from stuurhuis.engines.signals.arrays import Floats, Places
from stuurhuis.engines.signals.panel import Panel
from stuurhuis.engines.signals.quasipoisson import Fit, fit_quasi_poisson

FEWEST_COUNTS = 12
_SEASONS = 3
_WINDOW: dict[Frequency, int] = {"W": 3, "M": 1, "Q": 0, "D": 0, "Y": 0, "N": 0}


class NotCounts(ValueError):
    """A series that should hold counts has something else."""

    def __init__(self, series: str, value: float) -> None:
        super().__init__(
            f"reeks '{series}' bevat {value}: geen aantal; kies --family real of verbeter de waarde"
        )


def check_counts(panel: Panel) -> None:
    """Refuse values that are no counts (NotCounts)."""
    for row in np.flatnonzero(~are_counts(panel.values)):
        values = panel.values[row]
        wrong = values[np.isfinite(values) & ((values < 0) | (values != np.floor(values)))]
        raise NotCounts(panel.names[row], float(wrong[0]))


def are_counts(values: Floats) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Which rows hold nothing but whole numbers of zero and up."""
    whole = np.isnan(values) | ((values >= 0) & (values == np.floor(values)))
    return np.asarray(whole.all(axis=1))


def small_counts(values: Floats) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Which rows hold counts so small that their steps matter: mostly below thirty."""
    filled = np.where(np.isfinite(values).any(axis=1, keepdims=True), values, 0.5)
    return np.asarray(are_counts(values) & (np.nanmedian(filled, axis=1) < 30))


def expectation(values: Floats, column: int, frequency: Frequency) -> Fit | None:
    """What was to be expected in a column, from what came before; None when that is too little."""
    season, window = SEASON[frequency], _WINDOW[frequency]
    seasonal = season > 1 and column >= 2 * season + window
    skip = season // 2 if frequency == "W" and column >= _SEASONS * season else 0
    begin = max(0, column - _SEASONS * season - window) if seasonal and season > 7 else 0
    places = np.arange(begin, column - skip)
    places = places[np.isfinite(values[places])]
    if places.size < FEWEST_COUNTS:
        return None
    none = np.zeros(places.size, dtype=np.intp)
    levels = _season_levels(column - places, season, window) if seasonal else none
    return fit_quasi_poisson(values[places], levels, (places - column) / max(season, 10))


def _season_levels(back: Places, season: int, window: int) -> Places:
    """0 for the time of the season that is judged, 1 … 4 for the rest of it."""
    offset = back % season
    if season <= 7:
        return np.asarray(offset, dtype=np.intp)
    near = (offset <= window) | (offset >= season - window)
    rest = 1 + (offset - window - 1) * 4 // max(season - 2 * window - 1, 1)
    return np.asarray(np.where(near, 0, np.clip(rest, 1, 4)), dtype=np.intp)


def _spread_of(one: Fit) -> tuple[float, float]:
    """Size and probability of the negative binomial with this mean and variance (barely above Poisson at
    least).
    """
    variance = max(one.mean * one.dispersion + one.doubt, one.mean * 1.0001)
    probability = one.mean / variance
    return one.mean * probability / (1 - probability), probability


def chances(total: float, one: Fit) -> tuple[float, float]:
    """How likely a count is this low or lower, and this high or higher."""
    spread = _spread_of(one)
    return float(stats.nbinom.cdf(total, *spread)), float(stats.nbinom.sf(total - 1, *spread))


def quantile(one: Fit, share: float) -> float:
    """The count below which this share falls."""
    return float(stats.nbinom.ppf(share, *_spread_of(one)))
