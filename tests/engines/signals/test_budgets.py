# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An account is judged against the usual distance to its budget: its own, and that of all in that year."""

import time
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from stuurhuis.engines.signals import Judgement, budget_deviations, signals


def accounts(series: int = 120, years: int = 8, seed: int = 1) -> pd.DataFrame:
    """Accounts some ten per cent above their budgets, each holder with a habit of its own."""
    dice = np.random.default_rng(seed)
    budget = np.exp(dice.normal(8, 1, size=(series, 1))) * np.ones((1, years))
    habit = dice.normal(0.1, 0.1, size=(series, 1))
    account = budget * np.exp(habit + dice.normal(0, 0.04, size=(series, years)))
    return pd.DataFrame(
        {
            "series": np.repeat([f"s{number}" for number in range(series)], years),
            "group": "field",
            "period": np.tile([str(2017 + year) for year in range(years)], series),
            "budget": budget.ravel(),
            "account": account.ravel(),
        }
    )


def test_the_usual_distance_is_no_signal() -> None:
    found = budget_deviations(accounts())

    assert found.calm
    assert len(found.judged) == 120
    assert 5 < found.judged["national"].iloc[0] < 15


def test_an_account_far_from_its_own_usual_distance_is_seen() -> None:
    figures = accounts()
    figures.loc[figures.index[7], "account"] *= 1.6

    found = budget_deviations(figures).signals

    assert found[["series", "kind", "period"]].to_numpy().tolist() == [["s0", "over_budget", "2024"]]
    assert found.loc[0, "reason"].startswith("Begroot was ")
    assert found.loc[0, "budget"] == figures.loc[7, "budget"]


def test_a_year_that_was_dear_for_all_is_no_signal() -> None:
    figures = accounts()
    figures.loc[figures["period"] == "2024", "account"] *= 1.3

    assert budget_deviations(figures).calm


def test_an_underspent_budget_is_called_so() -> None:
    figures = accounts()
    figures.loc[7, "account"] *= 0.5

    assert budget_deviations(figures).signals["kind"].tolist() == ["under_budget"]


def test_small_and_negative_amounts_are_named_and_not_judged() -> None:
    figures = accounts()
    figures.loc[figures["series"] == "s1", ["budget", "account"]] = [1.0, 9.0]
    figures.loc[figures["series"] == "s2", "account"] = -50.0

    refused = budget_deviations(figures, floor=25.0).refused.set_index("series")["reason"]

    assert "te klein" in refused["s1"]
    assert "negatief" in refused["s2"]


def test_a_small_amount_cannot_shout() -> None:
    figures = accounts()
    figures.loc[figures["series"] == "s3", ["budget", "account"]] = [20.0, 22.0]
    figures.loc[figures.index[31], "account"] = 60.0

    assert "s3" not in set(budget_deviations(figures, floor=400.0).signals["series"])


def iv3(shared: Path) -> pd.DataFrame:
    """Budgets and accounts per task field; the fields of social care break in 2023."""
    folder = shared / "data" / "indicators"
    rows = pd.read_csv(folder / "iv3_gemeenten_2017_2026_lasten_per_taakveld.csv.gz", dtype={"taakveld": str})
    rows["kind"] = np.where(rows["verslagsoort"].str.endswith("X000"), "budget", "account")
    wide = rows.pivot_table(index=["gm_code", "taakveld", "jaar"], columns="kind", values="lasten_x1000eur")
    table = wide.reset_index().dropna(subset=["account"])
    table["series"], table["group"] = table["gm_code"] + ":" + table["taakveld"], table["taakveld"]
    table["period"] = table["jaar"].astype(str)
    broken = table["taakveld"].isin(["6.2", "6.6", "6.72", "6.73", "6.74", "6.82"])
    table["segment"] = np.where(broken & (table["jaar"] >= 2023), "from 2023", "before")
    return table


@pytest.mark.timeout(120)
def test_on_the_real_accounts_of_the_country_the_chances_are_true_and_it_takes_seconds(shared: Path) -> None:
    table = iv3(shared)
    begin = time.process_time()
    found = budget_deviations(table)
    values = signals(table.rename(columns={"account": "value"}))
    spent = time.process_time() - begin

    assert spent < 40
    for judgement in (found, values):
        assert len(judgement.judged) > 10_000
        for size in (0.05, 0.01, 0.001):
            assert (judgement.judged["p_value"] <= size).mean() < 1.6 * size
        assert len(judgement.signals) < 100


def test_the_year_of_a_break_gives_no_signal(shared: Path) -> None:
    table = iv3(shared)
    broken = table[table["taakveld"].isin(["6.2", "6.6", "6.72", "6.82"]) & (table["jaar"] <= 2023)]

    def at_the_break(found: Judgement) -> int:
        return int((found.judged["period"] == "2023").sum())

    assert at_the_break(budget_deviations(broken)) == 0
    assert at_the_break(signals(broken.rename(columns={"account": "value"}))) == 0
