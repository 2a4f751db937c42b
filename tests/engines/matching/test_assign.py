# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The best whole plan: it fits, nothing is better than the bound says, and it says why when there is none."""

import itertools
import time
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stuurhuis.engines.matching import NoPlan, Plan, UnusableRow, assign

Problem = tuple[pd.DataFrame, pd.DataFrame]


def problem(
    lefts: int, rights: int, seed: int, *, decimals: bool = False, tight: float = 1.3, missing: float = 0.0
) -> Problem:
    """Costs that are low where loads are high, as in the hard ones of the field."""
    dice = np.random.default_rng(seed)
    load = dice.integers(1, 100, size=(lefts, rights)).astype(float)
    cost = 111 - load + dice.integers(-10, 11, size=load.shape)
    if decimals:
        load, cost = load / 10, cost * 0.37 + dice.random(load.shape)
    rows = [
        (f"l{left:03}", f"r{right:02}", cost[left, right], load[left, right])
        for left, right in itertools.product(range(lefts), range(rights))
        if dice.random() >= missing or right == left % rights
    ]
    capacity = np.ceil(tight * load.mean() * lefts / rights)
    costs = pd.DataFrame(rows, columns=["left", "right", "cost", "load"])
    return costs, pd.DataFrame({"right": [f"r{one:02}" for one in range(rights)], "capacity": capacity})


def made(problem: Problem, **how: object) -> Plan:
    return assign(*problem, clock=time.monotonic, **how)


def used(plan: Plan, problem: Problem) -> pd.Series:
    chosen = plan.table.merge(problem[0], on=["left", "right"])
    assert len(chosen) == len(plan.table)
    return chosen.groupby("right")["load"].sum()


def assert_fits(plan: Plan, problem: Problem) -> None:
    costs, capacities = problem
    assert sorted(plan.table["left"]) == sorted(set(costs["left"]))
    room = capacities.set_index("right")["capacity"] - used(plan, problem)
    assert (room.dropna() >= -1e-6).all()
    assert plan.total == pytest.approx(plan.table["cost"].sum())
    assert plan.bound <= plan.total + plan.stability + 1e-9


def brute(problem: Problem, price: dict[tuple[str, str], float] | None = None) -> float:
    """The least total of all plans that fit; infinite when none does."""
    costs, capacities = problem
    choices = [
        list(rows[["left", "right", "cost", "load"]].itertuples(index=False))
        for _left, rows in costs.groupby("left")
    ]
    room = dict(capacities.itertuples(index=False))
    least = float("inf")
    for plan in itertools.product(*choices):
        load = dict.fromkeys(room, 0.0)
        for one in plan:
            load[one.right] += one.load
        if all(load[right] <= room[right] + 1e-9 for right in room):
            least = min(least, sum(one.cost + (price or {}).get((one.left, one.right), 0.0) for one in plan))
    return least


def greedy(problem: Problem) -> float:
    """Each its own favourite while there is room, who has most to lose first; infinite when it gets stuck."""
    costs, capacities = problem
    room, total = dict(capacities.itertuples(index=False)), 0.0
    two = costs.sort_values("cost").groupby("left")["cost"]
    regret = (two.nth(1).to_numpy() - two.nth(0).to_numpy()).argsort()[::-1]
    for left in costs["left"].drop_duplicates().iloc[regret]:
        rows = costs[costs["left"] == left]
        rows = rows[rows["load"] <= rows["right"].map(room)]
        if rows.empty:
            return float("inf")
        best = rows.loc[rows["cost"].idxmin()]
        room[best["right"]] -= best["load"]
        total += float(best["cost"])
    return total


@settings(max_examples=60, deadline=None)
@given(
    st.integers(1, 6),
    st.integers(1, 4),
    st.integers(0, 10_000),
    st.booleans(),
    st.sampled_from([0.7, 1.0, 1.2, 2.0]),
    st.sampled_from([0.0, 0.4]),
)
def test_a_small_problem_is_solved_exactly(
    lefts: int, rights: int, seed: int, decimals: bool, tight: float, missing: float
) -> None:
    asked = problem(lefts, rights, seed, decimals=decimals, tight=tight, missing=missing)
    least = brute(asked)

    if least == float("inf"):
        with pytest.raises(NoPlan) as refusal:
            made(asked)
        assert refusal.value.sure
        return
    plan = made(asked)

    assert_fits(plan, asked)
    assert plan.proven
    assert plan.total == pytest.approx(least, rel=1e-6, abs=1e-4)


@settings(max_examples=25, deadline=None)
@given(st.integers(2, 5), st.integers(0, 10_000), st.sampled_from([0.0, 5.0, 40.0, 1000.0]))
def test_an_earlier_plan_is_kept_as_far_as_its_price_says(lefts: int, seed: int, stay: float) -> None:
    before, after = problem(lefts, 3, seed, tight=2.0), problem(lefts, 3, seed + 1, tight=2.0)
    if brute(before) == float("inf") or brute(after) == float("inf"):
        return
    kept = made(before).table
    had = dict(zip(kept["left"], kept["right"], strict=True))
    price = {
        (left, right): stay * (had[left] != right)
        for left, right in after[0][["left", "right"]].itertuples(index=False)
    }

    plan = made(after, keep=kept, stay=stay)

    assert_fits(plan, after)
    assert plan.total + plan.stability == pytest.approx(brute(after, price))
    assert len(plan.changed) == (plan.table["right"] != plan.table["left"].map(had)).sum()
    assert plan.stability == pytest.approx(stay * len(plan.changed))


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10_000))
def test_the_order_of_the_rows_makes_no_difference(seed: int) -> None:
    costs, capacities = problem(12, 3, seed)
    turned = costs.sample(frac=1, random_state=seed), capacities.iloc[::-1]

    one, other = made((costs, capacities)), made(turned)

    pd.testing.assert_frame_equal(one.table, other.table.sort_values("left", ignore_index=True))


