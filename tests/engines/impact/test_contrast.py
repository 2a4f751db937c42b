# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two groups apart, with few clusters: the same answer both ways, and seldom something out of nothing."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.engines.impact import contrast
from stuurhuis.engines.impact.donors import mix
from stuurhuis.engines.impact.doubly_robust import two_by_two


@given(st.integers(0, 1000), st.integers(5, 12))
def test_clusters_of_one_give_the_closed_form(seed: int, treated: int) -> None:
    dice = np.random.default_rng(seed)
    values, ours = dice.normal(size=30), np.arange(30) < treated
    closed = contrast.contrast(values, ours, np.arange(30)).estimate
    pairs = np.repeat(values, 2), np.repeat(ours, 2), np.repeat(np.arange(30), 2)
    doubled = contrast.contrast(*pairs).estimate
    assert doubled.std_error == pytest.approx(closed.std_error)
    assert doubled.lo95 == pytest.approx(closed.lo95)


def test_few_clusters_seldom_show_something_where_there_is_nothing() -> None:
    dice = np.random.default_rng(1)
    clusters = np.repeat(np.arange(12), dice.integers(3, 20, 12))
    ours = clusters < 4
    margins, wild = [], []
    for seed in range(300):
        values = dice.normal(size=12)[clusters] + dice.normal(size=clusters.size)
        margins.append(contrast.contrast(values, ours, clusters).p_value < 0.05)
        wild.append(contrast.wild_bootstrap(values, ours, clusters, seed) < 0.05)
    assert np.mean(margins) <= 0.08
    assert np.mean(wild) <= 0.08


def test_one_treated_cluster_is_ranked_among_the_others() -> None:
    values = np.concatenate([[9.0], np.arange(19) / 10])
    found = contrast.contrast(values, np.arange(20) == 0, np.arange(20))
    assert found.p_value == pytest.approx(1 / 20)
    assert found.estimate.lo95 > 0
    fewer = contrast.contrast(values[:10], np.arange(10) == 0, np.arange(10))
    assert np.isnan(fewer.estimate.lo95)
    assert not np.isnan(fewer.estimate.lo80)


@given(st.integers(0, 1000), st.floats(0, 10))
def test_no_other_mix_comes_nearer(seed: int, ridge: float) -> None:
    dice = np.random.default_rng(seed)
    donors, target = dice.normal(size=(8, 12)), dice.normal(size=8)

    def far(weights: np.ndarray) -> float:
        return float(((donors @ weights - target) ** 2).sum() + ridge * (weights**2).sum())

    best = mix(donors, target, ridge=ridge)
    assert best.min() >= 0
    assert best.sum() == pytest.approx(1)
    others = dice.dirichlet(np.ones(12), 50)
    for weight in (0.01, 0.5):
        assert all(far(best) <= far((1 - weight) * best + weight * other) + 1e-9 for other in others)


def test_a_trait_that_goes_with_starting_is_allowed_for() -> None:
    """Right when the outcome follows the trait, and when only the chance to start does."""
    dice = np.random.default_rng(3)
    trait = dice.normal(size=4000)
    ours = dice.random(4000) < 1 / (1 + np.exp(1 - trait))
    moved = 1.5 * ours + 2 * trait + dice.normal(size=4000)
    assert two_by_two(moved, ours, np.empty((4000, 0))).effect > 2.5
    found = two_by_two(moved, ours, trait[:, None])
    assert found.effect == pytest.approx(1.5, abs=0.15)
    assert np.sqrt((found.influence**2).mean() / 4000) == pytest.approx(0.045, abs=0.02)
    bent = 1.5 * ours + np.exp(trait / 2) + dice.normal(size=4000)
    assert two_by_two(bent, ours, trait[:, None]).effect == pytest.approx(1.5, abs=0.2)
