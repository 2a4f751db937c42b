# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis monitor` gives signals of a place or the country, with reasons, or says no in one line."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from small_country import AT, ZWOLLE, SmallCountry, silent
from stuurhuis.kernel import journal
from stuurhuis.kernel.journal.delivery import names
from stuurhuis.kernel.policy import VISITOR
from stuurhuis.site import monitoring
from stuurhuis.site.commandline import app
from stuurhuis.site.commandline.monitor import BEGINS, COLUMNS
from stuurhuis.site.wiring import REACTIONS
from stuurhuis.steering.queries import overview, words
from stuurhuis.steering.tasks import loading
from stuurhuis.steering.tasks.monitor import Material


def run(*arguments: str) -> str:
    """The command, to a good end; gives what it wrote."""
    told = CliRunner().invoke(app, ["monitor", *arguments])
    assert told.exit_code == 0, told.output
    return str(told.stdout)


def test_signals_of_one_municipality_with_reasons(judged: Material) -> None:
    rows = json.loads(run("--region", ZWOLLE, "--format", "json"))
    shown = overview.signals(ZWOLLE, actor=VISITOR, at=AT)
    assert [row["indicator"] for row in rows] == [one.key.indicator for one in shown]
    for row in rows:
        assert set(row) >= set(COLUMNS)
        assert row["reason"]
        assert (row["region"], row["region_name"]) == (ZWOLLE, "Zwolle")


def test_the_whole_country_as_a_table_what_matters_first(judged: Material) -> None:
    rows = list(csv.DictReader(io.StringIO(run())))
    assert len(rows) == len(overview.signals("", actor=VISITOR, at=AT))
    weights = [float(row["importance"]) for row in rows]
    assert weights == sorted(weights, reverse=True)


def test_into_a_file(judged: Material, tmp_path: Path) -> None:
    out = tmp_path / "signalen.csv"
    assert run("-o", str(out)) == ""
    assert out.read_text(encoding="utf-8") == run().replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--region", "GM9999"], "die gemeente is er niet"),
        (["-o", "/nergens/uit.csv"], "kan niet worden geschreven"),
        (["--rate", "2"], "0.5"),
        (["--allowance", "0"], "0.01"),
        (["--format", "xml"], "xml"),
    ],
)
def test_a_wrong_call_is_refused_in_words(judged: Material, arguments: list[str], sentence: str) -> None:
    told = CliRunner().invoke(app, ["monitor", *arguments])
    assert told.exit_code == 2
    assert sentence in told.output
    assert "Traceback" not in told.output


@pytest.mark.django_db
def test_without_figures_it_says_what_to_do(lake_folder: Path) -> None:
    told = CliRunner().invoke(app, ["monitor"])
    assert told.exit_code == 2
    assert "stuurhuis prepare --sample" in told.output


def test_a_finished_run_is_not_done_again(judged: Material) -> None:
    steps: list[int] = []
    monitoring.judge(AT, lambda done, _total, _words: steps.append(done))
    assert steps == list(range(len(steps)))
    monitoring.judge(AT, lambda *_: pytest.fail("it was done already"))
    newest = words.newest_run(actor=VISITOR, at=AT)
    assert newest is not None
    assert (newest.state, newest.done) == ("finished", newest.total)


@pytest.mark.django_db(transaction=True)
def test_new_figures_ask_for_a_run(lake_folder: Path, small_country: SmallCountry) -> None:
    loading.load(small_country, at=AT, progress=silent)
    journal.seal(AT, names(REACTIONS))
    assert journal.deliver(REACTIONS, AT)
    newest = words.newest_run(actor=VISITOR, at=AT)
    assert newest is not None
    assert newest.is_busy
    assert newest.id == monitoring.ask(AT)


def test_less_allowance_gives_fewer_signals(judged: Material) -> None:
    usual, strict = (json.loads(run("--format", "json", "--allowance", one)) for one in ("1", "0.05"))
    assert len(strict) < len(usual)
    assert all(row["frequency"] <= 0.05 for row in strict)


def test_a_run_in_a_pipe_says_first_that_it_begins_and_how_long_it_takes(judged: Material) -> None:
    begun = CliRunner().invoke(app, ["monitor", "--allowance", "0.5"])
    assert begun.stderr == f"{BEGINS}\n"
    assert "halve minuut" in BEGINS
    assert CliRunner().invoke(app, ["monitor", "--allowance", "0.5"]).stderr == ""
