# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a long table to panels: the series that are judged together."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from stuurhuis.engines.signals.arrays import Floats
from stuurhuis.engines.signals.periods import SEASON, Frequency, periods

SMALLEST_GROUP = 8
"""Fewer series than this do not tell what "everybody" did."""


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

    Raises MissingColumn, DuplicatePeriod and UnknownPeriod.
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
    kept["place"] = kept["period"].map({text: one.place for text, one in known.items()})
    kept["frequency"] = kept["period"].map({text: one.frequency for text, one in known.items()})
    _refuse_duplicates(kept)
    return kept


def _refuse_duplicates(kept: pd.DataFrame) -> None:
    twice = kept.duplicated(["series", "frequency", "place"])
    if twice.any():
        first = kept.loc[twice].iloc[0]
        raise DuplicatePeriod(str(first["series"]), str(first["period"]))


def panels(kept: pd.DataFrame) -> list[Panel]:
    """Split a prepared table: one panel a group that is large enough, one a frequency for the rest."""
    kept = kept.dropna(subset=["value"])
    sizes = kept.groupby(["frequency", "group"])["series"].transform("nunique")
    large = kept["group"].notna() & (sizes >= SMALLEST_GROUP)
    pool = kept["group"].where(large)
    found = []
    for frequency in sorted(kept["frequency"].unique()):
        here = kept["frequency"] == frequency
        for group in sorted(pool[here].dropna().unique()):
            found.append(_panel(kept[here & (pool == group)], frequency, str(group)))
        if (here & pool.isna()).any():
            found.append(_panel(kept[here & pool.isna()], frequency, None))
    return found


def _panel(rows: pd.DataFrame, frequency: Frequency, group: str | None) -> Panel:
    rows = rows.sort_values(["series", "place"], kind="stable")
    key = rows["series"] + "\x1f" + rows["segment"].fillna("").astype(str)
    codes, keys = pd.factorize(key)
    first = int(rows["place"].min())
    width = int(rows["place"].max()) - first + 1
    values = np.full((len(keys), width), np.nan)
    values[codes, rows["place"].to_numpy(dtype=np.intp) - first] = rows["value"].to_numpy()
    names = [str(one).split("\x1f")[0] for one in keys]
    last = {name: row for row, name in enumerate(names)}
    known = dict(zip(rows["place"], rows["period"], strict=True))
    labels = [str(known.get(place, "")) for place in range(first, first + width)]
    latest = [last[name] == row for row, name in enumerate(names)]
    return Panel(names, group, frequency, first, labels, values, latest)
