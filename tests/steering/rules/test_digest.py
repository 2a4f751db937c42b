# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""When does somebody hear what is new?"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from stuurhuis.steering.rules.digest import Rhythm, is_due, newest_moment

DUTCH = ZoneInfo("Europe/Amsterdam")
TIMES = some.integers(0, 2 * 365 * 24 * 60).map(
    lambda minutes: (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)).astimezone(DUTCH)
)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A time in June 2026; the first is a Monday."""
    return datetime(2026, 6, day, hour, minute, tzinfo=DUTCH)


@pytest.mark.parametrize(
    ("rhythm", "now", "moment"),
    [
        (Rhythm.DAILY, at(10, 7), at(10, 7)),
        (Rhythm.DAILY, at(10, 6, 59), at(9, 7)),
        (Rhythm.WEEKLY, at(10, 12), at(8, 7)),
        (Rhythm.WEEKLY, at(8, 7), at(8, 7)),
        (Rhythm.WEEKLY, at(8, 6, 59), at(1, 7)),
    ],
)
def test_the_moment_is_seven_in_the_morning_and_a_week_begins_on_monday(
    rhythm: Rhythm, now: datetime, moment: datetime
) -> None:
    assert newest_moment(rhythm, now) == moment


def test_in_summer_and_in_winter_it_is_seven_on_the_clock() -> None:
    for day in (datetime(2026, 3, 29, 12, tzinfo=DUTCH), datetime(2026, 10, 25, 12, tzinfo=DUTCH)):
        assert newest_moment(Rhythm.DAILY, day).hour == 7


def test_never_is_never() -> None:
    assert not is_due(Rhythm.NEVER, at(1, 7), at(29, 12))


@given(now=TIMES, rhythm=some.sampled_from([Rhythm.DAILY, Rhythm.WEEKLY]))
def test_once_looked_up_there_is_nothing_due_until_the_next_moment(now: datetime, rhythm: Rhythm) -> None:
    moment = newest_moment(rhythm, now)

    assert moment <= now
    assert now - moment < timedelta(days=8)
    assert not is_due(rhythm, now, now)
    assert is_due(rhythm, moment - timedelta(seconds=1), now)
