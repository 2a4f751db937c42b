# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The best offers for each need, or the best whole plan; who has nothing is told why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from stuurhuis.engines.matching import explaining
from stuurhuis.engines.matching.columns import NEEDS, NONE, OFFERS, side
from stuurhuis.engines.matching.comparing import Likeness
from stuurhuis.engines.matching.market import CENT, Market, Ranked
from stuurhuis.engines.matching.pairs import Floats, Places
from stuurhuis.engines.matching.planning import TIME_LIMIT, Plan, assign
from stuurhuis.engines.matching.rules import rules_of
from stuurhuis.engines.matching.searching import Clock, Told
from stuurhuis.engines.matching.staying import Earlier, changed

if TYPE_CHECKING:
    import pandas as pd

TOP = 10
WIDE = 100
"""How many offers of each need a whole plan looks at."""
NOBODY = ""
COLUMNS = ["need", "offer", "rank", "score", "reasons", "reasons_en"]


@dataclass(frozen=True)
class Matches:
    """`table`: need,offer,rank,score,reasons,reasons_en; `points`: need,offer,criterion,points, which add up
    to the score; `unmet`: need,reason,reason_en for a need without an offer; `plan` with a whole plan only.
    """

    table: "pd.DataFrame"
    points: "pd.DataFrame"
    unmet: "pd.DataFrame"
    plan: Plan | None = None


def match(
    needs: "pd.DataFrame",
    offers: "pd.DataFrame",
    rules: Mapping[str, Any],
    *,
    top: int = TOP,
    likeness: Likeness | None = None,
) -> Matches:
    """For each need the `top` offers that meet every hard constraint, best first; equals by name.

    `rules`: as rules_of reads them. `likeness`: how texts are compared, when a criterion asks it. Raises
    UnusableRules and UnusableRow (tables `needs` and `offers`).
    """
    market = market_of(needs, offers, rules, likeness)
    return _told(market, ranked(market, top))


def match_whole(
    needs: "pd.DataFrame",
    offers: "pd.DataFrame",
    rules: Mapping[str, Any],
    *,
    clock: Clock,
    time_limit: float = TIME_LIMIT,
    likeness: Likeness | None = None,
    earlier: Earlier | None = None,
    progress: Told = lambda _total, _bound: None,
) -> Matches:
    """For each need at most one offer, so that all points together are most and no offer has too many needs.

    A need that is left without counts as `unmatched` points lost. Each need keeps its WIDE best, and what it
    had in an `earlier` plan; the bound is about these. `rank`: how high the offer stands among them. The
    spread takes no part: capacities do that. Clock and time: as in assign. Raises UnusableRules, UnusableRow.
    """
    market = market_of(needs, offers, rules, likeness)
    had = earlier.had() if earlier else {}
    found = _in_sight(market, had)
    keep, stay = (earlier.as_costs(), earlier.stay) if earlier else (None, 0.0)
    costs = as_costs(market, found)
    plan = assign(*costs, clock=clock, time_limit=time_limit, keep=keep, stay=stay, progress=progress)
    chosen = _chosen(market, found, plan)
    return _told(market, found, chosen, replace(plan, changed=changed(market, found, chosen, had)))


def _in_sight(market: Market, had: Mapping[str, str]) -> dict[int, Ranked]:
    """What a whole plan looks at: the WIDE best of each need, and what it had in an earlier plan."""
    places = {name: place for place, name in enumerate(market.offers.ids)}
    return {
        need: best(market, need, WIDE, had=places.get(had.get(name, NOBODY), NONE))
        for need, name in enumerate(market.needs.ids)
    }


def _chosen(market: Market, found: Mapping[int, Ranked], plan: Plan) -> list[Places]:
    """Which of what was in sight each need has in the plan; nothing for a need that is left without."""
    given = dict(zip(plan.table["left"], plan.table["right"], strict=True))
    places = {name: place for place, name in enumerate(market.offers.ids)} | {NOBODY: NONE}
    return [
        np.flatnonzero(one.places == places[given.get(market.needs.ids[need], NOBODY)])
        for need, one in found.items()
    ]


