# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Periods are read, placed on their calendar, followed and written."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from stuurhuis.engines.periods import (
    SEASON,
    Frequency,
    Period,
    UnreadablePeriod,
    calendars,
    first_day,
    holding,
    label,
    later,
    period,
    periods,
)

CALENDARS: tuple[Frequency, ...] = ("Y", "Q", "M", "W", "D")
DAYS = some.dates(date(1000, 1, 10), date(2999, 12, 20))
ON_A_CALENDAR = some.builds(holding, some.sampled_from(CALENDARS), DAYS)
NUMBERS = some.integers(-(10**9), 10**9).filter(lambda number: not 1000 <= number <= 2999)
ANY = ON_A_CALENDAR | some.builds(Period, some.just("N"), NUMBERS)


@given(ANY)
def test_what_is_written_is_read_back(one: Period) -> None:
    assert period(label(one)) == one
    assert label(period(label(one))) == label(one)


@given(ON_A_CALENDAR)
def test_the_next_period_begins_where_this_one_ends(one: Period) -> None:
    after = later(one)
    assert after.ordinal == one.ordinal + 1
    assert holding(one.frequency, first_day(after) - timedelta(days=1)) == one
    assert holding(one.frequency, first_day(after)) == after


@given(some.sampled_from(CALENDARS), DAYS, DAYS)
def test_the_order_of_ordinals_is_the_order_of_time(frequency: Frequency, one: date, other: date) -> None:
    here, there = holding(frequency, one), holding(frequency, other)
    assert (here.ordinal < there.ordinal) == (first_day(here) < first_day(there))
    assert here.ordinal <= there.ordinal or one > other


@given(ON_A_CALENDAR.filter(lambda one: one.frequency != "D"), some.integers(0, 40))
def test_the_order_of_time_is_the_order_of_the_text(one: Period, steps: int) -> None:
    assert (label(one) < label(later(one, steps))) == (steps > 0)


@given(some.text() | some.from_regex(r"\d{4}-?[QWM]?\d\d?(-\d\d)?", fullmatch=True))
def test_a_text_is_a_period_or_is_refused_by_name(text: str) -> None:
    try:
        found = period(text)
    except UnreadablePeriod as fault:
        refused = fault
    else:
        assert period(label(found)) == found
        return
    assert text in str(refused)
    assert "2017-W05" in str(refused)


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("2017", "2018"),
        ("2017-Q4", "2018-Q1"),
        ("2017-12", "2018-01"),
        ("2020-W53", "2021-W01"),
        ("2016-W52", "2017-W01"),
        ("2016-02-28", "2016-02-29"),
        ("-1", "0"),
    ],
)
def test_each_period_has_a_next_one(text: str, following: str) -> None:
    assert label(period(text)) == text
    assert label(later(period(text))) == following


@pytest.mark.parametrize(
    ("typed", "written"), [(" 2017.0 ", "2017"), ("2017k3", "2017-Q3"), ("2017W5", "2017-W05"), ("+5", "5")]
)
def test_other_ways_of_writing_come_to_one(typed: str, written: str) -> None:
    assert label(period(typed)) == written


@pytest.mark.parametrize(
    "text", ["2017-Q5", "2017-W60", "2017-13", "2017-02-30", "0000-Q1", "jan 2017", "", "2017.5", "²"]
)
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(UnreadablePeriod, match="niet te lezen"):
        period(text)


def test_plain_numbers_that_look_like_years_are_years() -> None:
    assert {one.frequency for one in periods(["2010", "2024"]).values()} == {"Y"}
    assert {one.frequency for one in periods(["998", "1002"]).values()} == {"N"}
    assert calendars(["Y", "N", "M"]) == {"N", "M"}
    assert set(SEASON) == {*CALENDARS, "N"}
