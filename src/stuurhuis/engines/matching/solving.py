# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the solver is asked: the problem in parts (a linear programme), and a piece of it whole.

The solver is HiGHS, as SciPy carries it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

from stuurhuis.engines.matching.pairs import Floats, Pairs, Places

SHORTEST = 0.02  # seconds; less is no time to solve anything
_INFEASIBLE = 2
_UNIT = 1000.0  # steps in which the solver sees costs with decimals


_linear: Callable[..., Any] = linprog  # whose stubs do not know that it takes sparse rows


@dataclass(frozen=True)
class InParts:
    """The best when a left may be split: a lower `bound`, what each pair costs above it (`reduced`), how much
    of its left each pair gets (`share`), and what room at each right costs (`price`, at most zero).
    """

    bound: float
    reduced: Floats
    share: Floats
    price: Floats


@dataclass(frozen=True)
class Piece:
    """The best found for some of the lefts: the pairs (None: nothing found), a lower bound for these pairs
    alone, and whether it is sure that nothing is better.
    """

    chosen: Places | None
    bound: float
    sure: bool


def in_parts(pairs: Pairs, seconds: float) -> InParts | None:
    """Solve it with lefts that may be split; None when even that does not fit or time is up.

    The bound is reckoned again from the prices of the capacities (Lagrange), so that it holds whatever the
    tolerance of the solver.
    """
    once, load = _rows(pairs.left, pairs.right, pairs.load, len(pairs.lefts), len(pairs.rights))
    ones = np.ones(len(pairs.lefts))
    found = _linear(
        pairs.cost,
        A_eq=once,
        b_eq=ones,
        A_ub=load,
        b_ub=pairs.capacity,
        method="highs",
        options={"time_limit": max(seconds, SHORTEST)},
    )
    if found.status != 0:
        return None
    price = np.minimum(found.ineqlin.marginals, 0.0)
    above = pairs.cost - price[pairs.right] * pairs.load
    least = least_each(pairs, price)
    bound = float(least.sum() + price @ pairs.capacity)
    return InParts(bound, above - least[pairs.left], np.asarray(found.x), price)


def least_each(pairs: Pairs, price: Floats) -> Floats:
    """What each left costs at least when room at the rights has these prices (at most zero)."""
    least = np.full(len(pairs.lefts), np.inf)
    np.minimum.at(least, pairs.left, pairs.cost - price[pairs.right] * pairs.load)
    return least


def shortage(pairs: Pairs) -> Floats:
    """How much capacity each right lacks at least, in one way to be short of as little as possible in all."""
    lefts, rights = len(pairs.lefts), len(pairs.rights)
    once, load = _rows(pairs.left, pairs.right, pairs.load, lefts, rights)
    found = _linear(
        np.concatenate([np.zeros(pairs.cost.size), np.ones(rights)]),
        A_eq=sparse.hstack([once, sparse.csr_array((lefts, rights))]),
        b_eq=np.ones(lefts),
        A_ub=sparse.hstack([load, -sparse.eye_array(rights)]),
        b_ub=pairs.capacity,
        method="highs",
    )
    return np.asarray(found.x[pairs.cost.size :])


def whole(pairs: Pairs, some: Places, room: Floats, seconds: float, below: float = np.inf) -> Piece:
    """Divide the lefts of the pairs `some` over these pairs, within `room` per right, each left once.

    `below`: look only for what costs at most this. Takes at most about `seconds`.
    """
    lefts, left = np.unique(pairs.left[some], return_inverse=True)
    rights, right = np.unique(pairs.right[some], return_inverse=True)
    unit = 1.0 if pairs.whole else _UNIT * pairs.step
    cost = pairs.cost[some] / unit
    once, load = _rows(left, right, pairs.load[some] / pairs.grain, lefts.size, rights.size)
    rules = [LinearConstraint(once, 1, 1), LinearConstraint(load, -np.inf, room[rights] / pairs.grain)]
    if np.isfinite(below):
        rules.append(LinearConstraint(sparse.csr_array(cost[np.newaxis]), -np.inf, below / unit))
    found = milp(
        cost,
        integrality=np.ones(cost.size, dtype=np.int64),
        bounds=Bounds(0, 1),
        constraints=rules,
        options={"time_limit": max(seconds, SHORTEST), "mip_rel_gap": 0.0},
    )
    bound = -np.inf if found.mip_dual_bound is None else unit * found.mip_dual_bound
    if found.x is None:
        return Piece(None, np.inf if found.status == _INFEASIBLE else bound, found.status == _INFEASIBLE)
    chosen = some[np.asarray(found.x) > 0.5]
    return Piece(chosen if chosen.size == lefts.size else None, bound, found.status == 0)


def _rows(
    left: Places, right: Places, load: Floats, lefts: int, rights: int
) -> tuple[sparse.csr_array, sparse.csr_array]:
    """Each left once, and the load on each right."""
    columns = np.arange(left.size)
    once = sparse.csr_array((np.ones(left.size), (left, columns)), shape=(lefts, left.size))
    return once, sparse.csr_array((load, (right, columns)), shape=(rights, left.size))
