# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A whole plan is proven about every offer, also of those that were not in sight at first."""

import time
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stuurhuis.engines.matching import Earlier, Matches, bidding, dividing, match, match_whole

RULES: dict[str, Any] = {
    "capacity": "plekken",
    "unmatched": 4,
    "must": [{"name": "eigen huis", "kind": "differ", "need": "huis"}],
    "criterion": [
        {"name": "drive", "kind": "figure", "offer": "drive", "low": 0, "high": 50, "weight": 3},
        {"name": "afstand", "kind": "near", "need": ["lat", "lon"], "far": 90, "weight": 2},
    ],
}


def side(many: int, seed: int, name: str) -> pd.DataFrame:
    """All want the offers with most drive."""
    dice = np.random.default_rng(seed)
    return pd.DataFrame(
        {
            "id": [f"{name}{one:03}" for one in range(many)],
            "huis": dice.choice(["GM1", "GM2", "GM3"], many),
            "lat": 52 + dice.random(many),
            "lon": 5 + dice.random(many),
            "drive": dice.integers(0, 51, many).astype(float),
            "plekken": dice.integers(1, 3, many).astype(float),
        }
    )


def whole(needs: pd.DataFrame, offers: pd.DataFrame, **more: Any) -> Matches:
    found = match_whole(needs, offers, RULES, clock=time.monotonic, time_limit=60.0, **more)
    assert found.plan is not None
    return found


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000))
def test_who_sees_one_offer_first_ends_with_the_best_plan_of_all(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    sides = side(12, seed, "v"), side(15, seed + 1, "a")
    monkeypatch.setattr(dividing, "WIDE", 100)
    all_seen = whole(*sides).plan
    monkeypatch.setattr(dividing, "WIDE", 1)

    plan = whole(*sides).plan

    assert plan.proven
    assert all_seen.proven
    assert plan.total == pytest.approx(all_seen.total)
    assert plan.bound == pytest.approx(all_seen.bound)


def test_without_time_to_see_more_the_bound_still_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    sides = side(12, 3, "v"), side(15, 4, "a")
    best = whole(*sides).plan
    monkeypatch.setattr(dividing, "WIDE", 1)
    monkeypatch.setattr(dividing.Sight, "widened", lambda *_where: False)

    plan = whole(*sides).plan

    assert not plan.proven
    assert plan.bound <= best.total < plan.total


def test_a_plan_by_bids_keeps_constraints_and_capacities(monkeypatch: pytest.MonkeyPatch) -> None:
    needs, offers = side(60, 5, "v"), side(40, 6, "a")
    best = whole(needs, offers).plan
    monkeypatch.setattr(bidding, "MANY", 100)
    monkeypatch.setattr(dividing, "WIDE", 3)

    found = whole(needs, offers)

    room, taken = offers.set_index("id")["plekken"], found.table["offer"].value_counts()
    houses = needs.set_index("id")["huis"], offers.set_index("id")["huis"]
    assert (taken <= room[taken.index]).all()
    assert (found.table["need"].map(houses[0]) != found.table["offer"].map(houses[1])).all()
    assert found.plan.bound <= best.total <= found.plan.total <= best.total + 0.01 * abs(best.total)
    points = found.table["score"].sum() - 4 * (len(needs) - len(found.table))
    assert points == pytest.approx(-found.plan.total)


def test_an_earlier_plan_stays_where_that_is_worth_its_price() -> None:
    needs, offers = side(10, 1, "v"), side(12, 2, "a")
    before = whole(needs, offers).table[["need", "offer"]]
    busy = offers.assign(drive=np.roll(offers["drive"], 1))

    free = whole(needs, busy, earlier=Earlier(before)).plan
    kept = whole(needs, busy, earlier=Earlier(before, stay=100.0)).plan

    assert 0 == kept.stability == len(kept.changed)
    assert len(free.changed) > 0
    assert free.total <= kept.total
    assert kept.proven


def test_when_one_offer_goes_only_its_need_and_who_makes_place_move() -> None:
    needs, offers = side(10, 1, "v"), side(12, 2, "a")
    before = whole(needs, offers).table[["need", "offer"]]
    gone = before["offer"].iloc[0]
    left = before.loc[before["offer"] == gone, "need"].tolist()

    plan = whole(needs, offers[offers["id"] != gone], earlier=Earlier(before, stay=3.0)).plan

    changed = plan.changed.set_index("left")
    assert set(left) <= set(changed.index)
    assert changed.loc[left, "reason"].eq("kan niet meer bij wat het had").all()
    assert len(changed) <= 2 * len(left)
    assert plan.stability == pytest.approx(3.0 * len(changed))


def test_nothing_asked_is_an_empty_plan() -> None:
    found = whole(side(2, 1, "v").head(0), side(3, 2, "a"))

    assert found.table.empty
    assert found.plan.proven


def test_a_whole_plan_is_worth_no_less_than_each_its_favourite_in_turn() -> None:
    needs, offers = side(30, 8, "v"), side(20, 9, "a")
    room, points = offers.set_index("id")["plekken"].copy(), 0.0
    for _need, rows in match(needs, offers, RULES, top=99).table.groupby("need"):
        free = rows[rows["offer"].map(room) >= 1]
        points += float(free["score"].iloc[0]) if len(free) else -4
        if len(free):
            room[free["offer"].iloc[0]] -= 1

    assert -whole(needs, offers).plan.total >= points
