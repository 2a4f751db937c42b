# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an own indicator is called, when figures are too old, and what every budget must have."""

import csv
from datetime import date
from importlib.resources import files

import pytest

from stuurhuis.steering.rules.mandatory import mandatory, mandatory_named
from stuurhuis.steering.rules.own_sheets import SheetWords, is_of, is_stale, own_id, sheet_of, words_of
from stuurhuis.steering.rules.sheets import named
from tests.steering.told import HEALTH, MONEY


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Wachttijd jeugdhulp", "gm0193-wachttijd-jeugdhulp"),
        ("Cliënten (Wmo), per 1.000", "gm0193-clienten-wmo-per-1-000"),
        ("???", "gm0193-indicator"),
    ],
)
def test_an_own_indicator_carries_the_code_of_its_organisation(name: str, made: str) -> None:
    assert own_id("GM0193", name) == made
    assert is_of(made, "GM0193")
    assert not is_of(made, "GM0150")
    assert not is_of(made, "")


def test_a_long_name_still_fits() -> None:
    assert len(own_id("GM0193", "jeugdhulp " * 30)) <= 80


def test_words_become_a_sheet_and_come_back() -> None:
    said = SheetWords("Wachttijd", "Dagen.", "dagen", 0, "down", "output", "Q", "6.72", "schatting")
    assert words_of(sheet_of("GM0193", "gm0193-wachttijd", said)) == said


@pytest.mark.parametrize(
    ("frequency", "newest", "today", "stale"),
    [
        ("Y", "2024", date(2026, 12, 31), False),
        ("Y", "2024", date(2027, 1, 1), True),
        ("Q", "2026-Q1", date(2026, 9, 30), False),
        ("Q", "2026-Q1", date(2026, 10, 1), True),
        ("M", "2026-07", date(2026, 10, 1), True),
        ("Y", "ooit", date(2026, 1, 1), False),
        ("Y", "9999", date(2026, 1, 1), False),
    ],
)
def test_a_figure_is_old_when_the_next_should_have_come(
    frequency: str, newest: str, today: date, stale: bool
) -> None:
    assert is_stale(frequency, newest, today) is stale


def test_every_budget_has_thirty_four_indicators_and_we_say_which_we_fill() -> None:
    listed = mandatory()
    assert len(listed) == len({one.number for one in listed}) == 34
    known = files("stuurhuis.connectors.sample") / "data" / "indicators.csv"
    ids = {row["id"] for row in csv.DictReader(known.read_text(encoding="utf-8").splitlines())}
    filled = {one.filled_by for one in listed if one.filled_by}
    assert len(filled) == 7
    assert filled <= ids
    assert all(one.definition.endswith(".") and one.unit and one.source for one in listed)


def test_a_mandatory_indicator_is_found_by_its_name() -> None:
    found = mandatory_named(" winkeldiefstallen ")
    assert found
    assert found.words().direction == "down"
    assert mandatory_named("geluk") is None


def test_who_typed_nothing_means_no_indicator_not_even_one_without_an_english_name() -> None:
    sheets = {HEALTH.id: HEALTH, MONEY.id: MONEY}
    assert HEALTH.name_en == "" != MONEY.name_en
    assert named(sheets, " ") == ""
    assert named(sheets, "gezondheid") == HEALTH.id
