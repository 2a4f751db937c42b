# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What matters comes first, and what sleeps wakes by itself."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.steering.rules.sheets import Break, Theme
from stuurhuis.steering.rules.signals import attention_order, is_asleep
from tests.steering.told import CRIMES, MONEY, SEEN, signal

days = st.dates(date(2020, 1, 1), date(2030, 1, 1))


def test_most_important_first_and_then_by_name() -> None:
    small, large = signal(0.1), signal(3.0)
    other = signal(3.0, indicator="inwoners")
    kind = signal(3.0, indicator="inwoners", kind="new_level")
    assert attention_order([small, kind, large, other]) == [other, kind, large, small]


@given(st.permutations([signal(weight, indicator=name) for weight in (1.0, 2.0) for name in "abc"]))
def test_the_order_is_always_the_same(signals: list) -> None:
    assert [one.key.indicator for one in attention_order(signals)] == [*"abc", *"abc"]


@given(days, st.integers(-400, 400))
def test_a_signal_wakes_on_the_day_that_was_chosen(today: date, later: int) -> None:
    assert is_asleep(today + timedelta(days=later), today) is (later > 0)


def test_what_was_not_put_aside_is_awake() -> None:
    assert not is_asleep(None, date(2026, 1, 1))


def test_above_and_below() -> None:
    assert (SEEN.difference, SEEN.share, SEEN.is_higher) == (100.0, 0.5, True)
    below = replace(SEEN, observed=100.0)
    assert (below.difference, below.share, below.is_higher) == (-100.0, -0.5, False)
    assert replace(SEEN, expected=0.0).share is None
    assert replace(SEEN, expected=-100.0, observed=-50.0).share == pytest.approx(0.5)


@pytest.mark.parametrize(("frequency", "times"), [(0.001, 1000), (1.0, 1), (0.0, 1_000_000)])
def test_one_of_so_many_comparable_figures(frequency: float, times: int) -> None:
    assert replace(signal(), frequency=frequency).one_in == times


def test_two_languages_and_dutch_where_english_is_missing() -> None:
    assert (signal().why("nl"), signal().why("en")) == ("omdat", "because")
    assert (MONEY.label("nl"), MONEY.label("en")) == (MONEY.name, MONEY.name_en)
    assert CRIMES.label("en") == "Misdrijven"
    assert Theme("a", "Veiligheid", "", 1).label("en") == "Veiligheid"
    assert Break("a", "2021", "anders", "").why("en") == "anders"


def test_a_budget_is_a_promise() -> None:
    assert replace(MONEY, id="lasten-2-1-begroting").is_budget
    assert not MONEY.is_budget
