# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why an expectation says too little: the figure varies, or it changed in one jump."""

import pandas as pd

ALL_BUT_ALL = 0.8  # of all movement of a series in one step: that step is a jump
JUMP = (
    "In {period} veranderde dit in één keer; verder bleef het bijna gelijk. "
    "Daaruit is niet te zeggen wat er komt."
)
JUMP_EN = (
    "In {period} this changed all at once; otherwise it hardly moved. That does not tell what will come."
)


def explained(vague: pd.DataFrame, figures: pd.DataFrame) -> pd.DataFrame:
    """The same refusals, with the jump named where there was one.

    `vague`: region, indicator, reason, reason_en; `figures`: region, indicator, period, value.
    """
    if vague.empty:
        return vague
    jumps = jump(figures.merge(vague[["region", "indicator"]], on=["region", "indicator"]))
    found = vague.merge(jumps, on=["region", "indicator"], how="left")
    for column, sentence in (("reason", JUMP), ("reason_en", JUMP_EN)):
        said = found["jump"].map(lambda period, sentence=sentence: sentence.format(period=period), "ignore")
        found[column] = said.fillna(found[column])
    return found[list(vague.columns)]


def jump(figures: pd.DataFrame) -> pd.DataFrame:
    """The period in which a series made nearly all of its movement: region, indicator, jump.

    Of three figures or fewer nothing is said: one of two steps is always the larger.
    """
    series = ["region", "indicator"]
    known = figures.dropna(subset="value").sort_values([*series, "period"])
    known["step"] = known.groupby(series)["value"].diff().abs()
    by_series = known.groupby(series)["step"]
    is_jump = (known["step"] >= ALL_BUT_ALL * by_series.transform("sum")) & (by_series.transform("count") > 2)
    return known.loc[is_jump & (known["step"] > 0), [*series, "period"]].rename(columns={"period": "jump"})
