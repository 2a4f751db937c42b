# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which of the newest figures are impossible or suspicious? Told as faults in the data, first of all."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from stuurhuis.steering.rules import faults as rules
from stuurhuis.steering.rules.kinds import DATA_FAULT, Both
from stuurhuis.steering.rules.results import SIGNALS
from stuurhuis.steering.rules.sheets import ALL_EXPENSES, IndicatorSheet, readings
from stuurhuis.steering.tasks.accounts import ALL_BUDGETED, MONEY, SERIES, SMALLEST_PART
from stuurhuis.steering.tasks.causes import is_part, told_once
from stuurhuis.steering.tasks.comparing import COUNTRY_CODE

WEIGHT = 1.0  # how much a fault matters beside a deviation: it comes before all but the largest
_PERIOD = ["indicator", "period"]


def faults(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.DataFrame:
    """The faults in the newest figures, as signals; where many have the same one it is told of the source.

    A total that is odd because a part of it is, is told with that part.
    """
    asked = figures[figures["indicator"].isin(set(sheets) - set(readings(sheets)))]
    near = _beside_neighbours(asked.dropna(subset=["value"]), sheets)
    tests = {
        "negative": _negative(near, sheets),
        "thousandfold": _thousandfold(near),
        "empty": _empty(near),
        "repeated": _repeated(near),
    }
    odd = [near[seen & near["newest"]].assign(test=name) for name, seen in tests.items()]
    odd = [one for one in (*odd, *_unlike_parts(near, sheets)) if len(one)]
    if not odd:
        return pd.DataFrame(columns=list(SIGNALS.columns))
    found = pd.concat(odd, ignore_index=True).sort_values("period", kind="stable")
    found = found.drop_duplicates([*SERIES, "period"]).drop_duplicates([*SERIES, "test"], keep="last")
    return told_once(_as_signals(_of_sources(found, sheets), sheets), sheets)


def without_faults(
    found: pd.DataFrame, faulty: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]
) -> pd.DataFrame:
    """The signals without those that rest on a figure that is probably wrong: of these the fault is told.

    An account rests on its budget as well.
    """
    key = [*SERIES, "period"]
    account = {sheet.counterpart: name for name, sheet in sheets.items() if sheet.counterpart}
    of_budgets = faulty.assign(indicator=faulty["indicator"].map(account)).dropna(subset=["indicator"])
    wrong = {row for one in (faulty, of_budgets) for row in one[key].itertuples(index=False, name=None)}
    sound = [row not in wrong for row in found[key].itertuples(index=False, name=None)]
    return found[pd.Series(sound, index=found.index, dtype=bool)].reset_index(drop=True)


