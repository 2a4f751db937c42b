# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Charts: what they accept, and what they draw."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import example, settings
from hypothesis import given as sampled
from hypothesis import strategies as some

from stuurhuis.site.design import (
    bars,
    example_signals,
    examples,
    fan,
    fan_plan,
    given,
    map_markup,
    maps,
    outlines,
    sparks,
)

WORDS = fan_plan.Words("nl", "{value} verwacht", "doel {value}", "ons oordeel {value}", "{value} in {period}")
MAP_WORDS = maps.MapWords(
    "nl",
    "geen cijfer",
    "klasse {number} van {count}",
    "minder dan {value}",
    "{value} en meer",
    "{low} tot {high}",
)
SQUARE = "M0 0h10v10h-10z"
TWO = {
    "width": 20,
    "height": 10,
    "municipalities": {
        "GM0001": {"path": SQUARE, "box": [0, 0, 10, 10], "label": [5, 5]},
        "GM0002": {"path": "M10 0h10v10h-10z", "box": [10, 0, 20, 10], "label": [15, 5]},
    },
}


@dataclass(frozen=True)
class Observation:
    """An object of another floor that happens to have the right attributes."""

    period: str
    value: float | None
    status: str = "final"


@dataclass(frozen=True)
class Series:
    """Another one."""

    title: str
    history: tuple[Observation, ...]


def test_objects_mappings_and_tuples_are_all_the_same_to_a_chart() -> None:
    objects = Series("t", (Observation("2020", 1.0), Observation("2021", None)))
    mapping = {"title": "t", "history": [{"period": "2020", "value": 1.0}, ("2021", float("nan"))]}
    assert given.fan_chart_of(objects) == given.fan_chart_of(mapping)
    assert given.spark_of(objects) == given.spark_of(mapping)


@pytest.mark.parametrize("reader", [given.spark_of, given.fan_chart_of, given.bars_of, given.country_map_of])
def test_a_chart_without_data_is_refused_by_name(reader: Callable[[object], object]) -> None:
    with pytest.raises(given.ChartRefused, match="needs"):
        reader({"title": "t"})


def test_a_series_without_values_draws_nothing() -> None:
    assert fan.draw_all(given.fan_chart_of({"history": [("2020", None)]}), WORDS) == []
    assert sparks.draw(given.spark_of({"history": []})).lines == ()


def test_the_large_chart_has_all_its_parts() -> None:
    chart = given.fan_chart_of(examples.crime_chart())
    wide = fan.draw_all(chart, WORDS)[-1]
    roles = [stroke.role for stroke in wide.strokes]
    assert roles.count("history") == 2, "cut at the break"
    assert {"band-95", "band-80", "mean", "target", "near-enough", "judged", "judged range"} <= set(roles)
    assert len(wide.gaps) == 1
    assert {"57,4 verwacht", "doel 45", "ons oordeel 53,0", "Deventer", "55,5 in 2025"} <= {
        text.text for text in wide.texts
    }
    assert [dot.role for dot in wide.dots].count("odd") == 1


def test_budget_and_account_are_two_lines_and_a_missing_year_is_a_gap() -> None:
    wide = fan.draw_all(given.fan_chart_of(examples.care_chart()), WORDS)[-1]
    roles = [stroke.role for stroke in wide.strokes]
    assert (roles.count("history"), roles.count("budget")) == (2, 1)


@settings(max_examples=60, deadline=None)
@sampled(
    some.lists(some.one_of(some.none(), some.floats(-1e9, 1e9)), min_size=1, max_size=30),
    some.lists(some.floats(-1e9, 1e9), max_size=6),
)
@example([5e-324], [0.0])
def test_nothing_is_drawn_outside_whatever_the_values(values: list[float | None], peers: list[float]) -> None:
    chart = given.fan_chart_of(
        {
            "history": [(str(1990 + n), value) for n, value in enumerate(values)],
            "peers": [
                {"name": f"Gemeente {n}", "points": [("1995", value)]} for n, value in enumerate(peers)
            ],
            "unit": "€",
        }
    )
    for drawn in fan.draw_all(chart, WORDS):
        width, height = float(drawn.width), float(drawn.height)
        numbers = [
            word for stroke in drawn.strokes for word in stroke.d.replace("M", " ").replace("L", " ").split()
        ]
        for x, y in zip(numbers[::2], numbers[1::2], strict=True):
            assert -1 <= float(x) <= width + 1
            assert -1 <= float(y) <= height + 1
        edge = sorted(float(text.y) for text in drawn.texts if text.role == "peer")
        assert all(after - before >= 5 for before, after in pairwise(edge))


