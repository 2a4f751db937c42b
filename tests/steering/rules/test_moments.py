# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""When is there something to look at?"""

from datetime import date

import pytest

from stuurhuis.steering.rules.moments import KEPT, Moment, MomentKind, last_day, to_look
from stuurhuis.steering.rules.own_sheets import newer_by


@pytest.mark.parametrize(
    ("period", "day"),
    [
        ("2026", date(2026, 12, 31)),
        ("2028-Q1", date(2028, 3, 31)),
        ("2028-02", date(2028, 2, 29)),
        ("ooit", None),
    ],
)
def test_a_target_is_looked_at_when_its_period_is_over(period: str, day: date | None) -> None:
    assert last_day(period) == day


@pytest.mark.parametrize(
    ("frequency", "newest", "day"),
    [
        ("Y", "2024", date(2027, 1, 1)),
        ("M", "2026-09", date(2026, 12, 1)),
        ("Q", "2026-Q2", date(2027, 1, 1)),
        ("M", "2024", None),
        ("Y", "", None),
    ],
)
def test_newer_figures_should_be_there_after_the_next_period_and_as_much_again(
    frequency: str, newest: str, day: date | None
) -> None:
    assert newer_by(frequency, newest) == day


def test_what_is_long_past_is_no_moment_and_the_first_day_comes_first() -> None:
    today = date(2026, 6, 1)
    old, recent, ahead = (
        Moment(f"measure-{number}", MomentKind.MEASURE, day)
        for number, day in enumerate((date(2026, 4, 1), today - KEPT, date(2026, 9, 1)))
    )

    assert to_look([ahead, old, recent], today) == (recent, ahead)
