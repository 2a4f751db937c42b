# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every candidate forecast of every series of a batch.

A batch is looked at in two ways (views), without its season: as it is and in logarithms. Series that are not
positive throughout have no logarithm; their logarithmic candidates are the plain ones.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from stuurhuis.engines.forecasting.candidates import grids, lines, seasonal
from stuurhuis.engines.forecasting.linear import Batch, Floats, Grid, averaged, fit
from stuurhuis.engines.forecasting.seasonality import seasonal_part

TEMPER = 0.7
"""How far the likelihood is trusted in weighing grid points; 1 is the full likelihood."""

Drawn = Iterator[tuple[str, Floats]]


@dataclass(frozen=True)
class View:
    """One way to look at a batch: the batch to work on, and the way back for a forecast."""

    batch: Batch
    back: Callable[[Floats], Floats]
    origin: Floats
    unit: Floats


@dataclass(frozen=True)
class Candidates:
    """Named forecasts (candidate, series, horizon)."""

    names: tuple[str, ...]
    forecasts: Floats


def candidates(batch: Batch, season: int, horizon: int, positive: NDArray[np.bool_]) -> Candidates:
    """All candidates, held within three ranges of what was seen; not below zero where nothing ever was."""
    found: dict[bool, Mapping[str, Floats]] = {}
    for sign in (True, False):
        rows = np.flatnonzero(positive == sign)
        if len(rows):
            part = Batch(batch.values[rows], batch.lengths[rows])
            found[sign] = dict(_drawn(part, season, horizon, positive=sign))
    names = tuple(next(iter(found.values())))
    out = np.empty((len(names), len(batch.lengths), horizon))
    for sign, forecasts in found.items():
        out[:, positive == sign] = np.stack([forecasts[name] for name in names])
    return Candidates(names, _held(out, batch))


def _held(forecasts: Floats, batch: Batch) -> Floats:
    inside = np.arange(batch.values.shape[1])[None, :] < batch.lengths[:, None]
    high = np.where(inside, batch.values, -np.inf).max(axis=1)
    low = np.where(inside, batch.values, np.inf).min(axis=1)
    reach = 3.0 * (high - low)
    floor = np.where(low >= 0, np.maximum(low - reach, 0.0), low - reach)
    return np.clip(np.nan_to_num(forecasts), floor[:, None], (high + reach)[:, None])


def _drawn(batch: Batch, season: int, horizon: int, *, positive: bool) -> Drawn:
    plain, logs = _views(batch, season, horizon, positive=positive)
    yield from _straight(plain, logs, horizon)
    if season > 1:
        yield from _seasonal(batch, season, horizon, positive=positive)


def _views(batch: Batch, season: int, horizon: int, *, positive: bool) -> tuple[View, View]:
    """The batch without its season, as it is and in logarithms (the same twice when it has none)."""
    base = batch.with_values(np.log(batch.values)) if positive else batch
    part = seasonal_part(base, season, horizon)
    adjusted = base.values - part.past
    if not positive:
        plain = _scaled(batch.with_values(adjusted), lambda f: f + part.ahead)
        return plain, plain
    plain = _scaled(batch.with_values(np.exp(adjusted)), lambda f: f * np.exp(part.ahead))
    return plain, _scaled(batch.with_values(adjusted), lambda f: np.exp(np.clip(f + part.ahead, -700, 700)))


def _scaled(batch: Batch, back: Callable[[Floats], Floats]) -> View:
    """Start at zero and measure in mean absolute steps, so that one ridge and one grid suit every series."""
    origin = batch.values[:, :1]
    unit = step_size(batch)[:, None]
    centred = batch.with_values((batch.values - origin) / unit)
    return View(centred, lambda f: back(f * unit + origin), origin, unit)


def step_size(batch: Batch, lag: int = 1) -> Floats:
    """Mean absolute change over `lag` periods; never below a thousandth of the mean level, never zero."""
    inside = np.arange(batch.values.shape[1])[None, :] < batch.lengths[:, None]
    change = np.abs(batch.values[:, lag:] - batch.values[:, :-lag])
    kept = inside[:, lag:]
    mean = (change * kept).sum(axis=1) / np.maximum(kept.sum(axis=1), 1)
    level = (np.abs(batch.values) * inside).sum(axis=1) / batch.lengths
    floor = np.maximum(1e-3 * level, 1e-9 * np.abs(batch.values).max(axis=1))
    lowest = np.maximum(mean, floor)
    return np.where(lowest > 0, lowest, 1.0)


def _grid(grid: Grid, view: View, horizon: int) -> Floats:
    return view.back(averaged(fit(grid, view.batch, horizon), view.batch.lengths, temper=TEMPER))


def _smoothing(view: View, horizon: int) -> Iterator[tuple[str, Floats]]:
    grid, phi = grids.smoothing()
    fitted = fit(grid, view.batch, horizon)
    kinds = {"all": phi >= 0, "damped": (phi > 0) & (phi < 1), "linear": phi == 1, "level": phi == 0}
    for kind, among in kinds.items():
        yield kind, view.back(averaged(fitted, view.batch.lengths, temper=TEMPER, among=among))


def _uncentred(view: View, horizon: int) -> Floats:
    """Complex smoothing sees the level too: it is not indifferent to where zero lies."""
    whole = view.batch.with_values(view.batch.values + view.origin / view.unit)
    level = view.origin / view.unit
    forecast = averaged(fit(grids.complex_smoothing(), whole, horizon), whole.lengths, temper=TEMPER)
    return view.back(forecast - level)


def _around(view: View, horizon: int, share: float) -> Floats:
    return view.back(lines.around_trend(view.batch, horizon, share=share, temper=TEMPER))


def _straight(plain: View, logs: View, horizon: int) -> Drawn:
    for name, view in (("plain", plain), ("log", logs)):
        for kind, forecast in _smoothing(view, horizon):
            yield f"smoothing {kind} {name}", forecast
        yield f"arima {name}", _grid(grids.arima(), view, horizon)
    yield "complex plain", _grid(grids.complex_smoothing(), plain, horizon)
    yield "complex whole", _uncentred(plain, horizon)
    for share in (1.0, 0.6, 0.3):
        yield f"trend {share:g} plain", _around(plain, horizon, share)
    for share in (0.5, 0.25):
        yield f"trend {share:g} log", _around(logs, horizon, share)
    yield "median step", plain.back(lines.median_step(plain.batch, horizon))
    for points in (4, 8):
        yield f"slope {points}", plain.back(lines.damped_slope(plain.batch, horizon, points=points))


def _seasonal(batch: Batch, season: int, horizon: int, *, positive: bool) -> Drawn:
    whole = _scaled(batch, lambda f: f)
    logs = _scaled(batch.with_values(np.log(batch.values)), np.exp) if positive else whole
    draw = partial(_season_grid, season=season, horizon=horizon)
    yield "seasonal arma plain", draw(seasonal.yearly_change(), whole)
    yield "seasonal arma log", draw(seasonal.yearly_change(), logs)
    yield "airline log", draw(seasonal.airline(), logs)
    yield "last year", seasonal.last_year(batch, season, horizon)


def _season_grid(grid: seasonal.SeasonalGrid, view: View, *, season: int, horizon: int) -> Floats:
    fitted = seasonal.fit_seasonal(grid, view.batch, season, horizon)
    lengths = np.maximum(view.batch.lengths - season, 1)
    return view.back(averaged(fitted, lengths, temper=TEMPER))
