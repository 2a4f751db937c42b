# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The best offers for each need; who has nothing is told why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from stuurhuis.engines.matching import explaining
from stuurhuis.engines.matching.columns import NEEDS, NONE, OFFERS, side
from stuurhuis.engines.matching.comparing import Likeness
from stuurhuis.engines.matching.market import CENT, Market, Ranked
from stuurhuis.engines.matching.pairs import Floats, Places
from stuurhuis.engines.matching.planning import Plan
from stuurhuis.engines.matching.rules import rules_of

if TYPE_CHECKING:
    import pandas as pd

TOP = 10
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
    return matches_of(market, ranked(market, top))


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


def matches_of(
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
