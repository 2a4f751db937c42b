# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which budgets did the accounts pass on one side, year after year, and still do?"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from stuurhuis.steering.rules.results import STRUCTURAL
from stuurhuis.steering.rules.sheets import ALL_EXPENSES, IndicatorSheet
from stuurhuis.steering.rules.structural import BEYOND, FEWEST_YEARS, MATERIAL, RESERVES
from stuurhuis.steering.tasks.accounts import MONEY, SERIES, beside_budgets, part_of_all
from stuurhuis.steering.tasks.causes import told_once


def structural(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.DataFrame:
    """The budgets that were too low, or too high, in each of the newest years, and are so again.

    Each cause is told once. Only what is counted in one way (no break) and material amounts; none where
    nothing was budgeted.
    """
    money = {name: one for name, one in sheets.items() if one.unit == MONEY and name not in RESERVES}
    both = beside_budgets(figures, money).sort_values([*SERIES, "period"])
    both = both[both["segment"] == both.groupby(SERIES)["segment"].transform("max")]
    years = _run_up_to_the_newest(both[both["period"] <= both["newest"]].dropna(subset=["budget", "account"]))
    years["part"] = part_of_all(
        years.assign(account=years["gap"], budget=0.0), figures, ALL_EXPENSES
    ).to_numpy()
    coming = both[(both["period"] > both["newest"]) & both["budget"].notna()].groupby(SERIES).tail(1)
    found = _told(years).merge(coming[[*SERIES, "period", "budget"]], on=SERIES)
    again = np.where(found["gap"] > 0, found["budget"] < found["lowest"], found["budget"] > found["highest"])
    found = found[again & (found["years"] >= FEWEST_YEARS) & (found["part"] >= MATERIAL)]
    return _each_cause_once(found, sheets)


def _run_up_to_the_newest(years: pd.DataFrame) -> pd.DataFrame:
    """The newest years without one between them in which the account lay elsewhere; `gap` is its distance."""
    by = [years[one] for one in SERIES]
    gap = years["account"] - years["budget"]
    same = np.sign(gap) == np.sign(gap.groupby(by).transform("last"))
    complete = years["period"].groupby(by).transform("last") == years["newest"]
    beyond = same & complete & (years["budget"] > 0) & (gap.abs() > BEYOND * years["budget"])
    unbroken = beyond[::-1].groupby([one[::-1] for one in by]).cummin()[::-1]
    found: pd.DataFrame = years.assign(gap=gap)[unbroken]
    return found


def _told(years: pd.DataFrame) -> pd.DataFrame:
    """A row per series: since when, how many years, and how the newest of them were."""
    all_years = years.groupby(SERIES)["period"].agg(since="min", until="max", years="size")
    newest = years.groupby(SERIES).tail(FEWEST_YEARS).groupby(SERIES)
    told = newest.agg(
        gap=("gap", "mean"), part=("part", "mean"), lowest=("account", "min"), highest=("account", "max")
    )
    found: pd.DataFrame = all_years.join(told).reset_index()
    return found


def _each_cause_once(found: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.DataFrame:
    """The gaps with in how many municipalities they are, without the totals that a part explains."""
    kind = np.where(found["gap"] > 0, "short", "ample")
    found = found.assign(kind=kind, observed=found["gap"], expected=0.0, also="")
    found["municipalities"] = found.groupby(["indicator", "kind"])["region"].transform("size")
    return told_once(found, sheets).reindex(columns=list(STRUCTURAL.columns)).reset_index(drop=True)
