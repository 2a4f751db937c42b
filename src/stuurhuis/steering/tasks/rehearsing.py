# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How good are our forecasts and chances? Targets as a municipality would set them, seen from earlier times.

From one to five periods back the figures known then are forecast as the monitor does. For every series and
period one target is drawn: the last figure raised or lowered by 5 to 20 %, to be reached or passed. The
chance is that of the forecast then; nothing is learnt from what came, which shows what forecasts are worth.
"""

from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import cast

import numpy as np
import pandas as pd

from stuurhuis.steering.rules import chances, scales
from stuurhuis.steering.rules.goals import Bound, TargetWords
from stuurhuis.steering.rules.results import RELIABILITY
from stuurhuis.steering.rules.scales import FORECAST
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.views import Ahead
from stuurhuis.steering.tasks.outlook import outlook
from stuurhuis.steering.tasks.portions import source_of

FARTHEST_BACK = 5
BINS = 10
SMALLEST, LARGEST = 0.05, 0.20  # by how much a target lies from the last figure
SERIES = ["region", "indicator"]
TRIAL = (
    "region", "indicator", "source", "back", "ahead", *FORECAST, "value", "target", "chance", "before",
    "came",
)  # fmt: skip
FEWEST_MOVES = 30  # of an indicator, before one says how often it moved so far


def reliability(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.DataFrame:
    """The rows of the reliability picture, by source, where one stood, periods ahead and tenth of the chance.

    `brier`: the mean squared distance of chance and outcome; `usual`: the same for who says how often the
    indicator moved that far in as many periods before, in all municipalities. `inside80`, `inside95`: which
    part of the figures that came lay within the margins.
    """
    said = rehearsed(figures, sheets)
    said = said.assign(
        bin=np.minimum((said["chance"] * BINS).astype(int), BINS - 1),
        brier=(said["chance"] - said["came"]) ** 2,
        usual=(said["before"] - said["came"]) ** 2,
        inside80=said["value"].between(said["lo80"], said["hi80"]),
        inside95=said["value"].between(said["lo95"], said["hi95"]),
    )
    grouped = said.groupby(["source", "back", "ahead", "bin"])
    means = grouped[["chance", "came", "brier", "usual", "inside80", "inside95"]].mean()
    return means.assign(targets=grouped.size()).reset_index().reindex(columns=list(RELIABILITY.columns))


def rehearsed(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.DataFrame:
    """Every forecast and drawn target in the scale of its indicator, with the chance then and what came."""
    told = figures.assign(value=told_in(figures, sheets))
    told["divisor"] = (figures["value"] / told["value"]).fillna(1.0)
    told = told.dropna(subset=["value"])
    told["number"] = told.groupby("indicator")["period"].rank(method="dense", ascending=False) - 1
    backs = range(1, FARTHEST_BACK + 1)
    seen = {back: _seen_from(figures, told, back, sheets) for back in backs}
    drawn = [_drawn(rows, told[told["number"] >= back]) for back, rows in seen.items() if len(rows)]
    if not drawn:
        return pd.DataFrame(columns=list(TRIAL), dtype=float)
    trials = pd.concat(drawn, ignore_index=True)
    return trials.assign(source=source_of(trials, sheets), chance=list(_chances(trials, sheets)))[list(TRIAL)]


def told_in(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.Series:
    """Every figure in the scale in which its targets are set."""
    relative = {name for name, sheet in sheets.items() if scales.scale(sheet).per}
    return figures["relative"].where(figures["indicator"].isin(relative), figures["value"])


def _seen_from(
    figures: pd.DataFrame, told: pd.DataFrame, back: int, sheets: Mapping[str, IndicatorSheet]
) -> pd.DataFrame:
    """The forecasts of what was yet to come so many periods back, beside the last figure and what came."""
    until = told[told["number"] == back].groupby("indicator")["period"].first()
    known = figures[figures["period"] <= figures["indicator"].map(until).fillna("")]
    forecasts, _ = outlook(known, sheets)
    if forecasts.empty:
        return forecasts
    came = told.loc[told["number"] < back, [*SERIES, "period", "value", "segment", "number"]]
    last = _last(told[told["number"] >= back])
    both = forecasts.merge(came, on=[*SERIES, "period"]).merge(last, on=SERIES, suffixes=("", "_last"))
    both = both[(both["segment"] == both["segment_last"]) & (both["value_last"] > 0)]
    both[list(FORECAST)] = both[list(FORECAST)].div(both["divisor"], axis=0)
    return both.assign(back=back, ahead=(back - both["number"]).astype(int))


def _last(known: pd.DataFrame) -> pd.DataFrame:
    """The newest figure of every series, and what a total of it is divided by in the scale of its targets."""
    newest = known.sort_values("period").drop_duplicates(SERIES, keep="last")
    return newest[[*SERIES, "value", "segment", "divisor"]]


def _drawn(seen: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """A target for every forecast, how often a figure moved so far before, and whether it was reached."""
    dice = (seen["region"] + seen["indicator"] + seen["period"] + seen["back"].astype(str)).map(_dice)
    raised = dice % 2 == 0
    size = SMALLEST + (LARGEST - SMALLEST) * (dice // 2 % 1000) / 1000
    trials = seen.assign(raised=raised, times=1 + size.where(raised, -size))
    trials["target"] = trials["value_last"] * trials["times"]
    moves = {ahead: _moves(known, ahead) for ahead in trials["ahead"].unique()}
    return trials.assign(
        before=_before(trials, moves), came=(trials["value"] >= trials["target"]).astype(float)
    )


def _moves(known: pd.DataFrame, ahead: int) -> dict[str, np.ndarray]:
    """By how many times the figures of an indicator moved in so many periods, sorted; of all under ''."""
    start = known[[*SERIES, "number", "segment", "value"]].assign(number=known["number"] - ahead)
    both = start.merge(known[[*SERIES, "number", "segment", "value"]], on=[*SERIES, "number", "segment"])
    both = both[both["value_x"] > 0]
    times = both["value_y"] / both["value_x"]
    by_name = {str(name): np.sort(rows.to_numpy()) for name, rows in times.groupby(both["indicator"])}
    return by_name | {"": np.sort(times.to_numpy())}


def _before(trials: pd.DataFrame, moves: Mapping[int, Mapping[str, np.ndarray]]) -> pd.Series:
    """How often a figure moved so far before, in the same number of periods."""
    found = pd.Series(0.5, trials.index)
    for key, rows in trials.groupby(["ahead", "indicator"]):
        ahead, name = cast("tuple[int, str]", key)
        own = moves[ahead].get(name, np.empty(0))
        seen = own if own.size >= FEWEST_MOVES else moves[ahead][""]
        if seen.size:
            found[rows.index] = 1 - np.searchsorted(seen, rows["times"]) / seen.size
    return found


def _chances(trials: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> Iterator[float]:
    """What the forecast said of every target."""
    steps = {name: chances.step_of(scales.scale(sheet)) for name, sheet in sheets.items()}
    columns = ["indicator", "target", "period", *FORECAST]
    for name, value, period, *edges in trials[columns].itertuples(index=False):
        target = TargetWords(period, value, Bound.AT_LEAST)
        yield chances.met(target, Ahead(period, *edges), steps[name])


def _dice(name: str) -> int:
    """A number that looks like chance and is always the same for a name."""
    return int.from_bytes(blake2b(name.encode(), digest_size=4).digest())
