# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far are two groups apart, when what belongs together moves together and there may be few of them?

One figure a unit. Errors: the CR2 cluster-robust variance with the degrees of freedom of Bell and McCaffrey
(2002), as recommended for few clusters by Imbens and Kolesár (2016) and Pustejovsky and Tipton (2018); where
every unit is its own cluster that has a closed form. With one treated cluster nothing varies among the
treated, so the other clusters are the yardstick (Conley and Taber 2011).
"""

from dataclasses import dataclass

import numpy as np
from scipy import stats

from stuurhuis.engines.impact.answer import Estimate, among, around, student
from stuurhuis.engines.impact.panels import Flags, Floats, Ints

DRAWS = 1999
SMALL = 5
"""The spread of fewer is not known well enough to go by; that of all is taken, unless theirs plainly
differs.
"""
_WEBB = np.sqrt(np.array([0.5, 1.0, 1.5]))
_EPSILON = 1e-10


@dataclass(frozen=True)
class Contrast:
    """A difference between two groups, its interval and its p-value, and by what that was reckoned."""

    estimate: Estimate
    p_value: float
    how: str


def contrast(values: Floats, treated: Flags, clusters: Ints, estimand: str = "att") -> Contrast:
    """The mean of the treated less that of the others."""
    estimate = float(values[treated].mean() - values[~treated].mean())
    if np.unique(clusters[treated]).size == 1:
        return _beside_others(estimate, values, treated, clusters, estimand)
    error, freedom = _robust(values, treated, clusters)
    p_value = float(2 * stats.t.sf(abs(estimate) / error, freedom)) if error > 0 else float(estimate == 0)
    return Contrast(student(estimand, estimate, error, freedom), p_value, "cluster")


def _robust(values: Floats, treated: Flags, clusters: Ints) -> tuple[float, float]:
    """The CR2 error of the difference, and its degrees of freedom."""
    if np.unique(clusters).size == clusters.size:
        return _by_unit(values, treated)
    design = np.column_stack([np.ones(values.size), treated])
    bread = np.linalg.inv(design.T @ design)
    left = values - design @ (bread @ (design.T @ values))
    wanted = design @ bread[:, 1]
    scores, sizes, sums = [], [], []
    for one in np.unique(clusters):
        rows = np.flatnonzero(clusters == one)
        weight = _root(np.eye(rows.size) - design[rows] @ bread @ design[rows].T) @ wanted[rows]
        scores.append(float(weight @ left[rows]))
        sizes.append(float(weight @ weight))
        sums.append(design[rows].T @ weight)
    across = np.diag(sizes) - np.array(sums) @ bread @ np.array(sums).T
    freedom = float(np.trace(across) ** 2 / np.sum(across**2))
    return float(np.sqrt(np.sum(np.square(scores)))), freedom


def _by_unit(values: Floats, treated: Flags) -> tuple[float, float]:
    """The same where every unit moves by itself: HC2, in closed form."""
    one, other = float(treated.sum()), float((~treated).sum())
    own, theirs = float(values[treated].var(ddof=1)), float(values[~treated].var(ddof=1))
    if one < SMALL and not wilder(own, theirs, one, other):
        both = ((one - 1) * own + (other - 1) * theirs) / (one + other - 2)
        return float(np.sqrt(both * (1 / one + 1 / other))), one + other - 2
    freedom = (1 / one + 1 / other) ** 2 / (1 / one**2 / (one - 1) + 1 / other**2 / (other - 1))
    return float(np.sqrt(own / one + theirs / other)), freedom


def wilder(own: float, theirs: float, one: float, other: float) -> bool:
    """Whether so few vary so much more than the others that these are no yardstick."""
    return theirs == 0 or own / theirs > stats.f.ppf(0.95, one - 1, other - 1)


def _root(matrix: Floats) -> Floats:
    """The symmetric inverse square root; what has no variance left gets none."""
    sizes, ways = np.linalg.eigh(matrix)
    scale = np.where(sizes > _EPSILON, 1 / np.sqrt(np.maximum(sizes, _EPSILON)), 0.0)
    return np.asarray((ways * scale) @ ways.T)


def _beside_others(
    estimate: float, values: Floats, treated: Flags, clusters: Ints, estimand: str
) -> Contrast:
    """One treated cluster among others: every other one in turn as if it were treated."""
    sums = np.bincount(clusters[~treated], weights=values[~treated])
    sizes = np.bincount(clusters[~treated])
    sums, sizes = sums[sizes > 0], sizes[sizes > 0]
    others = np.maximum(sizes.sum() - sizes, 1)
    placebos = sums / sizes - (sums.sum() - sums) / others if sizes.size > 1 else np.empty(0)
    error = float(np.sqrt(np.mean(placebos**2))) if placebos.size else float("nan")
    as_far = (np.abs(placebos) >= abs(estimate) - _EPSILON * abs(estimate)).sum()
    p_value = (as_far + 1) / (placebos.size + 1)
    return Contrast(around(estimand, estimate, error, among(placebos)), float(p_value), "placebo")


def wild_bootstrap(values: Floats, treated: Flags, clusters: Ints, seed: int) -> float:
    """The p-value of the wild cluster bootstrap-t with the null imposed (Cameron, Gelbach and Miller 2008),
    six-point weights (Webb 2023).
    """
    dice = np.random.default_rng(seed)
    steps = dice.choice(np.concatenate([-_WEBB, _WEBB]), size=(clusters.max() + 1, DRAWS))
    null = values.mean()
    drawn = null + (values - null)[:, None] * steps[clusters]
    own = abs(_t_values(values[:, None], treated, clusters)[0])
    return float((1 + (np.abs(_t_values(drawn, treated, clusters)) >= own).sum()) / (DRAWS + 1))


def _t_values(columns: Floats, treated: Flags, clusters: Ints) -> Floats:
    """The difference over its cluster-robust error, a column at a time."""
    one, other = columns[treated], columns[~treated]
    apart = one.mean(axis=0) - other.mean(axis=0)
    weight = np.where(treated, 1 / treated.sum(), -1 / (~treated).sum())
    left = np.where(treated[:, None], columns - one.mean(axis=0), columns - other.mean(axis=0))
    scores = np.zeros((clusters.max() + 1, columns.shape[1]))
    np.add.at(scores, clusters, weight[:, None] * left)
    error = np.sqrt((scores**2).sum(axis=0))
    return np.asarray(apart / np.maximum(error, _EPSILON))
