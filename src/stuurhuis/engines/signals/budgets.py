# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Accounts that stand further from their budget than usual: for this budget holder, and for all of them
this year.
"""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from stuurhuis.engines.signals.arrays import Floats, Places
from stuurhuis.engines.signals.judgement import Judgement, standing_out
from stuurhuis.engines.signals.judging import (
    FEWEST_ERRORS_ALONE,
    FEWEST_ERRORS_GROUPED,
    Errors,
    Verdicts,
    errors_of,
    judge,
)
from stuurhuis.engines.signals.panel import Panel, panels, prepared
from stuurhuis.engines.signals.prediction import expected
from stuurhuis.engines.signals.run import Run, rounds
from stuurhuis.engines.signals.tail import Usual
from stuurhuis.engines.signals.wording import Both

_SHARE_THAT_MATTERS = 0.05
_AMOUNTS = ("budget", "account", "floor")
TOO_SMALL: Both = ("de bedragen zijn te klein om over te oordelen", "the amounts are too small to judge")
NEGATIVE: Both = (
    "een negatief bedrag: de afstand tot de begroting is dan geen aandeel",
    "a negative amount: its distance to the budget is no share",
)


@dataclass(frozen=True)
class Distances:
    """A panel of log distances account/budget, with each year's common distance taken out of `errors`."""

    panel: Panel
    common: Floats
    errors: Errors
    budget: Floats
    account: Floats
    floor: Floats


def budget_deviations(
    table: pd.DataFrame,
    *,
    start: str | None = None,
    rate: float = 0.05,
    floor: float | None = None,
    usual: Usual = "all",
    allowance: float | None = None,
) -> Judgement:
    """Judge accounts against the usual distance to their original budget.

    `table`: series, period, budget, account and, when there, group (one task field over all municipalities;
    its common distance in the year belongs to the expectation), segment, weight, scope, as in `signals`.
    `floor`: the amount below which nothing matters, in the unit of the table (default: a twentieth of the
    group's median budget); distances are measured with the floor added to both sides, so that small amounts
    cannot shout. `usual` and `allowance` as in `signals`. Kinds: over_budget and under_budget.
    Raises what `signals` raises.
    """
    kept, refused = _comparable(prepared(table, ("budget", "account")), floor)
    run = Run()
    for panel in panels(kept, _AMOUNTS):
        found = _distances(replace(panel, usual=usual))
        fewest = FEWEST_ERRORS_ALONE if panel.group is None else FEWEST_ERRORS_GROUPED
        run.add(panel, [_rows(found, cuts) for cuts in rounds(panel, start)], 2 + fewest)
    run.refused |= refused
    return run.conclude(table, standing_out(rate, allowance))


def floors(kept: pd.DataFrame, floor: float | None) -> pd.Series:
    """The amount below which nothing matters, for each row: the one given, or a part of what is usual in
    the group.
    """
    if floor is not None:
        return pd.Series(floor, index=kept.index, dtype="float64")
    pool = kept["group"].fillna(kept["series"].astype("string"))
    positive = kept["budget"].where(kept["budget"] > 0)
    return positive.groupby(pool).transform("median").fillna(0.0) * _SHARE_THAT_MATTERS


def _comparable(kept: pd.DataFrame, floor: float | None) -> tuple[pd.DataFrame, dict[str, Both]]:
    """The rows whose distance can be measured, with their floor and log distance; and the series without
    any.
    """
    kept = kept.dropna(subset=["budget", "account"]).copy()
    kept["floor"] = floors(kept, floor)
    negative = (kept["budget"] < 0) | (kept["account"] < 0)
    small = kept[["budget", "account"]].max(axis=1) <= kept["floor"]
    good = kept[~negative & ~small].copy()
    good["value"] = np.log((good["account"] + good["floor"]) / (good["budget"] + good["floor"]))
    left_out = kept[~kept["series"].isin(good["series"])].drop_duplicates("series")
    reasons = [NEGATIVE if one else TOO_SMALL for one in negative[left_out.index]]
    return good, dict(zip(left_out["series"], reasons, strict=True))


def _distances(panel: Panel) -> Distances:
    grouped = panel.group is not None
    x = panel.values
    common = np.zeros(x.shape[1])
    if grouped:
        seen = np.isfinite(x).any(axis=0)
        common[seen] = np.nanmedian(x[:, seen], axis=0)
    own = x - common[None, :]
    errors = errors_of(own, expected(own, 1, pooled=grouped, usual_distance=grouped))
    return Distances(panel, common, errors, *(panel.more[column] for column in _AMOUNTS))


def _rows(found: Distances, cuts: Places) -> pd.DataFrame:
    level = None
    if found.panel.group is not None:
        columns = np.maximum(cuts, 0)
        planned = found.budget[np.arange(cuts.size), columns] + found.floor[np.arange(cuts.size), columns]
        level = np.log(planned)
    return _as_rows(found, judge(found.errors, cuts, level=level, usual=found.panel.usual))


def _as_rows(found: Distances, verdicts: Verdicts) -> pd.DataFrame:
    rows, columns = verdicts.rows, verdicts.columns
    centre = verdicts.centre + found.common[columns]
    budget, account, floor = (one[rows, columns] for one in (found.budget, found.account, found.floor))
    bands = {
        name: np.maximum((budget + floor) * np.exp(np.clip(centre + half, -50, 50)) - floor, 0.0)
        for name, half in verdicts.edges.items()
    }
    return pd.DataFrame(
        {
            "series": np.array(found.panel.names, dtype=object)[rows],
            "period": np.array(found.panel.labels, dtype=object)[columns],
            "kind": np.where(account >= bands["expected"], "over_budget", "under_budget"),
            **bands,
            "observed": account,
            "budget": budget,
            "p_value": verdicts.p_single,
            "frequency": (verdicts.by_all or verdicts).p_single,
            "size": verdicts.score,
            "group": found.panel.group,
            "national": (np.exp(found.common[columns]) - 1) * 100
            if found.panel.group is not None
            else np.nan,
            "since": "",
        }
    )
