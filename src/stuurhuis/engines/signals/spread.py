# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How large an error is usual for a series: its own past errors, drawn to what is usual among comparable
series.

Every past error is measured by the *other* past errors of its series, as today's error is measured by them,
so that past and present can be compared (jackknife). The size that belongs to a few errors is itself
unsure; the Student distribution of that many degrees of freedom puts series of different length on one
footing. Drawing to the group is the moderated t of Smyth (2004), with the pull chosen by likelihood.
"""

from dataclasses import dataclass

import numpy as np
from scipy import stats

from stuurhuis.engines.signals.arrays import Floats, Places, Truths

_ABS_TO_SD = float(np.sqrt(np.pi / 2))
_PULLS = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 40.0)
_ENOUGH_FOR_BINS = 60


@dataclass(frozen=True)
class Standardised:
    """Errors on the footing of a standard normal, with the size and the degrees of freedom they were
    measured by.
    """

    scores: Floats
    size: Floats
    degrees: Floats
    before: Truths


def standardise(errors: Floats, cuts: Places, level: Floats | None) -> Standardised:
    """Standardise each series' errors up to and including its column `cuts`, each by the other earlier
    ones.

    `level` (one number a series, to find comparable series by) makes the sizes lean on the group; None: own
    errors only.
    """
    finite = np.isfinite(errors)
    before = finite & (np.arange(errors.shape[1])[None, :] < cuts[:, None])
    absolute = np.where(before, np.abs(errors), 0.0)
    number = before.sum(axis=1, keepdims=True) - before
    own = (absolute.sum(axis=1, keepdims=True) - absolute) / np.maximum(number, 1) * _ABS_TO_SD
    degrees = number.astype(np.float64)
    if level is not None:
        usual = usual_by_level(absolute.sum(axis=1), before.sum(axis=1), level)[:, None]
        pull = _pull(errors, before, own, degrees, usual)
        own = np.sqrt((pull * usual**2 + degrees * own**2) / (pull + degrees))
        degrees = degrees + pull
    own = np.where(degrees > 0, own, np.nan)
    return Standardised(_scores(errors, own, degrees), own, degrees, before)


def usual_by_level(total: Floats, number: Places, level: Floats) -> Floats:
    """The usual size of an error among series of about the same level (small ones wobble more)."""
    known = (number > 0) & np.isfinite(level)
    mean = np.where(known, total / np.maximum(number, 1), np.nan) * _ABS_TO_SD
    if not known.any():
        return np.full(level.shape, np.nan)
    overall = float(np.median(mean[known]))
    if known.sum() < _ENOUGH_FOR_BINS:
        return np.full(level.shape, overall)
    order = np.argsort(np.where(known, level, np.inf), kind="stable")[: known.sum()]
    bins = np.array_split(order, max(4, int(known.sum()) // 40))
    centres = np.array([np.median(level[one]) for one in bins])
    sizes = np.array([np.median(mean[one]) for one in bins])
    sizes = np.maximum(sizes, overall * 0.05)
    return np.asarray(np.interp(np.where(np.isfinite(level), level, centres[0]), centres, sizes))


def _pull(errors: Floats, before: Truths, own: Floats, degrees: Floats, usual: Floats) -> float:
    """How many errors the group's usual size counts for: the most likely of a few."""
    usable = before & (degrees > 0)
    if not usable.any() or not (usual > 0).all():
        return _PULLS[3]
    best, chosen = -np.inf, _PULLS[3]
    for pull in _PULLS:
        size = np.sqrt((pull * usual**2 + degrees * own**2) / (pull + degrees))[usable]
        likelihood = stats.t.logpdf(errors[usable] / size, degrees[usable] + pull) - np.log(size)
        score = float(np.clip(likelihood, -20, None).sum())
        if score > best:
            best, chosen = score, pull
    return chosen


def _scores(errors: Floats, size: Floats, degrees: Floats) -> Floats:
    """Standard normal scores; a series that never moved gets the chance 1/(n + 2) for its first move."""
    moved = size > 0
    ratio = np.abs(errors) / np.where(moved, size, 1.0)
    chance = 2 * stats.t.sf(ratio, np.maximum(degrees, 0.5))
    never = np.where(errors == 0, 1.0, 1 / (degrees + 2))
    chance = np.where(moved, chance, never)
    scores = stats.norm.isf(np.clip(chance, 1e-300, 1.0) / 2) * np.sign(errors)
    return np.where(np.isfinite(errors) & np.isfinite(size), scores, np.nan)


def score_of(ratio: Floats, degrees: Floats) -> Floats:
    """The standard normal score that is as rare as an error of `ratio` times its size; from zero up."""
    chance = 2 * stats.t.sf(ratio, np.maximum(degrees, 0.5))
    return np.asarray(stats.norm.isf(np.clip(chance, 1e-300, 1.0) / 2))


def half_width(score: float, size: Floats, degrees: Floats) -> Floats:
    """The error that belongs to a standard normal score, at this size and these degrees of freedom."""
    chance = 2 * stats.norm.sf(score)
    return np.asarray(stats.t.isf(chance / 2, np.maximum(degrees, 0.5)) * size)
