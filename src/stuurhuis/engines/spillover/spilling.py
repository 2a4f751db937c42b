# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many figures at once: which of them cross the border?

It says that neighbours resemble one another, not that the one makes the other: what they share (a coast, an
age, a labour market) does so as well.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.stats import false_discovery_control

from stuurhuis.engines.spillover.autocorrelation import Weights, autocorrelation, weights_of
from stuurhuis.engines.spillover.wording import ALONE, EQUAL, FEW, reason

LEAST_REGIONS = 30
"""With fewer the normal distribution of chance does not hold, and little can be shown anyway."""
COLUMNS = [
    "series",
    "regions",
    "moran",
    "expected",
    "std_error",
    "p_value",
    "adjusted",
    "reason",
    "reason_en",
]
Progress = Callable[[int, int], object]
REFUSED = ["series", "reason", "reason_en"]


class MissingColumn(ValueError):
    """A column that is needed is not in the table."""

    def __init__(self, column: str, table: str) -> None:
        super().__init__(f"kolom '{column}' ontbreekt in de tabel van {table}")


@dataclass(frozen=True)
class Spillover:
    """`table`: a row a series (series, regions, moran, expected, std_error, p_value, adjusted, reason,
    reason_en); `adjusted` is the p-value for all series at once (Benjamini and Hochberg). `refused`: series,
    reason, reason_en.
    """

    table: pd.DataFrame
    refused: pd.DataFrame


def spillover(
    table: pd.DataFrame, neighbours: pd.DataFrame, *, progress: Progress | None = None
) -> Spillover:
    """How much neighbours resemble one another in each series.

    `table`: series, region, value, a row a region; a missing value is left out. `neighbours`: region,
    neighbour; a pair counts both ways. `progress` is told how many series are done, of how many. Raises
    MissingColumn.
    """
    _need(table, ("series", "region", "value"), "waarden")
    _need(neighbours, ("region", "neighbour"), "buren")
    near, known = _both_ways(neighbours), table.dropna(subset=["value"])
    laid: dict[tuple[str, ...], Weights] = {}
    found, refused = [], []
    groups = known.groupby("series", sort=False)
    for number, (series, rows) in enumerate(groups, start=1):
        regions = tuple(rows["region"].astype(str))
        if regions not in laid:
            laid[regions] = weights_of(list(regions), near)
        values = rows["value"].to_numpy(dtype=np.float64)
        why = _why_not(values, laid[regions])
        if why:
            refused.append((series, *why))
        else:
            one = autocorrelation(values, laid[regions])
            found.append((series, values.size, one.moran, one.expected, one.std_error, one.p_value))
        if progress:
            progress(number, len(groups))
    return Spillover(_told(found), pd.DataFrame(refused, columns=REFUSED))


def _need(table: pd.DataFrame, columns: tuple[str, ...], name: str) -> None:
    for column in columns:
        if column not in table.columns:
            raise MissingColumn(column, name)


def _both_ways(neighbours: pd.DataFrame) -> dict[str, set[str]]:
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in neighbours[["region", "neighbour"]].astype(str).itertuples(index=False):
        if one != other:
            near[one].add(other)
            near[other].add(one)
    return near


def _why_not(values: np.ndarray, weights: Weights) -> tuple[str, str] | None:
    """Why nothing can be said, in Dutch and English; None when something can."""
    if values.size < LEAST_REGIONS:
        return FEW
    if np.ptp(values) == 0:
        return EQUAL
    if np.count_nonzero(weights.sum(axis=1)) < LEAST_REGIONS:
        return ALONE
    return None


def _told(found: Sequence[tuple[object, ...]]) -> pd.DataFrame:
    told = pd.DataFrame(found, columns=COLUMNS[:6])
    told["adjusted"] = false_discovery_control(told["p_value"]) if found else 0.0
    rows = list(told[["moran", "expected", "std_error"]].itertuples(index=False))
    for column, language in (("reason", "nl"), ("reason_en", "en")):
        told[column] = [reason(*row, language=language) for row in rows]
    return told[COLUMNS]
