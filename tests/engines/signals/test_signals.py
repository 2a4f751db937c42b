# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What deviates is seen, said in plain words, and judged on nothing but what came before."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.signals.noise import municipalities, noise, table
from stuurhuis.engines.signals import (
    DuplicatePeriod,
    ImpossibleRate,
    MissingColumn,
    NotCounts,
    OtherCalendar,
    TargetWithoutSeries,
    UnknownDirection,
    UnreadablePeriod,
    signals,
)
from stuurhuis.engines.signals.rate import false_share


def steady(years: int = 30, seed: int = 1) -> pd.DataFrame:
    return table(100 + noise("plain", 1, years, seed))


def test_a_leap_is_seen() -> None:
    figures = steady()
    figures.loc[29, "value"] = 110.0

    found = signals(figures).signals

    assert found.loc[0, ["series", "period", "kind", "direction"]].tolist() == [
        "s0",
        "2029",
        "deviates",
        "up",
    ]
    assert found.loc[0, "lo95"] < found.loc[0, "expected"] < found.loc[0, "hi95"] < 110.0
    assert found.loc[0, "reason"].startswith("Waargenomen 110,0; verwacht was ")
    assert found.loc[0, "reason_en"].startswith("Observed 110.0; expected was ")


def test_a_leap_of_one_municipality_is_seen_among_all() -> None:
    figures = municipalities(8, 2)
    figures[8, -1] *= 4

    found = signals(table(figures, "expenses")).signals

    assert list(found["series"]) == ["s8"]
    assert np.isfinite(found.loc[0, "national"])


def test_a_spike_is_no_signal_twice() -> None:
    figures = steady(40)
    figures.loc[35, "value"] = 130.0

    found = signals(figures, start="2030").signals

    assert found["period"].tolist() == ["2035"]


def test_a_small_but_lasting_change_is_a_new_level() -> None:
    figures = steady(60, 3)
    figures.loc[58:, "value"] += 4.2

    found = signals(figures).judged

    assert found.loc[0, "kind"] == "new_level"
    assert found.loc[0, "since"] == "2058"
    assert found.loc[0, "p_value"] < 0.05


def test_what_comes_later_changes_no_verdict() -> None:
    figures = table(municipalities(9, 6), "expenses")
    early = figures[figures["period"] <= "2006"]

    later = signals(figures, start="2006").judged
    then = signals(early).judged

    keys = ["series", "period"]
    both = then[then["kind"] != "common_move"].merge(later, on=keys)
    assert len(both) == 340
    np.testing.assert_allclose(both["p_value_x"], both["p_value_y"])


def test_a_break_of_the_source_is_never_a_signal() -> None:
    figures = steady(30)
    figures["segment"] = np.where(figures["period"] >= "2029", "new", "old")
    figures.loc[29, "value"] = 500.0

    found = signals(figures)

    assert found.calm
    assert "sinds de breuk" in found.refused.loc[0, "reason"]


def test_judging_starts_anew_after_a_break() -> None:
    figures = steady(40)
    figures["segment"] = np.where(figures["period"] >= "2015", "new", "old")
    figures.loc[15:, "value"] += 400
    figures.loc[39, "value"] += 20

    found = signals(figures, start="2001").signals

    assert found["period"].tolist() == ["2039"]


def test_missing_is_not_zero() -> None:
    figures = steady()
    figures.loc[[5, 12, 28], "value"] = np.nan

    assert signals(figures).calm


def test_thin_series_are_named_with_the_reason() -> None:
    found = signals(table(noise("plain", 2, 4, 1)))

    assert found.judged.empty
    assert found.refused["series"].tolist() == ["s0", "s1"]
    assert found.refused.loc[0, "reason"] == "te weinig waarnemingen om te oordelen: 4, nodig zijn er 6"
    assert found.refused.loc[0, "reason_en"] == "too few observations to judge: 4, needed are 6"


def test_a_season_is_no_signal_and_a_missing_season_is() -> None:
    months = [f"{2015 + number // 12}-{number % 12 + 1:02d}" for number in range(72)]
    value = 100 + 30 * np.sin(np.arange(72) * np.pi / 6) + np.random.default_rng(1).normal(size=72)
    figures = pd.DataFrame({"series": "a", "period": months, "value": value})
    out_of_season = figures.copy()
    out_of_season.loc[71, "value"] = 130.0

    assert signals(figures).calm
    assert not signals(out_of_season).calm


