# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who does the same work? What is wanted, how far one is from it, and what is done for it, side by side.

Words are compared elsewhere, by an engine; here stands what may be called the same, and how many of them are.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any, NamedTuple

GOAL, WORK, SURE = 0.3, 0.3, 0.8
"""How near words must be, from 0 to 1: of a goal, of work for it, and of words that have nothing beside them.
Chosen on the development part of the labelled texts (decision 0023): words alone tell little, unless they are
nearly the same."""
TIMES, NEAR = 2.0, 0.05
"""Gaps are alike when one is at most twice the other, or when both are within five hundredths."""


class Why(StrEnum):
    """What two have in common."""

    GOAL = "goal"
    WORK = "work"
    GAP = "gap"


class Thing(NamedTuple):
    """Which thing of which organisation: `("GM0193", "goal:12")`."""

    organisation: str
    reference: str


@dataclass(frozen=True, slots=True)
class Undertaking:
    """What an organisation opened of something that it wants or does.

    `gaps` has for an indicator by which part of its target the newest figure falls short; below nothing it is
    reached.
    """

    thing: Thing
    words: str
    address: str
    work: tuple[str, ...] = ()
    gaps: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Shared:
    """One thing that two have in common: how near, from 0 to 1, and in which words or which indicator."""

    why: Why
    nearness: float
    what: str


@dataclass(frozen=True, slots=True)
class Link:
    """Two that do the same, and why; the first comes before the second."""

    first: Thing
    second: Thing
    shared: tuple[Shared, ...]

    @property
    def strength(self) -> float:
        """How much they have in common, in all."""
        return sum(one.nearness for one in self.shared)


@dataclass(frozen=True, slots=True)
class SameWork:
    """A group in which everybody does the same as everybody else; the same members have the same key."""

    members: tuple[Undertaking, ...]
    links: tuple[Link, ...]

    @property
    def key(self) -> str:
        """Which group this is."""
        said = "\n".join("/".join(one.thing) for one in self.members)
        return sha256(said.encode()).hexdigest()[:32]


def alike_gaps(first: Undertaking, second: Undertaking) -> tuple[Shared, ...]:
    """The indicators in which both fall short of their target by about as much."""
    beside = dict(second.gaps)
    return tuple(
        Shared(Why.GAP, _alike(gap, beside[name]), name)
        for name, gap in first.gaps
        if name in beside and _alike(gap, beside[name])
    )


def is_same(shared: Iterable[Shared]) -> bool:
    """Whether what two have in common is enough: the same goal, and the same gap or the same work beside it.

    Work or a goal in nearly the same words is enough by itself.
    """
    near = dict.fromkeys(Why, 0.0)
    for one in shared:
        near[one.why] = max(near[one.why], one.nearness)
    if max(near[Why.GOAL], near[Why.WORK]) >= SURE:
        return True
    return near[Why.GOAL] >= GOAL and (near[Why.GAP] > 0 or near[Why.WORK] >= WORK)


def same_work(
    found: Iterable[Undertaking], links: Iterable[Link], denied: Collection[frozenset[Thing]] = ()
) -> tuple[SameWork, ...]:
    """Groups in which every two are linked, one thing of an organisation in each; what is strongest first.

    What somebody denied is no link. Nobody is in two groups, and the order of what is given does not matter.
    """
    by_thing = {one.thing: one for one in found}
    living = {_pair(link): link for link in links if _pair(link) not in denied}
    group_of = {thing: frozenset({thing}) for thing in by_thing}
    for link in sorted(living.values(), key=lambda one: (-one.strength, one.first, one.second)):
        first, second = group_of[link.first], group_of[link.second]
        if first is not second and _fit(first, second, living):
            for thing in first | second:
                group_of[thing] = first | second
    groups = {group for group in group_of.values() if len(group) > 1}
    made = (_group(group, by_thing, living) for group in groups)
    return tuple(sorted(made, key=lambda one: (-len(one.members), one.key)))


def _fit(first: frozenset[Thing], second: frozenset[Thing], links: Mapping[frozenset[Thing], Link]) -> bool:
    """Whether two groups can be one: each of one linked with each of the other, no organisation twice."""
    apart = not {one.organisation for one in first} & {one.organisation for one in second}
    return apart and all(frozenset({one, other}) in links for one in first for other in second)


def _group(
    group: frozenset[Thing],
    by_thing: Mapping[Thing, Undertaking],
    links: Mapping[frozenset[Thing], Link],
) -> SameWork:
    members = tuple(by_thing[thing] for thing in sorted(group))
    inside = (link for pair, link in links.items() if pair <= group)
    return SameWork(members, tuple(sorted(inside, key=lambda one: (one.first, one.second))))


def _alike(first: float, second: float) -> float:
    """How alike two gaps are, from 0 to 1; 0 as well where one of both reached its target."""
    low, high = sorted((first, second))
    if low <= 0 or (high > TIMES * low and high - low > NEAR):
        return 0.0
    return low / high


def _pair(link: Link) -> frozenset[Thing]:
    return frozenset({link.first, link.second})


@dataclass(frozen=True, slots=True)
class OtherSeen:
    """What another does that is the same as ours, and why that is thought."""

    thing: Thing
    words: str
    address: str
    shared: tuple[Shared, ...]


@dataclass(frozen=True, slots=True)
class OverlapFound:
    """Something of ours, and who does the same."""

    key: str
    reference: str
    words: str
    address: str
    others: tuple[OtherSeen, ...]


def seen_by(organisation: str, groups: Iterable[SameWork]) -> tuple[OverlapFound, ...]:
    """The groups that an organisation is in, each told from its own thing."""
    found = []
    for group in groups:
        for own in group.members:
            if own.thing.organisation == organisation:
                others = tuple(_other(own, one, group) for one in group.members if one is not own)
                found.append(OverlapFound(group.key, own.thing.reference, own.words, own.address, others))
    return tuple(found)


def kept(others: tuple[OtherSeen, ...]) -> list[dict[str, Any]]:
    """The others as a table keeps them."""
    return [
        {
            "thing": list(one.thing), "words": one.words, "address": one.address,
            "shared": [[each.why.value, each.nearness, each.what] for each in one.shared],
        }
        for one in others
    ]  # fmt: skip


def _other(own: Undertaking, one: Undertaking, group: SameWork) -> OtherSeen:
    pair = {own.thing, one.thing}
    [link] = [link for link in group.links if {link.first, link.second} == pair]
    return OtherSeen(one.thing, one.words, one.address, link.shared)
