# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What all did, what a circle did besides, and what those alike did besides that.

A layer says for each member how much of its movement those around it made as well. Not all of what they did
is shared: a mean of a few is partly chance. How much is, is not searched but averaged over: each part of the
variance that could be shared counts as far as it makes the movements around a member tell its own.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

PARTS = np.concatenate([[0.0, 0.005, 0.01, 0.02, 0.035, 0.05, 0.075], np.arange(0.1, 0.95, 0.05)])
"""The parts of the variance that may be shared, each as likely beforehand."""
FEWEST_AROUND = 3
_OUTLIER = 3.0
_TO_DEVIATION = 1.4826  # from the median absolute deviation to a standard deviation


@dataclass(frozen=True)
class Layer:
    """For each member what is shared with those around it, and the variance of that estimate."""

    shared: Floats
    variance: Floats


def held(values: Floats) -> Floats:
    """The values, none farther than three robust deviations from the middle: an odd one moves no other."""
    middle = np.median(values)
    reach = _OUTLIER * _TO_DEVIATION * np.median(np.abs(values - middle))
    return np.clip(values, middle - reach, middle + reach) if reach > 0 else values


def everybody(moved: Floats) -> Layer:
    """What all others did: their mean, each member itself left out."""
    calm = held(moved)
    others = calm.size - 1
    variance = calm.var() / others
    return Layer((calm.sum() - calm) / others, np.full(calm.size, variance))


def around(left: Floats, beside: Floats) -> Layer:
    """What those around a member did besides; `beside` (member × member) says with 1 who is around whom."""
    calm = held(left)
    number = beside.sum(axis=1)
    enough = number >= FEWEST_AROUND
    size = float(calm.var())
    if not enough.any() or size == 0:
        return Layer(np.zeros(left.size), np.zeros(left.size))
    number = np.where(enough, number, 1.0)
    told = np.where(enough, beside @ calm / number, 0.0)
    slope, spread = _slopes(number, size)
    weight = _weights(calm, told, number, slope, size, enough)
    shared = (weight @ slope) * told
    apart = (weight[:, None] * (slope * told - shared) ** 2).sum(axis=0)
    return Layer(
        np.where(enough, shared, 0.0), np.where(enough, weight @ spread + apart, weight @ PARTS * size)
    )


def _slopes(number: Floats, size: float) -> tuple[Floats, Floats]:
    """Per part and member: how much of what those around did is shared, and the variance that remains."""
    part = PARTS[:, None]
    slope = part / (part + (1 - part) / number)
    return slope, part * size * (1 - slope)


def _weights(
    calm: Floats, told: Floats, number: Floats, slope: Floats, size: float, enough: NDArray[np.bool_]
) -> Floats:
    """How well each part makes those around a member tell its movement; a circle of n counts as one fact."""
    variance = size * (1 - PARTS[:, None] * slope)
    likely = -0.5 * (np.log(variance) + (calm - slope * told) ** 2 / variance)
    score = np.where(enough, likely / number, 0.0).sum(axis=1)
    weight = np.exp(score - score.max())
    return np.asarray(weight / weight.sum())
