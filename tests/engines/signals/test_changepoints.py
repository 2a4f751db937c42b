# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Change points: seen where several people see them, and not where nothing changed."""

import functools
import json
import operator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.changes.families import families
from engines.signals.noise import noise, table
from stuurhuis.engines.signals import changes
from stuurhuis.engines.signals.changepoints import change_points
from stuurhuis.engines.signals.consensus import covering, f1, hits
from stuurhuis.engines.signals.segments import PHIS, line_divisions, surprises


def test_a_step_is_found_where_it_is() -> None:
    figures = table(noise("plain", 1, 60, 1))
    figures.loc[30:, "value"] += 6

    found = changes(figures)

    assert found["period"].tolist() == ["2030"]
    assert found.loc[0, "kind"] == "level"
    assert found.loc[0, "strength"] > 3
    assert found.loc[0, "reason"].startswith("Vanaf 2030 een ander niveau: eerst rond ")


def test_a_kink_is_a_change_of_trend() -> None:
    time = np.arange(80.0)
    values = np.where(time < 40, time, 80 - time) + np.random.default_rng(2).normal(size=80)

    found = changes(table(values[None, :]))

    assert found["kind"].tolist() == ["trend"]
    assert abs(int(found.loc[0, "period"]) - 2040) <= 3


@pytest.mark.parametrize("kind", ["plain", "heavy tails", "persistent"])
def test_noise_has_hardly_any_change(kind: str) -> None:
    found = [len(change_points(noise(kind, 1, 100, seed)[0])) for seed in range(10)]

    assert np.mean(found) <= 1


def test_a_smooth_or_wandering_course_is_hardly_a_change() -> None:
    """A point that repeats the one before counts for less; otherwise a wanderer has more than one change."""
    found = [len(change_points(noise("wandering", 1, 150, seed)[0])) for seed in range(10)]

    assert np.mean(found) <= 0.5


@given(st.sampled_from(PHIS), st.lists(st.floats(-9, 9), min_size=12, max_size=40), st.floats(-99, 99))
def test_lines_leave_the_same_whatever_line_is_added(phi: float, values: list[float], slope: float) -> None:
    plain = np.array(values)
    tilted = plain + slope * np.arange(plain.size) + 7

    np.testing.assert_allclose(surprises(tilted, phi, [6]), surprises(plain, phi, [6]), atol=1e-8)


def test_the_families_have_their_changes_inside_and_are_the_same_each_time() -> None:
    made, again = (list(families(seed=1, each=2)) for _ in range(2))

    assert all(0 < place < values.size for _, _, values, truth in made for place in truth)
    assert all((one[2] == other[2]).all() for one, other in zip(made, again, strict=True))


def test_a_straight_line_does_not_change() -> None:
    assert change_points(np.arange(100) + np.random.default_rng(3).normal(size=100)) == []


@pytest.mark.parametrize("years", [8, 10, 12, 15])
@pytest.mark.parametrize("grows", [False, True])
def test_a_few_years_of_steady_growth_have_no_change(years: int, *, grows: bool) -> None:
    noises = np.random.default_rng(years).normal(size=(40, years))
    lines = [np.linspace(0, 10, years) + one for one in noises]
    found = [change_points(100 * np.exp(line / 20) if grows else line) for line in lines]

    assert sum(map(len, found)) <= 2


@given(st.lists(st.floats(-9, 9), min_size=2, max_size=40))
def test_a_line_rests_on_five_points(values: list[float]) -> None:
    """Through fewer points a line fits whatever they are."""
    for _, one in line_divisions(np.array(values)):
        assert not one.changes or np.diff([0, *one.changes, len(values)]).min() >= 5


def test_a_break_of_the_source_is_no_change() -> None:
    figures = table(noise("plain", 1, 60, 1))
    figures.loc[30:, "value"] += 60
    figures["segment"] = np.where(figures["period"] < "2030", "old", "new")

    assert changes(figures).empty


def test_short_and_constant_series_have_none() -> None:
    assert changes(table(noise("plain", 3, 5, 1))).empty
    assert changes(table(np.ones((2, 30)))).empty
    assert list(changes(table(np.ones((1, 3))))) == [
        "series",
        "period",
        "kind",
        "strength",
        "reason",
        "reason_en",
    ]


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 500), st.sampled_from([0.01, 1000.0]))
def test_the_unit_and_the_order_of_rows_do_not_matter(seed: int, unit: float) -> None:
    figures = table(np.abs(noise("wandering", 2, 40, seed)) + 50)
    turned = figures.sample(frac=1, random_state=seed).assign(value=lambda rows: rows["value"] * unit)

    pd.testing.assert_frame_equal(
        changes(figures)[["series", "period"]], changes(turned)[["series", "period"]]
    )


@given(st.lists(st.integers(1, 99), unique=True), st.lists(st.integers(1, 99), unique=True))
def test_agreement_is_a_share_and_whole_with_oneself(some: list[int], others: list[int]) -> None:
    some, others = sorted(some), sorted(others)

    assert 0 <= covering(some, others, 100) <= 1
    assert 0 < f1(some, others) <= 1
    assert covering(some, some, 100) == pytest.approx(1)
    assert f1(some, some) == pytest.approx(1)


def test_it_sees_what_people_see(shared: Path) -> None:
    """The Turing change point data set; published best defaults: 0.672 and 0.698 over all its series."""
    folder = shared / "bench" / "tcpd"
    covers, scores = [], []
    for name, people in json.loads((folder / "annotations.json").read_text()).items():
        series = json.loads((folder / "datasets" / f"{name}.json").read_text())["series"][0]["raw"]
        found, seen = change_points(np.array(series, dtype=np.float64)), list(people.values())
        covers.append(np.mean([covering(one, found, len(series)) for one in seen]))
        precision = hits(sorted({0, *functools.reduce(operator.iadd, seen, [])}), found) / len({0, *found})
        recall = np.mean([hits(one, found) / len({0, *one}) for one in seen])
        scores.append(2 * precision * recall / (precision + recall))

    assert np.mean(covers) >= 0.77
    assert np.mean(scores) >= 0.85
