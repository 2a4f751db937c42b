# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What would a tree from a file change: what is new, changed, the same or gone, told beforehand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from stuurhuis.steering.rules.goals import (
    Goal,
    GoalTree,
    GoalWords,
    IndicatorChoice,
    MeasureWords,
    Part,
    PlannedGoal,
    PlannedIndicator,
    PlannedProgramme,
    Programme,
    ProgrammeWords,
    TargetWords,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

W = TypeVar("W", bound="DataclassInstance")
Words = ProgrammeWords | GoalWords | IndicatorChoice | TargetWords | MeasureWords | Part


class Fate(StrEnum):
    """What happens to a part of the tree when a file is taken over."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    GONE = "gone"


class Sort(StrEnum):
    """What a part of the tree is."""

    PROGRAMME = "programme"
    GOAL = "goal"
    INDICATOR = "indicator"
    TARGET = "target"
    MEASURE = "measure"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something hangs in the tree: what it is, of which programme and goal, under which key."""

    sort: Sort
    programme: str
    goal: str = ""
    key: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """What becomes of one place in the tree."""

    place: Place
    fate: Fate
    words: Words


def as_planned(tree: GoalTree, decimals: Mapping[str, int]) -> tuple[PlannedProgramme, ...]:
    """The tree as a file would offer it; a new line in a text is always written the same way.

    A baseline has the decimals of its indicator, where these are known.
    """
    return tuple(_programme(one, decimals) for one in tree.programmes)


def differences(before: Sequence[PlannedProgramme], after: Sequence[PlannedProgramme]) -> list[Difference]:
    """What taking over `after` does to `before`, in the order of `after`.

    What it does not name stays, but the money of a goal: that is said anew as a whole where it is said.
    """
    known, said = dict(_places(before)), dict(_places(after))
    found = [Difference(place, _fate(known.get(place), words), words) for place, words in said.items()]
    renewed = {(one.programme, one.goal) for one in said if one.sort is Sort.PART}
    gone = [
        Difference(place, Fate.GONE, words)
        for place, words in known.items()
        if place.sort is Sort.PART and place not in said and (place.programme, place.goal) in renewed
    ]
    return found + gone


def _fate(before: Words | None, after: Words) -> Fate:
    if before is None:
        return Fate.NEW
    return Fate.SAME if before == after else Fate.CHANGED


def _places(programmes: Sequence[PlannedProgramme]) -> Iterator[tuple[Place, Words]]:
    for one in programmes:
        yield Place(Sort.PROGRAMME, one.words.number), one.words
        for goal in one.goals:
            yield from _of_goal(one.words.number, goal)


def _of_goal(programme: str, goal: PlannedGoal) -> Iterator[tuple[Place, Words]]:
    number = goal.words.number
    yield Place(Sort.GOAL, programme, number), goal.words
    for one in goal.indicators:
        name = one.choice.indicator
        yield Place(Sort.INDICATOR, programme, number, (name,)), one.choice
        for target in one.targets:
            yield Place(Sort.TARGET, programme, number, (name, target.period)), target
    for measure in goal.measures:
        yield Place(Sort.MEASURE, programme, number, (measure.name,)), measure
    for part in goal.parts:
        yield Place(Sort.PART, programme, number, (part.task_field,)), part


def _programme(one: Programme, decimals: Mapping[str, int]) -> PlannedProgramme:
    return PlannedProgramme(_plain(one.words), tuple(_goal(goal, decimals) for goal in one.goals))


def _goal(goal: Goal, decimals: Mapping[str, int]) -> PlannedGoal:
    indicators = tuple(
        PlannedIndicator(
            _rounded(_plain(one.choice), decimals), tuple(_plain(target.words) for target in one.targets)
        )
        for one in goal.indicators
    )
    measures = tuple(_plain(one.words) for one in goal.measures)
    return PlannedGoal(_plain(goal.words), indicators, measures, goal.parts)


def _rounded(choice: IndicatorChoice, decimals: Mapping[str, int]) -> IndicatorChoice:
    shown = decimals.get(choice.indicator)
    known = choice.baseline is not None and shown is not None
    return replace(choice, baseline=round(choice.baseline or 0.0, shown)) if known else choice


def _plain(words: W) -> W:
    texts = {field.name: getattr(words, field.name) for field in fields(words)}
    return replace(
        words,
        **{name: text.replace("\r\n", "\n") for name, text in texts.items() if type(text) is str},
    )
