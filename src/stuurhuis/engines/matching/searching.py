# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two processes look for a better plan and share the best: one proves and solves whole, one repairs pieces.

Both begin with the pairs that are cheapest above the bound (reduced cost), solved whole; then they free the
lefts of a few rights, or some lefts, and divide those again (large-neighbourhood search). The sizes of these
pieces follow how long they take. One setting for every problem.
"""

import multiprocessing
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.context import ForkContext, SpawnContext
from typing import TypeAlias

import numpy as np

from stuurhuis.engines.matching.pairs import Pairs, Places, Truths
from stuurhuis.engines.matching.solving import InParts, whole
from stuurhuis.engines.matching.starting import room

Processes: TypeAlias = ForkContext | SpawnContext
Clock = Callable[[], float]
Told = Callable[[float, float], None]
"""Told the total of the best plan so far and the bound."""
AT_ONCE = 0.06  # of the time: the longest for one piece
NEAREST = 5.0  # pairs a left that a piece may use, cheapest first
WAIT = 0.05  # seconds between two looks at the searching processes


@dataclass(frozen=True)
class Terms:
    """From when until when is looked, by the clock, and the seed of what is drawn."""

    clock: Clock
    begin: float
    until: float
    seed: int

    @property
    def span(self) -> float:
        """Seconds from begin to end."""
        return self.until - self.begin

    def left_over(self) -> float:
        """Seconds until the end."""
        return self.until - self.clock()


@dataclass(frozen=True)
class Role:
    """How a process begins: with how many pairs a left, and for which part of the time."""

    nearest: float
    part: float


PROVE, REPAIR = Role(nearest=3.2, part=0.7), Role(nearest=NEAREST, part=0.2)
QUICK = 0.1  # of the time: for solving it whole at once, before a second process is begun


class Best:
    """The best plan and the highest bound so far, shared by processes."""

    def __init__(self, pairs: Pairs, context: Processes) -> None:
        self.pairs = pairs
        self.lock = context.Lock()
        self._plan = context.RawArray("q", len(pairs.lefts))
        self._figures = context.RawArray("d", [np.inf, -np.inf])

    @property
    def total(self) -> float:
        """What the best plan costs."""
        return float(self._figures[0])

    @property
    def bound(self) -> float:
        """What every plan costs at least."""
        return float(min(self._figures[1], self._figures[0]))

    @property
    def proven(self) -> bool:
        """Whether nothing can be better."""
        return self.total - self.bound < self.pairs.step

    def plan(self) -> Places:
        """A copy of the best plan."""
        with self.lock:
            return np.array(self._plan[:], dtype=np.intp)

    def offer(self, plan: Places | None) -> None:
        """Keep a plan that fits and is better."""
        if plan is None or not self.pairs.fits(plan):
            return
        total = self.pairs.total(plan)
        with self.lock:
            if total < self._figures[0]:
                self._plan[:] = plan.tolist()
                self._figures[0] = total

    def prove(self, bound: float) -> None:
        """Keep a higher lower bound."""
        with self.lock:
            self._figures[1] = max(self._figures[1], self.pairs.raised(bound))


@dataclass
class Search:
    """One process that looks, and how large a piece of each kind is by now."""

    pairs: Pairs
    parts: InParts
    best: Best
    terms: Terms
    sizes: dict[str, float] = field(default_factory=lambda: {"rights": 4.0, "lefts": 45.0, "dear": 45.0})

    def cheapest(self, nearest: float) -> tuple[Places, float]:
        """The pairs worth looking at, and from which cost above the bound others were left out."""
        above = self.parts.reduced
        count = int(min(nearest * len(self.pairs.lefts), above.size))
        limit = float(np.partition(above, count)[count]) if count < above.size else np.inf
        worth = (above < min(limit, self.best.total - self.parts.bound)) | (self.parts.share > 0)
        worth[self.best.plan()] = True
        return np.flatnonzero(worth), limit

    def solve(self, nearest: float, seconds: float) -> None:
        """Solve it whole with the cheapest pairs; any other pair costs at least the limit above the bound."""
        some, limit = self.cheapest(nearest)
        piece = whole(self.pairs, some, self.pairs.capacity, min(seconds, self.terms.left_over()))
        self.best.offer(piece.chosen)
        self.best.prove(min(piece.bound, self.parts.bound + limit, self.best.total))

    def run(self, role: Role, seed: int) -> None:
        """Look until it is proven or time is up."""
        dice = np.random.default_rng(seed)
        self.solve(role.nearest, role.part * self.terms.span)
        kinds = list(self.sizes)
        while self.terms.left_over() > 0 and not self.best.proven:
            self.repair(kinds[dice.integers(len(kinds))], dice)

    def repair(self, kind: str, dice: np.random.Generator) -> None:
        """Divide some of the lefts again, for less; and learn from how long it took."""
        plan = self.best.plan()
        free = self._freed(kind, plan, dice)
        some = self.cheapest(NEAREST)[0]
        some = some[free[self.pairs.left[some]]]
        if some.size == 0:
            return
        most = AT_ONCE * self.terms.span
        seconds = min(most, self.terms.left_over())
        below = float(self.pairs.cost[plan[free]].sum()) - self.pairs.step / 2
        began = self.terms.clock()
        piece = whole(self.pairs, some, room(self.pairs, plan[~free]), seconds, below)
        took = self.terms.clock() - began
        self.sizes[kind] *= 1.08 if took < 0.3 * most else 0.9 if took > 0.9 * most else 1.0
        if piece.chosen is not None:
            plan[free] = piece.chosen
            self.best.offer(plan)

    def _freed(self, kind: str, plan: Places, dice: np.random.Generator) -> Truths:
        """Which lefts are divided again: those of some rights, any, or rather those that are dear."""
        lefts, rights = plan.size, len(self.pairs.rights)
        size = int(self.sizes[kind])
        if kind == "rights":
            chosen = dice.choice(rights, size=min(size, rights), replace=False)
            return np.isin(self.pairs.right[plan], chosen)
        above = self.parts.reduced[plan] + 1e-3 * (1.0 + self.parts.reduced[plan].max())
        weights = above / above.sum() if kind == "dear" else None
        free = np.zeros(lefts, dtype=bool)
        free[dice.choice(lefts, size=min(size, lefts), replace=False, p=weights)] = True
        return free


def together(search: Search, told: Told) -> None:
    """Look with two processes until it is proven or time is up."""
    context = processes()
    crew = [
        context.Process(target=search.run, args=(role, search.terms.seed + number), daemon=True)
        for number, role in enumerate((PROVE, REPAIR))
    ]
    for one in crew:
        one.start()
    try:
        while search.terms.left_over() > 0 and not search.best.proven and any(one.is_alive() for one in crew):
            crew[0].join(WAIT)
            told(search.best.total, search.best.bound)
    finally:
        with search.best.lock:  # nobody is ended halfway through writing a plan
            for one in crew:
                one.terminate()
        for one in crew:
            one.join()


def processes() -> Processes:
    """How processes are begun: as a copy where that is safe (one thread) and possible, else anew."""
    if threading.active_count() == 1 and "fork" in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")
