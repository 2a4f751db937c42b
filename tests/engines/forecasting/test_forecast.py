# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table of figures goes in, what will probably happen comes out."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stuurhuis.engines.forecasting import (
    DoublePeriodError,
    EmptyKeyError,
    Forecasts,
    FrequencyMismatchError,
    HorizonError,
    MissingColumnError,
    MixedPeriodsError,
    NotANumberError,
    TwoGroupsError,
    UnknownFrequencyError,
    UnreadablePeriod,
    forecast,
)

NUMBERS = ["mean", "lo80", "hi80", "lo95", "hi95"]


def yearly(
    values: list[float | None], series: str = "a", first: int = 2010, group: str | None = None
) -> pd.DataFrame:
    table = pd.DataFrame(
        {
            "series": series,
            "period": [str(first + i) for i in range(len(values))],
            "value": pd.array([np.nan if v is None else v for v in values], dtype=float),
        }
    )
    return table.assign(group=group) if group else table


def months(values: list[float], series: str = "a") -> pd.DataFrame:
    periods = [f"{2015 + i // 12}-{i % 12 + 1:02d}" for i in range(len(values))]
    return pd.DataFrame({"series": series, "period": periods, "value": values})


def municipalities(count: int = 40, years: int = 8, seed: int = 7) -> pd.DataFrame:
    dice = np.random.default_rng(seed)
    moves = np.cumsum(dice.normal(0.03, 0.03, years))
    return pd.concat(
        [
            yearly(
                list(np.exp(dice.normal(5, 1) + moves + np.cumsum(dice.normal(0, 0.05, years)))),
                f"GM{i:04d}",
                group="6.1",
            )
            for i in range(count)
        ],
        ignore_index=True,
    )


def nested(answer: Forecasts) -> bool:
    table = answer.table
    slack = 1e-9 * (table[NUMBERS].abs().max(axis=1) + 1e-300)
    order = ["lo95", "lo80", "mean", "hi80", "hi95"]
    return all((table[a] <= table[b] + slack).all() for a, b in pairwise(order))


def test_the_answer_has_a_row_for_every_period_asked() -> None:
    answer = forecast(yearly([10.0, 12, 11, 13, 14, 13, 15, 16]), horizon=3)
    assert list(answer.table.columns) == ["series", "period", *NUMBERS, "method"]
    assert list(answer.table["period"]) == ["2018", "2019", "2020"]
    assert answer.refused.empty
    assert nested(answer)


def test_months_go_on_with_their_season() -> None:
    wave = [100 + 30 * np.sin(2 * np.pi * i / 12) for i in range(60)]
    answer = forecast(months(wave), horizon=12).table
    assert list(answer["period"][:2]) == ["2020-01", "2020-02"]
    assert answer["mean"].to_numpy() == pytest.approx(np.array(wave[:12]), abs=3)
    assert "seizoen" in answer["method"][0]


def test_a_municipality_with_three_years_leans_on_its_group() -> None:
    table = pd.concat([municipalities(), yearly([100.0, 104, 108], "GM9999", 2015, "6.1")])
    answer = forecast(table, horizon=2)
    mine = answer.table[answer.table["series"] == "GM9999"]
    assert list(mine["period"]) == ["2018", "2019"]
    assert mine["mean"].between(90, 140).all()
    assert "6.1" in mine["method"].iloc[0]


def test_sixteen_years_of_crime_still_lean_on_the_country() -> None:
    answer = forecast(municipalities(count=10, years=16), horizon=1).table
    assert answer["method"].str.contains("landelijke beweging").all()


def test_a_lone_series_of_five_years_is_refused_with_what_it_lacks() -> None:
    answer = forecast(yearly([1.0, 2, 3, 4, 5]), horizon=1)
    assert answer.table.empty
    assert "minstens 6" in answer.refused["reason"][0]
    assert "at least 6" in answer.refused["reason_en"][0]


def test_two_years_are_too_thin_even_in_a_group() -> None:
    table = pd.concat([municipalities(), yearly([100.0, 104], "GM9999", 2016, "6.1")])
    assert list(forecast(table, horizon=1).refused["series"]) == ["GM9999"]


