# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which figures deviate from what was to be expected, over all municipalities at once."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from stuurhuis.engines.signals import Judgement, budget_deviations, signals
from stuurhuis.steering.rules.results import JUDGED, REFUSED, SIGNALS
from stuurhuis.steering.rules.sheets import IndicatorSheet

FAMILIES = 2  # accounts beside their budget, and all else: the rate of false alarms is divided over them
SEPARATOR = "|"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the engines said, in the columns that the pages read."""

    signals: pd.DataFrame
    judged: pd.DataFrame
    refused: pd.DataFrame


def series_name(figures: pd.DataFrame) -> pd.Series:
    """One name per series: indicator and municipality."""
    return figures["indicator"].str.cat(figures["region"], sep=SEPARATOR)


def beside_budget(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet], rate: float) -> Verdict:
    """Judge every account against the usual distance to its original budget."""
    counterpart = {name: sheet.counterpart for name, sheet in sheets.items() if sheet.counterpart}
    accounts = figures[figures["indicator"].isin(counterpart)]
    budgets = figures[["region", "indicator", "period", "value"]].rename(
        columns={"indicator": "against", "value": "budget"}
    )
    both = accounts.assign(against=accounts["indicator"].map(counterpart)).merge(
        budgets, on=["region", "against", "period"]
    )
    table = both.assign(series=series_name(both), group=both["indicator"]).rename(
        columns={"value": "account"}
    )
    return _verdict(budget_deviations(table, rate=rate / FAMILIES))


def on_their_own(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet], rate: float) -> Verdict:
    """Judge every other indicator against its own past and what happened everywhere."""
    accounts = {name for name, sheet in sheets.items() if sheet.counterpart or sheet.is_budget}
    others = figures[figures["indicator"].isin(set(sheets) - accounts)]
    return _verdict(
        signals(others.assign(series=series_name(others), group=others["indicator"]), rate=rate / FAMILIES)
    )


def together(parts: list[Verdict]) -> Verdict:
    """Several verdicts as one."""
    return Verdict(
        pd.concat([part.signals for part in parts], ignore_index=True),
        pd.concat([part.judged for part in parts], ignore_index=True),
        pd.concat([part.refused for part in parts], ignore_index=True),
    )


def _verdict(judgement: Judgement) -> Verdict:
    found = judgement.signals[judgement.signals["series"].str.contains(SEPARATOR, regex=False)]
    judged = judgement.judged[judgement.judged["series"].str.contains(SEPARATOR, regex=False)]
    key = ["series", "period", "kind"]
    bands = judged[[*key, "lo80", "hi80"]]
    named = _split(
        found.drop(columns=["lo80", "hi80"], errors="ignore").merge(bands, on=key, how="left")
    ).rename(columns={"national": "moved"})
    refused = _split(judgement.refused).assign(step="judge")
    return Verdict(
        named.reindex(columns=list(SIGNALS.columns)),
        _split(judged).reindex(columns=list(JUDGED.columns)),
        refused.reindex(columns=list(REFUSED.columns)),
    )


def _split(table: pd.DataFrame) -> pd.DataFrame:
    parts = table["series"].astype(str).str.split(SEPARATOR, n=1, expand=True).reindex(columns=[0, 1])
    return table.assign(indicator=parts[0], region=parts[1])
