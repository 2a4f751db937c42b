# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bidding: a plan that fits, within the promised distance of the best, with prices that prove it."""

import time
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stuurhuis.engines.matching import bidding, planning
from stuurhuis.engines.matching.pairs import Pairs, pairs_of
from stuurhuis.engines.matching.planning import assign
from stuurhuis.engines.matching.solving import least_each

HOME = "thuis"


def asked(lefts: int, rights: int, seed: int, most: int = 3, *, dear: int = 900) -> dict[str, pd.DataFrame]:
    """Lefts with some rights each, of which all like the same best; who is nowhere stays home, for much."""
    dice = np.random.default_rng(seed)
    liked = dice.integers(0, 300, rights)
    rows = [
        (f"l{left}", f"r{right}", int(liked[right] + dice.integers(0, 40)))
        for left in range(lefts)
        for right in dice.choice(rights, dice.integers(0, rights + 1), replace=False).tolist()
    ]
    rows += [(f"l{left}", HOME, dear) for left in range(lefts)]
    room = [(f"r{right}", float(dice.integers(0, most + 1))) for right in range(rights)]
    return {
        "costs": pd.DataFrame(rows, columns=["left", "right", "cost"]),
        "capacities": pd.DataFrame([*room, (HOME, lefts + 1.0)], columns=["right", "capacity"]),
    }


def bound_of(pairs: Pairs, price: Any) -> float:
    return float(least_each(pairs, price).sum() + price @ pairs.capacity)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 30), st.integers(1, 8), st.integers(0, 10_000), st.sampled_from(bidding.STEPS))
def test_a_plan_by_bids_is_as_near_to_the_best_as_promised(
    lefts: int, rights: int, seed: int, step: float
) -> None:
    tables = asked(lefts, rights, seed)
    pairs = pairs_of(**tables)
    best = assign(**tables, clock=time.monotonic).total

    found = bidding.bids(pairs, step, time.monotonic, time.monotonic() + 60)

    least = np.full(lefts, np.inf)
    np.minimum.at(least, pairs.left, pairs.cost)
    promised = step * max(float((900 - least).sum()), lefts)
    assert pairs.fits(found.plan)
    assert (found.price <= 0).all()
    assert bound_of(pairs, found.price) <= best + 1e-6
    assert best - 1e-6 <= pairs.total(found.plan) <= best + promised + 1e-6
    assert pairs.total(found.plan) - bound_of(pairs, found.price) <= promised + 1e-6


def test_when_time_is_up_who_still_waits_stays_where_there_is_room_for_all() -> None:
    pairs = pairs_of(**asked(20, 5, 1))

    found = bidding.bids(pairs, 1e-3, lambda: 1.0, 0.0)

    assert pairs.fits(found.plan)
    assert {pairs.rights[right] for right in pairs.right[found.plan].tolist()} == {HOME}
    assert bound_of(pairs, found.price) <= pairs.total(found.plan)


@pytest.mark.parametrize("change", ["none", "loads", "no home"])
def test_only_places_of_one_with_a_home_for_all_are_bid_for(change: str) -> None:
    tables = asked(20, 5, 1)
    if change == "loads":
        tables["costs"]["load"] = 2.0
    if change == "no home":
        tables["capacities"].loc[tables["capacities"]["right"] == HOME, "capacity"] = 19.0

    assert bidding.suits(pairs_of(**tables)) == (change == "none")


def test_without_time_for_the_very_best_what_was_bid_for_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    tables = asked(40, 6, 3)
    best = assign(**tables, clock=time.monotonic)
    monkeypatch.setattr(planning, "in_parts", lambda *_asked: None)

    plan = assign(**tables, clock=time.monotonic)

    assert plan.bound <= best.total <= plan.total <= 1.05 * best.total


def test_a_large_plan_by_bids_says_how_far_it_may_be_from_the_best(monkeypatch: pytest.MonkeyPatch) -> None:
    tables = asked(400, 30, 7, most=9)
    best = assign(**tables, clock=time.monotonic)
    monkeypatch.setattr(bidding, "MANY", 1000)

    plan = assign(**tables, clock=time.monotonic)

    assert best.proven
    assert plan.bound <= best.total <= plan.total
    assert plan.total - plan.bound < 0.01 * plan.total
    room = tables["capacities"].set_index("right")["capacity"]
    assert (room - plan.table["right"].value_counts().reindex(room.index, fill_value=0) >= 0).all()
