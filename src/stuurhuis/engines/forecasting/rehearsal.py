# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forecast the past as if it were the future: every candidate, from several moments back (rolling origin)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stuurhuis.engines.forecasting.candidates.roster import candidates, step_size
from stuurhuis.engines.forecasting.features import features
from stuurhuis.engines.forecasting.linear import Batch, Floats, Ints

_CUTS: Mapping[int, tuple[int, ...]] = {
    1: (1, 2, 3, 4, 5, 6, 7, 8, 9),
    4: (4, 8, 10, 12),
    7: (7, 14, 21, 28),
    12: (6, 12, 18, 24),
    52: (13, 26, 39, 52),
}
LEAST = 5
"""Values that must remain before a cut when there is no season (with one: two rounds)."""


@dataclass(frozen=True)
class Rehearsal:
    """What happened at every cut, all in units of the series' own scale at that cut (NaN: unknown).

    `errors` (cut, candidate, series, horizon) is forecast less truth; `traits` (cut, series, horizon,
    feature) is what was known about a forecast's difficulty beforehand.
    """

    names: tuple[str, ...]
    errors: Floats
    traits: Floats


def positive(batch: Batch) -> NDArray[np.bool_]:
    """Which series are positive throughout."""
    out: NDArray[np.bool_] = np.asarray((batch.values > 0).all(axis=1), dtype=np.bool_)
    return out


def shortened(batch: Batch, cut: int, least: int) -> tuple[Batch, int]:
    """The series that keep `least` values without their last `cut`, and how many (the first) they are."""
    keep = batch.lengths - cut >= least
    k = int(keep.sum())
    lengths: Ints = batch.lengths[:k] - cut
    if not k:
        return Batch(batch.values[:0, :0], lengths), 0
    values = batch.values[:k, : int(lengths.max())].copy()
    past = np.arange(values.shape[1])[None, :] >= lengths[:, None]
    last = values[np.arange(k), lengths - 1]
    return Batch(np.where(past, last[:, None], values), lengths), k


def cuts(season: int, horizon: int) -> tuple[int, ...]:
    """How far back the rehearsals start."""
    usual = _CUTS.get(season, (season, 2 * season))
    return usual if horizon <= max(usual) else (*usual, horizon)


def scale(batch: Batch, season: int) -> Floats:
    """The size of the naive method's errors inside the series: MASE's (Hyndman & Koehler 2006)."""
    if batch.values.shape[1] <= season:
        return step_size(batch)
    return step_size(batch, season)


def rehearse(
    batch: Batch, season: int, horizon: int, progress: Callable[[int, int], None] | None = None
) -> Rehearsal | None:
    """All candidates at all cuts; None when no series is long enough for any."""
    least = LEAST if season == 1 else 2 * season
    names: tuple[str, ...] = ()
    found = []
    points = cuts(season, horizon)
    for done, cut in enumerate(points):
        part, k = shortened(batch, cut, least)
        if k:
            drawn = candidates(part, season, horizon, positive(batch)[:k])
            names = drawn.names
            found.append(_compared(batch, part, drawn.forecasts, scale(part, season), season))
        if progress:
            progress(done + 1, len(points) + 1)
    if not found:
        return None
    return Rehearsal(names, np.stack([f[0] for f in found]), np.stack([f[1] for f in found]))


def _compared(
    batch: Batch, part: Batch, forecasts: Floats, unit: Floats, season: int
) -> tuple[Floats, Floats]:
    """Errors (candidate, series, horizon) and traits (series, horizon, feature); NaN: unknown."""
    count, k, horizon = forecasts.shape
    at = part.lengths[:, None] + np.arange(horizon)
    known = at < batch.lengths[:k, None]
    truth = np.take_along_axis(batch.values[:k], np.minimum(at, batch.values.shape[1] - 1), axis=1)
    gap = np.where(known, (forecasts - truth) / unit[:, None], np.nan)
    traits = features(part, forecasts, unit, season)
    errors = np.full((count, len(batch.lengths), horizon), np.nan)
    errors[:, :k] = gap
    wide = np.full((len(batch.lengths), horizon, traits.shape[2]), np.nan)
    wide[:k] = traits
    return errors, wide
