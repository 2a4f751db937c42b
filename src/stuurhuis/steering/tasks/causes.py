# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""One cause, one signal: a total that deviates because a part of it does, is told with that part."""

from collections.abc import Mapping

import pandas as pd

from stuurhuis.steering.rules.sheets import ALL_EXPENSES, IndicatorSheet
from stuurhuis.steering.rules.signals import AHEAD

MOST = 0.5  # of the deviation of a total: a part that explains as much is its cause
_SAME = ["region", "period", "kind"]


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
