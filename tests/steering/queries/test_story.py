# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The story of an organisation says what the pages say, reckoned once, and is whole when it is kept."""

import json
from dataclasses import replace
from datetime import date

import pytest

from running_year import zwolle
from small_country import AT, ZWOLLE
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, worker_for
from stuurhuis.steering.actions import choices, decisions, exceptions, goals, judgement, money
from stuurhuis.steering.queries.goals import tree
from stuurhuis.steering.queries.money import planned as planned_money
from stuurhuis.steering.queries.story import story
from stuurhuis.steering.rules.decisions import DecisionWords
from stuurhuis.steering.rules.exceptions import ExceptionWords, missed_target
from stuurhuis.steering.rules.goals import (
    Bound,
    GoalWords,
    IndicatorChoice,
    MeasureWords,
    Part,
    PlannedGoal,
    PlannedIndicator,
    PlannedProgramme,
    ProgrammeWords,
    TargetWords,
)
from stuurhuis.steering.rules.judgement import JudgementWords
from stuurhuis.steering.rules.money import Side, sums
from stuurhuis.steering.rules.open_figures import FigureKind, OpenFigure, open_figures
from stuurhuis.steering.rules.published import PublicStory
from stuurhuis.steering.rules.publishing import Aspect, first_choice, made_public
from stuurhuis.steering.rules.story import GoalStanding, Story, kept, recalled
from stuurhuis.steering.tasks.monitor import Material

ELSEWHERE = [line for line in zwolle(9) if line.task_field == "2.1"]
SOLVENCY, CRIME = "solvabiliteit-rekening", "misdrijven-totaal"
MISSED = PlannedIndicator(
    IndicatorChoice(SOLVENCY, "means", "2022", 41.0),
    (TargetWords("2024", 60.0, Bound.AT_LEAST), TargetWords("2026", 45.0, Bound.AT_LEAST)),
)
CALM = PlannedIndicator(
    IndicatorChoice("sterfte-per-1000", "outcome", "2022", 9.0), (TargetWords("2026", 20.0, Bound.AT_MOST),)
)
TREE = (
    PlannedProgramme(
        ProgrammeWords("0", "Bestuur"),
        (
            PlannedGoal(
                GoalWords("0.1", "De gemeente kan tegen een stootje"),
                (MISSED,),
                (MeasureWords("Elk kwartaal vooruitkijken"),),
                (Part("0.4", 50),),
            ),
            PlannedGoal(GoalWords("0.2", "Inwoners leven lang"), (CALM,)),
            PlannedGoal(GoalWords("0.3", "Inwoners worden goed geholpen")),
        ),
    ),
)


@pytest.fixture
def told(judged: Material, of_zwolle: Actor) -> None:
    """Goals of Zwolle of which one was missed, was talked over, and was decided about."""
    asked = {"actor": of_zwolle, "at": AT}
    goals.adopt_tree(TREE, **asked)
    judgement.judge(SOLVENCY, JudgementWords("2026", "De grondverkoop.", expected=48.0), **asked)
    key = missed_target(ZWOLLE, SOLVENCY, "2024")
    exceptions.review(key, ExceptionWords("Tegenvaller", "Bezuinigen", date(2026, 12, 1)), **asked)
    choices.accept(key, date(2026, 9, 1), "Bekend bij de raad", **asked)
    decided = DecisionWords("Dekken uit de reserve", "raad", date(2026, 5, 28), "Wacht een jaar.", "Nood.")
    decisions.decide(tree(ZWOLLE, **asked).goals[0].id, decided, **asked)


def seen(actor: Actor) -> Story:
    """The story as this actor hears it."""
    return story(actor=actor, at=AT)


def test_a_goal_deviates_with_what_was_agreed_accepted_judged_and_decided(
    told: None, of_zwolle: Actor
) -> None:
    missed, calm, unknown = seen(of_zwolle).goals
    assert missed.standing is GoalStanding.DEVIATES
    (found,) = missed.deviations
    assert found.agreed
    assert found.rests
    assert (found.about, found.period, found.agreed.cause) == (SOLVENCY, "2024", "Tegenvaller")
    assert (found.rests.accepted, found.rests.reason) == (True, "Bekend bij de raad")
    (indicator,) = missed.indicators
    assert [one.words.expected for one in indicator.judgements] == [48.0]
    assert [one.words.body for one in missed.decisions] == ["raad"]
    assert (calm.standing, unknown.standing) == (GoalStanding.ON_COURSE, GoalStanding.UNKNOWN)


def test_an_indicator_tells_its_figures_targets_chance_and_where_they_came_from(
    told: None, of_zwolle: Actor
) -> None:
    (indicator,) = seen(of_zwolle).goals[0].indicators
    assert indicator.latest
    assert indicator.target
    assert (indicator.latest.period, round(indicator.latest.value or 0, 2)) == ("2024", 44.28)
    assert [(one.words.period, one.stand, one.chance.value is None) for one in indicator.targets] == [
        ("2024", "missed", True),
        ("2026", "on_the_way", False),
    ]
    assert [one.period for one in indicator.forecasts] == ["2025", "2026", "2027"]
    assert indicator.source.licence
    assert indicator.version.startswith("figures/")


