# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A figure is told as it is, or per inhabitants, and comes to the same."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.steering.rules import scales
from tests.steering.told import CRIMES, HEALTH, MONEY, SEEN, figure, series

amounts = st.floats(1, 1e9)


def test_money_is_told_whole_and_crimes_per_inhabitants() -> None:
    assert [one.key for one in scales.scales(MONEY)] == ["totaal", "inwoner"]
    assert [one.key for one in scales.scales(CRIMES)] == ["inwoner", "totaal"]
    assert [one.key for one in scales.scales(HEALTH)] == ["totaal"]


@pytest.mark.parametrize(
    ("asked", "key"), [("", "inwoner"), ("totaal", "totaal"), ("inwoner", "inwoner"), ("kwaad", "inwoner")]
)
def test_an_address_names_a_scale_or_gets_the_one_that_tells_most(asked: str, key: str) -> None:
    assert scales.scale(CRIMES, asked).key == key


def test_municipalities_are_compared_per_inhabitants_where_that_can_be() -> None:
    assert scales.comparable_scale(MONEY).key == "inwoner"
    assert scales.comparable_scale(HEALTH).key == "totaal"


@given(amounts, st.integers(100, 1_000_000), st.sampled_from([1, 1000]))
def test_an_expectation_moves_with_its_figure(value: float, people: int, per: int) -> None:
    sheet = replace(CRIMES, per=per)
    relative = next(one for one in scales.scales(sheet) if one.per)
    figures = [figure("2024", value, people, per)]
    told = relative.seen(replace(SEEN, observed=value, expected=value * 2), figures)
    assert told.observed == pytest.approx(relative.of(figures[0]))
    assert told.expected == pytest.approx(2 * told.observed)
    assert told.share == pytest.approx(-0.5)


def test_as_it_is_nothing_moves() -> None:
    plain = scales.scale(CRIMES, "totaal")
    assert plain.seen(SEEN, series().figures) == SEEN
    assert plain.ahead(series().ahead, series().figures) == series().ahead


def test_ahead_is_told_with_the_newest_number_of_inhabitants() -> None:
    figures = [figure("2024", 200.0, 100.0), figure("2025", 200.0, 50.0), figure("2026", 10.0, None)]
    ahead = scales.scale(MONEY, "inwoner").ahead(series().ahead, figures)
    assert (ahead[0].mean, ahead[0].lo95, ahead[0].hi95) == pytest.approx((4.2, 3.8, 4.6))


def test_missing_stays_missing_and_zero_stays_zero() -> None:
    relative = scales.scale(MONEY, "inwoner")
    assert relative.of(figure("2024", None)) is None
    assert relative.of(figure("2024", 0.0)) == 0.0
    assert scales.scale(MONEY).of(figure("2024", 0.0)) == 0.0


def test_nothing_to_divide_by_divides_by_one() -> None:
    assert scales.scale(MONEY, "inwoner").divisor([figure("2024", 0.0), figure("2023", None)], "2024") == 1.0


def test_the_figures_of_a_table_have_equally_many_decimals_but_money_finds_its_own() -> None:
    assert scales.scale(CRIMES).shown_decimals == 1
    assert scales.scale(MONEY).shown_decimals is None
