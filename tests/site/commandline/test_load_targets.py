# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis load-targets` brings in what budgets print, and tells what it could not use."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from small_country import AT
from stuurhuis.connectors.files.budget_figures import COLUMNS
from stuurhuis.kernel import lake
from stuurhuis.kernel.policy import worker_for
from stuurhuis.site.commandline import app
from stuurhuis.steering.actions import goals as actions
from stuurhuis.steering.queries import goals, words
from stuurhuis.steering.rules.goals import PlannedProgramme, ProgrammeWords

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("lake_folder")]
CODE = "GM0396"
ROWS = "Heemskerk,Begroting 2020,https://heemskerk.nl,1 Bestuur,Winkeldiefstallen,per 1.000 inwoners,{}"
WORKER = worker_for(CODE)


@pytest.fixture
def file(tmp_path: Path) -> str:
    rows = [
        ROWS.format(end) for end in ("2018,realisatie,1.6,", "2021,streefwaarde,1.5,", "2018,referentie,2,")
    ]
    path = tmp_path / "begrotingen.csv"
    path.write_text("\n".join([",".join(COLUMNS), *rows]), encoding="utf-8")
    return str(path)


def test_a_dry_run_tells_and_changes_nothing(file: str) -> None:
    told = CliRunner().invoke(app, ["load-targets", file, "--dry-run"])
    assert told.exit_code == 0, told.output
    assert "GM0396: programma's 1, indicatoren 1, streefwaarden 1, cijfers 1, breuken 0" in told.output
    assert "2 in 2018 is van anderen" in told.output
    assert goals.tree(CODE, actor=WORKER, at=AT).programmes == ()


def test_goals_targets_and_figures_are_there_and_twice_is_once(file: str) -> None:
    for _ in range(2):
        assert CliRunner().invoke(app, ["load-targets", file]).exit_code == 0
    (goal,) = goals.tree(CODE, actor=WORKER, at=AT).goals
    (measured,) = goal.indicators
    assert measured.choice.indicator == "gm0396-winkeldiefstallen"
    assert [one.words.value for one in measured.targets] == [1.5]
    assert "gm0396-winkeldiefstallen" in words.registered_sheets(actor=WORKER, at=AT)
    assert lake.current("eigen-gm0396").number == 1


def test_a_programme_that_is_there_keeps_its_number(file: str) -> None:
    other = PlannedProgramme(ProgrammeWords("1", "Veiligheid"))
    actions.adopt_tree((other,), actor=WORKER, at=AT)
    CliRunner().invoke(app, ["load-targets", file])
    tree = goals.tree(CODE, actor=WORKER, at=AT)
    assert [(one.words.number, one.words.name) for one in tree.programmes] == [
        ("1", "Veiligheid"),
        ("1b", "Bestuur"),
    ]


def test_a_wrong_call_is_one_sentence(tmp_path: Path, file: str) -> None:
    (tmp_path / "anders.csv").write_text("a,b\n", encoding="utf-8")
    for arguments, code, sentence in (
        ([str(tmp_path / "weg.csv")], 2, "kan niet worden gelezen"),
        ([str(tmp_path / "anders.csv")], 2, "deze kolommen ontbreken"),
        ([file, "--organisation", "GM0193"], 1, "niets om in te lezen"),
    ):
        told = CliRunner().invoke(app, ["load-targets", *arguments])
        assert (told.exit_code, sentence in told.output) == (code, True), told.output
