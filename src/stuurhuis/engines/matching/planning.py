# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The best whole plan: every left exactly once, no capacity passed, and a bound that proves how good."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from stuurhuis.engines.matching.changing import CHANGED, GONE, NEW, changes
from stuurhuis.engines.matching.pairs import KEEP, Pairs, Places, UnusableRow, pairs_of
from stuurhuis.engines.matching.searching import QUICK, Best, Clock, Search, Told, processes, together
from stuurhuis.engines.matching.solving import in_parts
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
    if not pairs.lefts:
        return _told(pairs, np.empty(0, dtype=np.intp), [])
    elsewhere = (kept[pairs.left] != NEW) & (kept[pairs.left] != pairs.right)
    priced = replace(pairs, cost=pairs.cost + stay * elsewhere)
    best = _best(priced, kept, clock, (begin, begin + time_limit), seed, progress)
    plan = best.plan()
    told = _told(pairs, plan, list(dict.fromkeys(costs["left"].astype(str))))
    told = replace(told, bound=best.bound, proven=best.proven, stability=best.total - told.total)
    return told if keep is None else replace(told, changed=changes(pairs, plan, kept, keep))


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


def _told(pairs: Pairs, plan: Places, order: list[str]) -> Plan:
    """A plan as a table, in the order in which the lefts were given."""
    import pandas as pd

    rows = {pairs.lefts[pairs.left[one]]: (pairs.rights[pairs.right[one]], pairs.cost[one]) for one in plan}
    table = pd.DataFrame([(left, *rows[left]) for left in order], columns=["left", "right", "cost"])
    total = pairs.total(plan)
    return Plan(table, total, 0.0, total, proven=True, changed=pd.DataFrame(columns=CHANGED))


def _best(pairs: Pairs, kept: Places, clock: Clock, span: tuple[float, float], seed: int, told: Told) -> Best:
    """Search in the order of what it takes: in parts, a first plan, whole at once, two processes."""
    begin, until = span
    refuse_impossible(pairs)
    parts = in_parts(pairs, until - clock())
    if parts is None:
        refuse_short(pairs)
        raise NoPlan("er was te weinig tijd om te beginnen; geef meer tijd (--time-limit)", sure=False)
    best = Best(pairs, processes())
    search = Search(pairs, parts, best, clock, begin, until)
    earlier = (kept >= 0).any()
    near, loose = near_earlier(pairs, kept) if earlier else near_parts(pairs, parts.share)
    best.offer(first_plan(pairs, near, loose, np.random.default_rng(seed), search.left_over))
    best.prove(parts.bound)
    told(best.total, best.bound)
    if not best.proven and search.left_over() > 0:
        search.solve(np.inf, QUICK * (until - begin))
    if not best.proven and search.left_over() > 0:
        together(search, seed, told)
    return best
