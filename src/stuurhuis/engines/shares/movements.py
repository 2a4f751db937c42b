# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a long table to movements that can be compared: one indicator, many members, two periods."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from stuurhuis.engines.shares.layers import Floats

SMALLEST_GROUP = 20
"""Of fewer members one cannot say what all did, and how unusual one of them is."""
NEEDED = ("series", "period", "value")


class MissingColumn(ValueError):
    """The table lacks a column that is needed."""

    def __init__(self, column: str, present: list[str]) -> None:
        super().__init__(f"kolom '{column}' ontbreekt; gevonden: {', '.join(present) or 'geen enkele'}")


@dataclass(frozen=True)
class Movement:
    """What the members of a group did between two periods. `members`: rows of the group.

    `moved` is in logarithms where all figures are above zero, so that members of any size can be compared;
    `unit` brings it back to the unit of the figures.
    """

    since: str
    until: str
    members: NDArray[np.intp]
    moved: Floats
    unit: Floats


@dataclass(frozen=True)
class Group:
    """One indicator: figures and segments (member × period), with who the members are."""

    names: list[str]
    regions: list[str]
    circles: list[str]
    size: Floats
    labels: list[str]
    values: Floats
    segments: Floats

    def movements(self) -> Iterator[Movement]:
        """From every earlier period to the newest of which enough members have a figure."""
        last = self.newest
        for first in range(last):
            here = np.isfinite(self.values[:, first]) & np.isfinite(self.values[:, last])
            rows = np.flatnonzero(here & (self.segments[:, first] == self.segments[:, last]))
            if rows.size >= SMALLEST_GROUP:
                start, end = self.values[rows, first], self.values[rows, last]
                yield Movement(self.labels[first], self.labels[last], rows, *_between(start, end))

    @property
    def newest(self) -> int:
        """The column of the newest period with enough figures; 0 when there is none."""
        enough = np.flatnonzero(np.isfinite(self.values).sum(axis=0) >= SMALLEST_GROUP)
        return int(enough[-1]) if enough.size else 0


def _between(start: Floats, end: Floats) -> tuple[Floats, Floats]:
    """The movements and what one of them is in the unit of the figures."""
    if (start > 0).all() and (end > 0).all():
        moved = np.log(end / start)
        still = np.abs(moved) < 1e-9
        return moved, np.where(still, start, (end - start) / np.where(still, 1.0, moved))
    return end - start, np.ones(start.size)


def groups(table: pd.DataFrame) -> Iterator[Group]:
    """The groups of a table; raises MissingColumn."""
    for column in NEEDED:
        if column not in table.columns:
            raise MissingColumn(column, [str(name) for name in table.columns])
    usual = {"region": None, "group": "", "circle": "", "segment": 0, "weight": np.nan}
    full = table.copy()
    for name, what in usual.items():
        if name not in full.columns:
            full[name] = full["series"] if name == "region" else what
    for _, part in full.groupby("group", sort=True):
        yield _group(part)


def _group(part: pd.DataFrame) -> Group:
    values = (
        part.pivot(index="series", columns="period", values="value").sort_index(axis=0).sort_index(axis=1)
    )
    segments = part.pivot(index="series", columns="period", values="segment").reindex_like(values)
    about = part.drop_duplicates("series", keep="last").set_index("series").loc[values.index]
    size = about["weight"].to_numpy(dtype=float)
    middle = values.median(axis=1).abs().to_numpy(dtype=float)
    return Group(
        names=list(values.index),
        regions=list(about["region"]),
        circles=list(about["circle"].fillna("")),
        size=np.where(np.isfinite(size), size, middle),
        labels=[str(label) for label in values.columns],
        values=values.to_numpy(dtype=float),
        segments=segments.to_numpy(dtype=float),
    )
