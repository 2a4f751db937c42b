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
    1: tuple(range(1, 15)),
    4: (4, 8, 10, 12, 16, 20, 24),
    7: (7, 14, 21, 28, 42, 56),
    12: (6, 12, 18, 24, 30, 36, 48),
    52: (13, 26, 39, 52, 78, 104),
}
LEAST = 5
"""Values that must remain before a cut when there is no season (with one: two rounds)."""


@dataclass(frozen=True)
class Rehearsal:
    """What happened at every cut, all in units of the series' own scale at that cut (NaN: unknown).

    `errors` (cut, candidate, series, horizon) is forecast less truth; `traits` (cut, series, horizon,
    feature) is what was known about a forecast's difficulty beforehand; `cuts` is how far back each was.
    """

    names: tuple[str, ...]
    cuts: tuple[int, ...]
    errors: Floats
    traits: Floats

    @property
    def count(self) -> Floats:
        """What each cut counts for: one c periods back counts 1/c, since calm and turmoil last."""
        near = 1.0 / np.array(self.cuts)
        out: Floats = near / near.mean()
        return out


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
    """The size of errors to expect: the naive method's inside the series (MASE's; Hyndman & Koehler 2006).

    Larger for a short series: what is estimated from n years adds one n-th to the variance.
    """
    lag = season if batch.values.shape[1] > season else 1
    out: Floats = step_size(batch, lag) * np.sqrt(1.0 + season / batch.lengths)
    return out


def rehearse(
    batch: Batch, season: int, horizon: int, progress: Callable[[int, int], None] | None = None
) -> Rehearsal | None:
    """All candidates at all cuts; None when no series is long enough for any."""
    least = LEAST if season == 1 else 2 * season
    names: tuple[str, ...] = ()
    found = []
    points = cuts(season, horizon)
    held = []
    for done, cut in enumerate(points):
        part, k = shortened(batch, cut, least)
        if k:
            drawn = candidates(part, season, horizon, positive(batch)[:k])
            names = drawn.names
            held.append(cut)
            found.append(_compared(batch, part, drawn.forecasts, scale(part, season), season))
        if progress:
            progress(done + 1, len(points) + 1)
    if not found:
        return None
    errors, traits = (np.stack(part) for part in zip(*found, strict=True))
    return Rehearsal(names, tuple(held), errors, traits)


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
