# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every method promises: an effect that was put in is found back, whatever the unit and the order."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.impact.worlds import METHODS, asked, country, waves
from stuurhuis.engines.impact import Design, Estimate, Impact, impact

SEEDS = st.integers(0, 10_000)
WAYS = st.sampled_from(METHODS)


def effect(table: pd.DataFrame, method: str) -> Estimate:
    found = impact(table, Design(method=method))
    if found.effect is None:  # what differs before is refused; then there is nothing to compare
        assert [one.name for one in found.refusals] == ["trends_differ"]
        return Estimate("att", *[np.nan] * 6)
    return found.effect


def figures(one: Estimate) -> np.ndarray:
    return np.array([one.estimate, one.lo80, one.hi80, one.lo95, one.hi95])


@settings(max_examples=25)
@given(SEEDS, WAYS, st.floats(-1e4, 1e4))
def test_a_value_added_to_all_changes_no_effect(seed: int, method: str, shift: float) -> None:
    table = asked(method, seed=seed)
    moved = table.assign(value=table["value"] + shift)
    assert figures(effect(moved, method)) == pytest.approx(
        figures(effect(table, method)), abs=1e-4, nan_ok=True
    )


@settings(max_examples=25)
@given(SEEDS, WAYS, st.floats(1e-3, 1e5))
def test_another_unit_of_measurement_scales_the_effect(seed: int, method: str, scale: float) -> None:
    table = asked(method, effect=1.0, seed=seed)
    other = table.assign(value=table["value"] * scale)
    assert figures(effect(other, method)) == pytest.approx(
        scale * figures(effect(table, method)), rel=1e-5, abs=1e-6 * scale, nan_ok=True
    )


@settings(max_examples=15)
@given(SEEDS, WAYS)
def test_the_order_of_rows_does_not_matter(seed: int, method: str) -> None:
    table = asked(method, seed=seed)
    mixed = table.sample(frac=1, random_state=seed)
    assert figures(effect(mixed, method)) == pytest.approx(figures(effect(table, method)), nan_ok=True)


@settings(max_examples=25)
@given(SEEDS, WAYS, st.floats(-50, 50))
def test_an_effect_added_to_the_treated_is_found_back(seed: int, method: str, put: float) -> None:
    plain, with_effect = asked(method, seed=seed), asked(method, effect=put, seed=seed)
    one, other = effect(plain, method), effect(with_effect, method)
    if not np.isnan([one.estimate, other.estimate]).any():
        assert figures(other) == pytest.approx(figures(one) + put, abs=1e-4)


@pytest.mark.parametrize("method", METHODS)
def test_every_answer_is_whole(method: str) -> None:
    found = impact(asked(method, effect=3.0), Design(method=method))
    assert found.effect is not None
    assert (
        found.effect.lo95 < found.effect.lo80 < found.effect.estimate < found.effect.hi80 < found.effect.hi95
    )
    assert found.effect.estimate == pytest.approx(3.0, abs=0.6)
    assert set(found.course["event"]) >= {0, 1, 2, 3}
    assert found.diagnostics
    assert found.sentence.startswith("Vanaf ")
    assert "hoger dan zonder de maatregel" in found.sentence
    assert "higher" in found.sentence_en


def test_the_method_follows_from_the_table() -> None:
    few, many = country(treated=1), country(treated=8)
    alone = country(units=1, treated=1, before=20)
    assert [impact(one).method for one in (few, many, waves(), alone)] == [
        "sdid", "did", "staggered", "interrupted",
    ]  # fmt: skip


def test_zero_and_one_a_row_say_the_same_as_a_first_period() -> None:
    table = country(effect=2.0)
    marks = table.assign(
        treated=((table["treated_from"] != "") & (table["period"] >= table["treated_from"])).astype(int)
    ).drop(columns="treated_from")
    assert impact(marks).effect == impact(table).effect


def test_quarters_and_numbers_are_periods_too() -> None:
    table = country(effect=2.0)
    year = table["period"].astype(int) - 2001
    quarter = (2001 + year // 4).astype(str) + "-Q" + (year % 4 + 1).astype(str)
    quarters = table.assign(period=quarter, treated_from=np.where(table["treated_from"] == "", "", "2003-Q3"))
    numbers = table.assign(period=year + 1, treated_from=np.where(table["treated_from"] == "", 0, 11))
    plain = impact(table).effect
    assert impact(quarters).effect == plain
    assert impact(numbers).effect == plain


def test_the_same_seed_gives_the_same_answer() -> None:
    table = country(treated=3)

    def answer() -> Impact:
        return impact(table, Design(method="sdid", seed=5))

    assert answer().effect == answer().effect


def test_who_has_gaps_is_left_out_and_named() -> None:
    table = country(effect=2.0)
    gone = table[~((table["unit"] == "GM0020") & (table["period"] == "2003"))]
    found = impact(gone)
    assert found.left_out.to_dict("records") == [
        {
            "unit": "GM0020",
            "reason": "niet in elke periode gemeten",
            "reason_en": "not measured in every period",
        }
    ]
    assert found.effect == impact(table[table["unit"] != "GM0020"]).effect


def test_mixes_that_fit_by_chance_do_not_blow_up_the_margins() -> None:
    """With far more donors than periods before, some are followed without any error."""
    found = impact(country(units=120, treated=1, before=6), Design(method="synthetic")).effect
    assert found is not None
    assert found.hi95 - found.lo95 < 10
