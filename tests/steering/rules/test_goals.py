# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a goal misses, and when a target is met or near."""

from dataclasses import replace

import pytest

from small_country import AT
from stuurhuis.steering.rules.goals import (
    Bound,
    Gap,
    Goal,
    GoalIndicator,
    GoalTree,
    GoalWords,
    IndicatorChoice,
    Measure,
    MeasureWords,
    Part,
    Programme,
    ProgrammeWords,
    Target,
    TargetWords,
    gaps,
    reached,
)

AIM = Target(1, TargetWords("2027", 9.5, Bound.AT_MOST, near=10.0), AT.date())
MEASURED = GoalIndicator(1, IndicatorChoice("kwb-jeugdzorg", "outcome", "2021", 11.2), (AIM,))
WHOLE = Goal(
    1,
    GoalWords("6.1", "Jongeren groeien veilig op"),
    (MEASURED,),
    (Measure(1, MeasureWords("Jongerenwerk")),),
    (Part("6.72", 60),),
)


def as_kind(kind: str) -> GoalIndicator:
    """The same indicator, as something else to its goal."""
    return replace(MEASURED, choice=replace(MEASURED.choice, kind=kind))


def test_a_whole_goal_misses_nothing() -> None:
    assert gaps(WHOLE) == ()


@pytest.mark.parametrize(
    ("goal", "missing"),
    [
        (replace(WHOLE, indicators=()), (Gap.NO_INDICATOR,)),
        (replace(WHOLE, indicators=(as_kind("output"),)), (Gap.ONLY_OUTPUT,)),
        (replace(WHOLE, indicators=(as_kind("output"), as_kind("means"))), (Gap.ONLY_OUTPUT,)),
        (replace(WHOLE, indicators=(as_kind("output"), MEASURED)), ()),
        (replace(WHOLE, indicators=(replace(MEASURED, targets=()),)), (Gap.NO_TARGET,)),
        (replace(WHOLE, measures=(), parts=()), (Gap.NO_MONEY, Gap.NO_MEASURE)),
    ],
)
def test_what_is_missing_is_named(goal: Goal, missing: tuple[Gap, ...]) -> None:
    assert gaps(goal) == missing


@pytest.mark.parametrize(
    ("bound", "value", "met", "near"),
    [
        (Bound.AT_MOST, 9.5, True, False),
        (Bound.AT_MOST, 9.8, False, True),
        (Bound.AT_MOST, 10.1, False, False),
        (Bound.AT_LEAST, 9.5, True, False),
        (Bound.AT_LEAST, 9.0, False, False),
        (Bound.EXACTLY, 9.5, True, False),
        (Bound.EXACTLY, 9.7, False, True),
    ],
)
def test_a_figure_meets_a_target_or_lies_near_it(bound: Bound, value: float, met: bool, near: bool) -> None:
    aim = TargetWords("2027", 9.5, bound, near=10.0)
    assert (aim.met_by(value), aim.near_by(value)) == (met, near)


def test_the_parts_of_a_task_field_add_up_over_goals() -> None:
    other = replace(WHOLE, id=2, parts=(Part("6.72", 40), Part("6.1", 10)))
    tree = GoalTree("GM0193", (Programme(1, ProgrammeWords("6", "Sociaal domein"), (WHOLE, other)),))
    assert reached(tree) == {"6.72": 100, "6.1": 10}
