# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A total that deviates because a part of it does, is told with that part."""

from dataclasses import replace

import pandas as pd
import pytest

from stuurhuis.steering.rules.results import SIGNALS
from stuurhuis.steering.rules.sheets import IndicatorSheet, plain_sheet
from stuurhuis.steering.tasks.causes import amounts_first, causes, each_series_once, told_once

ALL, CHAPTER, ROADS, PORTS = (
    "lasten-totaal-rekening", "lasten-2-rekening", "lasten-2-1-rekening", "lasten-2-4-rekening",
)  # fmt: skip
SCHOOLS, TEAMS, CRIMES = "lasten-4-2-rekening", "lasten-wijkteams-wmo-jeugd-rekening", "misdrijven-totaal"
FIELDS = {ALL: "", CHAPTER: "2", ROADS: "2.1", PORTS: "2.4", SCHOOLS: "4.2", TEAMS: "", CRIMES: ""}


def sheet(name: str, field: str) -> IndicatorSheet:
    """A sheet of which the task field matters."""
    return replace(plain_sheet(name, theme="geld", source="iv3", period="2024"), task_field=field)


SHEETS = {name: sheet(name, field) for name, field in FIELDS.items()}


@pytest.mark.parametrize(
    ("deviations", "caused"),
    [
        ({CHAPTER: 10, ROADS: 9}, {CHAPTER: ROADS}),
        ({CHAPTER: 10, ROADS: 4}, {}),
        ({CHAPTER: 10, ROADS: 6, PORTS: 7}, {CHAPTER: PORTS}),
        ({CHAPTER: 10, ROADS: 25}, {CHAPTER: ROADS}),
        ({ALL: 12, CHAPTER: 10, ROADS: 9}, {ALL: ROADS, CHAPTER: ROADS}),
        ({ALL: 30, CHAPTER: 20, ROADS: 12}, {CHAPTER: ROADS}),
        ({ALL: 12, CHAPTER: 10, ROADS: 4}, {ALL: CHAPTER}),
        ({ALL: 12, TEAMS: 11, CRIMES: 50}, {}),
        ({CHAPTER: 10, SCHOOLS: 9}, {}),
    ],
)
def test_a_part_that_explains_most_is_the_cause(deviations: dict[str, float], caused: dict[str, str]) -> None:
    assert causes(deviations, SHEETS) == caused


def signals(*rows: tuple[str, str, str, float, float, float]) -> pd.DataFrame:
    """Signals: region, indicator, kind, observed, expected, budget."""
    columns = ["region", "indicator", "kind", "observed", "expected", "budget"]
    found = pd.DataFrame(rows, columns=columns).assign(period="2024")
    return found.reindex(columns=list(SIGNALS.columns))


def test_one_cause_is_one_signal_that_names_the_totals() -> None:
    found = told_once(
        signals(
            ("GM1", CHAPTER, "over_budget", 110, 100, 90),
            ("GM1", ROADS, "over_budget", 60, 51, 50),
            ("GM2", CHAPTER, "over_budget", 110, 100, 90),
            ("GM1", PORTS, "under_budget", 1, 50, 50),
        ),
        SHEETS,
    )
    told = found[["region", "indicator", "also"]].to_numpy().tolist()
    assert told == [["GM1", ROADS, CHAPTER], ["GM2", CHAPTER, ""], ["GM1", PORTS, ""]]


def test_what_is_coming_is_measured_from_its_budget() -> None:
    found = told_once(
        signals(("GM1", CHAPTER, "will_overrun", 101, 120, 100), ("GM1", ROADS, "will_overrun", 64, 65, 50)),
        SHEETS,
    )
    assert found["also"].tolist() == [CHAPTER]


def test_without_signals_there_is_nothing_to_tell() -> None:
    assert told_once(signals(), SHEETS).empty


def test_signals_that_do_not_hang_together_stay_as_they_are() -> None:
    given = signals(("GM1", ROADS, "over_budget", 60, 51, 50), ("GM1", SCHOOLS, "over_budget", 60, 51, 50))
    pd.testing.assert_frame_equal(told_once(given, SHEETS), given.assign(also=""))


def test_a_series_is_told_once_a_side_and_names_what_else_tells_the_same() -> None:
    found = each_series_once(
        signals(
            ("GM1", CRIMES, "drifts", 150, 100, 0),
            ("GM1", CRIMES, "deviates", 150, 110, 0),
            ("GM1", CRIMES, "level_shift", 150, 100, 0),
            ("GM1", ROADS, "level_shift", 10, 100, 0),
            ("GM1", ROADS, "over_budget", 150, 100, 90),
            ("GM2", CRIMES, "drifts", 150, 100, 0),
        )
    )
    told = found[["region", "indicator", "kind", "besides"]].to_numpy().tolist()
    assert told == [
        ["GM1", CRIMES, "level_shift", "deviates drifts"],
        ["GM1", ROADS, "level_shift", ""],
        ["GM1", ROADS, "over_budget", ""],
        ["GM2", CRIMES, "drifts", ""],
    ]


def test_a_share_whose_amount_tells_the_same_is_told_with_it() -> None:
    found = amounts_first(
        signals(
            ("GM1", "solvabiliteit-rekening", "level_shift", 10, 30, 0),
            ("GM1", "eigen-vermogen-rekening", "level_shift", 5, 9, 0),
            ("GM1", "solvabiliteit-rekening", "drifts", 10, 30, 0),
            ("GM2", "solvabiliteit-rekening", "level_shift", 10, 30, 0),
        )
    )
    told = found[["region", "indicator", "kind", "also"]].to_numpy().tolist()
    assert told == [
        ["GM1", "eigen-vermogen-rekening", "level_shift", "solvabiliteit-rekening"],
        ["GM1", "solvabiliteit-rekening", "drifts", ""],
        ["GM2", "solvabiliteit-rekening", "level_shift", ""],
    ]
