# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far one's own figure moved beside a group: the middle one counts, and nothing is said of too few."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.steering.rules.peer_groups import apart
from stuurhuis.steering.rules.views import Figure

AMOUNTS = st.floats(1.0, 1e6)


def line(*values: float | None) -> list[Figure]:
    return [Figure(str(2020 + at), value, value, "final", 0) for at, value in enumerate(values)]


STILL = [line(100, 100, 100, 100, 100) for _ in range(4)]


def test_who_moves_away_every_year_grows_apart() -> None:
    found = apart(line(100, 100, 110, 121, 140), STILL)
    assert found is not None
    assert (found.since, found.until, found.members, found.grew) == ("2021", "2024", 4, True)
    assert found.own == pytest.approx(0.4)
    assert found.theirs == 0


@pytest.mark.parametrize("own", [(100, 140, 121, 110, 100), (100, 100, 120, 110, 140), (100, 60, 70, 80, 90)])
def test_who_comes_nearer_or_wavers_does_not(own: tuple[float, ...]) -> None:
    found = apart(line(*own), STILL)
    assert found is not None
    assert not found.grew


def test_too_few_years_or_members_say_nothing() -> None:
    assert apart(line(100, 110, 120), STILL) is None
    assert apart(line(100, 100, 110, 121, 140), STILL[:2]) is None
    assert apart(line(100, 100, 110, 121, 140), [line(1, None, 2, 3, 4)] * 5) is None
    assert apart([], STILL) is None


def test_no_movement_crosses_a_break_of_the_source() -> None:
    broken = [
        replace(figure, segment=int(figure.period >= "2023")) for figure in line(100, 100, 110, 500, 600)
    ]
    assert apart(broken, STILL) is None


@given(start=AMOUNTS, rates=st.lists(st.floats(0.5, 2.0), min_size=4, max_size=4))
def test_who_does_as_the_group_does_is_not_apart(start: float, rates: list[float]) -> None:
    values = [start]
    for rate in rates:
        values.append(values[-1] * rate)
    found = apart(line(*values), [line(*(3 * value for value in values)) for _ in range(5)])
    assert found is not None
    assert found.own == pytest.approx(found.theirs)


@given(st.lists(AMOUNTS, min_size=5, max_size=5), st.floats(0.01, 100.0))
def test_the_unit_makes_no_difference(values: list[float], times: float) -> None:
    one = apart(line(*values), STILL)
    other = apart(line(*(value * times for value in values)), [line(*(100 * times for _ in range(5)))] * 4)
    assert one is not None
    assert other is not None
    assert one.own == pytest.approx(other.own, abs=1e-9)
