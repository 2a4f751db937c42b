# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A whole plan for 100,000 people and 20,000 needs: how long, how much memory, and how near to the bound."""

import time
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from benchmarks.matching.market import peak
from stuurhuis.engines.matching import match_whole
from stuurhuis.engines.matching.market import Market, met
from stuurhuis.engines.matching.ranking import Matches, best, market_of

LIMIT, SEEN = 30.0, 100


def planned(needs: pd.DataFrame, offers: pd.DataFrame, rules: Mapping[str, Any]) -> dict[str, Any]:
    """Make the plan, and check it against the tables once more."""
    begin, used = time.perf_counter(), time.process_time()
    found = match_whole(needs, offers, rules, clock=time.monotonic, time_limit=LIMIT)
    spent, processor, memory = time.perf_counter() - begin, time.process_time() - used, peak()
    market = market_of(needs, offers, rules)
    lost = market.rules.unmatched * (len(needs) - len(found.table))
    points = float(found.table["score"].sum())
    most = points - lost if found.plan is None else -found.plan.bound
    return {
        "needs": len(needs),
        "offers": len(offers),
        "seconds": round(spent, 1),
        "of the processor": round(processor, 1),
        "MB": round(memory),
        "with an offer": len(found.table),
        "points": round(points - lost, 2),
        "at most": round(most, 2),
        "away %": round(100 * max(most - (points - lost), 0.0) / abs(most), 4),
        "taking turns": round(taking_turns(market), 2),
        "fits": fits(market, found),
    }


def taking_turns(market: Market) -> float:
    """The points when each need in turn takes the best of its favourites that has room left."""
    room, points = np.floor(market.capacity), 0.0
    for need in range(len(market.needs.ids)):
        one = best(market, need, SEEN)
        free = np.flatnonzero(room[one.places] >= 1)
        if free.size:
            room[one.places[free[0]]] -= 1
            points += float(one.total[free[0]]) / 100
        else:
            points -= market.rules.unmatched
    return points


def fits(market: Market, found: Matches) -> bool:
    """Whether each need has at most one offer, no offer too many, and every hard constraint holds."""
    needs = {name: place for place, name in enumerate(market.needs.ids)}
    offers = {name: place for place, name in enumerate(market.offers.ids)}
    pairs = [(needs[one], offers[other]) for one, other in found.table[["need", "offer"]].to_numpy().tolist()]
    taken = np.bincount([offer for _need, offer in pairs], minlength=len(offers))
    allowed = all(
        bool(met(must, how.of(need, np.array([offer])))[0])
        for need, offer in pairs
        for must, how in market.musts
        if how.asked(need)
    )
    return allowed and bool((taken <= market.capacity).all()) and found.table["need"].is_unique
