# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis catalogue` and `stuurhuis load cbs:…`: from a word to figures, with the words of CBS."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from connectors.cbs.statline import StatLine
from small_country import AT
from stuurhuis.kernel.policy import VISITOR
from stuurhuis.site.commandline import app
from stuurhuis.steering.queries import words

pytestmark = pytest.mark.django_db(transaction=True)
NAME = "cbs-83648ned-m004200-2-0-0-0"
CRIMES = ["load", "cbs:83648NED", "--measure", "Geregistreerde misdrijven"]


@pytest.fixture(autouse=True)
def place(statline: StatLine, settings: object, tmp_path: Path) -> None:
    settings.CBS = statline.base
    settings.DATA = tmp_path
    settings.LAKE_FOLDER = tmp_path / "lake"


def run(*call: str, code: int = 0) -> Result:
    told = CliRunner().invoke(app, [*call])
    assert told.exit_code == code, told.output
    return told


def test_a_table_is_found_by_words_and_told_by_code() -> None:
    assert run("catalogue", "SOORT", "misdrijf").stdout.startswith("83648NED   2026-01-01  Geregistreerde")
    told = run("catalogue", "cbs:83648NED").stdout
    assert "M004200_2    Geregistreerde misdrijven [aantal]" in told
    assert "0.0.0        Totaal misdrijven  ← zonder keuze" in told
    assert "geen tabel met weerwolven" in run("catalogue", "weerwolven", code=1).stderr


def test_few_are_shown_and_ended_tables_on_wish(statline: StatLine) -> None:
    statline.held["99999NED"].properties["Status"] = "Gediscontinueerd"
    assert "en nog 2; geef meer woorden" in run("catalogue", "a", "--top", "1").stderr
    assert "99999NED" in run("catalogue", "nog", "--ended").stdout
    run("catalogue", "nog", "niets", code=1)


def test_a_load_tells_what_was_read_and_where_to_see_it() -> None:
    told = run(*CRIMES)

    assert "Geladen: cbs-83648ned-" in told.stdout
    assert f"/gemeente/GM0150/indicator/{NAME}/" in told.stdout
    assert "SoortMisdrijf: Totaal misdrijven (0.0.0); anders --select SoortMisdrijf=CODE." in told.stderr
    assert "Niet gelezen: 1 provincies" in told.stderr
    sheet = words.registered_sheets(actor=VISITOR, at=AT)[NAME]
    assert (sheet.name, sheet.unit, sheet.combine) == ("Geregistreerde misdrijven", "aantal", "sum")


def test_nothing_changed_and_a_revision(statline: StatLine) -> None:
    run(*CRIMES)
    assert "niets veranderd sinds cbs-83648ned-" in run(*CRIMES).stdout
    statline.revise("83648NED")
    assert "/2, 6 waarnemingen" in run(*CRIMES).stdout


def test_what_was_described_stays_when_it_is_loaded_again(tmp_path: Path) -> None:
    (tmp_path / "w.csv").write_text(f"indicator;naam;richting\n{NAME};Misdrijven hier;omlaag\n", "utf-8")
    told = run(*CRIMES, "--describe", str(tmp_path / "w.csv"))
    assert f"Beschreven: {NAME}." in told.stdout
    run(*CRIMES)
    sheet = words.registered_sheets(actor=VISITOR, at=AT)[NAME]
    assert (sheet.name, sheet.direction, sheet.unit) == ("Misdrijven hier", "down", "aantal")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["load", "cbs:50120NED"], "Leeftijd heeft geen totaal; kies met --select Leeftijd=CODE"),
        (["load", "cbs:83648NED", "--measure", "Prijs"], "--measure: 'Prijs' is er niet"),
        (["load", "cbs:83648NED", "--frequency", "M"], "de tabel heeft Y, Q"),
        (["load", "cbs:99999NED"], "geen waarnemingen van deze keuze"),
        (["load", "cbs:12345NED"], "Klopt de code van de tabel"),
        (["load", "cbs:83648NED", "--say", "filter=Kleur eq 'rood'"], "Klopt het filter"),
        (["catalogue", "cbs:../x"], "is geen code van een CBS-tabel"),
    ],
)
def test_what_cbs_has_not_is_one_line(call: list[str], said: str) -> None:
    told = run(*call, code=2)
    assert said in told.stderr
    assert told.stderr.count("\n") == 1


def test_a_trial_loads_nothing() -> None:
    assert "6 waarnemingen, niets geladen" in run(*CRIMES, "--dry-run").stdout
    assert words.registered_sheets(actor=VISITOR, at=AT) == {}


@pytest.mark.parametrize("asked", [7, 9])
def test_a_load_that_is_killed_goes_on_where_it_was(
    statline: StatLine, tmp_path: Path, tables: Path, asked: int
) -> None:
    (tmp_path / "own").mkdir()
    shutil.copy(tables, tmp_path / "own")
    script = "from stuurhuis.site.commandline import main; main()"
    kept = {name: value for name, value in os.environ.items() if not name.startswith("STUURHUIS_")}
    environ = kept | {"STUURHUIS_DATA": str(tmp_path / "own"), "STUURHUIS_CBS": statline.base}
    call = [sys.executable, "-c", script, "load", "cbs:83648NED", "--select", "SoortMisdrijf=*"]
    plain = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": environ}
    with subprocess.Popen(call, **plain) as running:
        statline.when(asked, lambda: running.send_signal(signal.SIGKILL))
        running.communicate(timeout=120)
    assert running.returncode == -signal.SIGKILL
    before = sum("Observations" in one for one in statline.asked)

    told = subprocess.run(call, capture_output=True, env=environ, timeout=120, check=False)

    assert told.returncode == 0, told.stderr
    assert b"Geladen: cbs-83648ned-" in told.stdout
    pages = sum("Observations" in one for one in statline.asked) - before
    assert pages <= 5
