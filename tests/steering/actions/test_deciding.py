# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A decision keeps what was known that day, whatever is found out later."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from small_country import AT, ZWOLLE
from stuurhuis.kernel.policy import Actor, NotThere
from stuurhuis.kernel.store.wall import within
from stuurhuis.steering.actions import decisions as actions
from stuurhuis.steering.actions import goals, judgement
from stuurhuis.steering.actions.decisions import NotYetTaken, OtherGoal
from stuurhuis.steering.models import Decision
from stuurhuis.steering.queries import authorship, decisions
from stuurhuis.steering.queries.goals import tree
from stuurhuis.steering.rules.decisions import DecisionWords, kept, recalled
from stuurhuis.steering.rules.goals import (
    Bound,
    GoalWords,
    IndicatorChoice,
    PlannedGoal,
    PlannedIndicator,
    PlannedProgramme,
    ProgrammeWords,
    TargetWords,
)
from stuurhuis.steering.rules.judgement import JudgementWords
from stuurhuis.steering.tasks.monitor import Material

SOLVENCY = "solvabiliteit-rekening"
CHOICE = IndicatorChoice(SOLVENCY, "means", "2022", 41.0)
TARGET = TargetWords("2026", 45.0, Bound.AT_LEAST, rationale="raadsbesluit")
GOALS = (
    PlannedGoal(
        GoalWords("0.1", "De gemeente kan tegen een stootje"), (PlannedIndicator(CHOICE, (TARGET,)),)
    ),
    PlannedGoal(GoalWords("0.2", "Inwoners worden goed geholpen")),
)
JUDGED = JudgementWords("2026", "De grondverkoop gaat door.", expected=48.0)
TAKEN = date(2026, 5, 28)
WORDS = DecisionWords("Het tekort uit de reserve dekken", "college", TAKEN, "Wacht een jaar.", "Nood.")


@pytest.fixture
def goal(judged: Material, of_zwolle: Actor) -> int:
    """A goal of Zwolle with a target and a judgement."""
    goals.adopt_tree((PlannedProgramme(ProgrammeWords("0", "Bestuur"), GOALS),), actor=of_zwolle, at=AT)
    judgement.judge(SOLVENCY, JUDGED, actor=of_zwolle, at=AT)
    return tree(ZWOLLE, actor=of_zwolle, at=AT).goals[0].id


def test_the_figures_the_forecast_and_the_judgement_are_kept_as_they_were(
    of_zwolle: Actor, also_of_zwolle: Actor, goal: int
) -> None:
    key = actions.decide(goal, WORDS, actor=of_zwolle, at=AT).decision
    later = AT + timedelta(days=30)
    judgement.judge(SOLVENCY, JudgementWords("2026", "Toch niet.", expected=40.0), actor=of_zwolle, at=later)
    goals.reword_goal(goal, GoalWords("0.1", "Heel anders"), actor=of_zwolle, at=later)

    found = decisions.decision(key, actor=also_of_zwolle, at=later)
    assert found.words == WORDS
    assert found.known.goal == "De gemeente kan tegen een stootje"
    (indicator,) = found.known.indicators
    assert (indicator.period, indicator.target, indicator.stand) == ("2024", 45.0, "on_the_way")
    assert indicator.value == pytest.approx(44.28)
    assert [one.period for one in indicator.forecasts] == ["2025", "2026", "2027"]
    assert [(one.expected, one.reasons) for one in indicator.judgements] == [(48.0, JUDGED.reasons)]
    assert [name.partition("/")[0] for name in found.known.versions] == ["figures", "forecasts"]
    assert recalled(kept(found.known)) == found.known


def test_a_decision_is_never_changed(of_zwolle: Actor, goal: int) -> None:
    key = actions.decide(goal, WORDS, actor=of_zwolle, at=AT).decision
    with within(ZWOLLE):
        with pytest.raises(DatabaseError), transaction.atomic():
            Decision.objects.filter(pk=key).update(what="Iets anders")
        with pytest.raises(DatabaseError), transaction.atomic():
            Decision.objects.filter(pk=key).delete()
    assert decisions.decision(key, actor=of_zwolle, at=AT).words == WORDS


def test_a_mistake_is_corrected_by_a_new_decision(of_zwolle: Actor, goal: int) -> None:
    first = actions.decide(goal, WORDS, actor=of_zwolle, at=AT).decision
    second = actions.decide(goal, WORDS, first, actor=of_zwolle, at=AT).decision
    assert [one.corrects for one in decisions.of_goal(goal, actor=of_zwolle, at=AT)] == [first, None]
    other = tree(ZWOLLE, actor=of_zwolle, at=AT).goals[1].id
    with pytest.raises(OtherGoal):
        actions.decide(other, WORDS, second, actor=of_zwolle, at=AT)


def test_a_decision_was_taken(of_zwolle: Actor, goal: int) -> None:
    tomorrow = DecisionWords("Iets", "raad", AT.date() + timedelta(days=1), "Doen.", "")
    with pytest.raises(NotYetTaken):
        actions.decide(goal, tomorrow, actor=of_zwolle, at=AT)


def test_another_organisation_neither_sees_nor_takes_it(
    of_zwolle: Actor, of_deventer: Actor, also_of_zwolle: Actor, goal: int
) -> None:
    key = actions.decide(goal, WORDS, actor=of_zwolle, at=AT).decision
    assert decisions.of_goal(goal, actor=of_deventer, at=AT) == ()
    with pytest.raises(NotThere):
        decisions.decision(key, actor=of_deventer, at=AT)
    with pytest.raises(NotThere):
        actions.decide(goal, WORDS, actor=of_deventer, at=AT)
    assert f"decision:{key}" in [one.about for one in authorship.own_texts(actor=of_zwolle, at=AT)]
    assert authorship.own_texts(actor=also_of_zwolle, at=AT) == ()
