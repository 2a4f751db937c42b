# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a long table to panels: the series that are judged together."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import get_args

import numpy as np
import pandas as pd

from stuurhuis.engines.periods import SEASON, Frequency, periods
from stuurhuis.engines.signals.arrays import Floats, Truths
from stuurhuis.engines.signals.tail import Usual

SMALLEST_GROUP = 8
"""Fewer series than this do not tell what "everybody" did."""
_ALONE = ""
_FREQUENCIES: dict[str, Frequency] = {name: name for name in get_args(Frequency)}


class MissingColumn(ValueError):
    """The table lacks a column that is needed."""

    def __init__(self, column: str, present: list[str]) -> None:
        self.column = column
        super().__init__(f"kolom '{column}' ontbreekt; gevonden: {', '.join(present) or 'geen enkele'}")


class DuplicatePeriod(ValueError):
    """A series has two values for one period."""

    def __init__(self, series: str, period: str) -> None:
        self.series, self.period = series, period
        super().__init__(f"reeks '{series}' heeft periode {period} meer dan één keer; houd er één over")


@dataclass(frozen=True)
class Panel:
    """Series on one calendar. `values`: series × periods, NaN where nothing was observed."""

    names: list[str]
    group: str | None
    frequency: Frequency
    first: int
    labels: list[str]
    values: Floats
    last_segment: list[bool]
    more: Mapping[str, Floats] = field(default_factory=dict)
    usual: Usual = "all"

    def part(self, rows: Truths) -> "Panel | None":
        """The panel of some of its series; None when there are none."""
        chosen = np.flatnonzero(rows)
        if chosen.size == 0:
            return None
        return replace(
            self,
            names=[self.names[row] for row in chosen],
            values=self.values[chosen],
            last_segment=[self.last_segment[row] for row in chosen],
            more={name: values[chosen] for name, values in self.more.items()},
        )

    @property
    def season(self) -> int:
        """Periods in a season."""
        return SEASON[self.frequency]


def check_columns(table: pd.DataFrame, needed: tuple[str, ...]) -> None:
    """Refuse a table without the needed columns (MissingColumn)."""
    for column in needed:
        if column not in table.columns:
            raise MissingColumn(column, [str(name) for name in table.columns])


def prepared(table: pd.DataFrame, values: tuple[str, ...] = ("value",)) -> pd.DataFrame:
    """The table with text keys, its place on the calendar and nothing extra.

    Raises MissingColumn, DuplicatePeriod and UnreadablePeriod.
    """
    check_columns(table, ("series", "period", *values))
    kept = table[["series", "period", *values]].copy()
    for column in ("group", "segment"):
        kept[column] = table[column].astype("string") if column in table.columns else pd.NA
    kept["series"] = kept["series"].astype(str)
    kept["period"] = kept["period"].astype(str).str.strip()
    for column in values:
        kept[column] = pd.to_numeric(kept[column]).astype("float64")
        kept[column] = kept[column].where(np.isfinite(kept[column]))
    known = periods(kept["period"].unique())
    kept["place"] = kept["period"].map({text: one.ordinal for text, one in known.items()})
    kept["frequency"] = kept["period"].map({text: one.frequency for text, one in known.items()})
    _refuse_duplicates(kept)
    return kept


def _refuse_duplicates(kept: pd.DataFrame) -> None:
    twice = kept.duplicated(["series", "frequency", "place"])
    if twice.any():
        first = kept.loc[twice].iloc[0]
        raise DuplicatePeriod(str(first["series"]), str(first["period"]))


def panels(kept: pd.DataFrame, more: tuple[str, ...] = ()) -> list[Panel]:
    """Split a prepared table: one panel a group that is large enough, one a frequency for the rest.

    `more`: further columns that go along in the shape of the panel.
    """
    kept = kept.dropna(subset=["value"]).sort_values(["series", "frequency", "place"], ignore_index=True)
    kept = kept.assign(run=_runs(kept))
    sizes = kept.groupby(["frequency", "group"])["series"].transform("nunique")
    pool = kept["group"].where(kept["group"].notna() & (sizes >= SMALLEST_GROUP)).astype(object)
    found = []
    together = kept["frequency"] + pool.fillna(_ALONE)
    for key, rows in sorted(together.groupby(together).indices.items()):
        name = str(key)
        found.append(_panel(kept.iloc[rows], _FREQUENCIES[name[0]], name[1:] or None, more))
    return found


def _runs(kept: pd.DataFrame) -> pd.Series:
    """A number for each stretch of a series between two breaks of its source."""
    segment = kept["segment"].fillna("").astype(str)
    fresh = (kept["series"] != kept["series"].shift()) | (kept["frequency"] != kept["frequency"].shift())
    return (fresh | (segment != segment.shift())).cumsum()


def _panel(rows: pd.DataFrame, frequency: Frequency, group: str | None, more: tuple[str, ...]) -> Panel:
    codes, keys = pd.factorize(rows["run"])
    first = int(rows["place"].min())
    width = int(rows["place"].max()) - first + 1
    columns = rows["place"].to_numpy(dtype=np.intp) - first

    def matrix(column: str) -> Floats:
        values = np.full((len(keys), width), np.nan)
        values[codes, columns] = rows[column].to_numpy(dtype=np.float64)
        return values

    names = rows["series"].to_numpy(dtype=object)[np.unique(codes, return_index=True)[1]].tolist()
    known = dict(zip(rows["place"], rows["period"], strict=True))
    labels = [str(known.get(place, "")) for place in range(first, first + width)]
    latest = [name != after for name, after in zip(names, [*names[1:], None], strict=True)]
    return Panel(
        names, group, frequency, first, labels, matrix("value"), latest, {one: matrix(one) for one in more}
    )
