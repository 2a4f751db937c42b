# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ways to come by scarce expertise: each number counts, and says where it comes from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.dossiers.rules.expertise import ExpertiseNeed, Way, compared, table

NUMBERS = {key: one.value for key, one in table().numbers.items()}
needs = st.builds(
    ExpertiseNeed,
    what=st.just("inkoop"),
    hours=st.integers(1, 80),
    weeks=st.integers(1, 156),
    scale=st.sampled_from(sorted(table().rates)),
)


def costs(need: ExpertiseNeed, **other: float) -> dict[Way, tuple[int, int]]:
    """What each way costs."""
    return {one.way.way: (one.least, one.most) for one in compared(need, NUMBERS | other)}


def test_reckoned_by_hand() -> None:
    need = ExpertiseNeed("inkoop", 16, 26, 11)
    assert costs(need) == {
        Way.HIRE: (16 * 52 * 87 + 4000, 16 * 52 * 87 + 4000),
        Way.BUY: (41_600, 49_920),
        Way.LEND: (0, 36_192),
        Way.SHARE: (39_811, 41_145),
    }


@given(need=needs, more=st.integers(1, 40))
def test_more_hours_never_cost_less(need: ExpertiseNeed, more: int) -> None:
    before = costs(need)
    after = costs(ExpertiseNeed(need.what, need.hours + more, need.weeks, need.scale))
    assert all(after[way][0] >= before[way][0] and after[way][1] >= before[way][1] for way in Way)


@given(need=needs)
def test_from_is_never_above_until(need: ExpertiseNeed) -> None:
    assert all(least <= most for least, most in costs(need).values())
    assert all(one.way.weeks[0] <= one.way.weeks[1] for one in compared(need, NUMBERS))


@given(need=needs, key=st.sampled_from(sorted(NUMBERS)))
def test_every_number_can_change_something(need: ExpertiseNeed, key: str) -> None:
    assert costs(need, **{key: NUMBERS[key] * 3 + 100}) != costs(need)


def test_every_way_tells_what_can_go_wrong_in_both_languages() -> None:
    assert set(table().ways) == set(Way)
    for way in table().ways.values():
        assert way.risks
        assert all(risk.words.nl != risk.words.en for risk in way.risks)
    assert table().rates_source.url.startswith("https://")


def test_a_scale_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        compared(ExpertiseNeed("inkoop", 1, 1, 99), NUMBERS)
