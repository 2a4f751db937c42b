# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Periods are read, followed and written."""

import pytest

from stuurhuis.engines.forecasting.periods import (
    Moment,
    Scale,
    UnreadablePeriodError,
    frequency_of,
    parse,
    scale_of_dates,
)


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("2017-Q4", "2018-Q1"),
        ("2017-12", "2018-01"),
        ("2020-W53", "2021-W01"),
        ("2016-W52", "2017-W01"),
        ("2016-02-28", "2016-02-29"),
        ("-1", "0"),
    ],
)
def test_each_period_has_a_next_one(text: str, following: str) -> None:
    moment = parse(text)
    assert Scale(moment.frequency).write(moment.ordinal) == text
    assert Scale(moment.frequency).write(moment.ordinal + 1) == following


@pytest.mark.parametrize("text", ["2017-Q5", "2017-W60", "2017-02-30", "jan 2017", "", "2017.5"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(UnreadablePeriodError, match="niet te lezen"):
        parse(text)


def test_whole_numbers_that_look_like_years_are_years() -> None:
    assert frequency_of("a", [Moment("N", 2010), Moment("N", 2024)]) == "Y"
    assert frequency_of("a", [Moment("N", 1), Moment("N", 40)]) == "N"


@pytest.mark.parametrize(
    ("dates", "wanted", "frequency", "following"),
    [
        (["2017-01-31", "2017-02-28", "2017-03-31"], None, "M", "2017-04-30"),
        (["2017-03-31", "2017-06-30", "2017-12-31"], None, "Q", "2018-03-31"),
        (["2015-01-01", "2016-01-01", "2017-01-01"], None, "Y", "2018-01-01"),
        (["2017-01-02", "2017-01-09", "2017-01-23"], None, "W", "2017-01-30"),
        (["2017-01-02", "2017-01-03", "2017-01-04"], None, "D", "2017-01-05"),
        (["2015-01-01", "2016-01-01", "2017-01-01"], "M", "M", "2017-02-01"),
    ],
)
def test_dates_a_month_apart_are_months(
    dates: list[str], wanted: str | None, frequency: str, following: str
) -> None:
    scale, ordinals = scale_of_dates([parse(date).ordinal for date in dates], wanted)
    assert scale.frequency == frequency
    assert [scale.write(ordinal) for ordinal in ordinals] == dates
    assert scale.write(ordinals[-1] + 1) == following
