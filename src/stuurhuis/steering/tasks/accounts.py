# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which account stands beside which budget, and is the amount large enough to speak of?"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from stuurhuis.steering.rules.sheets import IndicatorSheet

MONEY = "€"
ALL_BUDGETED = "lasten-totaal-begroting"
SMALLEST_PART = 0.001  # of all expenses; what is smaller is not judged
FULL_PART = 0.02  # of all expenses; from there on an amount counts fully
SERIES = ["region", "indicator"]
NO_BUDGET = (
    "Bij de nieuwste rekening hoort geen begroting om haar naast te leggen.",
    "The newest account has no budget to stand beside.",
)
NO_TOTAL = (
    "Hoe groot dit bedrag is naast alle lasten, is niet bekend: het totaal van dat jaar ontbreekt.",
    "How large this amount is beside all expenses is not known: the total of that year is missing.",
)
SMALL = (
    "Het bedrag is kleiner dan een duizendste van alle lasten: te klein om over te oordelen.",
    "The amount is below a thousandth of all expenses: too small to judge.",
)
_COLUMNS = ["region", "indicator", "period", "value", "segment"]


def beside_budgets(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.DataFrame:
    """Every account beside the budget of its year; either is empty while it is not there.

    `newest` is the newest period with an account; where there is none at all, budgets are left out.
    """
    pairs = pd.DataFrame(
        [(name, sheet.counterpart) for name, sheet in sheets.items() if sheet.counterpart],
        columns=["indicator", "against"],
    )
    known = figures.loc[figures["value"].notna(), _COLUMNS]
    accounts = known[known["indicator"].isin(pairs["indicator"])].rename(columns={"value": "account"})
    budgets = known.rename(columns={"indicator": "against", "value": "budget", "segment": "counted"})
    both = budgets.merge(pairs, on="against").merge(accounts, on=[*SERIES, "period"], how="outer")
    both = both.merge(_newest(accounts), on=SERIES)
    return both.assign(segment=both["segment"].fillna(both["counted"])).drop(columns=["against", "counted"])


def _newest(accounts: pd.DataFrame) -> pd.DataFrame:
    """The newest period of each series; places in order, as comparing texts is slow."""
    place, periods = pd.factorize(accounts["period"], sort=True)
    found = accounts.assign(newest=place).groupby(SERIES)["newest"].max().reset_index()
    return found.assign(newest=periods[found["newest"]])


def part_of_all(both: pd.DataFrame, figures: pd.DataFrame, whole: str) -> pd.Series:
    """The larger of budget and account as a part of what the municipality spends in all in that year."""
    total = figures.loc[figures["indicator"] == whole, ["region", "period", "value"]]
    found = both[["region", "period"]].merge(total, on=["region", "period"], how="left")["value"]
    larger = both[["account", "budget"]].abs().max(axis=1)
    return pd.Series(larger.to_numpy() / found.to_numpy(), index=both.index)


def weight_of(part: pd.Series) -> pd.Series:
    """How much an amount counts: fully from two per cent of all expenses on."""
    return (part / FULL_PART).clip(0.02, 1.0)


def left_out(newest: pd.DataFrame) -> pd.DataFrame:
    """Why these newest accounts are not judged: a row per series with `reason` and `reason_en`."""
    causes = [newest["budget"].isna(), newest["part"].isna()]
    told = {
        column: np.select(causes, [NO_BUDGET[place], NO_TOTAL[place]], SMALL[place])
        for place, column in enumerate(("reason", "reason_en"))
    }
    return newest[SERIES].assign(**told)
