# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""One cause, one signal: what another one tells already is told with that one."""

from collections.abc import Mapping

import pandas as pd

from stuurhuis.steering.rules.kinds import TOLD_FIRST
from stuurhuis.steering.rules.sheets import ALL_EXPENSES, IndicatorSheet
from stuurhuis.steering.rules.signals import AHEAD

MOST = 0.5  # of the deviation of a total: a part that explains as much is its cause
RECKONED_FROM = {
    "solvabiliteit-rekening": ("eigen-vermogen-rekening", "balanstotaal-rekening"),
    "aandeel-inhuur-rekening": ("inhuur-rekening",),
    "aandeel-inhuur-begroting": ("inhuur-begroting",),
    "aandeel-overhead-rekening": ("lasten-0-4-rekening",),
    "aandeel-overhead-begroting": ("lasten-0-4-begroting",),
}
"""Shares that are reckoned from an amount: what the amount did, they do as well."""
_SAME = ["region", "period", "kind"]
_KEY = [*_SAME, "indicator"]


def each_series_once(found: pd.DataFrame) -> pd.DataFrame:
    """The signals with one for each series and side; `besides` are the other kinds that tell the same."""
    if found.empty:
        return found
    order = {kind: place for place, kind in enumerate(TOLD_FIRST)}
    measured = found.assign(
        higher=_deviation(found) > 0, order=found["kind"].map(order).fillna(len(order)), besides=""
    ).sort_values("order", kind="stable")
    series = ["region", "indicator", "higher"]
    kinds = measured.groupby(series)["kind"].agg(lambda kinds: " ".join(list(kinds)[1:]))
    first = measured.drop_duplicates(series).drop(columns="besides")
    told = first.join(kinds.rename("besides"), on=series).sort_index()
    return told[list(found.columns)].reset_index(drop=True)


def amounts_first(found: pd.DataFrame) -> pd.DataFrame:
    """The signals without the shares whose amount tells the same of the same period; `also` names them."""
    if found.empty:
        return found
    amounts = pd.DataFrame(
        [(share, amount) for share, of in RECKONED_FROM.items() for amount in of],
        columns=["indicator", "amount"],
    )
    there = found[_KEY].rename(columns={"indicator": "amount"})
    shares = found[_KEY].merge(amounts, on="indicator").merge(there, on=[*_SAME, "amount"])
    shares = shares.drop_duplicates(_KEY)
    named = shares.groupby([*_SAME, "amount"])["indicator"].agg(" ".join).rename("shares").reset_index()
    told = found.merge(shares, on=_KEY, how="left")
    kept = told[told["amount"].isna()].drop(columns="amount")
    both = kept.merge(named.rename(columns={"amount": "indicator"}), on=_KEY, how="left")
    also = both["also"].fillna("").str.cat(both["shares"].fillna("").astype(str), sep=" ").str.strip()
    return both.assign(also=also).drop(columns="shares")


def told_once(found: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.DataFrame:
    """The signals without the totals that another one causes; `also` of that other one names them."""
    measured = found.assign(deviation=_deviation(found).abs(), cause="")
    for _, same in measured.groupby(_SAME):
        caused = causes(dict(zip(same["indicator"], same["deviation"], strict=True)), sheets)
        measured.loc[same.index, "cause"] = same["indicator"].map(caused).fillna("")
    gone = measured[measured["cause"] != ""]
    if gone.empty:
        return found.assign(also="")
    also = gone.groupby([*_SAME, "cause"])["indicator"].agg(" ".join).rename("also").reset_index()
    kept = found[measured["cause"] == ""].drop(columns="also")
    told = kept.merge(also.rename(columns={"cause": "indicator"}), on=[*_SAME, "indicator"], how="left")
    return told.assign(also=told["also"].fillna(""))


def causes(deviations: Mapping[str, float], sheets: Mapping[str, IndicatorSheet]) -> dict[str, str]:
    """The cause of every total that has one: a part that explains most of it and has no cause itself.

    The deviations are sizes on one side. Task fields come before chapters, and all expenses last.
    """
    caused: dict[str, str] = {}
    for whole in sorted(deviations, key=lambda name: _depth(sheets[name]), reverse=True):
        parts = {
            deviation: part
            for part, deviation in deviations.items()
            if part not in caused
            and is_part(sheets[part], sheets[whole])
            and deviation >= MOST * deviations[whole]
        }
        if parts:
            caused[whole] = parts[max(parts)]
    return caused


def is_part(part: IndicatorSheet, whole: IndicatorSheet) -> bool:
    """Whether the expenses of one are among those of the other: task field, chapter, all expenses."""
    if not (part.is_expense and whole.is_expense and part.task_field):
        return False
    below = f"{whole.task_field}."
    return whole.id == ALL_EXPENSES or (bool(whole.task_field) and part.task_field.startswith(below))


def _depth(sheet: IndicatorSheet) -> int:
    """All expenses 0, a chapter 1, a task field 2."""
    return len(sheet.task_field.split(".")) if sheet.task_field else 0


def _deviation(found: pd.DataFrame) -> pd.Series:
    """Accounts beside what was to be expected; what will probably come beside its budget."""
    ahead = found["kind"].isin(AHEAD)
    return (found["observed"] - found["expected"]).where(~ahead, found["expected"] - found["budget"])
