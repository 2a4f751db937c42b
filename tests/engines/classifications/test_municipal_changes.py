# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The project's own table of changes explains the yearly lists of municipalities, wholly."""

import csv
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest

from stuurhuis.engines.classifications import (
    comparable_sums,
    is_municipality,
    municipal_changes,
    municipal_names,
    municipalities_of,
    official_name,
    on_today,
    parts,
    task_field_changes,
)

YEARS = range(2010, 2027)


@pytest.fixture(scope="module")
def lists(shared: Path) -> Mapping[int, set[str]]:
    """Per year the codes of CBS."""
    found: dict[int, set[str]] = defaultdict(set)
    path = shared / "data" / "geography" / "gemeenten_per_jaar_2010_2026.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            found[int(row["jaar"])].add(row["gm_code"])
    return found


def test_our_division_of_every_year_is_that_of_cbs(lists: Mapping[int, set[str]]) -> None:
    assert {year: municipalities_of(year) for year in YEARS} == {year: lists[year] for year in YEARS}


def test_every_code_that_ends_has_a_row_and_every_row_a_code_that_ends(lists: Mapping[int, set[str]]) -> None:
    ended = {(code, year) for year in YEARS[1:] for code in lists[year - 1] - lists[year]}
    told = {(change.from_code, change.year + change.midyear) for change in municipal_changes()}
    assert told == ended


def test_every_code_that_begins_is_explained_in_that_year(lists: Mapping[int, set[str]]) -> None:
    begun = {(code, year) for year in YEARS[1:] for code in lists[year] - lists[year - 1]}
    told = {(change.to_code, change.year + change.midyear) for change in municipal_changes()}
    assert begun <= told


def test_no_row_names_an_unknown_code_or_another_name() -> None:
    for change in municipal_changes():
        assert is_municipality(change.from_code)
        assert is_municipality(change.to_code)
        for code, name in ((change.from_code, change.from_name), (change.to_code, change.to_name)):
            assert official_name(code).split(" (")[0] == name.split(" (")[0]
        assert change.source
        assert change.ground


def test_a_successor_exists_when_the_change_takes_place() -> None:
    for change in municipal_changes():
        assert change.to_code in municipalities_of(change.year + change.midyear)


def test_shares_of_a_municipality_add_up_to_one() -> None:
    shares: dict[str, float] = defaultdict(float)
    for change in municipal_changes():
        assert change.share is not None
        assert (change.kind == "split") == (change.share < 1)
        shares[change.from_code] += change.share
    assert {code: round(share, 9) for code, share in shares.items()} == dict.fromkeys(shares, 1)


def test_the_last_mergers_are_those_of_the_source(shared: Path) -> None:
    path = shared / "data" / "geography" / "gemeente_fusies_2022_2023.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        told = {(row["jaar"], row["van_code"], row["naar_code"]) for row in csv.DictReader(stream)}
    ours = {(c.date[:4], c.from_code, c.to_code) for c in municipal_changes() if c.year >= 2022}
    assert ours == told


@pytest.mark.parametrize("division", YEARS)
def test_all_parts_together_are_the_whole_country(division: int) -> None:
    left: dict[str, float] = defaultdict(float)
    for part in parts(division):
        assert part.share is not None
        left[part.code] += part.share
    assert set(left) == municipalities_of(division)
    assert all(abs(share - 1) < 1e-9 for share in left.values())
    assert {part.target for part in parts(division)} == municipalities_of(2026)


def test_a_part_of_a_part_goes_along() -> None:
    assert on_today("GM0055", year=2013) == ("GM0074", "GM0080", "GM1900", "GM1940")
    assert on_today("GM1921", year=2015) == ("GM1940",)
    assert on_today("GM0363", year=2026) == ("GM0363",)


def test_every_name_has_a_source_and_a_province() -> None:
    for name in municipal_names():
        assert name.source
        assert name.province.startswith("PV")
    assert {name.kind for name in municipal_names()} == {"official", "variant", "alias", "misspelt"}


def test_task_fields_that_change_go_on_in_a_comparable_sum() -> None:
    members = {task_field for task_field, _, _ in comparable_sums()["wijkteams-wmo-jeugd"]}
    changed = {change.task_field for change in task_field_changes() if not change.comparable}
    assert changed - members == {"6.4"}
    for change in task_field_changes():
        assert change.source
        assert change.reason_nl
        assert change.reason_en
        assert set(change.goes_on_in) <= members | {"6.4", "8.1"}
