# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis publication` gives what everybody may read, and nothing else."""

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from small_country import AT, ZWOLLE
from stuurhuis.kernel.policy import actor_for
from stuurhuis.site.accounts import examples
from stuurhuis.site.commandline import app
from stuurhuis.steering.actions import goals
from stuurhuis.steering.actions import publishing as actions
from stuurhuis.steering.queries import publishing
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
from stuurhuis.steering.rules.publishing import Choice, PublicWords, first_choice
from stuurhuis.steering.tasks.monitor import Material

MEASURED = PlannedIndicator(
    IndicatorChoice("solvabiliteit-rekening", "means", "2022", 41.0),
    (TargetWords("2026", 45.0, Bound.AT_LEAST),),
)
TREE = (
    PlannedProgramme(
        ProgrammeWords("0", "Bestuur"),
        (
            PlannedGoal(GoalWords("0.1", "De gemeente kan tegen een stootje"), (MEASURED,)),
            PlannedGoal(GoalWords("0.2", "Geheim")),
        ),
    ),
)
ASKED = ["publication", "--region", "Zwolle"]


@pytest.fixture
def public(judged: Material) -> None:
    """Zwolle made its first goal public, and not its second."""
    examples.establish(AT)
    asked = {"actor": actor_for(examples.user_of("sanne-vermeer").pk, at=AT), "at": AT}
    goals.adopt_tree(TREE, **asked)
    found = publishing.plan(**asked)
    offered = first_choice(found.story)
    choice = Choice(offered.aspects, frozenset({found.story.goals[0].id}), offered.things)
    actions.plan(choice, PublicWords("Zo gaat het."), **asked)
    actions.publish(publishing.preview(**asked).fingerprint, **asked)


@pytest.mark.django_db(transaction=True)
def test_what_is_public_comes_out_as_json_or_csv(public: None, tmp_path: Path) -> None:
    told = json.loads(CliRunner().invoke(app, ASKED).stdout)
    assert (told["organisation"]["code"], told["publication"]) == (ZWOLLE, 1)
    assert [goal["name"] for one in told["programmes"] for goal in one["goals"]] == [
        TREE[0].goals[0].words.name
    ]
    file = tmp_path / "zwolle.csv"
    assert CliRunner().invoke(app, [*ASKED, "-o", str(file)]).exit_code == 0
    with file.open(encoding="utf-8-sig", newline="") as stream:
        assert len(list(csv.DictReader(stream))) == len(told["figures"])


@pytest.mark.django_db(transaction=True)
def test_nothing_public_is_the_answer_no_and_a_bad_place_a_wrong_call(public: None, tmp_path: Path) -> None:
    assert CliRunner().invoke(app, ["publication", "--region", "Kampen"]).exit_code == 1
    assert CliRunner().invoke(app, [*ASKED, "--number", "7"]).exit_code == 1
    assert CliRunner().invoke(app, ["publication", "--region", "Nergenshuizen"]).exit_code == 2
    refused = CliRunner().invoke(app, [*ASKED, "-o", str(tmp_path / "nergens" / "uit.csv")])
    assert (refused.exit_code, "kan niet worden geschreven" in refused.output) == (2, True)
