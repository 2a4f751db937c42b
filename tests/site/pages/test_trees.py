# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A controller takes the goals home in a workbook, changes them there and reads them in again."""

import re
from dataclasses import replace
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from python_calamine import CalamineWorkbook
from typer.testing import CliRunner

from stuurhuis.connectors.files import tree_form
from stuurhuis.connectors.files.write_xlsx import write_xlsx
from stuurhuis.site.commandline import app
from stuurhuis.steering.ports import (
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

READ = "/doelen/inlezen/"
CRIMES = IndicatorChoice("misdrijven-totaal", "outcome", "2022", 42.1)
GOAL = PlannedGoal(
    GoalWords("1.1", "Inwoners zijn veilig"),
    (PlannedIndicator(CRIMES, (TargetWords("2028", 40.0, Bound.AT_MOST, rationale="raad"),)),),
    (MeasureWords("Buurtpreventie"),),
    (Part("2.1", 50),),
)
TREE = (PlannedProgramme(ProgrammeWords("1", "Veiligheid"), (GOAL,)),)
pytestmark = pytest.mark.usefixtures("judged")


def workbook(tree: tuple[PlannedProgramme, ...]) -> bytes:
    """The tree in our form."""
    first, *more = tree_form.out_tables(tree, "nl")
    stream = BytesIO()
    write_xlsx(stream, first, tree_form.notes("Doelen", "nl"), *more)
    return stream.getvalue()


def look(client: Client, content: bytes) -> tuple[int, str]:
    """Choose a file: the answer, as people read it."""
    answer = client.post(READ, {"file": SimpleUploadedFile("boom.xlsx", content)})
    return answer.status_code, unescape(answer.content.decode())


def yes(client: Client, page: str) -> int:
    """Say yes to what was shown."""
    content = re.search(r'name="content" value="([^"]*)"', page)
    assert content
    return client.post(READ, {"content": content[1]}).status_code


def test_a_file_is_looked_at_first_and_taken_over_after_yes(sanne: Client) -> None:
    status, page = look(sanne, workbook(TREE))
    assert status == 200
    assert "Dit zou er veranderen" in page
    assert "Inwoners zijn veilig" not in unescape(sanne.get("/doelen/").content.decode())

    assert yes(sanne, page) == 302
    assert "Inwoners zijn veilig" in unescape(sanne.get("/doelen/").content.decode())
    assert "Dit bestand verandert niets" in look(sanne, workbook(TREE))[1]


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_the_own_tree_that_comes_back_unchanged_changes_nothing(sanne: Client, ending: str) -> None:
    sanne.post("/doelen/begin/")
    taken = sanne.get(f"/doelen/boom.{ending}").content
    status, page = look(sanne, taken)
    assert status == 200
    assert "Dit bestand verandert niets" in page


def test_the_empty_form_has_a_sheet_for_each_part_and_tells_how(sanne: Client) -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(sanne.get("/doelen/formulier.xlsx").content))
    assert book.sheet_names[:6] == [sheet.name["nl"] for sheet in tree_form.SHEETS]
    assert sanne.get("/doelen/formulier.pdf").status_code == 404
    english = CalamineWorkbook.from_filelike(BytesIO(sanne.get("/en/doelen/formulier.xlsx").content))
    assert english.sheet_names[1] == "Goals"


def test_what_is_wrong_is_told_per_cell_and_nothing_is_read_in(sanne: Client) -> None:
    unknown = PlannedIndicator(IndicatorChoice("geluk", "outcome", no_baseline_because="nieuw"))
    wrong = PlannedGoal(GoalWords("1.2", "Iedereen is gelukkig"), (unknown,))
    status, page = look(sanne, workbook((PlannedProgramme(TREE[0].words, (GOAL, wrong)),)))
    assert status == 422
    assert "Er is één cel om te verbeteren" in page
    assert "Indicatoren!D3" in page
    assert 'name="content"' not in page
    assert "Inwoners zijn veilig" not in unescape(sanne.get("/doelen/").content.decode())


def test_a_target_that_looks_like_a_mistake_is_a_warning_that_a_yes_settles(
    sanne: Client, tmp_path: Path
) -> None:
    late = PlannedIndicator(CRIMES, (TargetWords("2024", 40.0, Bound.AT_MOST, rationale="raad"),))
    tree = (PlannedProgramme(TREE[0].words, (replace(GOAL, indicators=(late,)),)),)
    status, page = look(sanne, workbook(tree))
    assert status == 200
    assert "Kijk hier nog even naar" in page
    assert "Deze periode is al voorbij. In 2024: " in page
    assert yes(sanne, page) == 302
    assert "Kijk hier nog even naar" not in look(sanne, workbook(tree))[1]

    file = tmp_path / "boom.xlsx"
    file.write_bytes(workbook(tree))
    tried = CliRunner().invoke(app, ["load-tree", str(file), "--organisation", "GM0150", "--dry-run"])
    assert tried.exit_code == 0
    assert "Let op: Streefwaarden!" in tried.output


def test_the_own_tree_tells_names_and_the_decimals_of_each_indicator(sanne: Client) -> None:
    sanne.post("/doelen/begin/")
    book = CalamineWorkbook.from_filelike(BytesIO(sanne.get("/doelen/boom.xlsx").content))
    title, *rows = book.get_sheet_by_name("Indicatoren").to_python()
    named = dict(zip(title, rows[0], strict=True))
    assert named["Naam van de indicator"]
    assert all(
        round(float(row[title.index("Nulmeting")]), 1) == row[title.index("Nulmeting")] for row in rows
    )


def test_what_is_no_workbook_is_refused_in_a_sentence(sanne: Client) -> None:
    status, page = look(sanne, b"a;b\n")
    assert status == 422
    assert "LibreOffice (ods)" in page
    assert sanne.post(READ, {"content": "geen bestand!"}).status_code == 422


def test_who_does_not_keep_the_tree_reads_nothing_in(visitor: Client) -> None:
    assert visitor.get(READ).status_code == 302
    assert visitor.get("/doelen/boom.xlsx").status_code == 302


def test_the_command_line_does_the_same(tmp_path: Path) -> None:
    file = tmp_path / "boom.xlsx"
    file.write_bytes(workbook(TREE))
    asked = ["load-tree", str(file), "--organisation", "GM0193"]

    tried = CliRunner().invoke(app, [*asked, "--dry-run"])
    assert tried.exit_code == 0, tried.output
    assert "nieuw    streefwaarde 1 1.1 misdrijven-totaal 2028" in tried.output
    assert "6 nieuw" in tried.output
    assert "6 nieuw" in CliRunner().invoke(app, asked).output
    assert "6 blijft" in CliRunner().invoke(app, asked).output

    out = tmp_path / "weer.ods"
    assert CliRunner().invoke(app, ["tree", "--organisation", "GM0193", "-o", str(out)]).exit_code == 0
    assert "6 blijft" in CliRunner().invoke(app, ["load-tree", str(out), "--organisation", "GM0193"]).output


def test_a_wrong_call_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "boom.xlsx"
    file.write_bytes(b"nee")
    for arguments, sentence in (
        (["load-tree", str(file), "--organisation", "GM0193"], "een boom lezen we uit Excel"),
        (["load-tree", str(file), "--organisation", "GM9999"], "die organisatie is er niet"),
        (["tree", "--organisation", "GM0193", "-o", str(file.with_suffix(".pdf"))], "eindigt op .xlsx"),
    ):
        told = CliRunner().invoke(app, arguments)
        assert told.exit_code == 2, told.output
        assert sentence in told.output
