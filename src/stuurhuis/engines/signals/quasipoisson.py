# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A quasi-Poisson model of counts: a factor, a straight trend when there is one, and past outbreaks weighed
down.
"""

from dataclasses import dataclass

import numpy as np

from stuurhuis.engines.signals.arrays import Floats, Places

_OUTBREAK = 2.58
_TREND_SURE = 1.96


@dataclass(frozen=True)
class Fit:
    """The prediction at time zero in level zero: mean, variance of that mean, dispersion (at least 1)."""

    mean: float
    doubt: float
    dispersion: float


def fit_quasi_poisson(counts: Floats, levels: Places, time: Floats) -> Fit:
    """Fit counts by level and time (zero is the period to predict); outbreaks are weighed down once.

    The trend is dropped when it is unsure or predicts more than was ever seen.
    """
    used = np.unique(levels)
    factor = (levels[:, None] == used[None, :]).astype(np.float64)
    here = (used == 0).astype(np.float64)
    with_trend = np.column_stack([factor, time])
    fit = _reweighted(counts, with_trend)
    slope_error = np.sqrt(fit.covariance[-1, -1])
    sure = abs(fit.beta[-1]) >= _TREND_SURE * slope_error
    if sure and np.exp(here @ fit.beta[:-1]) <= counts.max():
        return _predicted(fit, np.append(here, 0.0))
    return _predicted(_reweighted(counts, factor), here)


@dataclass(frozen=True)
class _Estimate:
    beta: Floats
    covariance: Floats
    dispersion: float


def _predicted(fit: _Estimate, at: Floats) -> Fit:
    mean = float(np.exp(np.clip(at @ fit.beta, -30, 30)))
    return Fit(mean, float(mean**2 * (at @ fit.covariance @ at)), fit.dispersion)


def _reweighted(counts: Floats, design: Floats) -> _Estimate:
    weights = np.ones(counts.size)
    first, means = _solve(counts, design, weights)
    leverage = _leverage(design, means)
    anscombe = 1.5 * (counts ** (2 / 3) - means ** (2 / 3)) / means ** (1 / 6)
    residual = anscombe / np.sqrt(first.dispersion * np.maximum(1 - leverage, 0.05))
    weights = np.where(residual > _OUTBREAK, np.maximum(residual, 1.0) ** -2, 1.0)
    weights *= counts.size / weights.sum()
    return _solve(counts, design, weights)[0]


def _leverage(design: Floats, means: Floats) -> Floats:
    root = design * np.sqrt(means)[:, None]
    inverse = np.linalg.pinv(root.T @ root)
    return np.asarray(np.einsum("ij,jk,ik->i", root, inverse, root))


def _solve(counts: Floats, design: Floats, weights: Floats) -> tuple[_Estimate, Floats]:
    """Iteratively reweighted least squares, with a breath of ridge so that a level of zeros stays finite."""
    eta = np.log(np.maximum(counts, 0.5))
    ridge = 1e-6 * np.eye(design.shape[1])
    beta = np.zeros(design.shape[1])
    for _ in range(12):
        means = np.exp(np.clip(eta, -7, 25))
        root = design * (weights * means)[:, None]
        target = eta + (counts - means) / means
        fresh = np.linalg.solve(design.T @ root + ridge, root.T @ target)
        eta = np.clip(design @ fresh, -7, 25)
        if np.abs(fresh - beta).max() < 1e-7:
            break
        beta = fresh
    means = np.exp(eta)
    freedom = max(counts.size - design.shape[1], 1)
    pearson = float((weights * (counts - means) ** 2 / means).sum()) / freedom
    dispersion = max(1.0, pearson)
    covariance = np.linalg.pinv(design.T @ (design * (weights * means)[:, None]) + ridge) * dispersion
    return _Estimate(fresh, covariance, dispersion), means
