# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The best whole plan of a market: at most one offer for each need, and a bound about every offer there is.

A plan is sought among the best offers of each need: what is in sight. The prices that come with it tell of
the offers out of sight too: a place there costs nothing or more, and gives at most what the last one in sight
gives. Where that may be better than what a need has at these prices, it sees more and all is sought again.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from stuurhuis.engines.matching.changing import GONE, NEW
from stuurhuis.engines.matching.columns import NONE
from stuurhuis.engines.matching.comparing import Likeness
from stuurhuis.engines.matching.market import CENT, Market, Ranked
from stuurhuis.engines.matching.pairs import Floats, Pairs, Places, Truths
from stuurhuis.engines.matching.planning import TIME_LIMIT, Plan, divided, elsewhere, plan_of
from stuurhuis.engines.matching.ranking import Matches, best, market_of, matches_of
from stuurhuis.engines.matching.searching import Clock, Terms, Told
from stuurhuis.engines.matching.solving import least_each
from stuurhuis.engines.matching.staying import Earlier, changed

if TYPE_CHECKING:
    import pandas as pd

WIDE, WIDER = 100, 4
"""How many offers of each need are in sight first, and how many times more where those are too few."""
NOBODY = ""
"""Where a need is that is left without an offer."""


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

    A need that is left without counts as `unmatched` points lost. `rank`: how high the offer stands among
    what is in sight: its WIDE best or more, and what it had in an `earlier` plan; the bound is about all
    offers. The spread takes no part: capacities do that. `time_limit`: seconds for the plan, once every need
    has been compared. Clock: as in assign. Raises UnusableRules, UnusableRow.
    """
    market = market_of(needs, offers, rules, likeness)
    had = earlier.had() if earlier else {}
    sight = Sight(market, had)
    begin = clock()
    terms = Terms(clock, begin, begin + time_limit, seed=0)
    plan = _sought(sight, earlier.stay if earlier else 0.0, terms, progress)
    chosen = sight.chosen(plan)
    plan = replace(plan, changed=changed(market, sight.found, chosen, had))
    return matches_of(market, sight.found, chosen, plan)


def _sought(sight: "Sight", stay: float, terms: Terms, told: Told) -> Plan:
    """The best plan of what is in sight; more comes in sight while that might help and half the time is left.

    Hundredths of points are costs below zero, with one more right, NOBODY, for a need that is left without.
    """
    while True:
        pairs, kept = sight.pairs()
        priced = replace(pairs, cost=pairs.cost + CENT * stay * elsewhere(pairs, kept))
        found, price = divided(priced, kept, terms, lambda *cents: told(*(one / CENT for one in cents)))
        least = least_each(priced, price)
        outside = CENT * stay * (kept != NEW) - sight.last()
        if terms.left_over() < terms.span / 2 or not sight.widened(outside < least):
            break
    whole = float(np.minimum(least, outside).sum() + price @ pairs.capacity)
    bound = min(found.bound, priced.raised(whole))
    plan = plan_of(pairs, found, sight.names, CENT)
    return replace(plan, bound=bound / CENT, proven=found.total - bound < priced.step)


class Sight:
    """Which offers each need looks at, best first; inside, needs stand in the order of their names."""

    def __init__(self, market: Market, had: Mapping[str, str]) -> None:
        self.names = market.needs.ids
        places = {name: place for place, name in enumerate(market.offers.ids)}
        self._market, self._had = market, had
        self._kept = [places.get(had.get(name, NOBODY), NONE) for name in self.names]
        self._sees = np.full(len(self.names), WIDE)
        self.found = {need: self._look(need) for need in range(len(self.names))}
        self._order = np.argsort(np.array(self.names, dtype=str), kind="stable")

    def _look(self, need: int) -> Ranked:
        return best(self._market, need, int(self._sees[need]), had=self._kept[need])

    def pairs(self) -> tuple[Pairs, Places]:
        """Who may have what at what cost, and what each need had: the number of a right, NEW or GONE."""
        market, alone = self._market, np.arange(self._order.size)
        each = [self.found[need] for need in self._order.tolist()]
        left = np.concatenate([alone, np.repeat(alone, [one.places.size for one in each])])
        name = np.concatenate([np.full(alone.size, NONE), *(market.order[one.places] for one in each)])
        nobody = np.full(alone.size, np.round(CENT * market.rules.unmatched))
        cost = np.concatenate([nobody, *(-one.total for one in each)])
        names, right = np.unique(name, return_inverse=True)
        places = np.argsort(market.order)[names[1:]]
        order = np.lexsort((right, left))
        pairs = Pairs(
            [self.names[need] for need in self._order.tolist()],
            [NOBODY, *(market.offers.ids[place] for place in places.tolist())],
            left[order],
            right[order],
            cost[order],
            np.ones(left.size),
            np.concatenate([[alone.size + 1.0], np.floor(market.capacity[places])]),
        )
        return pairs, self._earlier(places)

    def _earlier(self, places: Places) -> Places:
        """For each need the right that it had, when these are the places of the rights after NOBODY."""
        rights = {place: right for right, place in enumerate(places.tolist(), start=1)}
        return np.array(
            [
                rights.get(self._kept[need], GONE) if self.names[need] in self._had else NEW
                for need in self._order.tolist()
            ],
            dtype=np.intp,
        )

    def last(self) -> Floats:
        """The most points that an offer out of sight gives each need; below all when none is."""
        last = np.full(self._order.size, -np.inf)
        for place, need in enumerate(self._order.tolist()):
            seen = int(self._sees[need])
            if self.found[need].places.size >= seen:
                last[place] = self.found[need].total[seen - 1]
        return last

    def widened(self, where: Truths) -> bool:
        """Let these needs see more; whether there are any."""
        for need in self._order[where].tolist():
            self._sees[need] *= WIDER
            self.found[need] = self._look(need)
        return bool(where.any())

    def chosen(self, plan: Plan) -> list[Places]:
        """Which of what is in sight each need has in a plan; nothing for a need that is left without."""
        given = dict(zip(plan.table["left"], plan.table["right"], strict=True))
        places = {name: place for place, name in enumerate(self._market.offers.ids)} | {NOBODY: NONE}
        return [
            np.flatnonzero(one.places == places[given[self.names[need]]]) for need, one in self.found.items()
        ]
