# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Silent when nothing is up: the chance of any signal in a run is about the rate that was asked for."""

import numpy as np
import pandas as pd
import pytest

from engines.signals.noise import municipalities, noise, table
from stuurhuis.engines.signals import signals

KINDS = ("plain", "heavy tails", "unlike", "persistent", "wandering")


def share_of_noisy_runs(runs: int, kind: str, series: int, years: int, group: str | None = None) -> float:
    return float(
        np.mean([not signals(table(noise(kind, series, years, seed), group)).calm for seed in range(runs)])
    )


@pytest.mark.parametrize("kind", KINDS)
def test_series_on_their_own_are_calm(kind: str) -> None:
    assert share_of_noisy_runs(30, kind, 12, 10) <= 0.1


@pytest.mark.parametrize("kind", KINDS)
def test_a_long_series_is_calm(kind: str) -> None:
    assert share_of_noisy_runs(30, kind, 1, 30) <= 0.14


@pytest.mark.parametrize("kind", ["plain", "heavy tails"])
def test_a_group_is_calm(kind: str) -> None:
    assert share_of_noisy_runs(20, kind, 340, 8, "all") <= 0.2


def test_the_whole_country_is_calm_when_it_moves_together() -> None:
    noisy = [not signals(table(municipalities(7, seed), "expenses")).calm for seed in range(20)]

    assert np.mean(noisy) <= 0.2


def false_alarms_a_scope(kind: str, seed: int, allowance: float | None) -> float:
    """Signals a municipality, of eight groups of 60 municipalities in which nothing is up."""
    made = [
        table(noise(kind, 60, 8, 100 * seed + number), f"g{number}").assign(
            scope=lambda rows: rows["series"],
            series=lambda rows, number=number: f"{number}|" + rows["series"],
        )
        for number in range(8)
    ]
    found = signals(pd.concat(made), rate=0.1, usual="middle", allowance=allowance).signals
    return len(found[found["kind"].isin(["deviates", "new_level"])]) / 60


@pytest.mark.parametrize("kind", ["plain", "heavy tails", "skewed", "persistent"])
def test_the_allowance_holds_whatever_the_tails(kind: str) -> None:
    assert np.mean([false_alarms_a_scope(kind, seed, 0.2) for seed in range(3)]) <= 0.2


def test_the_middle_alone_holds_no_rate_where_tails_are_heavy() -> None:
    free, held = (false_alarms_a_scope("heavy tails", 1, allowance) for allowance in (None, 0.02))

    assert held < free


@pytest.mark.nightly
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("series", "years", "group"), [(1, 8, None), (20, 10, None), (20, 60, None), (340, 6, "g")]
)
def test_many_runs_hold_the_rate(kind: str, series: int, years: int, group: str | None) -> None:
    assert share_of_noisy_runs(200, kind, series, years, group) <= 0.14


def test_every_period_of_a_long_run_is_calm() -> None:
    noisy = [not signals(table(noise("plain", 8, 40, seed)), start="2020").calm for seed in range(20)]

    assert np.mean(noisy) <= 0.2


def test_a_national_shock_is_one_fact_and_not_a_signal_for_everybody() -> None:
    figures = municipalities(12, 3)
    figures[:, -1] *= 1.6

    found = signals(table(figures, "expenses")).signals

    assert list(found["series"]) == ["expenses"]
    assert found.loc[0, "kind"] == "common_move"
    assert "De hele groep" in found.loc[0, "reason"]


def test_a_year_in_which_all_diverge_gives_no_flood() -> None:
    figures = municipalities(8, 4)
    figures[:, -1] *= np.exp(np.random.default_rng(5).normal(0, 0.4, size=340))

    assert len(signals(table(figures, "expenses")).signals) <= 1
