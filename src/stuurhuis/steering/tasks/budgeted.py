# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do budgets already tell of where the accounts of the whole country go?

Budgets know of prices before accounts do. So the middle of what is foreseen of all municipalities grows as
much as the middle of their budgets, as far as these are there; what a municipality does beside it stays.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from stuurhuis.steering.rules.scales import FORECAST
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.tasks.accounts import MONEY, SERIES, beside_budgets
from stuurhuis.steering.tasks.comparing import LEAST_MUNICIPALITIES

TOGETHER = ["indicator", "newest", "period"]
TOLD = " en wat begrotingen al vertellen"


def as_budgeted(
    ahead: pd.DataFrame, figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]
) -> pd.DataFrame:
    """Forecasts (region, indicator, period and their quantiles), those of accounts as the budgets go.

    Beyond the newest budgets it goes on at their pace. Budgets of fewer municipalities than make a middle
    tell nothing.
    """
    money = {name: sheet for name, sheet in sheets.items() if sheet.unit == MONEY}
    both = beside_budgets(figures, money)
    if ahead.empty or both.empty:
        return ahead
    told = ahead.merge(_shifts(ahead, both), on=[*SERIES, "period"], how="left")
    times = np.exp(told["shift"].fillna(0.0))
    told[list(FORECAST)] = told[list(FORECAST)].mul(times, axis=0)
    told["method"] = told["method"].where(told["shift"].isna(), told["method"] + TOLD)
    return told.drop(columns="shift")


def _shifts(ahead: pd.DataFrame, both: pd.DataFrame) -> pd.DataFrame:
    """By how much, in logarithms, each forecast moves; none where no budgets tell."""
    newest = both.loc[both["period"] == both["newest"], [*SERIES, "newest", "segment", "account", "budget"]]
    promised = both[[*SERIES, "period", "segment", "budget"]]
    rows = ahead[[*SERIES, "period", "mean"]].merge(newest, on=SERIES)
    rows = rows.merge(promised, on=[*SERIES, "period"], how="left", suffixes=("", "_then"))
    same = rows["segment"] == rows["segment_then"]
    rows["promised"] = _growth(rows["budget"], rows["budget_then"]).where(same)
    rows["foreseen"] = _growth(rows["account"], rows["mean"])
    together = rows.groupby(TOGETHER)
    middle = together[["promised", "foreseen"]].median()
    enough = together["promised"].count() >= LEAST_MUNICIPALITIES
    steps = middle.groupby(TOGETHER[:2]).cumcount() + 1
    pace = (middle["promised"].where(enough) / steps).groupby(TOGETHER[:2]).ffill()
    shift = (pace * steps - middle["foreseen"]).rename("shift")
    return rows[[*SERIES, *TOGETHER[1:]]].merge(shift.reset_index(), on=TOGETHER).drop(columns="newest")


def _growth(start: pd.Series, end: pd.Series) -> pd.Series:
    """The logarithm of end over start, where both are above zero."""
    return pd.Series(np.log(end.where(end > 0) / start.where(start > 0)), start.index)
