# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which of many p-values stand out, with false alarms controlled over all of them together."""

import numpy as np

from stuurhuis.engines.signals.arrays import Floats


class ImpossibleRate(ValueError):
    """The rate of false alarms is no share between 0 and 1."""

    def __init__(self, rate: float) -> None:
        super().__init__(f"rate is {rate}; geef een getal tussen 0 en 1, bijvoorbeeld 0.05")


def checked(rate: float) -> float:
    """The rate itself, when it is one (ImpossibleRate)."""
    if not 0 < rate < 1:
        raise ImpossibleRate(rate)
    return rate


def false_share(p_values: Floats, weights: Floats | None = None) -> Floats:
    """q-values of Benjamini and Hochberg (1995); NaN stays NaN.

    Choosing all rows with q ≤ rate, the expected share of chance among the chosen is at most the rate; when
    nothing is up, so is the chance that anything is chosen at all.
    """
    known = np.flatnonzero(np.isfinite(p_values))
    order = known[np.argsort(p_values[known], kind="stable")]
    raised = p_values[order] * known.size / np.arange(1, known.size + 1)
    found = np.full(p_values.shape, np.nan)
    found[order] = np.minimum(np.minimum.accumulate(raised[::-1])[::-1], 1.0)
    return found