def test_a_group_of_three_years_cannot_be_tried_on_its_own_past_and_is_refused() -> None:
    years = [yearly([100.0 + i, 104, 103], f"GM{i:04}", 2016, "6.1") for i in range(10)]
    answer = forecast(pd.concat(years), horizon=2)
    assert answer.table.empty
    assert answer.refused["reason"].str.contains("minstens 6 nodig").all()


def test_a_year_and_a_half_of_months_is_refused() -> None:
    answer = forecast(months([1.0 + i for i in range(18)]), horizon=1)
    assert "minstens 24 nodig" in answer.refused["reason"][0]


def test_a_series_without_any_value_is_refused() -> None:
    answer = forecast(yearly([None, None, None]), horizon=1)
    assert "Er is geen enkel cijfer" in answer.refused["reason"][0]


def test_missing_is_not_zero_and_a_missing_last_year_is_forecast() -> None:
    answer = forecast(yearly([100.0, 101, None, 103, 104, 105, 106, 107, None]), horizon=2).table
    assert list(answer["period"]) == ["2018", "2019"]
    assert answer["mean"].to_numpy() == pytest.approx([108, 109], abs=2)


def test_a_series_full_of_holes_is_refused() -> None:
    holes = [1.0, None, None, 2, None, None, 3, None, None, 4, None, None, 5, None, None, 6]
    assert "gaten" in forecast(yearly(holes), horizon=1).refused["reason"][0]


def test_what_never_changed_is_expected_to_stay() -> None:
    answer = forecast(yearly([5.0] * 10), horizon=3)
    assert answer.table["mean"].to_numpy() == pytest.approx(5)
    assert (answer.table["hi95"] < 6).all()
    assert nested(answer)


def test_nothing_but_zeros_stays_zero() -> None:
    assert (forecast(yearly([0.0] * 10), horizon=3).table[NUMBERS] == 0).all().all()


def test_one_outlier_does_not_run_away_with_the_forecast() -> None:
    values = [100.0, 102, 99, 101, 100, 1000, 98, 101, 100, 102, 99, 101]
    assert forecast(yearly(values), horizon=3).table["mean"].between(85, 160).all()


def test_counts_do_not_go_below_zero_but_balances_may() -> None:
    falling = [90.0, 70, 55, 40, 28, 17, 9, 3]
    assert (forecast(yearly(falling), horizon=5).table[NUMBERS] >= 0).all().all()
    balance = forecast(yearly([v - 50 for v in falling]), horizon=5).table
    assert (balance["lo95"] < -50).any()


def test_yearly_and_monthly_series_may_stand_in_one_table() -> None:
    table = pd.concat([yearly([3.0, 4, 5, 6, 7, 8, 9]), months([float(i % 12) for i in range(36)], "b")])
    answer = forecast(table, horizon=1).table
    assert dict(zip(answer["series"], answer["period"], strict=True)) == {"a": "2017", "b": "2018-01"}


def test_plain_numbers_follow_one_another_and_may_carry_a_season() -> None:
    table = pd.DataFrame({"series": "a", "period": range(1, 49), "value": [float(i % 12) for i in range(48)]})
    assert list(forecast(table, horizon=2).table["period"]) == ["49", "50"]
    assert forecast(table, horizon=12, frequency="M").table["mean"].to_numpy() == pytest.approx(
        np.arange(12.0), abs=1.5
    )


def test_the_order_of_the_rows_does_not_matter_and_the_same_gives_the_same() -> None:
    table = municipalities()
    shuffled = table.sample(frac=1, random_state=3)
    first, second = forecast(table, horizon=2), forecast(shuffled, horizon=2)
    pd.testing.assert_frame_equal(first.table, second.table)


