# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Likeness is the same both ways, and does not depend on the order in which the figures come."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.steering.rules.likeness import FeatureApart, near_peers, placed

FEATURES = ("inwoners", "65-plus", "inkomen")
PLACES = ("GM0001", "GM0002", "GM0003", "GM0004", "GM0005")
Rows = list[tuple[str, str, float, float]]
Weights = dict[str, float]

positions = st.floats(-4, 4).map(lambda place: round(place, 3))
weights = st.fixed_dictionaries({feature: st.sampled_from([0.0, 0.5, 1.0, 2.0, 3.0]) for feature in FEATURES})


@st.composite
def countries(draw: st.DrawFn) -> Rows:
    """A value and a place for some features of some municipalities."""
    rows: Rows = []
    for place in PLACES:
        for feature in FEATURES:
            found = draw(st.none() | positions)
            if found is not None:
                rows.append((place, feature, found * 10 + 100, found))
    return rows


def distances(rows: Rows, region: str, given_weights: Weights) -> dict[str, float]:
    """How far the others lie from this one."""
    return {
        peer.region: peer.distance for peer in near_peers(placed(rows), region, given_weights, len(PLACES))
    }


@given(
    st.lists(st.tuples(positions, positions, positions), min_size=5, max_size=5),
    weights,
    st.sampled_from(PLACES),
)
def test_as_far_there_as_back(table: list[tuple[float, float, float]], chosen: Weights, region: str) -> None:
    rows = [
        (place, feature, 0.0, position)
        for place, features in zip(PLACES, table, strict=True)
        for feature, position in zip(FEATURES, features, strict=True)
    ]
    for other, there in distances(rows, region, chosen).items():
        assert distances(rows, other, chosen)[region] == pytest.approx(there)


@given(countries(), weights, st.randoms(use_true_random=False))
def test_the_order_of_the_figures_does_not_matter(rows: Rows, chosen: Weights, dice: Random) -> None:
    shuffled = rows.copy()
    dice.shuffle(shuffled)
    for region in PLACES:
        assert near_peers(placed(shuffled), region, chosen, 3) == near_peers(placed(rows), region, chosen, 3)


@given(countries(), weights, positions)
def test_what_weighs_nothing_takes_no_part(rows: Rows, chosen: Weights, moved: float) -> None:
    light = chosen | {"inkomen": 0.0}
    elsewhere = [
        (place, feature, value, moved if feature == "inkomen" else position)
        for place, feature, value, position in rows
    ]
    for region in PLACES:
        found = near_peers(placed(rows), region, light, 4)
        assert [(one.region, one.distance) for one in found] == [
            (one.region, one.distance) for one in near_peers(placed(elsewhere), region, light, 4)
        ]
        assert all(part.feature != "inkomen" for one in found for part in one.features)


@given(countries(), weights)
def test_nearest_first_never_oneself_and_as_many_as_asked(rows: Rows, chosen: Weights) -> None:
    for region in PLACES:
        found = near_peers(placed(rows), region, chosen, 2)
        assert len(found) <= 2
        assert [one.rank for one in found] == list(range(1, len(found) + 1))
        assert [one.distance for one in found] == sorted(one.distance for one in found)
        assert region not in {one.region for one in found}


@given(countries(), weights, st.sampled_from([0.25, 0.5, 2.0, 8.0]))
def test_only_the_proportion_of_weights_counts(rows: Rows, chosen: Weights, times: float) -> None:
    heavier = {feature: weight * times for feature, weight in chosen.items()}
    one, other = distances(rows, "GM0001", chosen), distances(rows, "GM0001", heavier)
    assert one.keys() == other.keys()
    for place in one:
        assert one[place] == pytest.approx(other[place])


def test_without_any_weight_nobody_is_like_anybody() -> None:
    rows = [("GM0001", "inwoners", 1.0, 0.0), ("GM0002", "inwoners", 1.0, 0.0)]
    assert near_peers(placed(rows), "GM0001", {"inwoners": 0.0}, 3) == ()
    assert near_peers(placed(rows), "GM0001", {}, 3) == ()
    assert near_peers(placed(rows), "GM0001", {"inwoners": -1.0}, 3) == ()


def test_who_is_known_too_little_is_not_compared() -> None:
    rows = [("GM0001", feature, 1.0, 0.0) for feature in FEATURES] + [("GM0002", "inkomen", 1.0, 0.0)]
    assert near_peers(placed(rows), "GM0001", {"inwoners": 2.0, "65-plus": 1.0, "inkomen": 1.0}, 3) == ()
    half = near_peers(placed(rows), "GM0001", {"inwoners": 1.0, "inkomen": 1.0}, 3)
    assert [one.region for one in half] == ["GM0002"]


def test_a_municipality_without_figures_has_no_peers() -> None:
    rows = [("GM0001", "inwoners", 1.0, 0.0)]
    assert near_peers(placed(rows), "GM0009", {"inwoners": 1.0}, 3) == ()


def test_in_what_two_are_equal_or_near_and_in_what_they_differ() -> None:
    rows = [
        *(("GM0001", feature, 100.0, 0.0) for feature in (*FEATURES, "woz")),
        ("GM0002", "inwoners", 123.0, 0.2),
        ("GM0002", "woz", 104.0, 0.1),
        ("GM0002", "65-plus", 30.0, -2.0),
        ("GM0002", "inkomen", 20.0, 1.5),
    ]
    (peer,) = near_peers(placed(rows), "GM0001", dict.fromkeys((*FEATURES, "woz"), 1.0), 3)
    assert [one.feature for one in peer.equal] == ["woz"]
    assert [one.feature for one in peer.near] == ["inwoners"]
    assert [one.feature for one in peer.unlike] == ["65-plus", "inkomen"]
    assert (peer.near[0].own, peer.near[0].other) == (100.0, 123.0)
    assert peer.near[0].share == pytest.approx(0.23)


def test_nobody_calls_what_lies_a_quarter_apart_nearly_equal() -> None:
    zwolle_zaanstad = FeatureApart("inwoners", 134_147, 165_201, 0.3)
    assert not zwolle_zaanstad.is_equal
    assert FeatureApart("adressen", 2105, 2117, 0.01).is_equal
    assert FeatureApart("nul", 0.0, 0.0, 0.0).is_equal
    assert FeatureApart("nul", 0.0, 5.0, 0.0).share == 0.0
