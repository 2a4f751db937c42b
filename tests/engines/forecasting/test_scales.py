# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dates are followed and written in the form in which they came."""

import pytest

from stuurhuis.engines.forecasting.scales import MixedPeriodsError, frequency_of, scale_of_dates
from stuurhuis.engines.periods import period


def test_a_series_has_one_kind_of_period() -> None:
    assert frequency_of("a", ["Y", "N"]) == "N"
    with pytest.raises(MixedPeriodsError, match=r"'a'.*M, Y"):
        frequency_of("a", ["Y", "M"])


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
    scale, ordinals = scale_of_dates([period(date).ordinal for date in dates], wanted)
    assert scale.frequency == frequency
    assert [scale.write(ordinal) for ordinal in ordinals] == dates
    assert scale.write(ordinals[-1] + 1) == following
