# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What would the treated have done, given what they look like? Doubly robust (Sant'Anna and Zhao 2020).

An outcome model among the untreated and the chance to be treated: right when one of the two is. The influence
function has the uncertainty of both. Where too few are treated to learn a chance from, the outcome model
alone.
"""

from dataclasses import dataclass

import numpy as np

from stuurhuis.engines.impact.panels import Flags, Floats

MOST_CHANCE = 0.995
"""An untreated unit more probably treated than this is left out: nothing compares with it."""
_LEAST_FOR_CHANCE = 5  # treated units per covariate and more
_ROUNDS = 50


@dataclass(frozen=True)
class TwoByTwo:
    """An effect; per unit its influence on it, what it did beside what was expected, and its chance."""

    effect: float
    influence: Floats
    beside: Floats
    chance: Floats


def two_by_two(moved: Floats, treated: Flags, known: Floats) -> TwoByTwo:
    """The effect on the treated of a change between two periods. `known`: (unit, covariate)."""
    if known.shape[1] == 0:
        return _plain(moved, treated)
    design = np.column_stack([np.ones(moved.size), known])
    if treated.sum() < _LEAST_FOR_CHANCE * design.shape[1]:
        return _by_outcome(moved, treated, design)
    return _doubly_robust(moved, treated, design)


def _plain(moved: Floats, treated: Flags) -> TwoByTwo:
    number, ours = moved.size, treated.sum()
    expected = float(moved[~treated].mean())
    effect = float(moved[treated].mean()) - expected
    beside = moved - expected
    influence = np.where(treated, (beside - effect) * number / ours, -beside * number / (number - ours))
    return TwoByTwo(effect, influence, beside, np.full(number, ours / number))


def _by_outcome(moved: Floats, treated: Flags, design: Floats) -> TwoByTwo:
    number = moved.size
    beside, line = _outcome(moved, treated, design)
    effect = float(beside[treated].mean())
    part = treated.mean()
    influence = (treated * (beside - effect) - line @ design[treated].sum(axis=0) / number) / part
    return TwoByTwo(effect, influence, beside, np.full(number, part))


def _doubly_robust(moved: Floats, treated: Flags, design: Floats) -> TwoByTwo:
    number = moved.size
    chance, learnt = _chances(treated, design)
    beside, line = _outcome(moved, treated, design)
    odds = np.where(~treated & (chance < MOST_CHANCE), chance / (1 - np.minimum(chance, MOST_CHANCE)), 0.0)
    ours, theirs = treated / treated.mean(), odds / odds.mean()
    one, other = float((ours * beside).mean()), float((theirs * beside).mean())
    from_ours = ours * (beside - one) - line @ (ours @ design / number)
    apart = theirs * (beside - other)
    from_theirs = apart + learnt @ (apart @ design / number) - line @ (theirs @ design / number)
    return TwoByTwo(one - other, from_ours - from_theirs, beside, chance)


def _outcome(moved: Floats, treated: Flags, design: Floats) -> tuple[Floats, Floats]:
    """What each unit did beside what the untreated let expect; and how each moves that line."""
    theirs = design[~treated]
    line = np.linalg.pinv(theirs.T @ theirs)
    beside = moved - design @ (line @ (theirs.T @ moved[~treated]))
    return beside, (design * (beside * ~treated)[:, None]) @ line * moved.size


def _chances(treated: Flags, design: Floats) -> tuple[Floats, Floats]:
    """The chance to be treated by logistic regression (Newton's method); and how each unit moves it."""
    middle, spread = design[:, 1:].mean(axis=0), design[:, 1:].std(axis=0)
    scaled = np.column_stack([design[:, 0], (design[:, 1:] - middle) / np.where(spread > 0, spread, 1.0)])
    slopes = np.zeros(design.shape[1])
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(scaled @ slopes, -30, 30)))
        bread = np.linalg.pinv((scaled * (chance * (1 - chance))[:, None]).T @ scaled)
        step = bread @ (scaled.T @ (treated - chance))
        slopes = slopes + step
        if np.abs(step).max() < 1e-10:
            break
    chance = 1 / (1 + np.exp(-np.clip(scaled @ slopes, -30, 30)))
    spreading = np.linalg.pinv((design * (chance * (1 - chance))[:, None]).T @ design)
    return chance, (design * (treated - chance)[:, None]) @ spreading * treated.size
