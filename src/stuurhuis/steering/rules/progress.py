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
class Progress:
    """An indicator of a goal with its newest figure and the target that it is held against."""

    measured: GoalIndicator
    stand: Stand
    latest: Figure | None = None
    target: Target | None = None


def progress(measured: GoalIndicator, figures: Sequence[Figure], scale: Scale) -> Progress:
    """How an indicator stands, with figures oldest first and targets in this scale.

    The newest figure is held against the target of its own period. Where that period has none it is laid
    beside the next target to come: it may be there already, but that target is not yet missed.
    """
    known = [figure for figure in figures if scale.of(figure) is not None]
    if not known:
        return Progress(measured, Stand.NO_FIGURE, target=measured.targets[0] if measured.targets else None)
    latest = known[-1]
    target = _counting(measured.targets, latest.period)
    if target is None:
        return Progress(measured, Stand.NO_TARGET, latest)
    return Progress(measured, _stand(target, latest, scale), latest, target)


def _counting(targets: Sequence[Target], period: str) -> Target | None:
    """The target of this period, or the next one to come, or the last one that was."""
    ahead = [one for one in targets if one.words.period >= period]
    return ahead[0] if ahead else targets[-1] if targets else None


def _stand(target: Target, latest: Figure, scale: Scale) -> Stand:
    value = scale.of(latest)
    if value is None:
        return Stand.NO_FIGURE
    met = target.words.met_by(value)
    if latest.period < target.words.period:
        return Stand.THERE if met else Stand.ON_THE_WAY
    if met:
        return Stand.MET
    return Stand.NEAR if target.words.near_by(value) else Stand.MISSED


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
