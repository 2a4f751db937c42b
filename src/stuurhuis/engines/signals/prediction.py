# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was to be expected one period ahead, from what came before: a blend of simple smoothers.

Every smoother runs as one recursion over all series at once. The blend's weights at a period come from the
errors before that period only (prequential), so that its errors are honest out-of-sample errors.
"""

import numpy as np

from stuurhuis.engines.signals.arrays import Floats

ALPHAS = np.array([0.1, 0.3, 0.6, 1.0])
TRENDS = ((0.3, 0.1), (0.6, 0.3))
DAMPING = 0.95
SEASONAL = ((0.1, 0.15), (0.4, 0.15), (0.1, 0.5), (1.0, 0.15))
SHRINKAGE = np.array([0.5, 2.0, 6.0])


def expected(
    x: Floats, season: int, *, pooled: bool, usual_distance: bool = False, trends: bool = True
) -> Floats:
    """One-step-ahead expectation for every cell of `x` (series × periods); NaN where none can be given.

    With `pooled` all series share their weights. With `usual_distance` the series are distances around zero
    and shrunken means take part. Without `trends` no smoother carries on a slope.
    """
    candidates = [smoothed(x), running_mean(x)[None]]
    if usual_distance:
        candidates.append(shrunken_means(x))
    elif trends and x.shape[1] > 6:
        candidates.append(np.stack([trended(x, *pair) for pair in TRENDS]))
    warm = 2
    if season > 1 and x.shape[1] > 2 * season:
        candidates.append(np.stack([seasonal(x, season, *pair) for pair in SEASONAL]))
        warm = season + 1
    return blend(x, np.concatenate(candidates), warm, pooled=pooled)


def smoothed(x: Floats) -> Floats:
    """Simple exponential smoothing for each of ALPHAS: smoothers × series × periods."""
    rates = ALPHAS[:, None]
    level = np.full((len(ALPHAS), x.shape[0]), np.nan)
    predicted = np.empty((len(ALPHAS), *x.shape))
    for t in range(x.shape[1]):
        predicted[:, :, t] = level
        now = np.broadcast_to(x[:, t], level.shape)
        updated = np.where(np.isnan(level), now, level + rates * (now - level))
        level = np.where(np.isnan(now), level, updated)
    return predicted


def _before(x: Floats) -> tuple[Floats, Floats]:
    """Number and sum of the observations before each period."""
    seen = np.isfinite(x)
    count = np.cumsum(seen, axis=1) - seen
    values = np.where(seen, x, 0.0)
    return count.astype(np.float64), np.cumsum(values, axis=1) - values


def running_mean(x: Floats) -> Floats:
    """The mean of all that came before."""
    count, total = _before(x)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def shrunken_means(x: Floats) -> Floats:
    """Means of what came before, drawn to zero: the fewer observations, the more."""
    count, total = _before(x)
    return np.stack([np.where(count > 0, total / (count + pull), np.nan) for pull in SHRINKAGE])


def trended(x: Floats, alpha: float, beta: float) -> Floats:
    """Holt's damped trend."""
    level = np.full(x.shape[0], np.nan)
    slope = np.zeros(x.shape[0])
    predicted = np.empty(x.shape)
    for t in range(x.shape[1]):
        ahead = level + DAMPING * slope
        predicted[:, t] = ahead
        now = x[:, t]
        seen, first = np.isfinite(now), np.isnan(level)
        error = np.where(seen & ~first, now - ahead, 0.0)
        slope = DAMPING * slope + alpha * beta * error
        level = np.where(first, now, ahead + alpha * error)
    return predicted


def seasonal(x: Floats, season: int, alpha: float, gamma: float) -> Floats:
    """Additive Holt-Winters without trend; the first season only starts it."""
    opening = x[:, :season]
    present = np.isfinite(opening)
    level = np.where(present, opening, 0).sum(axis=1) / np.maximum(present.sum(axis=1), 1)
    index = np.where(present, opening - level[:, None], 0.0)
    late = ~present.any(axis=1)
    predicted = np.full(x.shape, np.nan)
    for t in range(season, x.shape[1]):
        j = t % season
        now = x[:, t]
        fresh = late & np.isfinite(now)
        level, late = np.where(fresh, now, level), late & ~fresh
        ahead = level + index[:, j]
        predicted[:, t] = np.where(late | fresh, np.nan, ahead)
        error = np.where(np.isfinite(now), now - ahead, 0.0)
        level = level + alpha * error
        index[:, j] += gamma * (1 - alpha) * error
    return predicted


def blend(x: Floats, candidates: Floats, warm: int, *, pooled: bool) -> Floats:
    """Weighted mean of the candidates; weights fall with the n-th power of past mean absolute error."""
    errors = np.abs(x[None] - candidates)
    fair = np.asarray(np.isfinite(errors).all(axis=0))
    fair[:, :warm] = False
    loss = np.where(fair[None], errors, 0.0)
    number = fair.astype(np.float64)
    if pooled:
        loss, number = loss.sum(axis=1, keepdims=True), number.sum(axis=0, keepdims=True)
    total = np.cumsum(loss, axis=2) - loss
    count = np.cumsum(number, axis=1) - number
    mean = total / np.maximum(count, 1)[None]
    mean = np.maximum(mean, 1e-9 * mean.max(axis=0, keepdims=True))
    best = np.where(mean.min(axis=0) > 0, mean.min(axis=0), 1.0)
    ratio = np.where(mean > 0, mean / best, 1.0)
    weight = np.exp(-np.minimum(count, 40)[None] * np.log(ratio))
    weight = np.where(np.isfinite(candidates), np.broadcast_to(weight, candidates.shape), 0.0)
    total_weight = weight.sum(axis=0)
    filled = np.where(np.isfinite(candidates), candidates, 0.0)
    return np.where(
        total_weight > 0, (weight * filled).sum(axis=0) / np.where(total_weight > 0, total_weight, 1), np.nan
    )
