# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A quasi-Poisson model of counts: a factor, a straight trend, and past outbreaks weighed down.

After Farrington (1996) and Noufaily (2013), with two priors in place of their tests. The trend is drawn to
none instead of dropped when it is unsure, as dropping a real one raises false alarms (Noufaily's scenarios:
9.0 instead of 6.0 %). Each level begins with half a case, as Jeffreys has it, so that the first case ever
is no outbreak.
"""

from dataclasses import dataclass

import numpy as np

from stuurhuis.engines.signals.arrays import Floats, Places

_OUTBREAK = 2.58
_REWEIGHTINGS = 2
_USUAL_TREND = 0.25
"""Standard deviation of the trend: a quarter more or less in a unit of time."""
_HALF_A_CASE = 0.5


@dataclass(frozen=True)
class Fit:
    """The prediction at time zero in level zero: mean, variance of that mean, dispersion (at least 1), and
    the part of a surprise that usually stays until the next period (0 to 0.9).
    """

    mean: float
    doubt: float
    dispersion: float
    persistence: float


def fit_quasi_poisson(counts: Floats, levels: Places, time: Floats) -> Fit:
    """Fit counts by level and time (zero is the period to predict); outbreaks are weighed down."""
    used, places = np.unique(levels, return_inverse=True)
    design = np.column_stack([levels[:, None] == used[None, :], time]).astype(np.float64)
    at = np.append(used == 0, False).astype(np.float64)
    raised = counts + _HALF_A_CASE / np.bincount(places)[places]
    fit = _solve(raised, design, np.ones(counts.size), 1.0)
    for _ in range(_REWEIGHTINGS):
        fit = _solve(raised, design, _weights(_residuals(raised, design, fit)), fit.dispersion)
    mean = float(np.exp(np.clip(at @ fit.beta, -30, 30)))
    doubt = float(mean**2 * (at @ fit.covariance @ at))
    return Fit(mean, doubt, fit.dispersion, _persistence(_residuals(raised, design, fit)))


@dataclass(frozen=True)
class _Estimate:
    beta: Floats
    covariance: Floats
    dispersion: float
    means: Floats


def _residuals(counts: Floats, design: Floats, fit: _Estimate) -> Floats:
    """Standardised Anscombe residuals."""
    root = design * np.sqrt(fit.means)[:, None]
    leverage = np.einsum("ij,jk,ik->i", root, np.linalg.pinv(root.T @ root), root)
    anscombe = 1.5 * (counts ** (2 / 3) - fit.means ** (2 / 3)) / fit.means ** (1 / 6)
    return np.asarray(anscombe / np.sqrt(fit.dispersion * np.maximum(1 - leverage, 0.05)))


def _weights(residuals: Floats) -> Floats:
    """Weights of mean one; what was an outbreak counts less, the more so the larger it was."""
    weights = np.where(residuals > _OUTBREAK, np.maximum(residuals, 1.0) ** -2, 1.0)
    return np.asarray(weights * residuals.size / weights.sum())


def _persistence(residuals: Floats) -> float:
    """Autocorrelation of the residuals less its standard error; an outbreak counts as 2.58 at most."""
    tamed = np.clip(residuals, -_OUTBREAK, _OUTBREAK)
    tamed = tamed - tamed.mean()
    power = float(tamed @ tamed)
    found = float(tamed[1:] @ tamed[:-1]) / power if power > 0 else 0.0
    return float(np.clip(found - residuals.size**-0.5, 0.0, 0.9))


def _solve(counts: Floats, design: Floats, weights: Floats, dispersion: float) -> _Estimate:
    """Iteratively reweighted least squares, with the trend drawn to none and a breath of ridge elsewhere."""
    ridge = np.diag(np.append(np.full(design.shape[1] - 1, 1e-6), dispersion / _USUAL_TREND**2))
    eta = np.log(np.maximum(counts, 0.5))
    beta = np.zeros(design.shape[1])
    for _ in range(15):
        means = np.exp(np.clip(eta, -7, 25))
        root = design * (weights * means)[:, None]
        before, beta = beta, np.linalg.solve(design.T @ root + ridge, root.T @ (eta + counts / means - 1))
        eta = np.clip(design @ beta, -7, 25)
        if np.abs(beta - before).max() < 1e-7:
            break
    means = np.exp(eta)
    pearson = float((weights * (counts - means) ** 2 / means).sum())
    found = max(1.0, pearson / max(counts.size - design.shape[1], 1))
    curvature = design.T @ (design * (weights * means)[:, None]) + ridge
    return _Estimate(beta, np.linalg.pinv(curvature) * found, found, means)
