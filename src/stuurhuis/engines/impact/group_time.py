# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did the measure do to each group of starters, in each period? (Callaway and Sant'Anna 2021)

After its start a group is compared with its last period before; before it, each period with the one before
that.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from stuurhuis.engines.impact.doubly_robust import two_by_two
from stuurhuis.engines.impact.panels import Flags, Floats, Ints, Panel

Beside = Literal["never", "not_yet"]


@dataclass(frozen=True)
class GroupTime:
    """Effects per cell: `start` and `place` of each, its effect, and (unit, cell) influences on it.

    `beside` is what each unit did beside what was expected of it in that cell; `highest` the highest chance
    of a treated unit to be treated, and of an untreated one.
    """

    start: Ints
    place: Ints
    effect: Floats
    influence: Floats
    beside: Floats
    highest: tuple[float, float]

    @property
    def event(self) -> Ints:
        """How many periods after the start; negative before it."""
        return self.place - self.start


def group_time(panel: Panel, beside: Beside) -> GroupTime:
    """The effect of every start in every period but the first, as far as somebody untreated is there."""
    cells = []
    for start in panel.cohorts:
        for place in range(1, panel.never):
            base = start - 1 if place >= start else place - 1
            others = untreated(panel, start, max(place, base), beside)
            if others.any():
                cells.append((start, place, base, others))
    effect = np.empty(len(cells))
    influence = np.zeros((len(panel.units), len(cells)))
    apart = np.zeros_like(influence)
    highest = (0.0, 0.0)
    for number, (start, place, base, others) in enumerate(cells):
        ours = panel.starts == start
        rows = ours | others
        moved = panel.values[rows, place] - panel.values[rows, base]
        found = two_by_two(moved, ours[rows], panel.covariates[rows, base])
        effect[number] = found.effect
        influence[rows, number] = found.influence * (len(panel.units) / rows.sum())
        apart[rows, number] = found.beside
        chances = found.chance[ours[rows]].max(), found.chance[~ours[rows]].max()
        highest = max(highest[0], float(chances[0])), max(highest[1], float(chances[1]))
    starts, places = [np.array([one[part] for one in cells], dtype=np.int64) for part in (0, 1)]
    return GroupTime(starts, places, effect, influence, apart, highest)


def untreated(panel: Panel, start: int, place: int, beside: Beside) -> Flags:
    """Who can be compared with a start at a place: never treated, or not by then."""
    never = panel.starts >= panel.never
    if beside == "never":
        return never
    return np.asarray(never | ((panel.starts > place) & (panel.starts != start)))
