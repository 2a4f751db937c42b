# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody says of an indicator gets on its sheet, and what cannot be said is refused with its place."""

from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from small_country import AT
from stuurhuis.kernel.policy import VISITOR
from stuurhuis.site.commandline import app
from stuurhuis.steering.queries import words
from stuurhuis.steering.rules.sheets import IndicatorSheet

pytestmark = pytest.mark.django_db(transaction=True)
FIGURES = "gemeente;jaar;waarde\nZwolle;2020;129000\nDeventer;2020;100000\n"
SAID = (
    "indicator;naam;name_en;definitie;eenheid;decimalen;richting;soort;thema;per;samenvoegen;bijzonderheden\n"
    "bezoekers;Bezoekers;Visitors;Wie er kwam.;aantal;0;omhoog;Prestatie;Eigen cijfers;1000;optellen;Geteld\n"
)


@pytest.fixture(autouse=True)
def loaded(tmp_path: Path, settings: object) -> Path:
    """A folder with own figures in it, that are loaded."""
    settings.LAKE_FOLDER = tmp_path / "lake"
    settings.DATA = tmp_path
    (tmp_path / "in.csv").write_text(FIGURES, encoding="utf-8")
    told = run("load", str(tmp_path / "in.csv"), "--indicator", "bezoekers", "--licence", "CC0-1.0")
    assert told.exit_code == 0, told.output
    assert "/gemeente/GM0150/indicator/bezoekers/" in told.stdout
    assert "--describe" in told.stderr
    return tmp_path


def run(*call: str) -> Result:
    return CliRunner().invoke(app, [*call])


def describe(folder: Path, text: str) -> Result:
    (folder / "w.csv").write_text(text, encoding="utf-8")
    return run("load", "--describe", str(folder / "w.csv"))


def sheet() -> IndicatorSheet:
    return words.registered_sheets(actor=VISITOR, at=AT)["bezoekers"]


def test_a_sheet_is_completed_in_dutch(loaded: Path) -> None:
    assert describe(loaded, SAID).exit_code == 0
    found = sheet()
    assert (found.name, found.name_en, found.definition) == ("Bezoekers", "Visitors", "Wie er kwam.")
    assert (found.unit, found.decimals, found.per) == ("aantal", 0, 1000)
    assert (found.direction, found.kind, found.theme, found.combine) == ("up", "output", "eigen", "sum")
    assert found.known_issues == "Geteld"


def test_an_empty_cell_leaves_what_is_known(loaded: Path) -> None:
    describe(loaded, SAID)
    describe(loaded, "id,name_nl,direction\nbezoekers,,down\n")
    assert (sheet().name, sheet().direction) == ("Bezoekers", "down")


def test_the_form_of_the_sample_is_read(loaded: Path) -> None:
    head = "id,name_nl,unit,decimals,direction,kind,theme,frequency,per,combine,weight\n"
    told = describe(loaded, f"{head}bezoekers,Bezoek,aantal,0,up,output,eigen,Y,none,weighted,bezoekers\n")
    assert told.exit_code == 0, told.stderr
    assert (sheet().per, sheet().combine, sheet().weight) == (0, "weighted", "bezoekers")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("naam\nx\n", "kolom 'id' ontbreekt"),
        ("id,richting\nbezoekers,beter\n", "w.csv, rij 2, kolom 'richting': 'beter' kan niet; kies uit up"),
        ("id,decimalen\nbezoekers,veel\n", "rij 2, kolom 'decimalen': 'veel' is geen aantal decimalen"),
        ("id,naam\nbezoekers,a\nbezoekers,b\n", "rij 3, kolom 'id': indicator 'bezoekers' staat er al"),
        (f"id,eenheid\nbezoekers,{'x' * 41}\n", "kolom 'eenheid': de tekst is langer dan 40 tekens"),
        ("id,naam\nbezoeker,x\n", "indicator 'bezoeker' is er niet"),
        ("id,thema\nbezoekers,ruimtevaart\n", "thema 'ruimtevaart' is er niet; kies uit eigen"),
        ("id,combine,weight\nbezoekers,weighted,x\n", "wordt gewogen met 'x'"),
        ("id,counterpart\nbezoekers,x\n", "staat naast 'x'"),
    ],
)
def test_what_cannot_be_is_one_line(loaded: Path, text: str, said: str) -> None:
    told = describe(loaded, text)
    assert told.exit_code == 2
    assert told.stderr.count("\n") == 1
    assert said in told.stderr
