# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis load-year` brings a month in whole, or says what is wrong and brings in nothing."""

from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from running_year import export, zwolle
from small_country import AT
from stuurhuis.kernel import parties
from stuurhuis.kernel.policy import worker_for
from stuurhuis.site.commandline import app
from stuurhuis.steering.queries import money

pytestmark = pytest.mark.django_db(transaction=True)
OWN = "Prog;TV;Kostensoort;B/L;Begroot;Actueel;Geboekt\n6;6.72;3.5.1;1;100;120;90\n"
MAPPING = """
[kolommen]
categorie = "Kostensoort"
primitief = "Begroot"
na_wijziging = "Actueel"
gerealiseerd = "Geboekt"
[codes.soort]
"1" = "lasten"
"""


def told(file: Path, *arguments: str) -> Result:
    """What the command says of September."""
    parties.establish()
    options = ("--organisation", "GM0193", "--year", "2026", "--month", "9")
    return CliRunner().invoke(app, ["load-year", str(file), *options, *arguments])


def test_a_month_comes_in_and_again_is_nothing_new(tmp_path: Path) -> None:
    file = export(tmp_path / "september.csv", zwolle())
    first = told(file)
    assert first.exit_code == 0, first.output
    assert "Ingelezen: GM0193, 2026 tot en met maand 9." in first.stdout
    assert "/doelen/geld/" in first.stdout
    again = told(file)
    assert (again.exit_code, "Niets veranderd" in again.output) == (0, True)


def test_the_month_that_the_export_names_need_not_be_typed(tmp_path: Path) -> None:
    parties.establish()
    file = export(tmp_path / "stand.csv", zwolle(), month=9)
    found = CliRunner().invoke(app, ["load-year", str(file), "--organisation", "GM0193"])
    assert found.exit_code == 0, found.output
    assert "Tot en met 2026-09: zo zegt de export het zelf, in Jaar, Stand tot en met maand." in found.output
    assert "Ingelezen: GM0193, 2026 tot en met maand 9." in found.output


def test_an_export_that_names_no_month_asks_for_it(tmp_path: Path) -> None:
    parties.establish()
    (tmp_path / "stand.csv").write_text(OWN.replace("Prog;TV;Kostensoort;B/L", "Prog;TV;EC;L/B"), "utf-8")
    found = CliRunner().invoke(app, ["load-year", str(tmp_path / "stand.csv"), "--organisation", "GM0193"])
    assert found.exit_code == 2
    assert "--year en --month: geef ze" in found.output


def test_looking_only_brings_nothing_in(tmp_path: Path) -> None:
    found = told(export(tmp_path / "september.csv", zwolle()), "--dry-run")
    assert (found.exit_code, "Er is niets ingelezen" in found.stdout) == (0, True)
    assert told(tmp_path / "september.csv").stdout.count("Ingelezen") == 1


@pytest.mark.usefixtures("judged")
def test_a_part_of_the_budget_is_doubted_and_no_less_brought_in(tmp_path: Path) -> None:
    lines = [line for line in zwolle() if line.task_field == "2.1"]
    found = told(export(tmp_path / "september.csv", lines))
    assert (found.exit_code, "Klopt dat?" in found.output) == (0, True)
    assert "de primitieve begroting volgens Iv3 is" in found.output
    assert "Ingelezen" in found.stdout


def test_faults_are_told_at_once_and_the_bad_rows_written(tmp_path: Path) -> None:
    file = export(tmp_path / "september.csv", zwolle())
    text = file.read_text(encoding="utf-8").replace("lasten", "links", 2)
    file.write_text(text, encoding="utf-8")
    found = told(file, "--bad-rows", str(tmp_path / "fout.xlsx"))
    assert found.exit_code == 1
    assert "Fout: F2 (Soort) 'links': We zien niet of dit lasten of baten zijn" in found.output
    assert "2 rijen met wat er mis is" in found.output
    assert (tmp_path / "fout.xlsx").read_bytes().startswith(b"PK")


def test_the_mapping_is_remembered_for_the_next_month(tmp_path: Path) -> None:
    file, mapping = tmp_path / "export.csv", tmp_path / "vertaling.toml"
    file.write_text(OWN, encoding="utf-8")
    mapping.write_text(MAPPING, encoding="utf-8")
    refused = told(file)
    assert (refused.exit_code, "Deze kolommen vinden we niet" in refused.output) == (2, True)
    kept = told(file, "--mapping", str(mapping), "--remember")
    assert kept.exit_code == 0, kept.output
    assert "De vertaling is bewaard" in kept.stdout
    assert money.mapping(actor=worker_for("GM0193"), at=AT)
    file.write_text(OWN.replace("90", "95"), encoding="utf-8")
    assert "versie 2" in told(file).stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--organisation", "GM9999"], "die organisatie is er niet"),
        (["--remember"], "geef met --mapping welke vertaling"),
        (["--mapping", "weg.toml"], "kan niet worden gelezen"),
        (["--month", "13"], "een heel getal vanaf 1 tot en met 12"),
    ],
)
def test_a_wrong_call_is_one_sentence(tmp_path: Path, arguments: list[str], sentence: str) -> None:
    found = told(export(tmp_path / "september.csv", zwolle()[:2]), *arguments)
    assert found.exit_code == 2
    assert sentence in " ".join(found.output.split())
    assert found.output.count("Fout:") == 1
