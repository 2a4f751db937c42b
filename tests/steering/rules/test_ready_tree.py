# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The ready tree holds every task field once, and a target that is missed is told apart from one to come."""

import pytest

from small_country import AT
from stuurhuis.connectors.sample import delivering
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.goals import (
    WHOLE,
    Bound,
    Goal,
    GoalIndicator,
    GoalTree,
    GoalWords,
    IndicatorChoice,
    Part,
    Programme,
    ProgrammeWords,
    Target,
    TargetWords,
)
from stuurhuis.steering.rules.progress import Stand, progress, unreached
from stuurhuis.steering.rules.ready import GOALS, ready_tree
from tests.steering.told import CRIMES, figure

SHEETS = {one.id: one for one in delivering.Sample().indicator_sheets()}
TASK_FIELDS = {one.task_field for one in SHEETS.values() if one.is_budget and "." in one.task_field}
FIGURES = (figure("2024", 500.0, per=1000), figure("2025", 450.0, per=1000))  # 5,000 and 4,500 per 1,000


def test_every_task_field_of_iv3_serves_one_goal_of_its_own_chapter() -> None:
    tree = ready_tree(TASK_FIELDS, {})
    served = [
        (programme.words.number, part)
        for programme in tree
        for goal in programme.goals
        for part in goal.parts
    ]
    assert sorted(part.task_field for _number, part in served) == sorted(TASK_FIELDS)
    assert all(part.share == WHOLE and part.task_field[0] == number for number, part in served)


def test_every_indicator_of_the_ready_tree_is_there() -> None:
    named = {name for goal in GOALS for name, _kind in goal.indicators}
    assert named <= set(SHEETS)
    assert not any(SHEETS[name].is_budget for name in named)


def measured(task_field: str, newest: dict[str, tuple[str, float]], old: set[str]) -> list[str]:
    """By what the goal of a task field is measured."""
    (programme,) = ready_tree({task_field}, newest, old)
    return [one.choice.indicator for goal in programme.goals if goal.parts for one in goal.indicators]


def test_a_goal_begins_with_indicators_that_have_recent_figures() -> None:
    newest = {"gf-bijstandsontvangers": ("2025", 3200.0), "gf-laag-inkomen": ("2025", 4100.0)}
    old = {"kwb-bijstand-per-1000": ("2021", 31.0), "kwb-laag-inkomen": ("2021", 6.1)}
    assert measured("6.3", newest | old, set(old)) == list(newest)


def test_an_old_figure_joins_only_where_recent_ones_are_too_few() -> None:
    old = {"kwb-gasverbruik": ("2021", 1100.0), "kwb-stroomverbruik": ("2021", 2500.0)}
    assert measured("7.3", old, set(old)) == list(old)
    care = {"kwb-jeugdzorg": ("2021", 11.2)}
    assert measured("6.75", care, {"kwb-jeugdzorg"}) == list(care)


@pytest.mark.parametrize(
    ("task_field", "beside"),
    [("6.71", "kwb-65-plus"), ("6.75", "gf-jongeren"), ("2.1", "kwb-afstand-supermarkt"),
     ("4.1", "gf-leerlingen-vo"), ("8.1", "kwb-woz-waarde")],
)  # fmt: skip
def test_no_indicator_is_better_than_one_that_does_not_measure_the_goal(task_field: str, beside: str) -> None:
    assert measured(task_field, {beside: ("2025", 1.0)}, set()) == []


def test_an_organisation_without_figures_gets_no_indicator_it_cannot_read() -> None:
    (safety,) = (one for one in ready_tree({"1.1"}, {}) if one.words.number == "1")
    assert safety.goals[0].indicators == ()
    assert [one.words.number for one in ready_tree({"1.1"}, {})] == ["1"]


def aims(*targets: tuple[str, float]) -> GoalIndicator:
    """Crimes, with targets of at most so many per 1,000."""
    made = [
        Target(place, TargetWords(period, value, Bound.AT_MOST, near=value + 200), AT.date())
        for place, (period, value) in enumerate(targets)
    ]
    return GoalIndicator(1, IndicatorChoice("misdrijven-totaal", "outcome", "2020", 5.0), tuple(made))


@pytest.mark.parametrize(
    ("targets", "stand", "held_against"),
    [
        ((), Stand.NO_TARGET, None),
        ((("2025", 4600.0),), Stand.MET, "2025"),
        ((("2025", 4400.0),), Stand.NEAR, "2025"),
        ((("2025", 4000.0),), Stand.MISSED, "2025"),
        ((("2024", 4000.0),), Stand.MISSED, "2024"),
        ((("2027", 4000.0),), Stand.ON_THE_WAY, "2027"),
        ((("2027", 4600.0),), Stand.THERE, "2027"),
        ((("2025", 4600.0), ("2027", 4000.0)), Stand.MET, "2025"),
    ],
)
def test_the_newest_figure_is_held_against_the_target_that_counts(
    targets: tuple[tuple[str, float], ...], stand: Stand, held_against: str | None
) -> None:
    found = progress(aims(*targets), FIGURES, scales.scale(CRIMES))
    assert (found.stand, found.target and found.target.words.period) == (stand, held_against)


def test_without_figures_nothing_is_said_to_be_missed() -> None:
    assert progress(aims(("2025", 1.0)), (), scales.scale(CRIMES)).stand is Stand.NO_FIGURE


def test_money_that_serves_no_goal_is_named_largest_first() -> None:
    goal = Goal(1, GoalWords("6.1", "Iedereen doet mee"), (), (), (Part("6.1", 60), Part("6.2", 100)))
    tree = GoalTree("GM0193", (Programme(1, ProgrammeWords("6", "Sociaal domein"), (goal,)),))
    left = unreached(tree, {"6.1": 1000.0, "6.2": 5000.0, "6.3": 900.0, "6.4": 0.0})
    assert [(one.task_field, one.share, one.amount) for one in left] == [
        ("6.3", 100, 900.0),
        ("6.1", 40, 400.0),
    ]
