# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis statement`: what was settled in a period, as a table or as a journal."""

import csv
from pathlib import Path

import pytest
from typer.testing import CliRunner

from stuurhuis.site.commandline import app
from tests.site.settling_routes import settle

pytestmark = pytest.mark.django_db


def say(*arguments: str) -> tuple[int, str]:
    """What the command answers, and how it ends."""
    answer = CliRunner().invoke(app, ["statement", *arguments])
    return answer.exit_code, answer.output


def test_a_table_has_the_opening_every_booking_and_the_closing() -> None:
    settle()
    code, said = say("GM0193", "--period", "2026")
    rows = [
        row for row in csv.DictReader(said.removeprefix("\ufeff").splitlines()) if row["other"] == "GM0150"
    ]
    points = [
        (row["kind"], row["amount"])
        for row in rows
        if row["purpose"] == "exchange" and row["unit"] == "points"
    ]
    assert code == 0
    assert points == [("opening", "0"), ("delivery", "-8"), ("closing", "-8")]


def test_a_journal_is_written_to_a_file(tmp_path: Path) -> None:
    settle()
    file = tmp_path / "period.journal"
    code, _ = say("GM0150", "--period", "2026", "--format", "hledger", "-o", str(file))
    assert code == 0
    assert "assets:exchange:GM0193  8.00 POINTS" in file.read_text(encoding="utf-8")


def test_what_is_no_period_and_who_is_no_organisation_is_said_in_one_line() -> None:
    code, said = say("GM0193", "--period", "gisteren")
    assert (code, "kwartaal" in said) == (2, True)
    assert say("GM9999", "--period", "2026")[0] == 2
