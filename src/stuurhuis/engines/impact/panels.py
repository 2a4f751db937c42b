# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which units were measured in every period, and from when was the measure there?"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from stuurhuis.engines.impact.reading import Cells, cells

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]

_FROM_THE_START = ("had de maatregel al in de eerste periode", "had the measure in the first period already")
_GAPS = ("niet in elke periode gemeten", "not measured in every period")


@dataclass(frozen=True)
class Panel:
    """Units by periods, whole; `starts` is the place of the first treated period, `never` for who never was.

    `covariates` is (unit, period, covariate); `clusters` numbers what belongs together.
    """

    units: tuple[str, ...]
    labels: tuple[str, ...]
    calendar: str
    values: Floats
    starts: Ints
    clusters: Ints
    covariates: Floats
    names: tuple[str, ...]
    left_out: pd.DataFrame

    @property
    def never(self) -> int:
        """What `starts` says of who was never treated: the number of periods."""
        return len(self.labels)

    @cached_property
    def treated(self) -> Flags:
        """Who got the measure within the periods seen."""
        return self.starts < self.never

    @cached_property
    def cohorts(self) -> list[int]:
        """The different starts, in order."""
        return sorted({int(start) for start in self.starts[self.treated]})

    @property
    def start(self) -> int:
        """The first start."""
        return self.cohorts[0]

    def only(self, kept: Flags | Ints) -> "Panel":
        """The same panel with these units alone."""
        rows = np.arange(len(self.units))[kept]
        return Panel(
            tuple(self.units[row] for row in rows), self.labels, self.calendar, self.values[rows],
            self.starts[rows], self.clusters[rows], self.covariates[rows], self.names, self.left_out,
        )  # fmt: skip

    def between(self, first: int, last: int, starts: Ints) -> "Panel":
        """The periods from one place until before another, as if the measure began elsewhere in them."""
        return Panel(
            self.units, self.labels[first:last], self.calendar, self.values[:, first:last], starts,
            self.clusters, self.covariates[:, first:last], self.names, self.left_out,
        )  # fmt: skip


def panel(table: pd.DataFrame, *, covariates: Sequence[str] = (), cluster: str | None = None) -> Panel:
    """Lay out a table; who has gaps, or the measure from the first period on, is left out and named.

    Missing is not zero, so nothing is filled in. Raises the errors of `reading`, and UnreadablePeriod.
    """
    read = cells(table, tuple(covariates))
    wide = read.rows.pivot(index="unit", columns="place", values="value").sort_index()
    wide = wide.reindex(columns=range(len(read.labels)))
    starts = read.starts.reindex(wide.index).to_numpy(np.int64)
    gaps, early = wide.isna().any(axis=1).to_numpy(), starts == 0
    kept = ~gaps & ~early
    told = [
        (unit, *(_FROM_THE_START if early[row] else _GAPS))
        for row, unit in enumerate(wide.index)
        if not kept[row]
    ]
    names = [str(unit) for unit in wide.index[kept]]
    together = table.assign(unit=table["unit"].astype(str)).groupby("unit")[cluster or "unit"].first()
    return Panel(
        units=tuple(names),
        labels=tuple(read.labels),
        calendar=read.calendar,
        values=wide.to_numpy(dtype=float)[kept],
        starts=starts[kept],
        clusters=pd.factorize(together.reindex(names))[0].astype(np.int64),
        covariates=_beside(read, names, covariates),
        names=tuple(covariates),
        left_out=pd.DataFrame(told, columns=["unit", "reason", "reason_en"]),
    )


def _beside(read: Cells, names: Sequence[str], columns: Sequence[str]) -> Floats:
    """The further columns: (unit, period, column)."""
    found = np.full((len(names), len(read.labels), len(columns)), np.nan)
    rows = read.rows["unit"].map({name: row for row, name in enumerate(names)})
    there = rows.notna()
    for number, column in enumerate(columns):
        found[rows[there].astype(int), read.rows.loc[there, "place"], number] = read.rows.loc[there, column]
    return found
