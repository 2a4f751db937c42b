# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis load` tells what it found, what is wrong, and what it did."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from stuurhuis.kernel import lake
from stuurhuis.site.commandline import app

pytestmark = pytest.mark.django_db(transaction=True)
GOOD = "gemeente;jaar;waarde\nZwolle;2020;129000\n"


@pytest.fixture
def file(tmp_path: Path, settings: object) -> Path:
    settings.LAKE_FOLDER = tmp_path / "lake"
    path = tmp_path / "proef.csv"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_a_file_is_loaded(file: Path) -> None:
    told = CliRunner().invoke(app, ["load", str(file), "--indicator", "inwoners", "--licence", "CC0-1.0"])

    assert told.exit_code == 0, told.output
    assert "Geladen: own-proef/1, 1 waarnemingen." in told.output
    assert "scheidingsteken puntkomma" in told.output
    assert told.stderr.startswith("Let op: wat je laadt, is op de site meteen voor iedereen te zien.")
    assert "over ongeveer een minuut" in told.output


def test_a_number_that_can_be_two_is_asked_about(file: Path) -> None:
    file.write_text(GOOD.replace("129000", "1.234"), encoding="utf-8")

    told = CliRunner().invoke(app, ["load", str(file), "--indicator", "x", "--licence", "CC0-1.0"])

    assert told.exit_code == 1
    assert "Bedoel je 1234 of 1,234?" in told.stderr


def test_faults_are_told_and_the_bad_rows_written(file: Path) -> None:
    file.write_text(GOOD + "Zwole;2020;veel\n", encoding="utf-8")
    out = file.with_name("fout.xlsx")

    told = CliRunner().invoke(app, ["load", str(file), "--indicator", "x", "--bad-rows", str(out)])

    assert told.exit_code == 1
    assert "Fout: A3 (gemeente) 'Zwole'" in told.output
    assert "Niets geladen" in told.output
    assert out.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "geef een bestand"),
        (["weg.csv"], "Er is geen bestand"),
        (["{file}"], "de indicator"),
        (["{file}", "--say", "kleur=rood"], "schrijf NAAM=WAARDE"),
        (["{file}", "--say", "division=nu"], "geef een getal"),
        (["{file}", "--say", "decimal=x"], "een punt of een komma"),
        (["{file}", "--measure", "M1"], "horen bij een tabel van het CBS"),
        (["cbs:47022NED", "--select", "Geslacht"], "schrijf DIMENSIE=CODE"),
        (["cbs:../etc"], "is geen code van een CBS-tabel"),
    ],
)
def test_a_wrong_call_is_one_sentence(file: Path, arguments: list[str], sentence: str) -> None:
    told = CliRunner().invoke(app, ["load", *(one.format(file=file) for one in arguments)])

    assert told.exit_code == 2
    assert sentence in told.output


def test_a_dry_run_loads_nothing(file: Path) -> None:
    asked = ["load", str(file), "--say", "column.waarde=value", "--indicator", "x", "--licence", "CC0-1.0"]
    told = CliRunner().invoke(app, [*asked, "--dry-run"])

    assert told.exit_code == 0
    assert "Zo kan het worden geladen. Er is niets geladen." in told.output
    assert lake.current("own-proef") is None


@pytest.mark.parametrize(
    ("arguments", "content"),
    [
        (["--indicator", "x"], GOOD),
        (["--indicator", "x", "--licence", "CC0-1.0"], "gemeente;jaar;waarde\n;;\n"),
        (["--indicator", "x", "--licence", "CC0-1.0", "--describe", "{words}"], GOOD),
    ],
    ids=["no licence", "no row", "words for an indicator that is not there"],
)
def test_a_dry_run_refuses_what_a_load_refuses(file: Path, arguments: list[str], content: str) -> None:
    file.write_text(content, encoding="utf-8")
    words = file.with_name("words.csv")
    words.write_text("indicator;naam\niets-anders;Iets anders\n", encoding="utf-8")
    asked = ["load", str(file), *(one.format(words=words) for one in arguments)]

    tried, done = CliRunner().invoke(app, [*asked, "--dry-run"]), CliRunner().invoke(app, asked)

    assert (tried.exit_code, done.exit_code) == (2, 2)
    assert tried.stderr == done.stderr != ""


def test_words_on_trial_are_checked_and_not_put_down(file: Path) -> None:
    words = file.with_name("words.csv")
    words.write_text("indicator;naam\nniets;Niets\n", encoding="utf-8")

    told = CliRunner().invoke(app, ["load", "--describe", str(words), "--dry-run"])

    assert told.exit_code == 2
    assert "indicator 'niets' is er niet" in told.stderr
