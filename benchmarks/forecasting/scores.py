# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How good the forecasts were: MASE, coverage, and the paired difference with its standard error."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from benchmarks.forecasting.contestants import Run
from benchmarks.forecasting.trials import Trial


@dataclass(frozen=True)
class Score:
    """Scores of one contestant on one set; `by_series`: the mean scaled error of each series over origins."""

    contestant: str
    mase: float
    cover80: float
    cover95: float
    width95: float
    by_series: pd.Series
    run: Run


def score(contestant: str, run: Run, trials: Sequence[Trial]) -> Score:
    """Score a run on the compared series."""
    rows = pd.concat([_matched(answer, trial) for answer, trial in zip(run.answers, trials, strict=True)])
    error = (rows["mean"] - rows["value"]).abs() / rows["scale"]
    return Score(
        contestant,
        float(error.groupby([rows["series"], rows["origin"]]).mean().mean()),
        _covered(rows, "80"),
        _covered(rows, "95"),
        _width(rows),
        error.groupby(rows["series"]).mean(),
        run,
    )


def _covered(rows: pd.DataFrame, level: str) -> float:
    """Percentage of truths inside the interval; NaN when there is none."""
    low, high = rows[f"lo{level}"], rows[f"hi{level}"]
    return float("nan") if low.isna().any() else 100 * float(rows["value"].between(low, high).mean())


def _width(rows: pd.DataFrame) -> float:
    """The median width of the 95 % interval in units of the scale; NaN when there is none."""
    width = ((rows["hi95"] - rows["lo95"]) / rows["scale"]).dropna()
    return float(width.median()) if len(width) else float("nan")


def _matched(answer: pd.DataFrame, trial: Trial) -> pd.DataFrame:
    rows = trial.future.merge(answer, on=["series", "step"], how="left", validate="one_to_one")
    rows["scale"] = rows["series"].map(trial.scale)
    rows = rows[rows["scale"].notna()]
    if rows["mean"].isna().any():
        raise ValueError(f"{trial.set}: no forecast for {rows.loc[rows['mean'].isna(), 'series'].iloc[0]}")
    return rows.assign(origin=trial.origin)


def gain(ours: Score, other: Score) -> tuple[float, float]:
    """How much lower our error is, in % of the other's, and its standard error (paired over series)."""
    difference = other.by_series - ours.by_series
    base = other.by_series.mean()
    return 100 * float(difference.mean() / base), 100 * float(
        difference.std() / np.sqrt(len(difference)) / base
    )
