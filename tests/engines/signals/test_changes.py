# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Changes of a table of series: none where none was made, in any unit, order and company."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.signals.noise import noise, table
from stuurhuis.engines.signals import changes
from stuurhuis.engines.signals.changepoints import STRONGEST, change_points


def slope(seed: int, length: int = 80) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return np.linspace(0, 8, length) + np.random.default_rng(seed).normal(size=length)


def test_a_slope_is_no_stair() -> None:
    assert [change_points(slope(seed)) for seed in range(12)] == [[]] * 12


def test_steady_growth_does_not_change() -> None:
    found = [change_points(np.exp(4 + slope(seed) / 5)) for seed in range(12)]

    assert sum(map(len, found)) <= 1


def test_a_season_is_no_change() -> None:
    months = 3 * np.sin(np.arange(120) * np.pi / 6)
    found = [change_points(months + noise("plain", 1, 120, seed)[0]) for seed in range(12)]

    assert sum(map(len, found)) <= 1


@pytest.mark.parametrize("level", [0.0, 7.0, -3.5])
def test_a_constant_series_is_silent(level: float) -> None:
    assert changes(table(np.full((2, 60), level))).empty


def test_a_change_without_noise_has_the_greatest_strength() -> None:
    found = changes(table(np.repeat([4.0, 9.0], 10)[None, :]))

    assert found["period"].tolist() == ["2010"]
    assert found.loc[0, "strength"] == STRONGEST


def test_the_reasons_are_told_in_two_languages() -> None:
    stepped = noise("plain", 1, 60, 1)
    stepped[0, 30:] += 6

    told = changes(table(stepped)).iloc[0]

    assert told["reason"].startswith("Vanaf 2030 een ander niveau: eerst rond ")
    assert told["reason_en"].startswith("A new level from 2030: around ")


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 500), st.sampled_from([0.001, 12.0, 1e6]), st.sampled_from([0.0, 40.0]))
def test_the_unit_does_not_matter(seed: int, unit: float, zero: float) -> None:
    values = noise("persistent", 1, 60, seed)[0] - 30

    assert change_points(values) == change_points((values - zero) * unit)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 500))
def test_the_rows_and_the_other_series_do_not_matter(seed: int) -> None:
    figures = table(noise("wandering", 3, 40, seed))
    alone = changes(figures[figures["series"] == "s1"])
    shuffled = changes(figures.sample(frac=1, random_state=seed))

    assert alone.to_dict("records") == shuffled[shuffled["series"] == "s1"].to_dict("records")
