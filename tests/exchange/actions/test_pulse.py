# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a team is doing: asked, answered without a name, shown once, and who took part forgotten."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import pulse as actions
from stuurhuis.exchange.facts.pulse import PulseClosed
from stuurhuis.exchange.models.pulse import PulseCount, PulseTaken
from stuurhuis.exchange.queries import pulse
from stuurhuis.exchange.rules.pulse import PulseQuestion, PulseRoundWords, TeamWords
from stuurhuis.exchange.tasks import pulse as tasks
from stuurhuis.kernel.memberships import actions as memberships
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere, actor_for, worker_for
from stuurhuis.kernel.store.wall import within
from stuurhuis.site import climate_figures
from stuurhuis.steering.queries import words as steering

WEEK = PulseRoundWords("2026-Q2", date(2026, 6, 1), date(2026, 6, 8), as_indicator=True)
AFTER = AT + timedelta(days=10)
GOOD = dict.fromkeys(PulseQuestion, 4)


def colleagues(number: int) -> list[Actor]:
    """So many people who work for Deventer."""
    found = []
    for one in range(number):
        email = f"collega{one}@example.org"
        told = memberships.admit(email, f"Collega {one}", "", actor=worker_for(DEVENTER), at=AT)
        found.append(actor_for(told.person, at=AT))
    return found


@pytest.fixture
def asked(opened: None, manager: Actor) -> int:
    """A round of Deventer that is open."""
    return actions.open_round(WEEK, actor=manager, at=AT).pulse


def test_ten_answers_are_shown_after_the_last_day_and_not_before(asked: int, manager: Actor) -> None:
    for one in colleagues(10):
        actions.answer(asked, None, GOOD, actor=one, at=AT)
    assert pulse.outcome(asked, actor=manager, at=AT) == ()
    [whole] = pulse.outcome(asked, actor=manager, at=AFTER)
    assert whole.means == GOOD


def test_nine_answers_are_never_shown(asked: int, manager: Actor) -> None:
    for one in colleagues(9):
        actions.answer(asked, None, GOOD, actor=one, at=AT)
    assert pulse.outcome(asked, actor=manager, at=AFTER) == ()


def test_one_answers_once(asked: int, expert: Actor) -> None:
    actions.answer(asked, None, GOOD, actor=expert, at=AT)
    with pytest.raises(actions.AnsweredAlready):
        actions.answer(asked, None, GOOD, actor=expert, at=AT)
    assert pulse.answered(asked, actor=expert, at=AT)


def test_an_answer_is_a_count_and_names_nobody(asked: int, expert: Actor) -> None:
    names = {field.name for field in PulseCount._meta.get_fields()}
    assert names == {"id", "organisation", "of", "team", "question", "answer", "times"}


def test_who_took_part_is_forgotten_when_it_is_over(asked: int, expert: Actor) -> None:
    actions.answer(asked, None, GOOD, actor=expert, at=AT)
    tasks.close_past([ZWOLLE, DEVENTER], at=AFTER)
    with within(DEVENTER):
        assert not PulseTaken.objects.exists()
    assert not pulse.past(actor=worker_for(DEVENTER), at=AFTER)


def test_a_round_that_is_open_is_not_closed(asked: int) -> None:
    with pytest.raises(actions.NotOpen):
        actions.close(asked, actor=worker_for(DEVENTER), at=AT)


@pytest.mark.parametrize("at", [AT - timedelta(days=3), AFTER])
def test_one_answers_between_the_first_and_the_last_day(asked: int, expert: Actor, at: datetime) -> None:
    with pytest.raises(actions.NotOpen):
        actions.answer(asked, None, GOOD, actor=expert, at=at)


def test_another_organisation_sees_and_answers_nothing(asked: int, asker: Actor) -> None:
    assert pulse.rounds(actor=asker, at=AT) == ()
    with pytest.raises(NotThere):
        pulse.outcome(asked, actor=asker, at=AFTER)
    with pytest.raises(NotThere):
        actions.answer(asked, None, GOOD, actor=asker, at=AT)


def test_every_question_is_answered_from_lowest_to_highest(asked: int, expert: Actor) -> None:
    for given in ({}, GOOD | {PulseQuestion.FIT: 6}, {PulseQuestion.FIT: 3}):
        with pytest.raises(actions.NotAnAnswer):
            actions.answer(asked, None, given, actor=expert, at=AT)


def test_one_round_a_quarter(asked: int, manager: Actor) -> None:
    with pytest.raises(actions.PeriodTaken):
        actions.open_round(WEEK, actor=manager, at=AT)
    with pytest.raises(actions.EndsTooSoon):
        actions.open_round(replace(WEEK, period="2026-Q3", closes_on=date(2026, 5, 1)), actor=manager, at=AT)


def test_teams_are_named_and_end(opened: None, manager: Actor, controller: Actor) -> None:
    fact = actions.name_team(TeamWords("Ruimte", None), actor=manager, at=AT)
    under = actions.name_team(TeamWords("Vergunningen", fact.team), actor=manager, at=AT)
    with pytest.raises(actions.NameTaken):
        actions.name_team(TeamWords("Ruimte", None), actor=manager, at=AT)
    actions.end_team(under.team, actor=manager, at=AT)
    assert [one.words.name for one in pulse.teams(actor=manager, at=AT)] == ["Ruimte"]
    with pytest.raises(actions.UnknownTeam):
        actions.name_team(TeamWords("Bouwen", under.team), actor=manager, at=AT)
    with pytest.raises(NotAllowed):
        actions.name_team(TeamWords("Geld", None), actor=controller, at=AT)


def test_the_whole_can_stand_beside_the_indicators(asked: int, manager: Actor) -> None:
    for one in colleagues(10):
        actions.answer(asked, None, GOOD, actor=one, at=AT)
    climate_figures.keep_pulse(PulseClosed(asked), DEVENTER, AFTER)
    names = {one.name for one in steering.sheets_by_id(actor=manager, at=AFTER).values()}
    assert set(climate_figures.ANSWERS.values()) <= names
