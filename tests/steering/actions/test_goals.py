# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An organisation says what it wants; what counted once stays, and no money is shared out twice."""

from datetime import date, timedelta

import pytest

from small_country import AT
from stuurhuis.kernel.parties import NotAMember
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, NotThere
from stuurhuis.kernel.store.models import Entry
from stuurhuis.kernel.store.wall import within
from stuurhuis.steering.actions import goals as actions
from stuurhuis.steering.actions.goals import (
    DoubtfulTarget,
    MoreThanAll,
    NoBaseline,
    NumberTaken,
    StillHasGoals,
)
from stuurhuis.steering.models.goals import Target
from stuurhuis.steering.queries import goals
from stuurhuis.steering.rules.goals import (
    Bound,
    Goal,
    GoalTree,
    GoalWords,
    IndicatorChoice,
    MeasureWords,
    Part,
    PlannedGoal,
    PlannedIndicator,
    PlannedProgramme,
    ProgrammeWords,
    State,
    TargetWords,
)
from stuurhuis.steering.rules.targets import Doubt, Doubted

SOCIAL = ProgrammeWords("6", "Sociaal domein", "Iedereen doet mee.")
YOUTH = GoalWords("6.1", "Jongeren groeien veilig op", "Wie jong vastloopt, blijft lang vastlopen.")
CARE = IndicatorChoice("kwb-jeugdzorg", "outcome", "2021", 11.2, verification="CBS, Kerncijfers")
TARGET = TargetWords("2027", 9.5, Bound.AT_MOST, near=10.0, rationale="raadsbesluit 2025-41")
TREE = (
    PlannedProgramme(
        SOCIAL,
        (
            PlannedGoal(
                YOUTH,
                (PlannedIndicator(CARE, (TARGET,)),),
                (MeasureWords("Jongerenwerk in elke wijk", State.RUNNING, date(2027, 1, 1)),),
                (Part("6.72", 60), Part("6.1", 100)),
            ),
        ),
    ),
)


def tree_of(actor: Actor, organisation: str = "GM0193") -> GoalTree:
    """The tree as this actor sees it."""
    return goals.tree(organisation, actor=actor, at=AT)


def the_goal(actor: Actor) -> Goal:
    """The only goal of the tree."""
    (goal,) = tree_of(actor).goals
    return goal


def test_a_tree_that_was_built_by_hand_equals_one_that_was_taken_over(
    of_zwolle: Actor, of_deventer: Actor
) -> None:
    who = {"actor": of_zwolle, "at": AT}
    programme = actions.add_programme(SOCIAL, **who).programme
    goal = actions.set_goal(programme, YOUTH, **who).goal
    actions.choose_indicator(goal, CARE, **who)
    actions.set_target(the_goal(of_zwolle).indicators[0].id, TARGET, **who)
    actions.plan_measure(goal, TREE[0].goals[0].measures[0], **who)
    actions.allot(goal, TREE[0].goals[0].parts, **who)
    by_hand = the_goal(of_zwolle)

    actions.adopt_tree(TREE, actor=of_deventer, at=AT)
    (taken_over,) = tree_of(of_deventer, "GM0150").goals

    assert by_hand.words == taken_over.words == YOUTH
    assert [one.choice for one in by_hand.indicators] == [one.choice for one in taken_over.indicators]
    assert by_hand.indicators[0].targets[0].words == taken_over.indicators[0].targets[0].words == TARGET
    assert [one.words for one in by_hand.measures] == [one.words for one in taken_over.measures]
    assert by_hand.parts == taken_over.parts


def test_taking_over_the_same_tree_again_changes_nothing(of_zwolle: Actor) -> None:
    actions.adopt_tree(TREE, actor=of_zwolle, at=AT)
    before = tree_of(of_zwolle)
    actions.adopt_tree(TREE, actor=of_zwolle, at=AT + timedelta(days=1))
    assert tree_of(of_zwolle) == before


def test_a_tree_with_a_mistake_is_not_taken_over_at_all(of_zwolle: Actor) -> None:
    unmeasured = IndicatorChoice("kwb-jeugdzorg", "outcome")
    wrong = PlannedGoal(GoalWords("6.2", "Wie hulp nodig heeft, krijgt die"), (PlannedIndicator(unmeasured),))
    with pytest.raises(NoBaseline):
        actions.adopt_tree((PlannedProgramme(SOCIAL, (*TREE[0].goals, wrong)),), actor=of_zwolle, at=AT)
    assert tree_of(of_zwolle).programmes == ()


def test_a_new_target_ends_the_old_one_and_keeps_it(of_zwolle: Actor) -> None:
    actions.adopt_tree(TREE, actor=of_zwolle, at=AT)
    measured = the_goal(of_zwolle).indicators[0].id
    later = AT + timedelta(days=30)
    actions.set_target(measured, TargetWords("2027", 9.0, Bound.AT_MOST), actor=of_zwolle, at=later)

    assert [one.words.value for one in the_goal(of_zwolle).indicators[0].targets] == [9.0]
    with within("GM0193"):
        kept = Target.objects.filter(of=measured).order_by("pk").values_list("value", "ended_at")
        assert list(kept) == [(9.5, later), (9.0, None)]


