# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much to believe each candidate: weights learned from the rehearsal of all series, tilted per series.

Learning starts from even weights on a curated set (engines.md §3). How far it is trusted is rehearsed too:
it counts as far as weights learned at earlier cuts beat the start at later ones. The rule was chosen on M3,
where learning gains nothing, and Tourism, where it gains.
"""

from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize

from stuurhuis.engines.forecasting.linear import Floats
from stuurhuis.engines.forecasting.rehearsal import Rehearsal

CURATED = {
    False: (
        *("complex whole", "smoothing all plain", "arima plain", "median step"),
        *("trend 1 plain", "smoothing damped plain", "smoothing damped log", "trend 0.5 log"),
    ),
    True: (
        *("complex whole", "smoothing all plain", "arima plain", "trend 1 plain"),
        *("smoothing damped log", "trend 0.5 log", "seasonal arma plain", "seasonal arma log"),
    ),
}
"""The set to lean on, without and with a season."""

SPREAD = 0.2
"""The share of the start that is spread over all candidates."""
PULL = 0.03
"""Weight of the pull towards the start, for many series."""
SAMPLES = 20_000
FEW = 10
"""Fewer series than this teach no weights."""
FULL_GAIN = 0.05
"""Learned weights count in full when they gain this share of the error in rehearsal."""


def start(names: Sequence[str]) -> Floats:
    """The weights before anything is learned."""
    chosen = np.array([name in CURATED["last year" in names] for name in names], dtype=np.float64)
    out: Floats = (1 - SPREAD) * chosen / chosen.sum() + SPREAD / len(names)
    return out


def learned(rehearsal: Rehearsal) -> Floats:
    """The weight of each candidate for a series without a past of its own."""
    before = start(rehearsal.names)
    if rehearsal.errors.shape[2] < FEW:
        return before
    share = _trust(rehearsal.errors, before)
    out: Floats = share * _taught(rehearsal.errors, before) + (1 - share) * before
    return out


def _trust(errors: Floats, before: Floats) -> float:
    """The share of the learned weights, from what they would have gained at cuts they did not see."""
    cuts = len(errors)
    ratios = [
        _loss(_taught(errors[cut + 1 :], before), errors[cut]) / max(_loss(before, errors[cut]), 1e-12)
        for cut in range(0, cuts - 1, max(1, cuts // 4))
    ]
    gain = 1.0 - float(np.mean(ratios)) if ratios else 0.0
    return float(np.clip(gain / FULL_GAIN, 0.0, 1.0))


def _loss(weight: Floats, errors: Floats) -> float:
    """Mean absolute error of a blend at one cut, errors (candidate, series, horizon)."""
    return float(np.nanmean(np.abs(np.tensordot(weight, np.clip(errors, -50.0, 50.0), axes=1))))


def _samples(errors: Floats) -> tuple[Floats, Floats]:
    """Errors (sample, candidate) and sample weights that give each horizon the same total."""
    flat = np.moveaxis(errors, 1, -1)
    known = np.isfinite(flat[..., 0])
    share = known / np.maximum(known.sum(axis=(0, 1), keepdims=True), 1)
    gaps, counts = flat[known], share[known]
    step = max(1, -(-len(gaps) // SAMPLES))
    gaps, counts = gaps[::step], counts[::step]
    return np.clip(gaps, -50.0, 50.0), counts / counts.sum()


def _taught(errors: Floats, before: Floats) -> Floats:
    """Weights on the simplex that minimise the mean absolute error + pull · KL(weights | before)."""
    gaps, counts = _samples(errors)
    pull = PULL * (1.0 + 100.0 / max(1, errors.shape[2]))

    def loss(logits: Floats) -> tuple[float, Floats]:
        weight = _on_simplex(logits)
        error = gaps @ weight
        smooth = np.sqrt(error * error + 1e-6)
        ratio = np.log(weight / before + 1e-300)
        slope = gaps.T @ (counts * error / smooth) + pull * (ratio + 1.0)
        return float(counts @ smooth + pull * weight @ ratio), weight * (slope - weight @ slope)

    best = minimize(loss, np.log(before), jac=True, method="L-BFGS-B", options={"maxiter": 150})
    return _on_simplex(best.x)


def _on_simplex(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max())
    out: Floats = raised / raised.sum()
    return out


def own_losses(rehearsal: Rehearsal, *, without: int | None = None) -> Floats:
    """Mean absolute error of each candidate on each series' own rehearsals (NaN: none)."""
    count = rehearsal.count.copy()
    if without is not None:
        count[without] = 0.0
    known = np.isfinite(rehearsal.errors)
    size = np.where(known, np.abs(np.clip(rehearsal.errors, -50.0, 50.0)), 0.0).sum(axis=3)
    total = np.tensordot(count, size, axes=1)
    seen = np.tensordot(count, known.sum(axis=3), axes=1)
    out: Floats = np.where(seen > 0, total / np.where(seen > 0, seen, 1.0), np.nan)
    return out


def tilted(weight: Floats, losses: Floats) -> Floats:
    """Weights per series (candidate, series): those with the smaller own losses count for more."""
    mean = np.where(np.isfinite(losses), losses, 0.0).mean(axis=0)
    relative = np.where(mean > 0, losses / np.where(mean > 0, mean, 1.0), 1.0)
    raised = weight[:, None] * np.exp(-(np.nan_to_num(relative, nan=1.0) - 1.0))
    out: Floats = raised / raised.sum(axis=0)
    return out


def blended(weight: Floats, forecasts: Floats) -> Floats:
    """The forecast (series, horizon) from weights (candidate, series)."""
    out: Floats = np.einsum("kn,knh->nh", weight, forecasts)
    return out


def rehearsed(weight: Floats, rehearsal: Rehearsal) -> Floats:
    """Errors of the blend at each cut (cut, series, horizon), its tilt taken from the other cuts only."""
    out = [
        blended(tilted(weight, own_losses(rehearsal, without=cut)), errors)
        for cut, errors in enumerate(rehearsal.errors)
    ]
    return np.stack(out)
