# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The coarse grids: exponential smoothing, complex smoothing, and ARIMA(1,1,1) with drift."""

from functools import cache
from itertools import product

import numpy as np
from numpy.typing import NDArray

from stuurhuis.engines.forecasting.linear import Grid

ALPHAS = (0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95)


@cache
def smoothing() -> tuple[Grid, NDArray[np.float64]]:
    """ETS with additive errors and no season: level only, linear and damped (Hyndman et al. 2008).

    Returns:
        the grid and the damping of each point (0: no trend, 1: linear).
    """
    rows = [(a, 0.0, 0.0) for a in ALPHAS]
    rows += [(a, a * r, p) for a, r, p in product(ALPHAS, (0.0, 0.05, 0.15, 0.4), (0.8, 0.9, 0.96, 1.0))]
    alpha, beta, phi = np.array(rows).T
    zero, one = np.zeros_like(alpha), np.ones_like(alpha)
    transition = np.stack([np.stack([one, phi], -1), np.stack([zero, phi], -1)], 1)
    gain = np.stack([alpha, beta], -1)
    return Grid(transition, gain, np.stack([one, phi], -1), (0, 1), (0.0, 1.0)), phi


@cache
def simple() -> Grid:
    """Simple exponential smoothing."""
    alpha = np.array([0.02, *ALPHAS])[:, None]
    one = np.ones_like(alpha)
    return Grid(one[:, :, None], alpha, one, (0,), (0.0,))


@cache
def complex_smoothing() -> Grid:
    """CES without season (Svetunkov, Kourentzes & Ord 2022); only points inside the unit circle."""
    found = []
    for a0, a1 in product((0.5, 0.75, 1.0, 1.25, 1.5, 1.75), (0.9, 0.95, 0.98, 1.0, 1.02, 1.05, 1.1, 1.2)):
        transition = np.array([[1.0, -(1.0 - a1)], [1.0, 1.0 - a0]])
        gain = np.array([a0 - a1, a0 + a1])
        measurement = np.array([1.0, 0.0])
        if np.abs(np.linalg.eigvals(transition - np.outer(gain, measurement))).max() < 0.995:
            found.append((transition, gain, measurement))
    parts = [np.stack(part) for part in zip(*found, strict=True)]
    return Grid(parts[0], parts[1], parts[2], (0, 1), (0.0, 0.05))


@cache
def arima() -> Grid:
    """ARIMA(1,1,1) with drift; states are level, expected change and drift (Box & Jenkins 1970)."""
    pairs = product((-0.4, -0.2, 0.0, 0.2, 0.4, 0.6, 0.75, 0.9), (-0.4, -0.2, 0.0, 0.2, 0.4, 0.6, 0.8))
    rows = [(p, -t) for p, t in pairs if p != t]
    rows.append((0.0, 0.0))
    phi, theta = np.array(rows).T
    zero, one = np.zeros_like(phi), np.ones_like(phi)
    transition = np.stack(
        [np.stack([one, one, one], -1), np.stack([zero, phi, zero], -1), np.stack([zero, zero, one], -1)], 1
    )
    gain = np.stack([one, phi + theta, zero], -1)
    return Grid(transition, gain, np.stack([one, one, one], -1), (0, 2), (0.0, 1.0))
