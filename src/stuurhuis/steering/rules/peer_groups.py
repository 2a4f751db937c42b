# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A group of municipalities to lay beside one's own, kept under a name: who is in it, and why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from stuurhuis.steering.rules.views import Figure

STEPS = 3  # periods over which one looks whether the distance to the group grew
FEWEST = 3  # members with figures, before one says what the group did


@dataclass(frozen=True, slots=True)
class GroupWords:
    """What a group is called, and by which features, weights and year its first members were found."""

    name: str
    weights: Mapping[str, float]
    year: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """A municipality of a group: since when and why, and until when and why not; no end while it is in it.

    Without a reason it was found by likeness when the group was saved.
    """

    id: int
    region: str
    since: date
    why: str
    until: date | None = None
    why_not: str = ""

    @property
    def is_by_hand(self) -> bool:
        """Whether somebody added it, rather than likeness."""
        return bool(self.why)


@dataclass(frozen=True, slots=True)
class PeerGroup:
    """A group as it stands, with all who ever were in it."""

    id: int
    words: GroupWords
    since: date
    until: date | None
    is_default: bool
    all_members: tuple[Member, ...]

    @property
    def members(self) -> tuple[Member, ...]:
        """Who is in it now."""
        return tuple(one for one in self.all_members if one.until is None)

    @property
    def regions(self) -> tuple[str, ...]:
        """The codes of who is in it now."""
        return tuple(one.region for one in self.members)

    @property
    def former(self) -> tuple[Member, ...]:
        """Who was in it before, the newest first."""
        left = (one for one in self.all_members if one.until is not None)
        return tuple(sorted(left, key=lambda one: (one.until or date.min, one.id), reverse=True))


@dataclass(frozen=True, slots=True)
class Apart:
    """How far one's own figure and the middle one of a group moved between two periods, as parts.

    `grew` is whether the distance between the two grew in each of the steps.
    """

    since: str
    until: str
    own: float
    theirs: float
    members: int
    grew: bool


def apart(own: Sequence[Figure], others: Iterable[Sequence[Figure]]) -> Apart | None:
    """What one's own figure and a group did over the newest few periods; None where that cannot be said."""
    last = max((figure.segment for figure in own), default=0)  # never across a break of the source
    known = {figure.period: figure.relative for figure in own if figure.relative and figure.segment == last}
    lines = [{figure.period: figure.relative for figure in line if figure.relative} for line in others]
    periods = sorted(known)[-(STEPS + 1) :]
    whole = [line for line in lines if all(period in line for period in periods)]
    if len(periods) <= STEPS or len(whole) < FEWEST:
        return None
    middle = [median(line[period] or 0.0 for line in whole) for period in periods]
    mine = [known[period] or 0.0 for period in periods]
    if not middle[0] or not mine[0]:
        return None
    distances = [here / there - 1 if there else 0.0 for here, there in zip(mine, middle, strict=True)]
    return Apart(
        periods[0],
        periods[-1],
        mine[-1] / mine[0] - 1,
        middle[-1] / middle[0] - 1,
        len(whole),
        _grew(distances),
    )


def _grew(distances: Sequence[float]) -> bool:
    """Whether every distance lies further from zero than the one before, on the same side."""
    steps = [after - before for before, after in pairwise(distances)]
    one_side = all(step > 0 for step in steps) or all(step < 0 for step in steps)
    return one_side and abs(distances[-1]) > abs(distances[0])