@pytest.mark.parametrize(("hi95", "goes_on"), [(14.0, None), (900.0, ("2026", 900.0))])
def test_a_fan_that_goes_on_above_its_drawing_says_until_where(
    hi95: float, goes_on: tuple[str, float] | None
) -> None:
    ahead = {"period": "2026", "mean": 11, "lo80": 10, "hi80": 12, "lo95": 9, "hi95": hi95}
    history = [("2023", 8.0), ("2024", 12.0), ("2025", 10.0)]
    chart = given.fan_chart_of({"title": "Zorg", "history": history, "forecast": [ahead]})
    assert fan_plan.cut_off(chart) == goes_on


def test_a_spark_shows_the_odd_one() -> None:
    drawn = sparks.draw(given.spark_of(example_signals.signals()[1]["spark"]))
    assert drawn.odd is not None
    assert drawn.odd.x == "264"
    assert drawn.band.endswith("Z")


def test_bars_start_at_zero_and_say_what_is_missing() -> None:
    rows = [{"name": "a", "value": -5}, {"name": "b", "value": 15, "own": True}, {"name": "c", "value": None}]
    drawn = bars.draw(given.bars_of({"bars": rows}), "nl")
    assert drawn.zero == "25"
    assert [(row.start, row.length, row.text) for row in drawn.rows] == [
        ("0", "25", "−5"),
        ("25", "75", "15"),
        ("", "", "–"),
    ]


def test_the_map_says_the_class_in_words_too() -> None:
    places = [
        {"code": "GM0001", "name": "Aa", "value": 1.0, "url": "/aa/"},
        {"code": "GM0002", "name": "Bee", "value": 9.0},
    ]
    chart = given.country_map_of({"title": "t", "municipalities": places, "selected": "GM0002"})
    drawn = maps.draw(chart, outlines.outlines_of(TWO), MAP_WORDS)
    assert [shape.words for shape in drawn.shapes] == ["1, klasse 1 van 2", "9, klasse 2 van 2"]
    assert [shape.stop for shape in drawn.shapes] == [False, True]
    assert drawn.selected is not None
    assert [group.count for group in drawn.groups] == [1, 1]


def test_a_municipality_without_outline_or_value_is_still_in_the_table() -> None:
    places = [
        {"code": "GM0001", "name": "Aa", "value": 2},
        {"code": "GM9999", "name": "'s-Verweg", "value": None},
    ]
    drawn = maps.draw(given.country_map_of({"municipalities": places}), outlines.outlines_of(TWO), MAP_WORDS)
    assert [row.place.name for row in drawn.rows] == ["Aa", "'s-Verweg"]
    assert (len(drawn.shapes), drawn.missing) == (1, 1)


def test_the_outlines_of_the_sample_hold_every_municipality() -> None:
    shipped = outlines.shipped()
    assert len(shipped.municipalities) == len(examples.regions()) == 342
    assert {row["code"] for row in examples.regions()} == set(shipped.municipalities)


@pytest.mark.parametrize(
    "content", [{}, {"width": 1, "height": 1, "municipalities": {"GM0001": {}}}, {"width": "w"}]
)
def test_outlines_that_are_not_as_agreed_are_refused(content: dict[str, object]) -> None:
    with pytest.raises(outlines.OutlinesRefused):
        outlines.outlines_of(content)


def test_names_and_addresses_on_the_map_cannot_carry_markup() -> None:
    places = [{"code": "GM0001", "name": '<b>"Aa"', "value": 1, "url": '/"><script>'}]
    drawn = maps.draw(given.country_map_of({"municipalities": places}), outlines.outlines_of(TWO), MAP_WORDS)
    written = map_markup.shapes(drawn) + map_markup.table_rows(drawn.rows) + map_markup.names(drawn.rows)
    assert "<b>" not in written
    assert "<script>" not in written
    assert '/">' not in written
