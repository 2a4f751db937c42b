# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers and periods as people write them, in two languages."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from stuurhuis.engines import notation as figures
from stuurhuis.engines.periods import UnreadablePeriod
from stuurhuis.site.design import periods

N = figures.NO_BREAK


@pytest.mark.parametrize(
    ("value", "unit", "dutch", "english"),
    [
        (105_600_000, "€", f"€{N}105,6{N}mln", "€105.6m"),
        (-2_340_000_000, "€", f"−€{N}2,3{N}mld", "−€2.3bn"),
        (982, "€", f"€{N}982", "€982"),
        (132_411, "aantal", "132.411", "132,411"),
        (12.34, "%", f"12,3{N}%", "12.3%"),
        (0.131, "", "0,13", "0.13"),
        (55.5, "per 1.000 inwoners", "55,5", "55.5"),
        (None, "€", "–", "–"),
        (float("nan"), "", "–", "–"),
        (-0.001, "", "0,00", "0.00"),
    ],
)
def test_a_figure_in_two_languages(value: float | None, unit: str, dutch: str, english: str) -> None:
    assert figures.figure(value, unit, language="nl") == dutch
    assert figures.figure(value, unit, language="en") == english


def test_a_difference_shows_its_sign() -> None:
    assert figures.figure(3.2, "%", signed=True) == f"+3,2{N}%"
    assert figures.figure(-3.2, "%", signed=True) == f"−3,2{N}%"
    assert figures.figure(0, "%", signed=True) == f"0{N}%"


@given(some.floats(-1e12, 1e12), some.integers(0, 6))
def test_what_is_written_can_be_read_back(value: float, decimals: int) -> None:
    text = figures.plain(value, decimals, figures.DUTCH)
    read = float(text.replace(".", "").replace(",", ".").replace(figures.MINUS, "-"))
    assert abs(read - value) <= 0.5000001 * 10**-decimals + abs(value) * 1e-12


@pytest.mark.parametrize(
    ("period", "place", "dutch", "english"),
    [
        ("2017", 2017.0, "2017", "2017"),
        ("2017-Q3", 2017.5, "3e kwartaal 2017", "Q3 2017"),
        ("2017-01", 2017.0, "jan 2017", "Jan 2017"),
        ("2017-W01", 2017.0, "week 1, 2017", "week 1, 2017"),
        ("2017-01-31", 2017 + 30 / 365.25, "31 jan 2017", "31 Jan 2017"),
        ("17", 17.0, "17", "17"),
    ],
)
def test_a_period_has_a_place_and_a_name(period: str, place: float, dutch: str, english: str) -> None:
    assert periods.position(period) == pytest.approx(place)
    assert (periods.written(period, "nl"), periods.written(period, "en")) == (dutch, english)


def test_what_is_no_period_is_refused() -> None:
    with pytest.raises(UnreadablePeriod, match="voorjaar"):
        periods.position("voorjaar")


def test_quarters_follow_one_another_at_even_steps() -> None:
    places = [periods.position(f"{2020 + n // 4}-Q{n % 4 + 1}") for n in range(9)]
    assert {round(after - before, 9) for before, after in pairwise(places)} == {0.25}
