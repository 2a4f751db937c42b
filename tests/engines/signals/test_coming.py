# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A new budget is judged by where the accounts are going, and by what came true of such gaps before."""

import numpy as np
import pandas as pd
import pytest

from stuurhuis.engines.signals import ImpossibleAllowance, ImpossibleRate, budget_outlook
from stuurhuis.engines.signals.coming import came_true

YEARS, SERIES = 9, 120


def budgets(seed: int = 1) -> pd.DataFrame:
    """Holders with a level and a habit of their own; budgets wobble, accounts less; the newest is to come."""
    dice = np.random.default_rng(seed)
    level = np.exp(dice.normal(8, 1, size=(SERIES, 1)))
    habit = dice.normal(0.1, 0.05, size=(SERIES, 1))
    budget = level * np.exp(dice.normal(0, 0.1, size=(SERIES, YEARS)))
    account = level * np.exp(habit + dice.normal(0, 0.04, size=(SERIES, YEARS)))
    account[:, -1] = np.nan
    return pd.DataFrame(
        {
            "series": np.repeat([f"s{number}" for number in range(SERIES)], YEARS),
            "group": "field",
            "period": np.tile([str(2017 + year) for year in range(YEARS)], SERIES),
            "budget": budget.ravel(),
            "account": account.ravel(),
        }
    )


def test_a_budget_far_below_where_the_accounts_are_going_will_not_do() -> None:
    figures = budgets()
    figures.loc[YEARS - 1, "budget"] *= 0.5

    found = budget_outlook(figures, allowance=1.0).signals.set_index("series").loc["s0"]

    assert (found["kind"], found["period"], found["direction"]) == ("will_overrun", "2025", "up")
    assert found["budget"] < found["observed"] < found["expected"]
    assert found["lo95"] < found["expected"] < found["hi95"]
    assert found["p_value"] < 0.1
    assert found["reason"].startswith("De begroting 2025 is ")
    assert "en de rekeningen tot en met 2024 samen volgt " in found["reason"]
    assert found["reason_en"].startswith("The budget of 2025 is ")


def test_a_budget_far_above_is_more_than_is_needed() -> None:
    figures = budgets()
    figures.loc[YEARS - 1, "budget"] *= 2

    found = budget_outlook(figures, allowance=1.0).signals.set_index("series").loc["s0"]

    assert (found["kind"], found["direction"]) == ("will_underspend", "down")
    assert found["expected"] < found["budget"]


def test_who_always_budgets_half_of_what_is_spent_does_so_again_without_a_signal() -> None:
    figures = budgets()
    own = figures["series"] == "s0"
    figures.loc[own, "budget"] *= 0.5

    found = budget_outlook(figures, allowance=1.0)

    assert "s0" not in set(found.signals["series"])
    judged = found.judged.set_index("series").loc["s0"]
    assert judged["observed"] > 1.7 * judged["budget"]


def test_of_ordinary_budgets_no_more_are_named_than_is_allowed() -> None:
    named = [len(budget_outlook(budgets(seed), allowance=0.5).signals) for seed in range(20)]

    assert np.mean(named) <= 1.0


def test_two_years_ahead_is_judged_by_what_was_known_two_years_before() -> None:
    figures = budgets()
    figures.loc[figures["period"] == "2024", "account"] = np.nan
    figures.loc[YEARS - 1, "budget"] *= 0.4

    found = budget_outlook(figures, allowance=1.0).signals

    assert found.loc[0, ["series", "period", "since"]].tolist() == ["s0", "2025", "2023"]


def test_what_comes_later_changes_nothing() -> None:
    figures = budgets()
    known = figures[figures["period"] <= "2024"].copy()
    known.loc[known["period"] == "2024", "account"] = np.nan
    turned = known.sample(frac=1, random_state=1)

    pd.testing.assert_frame_equal(budget_outlook(known).judged, budget_outlook(turned).judged)


def test_a_break_of_the_source_is_never_a_signal() -> None:
    figures = budgets().assign(segment="old")
    broken = figures["period"] == "2025"
    figures.loc[broken, "segment"] = "new"
    figures.loc[broken, "budget"] *= 0.2

    found = budget_outlook(figures)

    assert found.calm
    assert found.judged.empty
    assert "op één telling (0)" in found.refused.loc[0, "reason"]
    assert "counted in one way" in found.refused.loc[0, "reason_en"]


def test_without_comparable_series_or_a_new_budget_nothing_is_said() -> None:
    alone = budget_outlook(budgets().query("series == 's1'")).refused
    assert alone.loc[0, "reason"] == "geen groep van minstens 8 vergelijkbare reeksen"
    past = budgets()
    assert budget_outlook(past[past["period"] < "2025"]).judged.empty
    assert budget_outlook(past.head(0)).calm


def test_an_amount_that_was_moved_elsewhere_is_no_signal() -> None:
    figures = budgets()
    figures.loc[YEARS - 1, "budget"] *= 0.05

    found = budget_outlook(figures, allowance=1.0)

    assert "s0" not in set(found.judged["series"])
    assert "elders geboekt" in found.refused.set_index("series").loc["s0", "reason"]


def test_small_and_negative_amounts_are_named_and_not_judged() -> None:
    figures = budgets()
    figures.loc[figures["series"] == "s1", ["budget", "account"]] = [1.0, 9.0]
    figures.loc[figures["series"] == "s2", ["budget"]] = -50.0

    refused = budget_outlook(figures, floor=25.0).refused.set_index("series")["reason"]

    assert "te klein" in refused["s1"]
    assert "negatief" in refused["s2"]


def test_the_chance_is_the_share_that_came_out_so_before() -> None:
    earlier = np.linspace(-3, 3, 10_000)
    so = np.abs(earlier) > 1

    chance = came_true(np.array([0.0, 0.1, -2.5]), earlier, so)

    assert chance.tolist() == pytest.approx([0.0, 0.0, 1.0], abs=0.02)


def test_a_wrong_call_is_refused_out_loud() -> None:
    with pytest.raises(ImpossibleRate):
        budget_outlook(budgets(), rate=1.5)
    with pytest.raises(ImpossibleAllowance):
        budget_outlook(budgets(), allowance=0)
