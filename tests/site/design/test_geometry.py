# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Grid lines, labels and lines: where things come in a drawing."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from stuurhuis.site.design import classes, geometry, labels, ticks

REAL = some.floats(-1e9, 1e9, allow_nan=False)


@given(REAL, some.floats(1e-6, 1e9))
def test_grid_lines_are_few_round_and_inside(low: float, span: float) -> None:
    high = low + span
    assume(high - low > 1e-9 * max(abs(low), 1.0))
    values = ticks.nice_values(low, high, 4)
    step = ticks.nice_step(high - low, 4)
    assert 2 <= len(values) <= 8
    assert all(low - step * 1e-6 <= value <= high + step * 1e-6 for value in values)


def test_amounts_share_one_scale_that_is_said_once() -> None:
    axis = ticks.value_axis(0.0, 105.6e6, "€", "nl")
    assert axis.note == "€ mln".replace(" ", "\N{NO-BREAK SPACE}")
    assert [tick.text for tick in axis.ticks] == ["0", "25", "50", "75", "100"]


def test_percentages_carry_their_sign() -> None:
    assert [tick.text for tick in ticks.value_axis(0.0, 1.0, "%", "en").ticks] == [
        "0.00%",
        "0.25%",
        "0.50%",
        "0.75%",
        "1.00%",
    ]


@pytest.mark.parametrize(
    ("fits", "years"),
    [(20, list(range(2010, 2029))), (7, [2010, 2013, 2016, 2019, 2022, 2025, 2028]), (1, [2028])],
)
def test_years_that_fit_the_width(fits: int, years: list[int]) -> None:
    assert [int(tick.value) for tick in ticks.year_ticks(2010, 2028, fits)] == years


@given(some.lists(some.floats(0, 300), max_size=12), some.floats(1, 40))
def test_labels_never_lie_on_one_another(wanted: list[float], gap: float) -> None:
    placed = labels.spread(wanted, gap, 0, 300)
    room = min(gap, 300 / max(len(wanted) - 1, 1))
    assert all(-1e-6 <= place <= 300 + 1e-6 for place in placed)
    assert all(after - before >= room - 1e-6 for before, after in pairwise(sorted(placed)))
    by_wish = [place for _wish, place in sorted(zip(wanted, placed, strict=True))]
    assert by_wish == sorted(by_wish)


def test_labels_with_room_stay_where_they_want() -> None:
    assert labels.spread([10, 50, 200], 15, 0, 300) == [10, 50, 200]


def test_a_long_name_is_cut_visibly() -> None:
    assert labels.shortened("Alphen aan den Rijn", 14, 60).endswith("…")
    assert labels.shortened("Ee", 14, 60) == "Ee"


def test_a_line_breaks_where_a_value_or_a_period_is_missing_and_at_a_break_of_the_source() -> None:
    line = [(2010, 1.0), (2011, 2.0), (2012, None), (2013, 3.0), (2015, 4.0), (2016, 5.0), (2017, 6.0)]
    assert geometry.pieces(line, 1.0, [2017]) == [
        [(2010, 1.0), (2011, 2.0)],
        [(2013, 3.0)],
        [(2015, 4.0), (2016, 5.0)],
        [(2017, 6.0)],
    ]


def test_coordinates_are_never_in_dutch() -> None:
    assert geometry.line_path([(1234.56, -0.01), (2, 3)]) == "M1234.6 0 L2 3"


@given(some.lists(some.floats(-1e6, 1e6), min_size=2, max_size=400), some.integers(2, 7))
def test_every_class_holds_someone_and_bounds_rise(values: list[float], count: int) -> None:
    bounds = classes.sequential(values, count)
    assert bounds == sorted(set(bounds))
    assert len(bounds) < count
    assert all(1 <= classes.class_of(value, bounds) <= len(bounds) + 1 for value in values)


def test_classes_of_the_country_have_round_bounds() -> None:
    assert classes.sequential([900 * 1.013**n for n in range(342)], 5) == [2000.0, 5000.0, 13000.0, 31000.0]


def test_a_diverging_scale_is_even_around_its_middle() -> None:
    bounds = classes.diverging([-3.0, -1.0, 0.5, 2.0, 8.0], 1.0, 6)
    assert len(bounds) == 6
    assert [round(low + high, 6) for low, high in zip(bounds, reversed(bounds), strict=True)] == [2.0] * 6


@pytest.mark.parametrize("count", range(2, 8))
def test_shades_rise_with_the_class(count: int) -> None:
    shades = [classes.shade(number, count) for number in range(1, count + 1)]
    assert shades == sorted(set(shades))
