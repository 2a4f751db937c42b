# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far off a forecast may be: pooled errors of the rehearsal, scaled to each forecast's own difficulty.

Split-conformal in spirit (Lei et al. 2018): a regression says how large an error to expect, and the quantile
of error divided by expectation, near the same horizon, says how far to go.
"""

from dataclasses import dataclass

import numpy as np

from stuurhuis.engines.forecasting.linear import Floats, Ints
from stuurhuis.engines.forecasting.rehearsal import Rehearsal

LEVELS = (0.80, 0.95)
RIDGE = 20.0
_SMALLEST = 1e-3


@dataclass(frozen=True)
class Widths:
    """What turns traits into half-widths: regression coefficients and quantiles (level, horizon)."""

    coefficients: Floats
    quantiles: Floats

    def half(self, traits: Floats) -> Floats:
        """Half-widths (level, series, horizon) in units of the scale, never narrower further ahead."""
        expected = np.exp(traits @ self.coefficients)
        ahead = np.minimum(np.arange(traits.shape[1]), self.quantiles.shape[1] - 1)
        out: Floats = np.maximum.accumulate(self.quantiles[:, None, ahead] * expected[None], axis=2)
        return out


USUAL = {
    False: Widths(np.array([0.07, 0.33, 0.44, 0.44, 0.14]), np.array([[2.66], [5.26]])),
    True: Widths(np.array([-0.17, 0.09, 0.55, 0.23, 0.03]), np.array([[2.6], [4.9]])),
}
"""What the training parts of M3 taught (without, with a season); all a thin table has."""

TRUST = 30.0
"""A table of this many series counts for as much as what is usual."""


def learn(errors: Floats, rehearsal: Rehearsal, *, seasonal: bool) -> Widths:
    """Widths from the errors of the blend in rehearsal, (cut, series, horizon)."""
    usual = USUAL[seasonal]
    known = np.isfinite(errors)
    rows = rehearsal.traits[known]
    count = np.broadcast_to(rehearsal.count[:, None, None], errors.shape)[known]
    share = errors.shape[1] / (errors.shape[1] + TRUST)
    own = _regression(rows, np.log(np.abs(errors[known]) + _SMALLEST), count, usual.coefficients)
    coefficients = share * own + (1 - share) * usual.coefficients
    ratio = np.abs(errors[known]) / np.exp(rows @ coefficients)
    ahead = np.broadcast_to(np.arange(1, errors.shape[2] + 1), errors.shape)[known]
    quantiles = _quantiles(ratio, ahead, count, errors.shape[2])
    return Widths(coefficients, share * quantiles + (1 - share) * usual.quantiles)


def _regression(rows: Floats, size: Floats, count: Floats, usual: Floats) -> Floats:
    """Weighted ridge regression towards the usual slopes, the constant left free."""
    held = np.full(rows.shape[1], RIDGE)
    held[0] = 1e-3
    centre = np.average(rows, axis=0, weights=count)
    centre[0] = 0.0
    moved = rows - centre
    counted = moved.T * count
    slopes = usual + np.linalg.solve(counted @ moved + np.diag(held), counted @ (size - moved @ usual))
    slopes[0] -= centre @ slopes
    out: Floats = slopes
    return out


def _quantiles(ratio: Floats, ahead: Ints, count: Floats, horizon: int) -> Floats:
    """Weighted quantiles of the ratio per horizon, borrowing from those near by (a kernel on log horizon)."""
    order = np.argsort(ratio, kind="stable")
    ratio, ahead, count = ratio[order], ahead[order], count[order]
    share = count / np.bincount(ahead, count, minlength=horizon + 1)[ahead]
    out = np.empty((len(LEVELS), horizon))
    for h in range(1, horizon + 1):
        near = share * np.exp(-0.5 * ((np.log(ahead) - np.log(h)) / 0.25) ** 2)
        rank = np.cumsum(near) / max(near.sum(), 1e-300)
        for level, wanted in enumerate(LEVELS):
            out[level, h - 1] = ratio[min(int(np.searchsorted(rank, wanted)), len(ratio) - 1)]
    return out
