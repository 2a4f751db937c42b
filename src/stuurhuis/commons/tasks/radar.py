# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Compare what organisations opened, word by word and gap by gap, and group who does the same."""

from collections.abc import Collection, Sequence
from itertools import combinations

import pandas as pd

from stuurhuis.commons.rules.radar import (
    Link,
    SameWork,
    Shared,
    Thing,
    Undertaking,
    Why,
    alike_gaps,
    is_same,
    same_work,
)
from stuurhuis.engines.retrieval import Index, NoWords

LEAST = 0.2
"""Nearer than this is looked at; the rest has nothing in common."""
Near = dict[tuple[str, str], float]


def grouped(found: Sequence[Undertaking], denied: Collection[frozenset[Thing]] = ()) -> tuple[SameWork, ...]:
    """Everybody who does the same, in groups."""
    return same_work(found, links(found), denied)


def links(found: Sequence[Undertaking]) -> list[Link]:
    """Every two of different organisations that do the same, and why."""
    ordered = sorted(found, key=lambda one: one.thing)
    goals = near([one.words for one in ordered])
    work = near([words for one in ordered for words in one.work])
    made = []
    for first, second in combinations(ordered, 2):
        if first.thing.organisation != second.thing.organisation:
            shared = _shared(first, second, goals, work)
            if is_same(shared):
                made.append(Link(first.thing, second.thing, shared))
    return made


def near(texts: Sequence[str]) -> Near:
    """How near every two texts are, from 0 to 1: the mean of both ways round; only what is near enough."""
    known = sorted(set(texts))
    try:
        index = Index(pd.DataFrame({"id": known, "text": known}))
    except NoWords:
        return {}
    one_way = {text: index.nearness(text) for text in known}
    found = {}
    for first in known:
        for second, there in one_way[first].items():
            both = (there + one_way[second][first]) / 2
            if both >= LEAST:
                found[first, second] = both
    return found


def _shared(first: Undertaking, second: Undertaking, goals: Near, work: Near) -> tuple[Shared, ...]:
    """What two have in common: their goal, the work that is most alike, and gaps."""
    same_goal = goals.get((first.words, second.words), 0.0)
    pairs = ((work.get((one, other), 0.0), one, other) for one in first.work for other in second.work)
    nearest = max(pairs, default=(0.0, "", ""))
    said = [Shared(Why.GOAL, round(same_goal, 3), second.words)] if same_goal else []
    if nearest[0]:
        said.append(Shared(Why.WORK, round(nearest[0], 3), f"{nearest[1]} / {nearest[2]}"))
    return (*said, *alike_gaps(first, second))
