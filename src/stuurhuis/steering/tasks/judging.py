# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which figures deviate from what was to be expected, over all municipalities at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from stuurhuis.engines.signals import Judgement, budget_deviations, signals
from stuurhuis.engines.signals.tail import Usual
from stuurhuis.steering.rules.results import JUDGED, REFUSED, SIGNALS
from stuurhuis.steering.rules.sheets import IndicatorSheet, readings

SEPARATOR = "|"
MONEY = "€"
ALL_EXPENSES = "lasten-totaal-rekening"
SMALLEST_PART = 0.001  # of all expenses; what is smaller is not judged
FULL_PART = 0.02  # of all expenses; from there on an amount counts fully
WEIGHTS = {"outcome": 1.0, "output": 0.7, "means": 0.5, "environment": 0.4}
USUAL: Usual = (
    "middle"  # what went wrong in the past is not what is usual today; docs/decisions/0004-signals.md
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the engines said, in the columns that the pages read."""

    signals: pd.DataFrame
    judged: pd.DataFrame
    refused: pd.DataFrame


def series_name(figures: pd.DataFrame) -> pd.Series:
    """One name per series: indicator and municipality."""
    return figures["indicator"].str.cat(figures["region"], sep=SEPARATOR)


def named(figures: pd.DataFrame, weight: pd.Series) -> pd.DataFrame:
    """The figures as the engines ask: one indicator over all municipalities is a group, and a municipality
    has the signals.
    """
    return figures.assign(
        series=series_name(figures), group=figures["indicator"], scope=figures["region"], weight=weight
    )


def beside_budget(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet], rate: float) -> Verdict:
    """Judge every account against the usual distance to its original budget.

    An amount below a thousandth of all expenses of the municipality is not judged, as it would shout; nor
    is an older account, where the newest one is that small or has no budget.
    """
    both = _accounts_and_budgets(figures, sheets)
    both["part"] = _part_of_all(both, figures)
    is_money = both["indicator"].map({name: sheet.unit == MONEY for name, sheet in sheets.items()})
    matters = ~is_money | (both["part"] >= SMALLEST_PART)
    living = (matters & (both["period"] == both["newest"])).groupby([both["region"], both["indicator"]])
    weight = (both["part"] / FULL_PART).clip(0.02, 1.0).where(is_money, 0.5)
    table = named(both, weight)
    return _verdict(budget_deviations(table[matters & living.transform("any")], rate=rate, usual=USUAL))


def _accounts_and_budgets(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.DataFrame:
    """Every account beside the budget of its year, with the newest period of which there is an account."""
    counterpart = {name: sheet.counterpart for name, sheet in sheets.items() if sheet.counterpart}
    accounts = figures[figures["indicator"].isin(counterpart) & figures["value"].notna()]
    place, periods = pd.factorize(accounts["period"], sort=True)
    newest = accounts.assign(place=place).groupby(["region", "indicator"])["place"].transform("max")
    accounts = accounts.assign(newest=periods[newest], against=accounts["indicator"].map(counterpart))
    budgets = figures[["region", "indicator", "period", "value"]]
    budgets = budgets.rename(columns={"indicator": "against", "value": "budget"})
    return accounts.merge(budgets, on=["region", "against", "period"]).rename(columns={"value": "account"})


def _part_of_all(both: pd.DataFrame, figures: pd.DataFrame) -> pd.Series:
    """The larger of budget and account as a part of all expenses of the municipality in that year."""
    total = figures.loc[figures["indicator"] == ALL_EXPENSES, ["region", "period", "value"]]
    found = both[["region", "period"]].merge(total, on=["region", "period"], how="left")["value"]
    return pd.Series(
        both[["account", "budget"]].abs().max(axis=1).to_numpy() / found.to_numpy(), index=both.index
    )


def on_their_own(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet], rate: float) -> Verdict:
    """Judge every other indicator against its own past and what happened everywhere, each fact once."""
    accounts = {name for name, sheet in sheets.items() if sheet.counterpart or sheet.is_budget}
    others = figures[figures["indicator"].isin(set(sheets) - accounts - set(readings(sheets)))]
    weight = others["indicator"].map({name: WEIGHTS[sheet.kind] for name, sheet in sheets.items()})
    table = named(others, weight)
    return _verdict(signals(table, rate=rate, usual=USUAL))


def allowed(found: pd.DataFrame, judged: pd.DataFrame, allowance: float) -> pd.DataFrame:
    """The signals that are so rare that a municipality has at most `allowance` of them by chance.

    Of n judged figures of a municipality those with a frequency of at most allowance / n remain, so that
    ordinary variation gives `allowance` of them on average, whatever its tails.
    """
    number = found["region"].map(judged.groupby("region").size())
    return found[found["frequency"] * number <= allowance].reset_index(drop=True)


def together(parts: Sequence[Verdict], allowance: float) -> Verdict:
    """Several verdicts as one, of which only the signals that are rare enough remain."""
    judged = pd.concat([part.judged for part in parts], ignore_index=True)
    found = pd.concat([part.signals for part in parts], ignore_index=True)
    refused = pd.concat([part.refused for part in parts], ignore_index=True)
    return Verdict(allowed(found, judged, allowance), judged, refused)


def _verdict(judgement: Judgement) -> Verdict:
    judged = judgement.judged[judgement.judged["series"].str.contains(SEPARATOR, regex=False)]
    refused = split_name(judgement.refused)
    return Verdict(
        as_signals(judgement),
        split_name(judged).reindex(columns=list(JUDGED.columns)),
        refused.reindex(columns=list(REFUSED.columns)),
    )


def as_signals(judgement: Judgement) -> pd.DataFrame:
    """What stands out, in the columns that the pages read."""
    found = judgement.signals[judgement.signals["series"].str.contains(SEPARATOR, regex=False)]
    key = ["series", "period", "kind"]
    bands = judgement.judged[[*key, "lo80", "hi80"]]
    told = found.drop(columns=["lo80", "hi80"], errors="ignore").merge(bands, on=key, how="left")
    return split_name(told).rename(columns={"national": "moved"}).reindex(columns=list(SIGNALS.columns))


def split_name(table: pd.DataFrame) -> pd.DataFrame:
    """The table with the indicator and the municipality that the name of its series holds."""
    parts = table["series"].astype(str).str.split(SEPARATOR, n=1, expand=True).reindex(columns=[0, 1])
    return table.assign(indicator=parts[0], region=parts[1])