def _beside_neighbours(known: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.DataFrame:
    """Every figure with those around it in its series, and whether it is new and matters."""
    near = known.sort_values([*SERIES, "period"]).reset_index(drop=True)
    by = near.groupby([*SERIES, "segment"])["value"]
    for name, step in (("before", 1), ("earlier", 2), ("first", 3), ("after", -1)):
        near[name] = by.shift(step)
    near["size"] = near.groupby("indicator")["value"].transform("size")
    back = near.groupby("indicator")["period"].rank(method="dense", ascending=False)
    near["newest"] = (back <= rules.NEWEST) & _matters(near, sheets)
    return near


def _matters(near: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.Series:
    """Whether a figure, or the one beside it, is large enough to speak of: a thousandth of all expenses."""
    is_money = near["indicator"].map({name: sheet.unit == MONEY for name, sheet in sheets.items()})
    whole = near[near["indicator"].isin([ALL_EXPENSES, ALL_BUDGETED])]
    total = whole.groupby(["region", "period"])["value"].max().rename("all")
    moved = near["value"] != near["before"]
    size = near[["value", "before", "after"]].abs().max(axis=1).where(moved, near["value"].abs())
    part = size / near[["region", "period"]].join(total, on=["region", "period"])["all"]
    return ~is_money.astype(bool) | (part >= SMALLEST_PART)


def _share(near: pd.DataFrame, odd: pd.Series, by: list[str]) -> pd.Series:
    """The share of the figures of an indicator of which something is so."""
    return odd.groupby([near[one] for one in by]).transform("mean")


def _negative(near: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.Series:
    """Below zero, where (nearly) nothing is: amounts and whole numbers."""
    below = near["value"] < 0
    whole = (near["value"] % 1 == 0).groupby(near["indicator"]).transform("all")
    share = near["indicator"].map({name: sheet.unit == "%" for name, sheet in sheets.items()}).astype(bool)
    number = below.groupby(near["indicator"]).transform("sum")
    few = number <= (near["size"] * rules.RARE / 10).clip(lower=1)
    return below & few & (near["size"] >= rules.LEAST_KNOWN) & whole & ~share


def _alike(one: pd.Series, other: pd.Series) -> pd.Series:
    """Whether two figures on one side are of the same order; not where one of them is unknown."""
    ratio = one / other.where(other != 0)
    return ratio.between(1 / rules.STEADY, rules.STEADY)


def _is_steady(near: pd.DataFrame) -> pd.Series:
    """Whether the figures around it are of one order: both sides of it, or the three before the newest."""
    before = _alike(near["before"], near["earlier"])
    between = _alike(near["before"], near["after"]) & (before | near["earlier"].isna())
    return between | (near["after"].isna() & before & _alike(near["earlier"], near["first"]))


def _thousandfold(near: pd.DataFrame) -> pd.Series:
    """A thousand times as much, or as little, as steady neighbours."""
    times = (near["value"] / near["before"].where(near["before"] != 0)).abs()
    size = times.where(times >= 1, 1 / times.where(times > 0))
    off = size.between(rules.THOUSAND / rules.AT_MOST, rules.THOUSAND * rules.AT_MOST)
    return off & _is_steady(near)


def _empty(near: pd.DataFrame) -> pd.Series:
    """Zero between steady figures, where it is zero nearly nowhere."""
    zero = near["value"] == 0
    enough = near["size"] >= rules.LEAST_KNOWN
    return zero & enough & _is_steady(near) & (_share(near, zero, _PERIOD) <= rules.RARE)


def _repeated(near: pd.DataFrame) -> pd.Series:
    """The same figure to the last digit for three periods, where figures (nearly) always move."""
    same = (near["value"] == near["before"]) & (near["value"] != 0)
    again = same & (near["before"] == near["earlier"])
    many = near["size"] >= 10 * rules.LEAST_KNOWN
    return again & many & (_share(near, same, ["indicator"]) <= rules.RARE)


def _unlike_parts(near: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> Iterator[pd.DataFrame]:
    """Totals of money that are not the sum of their parts, where all parts are known."""
    for whole, parts in _divisions(sheets).items():
        wide = near[near["indicator"].isin([whole, *parts])].pivot(
            index=["region", "period"], columns="indicator", values="value"
        )
        if {whole, *parts} <= set(wide.columns):
            sums = wide[parts].sum(axis=1, min_count=len(parts)).rename("sums")
            rows = near[near["indicator"] == whole].join(sums, on=["region", "period"])
            apart = (rows["value"] - rows["sums"]).abs() > rules.APART * rows["value"].abs()
            odd = rows[apart & rows["newest"]]
            yield odd.assign(test="parts", before=odd["sums"]).drop(columns="sums")


def _divisions(sheets: Mapping[str, IndicatorSheet]) -> dict[str, list[str]]:
    """Every total with its direct parts: chapters of all expenses, task fields of a chapter."""
    found: dict[str, list[str]] = {}
    for whole in sheets.values():
        deep = len(whole.task_field.split(".")) if whole.task_field else 0
        parts = [
            part.id
            for part in sheets.values()
            if part.is_budget == whole.is_budget
            and (whole.id in {ALL_EXPENSES, ALL_BUDGETED} or is_part(part, whole))
            and part.is_expense
            and part.task_field
            and len(part.task_field.split(".")) == deep + 1
        ]
        if parts and whole.is_expense:
            found[whole.id] = parts
    return found


def _of_sources(found: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.DataFrame:
    """The same, with one row of the country for a fault that many municipalities of one source share."""
    source = found["indicator"].map({name: sheet.source for name, sheet in sheets.items()})
    same = [source, found["period"], found["test"]]
    counted = found.assign(source=source, municipalities=found.groupby(same)["region"].transform("nunique"))
    is_shared = counted["municipalities"] > rules.ONCE
    once = counted[is_shared].drop_duplicates(["source", "period", "test"]).assign(region=COUNTRY_CODE)
    parts = (counted[~is_shared].assign(municipalities=1), once)
    return pd.concat([one for one in parts if len(one)], ignore_index=True)


def _as_signals(found: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.DataFrame:
    expected = found["before"].where(found["before"].notna(), found["after"]).fillna(found["value"])
    told = found.assign(observed=found["value"], expected=expected, lo95=expected, hi95=expected)
    reasons = [_reason(row, sheets[row["indicator"]]) for row in told.to_dict("records")]
    words = pd.DataFrame(reasons, columns=["reason", "reason_en"], index=told.index)
    sure = told.assign(kind=DATA_FAULT, p_value=0.0, frequency=0.0, importance=WEIGHT, since="")
    return sure.join(words).reindex(columns=list(SIGNALS.columns)).assign(also="", besides="")


def _reason(row: dict[Any, Any], sheet: IndicatorSheet) -> Both:
    figures = (row["period"], row["observed"], row["expected"])
    words = rules.said(row["test"], *figures, sheet.unit, sheet.decimals)
    many = int(row["municipalities"])
    return words if many == 1 else rules.everywhere(words, many)