def test_a_plain_problem_takes_a_blink_and_does_not_wait_for_the_time() -> None:
    asked = problem(60, 6, 3, tight=2.5)
    begin = time.process_time()

    plan = made(asked, time_limit=300.0)

    assert plan.proven
    assert time.process_time() - begin < 5


@pytest.mark.parametrize("seed", [1, 2])
def test_a_hard_problem_fits_within_its_time_and_is_no_worse_than_greedy(seed: int) -> None:
    asked = problem(80, 8, seed, tight=0.8)
    begin = time.monotonic()
    told: list[tuple[float, float]] = []

    plan = made(asked, time_limit=3.0, seed=seed, progress=lambda *figures: told.append(figures))

    assert time.monotonic() - begin < 90  # of which 3 to look; the rest is a busy machine
    assert_fits(plan, asked)
    assert plan.total <= greedy(asked)
    assert told
    assert all(bound <= total for total, bound in told)


def test_sums_of_decimals_fill_a_capacity_to_the_brim() -> None:
    costs = pd.DataFrame(
        {"left": [f"l{one}" for one in range(10)], "right": "r", "cost": 1.0, "load": 0.1}, index=range(10)
    )

    plan = made((costs, pd.DataFrame({"right": ["r"], "capacity": [1.0]})))

    assert plan.total == 10


def test_nothing_asked_is_an_empty_plan() -> None:
    costs, capacities = problem(2, 2, 1)

    plan = made((costs.head(0), capacities))

    assert plan.proven
    assert plan.table.empty


def test_what_is_new_and_what_is_gone_is_told() -> None:
    costs, capacities = problem(4, 2, 1, tight=3.0)
    kept = pd.DataFrame({"left": ["l000", "l001", "weg"], "right": ["r00", "dicht", "r01"]})

    changed = made((costs, capacities), keep=kept, stay=1000.0).changed.set_index("left")

    assert "l000" not in changed.index
    assert changed.loc["l001", "reason"] == "kan niet meer waar het was"
    assert changed.loc["l002", "reason"] == "is nieuw"
    assert changed.loc["weg", "reason"] == "staat niet meer bij de kosten"


@pytest.mark.parametrize(
    ("rows", "capacity", "why"),
    [
        ([("a", "x", 9)], {"x": 4}, "'a' past nergens: de belasting is ten minste 9"),
        ([("a", "x", 3), ("b", "x", 3)], {"x": 4}, "in totaal 6 nodig en 4 aan capaciteit; er ontbreekt 2"),
        ([("a", "x", 3), ("b", "x", 3)], {"x": 4, "y": 9}, "ontbreekt ten minste 2 capaciteit"),
        (
            [(left, right, 2) for left in "abc" for right in "xy"],
            {"x": 3, "y": 3},
            "in stukken verdeeld zou het passen",
        ),
    ],
)
def test_where_no_plan_exists_the_reason_is_told(
    rows: list[tuple[str, str, float]], capacity: dict[str, float], why: str
) -> None:
    costs = pd.DataFrame(rows, columns=["left", "right", "load"]).assign(cost=1.0)
    with pytest.raises(NoPlan, match=why):
        made((costs, pd.DataFrame({"right": list(capacity), "capacity": list(capacity.values())})))


@pytest.mark.parametrize(
    ("change", "table", "place"),
    [
        (lambda costs, _room: costs.__setitem__("right", ["r00"] * 3 + ["z"]), "costs", 3),
        (lambda costs, _room: costs.__setitem__("cost", [1.0, np.nan, 1.0, 1.0]), "costs", 1),
        (lambda costs, _room: costs.__setitem__("load", [1.0, 1.0, -1.0, 1.0]), "costs", 2),
        (lambda costs, _room: costs.__setitem__("right", ["r00"] * 4), "costs", 1),
        (lambda _costs, room: room.__setitem__("capacity", [1.0, np.inf]), "capacities", 1),
        (lambda _costs, room: room.__setitem__("right", ["r00", "r00"]), "capacities", 1),
    ],
)
def test_a_row_that_cannot_be_used_is_named(change, table: str, place: int) -> None:
    costs, capacities = problem(2, 2, 1)
    change(costs, capacities)

    with pytest.raises(UnusableRow) as refusal:
        made((costs, capacities))

    assert (refusal.value.table, refusal.value.place) == (table, place)


def test_an_instance_of_the_field_is_solved(shared: Path) -> None:
    figures = np.array((shared / "bench/gap/chu1997/a05100").read_text().split(), dtype=float)
    rights, lefts = figures[:2].astype(int)
    cost, load = figures[2 : 2 + 2 * rights * lefts].reshape(2, rights, lefts)
    costs = pd.DataFrame(
        [
            (f"l{left}", f"r{right}", cost[right, left], load[right, left])
            for left, right in itertools.product(range(lefts), range(rights))
        ],
        columns=["left", "right", "cost", "load"],
    )
    room = pd.DataFrame({"right": [f"r{one}" for one in range(rights)], "capacity": figures[-rights:]})

    plan = made((costs, room))

    assert (plan.total, plan.bound, plan.proven) == (1698, 1698, True)
