# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A report from its first draft to the file of the council, on the site and on the command line."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from typer.testing import CliRunner

from running_year import zwolle
from small_country import AT, ZWOLLE
from stuurhuis.kernel.policy import Actor, actor_for, worker_for
from stuurhuis.site.accounts import examples
from stuurhuis.site.commandline import app
from stuurhuis.steering.actions import choices, goals, money
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
from stuurhuis.steering.rules.signals import SignalKey
from stuurhuis.steering.tasks.monitor import Material

BEGUN = {"kind": "interim", "year": "2026", "month": "9", "title": ""}
LATER = f"{timezone.localdate() + timedelta(days=30)}"
SOLVENCY = IndicatorChoice("solvabiliteit-rekening", "means", "2022", 41.0)
TREE = (
    PlannedProgramme(
        ProgrammeWords("0", "Bestuur"),
        (
            PlannedGoal(
                GoalWords("0.1", "De gemeente kan tegen een stootje"),
                (PlannedIndicator(SOLVENCY, (TargetWords("2024", 60.0, Bound.AT_LEAST),)),),
                (MeasureWords("Elk kwartaal vooruitkijken"),),
                (Part("0.4", 100),),
            ),
            PlannedGoal(
                GoalWords("0.2", "Inwoners leven lang"),
                (
                    PlannedIndicator(
                        IndicatorChoice("sterfte-per-1000", "outcome", "2022", 9.0),
                        (TargetWords("2026", 20.0, Bound.AT_MOST),),
                    ),
                ),
            ),
        ),
    ),
)


@pytest.fixture
def told(judged: Material) -> Actor:
    """Zwolle has two goals, of which one was missed, and a running year."""
    worker = worker_for(ZWOLLE)
    goals.adopt_tree(TREE, actor=worker, at=AT)
    money.import_year(2026, 9, zwolle(9), actor=worker, at=AT)
    return worker


@pytest.fixture
def report(told: Actor, sanne: Client) -> str:
    """The address of a new draft."""
    assert sanne.post("/rapportages/nieuw/", BEGUN).status_code == 302
    [found] = re.findall(r'href="(/rapportages/\d+/)"', sanne.get("/rapportages/").content.decode())
    return str(found)


def page(client: Client, address: str) -> str:
    """What a page says."""
    return client.get(address).content.decode()


def test_a_draft_tells_by_exception_with_the_money_of_the_year(sanne: Client, report: str) -> None:
    said = page(sanne, report)
    assert "Bestuursrapportage tot en met september 2026" in said
    assert "1 van de 2 doelen wijkt af." in said
    assert "de streefwaarde van 2024 is niet gehaald" in said
    assert "Op koers: 0.2 Inwoners leven lang." in said
    assert "Bedragen × € 1.000. Stand tot en met september 2026" in said
    assert "Elk kwartaal vooruitkijken" in said


def test_money_of_a_programme_without_goals_is_told_too_and_says_until_when_it_is_accepted(
    sanne: Client, report: str
) -> None:
    youth_care = "naar verwachting € 1,3 mln meer lasten dan begroot"
    said = page(sanne, report).replace("\xa0", " ")
    assert youth_care in said
    assert "Geaccepteerd tot" not in said
    exception = "/afwijking/jaar-lasten-6-75-6/2026/year_above/"
    sanne.post(f"{exception}accepteer/", {"until": LATER, "reason": "Het rijk vult aan."})
    said = page(sanne, report).replace("\xa0", " ")
    assert youth_care in said
    assert re.search(r"Geaccepteerd tot [^<]+</b> Het rijk vult aan[.]", said)


def test_in_short_names_what_the_money_does_and_marks_its_programme(sanne: Client, report: str) -> None:
    said = re.sub(r"\s+", " ", page(sanne, report).replace("\xa0", " "))
    short = said[: said.index("Verantwoording</h")]
    assert re.search(r"Programma 6:</b> [^<]+€ 1,3 mln meer lasten dan begroot[.]", short)
    assert "Geld vraagt aandacht" in short


def test_what_was_put_aside_says_until_when_it_rests(sanne: Client, report: str) -> None:
    controller = actor_for(examples.user_of("sanne-vermeer").pk, at=AT)
    about = SignalKey(ZWOLLE, "jaar-lasten-6-75-6", "2026", "year_above")
    choices.put_aside(about, date.fromisoformat(LATER), "We wachten op het rijk.", actor=controller, at=AT)
    said = page(sanne, report)
    assert re.search(r"Rust tot [^<]+</b> We wachten op het rijk[.]", said)
    assert "Geaccepteerd tot" not in said


