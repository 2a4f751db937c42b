# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`python -m benchmarks.matching [--quick] [--ours] [--only PART]`: the market at its largest.

*The ten best*: 1,000,000 offers, 1,000 needs, five hard constraints, four criteria; ours beside faiss and
usearch, which find the nearest vectors that are filtered afterwards. Recall: which part is found of the ten
that a loop over all offers finds. *Whole plans*: 100,000 people, 20,000 needs, and once more with few
constraints. Each in a process of its own, one after another. Exit code 1 when ours is not exact or takes more
than 4 GB; or when a plan does not fit, takes more than a minute, or is more than 1 % from its bound.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from benchmarks.matching import contestants, market, plan
from stuurhuis.engines.matching.ranking import market_of

RESULTS = Path(__file__).parents[1] / "results" / "matching.json"
MOST_MEGABYTES, MOST_SECONDS, MOST_AWAY = 4096.0, 60.0, 1.0
OURS = ["every offer", "ours"]
PLANS = {"five constraints": market.RULES, "two constraints": market.CROWDED}
SIZES = {"ten best": (1_000, 1_000_000), "plans": (20_000, 100_000)}
QUICK = {"ten best": (100, 50_000), "plans": (1_000, 5_000)}


def main() -> int:
    """Run what was asked for, print it, and write it down."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--quick", action="store_true", help="small tables")
    asked.add_argument("--ours", action="store_true", help="without peers")
    asked.add_argument("--only", choices=SIZES, help="one part; the other stays as it was measured")
    asked.add_argument("--one", nargs=2, metavar=("WHO", "FOLDER"), help=argparse.SUPPRESS)
    said = asked.parse_args()
    if said.one:
        _one(said.one[0], Path(said.one[1]))
        return 0
    sizes = QUICK if said.quick else SIZES
    parts = [said.only] if said.only else list(SIZES)
    measured: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for part in parts:
            rows = (
                _plans(Path(folder), *sizes[part])
                if part == "plans"
                else _ten_best(Path(folder), *sizes[part], who=OURS if said.ours else list(contestants.WHO))
            )
            load = [round(one, 1) for one in os.getloadavg()]
            measured[part] = {"load": load, "rows": rows}
            print(f"load (1, 5, 15 minutes): {load}, on {os.cpu_count()} processors")
    if not (said.quick or said.ours):
        known = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
        RESULTS.write_text(json.dumps(known | measured, indent=1) + "\n")
    return int(any(wrong(row) for part in measured.values() for row in part["rows"]))


def wrong(row: dict[str, Any]) -> bool:
    """Whether ours is not what it should be."""
    if "away %" in row:
        slow = row["seconds"] > MOST_SECONDS or row["MB"] > MOST_MEGABYTES
        return bool(slow or not row["fits"] or row["away %"] > MOST_AWAY)
    return bool(row["who"] == "ours" and (row["recall"] < 1 or row["MB"] > MOST_MEGABYTES))


def _ten_best(folder: Path, needs: int, offers: int, who: list[str]) -> list[dict[str, Any]]:
    """Every contestant on the same market; recall beside the first, which looks at every offer."""
    _made(folder, needs, offers)
    absent = [one for one in who if one in {"faiss", "usearch"} and not find_spec(one)]
    for one in absent:
        print(f"{one} takes no part: it is not installed (make bench)")
    rows = [row for one in who if one not in absent for row in _called(one, folder)]
    exact = np.array(rows[0]["found"])
    print(f"{'':32}{'recall':>8}{'ms':>8}{'p95':>8}{'cpu ms':>8}{'p95':>8}{'laid out s':>12}{'MB':>8}")
    for row in rows:
        row["recall"] = recall(exact, np.array(row.pop("found"))[: len(exact)])
        cells = f"{row['recall']:8.3f}" + "".join(
            f"{row[one]:8.1f}" for one in ("ms", "p95", "cpu ms", "cpu p95")
        )
        print(f"{row['who']:32}{cells}{row['laid out s']:12.1f}{row['MB']:8.0f}")
    return rows


def recall(exact: Any, found: Any) -> float:
    """Which part of the exact places is found, over all needs."""
    same = sum(
        np.intersect1d(one[one >= 0], two[two >= 0]).size for one, two in zip(exact, found, strict=True)
    )
    return round(same / max(int((exact >= 0).sum()), 1), 4)


def _made(folder: Path, needs: int, offers: int) -> None:
    """Both tables, as files that each process reads."""
    dice = np.random.default_rng(market.SEED)
    market.made(needs, 3, dice).to_parquet(folder / "needs.parquet")
    market.made(offers, 3, dice).to_parquet(folder / "offers.parquet")


def _plans(folder: Path, needs: int, offers: int) -> list[dict[str, Any]]:
    """A whole plan by each set of rules; nobody else makes one."""
    _made(folder, needs, offers)
    found = []
    for name in PLANS:
        row = {"rules": name} | _called(name, folder)[0]
        print(", ".join(f"{key} {value}" for key, value in row.items()), flush=True)
        found.append(row)
    return found


def _called(who: str, folder: Path) -> list[dict[str, Any]]:
    """What a contestant says, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.matching", "--one", who, str(folder)]
    told = subprocess.run(command, check=True, capture_output=True, text=True, timeout=3 * 3600).stdout
    return list(json.loads(told))


def _one(who: str, folder: Path) -> None:
    """One contestant in this process, told as JSON."""
    needs, offers = (pd.read_parquet(folder / f"{name}.parquet") for name in ("needs", "offers"))
    if who in PLANS:
        print(json.dumps([plan.planned(needs, offers, PLANS[who])]))
        return
    found = contestants.WHO[who](market_of(needs, offers, market.RULES), len(needs))
    print(json.dumps([_row(one) for one in found]))


def _row(one: contestants.Timed) -> dict[str, Any]:
    clock, processor = (
        np.quantile(spans, [0.5, 0.95]).round(2).tolist() for spans in (one.clock, one.processor)
    )
    return {
        "who": one.who,
        "laid out s": round(one.laid_out, 1),
        "ms": clock[0],
        "p95": clock[1],
        "cpu ms": processor[0],
        "cpu p95": processor[1],
        "MB": round(one.memory),
        "found": one.found.tolist(),
    }


if __name__ == "__main__":
    sys.exit(main())
