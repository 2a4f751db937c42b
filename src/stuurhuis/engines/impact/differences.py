# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Difference in differences: did those with the measure change more than those without?

All periods before are compared with all periods after. With covariates the comparison is doubly robust
(Sant'Anna and Zhao 2020).
"""

import numpy as np

from stuurhuis.engines.impact.answer import Diagnostic, Estimate, Found, student
from stuurhuis.engines.impact.contrast import contrast, wild_bootstrap
from stuurhuis.engines.impact.doubly_robust import two_by_two
from stuurhuis.engines.impact.panels import Flags, Floats, Panel
from stuurhuis.engines.impact.wording import diagnostic

FEW_CLUSTERS = 50
LEAST_TO_SEE_A_TREND = 2


def differences(panel: Panel, *, seed: int) -> Found:
    """The effect on the treated, all from the same start."""
    start = panel.start
    base = panel.values[:, :start].mean(axis=1)
    moved = panel.values[:, start:].mean(axis=1) - base
    effect = _effect(panel, moved, "att")
    course = [
        (place - start, _effect(panel, panel.values[:, place] - base, f"event {place - start}"))
        for place in range(panel.never)
    ]
    return Found(effect, course=course, diagnose=lambda: _diagnostics(panel, moved, effect, seed))


def _effect(panel: Panel, moved: Floats, estimand: str) -> Estimate:
    if not panel.names:
        return contrast(moved, panel.treated, panel.clusters, estimand).estimate
    known = panel.covariates[:, panel.start - 1]
    found = two_by_two(moved, panel.treated, known)
    together = np.bincount(panel.clusters, weights=found.influence)
    number = together.size
    error = float(np.sqrt((together**2).sum())) / moved.size * np.sqrt(number / (number - 1))
    return student(estimand, found.effect, error, number - 1)


def _diagnostics(panel: Panel, moved: Floats, effect: Estimate, seed: int) -> list[Diagnostic]:
    treated, clusters = panel.treated, panel.clusters
    found = [*before(panel, effect.estimate), *_left_out_in_turn(panel, moved, effect.estimate)]
    compared = contrast(moved, treated, clusters)
    if compared.how == "placebo":
        found.append(diagnostic("placebo_in_space", compared.p_value, number=np.unique(clusters).size))
    elif np.unique(clusters).size < FEW_CLUSTERS:
        p_value = wild_bootstrap(moved, treated, clusters, seed)
        found.append(diagnostic("wild_bootstrap", p_value, number=np.unique(clusters).size))
    if panel.names:
        chance = two_by_two(moved, treated, panel.covariates[:, panel.start - 1]).chance
        found.append(overlap(chance, treated))
    return found


def before(panel: Panel, effect: float) -> list[Diagnostic]:
    """Did both groups go the same way before, and is there an effect where there was no measure?"""
    start = panel.start
    if start < LEAST_TO_SEE_A_TREND:
        return [diagnostic("trends_unseen", float(start))]
    steps = np.arange(start) - (start - 1) / 2
    slopes = panel.values[:, :start] @ (steps / (steps**2).sum())
    trend = contrast(slopes, panel.treated, panel.clusters)
    drift = trend.estimate.estimate * panel.never / 2
    plain = trend.p_value < 0.01 and abs(drift) >= abs(effect)
    name = "trends_refused" if plain else "trends_differ" if trend.p_value < 0.05 else "trends_alike"
    found = [diagnostic(name, trend.p_value, drift=drift)]
    middle = start // 2
    fake = panel.values[:, middle:start].mean(axis=1) - panel.values[:, :middle].mean(axis=1)
    compared = contrast(fake, panel.treated, panel.clusters)
    return [*found, diagnostic("placebo_in_time", compared.p_value, effect=compared.estimate.estimate)]


def _left_out_in_turn(panel: Panel, moved: Floats, effect: float) -> list[Diagnostic]:
    """The effect without each treated unit in turn."""
    ours = moved[panel.treated]
    if ours.size < 2:
        return []
    without = (ours.sum() - ours) / (ours.size - 1) - moved[~panel.treated].mean()
    whole = ours.mean() - moved[~panel.treated].mean()
    far = int(np.abs(without - whole).argmax())
    name = panel.units[int(np.flatnonzero(panel.treated)[far])]
    shifted = effect + float(without[far] - whole)
    return [diagnostic("leave_one_out", shifted, effect=effect, who=name)]


def overlap(chance: Floats, treated: Flags) -> Diagnostic:
    """Are there untreated units that could as well have been treated?"""
    return diagnostic("overlap", float(chance[treated].max()), beyond=float(chance[~treated].max()))
