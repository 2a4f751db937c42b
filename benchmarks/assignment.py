# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whole plans beside HiGHS and CP-SAT: twelve instances of the field, the gap to the best known of each.

`python -m benchmarks.assignment [--quick] [--ours] [--only NAME] [--seconds 10] [--seeds 0]`. Each runs in a
process of its own, one after another. HiGHS is SciPy's with the full model; CP-SAT takes part when OR-Tools
is installed. Seconds are of the clock; beside them stands how many of the processors each could use, for on a
busy machine that is little. Exit code 1 when a plan of ours does not fit or its bound is too high.
"""

import argparse
import csv
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path
from statistics import mean
from typing import Any

import numpy as np
from numpy.typing import NDArray

SHARED = Path(os.environ.get("STUURHUIS_SHARED") or Path(__file__).parents[2] / "shared")
GAP = SHARED / "bench" / "gap"
RESULTS = Path(__file__).parent / "results" / "assignment.json"
QUICK = ("b05100", "c05100", "d05100", "e05100")
GRACE = 60.0  # seconds that a process may take beside its time


@dataclass(frozen=True)
class Instance:
    """Costs and loads (rights × lefts) and the capacity of each right."""

    cost: NDArray[np.float64]
    load: NDArray[np.float64]
    capacity: NDArray[np.float64]


@dataclass(frozen=True)
class Outcome:
    """What one contestant made of one instance; `place`: the right of each left, or nothing."""

    place: list[int]
    bound: float
    seconds: float
    processor: float


def read(name: str) -> Instance:
    """An instance in the form of the OR-Library."""
    figures = np.array((GAP / name).read_text().split(), dtype=np.float64)
    rights, lefts = figures[:2].astype(int)
    cost, load = figures[2 : 2 + 2 * rights * lefts].reshape(2, rights, lefts)
    return Instance(cost, load, figures[2 + 2 * rights * lefts :][:rights])


def ours(one: Instance, seconds: float, seed: int) -> tuple[list[int], float]:
    """Our engine: at most two processes at a time."""
    import pandas as pd

    from stuurhuis.engines.matching import assign

    rights, lefts = one.cost.shape
    right, left = np.indices((rights, lefts)).reshape(2, -1)
    columns = {"left": left, "right": right, "cost": one.cost.ravel(), "load": one.load.ravel()}
    room = pd.DataFrame({"right": range(rights), "capacity": one.capacity})
    plan = assign(pd.DataFrame(columns), room, clock=time.monotonic, time_limit=seconds, seed=seed)
    found = dict(zip(plan.table["left"].astype(int), plan.table["right"].astype(int), strict=True))
    return [found[left] for left in range(lefts)], plan.bound


def highs(one: Instance, seconds: float, _seed: int) -> tuple[list[int], float]:
    """SciPy's HiGHS with the full model."""
    from scipy import sparse
    from scipy.optimize import Bounds, LinearConstraint, milp

    rights, lefts = one.cost.shape
    once = sparse.hstack([sparse.eye_array(lefts)] * rights)
    load = sparse.block_diag([row[np.newaxis] for row in one.load])
    found = milp(
        one.cost.ravel(),
        integrality=np.ones(one.cost.size, dtype=np.int64),
        bounds=Bounds(0, 1),
        constraints=[LinearConstraint(once, 1, 1), LinearConstraint(load, -np.inf, one.capacity)],
        options={"time_limit": seconds, "mip_rel_gap": 0.0},
    )
    place = [] if found.x is None else found.x.reshape(rights, lefts).argmax(axis=0).tolist()
    return place, float(found.mip_dual_bound or -np.inf)


def cp_sat(one: Instance, seconds: float, seed: int) -> tuple[list[int], float]:
    """OR-Tools CP-SAT with two workers."""
    from ortools.sat.python import cp_model

    rights, lefts = one.cost.shape
    model = cp_model.CpModel()
    chosen = [[model.new_bool_var("") for _left in range(lefts)] for _right in range(rights)]
    for left in range(lefts):
        model.add_exactly_one(row[left] for row in chosen)
    for row, load, capacity in zip(chosen, one.load.astype(int).tolist(), one.capacity, strict=True):
        model.add(cp_model.LinearExpr.weighted_sum(row, load) <= int(capacity))
    flat = [each for row in chosen for each in row]
    model.minimize(cp_model.LinearExpr.weighted_sum(flat, one.cost.astype(int).ravel().tolist()))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 2
    solver.parameters.random_seed = seed
    if solver.solve(model) not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
        return [], solver.best_objective_bound
    values = [[solver.value(each) for each in row] for row in chosen]
    return np.argmax(values, axis=0).tolist(), solver.best_objective_bound


