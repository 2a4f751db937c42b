# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is new, other or gone in what is public, goal by goal?"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from stuurhuis.steering.rules.published import PublicGoal, PublicIndicator, PublicStory
from stuurhuis.steering.rules.trees import Fate


class Piece(StrEnum):
    """What of a goal can be new, other or gone."""

    WORDS = "words"
    FIGURES = "figures"
    TARGETS = "targets"
    FORECAST = "forecast"
    JUDGEMENT = "judgement"
    MEASURE = "measure"
    MONEY = "money"
    DECISION = "decision"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True)
class PublicChange:
    """One thing of a goal that is new, other or gone; `name` says which, in Dutch as people wrote it."""

    piece: Piece
    name: str
    fate: Fate


@dataclass(frozen=True, slots=True)
class GoalChange:
    """A goal that is new or gone, or of which something changed."""

    goal: int
    name: str
    fate: Fate
    changes: tuple[PublicChange, ...] = ()


def changes(before: PublicStory | None, after: PublicStory) -> tuple[GoalChange, ...]:
    """What another publication changes, in its order; what vanishes comes last."""
    was = {goal.id: goal for goal in before.goals} if before else {}
    now = {goal.id: goal for goal in after.goals}
    found = [_change(was.get(goal.id), goal) for goal in after.goals]
    gone = [GoalChange(goal.id, goal.name, Fate.GONE) for goal in was.values() if goal.id not in now]
    return (*(one for one in found if one.fate is not Fate.SAME), *gone)


def _change(before: PublicGoal | None, after: PublicGoal) -> GoalChange:
    if before is None:
        return GoalChange(after.id, after.name, Fate.NEW)
    was, now = dict(_pieces(before)), dict(_pieces(after))
    found = [
        PublicChange(piece, (now.get(key) or was[key])[0], fate)
        for key in {**now, **was}
        for piece, fate in [(key[0], _fate(was.get(key), now.get(key)))]
        if fate is not Fate.SAME
    ]
    return GoalChange(after.id, after.name, Fate.CHANGED if found else Fate.SAME, tuple(found))


Key = tuple[Piece, str]
Told = tuple[str, object]


def _fate(was: Told | None, now: Told | None) -> Fate:
    if was is None:
        return Fate.NEW
    if now is None:
        return Fate.GONE
    return Fate.SAME if was[1] == now[1] else Fate.CHANGED


def _pieces(goal: PublicGoal) -> Iterator[tuple[Key, Told]]:
    """Every piece of a goal with its name, and what it says."""
    yield (Piece.WORDS, ""), (goal.name, (goal.number, goal.name, goal.why))
    for one in goal.indicators:
        yield from _of_indicator(one)
    for measure in goal.measures:
        yield (Piece.MEASURE, str(measure.id)), (measure.name, measure)
    for cost in goal.costs:
        yield (Piece.MONEY, cost.task_field), (cost.name, cost)
    for decision in goal.decisions:
        yield (Piece.DECISION, str(decision.id)), (decision.what, decision)
    names = {one.id: one.name for one in goal.indicators}
    for agreed in goal.agreements:
        about = f"{agreed.indicator} {agreed.period}"
        yield (Piece.AGREEMENT, about), (names.get(agreed.indicator, about), agreed)


def _of_indicator(one: PublicIndicator) -> Iterator[tuple[Key, Told]]:
    said = (one.name, one.definition, one.scale, one.figures, one.baseline_period, one.baseline)
    yield (Piece.FIGURES, one.id), (one.name, said)
    if one.targets:
        aims = [(aim.period, aim.value, aim.bound, aim.rationale) for aim in one.targets]
        yield (Piece.TARGETS, one.id), (one.name, aims)
    if one.forecasts:
        chances = [aim.chance for aim in one.targets]
        yield (Piece.FORECAST, one.id), (one.name, (one.forecasts, chances))
    if one.judgements:
        yield (Piece.JUDGEMENT, one.id), (one.name, one.judgements)
