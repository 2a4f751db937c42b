# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A target that looks like a mistake is asked after; an ambitious one is not."""

from dataclasses import replace
from datetime import date

import pytest

from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.goals import Bound, TargetWords
from stuurhuis.steering.rules.sheets import Direction
from stuurhuis.steering.rules.targets import Doubt, Doubted, Known, doubts, is_far_off, usual_bound
from stuurhuis.steering.rules.views import Figure
from tests.steering.told import HEALTH

TODAY = date(2026, 11, 22)
BASELINE = ("2020", 78.0)
CRIME = (55.5, 52.5, 46.0)


@pytest.mark.parametrize(
    ("value", "far"),
    [
        (45, False),
        (30, False),
        (0, False),
        (250, False),
        (5550, True),
        (0.05, True),
        (7200, True),
        (-50, True),
    ],
)
def test_a_mistake_in_the_unit_is_asked_after(value: float, far: bool) -> None:
    assert is_far_off(value, CRIME) is far


@pytest.mark.parametrize("seen", [(), (0.0,), (-2.0, 3.0)])
def test_where_nothing_says_how_large_it_is_nothing_is_asked(seen: tuple[float, ...]) -> None:
    assert not is_far_off(1000.0, seen)


@pytest.mark.parametrize(
    ("direction", "bound"), [("up", Bound.AT_LEAST), ("down", Bound.AT_MOST), ("neutral", None)]
)
def test_the_usual_side_follows_from_which_way_is_better(direction: Direction, bound: Bound | None) -> None:
    assert usual_bound(direction) is bound


def health(direction: Direction, *values: float) -> Known:
    """What is known of health: these figures, of 2022 and the years after it."""
    sheet = replace(HEALTH, direction=direction)
    figures = tuple(Figure(f"{2022 + place}", value, value, "final", 0) for place, value in enumerate(values))
    return Known(sheet, scales.scale(sheet), figures)


@pytest.mark.parametrize(
    ("direction", "bound", "value", "found"),
    [
        ("up", Bound.AT_LEAST, 80.0, ()),
        ("up", Bound.AT_LEAST, 76.0, ()),
        ("up", Bound.AT_LEAST, 75.9, (Doubted(Doubt.WORSE, (("2024", 76.0),)),)),
        ("up", Bound.EXACTLY, 70.0, (Doubted(Doubt.WORSE, (("2024", 76.0),)),)),
        ("up", Bound.AT_MOST, 80.0, (Doubted(Doubt.OTHER_SIDE, (("2024", 76.0),)),)),
        ("down", Bound.AT_MOST, 76.0, ()),
        ("down", Bound.AT_MOST, 80.0, (Doubted(Doubt.WORSE, (("2024", 76.0),)),)),
        ("down", Bound.AT_LEAST, 70.0, (Doubted(Doubt.OTHER_SIDE, (("2024", 76.0),)),)),
        ("neutral", Bound.AT_LEAST, 60.0, ()),
    ],
)
def test_a_target_on_the_wrong_side_of_the_newest_figure_is_asked_after(
    direction: Direction, bound: Bound, value: float, found: tuple[Doubted, ...]
) -> None:
    known = health(direction, 77.0, 76.5, 76.04)
    assert doubts(TargetWords("2028", value, bound), BASELINE, known, TODAY) == found


def test_where_no_figure_came_the_baseline_says_where_it_stood() -> None:
    target = TargetWords("2028", 75.0, Bound.AT_LEAST)
    assert doubts(target, BASELINE, health("up"), TODAY) == (Doubted(Doubt.WORSE, (BASELINE,)),)
    assert doubts(target, ("", None), health("up"), TODAY) == ()


def test_a_recovery_that_stays_below_the_baseline_is_no_mistake() -> None:
    assert doubts(TargetWords("2028", 77.0, Bound.AT_LEAST), BASELINE, health("up", 75.0), TODAY) == ()


@pytest.mark.parametrize(
    ("period", "found"),
    [
        ("2026", ()),
        ("2026-11", ()),
        ("2026-Q3", (Doubted(Doubt.PAST),)),
        ("2025", (Doubted(Doubt.PAST),)),
        ("2023", (Doubted(Doubt.PAST, (("2023", 78.0),)),)),
    ],
)
def test_a_period_that_is_over_is_asked_after_with_the_figure_that_came(
    period: str, found: tuple[Doubted, ...]
) -> None:
    target = TargetWords(period, 90.0, Bound.AT_LEAST)
    assert doubts(target, BASELINE, health("up", 77.0, 78.0, 79.0), TODAY) == found


def test_what_is_far_off_stands_beside_the_lowest_and_the_highest() -> None:
    known = health("up", 77.0, 75.0)
    (asked,) = doubts(TargetWords("2028", 7700.0, Bound.AT_LEAST), BASELINE, known, TODAY)
    assert asked == Doubted(Doubt.FAR_OFF, (("2023", 75.0), ("2022", 77.0)))


def test_of_an_indicator_that_nobody_registered_only_the_time_is_known() -> None:
    assert doubts(TargetWords("2028", 1.0, Bound.AT_LEAST), BASELINE, None, TODAY) == ()
    assert doubts(TargetWords("2024", 1.0, Bound.AT_LEAST), BASELINE, None, TODAY) == (Doubted(Doubt.PAST),)
