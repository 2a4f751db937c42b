# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take the season out, and put it back: a season that changes over the years (after engines.md §1).

Found twice: as deviations from a centred moving average, and then, to the very end of the series, from a
trend through what remains without that first season. It is shrunk by what could be noise,
max(0, 1 - noise / signal); there is no test for seasonality.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stuurhuis.engines.forecasting.linear import Batch, Floats, Ints

Truths = NDArray[np.bool_]

RATES = (0.0, 0.15, 0.3, 0.5)
"""How fast a season forgets; 0 is the running mean."""


@dataclass(frozen=True)
class Season:
    """The seasonal part of each series in its past (series, time) and ahead (series, horizon)."""

    past: Floats
    ahead: Floats


def seasonal_part(batch: Batch, season: int, horizon: int) -> Season:
    """The season of each series, smoothed over the years; nothing when the season is one period long."""
    if season == 1:
        return Season(np.zeros_like(batch.values), np.zeros((len(batch.lengths), horizon)))
    time, ends = np.arange(batch.values.shape[1])[None, :], batch.lengths[:, None]
    inside = time < ends
    known = (time >= season // 2) & (time < ends - season // 2)
    deviation = batch.values - _centre(batch.values, season)
    first = _evolving(batch, np.where(known, deviation, 0.0), known, season, horizon)
    trend = _trend(batch.values - first.past, inside, season)
    return _evolving(batch, np.where(inside, batch.values - trend, 0.0), inside, season, horizon)


def _centre(values: Floats, season: int) -> Floats:
    """The centred moving average over one season; zero where that does not exist."""
    length, half = values.shape[1], season // 2
    sums = np.concatenate([np.zeros((len(values), 1)), np.cumsum(values, axis=1)], axis=1)
    out = np.zeros_like(values)
    at = np.arange(half, length - half)
    if season % 2:
        out[:, at] = (sums[:, at + half + 1] - sums[:, at - half]) / season
    else:
        twice = sums[:, at + half + 1] - sums[:, at - half + 1] + sums[:, at + half] - sums[:, at - half]
        out[:, at] = twice / (2 * season)
    return out


def _trend(values: Floats, inside: Truths, reach: int) -> Floats:
    """A straight line through `reach` periods on either side, those near by counting most, at each period."""
    length = values.shape[1]
    y = np.pad(np.where(inside, values, 0.0), ((0, 0), (reach, reach)))
    there = np.pad(inside.astype(np.float64), ((0, 0), (reach, reach)))
    count, way, square, total, product = np.zeros((5, *values.shape))
    for step in range(-reach, reach + 1):
        near = 1.0 - (step / (reach + 1.0)) ** 2
        weight = near * there[:, reach + step : reach + step + length]
        value = near * y[:, reach + step : reach + step + length]
        count += weight
        way += step * weight
        square += step * step * weight
        total += value
        product += step * value
    width = count * square - way * way
    return np.where(inside, (square * total - way * product) / np.where(inside, width, 1.0), 0.0)


def _evolving(batch: Batch, deviation: Floats, known: Truths, season: int, horizon: int) -> Season:
    """Deviations smoothed over the years, at rates weighted by how well they foretold the next year.

    Every series is laid out in whole years that end with it, so that all rows mean the same phase for a
    series.
    """
    years, seen = _years(batch, deviation, known, season)
    rates = [_smoothed(years, seen, rate) for rate in RATES]
    back = [_smoothed(years[:, ::-1], seen[:, ::-1], rate) for rate in RATES]
    weight, noise = _rate_weights([one.errors for one in rates], seen)
    last = _mix(weight, [one.after[:, -1] for one in rates])
    past = _mix(weight, [_both(years, seen, f, b) for f, b in zip(rates, back, strict=True)])
    last -= last.mean(axis=1, keepdims=True)
    past -= past.mean(axis=2, keepdims=True)
    memory = np.maximum(seen.any(axis=2).sum(axis=1), 1)
    shrink = _shrinkage(last, season * noise / _effective(weight, memory))
    ahead = np.arange(horizon) % season
    return Season(_unrolled(past * shrink[:, None, None], batch), (last * shrink[:, None])[:, ahead])


def _shrinkage(index: Floats, noise: Floats) -> Floats:
    signal = (index**2).sum(axis=1)
    out: Floats = np.maximum(0.0, 1.0 - noise / np.maximum(signal, 1e-12))
    return out


def _years(batch: Batch, deviation: Floats, known: Truths, season: int) -> tuple[Floats, Truths]:
    """Deviations as (series, year, phase), the last year ending with the series, and which of them exist."""
    count = -(-deviation.shape[1] // season)
    at = batch.lengths[:, None] - count * season + np.arange(count * season)
    safe = np.maximum(at, 0)
    shape = (len(deviation), count, season)
    seen = (np.take_along_axis(known, safe, axis=1) & (at >= 0)).reshape(shape)
    values = np.take_along_axis(deviation, safe, axis=1).reshape(shape)
    return np.where(seen, values, 0.0), seen


@dataclass(frozen=True)
class _Pass:
    """One pass over the years: the season after each, how many years it rests on, and the errors of each."""

    after: Floats
    memory: Floats
    errors: Floats


def _smoothed(years: Floats, seen: Truths, rate: float) -> _Pass:
    """Smooth over the years; each year is first foretold from those before it."""
    state = np.zeros((years.shape[0], years.shape[2]))
    count, held = np.zeros_like(state), np.zeros_like(state)
    after, memory, errors = np.empty_like(years), np.empty_like(years), np.zeros_like(years)
    for t in range(years.shape[1]):
        now = seen[:, t]
        errors[:, t] = np.where(now & (count > 0), years[:, t] - state, 0.0)
        gain = np.maximum(rate, 1.0 / (count + 1.0))
        state = np.where(now, state + gain * (years[:, t] - state), state)
        held = np.where(now, 1.0 / gain, held)
        count = count + now
        after[:, t], memory[:, t] = state, held
    return _Pass(after, memory, errors)


def _both(years: Floats, seen: Truths, forward: _Pass, backward: _Pass) -> Floats:
    """The season of each year from all years, before and after it; its own value counts once."""
    back, memory = backward.after[:, ::-1], backward.memory[:, ::-1]
    total = forward.memory * forward.after + memory * back - np.where(seen, years, 0.0)
    out: Floats = total / np.maximum(forward.memory + memory - seen, 1.0)
    return out


def _rate_weights(errors: list[Floats], seen: Truths) -> tuple[Floats, Floats]:
    """Weights of the rates (series, rate), from the mean squared error to the power -n/4, and the noise."""
    counts = np.maximum((np.cumsum(seen, axis=1)[:, :-1] > 0) & seen[:, 1:], 0).sum(axis=(1, 2))
    counts = np.maximum(counts, 1)
    mse = np.stack([(part**2).sum(axis=(1, 2)) for part in errors], axis=-1) / counts[:, None] + 1e-12
    score = -0.25 * counts[:, None] * np.log(mse)
    weight = np.exp(score - score.max(axis=1, keepdims=True))
    weight /= weight.sum(axis=1, keepdims=True)
    return weight, (weight * mse).sum(axis=1) / 1.5


def _effective(weight: Floats, years: Ints) -> Floats:
    """How many years a smoothed season rests on."""
    each = np.stack([np.minimum(years, (2.0 - rate) / rate if rate else np.inf) for rate in RATES], axis=-1)
    out: Floats = 1.0 / (weight / each).sum(axis=1)
    return out


def _mix(weight: Floats, parts: list[Floats]) -> Floats:
    total = np.zeros_like(parts[0])
    for j, part in enumerate(parts):
        total += weight[:, j].reshape(-1, *[1] * (part.ndim - 1)) * part
    return total


def _unrolled(years: Floats, batch: Batch) -> Floats:
    """From (series, year, phase) back to (series, time)."""
    flat = years.reshape(len(years), -1)
    at = np.arange(batch.values.shape[1])[None, :] + flat.shape[1] - batch.lengths[:, None]
    return np.asarray(np.take_along_axis(flat, np.clip(at, 0, flat.shape[1] - 1), axis=1))
