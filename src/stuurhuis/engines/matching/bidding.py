# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Very many lefts that bid against one another for rights: a plan, and prices that prove how good it is.

The auction algorithm of Bertsekas (1979), for rights with room for several (Bertsekas, Castañon, 1989), all
of them at once. Who waits bids on its favourite, so much that its second choice is as good, and a step more;
who is outbid waits again. Prices only rise, and a right with room left has none. So in the end everybody is
within a step of the best at these prices, and the whole within as many steps of the best whole.
"""

from dataclasses import dataclass

import numpy as np

from stuurhuis.engines.matching.pairs import Floats, Pairs, Places
from stuurhuis.engines.matching.searching import Clock

MANY = 100_000
"""Pairs from which there is no time for a linear programme, which gives the very best."""
STEPS = (1e-2, 1e-3, 1e-4)
"""Of what a left gains on average with its favourite: how far a plan may be from the best, for each left."""
LONGER = 10
"""How many times as long a smaller step takes."""
_WAITS = -1


@dataclass(frozen=True)
class Bids:
    """The plan (for each left a pair) and the price of a place at each right, at most zero, as a cost."""

    plan: Places
    price: Floats


def open_to_all(pairs: Pairs) -> Places | None:
    """For each left its pair with a right that has room for all at once; None when there is no such right."""
    roomy = pairs.capacity > len(pairs.lefts)
    lefts, first = np.unique(pairs.left[roomy[pairs.right]], return_index=True)
    return np.flatnonzero(roomy[pairs.right])[first] if lefts.size == len(pairs.lefts) else None


def suits(pairs: Pairs) -> bool:
    """Whether each left takes one place, and nobody can be left without one."""
    return bool((pairs.load == 1).all()) and open_to_all(pairs) is not None


def bids(pairs: Pairs, step: float, clock: Clock, until: float) -> Bids:
    """Let the lefts bid until nobody waits; who does when time is up goes where there is room for all.

    `step`: a part of what a left gains on average with its favourite.
    """
    spare = open_to_all(pairs)
    if spare is None:
        raise ValueError("no right is open to all lefts")
    auction = Auction(pairs, step * gain(pairs, spare))
    while (waiting := auction.waiting()).size and clock() < until:
        auction.bid(waiting)
    return Bids(np.where(auction.plan == _WAITS, spare, auction.plan), -auction.price)


def gain(pairs: Pairs, spare: Places) -> float:
    """What a left gains on average when each has its favourite; never nothing."""
    least = np.full(len(pairs.lefts), np.inf)
    np.minimum.at(least, pairs.left, pairs.cost)
    return max(float((pairs.cost[spare] - least).mean()), pairs.step)


class Auction:
    """Who has which right, for which bid, and the price of each right by now."""

    def __init__(self, pairs: Pairs, step: float) -> None:
        self._pairs, self._step = pairs, step
        self._first = np.searchsorted(pairs.left, np.arange(len(pairs.lefts) + 1))
        self._places = np.floor(pairs.capacity)
        closed = 2 * float(np.abs(pairs.cost).max()) + step  # dearer than anything is worth
        self.price = np.where(self._places < 1, closed, 0.0)
        self.plan = np.full(len(pairs.lefts), _WAITS, dtype=np.intp)
        self._at = np.full(len(pairs.lefts), _WAITS, dtype=np.intp)
        self._paid = np.zeros(len(pairs.lefts))

    def waiting(self) -> Places:
        """The lefts that have no right."""
        return np.flatnonzero(self.plan == _WAITS)

    def bid(self, waiting: Places) -> None:
        """All who wait bid on their favourites; of each right the highest bids stay, as many as have room."""
        favourite, more = self._favourites(waiting)
        right = self._pairs.right[favourite]
        self.plan[waiting], self._at[waiting] = favourite, right
        self._paid[waiting] = self.price[right] + more + self._step
        self._settle(right)

    def _favourites(self, waiting: Places) -> tuple[Places, Floats]:
        """For each who waits the best pair at these prices, and how much better it is than the second."""
        first = self._first[waiting]
        sizes = self._first[waiting + 1] - first
        starts = np.cumsum(sizes) - sizes
        pair = np.arange(sizes.sum()) + np.repeat(first - starts, sizes)
        net = -self._pairs.cost[pair] - self.price[self._pairs.right[pair]]
        most = np.maximum.reduceat(net, starts)
        nobody = pair.size
        places = np.where(net == np.repeat(most, sizes), np.arange(nobody), nobody)
        best = np.minimum.reduceat(places, starts)
        net[best] = -np.inf
        second = np.maximum.reduceat(net, starts)
        return pair[best], np.where(np.isfinite(second), most - second, 0.0)

    def _settle(self, right: Places) -> None:
        """Of each of these rights who paid least makes place; a full one costs what its last place costs."""
        asked = np.zeros(self.price.size + 1, dtype=bool)  # the last one: of who waits
        asked[right] = True
        there = np.flatnonzero(asked[self._at])
        there = there[np.lexsort((-self._paid[there], self._at[there]))]
        at = self._at[there]
        before = np.arange(at.size) - np.searchsorted(at, at)
        last = before == self._places[at] - 1
        self.price[at[last]] = self._paid[there[last]]
        out = there[before >= self._places[at]]
        self.plan[out] = self._at[out] = _WAITS
