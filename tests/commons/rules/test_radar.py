# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Groups in which everybody does the same as everybody else; what was denied stays denied."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.commons.rules.radar import (
    GOAL,
    SURE,
    WORK,
    Link,
    Shared,
    Thing,
    Undertaking,
    Why,
    alike_gaps,
    is_same,
    same_work,
    seen_by,
)

THINGS = [Thing(f"GM{number // 2:04d}", f"goal:{number}") for number in range(10)]
PAIRS = [pair for pair in combinations(THINGS, 2) if pair[0].organisation != pair[1].organisation]
FOUND = [Undertaking(thing, f"doel {thing.reference}", "") for thing in THINGS]
nearness = st.floats(0.2, 1.0)
links = st.dictionaries(st.sampled_from(PAIRS), nearness, max_size=20).map(
    lambda said: [Link(*pair, (Shared(Why.GOAL, near, "x"),)) for pair, near in said.items()]
)


@given(links, st.sets(st.sampled_from(PAIRS), max_size=5), st.randoms())
def test_a_group_is_of_linked_organisations_each_once(
    given_links: list[Link], denied: set[tuple[Thing, Thing]], dice: object
) -> None:
    no = {frozenset(pair) for pair in denied}
    groups = same_work(FOUND, given_links, no)
    known = {frozenset({link.first, link.second}) for link in given_links} - no
    members = [one.thing for group in groups for one in group.members]
    assert len(members) == len(set(members))
    for group in groups:
        things = [one.thing for one in group.members]
        assert len({one.organisation for one in things}) == len(things) >= 2
        assert all(frozenset(pair) in known for pair in combinations(things, 2))
    shuffled = sorted(given_links, key=lambda one: hash((one, repr(dice))))
    assert same_work(list(reversed(FOUND)), shuffled, no) == groups


@given(links)
def test_everybody_in_a_group_sees_the_others(given_links: list[Link]) -> None:
    groups = same_work(FOUND, given_links)
    for group in groups:
        for own in group.members:
            [seen] = [one for one in seen_by(own.thing.organisation, groups) if one.key == group.key]
            assert {one.thing for one in seen.others} == {one.thing for one in group.members} - {own.thing}
            assert all(one.shared for one in seen.others)


def test_two_that_link_to_a_third_are_no_group_of_three() -> None:
    first, second, third = THINGS[0], THINGS[2], THINGS[4]
    said = [
        Link(first, second, (Shared(Why.GOAL, 0.9, ""),)),
        Link(second, third, (Shared(Why.GOAL, 0.8, ""),)),
    ]
    [group] = same_work(FOUND, said)
    assert [one.thing for one in group.members] == [first, second]


def test_a_goal_alone_must_be_nearer_than_one_with_work_or_a_gap() -> None:
    goal = Shared(Why.GOAL, GOAL, "")
    assert not is_same([goal])
    assert is_same([goal, Shared(Why.WORK, WORK, "")])
    assert is_same([goal, Shared(Why.GAP, 0.6, "verzuim")])
    assert not is_same([Shared(Why.GAP, 1.0, "verzuim")])
    assert is_same([Shared(Why.GOAL, SURE, "")])


def test_gaps_are_alike_on_the_same_side_and_about_as_large() -> None:
    def gap(size: float) -> Undertaking:
        return Undertaking(THINGS[0], "", "", (), (("verzuim", size),))

    assert alike_gaps(gap(0.2), gap(0.3))
    assert alike_gaps(gap(0.01), gap(0.05))
    assert not alike_gaps(gap(0.1), gap(0.5))
    assert not alike_gaps(gap(0.2), gap(-0.2))
    assert not alike_gaps(gap(-0.2), gap(-0.2))
    assert not alike_gaps(gap(0.2), Undertaking(THINGS[2], "", ""))
