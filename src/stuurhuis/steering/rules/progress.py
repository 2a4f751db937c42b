# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does an indicator of a goal stand against its targets? Only what was missed asks attention."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from stuurhuis.steering.rules.goals import WHOLE, GoalIndicator, GoalTree, Target, reached
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.views import Figure


class Stand(StrEnum):
    """Where an indicator stands against the target that counts now."""

    NO_TARGET = "no_target"
    NO_FIGURE = "no_figure"
    MET = "met"
    NEAR = "near"
    MISSED = "missed"
    THERE = "there"
    ON_THE_WAY = "on_the_way"


@dataclass(frozen=True, slots=True)
class Held:
    """A target held against the figure of its own period; `value` is None while that figure is not there."""

    target: Target
    stand: Stand
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """An indicator of a goal with its newest figure and the target that counts now.

    `held` are all its targets, each against the figure of its own period.
    """

    measured: GoalIndicator
    stand: Stand
    latest: Figure | None = None
    target: Target | None = None
    held: tuple[Held, ...] = ()

    @property
    def shown(self) -> Held | None:
        """The next target of which the figure is yet to come, or else the one that counts now."""
        coming = (one for one in self.held if one.stand in {Stand.THERE, Stand.ON_THE_WAY})
        return next(coming, next((one for one in self.held if one.target == self.target), None))

    @property
    def missed(self) -> Target | None:
        """The newest target of which the figure came, when that missed it; what was before is history."""
        came = [one for one in self.held if one.value is not None]
        return came[-1].target if came and came[-1].stand is Stand.MISSED else None


def progress(measured: GoalIndicator, figures: Sequence[Figure], scale: Scale) -> Progress:
    """How an indicator stands, with figures oldest first and targets in this scale.

    Each target is held against the figure of its own period. One that is yet to come is laid beside the
    newest figure: it may be there already, but it is not yet missed.
    """
    known = {figure.period: figure for figure in figures if scale.of(figure) is not None}
    if not known:
        held = tuple(Held(one, Stand.NO_FIGURE) for one in measured.targets)
        return Progress(measured, Stand.NO_FIGURE, target=held[0].target if held else None, held=held)
    latest = [*known.values()][-1]
    held = tuple(_held(one, known.get(one.words.period), latest, scale) for one in measured.targets)
    counting = _counting(held, latest.period)
    if counting is None:
        return Progress(measured, Stand.NO_TARGET, latest)
    return Progress(measured, counting.stand, latest, counting.target, held)


def _counting(held: Sequence[Held], period: str) -> Held | None:
    """The target of this period, or the next one to come, or the last one that was."""
    ahead = [one for one in held if one.target.words.period >= period]
    return ahead[0] if ahead else held[-1] if held else None


def _held(target: Target, figure: Figure | None, latest: Figure, scale: Scale) -> Held:
    words, value = target.words, scale.of(figure or latest)
    if value is None or (figure is None and words.period < latest.period):
        return Held(target, Stand.NO_FIGURE)
    met = words.met_by(value)
    if figure is None:
        return Held(target, Stand.THERE if met else Stand.ON_THE_WAY)
    near = Stand.NEAR if words.near_by(value) else Stand.MISSED
    return Held(target, Stand.MET if met else near, value)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many goals there are, how many of them have a target, and what is known of all those targets."""

    goals: int
    aimed: int
    targets: int
    met: int
    near: int
    missed: int

    @property
    def open(self) -> int:
        """Of how many targets the figure is not there yet."""
        return self.targets - self.met - self.near - self.missed


def tally(goals: Sequence[Sequence[Progress]]) -> Tally:
    """Count the targets of goals, each given as how its indicators stand."""
    held = [one.stand for goal in goals for seen in goal for one in seen.held]
    aimed = sum(any(seen.measured.targets for seen in goal) for goal in goals)
    counts = (held.count(stand) for stand in (Stand.MET, Stand.NEAR, Stand.MISSED))
    return Tally(len(goals), aimed, len(held), *counts)


@dataclass(frozen=True, slots=True)
class Unreached:
    """Money of a task field that serves no goal: `share` per cent of it, `amount` in euros."""

    task_field: str
    share: int
    amount: float


def unreached(tree: GoalTree, budgets: dict[str, float]) -> tuple[Unreached, ...]:
    """Which money serves no goal, the largest amount first; budgets are in euros by task field."""
    served = reached(tree)
    left = {field: WHOLE - served.get(field, 0) for field in budgets}
    found = [
        Unreached(field, left[field], amount * left[field] / WHOLE)
        for field, amount in budgets.items()
        if amount and left[field]
    ]
    return tuple(sorted(found, key=lambda one: -abs(one.amount)))