def test_an_outbreak_in_weekly_counts_is_seen() -> None:
    weeks = [f"{year}-W{week:02d}" for year in range(2015, 2020) for week in range(1, 53)]
    counts = np.random.default_rng(2).poisson(4, size=len(weeks)).astype(float)
    counts[-1] = 19
    figures = pd.DataFrame({"series": "a", "period": weeks, "value": counts})

    found = signals(figures, family="count").signals

    assert found["period"].tolist() == [weeks[-1]]
    assert signals(figures.iloc[:-1], family="count").calm


def test_a_target_out_of_reach_will_be_missed() -> None:
    falling = table(100 - 3 * np.arange(10.0)[None, :] + noise("plain", 1, 10, 0))
    targets = pd.DataFrame(
        {"series": "s0", "period": ["2012", "2012"], "target": [90.0, 75.0], "direction": ["up", "down"]}
    )

    found = signals(falling, targets=targets)

    assert found.signals["kind"].tolist() == ["will_miss"]
    assert "De kans dat het doel wordt gehaald is kleiner dan 1 %." in found.signals.loc[0, "reason"]
    assert found.outlook["chance"].tolist() == pytest.approx([0.0, 1.0], abs=0.1)


def test_false_alarms_are_controlled_per_scope() -> None:
    figures = table(noise("plain", 40, 30, 5)).assign(scope="quiet")
    figures.loc[figures["series"] == "s0", "scope"] = "own"
    figures.loc[29, "value"] = 4.4

    alone, together = signals(figures), signals(figures.drop(columns="scope"))

    q_alone = alone.judged.set_index("series").loc["s0", "q_value"]
    assert q_alone < together.judged.set_index("series").loc["s0", "q_value"]


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 1000), st.sampled_from([1e-3, 7.0, 1e6]))
def test_the_unit_and_the_order_of_rows_do_not_matter(seed: int, unit: float) -> None:
    figures = table(np.abs(noise("plain", 12, 9, seed)) + 3, "all")
    turned = figures.sample(frac=1, random_state=seed).assign(value=lambda rows: rows["value"] * unit)

    first = signals(figures).judged.sort_values(["series", "kind"], ignore_index=True)
    second = signals(turned).judged.sort_values(["series", "kind"], ignore_index=True)

    np.testing.assert_allclose(first["p_value"], second["p_value"], rtol=1e-6)
    own = first["kind"] != "common_move"
    np.testing.assert_allclose(first.loc[own, "expected"] * unit, second.loc[own, "expected"], rtol=1e-6)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_a_q_value_is_no_smaller_than_its_p_value_and_keeps_the_order(p_values: list[float]) -> None:
    given_ = np.array(p_values)
    q_values = false_share(given_)

    assert (q_values >= given_ - 1e-12).all()
    assert (np.diff(q_values[np.argsort(given_, kind="stable")]) >= -1e-12).all()


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda rows: rows.drop(columns="value"), MissingColumn),
        (lambda rows: pd.concat([rows, rows.head(1)]), DuplicatePeriod),
        (lambda rows: rows.assign(period="vorig jaar"), UnreadablePeriod),
    ],
)
def test_what_cannot_be_read_is_refused_out_loud(change, fault: type[ValueError]) -> None:
    with pytest.raises(fault):
        signals(change(steady()))


def test_a_wrong_call_is_refused_out_loud() -> None:
    targets = pd.DataFrame({"series": ["s0"], "period": ["2040"], "target": [1.0], "direction": ["sideways"]})
    with pytest.raises(ImpossibleRate):
        signals(steady(), rate=1.5)
    with pytest.raises(NotCounts):
        signals(steady(), family="count")
    with pytest.raises(OtherCalendar):
        signals(steady(), start="2017-Q1")
    with pytest.raises(UnknownDirection):
        signals(steady(), targets=targets)
    with pytest.raises(TargetWithoutSeries):
        signals(steady(), targets=targets.assign(direction="up", series="elsewhere"))


def test_an_empty_table_gives_an_empty_answer() -> None:
    assert signals(steady().head(0)).calm