def test_progress_ends_at_the_number_of_series() -> None:
    told: list[tuple[int, int]] = []
    forecast(municipalities(), horizon=1, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (40, 40)


def test_an_empty_table_gives_empty_answers() -> None:
    answer = forecast(yearly([]), horizon=1)
    assert answer.table.empty
    assert answer.refused.empty


@pytest.mark.parametrize(
    ("table", "error", "says"),
    [
        (pd.DataFrame({"series": [], "period": []}), MissingColumnError, "value"),
        (pd.concat([yearly([1.0, 2]), yearly([3.0])]), DoublePeriodError, "'a'.*'2010'"),
        (yearly([1.0]).assign(period="voorjaar"), UnreadablePeriod, "'a'.*'voorjaar'"),
        (yearly([1.0]).assign(period="2017-13"), UnreadablePeriod, "2017-13"),
        (yearly([1.0]).assign(value="veel"), NotANumberError, "'a'.*'2010'.*'veel'"),
        (yearly([1.0]).assign(value=np.inf), NotANumberError, "inf"),
        (yearly([1.0]).assign(series=None), EmptyKeyError, "Rij 1.*series"),
        (pd.concat([yearly([1.0]), months([2.0])]), MixedPeriodsError, "'a'"),
        (pd.concat([yearly([1.0], group="x"), yearly([2.0], first=2011, group="y")]), TwoGroupsError, "'a'"),
    ],
)
def test_bad_input_names_series_period_and_remedy(
    table: pd.DataFrame, error: type[ValueError], says: str
) -> None:
    with pytest.raises(error, match=says):
        forecast(table, horizon=1)


def test_a_wrong_call_is_refused() -> None:
    with pytest.raises(HorizonError):
        forecast(yearly([1.0] * 8), horizon=0)
    with pytest.raises(UnknownFrequencyError):
        forecast(yearly([1.0] * 8), horizon=1, frequency="X")
    with pytest.raises(FrequencyMismatchError, match="niet Q"):
        forecast(months([1.0] * 30), horizon=1, frequency="Q")


series_values = st.lists(st.floats(1, 1e6), min_size=6, max_size=25)


@settings(max_examples=10, deadline=None)
@given(values=series_values, factor=st.floats(1e-3, 1e3))
def test_euros_and_thousands_of_euros_give_the_same_forecast(values: list[float], factor: float) -> None:
    one = forecast(yearly(list(values)), horizon=3)
    other = forecast(yearly([value * factor for value in values]), horizon=3)
    assert other.table[NUMBERS].to_numpy() == pytest.approx(one.table[NUMBERS].to_numpy() * factor, rel=1e-4)
    assert nested(one)


@settings(max_examples=10, deadline=None)
@given(values=st.lists(st.floats(-1e6, 1e6), min_size=6, max_size=25))
def test_whatever_the_figures_the_intervals_nest_and_are_finite(values: list[float]) -> None:
    answer = forecast(yearly(list(values)), horizon=4)
    assert np.isfinite(answer.table[NUMBERS].to_numpy()).all()
    assert nested(answer)


@settings(max_examples=6, deadline=None)
@given(factor=st.floats(1e-3, 1e3))
def test_a_group_in_other_units_has_the_same_forecasts_in_other_units(factor: float) -> None:
    table = municipalities()
    scaled = table.assign(value=table["value"] * factor)
    one, other = forecast(table, horizon=2).table, forecast(scaled, horizon=2).table
    assert other[NUMBERS].to_numpy() == pytest.approx(one[NUMBERS].to_numpy() * factor, rel=1e-4)


@settings(max_examples=8, deadline=None)
@given(start=st.integers(2003, 2016), years=st.integers(5, 12))
def test_a_group_goes_on_whichever_years_another_has(start: int, years: int) -> None:
    """What is not known yet of a group is no standstill, though others are years ahead of it."""
    grown = municipalities(years=8).assign(
        value=lambda rows: rows["value"] * 1.08 ** (rows["period"].astype(int))
    )
    other = municipalities(years=years, seed=9)
    moved = (other["period"].astype(int) - 2010 + start).astype(str)
    other = other.assign(series="x" + other["series"], group="other", period=moved)

    alone = forecast(grown, horizon=3).table.set_index(["series", "period"])["mean"]
    beside = forecast(pd.concat([grown, other]), horizon=3).table.set_index(["series", "period"])["mean"]

    assert beside[alone.index].to_numpy() == pytest.approx(alone.to_numpy(), rel=0.15)


def test_a_group_of_one_is_no_group() -> None:
    values = [10.0, 12, 11, 13, 14, 13, 15, 16]
    alone, grouped = forecast(yearly(values), horizon=2), forecast(yearly(values, group="g"), horizon=2)
    pd.testing.assert_frame_equal(alone.table, grouped.table)
