# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which of many p-values stand out, with false alarms controlled over all of them together."""

import numpy as np

from stuurhuis.engines.signals.arrays import Floats, Truths


class ImpossibleRate(ValueError):
    """The rate of false alarms is no share between 0 and 1."""

    def __init__(self, rate: float) -> None:
        super().__init__(f"rate is {rate}; geef een getal tussen 0 en 1, bijvoorbeeld 0.05")


def standing_out(p_values: Floats, rate: float) -> Truths:
    """Benjamini and Hochberg (1995): of the chosen, at most the share `rate` is expected to be chance.

    When nothing is up, the chance that anything is chosen is at most `rate`. Raises ImpossibleRate.
    """
    if not 0 < rate < 1:
        raise ImpossibleRate(rate)
    known = np.isfinite(p_values)
    count = int(known.sum())
    chosen = np.zeros(p_values.shape, dtype=np.bool_)
    if count == 0:
        return chosen
    ordered = np.sort(p_values[known])
    below = np.flatnonzero(ordered <= rate * np.arange(1, count + 1) / count)
    if below.size:
        chosen = known & (p_values <= ordered[below[-1]])
    return chosen
