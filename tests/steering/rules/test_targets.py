# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A typed target that looks like a mistake in the unit is asked after; an ambitious one is not."""

import pytest

from stuurhuis.steering.rules.goals import Bound
from stuurhuis.steering.rules.sheets import Direction
from stuurhuis.steering.rules.targets import is_far_off, usual_bound

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
