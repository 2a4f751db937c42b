# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A median that is not fooled by what still waits."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.steering.rules.waiting import MedianWait, Quarter, Wait, last_quarter, median_wait

waits = st.lists(st.builds(Wait, st.integers(0, 400), st.booleans()), max_size=30)


@given(days=st.lists(st.integers(0, 400), min_size=1, max_size=30))
def test_when_all_is_over_it_is_the_lower_median(days: list[int]) -> None:
    found = median_wait([Wait(one, over=True) for one in days])
    assert found == MedianWait(sorted(days)[(len(days) - 1) // 2], len(days), 0)


@given(found=waits, more=st.integers(0, 9))
def test_what_waits_longer_never_makes_it_faster(found: list[Wait], more: int) -> None:
    before = median_wait(found)
    longest = max((one.days for one in found), default=0)
    after = median_wait([*found, *[Wait(longest + 1, over=False)] * more])
    if after.days is not None:
        assert before.days is not None
        assert after.days >= before.days


@given(found=waits, at=st.integers(0, 29))
def test_what_is_not_over_yet_never_makes_it_faster(found: list[Wait], at: int) -> None:
    if at >= len(found):
        return
    open_now = [*found[:at], Wait(found[at].days, over=False), *found[at + 1 :]]
    before, after = median_wait(found), median_wait(open_now)
    assert after.days is None or (before.days is not None and after.days >= before.days)


@given(
    found=st.permutations([Wait(3, over=True), Wait(9, over=False), Wait(20, over=True), Wait(40, over=True)])
)
def test_the_order_does_not_matter(found: list[Wait]) -> None:
    assert median_wait(found) == MedianWait(20, 4, 1)


@given(found=waits, times=st.integers(1, 9))
def test_in_other_units_it_is_as_many_times_as_long(found: list[Wait], times: int) -> None:
    before, after = median_wait(found), median_wait([Wait(one.days * times, one.over) for one in found])
    assert after.days == (None if before.days is None else before.days * times)


def test_as_published() -> None:
    """The six-mercaptopurine arm of Freireich and others 1963: a median of 23 weeks."""
    over, waiting = (6, 6, 6, 7, 10, 13, 16, 22, 23), (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
    arm = [Wait(one, over=True) for one in over] + [Wait(one, over=False) for one in waiting]
    assert median_wait(arm) == MedianWait(23, 21, 12)


def test_nothing_is_over_so_nothing_is_said() -> None:
    assert median_wait([Wait(9, over=False)]) == MedianWait(None, 1, 1)
    assert median_wait([]) == MedianWait(None, 0, 0)


@given(today=st.dates(date(2001, 1, 1), date(2100, 1, 1)))
def test_the_last_quarter_is_over_and_the_next_is_not(today: date) -> None:
    found = last_quarter(today)
    assert found.year_began < found.ends < today
    assert (found.ends - found.year_began).days in {364, 365}
    assert (today - found.ends).days <= 92
    assert str(Quarter(2026, 3)) == "2026-Q3"
