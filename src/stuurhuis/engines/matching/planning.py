# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The best whole plan: every left exactly once, no capacity passed, and a bound that proves how good."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from stuurhuis.engines.matching import bidding
from stuurhuis.engines.matching.changing import CHANGED, GONE, NEW, changes
from stuurhuis.engines.matching.pairs import KEEP, Floats, Pairs, Places, Truths, UnusableRow, pairs_of
from stuurhuis.engines.matching.searching import QUICK, Best, Clock, Search, Terms, Told, processes, together
from stuurhuis.engines.matching.solving import in_parts, least_each
from stuurhuis.engines.matching.starting import (
    NoPlan,
    first_plan,
    near_earlier,
    near_parts,
    refuse_impossible,
    refuse_short,
)

if TYPE_CHECKING:
    import pandas as pd

TIME_LIMIT = 10.0  # seconds


@dataclass(frozen=True)
class Plan:
    """A plan: `table` has left,right,cost; `total` is the sum of these costs.

    `stability` is the price of what changed (zero without an earlier plan). `bound`: total and stability
    together are at least this in any plan; `proven`: nothing is better. `changed` has left,before,after and
    a reason.
    """

    table: "pd.DataFrame"
    total: float
    stability: float
    bound: float
    proven: bool
    changed: "pd.DataFrame"


def assign(
    costs: "pd.DataFrame",
    capacities: "pd.DataFrame",
    *,
    clock: Clock,
    time_limit: float = TIME_LIMIT,
    seed: int = 0,
    keep: "pd.DataFrame | None" = None,
    stay: float = 0.0,
    progress: Told = lambda _total, _bound: None,
) -> Plan:
    """Give every left one right at the least total cost, within the capacities.

    `costs`: left,right,cost,load (no pair: not allowed; without `load` each counts one); `capacities`:
    right,capacity. `keep`: an earlier plan, left,right; who goes elsewhere costs `stay` more. `clock` gives
    seconds (time.monotonic) and is read only to stop after `time_limit`. What is proven by then does not
    depend on the time; else the same seed may give another plan. Raises UnusableRow, NoPlan.
    """
    begin = clock()
    pairs = pairs_of(costs, capacities)
    kept = _kept(pairs, keep)
    priced = replace(pairs, cost=pairs.cost + stay * elsewhere(pairs, kept))
    best, _price = divided(priced, kept, Terms(clock, begin, begin + time_limit, seed), progress)
    plan = plan_of(pairs, best, list(dict.fromkeys(costs["left"].astype(str))))
    return plan if keep is None else replace(plan, changed=changes(pairs, best.plan(), kept, keep))


def _kept(pairs: Pairs, keep: "pd.DataFrame | None") -> Places:
    """For each left the number of the right that it had; NEW without one, GONE when that right is gone."""
    kept = np.full(len(pairs.lefts), NEW, dtype=np.intp)
    if keep is None:
        return kept
    numbers = {name: number for number, name in enumerate(pairs.rights)}
    places = {name: number for number, name in enumerate(pairs.lefts)}
    seen: set[str] = set()
    for row, (left, right) in enumerate(
        zip(keep["left"].astype(str), keep["right"].astype(str), strict=True)
    ):
        if left in seen:
            raise UnusableRow(KEEP, row, "left", f"'{left}' staat er meer dan één keer; houd één rij over")
        seen.add(left)
        if left in places:
            kept[places[left]] = numbers.get(right, GONE)
    return kept


def plan_of(pairs: Pairs, best: Best, order: list[str], unit: float = 1.0) -> Plan:
    """What was found for these lefts, in the order in which they were given; `unit`: as many of a cost are
    told as one.
    """
    import pandas as pd

    plan = best.plan()
    rows = {pairs.lefts[pairs.left[one]]: (pairs.rights[pairs.right[one]], pairs.cost[one]) for one in plan}
    table = pd.DataFrame([(left, *rows[left]) for left in order], columns=["left", "right", "cost"])
    table["cost"] /= unit
    total, nothing = pairs.total(plan), pd.DataFrame(columns=CHANGED)
    return Plan(table, total / unit, (best.total - total) / unit, best.bound / unit, best.proven, nothing)


def elsewhere(pairs: Pairs, kept: Places) -> Truths:
    """Which pairs bring a left that had a right to another."""
    had = kept[pairs.left]
    return np.asarray((had != NEW) & (had != pairs.right))


def divided(pairs: Pairs, kept: Places, terms: Terms, told: Told) -> tuple[Best, Floats]:
    """The best plan, and the prices (at most zero) of room at the rights that prove its first bound.

    Raises NoPlan.
    """
    best = Best(pairs, processes())
    if not pairs.lefts:
        best.offer(np.empty(0, dtype=np.intp))
        best.prove(0.0)
        return best, np.zeros(len(pairs.rights))
    refuse_impossible(pairs)
    if not bidding.suits(pairs):
        return best, _search(best, kept, terms, told)
    if pairs.left.size >= bidding.MANY:
        return best, _bid(best, terms, bidding.STEPS)
    price = _bid(best, terms, bidding.STEPS[:1])
    try:
        exact = Best(pairs, processes())
        return exact, _search(exact, kept, terms, told)
    except NoPlan:  # there was no time for it; what was bid for stands
        return best, price


def _bid(best: Best, terms: Terms, steps: Sequence[float]) -> Floats:
    """Let the lefts bid, with ever smaller steps while there is time: not the very best, but soon."""
    highest, price = -np.inf, np.zeros(len(best.pairs.rights))
    for step in steps:
        began = terms.clock()
        found = bidding.bids(best.pairs, step, terms.clock, terms.until)
        bound = float(least_each(best.pairs, found.price).sum() + found.price @ best.pairs.capacity)
        if bound > highest:
            highest, price = bound, found.price
        best.offer(found.plan)
        best.prove(bound)
        if best.proven or terms.left_over() < bidding.LONGER * (terms.clock() - began):
            break
    return price


def _search(best: Best, kept: Places, terms: Terms, told: Told) -> Floats:
    """Search in the order of what it takes: in parts, a first plan, whole at once, two processes."""
    pairs = best.pairs
    parts = in_parts(pairs, terms.left_over())
    if parts is None:
        refuse_short(pairs)
        raise NoPlan("er was te weinig tijd om te beginnen; geef meer tijd (--time-limit)", sure=False)
    search = Search(pairs, parts, best, terms)
    earlier = (kept >= 0).any()
    near, loose = near_earlier(pairs, kept) if earlier else near_parts(pairs, parts.share)
    best.offer(first_plan(pairs, near, loose, np.random.default_rng(terms.seed), terms.left_over))
    best.prove(parts.bound)
    told(best.total, best.bound)
    if not best.proven and terms.left_over() > 0:
        search.solve(np.inf, QUICK * terms.span)
    if not best.proven and terms.left_over() > 0:
        together(search, told)
    return parts.price
