# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Needs and offers with the rules between them: who may be suggested to whom, and for how many points."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from stuurhuis.engines.matching import comparing
from stuurhuis.engines.matching.away import Away
from stuurhuis.engines.matching.columns import Side
from stuurhuis.engines.matching.comparing import Comparison, Likeness
from stuurhuis.engines.matching.pairs import Floats, Places, Truths
from stuurhuis.engines.matching.rules import Column, Criterion, Must, Rules, UnusableRules

LAST = ("near", "days", "one_of", "overlap")
"""Constraints that take most work, least of it first: they look only at who meets all others."""
CENT = 100.0
"""Points are whole hundredths, so that they add up exactly as they are written."""


def _compared(kind: str, needs: Side, offers: Side, need: Column, offer: Column) -> Comparison:
    how: dict[str, Callable[[Side, Side, Any, Any], Comparison]] = {
        "equal": comparing.Same,
        "differ": comparing.Same,
        "one_of": comparing.Shared,
        "overlap": comparing.Shared,
        "at_most": comparing.Difference,
        "at_least": comparing.Difference,
        "days": comparing.DaysShared,
        "near": Away,
        "soon": comparing.DaysApart,
        "figure": comparing.Figure,
    }
    return how[kind](needs, offers, need, offer)


def met(must: Must, values: Floats) -> Truths:
    """Which values meet a hard constraint; what is not known passes only when the rules say so."""
    settings = must.settings
    least = {"equal": 1.0, "one_of": 1e-9, "at_least": 0.0}.get(must.kind, settings.get("least", -np.inf))
    most = {"differ": 0.0, "at_most": 0.0, "near": settings.get("at_most", np.inf)}.get(must.kind, np.inf)
    known = ~np.isnan(values)
    return np.where(known, (values >= least - 1e-12) & (values <= most + 1e-12), must.unknown)


def part(criterion: Criterion, values: Floats, wanted: int) -> Floats:
    """Which part of the weight each value gives, 0 to 1; none when it is not known."""
    settings = criterion.settings
    if criterion.kind in {"near", "soon"}:
        found = 1 - values / settings["far"]
    elif criterion.kind == "overlap":
        found = values / max(wanted, 1)
    elif criterion.kind == "days":
        found = values / settings["enough"]
    elif criterion.kind == "figure":
        found = (values - settings["low"]) / (settings["high"] - settings["low"])
    else:
        found = values
    return np.where(np.isnan(found), 0.0, np.clip(found, 0.0, 1.0))


def _limit(must: Must) -> float:
    return must.settings.get("at_most", must.settings.get("least", 1.0))


def _work(asked: tuple[Must, Comparison]) -> int:
    """How late a constraint is looked at."""
    kind = asked[0].kind
    return LAST.index(kind) if kind in LAST else -1


def _at_most(must: Must, how: Comparison, need: int) -> float:
    """How many offers can meet a constraint; infinite when there is no index for it."""
    return np.inf if must.unknown or must.kind == "differ" else how.how_many(need, _limit(must))


@dataclass(frozen=True)
class Ranked:
    """The best offers of one need: their places, best first; the hundredths of points of each criterion (a
    row) for each, and how many hundredths each lost to the spread.
    """

    places: Places
    points: Floats
    lost: Floats

    @property
    def total(self) -> Floats:
        """The score of each, in hundredths."""
        return np.asarray(self.points.sum(axis=0) - self.lost)


@dataclass(frozen=True)
class Market:
    """Both tables and the rules, ready to be asked."""

    needs: Side
    offers: Side
    rules: Rules
    likeness: Likeness | None = None

    @cached_property
    def musts(self) -> list[tuple[Must, Comparison]]:
        """The hard constraints with how each compares."""
        sides = self.needs, self.offers
        return [(one, _compared(one.kind, *sides, one.need, one.offer)) for one in self.rules.musts]

    @cached_property
    def criteria(self) -> list[tuple[Criterion, Comparison]]:
        """The criteria with how each compares. Raises UnusableRules for a text without a way to compare."""
        sides = self.needs, self.offers
        return [
            (
                one,
                self._alike(one) if one.kind == "text" else _compared(one.kind, *sides, one.need, one.offer),
            )
            for one in self.rules.criteria
        ]

    def _alike(self, criterion: Criterion) -> Comparison:
        if self.likeness is None:
            what = "teksten zijn hier niet te vergelijken; gebruik een andere soort, of geef een functie mee"
            raise UnusableRules(f"criterium '{criterion.name}'", what)
        need, offer = str(criterion.need), str(criterion.offer)
        return comparing.Alike(self.needs, self.offers, need, offer, self.likeness)

    @cached_property
    def capacity(self) -> Floats:
        """How many needs each offer can take; nothing where the cell is empty, one each without a column."""
        if not self.rules.capacity:
            return np.ones(len(self.offers.ids))
        return np.nan_to_num(self.offers.numbers(self.rules.capacity), nan=0.0)

    @cached_property
    def order(self) -> Places:
        """The place of each offer in the order of their names, which decides between equals."""
        found = np.empty(len(self.offers.ids), dtype=np.intp)
        found[np.argsort(np.array(self.offers.ids, dtype=str), kind="stable")] = np.arange(found.size)
        return found

    def allowed(self, need: int) -> Places:
        """The offers that meet every hard constraint: first the one that leaves fewest, then the rest."""
        asked = [(must, how) for must, how in self.musts if how.asked(need)]
        sizes = [_at_most(must, how, need) for must, how in asked]
        places = np.arange(len(self.offers.ids))
        if min(sizes, default=np.inf) < places.size:
            first = int(np.argmin(sizes))
            must, how = asked[first]
            places = how.candidates(need, _limit(must))
        places = places[self.capacity[places] >= 1]
        for must, how in sorted(asked, key=_work):
            places = places[met(must, how.of(need, places))]
        return places

    def points(self, need: int, places: Places) -> Floats:
        """Whole hundredths of points of each criterion (rows) for each offer (columns)."""
        found = np.zeros((len(self.criteria), places.size))
        for row, (criterion, how) in enumerate(self.criteria):
            if how.asked(need) and criterion.weight > 0:
                share = part(criterion, how.of(need, places), how.wanted(need))
                found[row] = np.round(CENT * criterion.weight * share)
        return found
