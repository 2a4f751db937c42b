# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The locked rules decide alike whichever way is good, and never scale what went the wrong way."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.experiments.rules import deciding, document
from stuurhuis.experiments.rules.deciding import Verdict, proposed, scale_reached, stop_reached
from stuurhuis.experiments.rules.design import (
    Bound,
    Comparison,
    Design,
    Guardrail,
    Method,
    NoDesign,
    Place,
    ScaleKind,
    ScaleRule,
    StopKind,
    StopRule,
    checked,
)
from stuurhuis.experiments.rules.findings import FindingKind, Glance, GuardFound, Reading, read, written
from tests.experiments.people import CRIME, DESIGN, READING

real = st.floats(-50, 50)
readings = st.builds(
    lambda middle, reach, after: replace(
        READING, estimate=middle, low=middle - reach, high=middle + reach, after=after
    ),
    real,
    st.floats(0, 50),
    st.integers(0, 5),
)
designs = st.builds(
    lambda effect, stop, scale, by_lot, start, days: replace(
        DESIGN, effect=effect, stop=stop, scale=scale, starts=start,
        ends=date.fromordinal(start.toordinal() + days),
        comparison=Comparison.DRAWN if by_lot else Comparison.OTHERS,
    ),
    real.filter(bool),
    st.builds(StopRule, st.sampled_from(StopKind), st.floats(0, 20), st.integers(1, 4), st.text(max_size=9)),
    st.builds(ScaleRule, st.sampled_from(ScaleKind), st.floats(0, 20), st.text(max_size=9)),
    st.booleans(),
    st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    st.integers(0, 3000),
)  # fmt: skip


def mirrored(reading: Reading) -> Reading:
    """The same, the other way round."""
    assert reading.estimate is not None
    assert reading.low is not None
    assert reading.high is not None
    return replace(reading, estimate=-reading.estimate, low=-reading.high, high=-reading.low)


@given(designs, readings)
def test_up_and_down_are_alike(design: Design, reading: Reading) -> None:
    other = replace(design, effect=-design.effect)
    assert proposed(design, reading) is proposed(other, mirrored(reading))


@given(designs, readings)
def test_what_went_the_wrong_way_is_never_scaled(design: Design, reading: Reading) -> None:
    if (reading.estimate or 0) * design.sign < 0:
        assert not scale_reached(design, reading)


@given(designs, readings)
def test_the_stop_rule_goes_first(design: Design, reading: Reading) -> None:
    if stop_reached(design, reading):
        assert proposed(design, reading) is Verdict.STOP


@given(designs, readings)
def test_before_the_end_only_what_was_drawn_is_scaled(design: Design, reading: Reading) -> None:
    early = not deciding.ended(design, reading)
    if early and scale_reached(design, reading):
        assert design.comparison.by_lot
        assert reading.glance is not None


@given(designs, readings)
def test_nothing_waits_beyond_the_end(design: Design, reading: Reading) -> None:
    if deciding.ended(design, reading):
        assert proposed(design, reading) is not Verdict.GO_ON


@given(designs)
def test_a_design_is_read_as_it_was_written(design: Design) -> None:
    kept = document.written(design)
    assert document.read(kept) == design
    other = document.written(replace(design, led_by="een ander team"))
    assert document.checksum(kept) != document.checksum(other)


def test_a_reading_is_read_as_it_was_written() -> None:
    glances = (Glance(29, 1.0, None, None), Glance(30, 1.0, 0.5, 1.5))
    whole = replace(READING, glances=glances, guards=(GuardFound("x", "GM0193", "2024", 3.0, crossed=True),))
    assert read(FindingKind.READING, written(whole)) == whole
    assert whole.glance == glances[1]
    assert len(whole.alarms) == 1


def test_while_it_runs_a_drawn_one_is_read_by_its_own_margin() -> None:
    drawn = replace(DESIGN, comparison=Comparison.DRAWN)
    early = replace(READING, after=1, glances=(Glance(40, -3.0, -5.0, -1.0),), high=9.0)
    assert scale_reached(drawn, early)
    assert not scale_reached(DESIGN, early)
    assert not scale_reached(drawn, replace(early, glances=()))


def test_a_crossed_guardrail_stops_at_once() -> None:
    rule = StopRule(StopKind.GUARDRAIL, 0, 3, "")
    alarm = replace(READING, after=0, guards=(GuardFound("x", "GM0193", "2024", 3.0, crossed=True),))
    assert proposed(replace(DESIGN, stop=rule), alarm) is Verdict.STOP
    assert proposed(DESIGN, None) is Verdict.GO_ON


@given(st.sampled_from(Bound), real)
def test_on_the_bound_is_still_good(bound: Bound, value: float) -> None:
    rail = Guardrail(CRIME, bound, value)
    assert not rail.crossed_by(value)
    assert rail.crossed_by(value + 1) is (bound is Bound.AT_MOST)


@given(st.sampled_from("YQMW"), st.dates(date(2001, 1, 1), date(2040, 1, 1)), st.integers(0, 2000))
def test_only_whole_periods_count(frequency: str, start: date, days: int) -> None:
    end = date.fromordinal(start.toordinal() + days)
    design = replace(DESIGN, measured=replace(CRIME, frequency=frequency), starts=start, ends=end)
    longest = {"Y": 366, "Q": 92, "M": 31, "W": 7}[frequency]
    shortest = {"Y": 365, "Q": 90, "M": 28, "W": 7}[frequency]
    assert (days + 1) / longest - 2 < design.length <= (days + 1) / shortest
    assert len(design.moments) == design.length
    assert design.length == 0 or design.moments[0] == design.since


@pytest.mark.parametrize(
    ("why", "other"),
    [
        ("too_short", {"ends": date(2022, 6, 1)}),
        ("no_effect", {"effect": 0.0}),
        ("nowhere", {"places": ()}),
        ("both", {"beside": ("GM0193",)}),
        ("one_place", {"comparison": Comparison.DRAWN}),
        ("moments_one_place", {"comparison": Comparison.MOMENTS, "places": (Place("a"), Place("b"))}),
        ("few_moments", {"comparison": Comparison.MOMENTS, "ends": date(2022, 12, 31)}),
        ("no_rail", {"stop": StopRule(StopKind.GUARDRAIL, 0, 1, "")}),
    ],
)
def test_what_cannot_be_carried_out_is_refused(why: str, other: dict[str, object]) -> None:
    with pytest.raises(NoDesign, match=why):
        checked(replace(DESIGN, **other))
    assert checked(DESIGN).method is Method.FITTING
