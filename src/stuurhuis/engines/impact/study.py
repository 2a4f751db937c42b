# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""One treated path beside the paths of who was not treated; and the same with somebody else as if treated."""

from dataclasses import dataclass
from math import comb

import numpy as np

from stuurhuis.engines.impact.panels import Flags, Floats, Ints, Panel

MOST_PLACEBOS = 200


@dataclass(frozen=True)
class Study:
    """Values (unit, period), who is treated, and the place of the start; `facts` is (fact, unit) when there
    are any.

    `since` and `until` bound the periods over which donors are chosen.
    """

    values: Floats
    ours: Flags
    start: int
    since: int
    until: int
    facts: Floats | None = None

    @property
    def target(self) -> Floats:
        """The path of the treated, on average."""
        return np.asarray(self.values[self.ours].mean(axis=0))

    @property
    def donors(self) -> Floats:
        """The paths of the others."""
        return self.values[~self.ours]

    def only(self, rows: Ints, ours: Flags) -> "Study":
        """The same with these units, of whom others are the treated ones."""
        facts = None if self.facts is None else self.facts[:, rows]
        return Study(self.values[rows], ours, self.start, self.since, self.until, facts)

    def without(self, donor: int) -> "Study":
        """The same without the donor of this number."""
        rows = np.delete(np.arange(self.ours.size), np.flatnonzero(~self.ours)[donor])
        return self.only(rows, self.ours[rows])

    def sooner(self, start: int) -> "Study":
        """The periods before the start, as if the measure had begun in one of them."""
        return Study(self.values[:, : self.start], self.ours, start, self.since, min(self.until, start))


def study(panel: Panel, facts: Floats | None = None, window: tuple[int, int] | None = None) -> Study:
    """A panel in which all treated start together."""
    since, until = window or (0, panel.start)
    return Study(panel.values, panel.treated, panel.start, since, min(until, panel.start), facts)


def placebos(real: Study, seed: int) -> list[Study]:
    """Studies among the untreated, with as many of them as if treated: each in turn, or drawn with a seed."""
    rows = np.flatnonzero(~real.ours)
    many = int(real.ours.sum())
    if rows.size - many < 2:
        return []
    if many == 1:
        sets = list(np.eye(rows.size, dtype=bool))
    else:
        dice = np.random.default_rng(seed)
        number = min(MOST_PLACEBOS, comb(rows.size, many))
        sets = [
            np.isin(np.arange(rows.size), dice.choice(rows.size, many, replace=False)) for _ in range(number)
        ]
    return [real.only(rows, np.asarray(one, dtype=np.bool_)) for one in sets]
