# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A draw of an experiment, repeated with a plain file, gives the same."""

import json
from pathlib import Path

from typer.testing import CliRunner

from stuurhuis.experiments.rules.draw import Candidate, drawn
from stuurhuis.site.commandline import app

PLACES = (("GM0193", "groot"), ("GM0150", "groot"), ("GM0166", "klein"), ("GM0177", "klein"))
AS_JSON = ("--format", "json")


def test_the_same_as_in_the_site(tmp_path: Path) -> None:
    file = tmp_path / "loting.csv"
    file.write_text("name,stratum\n" + "".join(f"{name},{stratum}\n" for name, stratum in PLACES))
    told = CliRunner().invoke(app, ["draw", str(file), "--number", "2", "--seed", "a1b2", *AS_JSON])
    assert told.exit_code == 0, told.output
    rows = json.loads(told.stdout)
    expected = drawn([Candidate(*one) for one in PLACES], 2, "a1b2")
    assert tuple(sorted(row["name"] for row in rows if row["drawn"])) == expected


def test_periods_without_groups(tmp_path: Path) -> None:
    file = tmp_path / "loting.csv"
    periods = [f"2027-W{week:02d}" for week in range(1, 11)]
    file.write_text("\n".join(["name", *periods]))
    told = CliRunner().invoke(app, ["draw", str(file), "--number", "5", "--seed", "7"])
    assert told.exit_code == 0, told.output
    found = {line.split(",")[0] for line in told.stdout.splitlines() if line.endswith(",1")}
    assert found == set(drawn([Candidate(one) for one in periods], 5, "7"))


def test_all_of_them_is_no_draw(tmp_path: Path) -> None:
    file = tmp_path / "loting.csv"
    file.write_text("name\na\nb\n")
    told = CliRunner().invoke(app, ["draw", str(file), "--number", "2", "--seed", "7"])
    assert told.exit_code == 2
    assert "2 van 2" in told.stderr
