# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Observations as they are gathered: one list a column, so that a hundred thousand weigh little."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import compress
from math import isnan
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import pyarrow as pa

TIDY: Final = ("indicator", "region", "period", "value", "status", "source")


class Observation(NamedTuple):
    """One figure in the tidy form, with the cell that it came from; the value is nan when it is missing."""

    indicator: str
    region: str
    period: str
    value: float
    status: str
    source: str
    row: int
    column: int


@dataclass(slots=True)
class Observations:
    """Many observations, a list for each column."""

    indicator: list[str] = field(default_factory=list)
    region: list[str] = field(default_factory=list)
    period: list[str] = field(default_factory=list)
    value: list[float] = field(default_factory=list)
    status: list[str] = field(default_factory=list)
    source: list[str] = field(default_factory=list)
    row: list[int] = field(default_factory=list)
    column: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.value)

    def __iter__(self) -> Iterator[Observation]:
        columns = (self.indicator, self.region, self.period, self.value, self.status, self.source)
        for cells in zip(*columns, self.row, self.column, strict=True):
            yield Observation(*cells)

    def add(self, one: Observation) -> None:
        """Take one more."""
        self.indicator.append(one.indicator)
        self.region.append(one.region)
        self.period.append(one.period)
        self.value.append(one.value)
        self.status.append(one.status)
        self.source.append(one.source)
        self.row.append(one.row)
        self.column.append(one.column)

    def without_rows(self, bad: set[int]) -> "Observations":
        """The observations of all rows but these."""
        if not bad:
            return self
        kept = [row not in bad for row in self.row]
        return Observations(
            list(compress(self.indicator, kept)),
            list(compress(self.region, kept)),
            list(compress(self.period, kept)),
            list(compress(self.value, kept)),
            list(compress(self.status, kept)),
            list(compress(self.source, kept)),
            list(compress(self.row, kept)),
            list(compress(self.column, kept)),
        )

    def to_arrow(self) -> "pa.Table":
        """The tidy table `indicator,region,period,value,status,source`; a missing value is null."""
        import pyarrow as pa

        words = {name: pa.array(getattr(self, name), pa.string()) for name in TIDY if name != "value"}
        values = pa.array([None if isnan(value) else value for value in self.value], pa.float64())
        return pa.table({name: values if name == "value" else words[name] for name in TIDY})
