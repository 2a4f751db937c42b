# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Watching weekly counts: outbreaks are seen, calm weeks are calm, and an alarm rests on the past alone."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from benchmarks.outbreaks.scores import distance
from benchmarks.outbreaks.trials import labelled, simulated
from stuurhuis.engines.signals import NotCounts, signals

WEEKS = [f"{year}-W{week:02d}" for year in range(2015, 2020) for week in range(1, 53)]


def counts(*series: NDArray[np.float64]) -> pd.DataFrame:
    """Weekly series a, b … from 2015 on."""
    return pd.concat(
        pd.DataFrame({"series": chr(97 + place), "period": WEEKS[: one.size], "value": one.astype(float)})
        for place, one in enumerate(series)
    )


def calm(mean: float, seed: int, weeks: int = len(WEEKS)) -> NDArray[np.float64]:
    return np.random.default_rng(seed).poisson(mean, size=weeks).astype(np.float64)


def alarms(table: pd.DataFrame, **more: str) -> set[tuple[str, str]]:
    found = signals(table, family="count", **more).signals
    return set(zip(found["series"], found["period"], strict=True))


def test_one_week_with_many_cases_is_an_outbreak() -> None:
    cases = calm(4, 2)
    cases[-1] = 19

    found = signals(counts(cases), family="count").signals

    assert found["kind"].tolist() == ["outbreak"]
    assert found.loc[0, "direction"] == "up"
    assert found.loc[0, "reason"].startswith("Meer dan verwacht: waargenomen 19, verwacht ")
    assert found.loc[0, "reason_en"].startswith("More than expected: observed 19, expected ")


def test_a_few_more_every_week_is_an_outbreak_too() -> None:
    cases = calm(1, 3)
    cases[-4:] = [3, 4, 3, 3]

    found = signals(counts(cases), family="count").signals

    assert found.loc[0, "since"] in WEEKS[-4:-1]
    assert found.loc[0, "reason"].startswith(f"Van {found.loc[0, 'since']} tot en met {WEEKS[-1]} samen")


def test_fewer_cases_are_no_outbreak_but_a_signal_where_nobody_watches() -> None:
    cases = calm(25, 4)
    cases[-3:] = 2

    assert signals(counts(cases), family="count").calm
    assert signals(counts(cases)).signals["direction"].tolist() == ["down"]


def test_the_first_case_ever_is_no_outbreak_and_the_second_is() -> None:
    cases = np.zeros(len(WEEKS))
    cases[-1] = 1
    assert signals(counts(cases), family="count").calm

    cases[-1] = 2
    assert not signals(counts(cases), family="count").calm


@pytest.mark.parametrize("level", [0.0, 1.0, 40.0])
def test_a_constant_series_is_silent(level: float) -> None:
    assert signals(counts(np.full(len(WEEKS), level)), family="count", start="2018").calm


def test_what_is_no_count_is_refused_by_name() -> None:
    with pytest.raises(NotCounts, match=r"reeks 'a' bevat 1\.5"):
        signals(counts(np.append(calm(4, 1, 100), 1.5)), family="count")


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 100))
def test_the_order_of_rows_does_not_matter(seed: int) -> None:
    table = counts(calm(3, seed, 180), calm(9, seed + 1, 180))

    assert alarms(table, start="2018-W10") == alarms(
        table.sample(frac=1, random_state=seed), start="2018-W10"
    )


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 100))
def test_neither_later_weeks_nor_other_series_change_an_alarm(seed: int) -> None:
    watched, other = calm(3, seed, 190), calm(9, seed + 1, 190)
    watched[175:178] += 15

    whole = alarms(counts(watched, other), start="2018-W10")
    early = alarms(counts(watched[:180]), start="2018-W10")

    assert early
    assert early == {one for one in whole if one[0] == "a" and one[1] in WEEKS[:180]}


def test_calm_weeks_alarm_no_more_often_than_was_asked() -> None:
    """Noufaily's scenarios without outbreaks, 1,456 weeks, rate .05."""
    quiet = simulated(seed=1, outbreaks=False, weeks=52)
    found = signals(quiet.table, family="count", start=quiet.start).signals

    assert len(found) / len(quiet.labels) <= 0.065


def test_it_sees_the_outbreaks_that_epidemiologists_saw(shared: Path) -> None:
    """Six labelled series of the Robert Koch Institute; farringtonFlexible: .26."""
    trial = labelled(shared)
    found = signals(trial.table, family="count", start=trial.start).signals

    assert distance(trial, set(zip(found["series"], found["period"], strict=True))).away <= 0.23
