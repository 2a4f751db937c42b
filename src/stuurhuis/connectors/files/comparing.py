# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Do the rows agree with one another: twice the same, mixed frequencies, a figure 1000 times too large."""

import math
from collections import Counter
from collections.abc import Iterator, Set
from statistics import median
from typing import Final

from stuurhuis.connectors.files.cells import address
from stuurhuis.connectors.files.faults import Fault, shortened
from stuurhuis.connectors.files.layout import Layout
from stuurhuis.connectors.files.observations import Observations
from stuurhuis.engines.periods import periods

FEWEST: Final = 4
FAR: Final = 300.0
FARTHEST: Final = 3000.0


class Comparing:
    """Judges all observations together; cells in `wrong` have an error already and get no warning."""

    def __init__(self, layout: Layout, wrong: Set[tuple[int, int]] = frozenset(), *, records: bool) -> None:
        self._wrong = wrong
        self._titles = {column.number: column.title for column in layout.columns}
        self._period = layout.first("period")
        self._records = records

    def faults(self, observations: Observations) -> Iterator[Fault]:
        """Every fault between rows."""
        yield from self._duplicates(observations)
        yield from self._mixed(observations)
        yield from self._far(observations)

    def _duplicates(self, observations: Observations) -> Iterator[Fault]:
        """The same indicator, region and period again; with other values none of them can be trusted."""
        first: dict[tuple[str, str, str], int] = {}
        again: dict[int, list[int]] = {}
        keys = zip(observations.indicator, observations.region, observations.period, strict=True)
        for place, key in enumerate(keys):
            earlier = first.setdefault(key, place)
            if earlier != place:
                again.setdefault(earlier, []).append(place)
        for earlier, others in again.items():
            values = {str(observations.value[place]) for place in (earlier, *others)}
            for place in others:
                yield self._duplicate(observations, place, earlier)
            if len(values) > 1:
                yield self._duplicate(observations, earlier, others[0])

    def _duplicate(self, observations: Observations, place: int, other: int) -> Fault:
        row, column = observations.row[other], observations.column[other]
        where = f"#{row - 1}" if self._records else address(row, column)
        return self._fault("duplicate", observations, place, first=where)

    def _mixed(self, observations: Observations) -> Iterator[Fault]:
        """Periods of another kind than most of the indicator's."""
        counted: dict[str, Counter[str]] = {}
        known = periods(set(observations.period))
        kinds = [known[text].frequency for text in observations.period]
        for indicator, kind in zip(observations.indicator, kinds, strict=True):
            counted.setdefault(indicator, Counter())[kind] += 1
        mixed = {
            indicator: kinds.most_common(1)[0][0] for indicator, kinds in counted.items() if len(kinds) > 1
        }
        if not mixed:
            return
        for place, (indicator, kind) in enumerate(zip(observations.indicator, kinds, strict=True)):
            usual = mixed.get(indicator, kind)
            if usual != kind:
                yield self._period_fault(observations, place, usual)

    def _far(self, observations: Observations) -> Iterator[Fault]:
        """A figure about 1000 times the median of its own region, or a thousandth: often a wrong unit."""
        series: dict[tuple[str, str], list[int]] = {}
        keys = zip(observations.indicator, observations.region, observations.value, strict=True)
        for place, (indicator, region, value) in enumerate(keys):
            if value and not math.isnan(value):
                series.setdefault((indicator, region), []).append(place)
        for places in series.values():
            if len(places) < FEWEST:
                continue
            middle = median(abs(observations.value[place]) for place in places)
            for place in places:
                ratio = abs(observations.value[place]) / middle
                cell = (observations.row[place], observations.column[place])
                if FAR <= max(ratio, 1 / ratio) <= FARTHEST and cell not in self._wrong:
                    yield self._fault("value_far", observations, place, other="1000")

    def _period_fault(self, observations: Observations, place: int, usual: str) -> Fault:
        column = self._period.number if self._period else observations.column[place]
        title = self._titles.get(column, "")
        period = observations.period[place]
        return Fault(
            "frequency_mixed", observations.row[place], column, title, period, self._records, {"other": usual}
        )

    def _fault(self, kind: str, observations: Observations, place: int, **words: str) -> Fault:
        column = observations.column[place]
        value = observations.value[place]
        shown = "" if math.isnan(value) else shortened(f"{value:.15g}")
        title = self._titles.get(column, "")
        return Fault(kind, observations.row[place], column, title, shown, self._records, words)
