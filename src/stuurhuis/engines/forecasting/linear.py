# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Run one kind of linear model, on a grid of parameters, over many series at once.

Every model is a single-source-of-error state space model (Hyndman, Koehler, Ord & Snyder 2008):

    y[t] = w·x[t-1] + e[t],    x[t] = F x[t-1] + g e[t].

Errors and final state are linear in the unknown initial state, so that it is solved by least squares instead
of searched. Nothing is optimised: a grid point's weight is its prior times its likelihood, and the prior is
learned over all series of the batch (engines.md §2).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Batch:
    """Series side by side, longest first: `values` (series, time) from column 0; `lengths`: their ends."""

    values: Floats
    lengths: Ints

    def active(self, t: int) -> int:
        """How many series (the first ones) have a value at time t."""
        return int(np.searchsorted(-self.lengths, -t, side="left"))

    def last(self) -> Floats:
        """The last value of each series."""
        out: Floats = self.values[np.arange(len(self.lengths)), self.lengths - 1]
        return out

    def with_values(self, values: Floats) -> "Batch":
        """Other values on the same times."""
        return Batch(values, self.lengths)


Terms = tuple[tuple[int, Floats | None], ...]


@dataclass(frozen=True, eq=False)
class Grid:
    """A family of models: transition (points, d, d), gain and measurement (points, d).

    `free` are the states whose start is estimated, `ridge` what holds each of them to zero.
    """

    transition: Floats
    gain: Floats
    measurement: Floats
    free: tuple[int, ...]
    ridge: tuple[float, ...]

    @property
    def points(self) -> int:
        """The number of grid points."""
        return len(self.gain)

    @cached_property
    def reading(self) -> Terms:
        """What of the measurement is not zero: zeros and ones cost nothing."""
        return _terms(self.measurement)

    @cached_property
    def moves(self) -> tuple[tuple[Terms, Floats | None], ...]:
        """The same of the transition and the gain, for each state."""
        rows = range(self.gain.shape[1])
        gains = [self.gain[:, i] if self.gain[:, i].any() else None for i in rows]
        return tuple((_terms(self.transition[:, i]), gains[i]) for i in rows)


@dataclass(frozen=True)
class Fit:
    """Of each series and grid point: sum of squared errors, and forecasts (series, points, horizon)."""

    squares: Floats
    forecasts: Floats


def fit(grid: Grid, batch: Batch, horizon: int) -> Fit:
    """Filter all series through all grid points, with the start solved by least squares."""
    responses, ends = _responses(grid, 1 << int(batch.lengths.max()).bit_length())
    state, squares, cross = _filtered(grid, batch, responses)
    normal = _normal(responses, grid.ridge)[batch.lengths]
    start = _solved(normal, cross)
    squares = squares - 2.0 * _dot(start, cross) + _quadratic(start, normal)
    for j in range(state.shape[0]):
        for f in range(len(grid.free)):
            state[j] += ends[batch.lengths, :, f, j] * start[..., f]
    return Fit(np.maximum(squares, 0.0), _projected(grid, state, horizon))


def _step(grid: Grid, state: Sequence[Floats], predicted: Floats, error: Floats | None) -> list[Floats]:
    """The next state."""
    out = []
    for terms, gain in grid.moves:
        total = _sum(terms, state, predicted)
        if error is not None and gain is not None:
            total += error * gain
        out.append(total)
    return out


def _measured(grid: Grid, state: Sequence[Floats]) -> Floats:
    return _sum(grid.reading, state, state[0])


def _sum(terms: Terms, state: Sequence[Floats], like: Floats) -> Floats:
    total: Floats = np.zeros_like(like)
    for j, weight in terms:
        total += state[j] if weight is None else state[j] * weight
    return total


def _terms(matrix: Floats) -> Terms:
    """The columns of (points, d) that are not zero; None for a column of ones."""
    columns = enumerate(matrix.T)
    return tuple((j, None if (part == 1.0).all() else part) for j, part in columns if part.any())


@lru_cache(maxsize=32)
def _responses(grid: Grid, length: int) -> tuple[Floats, Floats]:
    """What a unit of each free start does to prediction (time, points, free) and state (…, d)."""
    d, free = grid.gain.shape[1], len(grid.free)
    seen = np.zeros((length, grid.points, free))
    ends = np.zeros((length + 1, grid.points, free, d))
    for f, which in enumerate(grid.free):
        state = [np.full((1, grid.points), float(j == which)) for j in range(d)]
        for t in range(length):
            ends[t, :, f, :] = np.stack(state, axis=-1)[0]
            predicted = _measured(grid, state)
            seen[t, :, f] = predicted[0]
            state = _step(grid, state, predicted, -predicted)
        ends[length, :, f, :] = np.stack(state, axis=-1)[0]
    return seen, ends


