# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What asks attention in the money of this year: what matters, once; silence where nothing supports it."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.steering.rules.money import BudgetLine, Nature, Side
from stuurhuis.steering.rules.year_signals import (
    WATCHES,
    EarlierYear,
    History,
    MaterialityWords,
    YearSignal,
    YearSignalKind,
    pattern,
    year_signals,
)

USUAL = MaterialityWords()
CALM = BudgetLine(
    *("6", "6.72", "3.5.1", Side.EXPENSES, Nature.STRUCTURAL),
    *(Decimal(10_000_000), Decimal(10_000_000), Decimal(7_000_000), Decimal(1_000_000), Decimal(10_000_000)),
)
ALIKE = tuple(EarlierYear(year, Decimal(70 + year % 3), Decimal(100)) for year in (2022, 2023, 2024, 2025))


def told(*lines: BudgetLine, history: History | None = None) -> list[YearSignal]:
    """What September asks attention for."""
    known = {line.place: history for line in lines} if history else None
    return list(year_signals(lines, 9, USUAL, known))


def test_what_is_on_course_is_silent() -> None:
    assert told(CALM) == []


@pytest.mark.parametrize(
    ("expected", "kind"),
    [(10_100_001, YearSignalKind.ABOVE), (9_899_999, YearSignalKind.BELOW), (10_100_000, None)],
)
def test_a_difference_matters_above_one_per_cent_of_its_budget(
    expected: int, kind: YearSignalKind | None
) -> None:
    found = told(replace(CALM, expected=Decimal(expected)))
    assert [one.kind for one in found] == ([kind] if kind else [])


def test_in_a_small_budget_the_euros_count() -> None:
    small = replace(CALM, amended=Decimal(400_000), realised=Decimal(0), committed=None)
    assert told(replace(small, expected=Decimal(450_000))) == []
    [found] = told(replace(small, expected=Decimal(450_001)))
    assert (found.least, found.amount, found.ground) == (50_000, 50_001, "gemeentewet-212")


def test_spent_and_promised_above_the_budget_is_told_and_told_once() -> None:
    over = replace(CALM, realised=Decimal(9_500_000), expected=Decimal(10_600_000))
    [found] = told(over)
    assert (found.kind, found.amount, found.ground) == (YearSignalKind.OVERSPENT, 500_000, "gemeentewet-189")
    assert told(replace(over, side=Side.REVENUES))[0].kind is YearSignalKind.ABOVE


def test_incidental_and_structural_are_told_apart() -> None:
    once = replace(CALM, nature=Nature.INCIDENTAL, amended=Decimal(0), realised=Decimal(0), committed=None)
    [found] = told(replace(CALM, expected=Decimal(10_150_000)), replace(once, expected=Decimal(60_000)))
    assert (found.amount, found.incidental) == (210_000, 60_000)


def test_far_from_the_pattern_speaks_only_where_earlier_years_were_alike() -> None:
    behind = replace(CALM, realised=Decimal(3_000_000), expected=None)
    assert told(behind) == []
    [found] = told(behind, history=History(ALIKE))
    assert (found.kind, found.against) == (YearSignalKind.OFF_PATTERN, 7_000_000)
    assert found.pattern
    assert found.pattern.years == (2022, 2023, 2024, 2025)
    unlike = (*ALIKE, EarlierYear(2021, Decimal(20), Decimal(100)))
    assert told(behind, history=History(unlike)) == []
    assert told(behind, history=History(ALIKE[:2])) == []


def test_a_steady_year_is_a_pattern_and_a_year_of_lumps_is_none() -> None:
    steady = tuple((month, Decimal(month * 800_000)) for month in (3, 4, 5, 6, 7, 8))
    found = pattern(Decimal(10_000_000), 9, History(months=steady))
    assert found
    assert (found.low, found.high, found.months) == (7_000_000, 7_400_000, (3, 4, 5, 6, 7, 8))
    lumps = ((1, Decimal(0)), (2, Decimal(0)), (3, Decimal(3_000_000)), (4, Decimal(3_000_000)))
    assert pattern(Decimal(10_000_000), 9, History(months=lumps)) is None


@given(st.lists(st.integers(0, 2 * 10**7), min_size=1, max_size=6), st.integers(0, 10**6))
def test_a_higher_threshold_never_tells_more(expected: list[int], euros: int) -> None:
    lines = [
        replace(CALM, task_field=f"6.{place}", expected=Decimal(amount))
        for place, amount in enumerate(expected)
    ]
    few = {one.place for one in year_signals(lines, 9, MaterialityWords(Decimal(1), Decimal(euros + 1)))}
    many = {one.place for one in year_signals(lines, 9, MaterialityWords(Decimal(1), Decimal(euros)))}
    assert few <= many


def test_every_row_of_the_table_has_its_ground() -> None:
    assert {one.kind for one in WATCHES} == set(YearSignalKind)
    assert all(one.ground for one in WATCHES)
