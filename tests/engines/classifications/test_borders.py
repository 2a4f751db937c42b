# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which municipalities border on one another."""

from collections import defaultdict

from stuurhuis.engines.classifications import borders, municipalities_of, official_name


def neighbours() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in borders():
        found[one].add(other)
        found[other].add(one)
    return found


def test_only_todays_municipalities_border_on_one_another_and_each_pair_once() -> None:
    assert {code for pair in borders() for code in pair} <= municipalities_of(2026)
    assert all(one < other for one, other in borders())
    assert len(set(borders())) == len(borders())


def test_only_islands_have_no_neighbours() -> None:
    alone = {official_name(code) for code in municipalities_of(2026) - neighbours().keys()}

    assert alone == {"Texel", "Vlieland", "Terschelling", "Ameland", "Schiermonnikoog"}


def test_zwolle_borders_on_its_neighbours() -> None:
    around = {official_name(code) for code in neighbours()["GM0193"]}

    assert {"Kampen", "Zwartewaterland", "Dalfsen", "Raalte", "Hattem", "Heerde"} <= around
