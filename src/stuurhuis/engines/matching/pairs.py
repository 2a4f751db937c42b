# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may go where, at what cost and load: two tables read into arrays, each fault with its row."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import pandas as pd

Floats: TypeAlias = NDArray[np.float64]
Places: TypeAlias = NDArray[np.intp]
Truths: TypeAlias = NDArray[np.bool_]
COSTS, CAPACITIES, KEEP = "costs", "capacities", "keep"
TOLERANCE = 1e-9
"""Of a capacity: as far as adding numbers with decimals may be off."""
NEARLY = 1e-6
MOST_DECIMALS = 6


class UnusableRow(ValueError):
    """A row that cannot be used: in which table (costs, capacities or keep), at which place, and why."""

    def __init__(self, table: str, place: int, column: str, what: str) -> None:
        super().__init__(f"{table}, rij {place + 1}, kolom '{column}': {what}")
        self.table, self.place, self.column, self.what = table, place, column, what


@dataclass(frozen=True)
class Pairs:
    """Every left with every right that it may go to: one place in `left`, `right`, `cost` and `load` each.

    Lefts and rights are numbered in the order of their names, pairs by left and then right, so that the
    order of the rows of a table makes no difference. `capacity`: per right, in the unit of the loads.
    """

    lefts: list[str]
    rights: list[str]
    left: Places
    right: Places
    cost: Floats
    load: Floats
    capacity: Floats

    @cached_property
    def whole(self) -> bool:
        """Whether every cost is a whole number, so that a bound may be rounded up."""
        return bool((self.cost == np.round(self.cost)).all())

    @cached_property
    def step(self) -> float:
        """The least that counts as better: one where costs are whole, else a millionth of the dearest."""
        return 1.0 if self.whole else NEARLY * float(np.abs(self.cost).max())

    @cached_property
    def grain(self) -> float:
        """The unit in which loads are whole numbers, so that the solver can pass no capacity by a hair."""
        figures = np.concatenate([self.load, self.capacity])
        grains = (10.0**-decimals for decimals in range(MOST_DECIMALS + 1))
        return next(
            (one for one in grains if np.allclose(figures / one, np.round(figures / one), 0, 1e-6)), 1.0
        )

    def raised(self, bound: float) -> float:
        """A lower bound, rounded up when every total is a whole number."""
        return float(np.ceil(bound - NEARLY)) if self.whole and np.isfinite(bound) else bound

    def total(self, plan: Places) -> float:
        """What a plan costs; `plan`: for each left the pair that was chosen."""
        return float(self.cost[plan].sum())

    def fits(self, plan: Places) -> bool:
        """Whether every left is somewhere and no capacity is passed."""
        placed = plan.size == len(self.lefts) and bool((plan >= 0).all())
        return placed and bool((self.used(plan) <= self.capacity + self.slack).all())

    def used(self, plan: Places) -> Floats:
        """The load that a plan puts on each right."""
        load = np.bincount(self.right[plan], weights=self.load[plan], minlength=len(self.rights))
        return load.astype(np.float64)

    @cached_property
    def slack(self) -> Floats:
        """How far a sum of loads may be off by rounding alone."""
        return TOLERANCE * np.maximum(1.0, self.capacity)


def pairs_of(costs: "pd.DataFrame", capacities: "pd.DataFrame") -> Pairs:
    """Read left,right,cost,load and right,capacity; without `load` each counts one. Raises UnusableRow."""
    rights, places = _numbered(capacities, "right")
    lefts, left = np.unique(costs["left"].astype(str).to_numpy(dtype=str), return_inverse=True)
    right = _known(costs, rights)
    cost = _figures(costs, COSTS, "cost", least=-np.inf)
    load = _figures(costs, COSTS, "load", least=0.0) if "load" in costs.columns else np.ones(len(costs))
    order = np.lexsort((right, left))
    _refuse_twice(left, right, order)
    return Pairs(
        lefts.tolist(),
        rights,
        left[order].astype(np.intp),
        right[order],
        cost[order],
        load[order],
        _figures(capacities, CAPACITIES, "capacity", least=0.0)[places],
    )


def _numbered(capacities: "pd.DataFrame", column: str) -> tuple[list[str], Places]:
    """The rights in the order of their names, and the row of each."""
    names = capacities[column].astype(str).to_numpy(dtype=str)
    rights, places = np.unique(names, return_index=True)
    if rights.size < names.size:
        twice = int(np.setdiff1d(np.arange(names.size), places)[0])
        raise UnusableRow(
            CAPACITIES, twice, column, f"'{names[twice]}' staat er meer dan één keer; houd één rij over"
        )
    return rights.tolist(), places


def _known(costs: "pd.DataFrame", rights: list[str]) -> Places:
    """The number of each row's right."""
    names = costs["right"].astype(str).to_numpy(dtype=str)
    known = np.array(rights, dtype=str)
    places = np.minimum(np.searchsorted(known, names), max(len(rights) - 1, 0))
    strange = known[places] != names if rights else np.ones(names.size, dtype=bool)
    if strange.any():
        place = int(strange.argmax())
        what = f"'{names[place]}' heeft geen capaciteit; zet haar in de tabel met capaciteiten"
        raise UnusableRow(COSTS, place, "right", what)
    return places.astype(np.intp)


def _figures(table: "pd.DataFrame", which: str, column: str, *, least: float) -> Floats:
    found = table[column].to_numpy(dtype=np.float64)
    missing = ~np.isfinite(found)
    if missing.any():
        raise UnusableRow(which, int(missing.argmax()), column, "het getal ontbreekt; vul de cel")
    low = found < least
    if low.any():
        raise UnusableRow(which, int(low.argmax()), column, "kleiner dan nul kan niet; geef nul of meer")
    return found


def _refuse_twice(left: Places, right: Places, order: Places) -> None:
    same = (np.diff(left[order]) == 0) & (np.diff(right[order]) == 0)
    if same.any():
        place = int(order[1:][same].min())
        raise UnusableRow(COSTS, place, "right", "dit paar staat er al; houd één rij over")
