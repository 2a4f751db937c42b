# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who takes part together is the largest set whose conditions hold, and costs are divided to the cent."""

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.commons.rules.conditions import (
    Condition,
    Willing,
    at_the_end,
    ceiling,
    foreseen,
    largest,
    shares,
    together,
)

DAY = date(2026, 6, 1)
NAMES = tuple(f"GM{number:04d}" for number in range(7))
amounts = st.integers(0, 100_000_00)
conditions = st.builds(
    Condition,
    others=st.integers(0, 7),
    most=st.none() | st.integers(0, 60_000_00),
    until=st.dates(DAY - timedelta(days=3), DAY + timedelta(days=3)),
    weight=st.integers(1, 900_000),
)
parties = st.dictionaries(st.sampled_from(NAMES), conditions, max_size=7).map(
    lambda said: [Willing(name, condition) for name, condition in said.items()]
)


def holds(members: tuple[Willing, ...], cents: int) -> bool:
    """Whether the condition of everybody in a set holds in it."""
    return all(
        len(members) - 1 >= one.condition.others
        and (one.condition.most is None or ceiling(one.condition, members, cents) <= one.condition.most)
        for one in members
    )


@given(parties, amounts)
def test_it_is_the_largest_of_all_sets_in_which_every_condition_holds(
    willing: list[Willing], cents: int
) -> None:
    found = largest(willing, cents)
    sets = [some for size in range(len(willing) + 1) for some in combinations(willing, size)]
    whole = {one.organisation for some in sets if holds(some, cents) for one in some}
    assert holds(found, cents)
    assert {one.organisation for one in found} == whole


@given(parties, amounts, st.randoms())
def test_the_order_does_not_matter(willing: list[Willing], cents: int, dice: object) -> None:
    other = sorted(willing, key=lambda one: hash((one, repr(dice))))
    assert largest(willing, cents) == largest(other, cents)


@given(parties, conditions, amounts)
def test_who_comes_in_drives_nobody_out(willing: list[Willing], new: Condition, cents: int) -> None:
    before = {one.organisation for one in largest(willing, cents)}
    after = {one.organisation for one in largest([*willing, Willing("GM9999", new)], cents)}
    assert before <= after


@given(parties, amounts, st.integers(2, 5))
def test_nobody_pays_more_than_it_said(willing: list[Willing], cents: int, least: int) -> None:
    found = together(willing, cents, least, DAY)
    said = {one.organisation: one.condition for one in willing}
    assert all(said[code].most is None or paid <= said[code].most for code, paid in found.shares.items())
    assert all(said[code].until >= DAY for code in found.members)
    assert sum(found.shares.values()) == (cents if found.members else 0)
    assert len(found.members) >= least or not found.members


@given(st.dictionaries(st.sampled_from(NAMES), st.integers(1, 10**6), min_size=1), amounts)
def test_shares_are_exact_and_within_a_cent_of_fair(weights: dict[str, int], cents: int) -> None:
    paid, whole = shares(cents, weights), sum(weights.values())
    assert sum(paid.values()) == cents
    assert all(abs(paid[code] * whole - cents * weight) < whole for code, weight in weights.items())
    assert all(
        paid[one] <= paid[other] + 1 for one in weights for other in weights if weights[one] <= weights[other]
    )
    assert paid == shares(cents, dict(reversed(weights.items())))


def test_nine_hundred_by_three_and_one_cent_left() -> None:
    assert shares(100, {"b": 1, "a": 1, "c": 1}) == {"a": 34, "b": 33, "c": 33}


def test_four_wait_for_one_another_and_the_fourth_sets_it_off() -> None:
    four = [Willing(name, Condition(3, None, DAY)) for name in NAMES[:4]]
    three = together(four[:3], 4_000_00, 2, DAY)
    assert (three.members, three.short) == ((), 1)
    now = together(four, 4_000_00, 2, DAY)
    assert now.members == NAMES[:4]
    assert set(now.shares.values()) == {1_000_00}
    assert now.unconfirmed == NAMES[:4]


def test_who_is_past_its_day_counts_no_more_unless_it_confirmed() -> None:
    late = Condition(1, None, DAY - timedelta(days=1))
    two = [Willing("a", Condition(1, None, DAY)), Willing("b", late)]
    assert not together(two, 100, 2, DAY).members
    sure = [two[0], Willing("b", late, agreed=50)]
    assert together(sure, 100, 2, DAY).members == ("a", "b")


def test_a_share_that_grew_is_confirmed_anew() -> None:
    said = Condition(1, None, DAY)
    two = [Willing("a", said, agreed=50), Willing("b", said, agreed=34)]
    assert together(two, 100, 2, DAY).unconfirmed == ("b",)
    assert together([*two, Willing("c", said, agreed=34)], 100, 2, DAY).is_agreed


def test_at_the_end_only_who_confirmed_and_for_no_more_than_that() -> None:
    said = Condition(1, None, DAY)
    three = [Willing("a", said, agreed=50), Willing("b", said, agreed=50), Willing("c", said)]
    assert at_the_end(three, 100, 2).shares == {"a": 50, "b": 50}
    assert not at_the_end([three[0], Willing("b", said, agreed=34), three[2]], 100, 2).members
    assert not at_the_end(three, 100, 3).members


@given(parties, amounts.filter(bool))
def test_more_beside_us_never_costs_more(willing: list[Willing], cents: int) -> None:
    us = ("us", 10)
    assert foreseen(willing, us, cents, 2) <= foreseen(willing, us, cents) + 1


def test_more_do_not_help_who_wants_to_pay_nothing() -> None:
    found = together([Willing("a", Condition(1, 0, DAY))], 100, 2, DAY)
    assert (found.members, found.short) == ((), None)
