# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which of many p-values stand out, with false alarms controlled over all of them together."""

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

from stuurhuis.engines.signals.arrays import Floats, Truths


class ImpossibleRate(ValueError):
    """The rate of false alarms is no share between 0 and 1."""

    def __init__(self, rate: float) -> None:
        super().__init__(f"rate is {rate}; geef een getal tussen 0 en 1, bijvoorbeeld 0.05")


class ImpossibleAllowance(ValueError):
    """The number of false alarms that may be is not above zero."""

    def __init__(self, allowance: float) -> None:
        super().__init__(f"allowance is {allowance}; geef een getal boven 0, bijvoorbeeld 0.5")


def checked(rate: float) -> float:
    """The rate itself, when it is one (ImpossibleRate)."""
    if not 0 < rate < 1:
        raise ImpossibleRate(rate)
    return rate


def rare_enough(frequency: Floats, scopes: Sequence[str], allowance: float | None) -> Truths:
    """The rows that are so rare that a scope has `allowance` of them on average when nothing is up.

    Among n rows these are the ones with a frequency of at most allowance / n. That holds however the rows
    hang together and whatever their tails, as expectations add up; it asks no more than a true frequency
    (the per-family error rate, as with Bonferroni). Raises ImpossibleAllowance.
    """
    if allowance is None:
        return np.ones(frequency.shape, dtype=np.bool_)
    if not allowance > 0:
        raise ImpossibleAllowance(allowance)
    numbers, _ = pd.factorize(np.asarray(scopes, dtype=object))
    known = np.isfinite(frequency)
    rows = np.bincount(numbers[known], minlength=int(numbers.max(initial=0)) + 1)
    return known & (frequency <= allowance / np.maximum(rows[numbers], 1))


def false_share(p_values: Floats, weights: Floats | None = None) -> Floats:
    """q-values of Benjamini and Hochberg (1995); NaN stays NaN.

    Choosing all rows with q ≤ rate, the expected share of chance among the chosen is at most the rate; when
    nothing is up, so is the chance that anything is chosen at all. `weights` of mean one share the attention
    out unequally, at the same rate (Genovese, Roeder and Wasserman 2006).
    """
    if weights is not None:
        p_values = np.minimum(p_values / weights, 1.0)
    known = np.flatnonzero(np.isfinite(p_values))
    order = known[np.argsort(p_values[known], kind="stable")]
    raised = p_values[order] * known.size / np.arange(1, known.size + 1)
    found = np.full(p_values.shape, np.nan)
    found[order] = np.minimum(np.minimum.accumulate(raised[::-1])[::-1], 1.0)
    return found


def standing_out(
    p_values: Floats, scopes: Sequence[str], rate: float, weights: Callable[[Truths], Floats]
) -> tuple[Floats, Truths]:
    """q-values within each scope, and which rows stand out; false alarms are controlled over the whole run.

    One scope: q ≤ rate. Several: first the scopes in which anything stands out are chosen (Simes' p-value of
    each, Benjamini and Hochberg over all), then rows within these, at the rate times the chosen share of
    scopes. Over the chosen scopes the mean share of chance is then at most the rate, and when nothing is up
    so is the chance that anything is chosen (Benjamini and Bogomolov, 2014, JRSS-B 76). `weights`:
    those of the rows of a scope. Raises ImpossibleRate.
    """
    checked(rate)
    numbers, names = pd.factorize(np.asarray(scopes, dtype=object))
    q_values = np.full(p_values.shape, np.nan)
    simes = np.full(len(names), np.nan)
    for number in range(len(names)):
        rows = numbers == number
        q_values[rows] = false_share(p_values[rows], weights(rows))
        if np.isfinite(q_values[rows]).any():
            simes[number] = np.nanmin(q_values[rows])
    chosen = false_share(simes) <= rate
    within = rate * float(chosen.sum()) / max(int(np.isfinite(simes).sum()), 1)
    return q_values, chosen[numbers] & (q_values <= within)
