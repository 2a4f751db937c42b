# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How probable it is that a target is met, by what is forecast."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stuurhuis.steering.rules.chances import (
    ENOUGH,
    Chance,
    Reliability,
    Silence,
    above,
    bias,
    chance,
    silent_from,
    summed,
)
from stuurhuis.steering.rules.goals import Bound, TargetWords
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.views import Ahead

COUNTS = Scale("aantal", 0, 0)
SHARE = Scale("aantal", 1, 1000)
COMING = (
    Ahead("2026", 100, 87, 113, 80, 120),
    Ahead("2027", 100, 74, 126, 60, 140),
)
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
FAN = st.tuples(st.floats(1, 1e6), *[st.floats(1e-3, 0.5)] * 4).map(
    lambda one: Ahead(
        "2026", one[0], one[0] * (1 - one[1]), one[0] * (1 + one[2]),
        one[0] * (1 - one[1] - one[3]), one[0] * (1 + one[2] + one[4]),
    )
)  # fmt: skip


def met(value: float, bound: Bound, period: str = "2026", scale: Scale = SHARE) -> float:
    found = chance(TargetWords(period, value, bound), COMING, "2025", scale).value
    assert found is not None
    return found


def test_the_quantiles_of_the_forecast_have_their_own_chance() -> None:
    chances = [met(value, Bound.AT_MOST) for value in (80, 87, 100, 113, 120)]
    assert chances == pytest.approx([0.025, 0.1, 0.5, 0.9, 0.975], abs=1e-6)


def test_at_least_and_at_most_are_each_others_opposite() -> None:
    assert met(93, Bound.AT_LEAST) + met(93, Bound.AT_MOST) == pytest.approx(1)


def test_further_ahead_is_less_sure() -> None:
    assert met(110, Bound.AT_LEAST, "2026") < met(110, Bound.AT_LEAST, "2027") < 0.5


def test_far_away_is_improbable_and_never_impossible() -> None:
    assert 0.01 <= met(300, Bound.AT_LEAST) < met(125, Bound.AT_LEAST) < 0.025


def test_a_count_can_be_met_exactly_and_what_is_per_inhabitants_cannot() -> None:
    assert met(100, Bound.EXACTLY, scale=COUNTS) > met(100, Bound.EXACTLY, scale=SHARE)
    assert met(100, Bound.AT_LEAST, scale=COUNTS) > 0.5, "one hundred itself counts as met"


def test_nothing_but_zero_can_come_where_zero_is_certain() -> None:
    never = (Ahead("2026", 0, 0, 0, 0, 0),)
    zero, five = TargetWords("2026", 0, Bound.AT_MOST), TargetWords("2026", 5, Bound.AT_LEAST)
    assert chance(zero, never, "2025", COUNTS).value == pytest.approx(0.99)
    assert chance(five, never, "2025", COUNTS).value == pytest.approx(0.01)


@pytest.mark.parametrize(
    ("period", "ahead", "silence"),
    [
        ("2025", COMING, Silence.KNOWN),
        ("2027", (), Silence.THIN),
        ("2031", COMING, Silence.BEYOND),
        ("2026-Q1", COMING, Silence.OTHER_RHYTHM),
    ],
)
def test_silent_with_a_reason(period: str, ahead: tuple[Ahead, ...], silence: Silence) -> None:
    found = chance(TargetWords(period, 90, Bound.AT_MOST), ahead, "2025", SHARE)
    assert found == Chance(silence=silence)
    assert not found.is_at_risk()


@pytest.mark.parametrize(
    ("value", "percent", "fraction"),
    [(0.35, 35, (1, 3)), (0.5, 50, (1, 2)), (0.24, 25, (1, 4)), (0.79, 80, (4, 5)), (0.667, 65, (2, 3))],
)
def test_said_as_people_say_it(value: float, percent: int, fraction: tuple[int, int]) -> None:
    assert (Chance(value).percent, Chance(value).fraction) == (percent, fraction)


def test_at_risk_below_one_in_three_or_the_limit_that_somebody_chose() -> None:
    assert Chance(0.32).is_at_risk()
    assert not Chance(0.34).is_at_risk()
    assert Chance(0.34).is_at_risk(1 / 2)


@PATIENT
@given(FAN)
def test_what_lies_at_the_edge_of_a_drawn_margin_has_the_chance_of_that_margin(drawn: Ahead) -> None:
    """What is drawn and what is said come from one distribution, in every place and whatever was learnt."""
    edges = {"lo95": 0.975, "lo80": 0.9, "mean": 0.5, "hi80": 0.1, "hi95": 0.025}
    for name, expected in edges.items():
        target = TargetWords("2026", getattr(drawn, name), Bound.AT_LEAST)
        assert chance(target, (drawn,), "2025", SHARE).value == pytest.approx(expected, abs=1e-6)
        other = TargetWords("2026", getattr(drawn, name), Bound.AT_MOST)
        assert chance(other, (drawn,), "2025", SHARE).value == pytest.approx(1 - expected, abs=1e-6)


@PATIENT
@given(FAN, st.floats(-1e6, 2e6), st.floats(0, 1e5))
def test_more_is_never_more_probable(ahead: Ahead, value: float, more: float) -> None:
    assert above(ahead, value) >= above(ahead, value + more) - 1e-9


@PATIENT
@given(FAN, st.floats(0, 2), st.floats(0.01, 1000))
def test_the_unit_does_not_matter(ahead: Ahead, part: float, times: float) -> None:
    other = Ahead(
        "2026", *(getattr(ahead, name) * times for name in ("mean", "lo80", "hi80", "lo95", "hi95"))
    )
    assert above(ahead, part * ahead.mean) == pytest.approx(above(other, part * other.mean), abs=1e-6)


def judged(source: str, ahead: int, brier: float, targets: int = ENOUGH, said: float = 0.35) -> Reliability:
    """A row of the picture: of targets with about this chance 47 in 100 came."""
    return Reliability(source, 1, ahead, 3, said, 0.47, targets, brier, 0.2, inside80=0.8, inside95=0.9)


def test_rows_of_the_reliability_picture_count_for_their_targets() -> None:
    one = summed([judged("iv3", 1, 0.1, 30, said=0.3), judged("iv3", 2, 0.3, 10, said=0.7)])
    assert one is not None
    assert (one.targets, one.chance, one.brier) == (40, pytest.approx(0.4), pytest.approx(0.15))
    assert summed([]) is None


def test_it_is_said_plainly_when_chances_were_too_low() -> None:
    assert bias([judged("iv3", 1, 0.1), judged("iv3", 2, 0.3)]) == pytest.approx(0.12)
    assert bias([]) == 0


def test_from_where_chances_were_worth_no_more_than_the_average_none_is_given() -> None:
    worthless, good = 0.25, 0.15
    rows = [judged("iv3", ahead, brier) for ahead, brier in ((1, good), (2, worthless), (3, good))]
    others = [judged("crime", 1, good), judged("few", 1, worthless, targets=ENOUGH - 1)]
    assert silent_from([*rows, *others]) == {"iv3": 2}
    target = TargetWords("2027", 90, Bound.AT_MOST)
    assert chance(target, COMING, "2025", SHARE, 2) == Chance(silence=Silence.WORTHLESS)
    assert chance(target, COMING, "2025", SHARE, 3).value is not None
