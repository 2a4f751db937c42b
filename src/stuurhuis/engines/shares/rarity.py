# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Of how many members is at least as much left? Every other member serves as a placebo."""

import numpy as np

from stuurhuis.engines.shares.layers import Floats

_AS_LARGE = 60
_LEAST_SPREAD = 0.5


def frequencies(rest: Floats, size: Floats) -> Floats:
    """For each member the part of all members of which at least as much is left, for their size.

    Small members vary more than large ones, so what is left is measured by what is usual for the sixty of
    about the same size, itself left out.
    """
    scores = np.abs(rest) / _usual(np.abs(rest), size)
    order = np.sort(scores)
    as_much = scores.size - np.searchsorted(order, scores, side="left")
    return np.asarray(as_much / scores.size)


def _usual(left: Floats, size: Floats) -> Floats:
    """What is usual for members of about this size; never less than half of what is usual for all."""
    order = np.argsort(size, kind="stable")
    near = min(_AS_LARGE, left.size - 1)
    first = np.clip(np.arange(left.size) - near // 2, 0, left.size - near - 1)
    window = left[order][first[:, None] + np.arange(near + 1)[None, :]]
    own = np.arange(left.size) - first
    window[np.arange(left.size), own] = np.nan
    usual = np.empty(left.size)
    usual[order] = np.nanmedian(window, axis=1)
    least = max(float(np.median(left)) * _LEAST_SPREAD, 1e-12)
    return np.maximum(usual, least)