WHO: dict[str, Callable[[Instance, float, int], tuple[list[int], float]]] = {
    "ours": ours,
    "HiGHS": highs,
    "CP-SAT": cp_sat,
}


def measure(who: str, name: str, seconds: float, seed: int) -> Outcome:
    """One contestant on one instance, in this process."""
    one = read(name)
    begin, before = time.monotonic(), os.times()
    place, bound = WHO[who](one, seconds, seed)
    after = os.times()
    return Outcome(place, bound, time.monotonic() - begin, sum(after[:4]) - sum(before[:4]))


def contest(who: str, name: str, best: float, said: argparse.Namespace, seed: int) -> dict[str, Any]:
    """One contestant on one instance, in a process of its own; judged here, by the instance itself."""
    call = ["--one", who, name, "--seconds", str(said.seconds), "--seeds", str(seed)]
    command = [sys.executable, "-m", "benchmarks.assignment", *call]
    told = subprocess.run(
        command, check=True, capture_output=True, text=True, timeout=said.seconds + GRACE
    ).stdout
    found = Outcome(**json.loads(told))
    one, place = read(name), np.array(found.place, dtype=int)
    lefts = np.arange(place.size)
    used = np.bincount(place, weights=one.load[place, lefts], minlength=one.capacity.size)
    fits = place.size == one.cost.shape[1] and bool((used <= one.capacity).all())
    total = float(one.cost[place, lefts].sum()) if fits else float("inf")
    row = {
        "instance": Path(name).name,
        "who": who,
        "seed": seed,
        "total": total,
        "best known": best,
        "gap %": round(100 * (total / best - 1), 3),
        "bound": round(found.bound, 1),
        "seconds": round(found.seconds, 1),
        "processors": round(found.processor / max(found.seconds, 0.01), 2),
    }
    print(" ".join(f"{cell:>11}" for cell in row.values()), flush=True)
    return row


def main() -> int:
    """Run what was asked for, print a row each, and write them down."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--quick", action="store_true")
    asked.add_argument("--ours", action="store_true")
    asked.add_argument("--only", action="append", default=[])
    asked.add_argument("--seconds", type=float)
    asked.add_argument("--seeds", type=int, nargs="+", default=[0])
    asked.add_argument("--one", nargs=2)
    said = asked.parse_args()
    said.seconds = said.seconds or (3.0 if said.quick else 10.0)
    if said.one:
        who, name = said.one
        print(json.dumps(asdict(measure(who, name, said.seconds, said.seeds[0]))))
        return 0
    rows = _all(said)
    load = [round(one, 1) for one in os.getloadavg()]
    print(f"\nload of the machine (1, 5, 15 minutes): {load}, on {os.cpu_count()} processors")
    if not (said.quick or said.only or said.ours):
        RESULTS.write_text(json.dumps({"seconds": said.seconds, "load": load, "rows": rows}, indent=1) + "\n")
    own = [row for row in rows if row["who"] == "ours"]
    return int(any(row["total"] == float("inf") or row["bound"] > row["best known"] for row in own))


def _all(said: argparse.Namespace) -> list[dict[str, Any]]:
    """Every contestant on every instance, and the mean gap of each."""
    with (GAP / "best_known.csv").open(encoding="utf-8") as lines:
        best = {row["Path"]: float(row["Best known solution value"]) for row in csv.DictReader(lines)}
    wanted = said.only or (QUICK if said.quick else best)
    names = [name for name in best if any(one in name for one in wanted)]
    who = ["ours"] if said.ours else [one for one in WHO if one != "CP-SAT" or find_spec("ortools")]
    if "CP-SAT" not in who and not said.ours:
        print("CP-SAT takes no part: OR-Tools is not installed (make bench)")
    heading = ("instance", "who", "seed", "total", "best known", "gap %", "bound", "seconds", "processors")
    print(" ".join(f"{cell:>11}" for cell in heading))
    rows = [
        contest(one, name, best[name], said, seed) for name in names for one in who for seed in said.seeds
    ]
    for one in who:
        gaps = [row["gap %"] for row in rows if row["who"] == one]
        print(f"mean gap of {one}: {mean(gaps):.3f} %")
    return rows


if __name__ == "__main__":
    sys.exit(main())
