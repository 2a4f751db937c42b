# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A report tells whole what deviates, and in a few grey lines what nobody can tell."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from small_country import AT, ZWOLLE
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.actions import choices, exceptions, goals
from stuurhuis.steering.rules.exceptions import ExceptionWords
from stuurhuis.steering.rules.goals import (
    GoalWords,
    IndicatorChoice,
    Part,
    PlannedGoal,
    PlannedIndicator,
    PlannedProgramme,
    ProgrammeWords,
)
from stuurhuis.steering.rules.signals import SignalKey
from stuurhuis.steering.tasks.monitor import Material

MORTALITY = PlannedIndicator(IndicatorChoice("sterfte-per-1000", "outcome", "2022", 9.0))
ROADS = SignalKey(ZWOLLE, "lasten-2-1-rekening", "2024", "over_budget")
SOCIAL = SignalKey(ZWOLLE, "lasten-6-1-rekening", "2024", "over_budget")
AGREED = ExceptionWords("Asfalt werd duurder", "Later vervangen", date(2026, 12, 1))
INTERIM, ANNUAL = {"kind": "interim", "month": "9"}, {"kind": "annual", "month": "0"}


@pytest.fixture
def zwolle(judged: Material, of_zwolle: Actor) -> Actor:
    """Zwolle has a goal of which nobody can tell how it stands, and one that the roads serve."""
    health = PlannedGoal(GoalWords("7.1", "Inwoners leven lang"), (MORTALITY,), parts=(Part("0.4", 100),))
    roads = PlannedGoal(GoalWords("7.2", "De wegen zijn heel"), parts=(Part("2.1", 100),))
    goals.adopt_tree(
        (PlannedProgramme(ProgrammeWords("7", "Leefomgeving"), (health, roads)),), actor=of_zwolle, at=AT
    )
    return of_zwolle


def made(client: Client, which: dict[str, str]) -> str:
    """The report on which one lands after making it."""
    made = client.post("/rapportages/nieuw/", {"year": "2026", "title": "", **which}, follow=True)
    return made.content.decode()


def test_who_makes_a_report_lands_on_it(zwolle: Actor, sanne: Client) -> None:
    assert "Maak de rapportage" in sanne.get("/rapportages/nieuw/").content.decode()
    assert "<h1>Bestuursrapportage tot en met september 2026</h1>" in made(sanne, INTERIM)


def test_of_what_nobody_can_tell_an_interim_report_has_grey_lines_only(zwolle: Actor, sanne: Client) -> None:
    said = made(sanne, INTERIM)
    assert "Niet te zeggen: 7.1 Inwoners leven lang." in said
    short = said.split("Niet te zeggen: 7.1", 1)[1].split("</section>", 1)[0]
    assert "Er is geen streefwaarde" in short
    assert "Begroot: €" in short
    assert "<table" not in short
    assert "<svg" not in short
    whole = made(sanne, ANNUAL)
    assert "Niet te zeggen: 7.1" not in whole
    assert "7.1 Inwoners leven lang – niet te zeggen" in whole


def test_what_was_agreed_about_a_task_field_stands_with_the_goal_that_it_serves(
    zwolle: Actor, sanne: Client
) -> None:
    exceptions.review(ROADS, AGREED, actor=zwolle, at=AT)
    until = timezone.localdate() + timedelta(days=60)
    choices.accept(ROADS, until, "De raad weet ervan", actor=zwolle, at=timezone.now())
    said = made(sanne, INTERIM)
    of_goal = said.split("7.2 De wegen zijn heel – wijkt af", 1)[1].split("</section>", 1)[0]
    money = of_goal.split("Wat mag het kosten?", 1)[1]
    assert "2024: duurder dan gebruikelijk" in money
    assert "Asfalt werd duurder" in money
    assert "De raad weet ervan" in money
    assert "1 van de 2 doelen wijkt af." in said
    assert "Wat verder afwijkt" not in said


def test_what_was_agreed_and_belongs_to_no_goal_stands_after_the_summary(
    zwolle: Actor, sanne: Client
) -> None:
    exceptions.review(SOCIAL, AGREED, actor=zwolle, at=AT)
    said = made(sanne, INTERIM)
    assert "Asfalt werd duurder" in said.split("Wat verder afwijkt", 1)[1].split("</section>", 1)[0]
