# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Moran's I: how much neighbours resemble one another, beside what chance gives.

Moran (1950), with the moments under randomisation of Cliff and Ord (1981, *Spatial Processes*, §1.5): what I
would be if the same values were dealt over the same regions at random. It is taken of ranks, so that one
large city does not decide; every region counts its neighbours for one in all.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm, rankdata

Weights = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Autocorrelation:
    """`moran`: -1 to 1 or so; `expected` and `std_error`: what chance gives; `p_value`: as much or more by
    chance.
    """

    moran: float
    expected: float
    std_error: float
    p_value: float


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums over weights that the moments need: S0, S1 and S2 of Cliff and Ord."""

    all: float
    pairs: float
    regions: float


def weights_of(regions: list[str], neighbours: dict[str, set[str]]) -> Weights:
    """Row by row the share that each neighbour has; a row of zeros for a region without any."""
    place = {region: number for number, region in enumerate(regions)}
    weights = np.zeros((len(regions), len(regions)))
    for region, number in place.items():
        near = [place[one] for one in neighbours.get(region, ()) if one in place]
        if near:
            weights[number, near] = 1 / len(near)
    return weights


def autocorrelation(values: NDArray[np.float64], weights: Weights) -> Autocorrelation:
    """Of one figure; at least four regions with values that are not all equal, and one pair of neighbours."""
    n = values.size
    ranks = rankdata(values)
    apart = ranks - ranks.mean()
    sums = _sums(weights)
    moran = float(n / sums.all * (apart @ weights @ apart) / (apart @ apart))
    expected = -1 / (n - 1)
    peaked = float(n * (apart**4).sum() / (apart @ apart) ** 2)
    spread = math.sqrt(_second_moment(n, sums, peaked) - expected**2)
    return Autocorrelation(moran, expected, spread, float(norm.sf((moran - expected) / spread)))


def _sums(weights: Weights) -> Sums:
    both = weights + weights.T
    around = weights.sum(axis=0) + weights.sum(axis=1)
    return Sums(float(weights.sum()), float((both**2).sum() / 2), float((around**2).sum()))


def _second_moment(n: int, sums: Sums, peaked: float) -> float:
    """The mean of the square of I over all ways to deal the values."""
    whole = sums.all**2
    dealt = n * ((n**2 - 3 * n + 3) * sums.pairs - n * sums.regions + 3 * whole)
    tail = peaked * ((n**2 - n) * sums.pairs - 2 * n * sums.regions + 6 * whole)
    return (dealt - tail) / ((n - 1) * (n - 2) * (n - 3) * whole)