def test_a_report_of_a_later_month_tells_the_newest_money_and_says_until_when(
    sanne: Client, told: Actor
) -> None:
    sanne.post("/rapportages/nieuw/", BEGUN | {"month": "11"})
    [found] = re.findall(r'href="(/rapportages/\d+/)"', page(sanne, "/rapportages/"))
    said = page(sanne, found)
    assert "De stand van november 2026 is niet ingelezen" in said
    assert "alle bedragen zijn tot en met september 2026." in said
    assert "geen stand van dit jaar ingelezen" not in said


def test_a_remark_holds_the_fixing_back_until_a_yes(sanne: Client, youssef: Client, report: str) -> None:
    youssef.post(f"{report}opmerking/", {"about": "report", "text": "Klopt dit?"})
    assert "Er staat één opmerking open." in page(sanne, report)
    asked = sanne.post(f"{report}vaststellen/")
    assert (asked.status_code, "Toch vaststellen?" in asked.content.decode()) == (409, True)
    sanne.post(f"{report}vaststellen/", {"toch": "ja"})
    said = page(sanne, report)
    assert "Vastgesteld op" in said
    assert "Opmerking maken" not in said


@pytest.mark.parametrize(
    ("ending", "begin"), [("pdf", b"%PDF"), ("docx", b"PK"), ("odt", b"PK"), ("html", b"<!doctype")]
)
def test_a_fixed_report_is_the_same_file_whatever_changes_later(
    sanne: Client, told: Actor, report: str, ending: str, begin: bytes
) -> None:
    sanne.post(f"{report}toelichting/report/", {"text": "Een rustig jaar."})
    sanne.post(f"{report}vaststellen/")
    file = f"{report}rapportage.{ending}"
    before = sanne.get(file)
    money.import_year(2026, 9, zwolle(6), actor=told, at=AT)
    after = sanne.get(file)
    assert before.content.startswith(begin)
    assert before.content == after.content
    assert "GM0193-bestuursrapportage-2026-09" in after["Content-Disposition"]


def test_an_unknown_format_and_an_unknown_section_are_not_there(sanne: Client, report: str) -> None:
    assert sanne.get(f"{report}rapportage.exe").status_code == 404
    assert sanne.get(f"{report}toelichting/goal:0/").status_code == 404


def test_the_charts_of_a_report_have_their_colours_in_them(sanne: Client, report: str) -> None:
    said = page(sanne, f"{report}rapportage.html")
    assert said.count("<svg") == 2, "one for paper, and one with larger letters for a telephone"
    assert said.count('class="fan narrow"') == 1
    assert "<style>\n.fan text" in said
    assert "<style>" not in page(sanne, report)


def written(*more: str) -> tuple[int, str]:
    """What the command says, and how it ends."""
    told = CliRunner().invoke(app, ["report", "--region", ZWOLLE, "--year", "2026", *more])
    return told.exit_code, told.output


@pytest.mark.django_db(transaction=True)
def test_the_command_writes_the_same_bytes_twice(told: Actor, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("een.odt", "twee.odt")]
    for file in files:
        code, said = written("--kind", "interim", "--month", "9", "-o", str(file))
        assert (code, "Geschreven" in said, "concept" in said) == (0, True, True)
    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.parametrize(
    "wrong",
    [
        ("--kind", "interim", "-o", "x.pdf"),
        ("--kind", "annual", "--month", "9", "-o", "x.pdf"),
        ("--kind", "annual", "-o", "x.exe"),
    ],
)
@pytest.mark.django_db
def test_a_wrong_call_is_one_line(wrong: tuple[str, ...]) -> None:
    code, said = written(*wrong)
    assert code == 2
    assert said.startswith("Fout: ")


def test_what_the_year_leaves_out_is_told_as_iv3_budgets_it(sanne: Client, report: str, told: Actor) -> None:
    rest = [line for line in zwolle(9) if line.task_field == "2.1"]
    money.import_year(2026, 9, rest, actor=told, at=AT)
    said = page(sanne, report)
    assert "Er is geen geld aan dit doel gekoppeld" not in said
    assert "dit programma staat niet helemaal in de ingelezen stand" in said
