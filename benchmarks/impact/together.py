# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The same made-up panels, by ours and by another package: effect and error."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from benchmarks.impact.worlds import at_once, factors, tidy, waves
from stuurhuis.engines.impact import Design, impact

Pair = tuple[float, float]
Answer = Callable[[], Pair]
THEIRS = {
    "did: 100 of 342, 10 periods": "diff-diff",
    "staggered: 60 of 342, by diff-diff": "diff-diff",
    "staggered: 60 of 342, by csdid": "csdid",
    "sdid: 1 of 60, 25 before": "diff-diff",
}


def panels() -> dict[str, tuple[Answer, Answer]]:
    """Per panel: our answer and theirs."""
    dice = np.random.default_rng(5)
    many = tidy(at_once(342, 100, 5, 5)(dice).panel)
    waved = tidy(waves((20, 20, 20), 282)(dice).panel)
    one = tidy(factors(60, 1, 25, 5)(dice).panel)
    answers: tuple[tuple[Answer, Answer], ...] = (
        (lambda: ours(many, "did"), lambda: did(many)),
        (lambda: ours(waved, "staggered"), lambda: staggered(waved)),
        (lambda: ours(waved, "staggered"), lambda: staggered_too(waved)),
        (lambda: ours(one, "sdid"), lambda: sdid(one)),
    )
    return dict(zip(THEIRS, answers, strict=True))


def ours(table: pd.DataFrame, method: str) -> Pair:
    """Our effect and its error; with everything that an answer holds."""
    found = impact(table, Design(method=method)).effect
    return (found.estimate, found.std_error) if found else (float("nan"), float("nan"))


def did(table: pd.DataFrame) -> Pair:
    """diff-diff, clustered by unit."""
    from diff_diff import DifferenceInDifferences

    start = table.loc[table["treated_from"] > 0, "treated_from"].min()
    ever = (table["treated_from"] > 0).astype(int)
    both = table.assign(ever=ever, after=(table["period"] >= start).astype(int))
    asked = DifferenceInDifferences(cluster="unit")
    found = asked.fit(both, outcome="value", treatment="ever", time="after")
    return float(found.att), float(found.se)


def staggered(table: pd.DataFrame) -> Pair:
    """diff-diff's Callaway and Sant'Anna, brought together by start."""
    from diff_diff import CallawaySantAnna

    found = CallawaySantAnna().fit(
        table, outcome="value", unit="unit", time="period", first_treat="treated_from", aggregate="simple"
    )
    return float(found.overall_att), float(found.overall_se)


def staggered_too(table: pd.DataFrame) -> Pair:
    """csdid, brought together by start."""
    from csdid.att_gt import ATTgt

    asked = ATTgt(yname="value", gname="treated_from", idname="unit", tname="period", data=table)
    found = asked.fit(est_method="dr").aggte(typec="group").atte
    return np.ravel(found["overall_att"])[0].item(), np.ravel(found["overall_se"])[0].item()


def fitted_by_diff_diff(table: pd.DataFrame, ever: pd.Series, start: float, others: int) -> Any:
    """diff-diff's synthetic difference in differences, with as many placebos as there are others.

    `ever`: whether the unit of a row was treated, and `start` from when.
    """
    from diff_diff import SyntheticDiD

    after = sorted(table.loc[table["period"] >= start, "period"].unique().tolist())
    asked = SyntheticDiD(variance_method="placebo", n_bootstrap=others, seed=1)
    return asked.fit(
        table.assign(ever=ever.astype(int)),
        outcome="value",
        treatment="ever",
        unit="unit",
        time="period",
        post_periods=after,
    )


def sdid(table: pd.DataFrame) -> Pair:
    """diff-diff's synthetic difference in differences."""
    start = table.loc[table["treated_from"] > 0, "treated_from"].min()
    found = fitted_by_diff_diff(table, table["treated_from"] > 0, start, 59)
    return float(found.att), float(found.se)
