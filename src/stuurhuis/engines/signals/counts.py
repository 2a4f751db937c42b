# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small counts over time (cases, incidents): is there more, or less, than the season and the trend explain?

After Farrington (1996) and Noufaily (2013): a quasi-Poisson model on a few years with a factor for the
season, past outbreaks weighed down; the tail is negative binomial. The last two to four periods together
are tested as well, so that what is small but stays is seen.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import stats

from stuurhuis.engines.periods import SEASON, Frequency
from stuurhuis.engines.signals.arrays import Floats, Places
from stuurhuis.engines.signals.panel import Panel
from stuurhuis.engines.signals.quasipoisson import Fit, fit_quasi_poisson

FEWEST_COUNTS = 12
_SEASONS = 3
_WINDOW: dict[Frequency, int] = {"W": 3, "M": 1, "Q": 0, "D": 0, "Y": 0, "N": 0}
_LONGEST_SUM = 4
_PRICE = 2.5
"""What looking at four overlapping sums costs: by simulation between 2 and 2.5 separate looks."""


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


@dataclass(frozen=True)
class Expected:
    """What was expected for one period: mean, its own uncertainty (variance), dispersion."""

    mean: float
    doubt: float
    dispersion: float


def judge_counts(panel: Panel, cuts: list[Places]) -> pd.DataFrame:
    """Judge every series of a panel at its columns, one row each; columns as in the judged table."""
    wanted: dict[int, set[int]] = {}
    for one in cuts:
        for row in np.flatnonzero(one >= 0).tolist():
            wanted.setdefault(row, set()).add(int(one[row]))
    rows = []
    for series, columns in wanted.items():
        known: dict[int, Expected | None] = {}
        for column in sorted(columns):
            found = _judge_one(panel, series, column, known)
            if found is not None:
                rows.append(found)
    return pd.DataFrame(rows)


def _judge_one(
    panel: Panel, row: int, column: int, known: dict[int, Expected | None]
) -> dict[str, object] | None:
    values = panel.values[row]
    for place in range(max(0, column - _LONGEST_SUM + 1), column + 1):
        if place not in known:
            known[place] = expectation(values, place, panel.frequency)
    now = known[column]
    if now is None:
        return None
    tests = _tests(values, column, known)
    best = min(tests, key=lambda length: (tests[length], length))
    p_value = min(1.0, tests[best] * (_PRICE if len(tests) > 1 else 1.0))
    size = float(stats.norm.isf(max(p_value, 1e-300) / 2)) * (1 if values[column] >= now.mean else -1)
    bands = [quantile(now, share) for share in (0.1, 0.9, 0.025, 0.975)]
    return {
        "series": panel.names[row],
        "period": panel.labels[column],
        "kind": "deviates" if best == 1 else "new_level",
        "expected": now.mean,
        **dict(zip(("lo80", "hi80", "lo95", "hi95"), bands, strict=True)),
        "observed": float(values[column]),
        "p_value": p_value,
        "size": size,
        "since": "" if best == 1 else panel.labels[column - best + 1],
    }


def _tests(values: Floats, column: int, known: dict[int, Expected | None]) -> dict[int, float]:
    """The p-value of the last period and of the sums of the last two, three and four."""
    tests: dict[int, float] = {}
    total, mean, doubt = 0.0, 0.0, 0.0
    now = known[column]
    for length in range(1, _LONGEST_SUM + 1):
        place = column - length + 1
        one = known.get(place)
        if now is None or one is None or not np.isfinite(values[place]):
            break
        total, mean = total + values[place], mean + one.mean
        doubt = (np.sqrt(doubt) + np.sqrt(one.doubt)) ** 2
        tests[length] = chance(total, Expected(mean, doubt, now.dispersion))
    return tests


def expectation(values: Floats, column: int, frequency: Frequency) -> Expected | None:
    """What was to be expected in a column, from what came before; None when that is too little."""
    season, window = SEASON[frequency], _WINDOW[frequency]
    seasonal = season > 1 and column >= 2 * season + window
    skip = season // 2 if frequency == "W" and column >= _SEASONS * season else 0
    begin = max(0, column - _SEASONS * season - window) if seasonal and season > 7 else 0
    places = np.arange(begin, column - skip)
    places = places[np.isfinite(values[places])]
    if places.size < FEWEST_COUNTS:
        return None
    levels = (
        _season_levels(column - places, season, window) if seasonal else np.zeros(places.size, dtype=np.intp)
    )
    fit = fit_quasi_poisson(values[places], levels, (places - column) / max(season, 10))
    return _ahead(fit)


def _ahead(fit: Fit) -> Expected:
    return Expected(fit.mean, fit.doubt, fit.dispersion)


def _season_levels(back: Places, season: int, window: int) -> Places:
    """0 for the time of the season that is judged, 1 … 4 for the rest of it."""
    offset = back % season
    if season <= 7:
        return np.asarray(offset, dtype=np.intp)
    near = (offset <= window) | (offset >= season - window)
    rest = 1 + (offset - window - 1) * 4 // max(season - 2 * window - 1, 1)
    return np.asarray(np.where(near, 0, np.clip(rest, 1, 4)), dtype=np.intp)


def _spread_of(one: Expected) -> tuple[float, float]:
    """Size and probability of the negative binomial with this mean and variance (barely above Poisson at
    least).
    """
    variance = max(one.mean * one.dispersion + one.doubt, one.mean * 1.0001)
    probability = one.mean / variance
    return one.mean * probability / (1 - probability), probability


def chance(total: float, one: Expected) -> float:
    """Two-sided p-value of a count."""
    if one.mean <= 0:
        return 1.0 if total == 0 else 0.0
    size, probability = _spread_of(one)
    upper = float(stats.nbinom.sf(total - 1, size, probability))
    lower = float(stats.nbinom.cdf(total, size, probability))
    return min(1.0, 2 * min(upper, lower))


def quantile(one: Expected, share: float) -> float:
    """The count below which this share falls."""
    return float(stats.nbinom.ppf(share, *_spread_of(one))) if one.mean > 0 else 0.0
