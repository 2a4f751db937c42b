# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What will probably come, for every series of which the coming periods are of use."""

from collections.abc import Mapping
from functools import partial

import pandas as pd

from stuurhuis.engines.forecasting import forecast
from stuurhuis.engines.signals import budget_outlook
from stuurhuis.steering.rules.results import FORECASTS, THIN
from stuurhuis.steering.rules.sheets import IndicatorSheet, readings
from stuurhuis.steering.rules.signals import RATE_AHEAD
from stuurhuis.steering.tasks.accounts import (
    ALL_BUDGETED,
    MONEY,
    SERIES,
    SMALLEST_PART,
    beside_budgets,
    part_of_all,
    weight_of,
)
from stuurhuis.steering.tasks.budgeted import as_budgeted
from stuurhuis.steering.tasks.judging import as_signals, named, series_name, split_name
from stuurhuis.steering.tasks.portions import each, source_of, stacked
from stuurhuis.steering.tasks.vague import explained

PERIODS_AHEAD = 3
WIDEST, WIDEST_95 = 3.0, 10.0
VAGUE = "Het cijfer wisselt zo sterk dat een verwachting niets zou zeggen."
VAGUE_EN = "The figure varies so much that an expectation would say nothing."


def outlook(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Forecasts and refusals of all indicators but budgets, which are a promise and not a course.

    Only the figures since the last break of the source count; what is told in two scales is forecast once.
    Each source is forecast by itself, so that a new file changes nothing of what is said of another. Accounts
    go as the budgets of the country go.
    """
    courses = {name for name, sheet in sheets.items() if not sheet.is_budget} - set(readings(sheets))
    asked = figures[figures["indicator"].isin(courses)]
    last = asked.groupby(["region", "indicator"])["segment"].transform("max")
    asked = asked[asked["segment"] == last]
    table = asked.assign(series=series_name(asked), group=asked["indicator"])
    made = each(
        table[["series", "period", "value", "group"]],
        source_of(asked, sheets),
        partial(forecast, horizon=PERIODS_AHEAD),
    )
    ahead = split_name(stacked([one.table for one in made], ["series"]))
    told = as_budgeted(ahead.reindex(columns=list(FORECASTS.columns)), figures, sheets)
    useful, vague = told_apart(told)
    refused = split_name(stacked([one.refused for one in made], ["series"]))
    refused = refused.reindex(columns=list(THIN.columns))
    return useful, pd.concat([refused, explained(vague, asked)], ignore_index=True)


def coming(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet], allowance: float) -> pd.DataFrame:
    """The newest budgets that will probably not do, or be too ample, by the accounts that there are."""
    return as_signals(budget_outlook(promises(figures, sheets), rate=RATE_AHEAD, allowance=allowance))


def promises(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.DataFrame:
    """Every budget beside its account as far as it is there, as the engine asks.

    Amounts of money only, and as with accounts none below a thousandth of all expenses of the municipality.
    """
    money = {name: sheet for name, sheet in sheets.items() if sheet.unit == MONEY}
    both = beside_budgets(figures, money)
    both["part"] = part_of_all(both, figures, ALL_BUDGETED).where(both["period"] >= both["newest"])
    part = both.groupby(SERIES)["part"].transform("max")
    return named(both, weight_of(part))[part >= SMALLEST_PART]


def told_apart(ahead: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The forecasts of which one can do something, and the series of which none is.

    Too uncertain: the 80 % is more than three times as wide as the forecast is large, or the 95 % more than
    ten times. From the first period of which that is so, nothing is shown.
    """
    ordered = ahead.sort_values([*SERIES, "period"])
    size = ordered["mean"].abs()
    wide = (ordered["hi80"] - ordered["lo80"] > WIDEST * size) | (
        ordered["hi95"] - ordered["lo95"] > WIDEST_95 * size
    )
    useful = ordered[~wide.groupby([ordered[one] for one in SERIES]).cummax()]
    both = (
        ordered[SERIES]
        .drop_duplicates()
        .merge(useful[SERIES].drop_duplicates(), how="left", indicator="seen")
    )
    vague = both.loc[both["seen"] == "left_only", SERIES].assign(reason=VAGUE, reason_en=VAGUE_EN)
    return useful, vague.reindex(columns=list(THIN.columns))