def test_without_a_running_year_the_budget_of_iv3_is_told(told: None, of_zwolle: Actor) -> None:
    found = seen(of_zwolle)
    (part,) = found.goals[0].parts
    assert (found.year, found.money, found.iv3_year) == (None, None, "2026")
    assert part.planned
    assert part.sums is None
    assert found.task_field("0.4", "nl") != "0.4"


def test_the_running_year_is_told_by_programme_and_for_the_part_that_serves_a_goal(
    told: None, of_zwolle: Actor
) -> None:
    for month in (6, 9):
        money.import_year(2026, month, zwolle(month), actor=of_zwolle, at=AT)
    found = seen(of_zwolle)
    lines = [line for line in zwolle(9) if line.side is Side.EXPENSES]
    of_0 = [line for line in lines if line.programme == "0"]
    (part,) = found.goals[0].parts
    assert found.year
    assert found.year.period == "2026-09"
    assert found.programmes[0].money
    assert found.programmes[0].money.sides[0].whole == sums(of_0)
    whole = sums([line for line in lines if line.task_field == "0.4"])
    assert part.sums
    assert part.sums.amended == whole.amended / 2
    until_june = story(2026, 6, actor=of_zwolle, at=AT)
    assert until_june.year
    assert until_june.year.period == "2026-06"
    assert story(2025, actor=of_zwolle, at=AT).year is None


def test_a_whole_story_is_kept_and_comes_back_the_same(told: None, of_zwolle: Actor) -> None:
    money.import_year(2026, 9, zwolle(9), actor=of_zwolle, at=AT)
    found = seen(of_zwolle)
    assert recalled(json.loads(json.dumps(kept(found)))) == found


def test_the_worker_tells_it_as_a_colleague_hears_it_and_a_visitor_hears_nothing(
    told: None, of_zwolle: Actor, of_deventer: Actor
) -> None:
    assert seen(worker_for(ZWOLLE)) == seen(of_zwolle)
    assert seen(of_deventer).programmes == ()
    with pytest.raises(NotAllowed):
        seen(VISITOR)


def test_what_the_running_year_leaves_out_keeps_the_budget_of_iv3(told: None, of_zwolle: Actor) -> None:
    before = seen(of_zwolle).goals[0].parts[0].planned
    money.import_year(2026, 9, ELSEWHERE, actor=of_zwolle, at=AT)
    found = seen(of_zwolle)
    (part,) = found.goals[0].parts
    assert found.year
    assert found.iv3_year == "2026"
    assert (part.sums, part.planned) == (None, before)
    planned = planned_money(ZWOLLE, actor=of_zwolle, at=AT)
    assert "0.4" in planned.left_out
    assert planned.each.amounts["0.4"] == pytest.approx((before or 0) * 2)
    assert "2.1" not in planned.left_out


def test_a_sum_has_one_source_where_the_running_year_has_a_part_of_a_programme(
    told: None, of_zwolle: Actor
) -> None:
    before = seen(of_zwolle).goals[0].parts[0].planned
    left = [line for line in zwolle(9) if line.task_field == "0.4"]
    money.import_year(2026, 9, [replace(line, programme="0") for line in left], actor=of_zwolle, at=AT)
    planned = planned_money(ZWOLLE, actor=of_zwolle, at=AT)
    assert planned.together({"0.4"}) is planned.own
    assert planned.together({"0.4", "2.1"}) is planned.iv3
    assert planned.together(planned.each.amounts) is planned.iv3
    (part,) = seen(of_zwolle).goals[0].parts
    assert part.sums, "the programme of this tree has this one task field"
    assert before


def test_money_that_nobody_knows_is_public_as_unknown_and_never_as_nothing(
    told: None, of_zwolle: Actor
) -> None:
    money.import_year(2026, 9, ELSEWHERE, actor=of_zwolle, at=AT)
    found = seen(of_zwolle)
    choice = first_choice(found)
    choice = replace(choice, aspects=choice.aspects | {Aspect.MONEY})
    by_iv3 = made_public(found, choice)
    assert by_iv3.goals[0].costs[0].iv3_year == "2026"
    assert [row.status for row in budgets_of(by_iv3)] == ["iv3", "iv3"]
    (goal, *others), (part,) = found.goals, found.goals[0].parts
    unknown = replace(goal, parts=(replace(part, planned=None),))
    programme = replace(found.programmes[0], goals=(unknown, *others))
    public = made_public(replace(found, programmes=(programme,)), choice)
    assert public.goals[0].costs[0].planned is None
    assert public.goals[0].total
    assert public.goals[0].total.planned is None
    assert budgets_of(public) == []


def budgets_of(told: PublicStory) -> list[OpenFigure]:
    """The budgets in the open figures of a publication."""
    return [row for row in open_figures(told, 1) if row.kind is FigureKind.BUDGET]
