# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take the season out, and put it back: a fixed season, and one that changes over the years (engines.md §1).

Both are shrunk by what could be noise, max(0, 1 - noise / signal); there is no test for seasonality.
"""

from dataclasses import dataclass

import numpy as np

from stuurhuis.engines.forecasting.linear import Batch, Floats, Ints

RATES = (0.0, 0.15, 0.3, 0.5)
"""How fast an evolving season forgets; 0 is the running mean."""


@dataclass(frozen=True)
class Season:
    """The seasonal part of each series in its past (series, time) and ahead (series, horizon)."""

    past: Floats
    ahead: Floats


def none(batch: Batch, horizon: int) -> Season:
    """No season."""
    return Season(np.zeros_like(batch.values), np.zeros((len(batch.lengths), horizon)))


def fixed(batch: Batch, season: int, horizon: int) -> Season:
    """Classical indices: the mean deviation from a centred moving average, per season."""
    deviation, inside = _deviations(batch, season)
    phases = np.arange(deviation.shape[1]) % season
    index = np.zeros((len(deviation), season))
    counts = np.zeros_like(index)
    for phase in range(season):
        part = inside[:, phases == phase]
        counts[:, phase] = part.sum(axis=1)
        index[:, phase] = deviation[:, phases == phase].sum(axis=1)
    index /= np.maximum(counts, 1)
    index -= index.mean(axis=1, keepdims=True)
    left = np.where(inside, deviation - index[:, phases], 0.0)
    noise = (left**2).sum(axis=1) / np.maximum(inside.sum(axis=1) - season, 1)
    index *= _shrinkage(index, noise[:, None] / np.maximum(counts, 1))[:, None]
    ahead = (batch.lengths[:, None] + np.arange(horizon)) % season
    return Season(index[:, phases], np.take_along_axis(index, ahead, axis=1))


def _shrinkage(index: Floats, noise: Floats) -> Floats:
    signal = (index**2).sum(axis=1)
    out: Floats = np.maximum(0.0, 1.0 - noise.sum(axis=1) / np.maximum(signal, 1e-12))
    return out


def _deviations(batch: Batch, season: int) -> tuple[Floats, np.ndarray[tuple[int, ...], np.dtype[np.bool_]]]:
    """Deviation from the centred moving average, zero where that does not exist, and where it exists."""
    y, length = batch.values, batch.values.shape[1]
    sums = np.concatenate([np.zeros((len(y), 1)), np.cumsum(np.nan_to_num(y), axis=1)], axis=1)
    half = season // 2
    centre = np.zeros_like(y)
    at = np.arange(half, length - half)
    if season % 2:
        centre[:, at] = (sums[:, at + half + 1] - sums[:, at - half]) / season
    else:
        twice = sums[:, at + half + 1] - sums[:, at - half + 1] + sums[:, at + half] - sums[:, at - half]
        centre[:, at] = twice / (2 * season)
    time = np.arange(length)[None, :]
    inside = (time >= half) & (time < batch.lengths[:, None] - half)
    return np.where(inside, y - centre, 0.0), inside


def evolving(batch: Batch, season: int, horizon: int) -> Season:
    """A season that is smoothed over the years, at rates weighted by how well they foretold the next year.

    Every series is laid out in whole years that end with it, so that all rows mean the same phase for a
    series.
    """
    years, seen = _years(batch, season)
    rates = [_smoothed(years, seen, rate) for rate in RATES]
    back = [_smoothed(years[:, ::-1], seen[:, ::-1], rate) for rate in RATES]
    weight, noise = _rate_weights([errors for _, _, errors in rates], seen)
    last = _mix(weight, [final for _, final, _ in rates])
    past = _mix(weight, [(f + b[:, ::-1]) / 2 for (f, _, _), (b, _, _) in zip(rates, back, strict=True)])
    last -= last.mean(axis=1, keepdims=True)
    past -= past.mean(axis=2, keepdims=True)
    memory = np.maximum(seen.any(axis=2).sum(axis=1), 1)
    effective = _effective(weight, memory)
    shrink = _shrinkage(last, np.broadcast_to((noise / effective)[:, None], last.shape))
    ahead = np.arange(horizon) % season
    return Season(_unrolled(past * shrink[:, None, None], batch), (last * shrink[:, None])[:, ahead])


def _years(batch: Batch, season: int) -> tuple[Floats, np.ndarray[tuple[int, ...], np.dtype[np.bool_]]]:
    """Deviations as (series, year, phase), the last year ending with the series, and which of them exist."""
    deviation, inside = _deviations(batch, season)
    count = -(-deviation.shape[1] // season)
    at = batch.lengths[:, None] - count * season + np.arange(count * season)
    safe = np.maximum(at, 0)
    shape = (len(deviation), count, season)
    seen = (np.take_along_axis(inside, safe, axis=1) & (at >= 0)).reshape(shape)
    values = np.take_along_axis(deviation, safe, axis=1).reshape(shape)
    return np.where(seen, values, 0.0), seen


def _smoothed(
    years: Floats, seen: np.ndarray[tuple[int, ...], np.dtype[np.bool_]], rate: float
) -> tuple[Floats, Floats, Floats]:
    """The season after each year, after the last, and the errors of foretelling each year from the last."""
    state = np.zeros((years.shape[0], years.shape[2]))
    count = np.zeros_like(state)
    after, errors = np.empty_like(years), np.zeros_like(years)
    for t in range(years.shape[1]):
        now = seen[:, t]
        errors[:, t] = np.where(now & (count > 0), years[:, t] - state, 0.0)
        gain = np.maximum(rate, 1.0 / (count + 1.0))
        state = np.where(now, state + gain * (years[:, t] - state), state)
        count = count + now
        after[:, t] = state
    return after, state, errors


def _rate_weights(
    errors: list[Floats], seen: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]
) -> tuple[Floats, Floats]:
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