def test_a_target_for_a_time_that_is_over_is_set_by_who_is_sure(of_zwolle: Actor) -> None:
    actions.adopt_tree(TREE, actor=of_zwolle, at=AT)
    measured, late = the_goal(of_zwolle).indicators[0].id, TargetWords("2024", 9.0, Bound.AT_MOST)
    with pytest.raises(DoubtfulTarget) as asked:
        actions.set_target(measured, late, actor=of_zwolle, at=AT)
    assert asked.value.doubts == (Doubted(Doubt.PAST),)
    assert [one.words.period for one in the_goal(of_zwolle).indicators[0].targets] == ["2027"]
    actions.set_target(measured, late, sure=True, actor=of_zwolle, at=AT)
    assert [one.words.period for one in the_goal(of_zwolle).indicators[0].targets] == ["2024", "2027"]


def test_the_money_of_a_task_field_is_shared_out_once(of_zwolle: Actor) -> None:
    actions.adopt_tree(TREE, actor=of_zwolle, at=AT)
    programme = tree_of(of_zwolle).programmes[0].id
    other = actions.set_goal(programme, GoalWords("6.2", "Niemand is arm"), actor=of_zwolle, at=AT).goal
    with pytest.raises(MoreThanAll, match=r"6\.72"):
        actions.allot(other, (Part("6.72", 41),), actor=of_zwolle, at=AT)
    actions.allot(other, (Part("6.72", 40),), actor=of_zwolle, at=AT)
    assert sum(part.share for goal in tree_of(of_zwolle).goals for part in goal.parts) == 200


def test_a_goal_that_ends_leaves_its_money_and_its_number(of_zwolle: Actor) -> None:
    actions.adopt_tree(TREE, actor=of_zwolle, at=AT)
    programme = tree_of(of_zwolle).programmes[0].id
    with pytest.raises(StillHasGoals):
        actions.end_programme(programme, actor=of_zwolle, at=AT)
    actions.end_goal(the_goal(of_zwolle).id, actor=of_zwolle, at=AT)
    assert tree_of(of_zwolle).goals == ()
    again = actions.set_goal(programme, YOUTH, actor=of_zwolle, at=AT).goal
    actions.allot(again, (Part("6.72", 100),), actor=of_zwolle, at=AT)
    actions.end_goal(again, actor=of_zwolle, at=AT)
    actions.end_programme(programme, actor=of_zwolle, at=AT)
    assert tree_of(of_zwolle).programmes == ()


def test_a_number_is_used_once(of_zwolle: Actor, of_deventer: Actor) -> None:
    programme = actions.add_programme(SOCIAL, actor=of_zwolle, at=AT).programme
    with pytest.raises(NumberTaken):
        actions.add_programme(ProgrammeWords("6", "Zorg"), actor=of_zwolle, at=AT)
    actions.add_programme(SOCIAL, actor=of_deventer, at=AT)
    actions.reword_programme(programme, ProgrammeWords("6", "Zorg en welzijn"), actor=of_zwolle, at=AT)
    other = actions.add_programme(ProgrammeWords("7", "Milieu"), actor=of_zwolle, at=AT).programme
    with pytest.raises(NumberTaken):
        actions.reword_programme(other, ProgrammeWords("6", "Milieu"), actor=of_zwolle, at=AT)


def test_another_organisation_neither_sees_nor_changes_it(of_zwolle: Actor, of_deventer: Actor) -> None:
    actions.adopt_tree(TREE, actor=of_zwolle, at=AT)
    goal = the_goal(of_zwolle)
    assert tree_of(of_deventer).programmes == ()
    with pytest.raises(NotThere):
        actions.reword_goal(goal.id, YOUTH, actor=of_deventer, at=AT)
    with pytest.raises(NotAllowed):
        actions.add_programme(SOCIAL, actor=VISITOR, at=AT)


def test_who_looks_after_a_goal_is_a_member_and_the_reading_of_it_is_logged(
    of_zwolle: Actor, also_of_zwolle: Actor, of_deventer: Actor
) -> None:
    assert also_of_zwolle.person
    actions.name_owner("goal:1", also_of_zwolle.person, actor=of_zwolle, at=AT)
    with pytest.raises(NotAMember):
        actions.name_owner("goal:1", of_deventer.person, actor=of_zwolle, at=AT)
    (owner,) = goals.owners(actor=of_zwolle, at=AT)
    assert (owner.about, owner.person) == ("goal:1", also_of_zwolle.person)
    actions.name_owner("goal:1", None, actor=of_zwolle, at=AT)
    assert goals.owners(actor=of_zwolle, at=AT) == ()


def test_the_journal_holds_no_words_of_people(of_zwolle: Actor) -> None:
    actions.adopt_tree(TREE, actor=of_zwolle, at=AT)
    with within("GM0193"):
        entry = Entry.objects.get(rule="steering.adopt_tree")
    assert entry.payload == {"programmes": 1, "goals": 1}