def market_of(
    needs: "pd.DataFrame", offers: "pd.DataFrame", rules: Mapping[str, Any], likeness: Likeness | None = None
) -> Market:
    """Both tables with the rules between them. Raises UnusableRules, UnusableRow."""
    read = rules_of(rules)
    return Market(side(NEEDS, needs, read.ids[NEEDS]), side(OFFERS, offers, read.ids[OFFERS]), read, likeness)


def best(market: Market, need: int, top: int, others: Floats | None = None, had: int = NONE) -> Ranked:
    """The `top` offers of a need that meet every constraint; `others`: how many others each is a best of;
    `had`: the offer of an earlier plan, which stays in sight.
    """
    places = market.allowed(need)
    points = market.points(need, places)
    lost = np.zeros(places.size)
    if others is not None:
        lost = np.round(CENT * market.rules.spread * others[places] / (1 + others[places]))
    total = points.sum(axis=0) - lost
    if places.size > top:
        least = np.partition(total, places.size - top)[places.size - top]
        near = np.flatnonzero((total >= least) | (places == had))
        places, points, lost, total = places[near], points[:, near], lost[near], total[near]
    first = np.lexsort((market.order[places], -total))
    first = first[(np.arange(first.size) < top) | (places[first] == had)]
    return Ranked(places[first], points[:, first], lost[first])


def ranked(market: Market, top: int) -> dict[int, Ranked]:
    """The best of every need; with a spread, who is among the best of other needs too loses points first."""
    found = {need: best(market, need, top) for need in range(len(market.needs.ids))}
    if not market.rules.spread:
        return found
    often = np.zeros(len(market.offers.ids))
    for one in found.values():
        often[one.places] += 1
    again = {}
    for need, one in found.items():
        often[one.places] -= 1  # to others, not to this need
        again[need] = best(market, need, top, often)
        often[one.places] += 1
    return again


def as_costs(market: Market, found: Mapping[int, Ranked]) -> "tuple[pd.DataFrame, pd.DataFrame]":
    """Points as costs below zero, with one more right, NOBODY, for a need that is left without."""
    import pandas as pd

    ids, names = market.needs.ids, market.offers.ids
    rows = [
        (ids[need], names[place], -total / CENT)
        for need, one in found.items()
        for place, total in zip(one.places.tolist(), one.total.tolist(), strict=True)
    ]
    rows += [(one, NOBODY, market.rules.unmatched) for one in ids]
    offered = sorted({place for one in found.values() for place in one.places.tolist()})
    room = [(names[place], float(np.floor(market.capacity[place]))) for place in offered]
    costs = pd.DataFrame(rows, columns=["left", "right", "cost"])
    return costs, pd.DataFrame([*room, (NOBODY, float(len(ids)))], columns=["right", "capacity"])


def _told(
    market: Market,
    found: Mapping[int, Ranked],
    chosen: Sequence[Places] | None = None,
    plan: Plan | None = None,
) -> Matches:
    """What was found as tables, with the reasons."""
    import pandas as pd

    rows: list[tuple[object, ...]] = []
    points: list[tuple[object, ...]] = []
    unmet: list[tuple[str, str, str]] = []
    for need, one in found.items():
        some = np.arange(one.places.size) if chosen is None else chosen[need]
        for place in some.tolist():
            told = explaining.named(market, one, place)
            name, offer = market.needs.ids[need], market.offers.ids[one.places[place]]
            words = [
                explaining.sentence(market, need, int(one.places[place]), told, to) for to in ("nl", "en")
            ]
            rows.append((name, offer, place + 1, float(one.total[place]) / CENT, *words))
            points += [(name, offer, criterion, cents / CENT) for criterion, cents in told.items()]
        if some.size == 0:
            unmet.append((market.needs.ids[need], *explaining.why_none(market, need, one.places)))
    return Matches(
        pd.DataFrame(rows, columns=COLUMNS),
        pd.DataFrame(points, columns=["need", "offer", "criterion", "points"]),
        pd.DataFrame(unmet, columns=["need", "reason", "reason_en"]),
        plan,
    )
