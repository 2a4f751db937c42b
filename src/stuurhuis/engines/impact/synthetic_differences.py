# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Synthetic difference in differences: the same way, rather than the same level (Arkhangelsky and others
2021).

Weights for units make the untreated go like the treated before; weights for periods make what was before look
like what came after. Both are solved exactly here, where the authors' own program takes a bounded number of
steps.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from stuurhuis.engines.impact.answer import Diagnostic, Estimate, Found, among, around, student, weighed
from stuurhuis.engines.impact.donors import mix
from stuurhuis.engines.impact.panels import Floats, Panel
from stuurhuis.engines.impact.study import Study, placebos, study
from stuurhuis.engines.impact.synthetic import COUNTS
from stuurhuis.engines.impact.wording import diagnostic

_ALMOST_NONE = 1e-6


@dataclass(frozen=True)
class Weighed:
    """Weights of the untreated and of the periods before, the effect, and the gap in every period."""

    units: Floats
    periods: Floats
    gaps: Floats
    effect: float


def synthetic_differences(panel: Panel, *, seed: int) -> Found:
    """The effect on the treated (their mean, when there are more), all from the same start."""
    real = study(panel)
    ours = weigh(real)
    others = [weigh(one) for one in placebos(real, seed)]
    donors = [unit for unit, treated in zip(panel.units, real.ours, strict=True) if not treated]
    course = [
        (
            place - panel.start,
            _estimate(
                ours.gaps[place], [one.gaps[place] for one in others], real, f"event {place - panel.start}"
            ),
        )
        for place in range(panel.never)
    ]
    weights = [
        _shown(donors, ours.units, "unit"),
        _shown(panel.labels[: panel.start], ours.periods, "period"),
    ]
    target = real.target
    return Found(
        _estimate(ours.effect, [one.effect for one in others], real, "att"),
        course=course,
        paths=(target, target - ours.gaps),
        weights=pd.concat(weights, ignore_index=True),
        diagnose=lambda: _diagnostics(real, ours, others, donors),
    )


def weigh(one: Study) -> Weighed:
    """The weights and the effect; `noise` is how much the untreated move from one period to the next."""
    before, after = one.donors[:, : one.start], one.donors[:, one.start :].mean(axis=1)
    target = one.target
    noise = float(np.diff(before, axis=1).std(ddof=1)) if before.shape[1] > 1 else 0.0
    many, periods = int(one.ours.sum()), one.values.shape[1] - one.start
    units_ridge = (many * periods) ** 0.5 * noise**2 * one.start
    periods_ridge = (_ALMOST_NONE * noise) ** 2 * before.shape[0]
    units = mix(before.T, target[: one.start], ridge=units_ridge, level=True)
    steps = mix(before, after, ridge=periods_ridge, level=True)
    apart = target - units @ one.donors
    gaps = apart - steps @ apart[: one.start]
    return Weighed(units, steps, gaps, float(gaps[one.start :].mean()))


def _estimate(estimate: float, theirs: Sequence[float], real: Study, estimand: str) -> Estimate:
    """An effect with the placebo error (algorithm 4 of the paper)."""
    errors = np.array(theirs)
    if not errors.size:
        return around(estimand, estimate, float("nan"), (float("nan"), float("nan")))
    error = float(np.sqrt(np.mean((errors - errors.mean()) ** 2)))
    if real.ours.sum() == 1:
        return around(estimand, estimate, error, among(errors))
    return student(estimand, estimate, error, errors.size - 1)


def _shown(names: Sequence[str], weights: Floats, kind: str) -> pd.DataFrame:
    rows = np.flatnonzero(weights >= COUNTS)
    return weighed([names[row] for row in rows.tolist()], weights[rows], kind)


def _diagnostics(
    real: Study, ours: Weighed, others: Sequence[Weighed], donors: Sequence[str]
) -> list[Diagnostic]:
    off = float(np.sqrt(np.mean((ours.gaps[: real.start] - ours.gaps[: real.start].mean()) ** 2)))
    found = [diagnostic("fit_before", off, effect=ours.effect)]
    if others:
        as_far = sum(abs(one.effect) >= abs(ours.effect) * (1 - 1e-9) for one in others)
        p_value = (1 + as_far) / (1 + len(others))
        found.append(diagnostic("placebo_in_space", p_value, number=len(others) + 1))
    if real.start >= 6:
        sooner = weigh(real.sooner(real.start * 2 // 3))
        found.append(diagnostic("gap_in_time", sooner.effect, effect=ours.effect))
    if real.ours.sum() > 1:
        found.append(diagnostic("jackknife", _jackknife(real, ours)))
    weighty = np.flatnonzero(ours.units >= 0.01).tolist() if len(donors) > 2 else []
    without = {row: weigh(real.without(row)).effect for row in weighty}
    if without:
        far = max(without, key=lambda row: abs(without[row] - ours.effect))
        found.append(diagnostic("leave_one_out", without[far], effect=ours.effect, who=donors[far]))
    return found


def _jackknife(real: Study, ours: Weighed) -> float:
    """The jackknife error, each unit left out with the weights kept (algorithm 3 of the paper)."""
    steps = np.concatenate([-ours.periods, np.full(real.values.shape[1] - real.start, 1.0)])
    steps[real.start :] /= real.values.shape[1] - real.start
    moved = real.values @ steps
    theirs, own = moved[~real.ours], moved[real.ours]
    rest = 1 - ours.units
    mixes = np.where(
        rest > 1e-12, (ours.units @ theirs - ours.units * theirs) / np.maximum(rest, 1e-12), np.nan
    )
    without = np.concatenate([(own.sum() - own) / (own.size - 1) - ours.units @ theirs, own.mean() - mixes])
    number = without.size
    return float(np.sqrt((number - 1) / number * np.nansum((without - np.nanmean(without)) ** 2)))
