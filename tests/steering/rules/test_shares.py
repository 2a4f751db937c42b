# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which movement is shown, and how its parts lie on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.steering.rules.shares import Share, chosen, drawn

PART = st.floats(-1e6, 1e6)


def share(since: str = "2020", *, rest: float = 3.0, half: float = 1.0, frequency: float = 0.5) -> Share:
    return Share(since, "2025", 10 + rest, 6, 3, 1, rest, rest - half, rest + half, frequency)


def test_from_the_baseline_or_else_five_periods_ago() -> None:
    shares = [share(f"{year}") for year in range(2017, 2025)]
    assert [one.since for one in (chosen(shares, "2018"), chosen(shares), chosen(shares[-2:])) if one] == [
        "2018", "2020", "2023",
    ]  # fmt: skip
    assert chosen([]) is None


@pytest.mark.parametrize(
    ("half", "frequency", "unusual"), [(1.0, 0.03, True), (5.0, 0.03, False), (1.0, 0.2, False)]
)
def test_unusual_only_when_rare_and_sure(half: float, frequency: float, unusual: bool) -> None:
    assert share(half=half, frequency=frequency).is_unusual is unusual


@given(PART, PART, PART, PART)
def test_each_part_begins_where_the_one_before_ended(
    country: float, province: float, peers: float, rest: float
) -> None:
    moved = country + province + peers + rest
    picture = drawn(Share("2020", "2025", moved, country, province, peers, rest, rest - 1, rest + 1, 0.5))
    assert [one.part for one in picture.stretches] == ["country", "province", "peers", "rest"]
    for one in picture.stretches:
        assert -0.01 <= one.start <= 100.01
    assert 0 <= picture.reach[0] <= picture.reach[1] <= 100