def _filtered(grid: Grid, batch: Batch, responses: Floats) -> tuple[Floats, Floats, Floats]:
    """Run from a start of zero: final states (d, series, points), squares, and errors times responses."""
    series, length = len(batch.lengths), int(batch.lengths.max())
    state = np.zeros((grid.gain.shape[1], series, grid.points))
    squares = np.zeros((series, grid.points))
    cross = np.zeros((series, grid.points, len(grid.free)))
    for t in range(length):
        k = batch.active(t)
        now = [part[:k] for part in state]
        predicted = _measured(grid, now)
        error = batch.values[:k, t, None] - predicted
        squares[:k] += error * error
        for f in range(len(grid.free)):
            cross[:k, :, f] += error * responses[t, :, f]
        for j, part in enumerate(_step(grid, now, predicted, error)):
            state[j, :k] = part
    return state, squares, cross


def _normal(responses: Floats, ridge: tuple[float, ...]) -> Floats:
    """Sums of squares and products of the responses up to each length, (length + 1, points, free, free)."""
    products = responses[..., :, None] * responses[..., None, :]
    sums = np.concatenate([np.zeros_like(products[:1]), np.cumsum(products, axis=0)])
    out: Floats = sums + np.diag(np.array(ridge) + 1e-9)
    return out


def _solved(normal: Floats, cross: Floats) -> Floats:
    """The least-squares start for one or two free states."""
    if cross.shape[-1] == 1:
        single: Floats = cross / normal[..., 0]
        return single
    a, b, c = normal[..., 0, 0], normal[..., 0, 1], normal[..., 1, 1]
    det = a * c - b * b
    first = (c * cross[..., 0] - b * cross[..., 1]) / det
    second = (a * cross[..., 1] - b * cross[..., 0]) / det
    return np.stack([first, second], axis=-1)


def _dot(start: Floats, cross: Floats) -> Floats:
    out: Floats = (start * cross).sum(axis=-1)
    return out


def _quadratic(start: Floats, normal: Floats) -> Floats:
    out: Floats = np.einsum("ngi,ngij,ngj->ng", start, normal, start)
    return out


def _projected(grid: Grid, state: Floats, horizon: int) -> Floats:
    out = np.empty((*state.shape[1:], horizon))
    now = list(state)
    for h in range(horizon):
        predicted = _measured(grid, now)
        out[..., h] = predicted
        now = _step(grid, now, predicted, None)
    return out


def likelihood(squares: Floats, lengths: Ints, *, temper: float) -> Floats:
    """log likelihood, -temper·n/2·log(mean square), relative to the best point of each series."""
    floor = 1e-6 + 1e-12 * squares.min(axis=1, keepdims=True)
    score = -0.5 * temper * lengths[:, None] * np.log((squares + floor) / lengths[:, None])
    out: Floats = score - score.max(axis=1, keepdims=True)
    return out


def weights(log_likelihood: Floats, *, rounds: int = 15, strength: float = 30.0) -> Floats:
    """Posterior weight of each grid point for each series; the prior is learned by EM over series.

    `strength` pseudo-series with even weights keep the prior of a small batch near even.
    """
    points = log_likelihood.shape[1]
    prior = np.full(points, 1.0 / points)
    like = np.exp(log_likelihood)
    for _ in range(rounds):
        posterior = like * prior
        posterior /= posterior.sum(axis=1, keepdims=True)
        prior = posterior.sum(axis=0) + strength / points
        prior /= prior.sum()
    posterior = like * prior
    out: Floats = posterior / posterior.sum(axis=1, keepdims=True)
    return out


def averaged(fitted: Fit, lengths: Ints, *, temper: float, among: NDArray[np.bool_] | None = None) -> Floats:
    """The forecast averaged over (some of) the grid, (series, horizon)."""
    chosen = np.ones(fitted.squares.shape[1], bool) if among is None else among
    weight = weights(likelihood(fitted.squares[:, chosen], lengths, temper=temper))
    out: Floats = np.einsum("ng,ngh->nh", weight, fitted.forecasts[:, chosen])
    return out
