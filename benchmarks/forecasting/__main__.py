# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measure the forecasting engine beside its peers and print the table.

`python -m benchmarks.forecasting [--quick] [--only SET] [--ours] [--at-once N] [--json FILE]`. Everyone runs
in fresh processes, one job each, on the same series, and makes 80 and 95 % intervals (but AutoCES on very
short series: see `contestants.BRIEF`). Our engine is given *all* series of a set (and its time is that of
all), the peers only the compared ones. Time is processor time, so that a busy machine tells no lies.
"""

import argparse
import json
import math
import os
import platform
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.forecasting.contestants import MEAN, OURS, PEERS, averaged, run
from benchmarks.forecasting.scores import Score, gain, score
from benchmarks.forecasting.trials import Trial, competition, municipal_accounts, municipal_crime

RESULTS = Path(__file__).parents[1] / "results"
Sets = Mapping[str, Callable[[], Iterator[Trial]]]


def sets(*, quick: bool) -> Sets:
    """The sets by name, with the sample sizes of a quick or a full run."""
    return {
        "iv3": lambda: municipal_accounts(20 if quick else 200),
        "crime": lambda: municipal_crime(20 if quick else 120),
        "m1-yearly": lambda: competition("M1", "yearly", 40 if quick else None),
        "m1-quarterly": lambda: competition("M1", "quarterly", 25 if quick else None),
        "m1-monthly": lambda: competition("M1", "monthly", 10 if quick else None),
        "tourism-yearly": lambda: competition("Tourism", "yearly", 40 if quick else None),
        "tourism-quarterly": lambda: competition("Tourism", "quarterly", 10 if quick else 200),
        "tourism-monthly": lambda: competition("Tourism", "monthly", 2 if quick else 60),
    }


EXTRA: Sets = {
    "tourism-quarterly-whole": lambda: competition("Tourism", "quarterly"),
    "tourism-monthly-whole": lambda: competition("Tourism", "monthly"),
}
"""Sets on which only our engine runs: on all of these series AutoARIMA takes forty minutes."""


def main() -> None:
    """Run, print, write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.forecasting")
    parser.add_argument("--quick", action="store_true", help="a few series a set, under three minutes")
    parser.add_argument("--only", action="append", help="one set (may be repeated)")
    parser.add_argument("--ours", action="store_true", help="leave the peers out")
    parser.add_argument("--at-once", type=int, default=2, help="processes that run at the same time")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    asked = parser.parse_args()
    os.environ.update({"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "NIXTLA_ID_AS_COL": "1"})
    print(f"{'':24}{'MASE':>7}{'in 80':>7}{'in 95':>7}{'width':>7}{'cpu s':>8}{'MB':>6}{'we gain %':>14}")
    found = {}
    for name, trials in sets(quick=asked.quick).items():
        if not asked.only or name in asked.only:
            found[name] = measured(list(trials()), () if asked.ours else PEERS, asked.at_once)
    for name, trials in EXTRA.items():
        if name in (asked.only or ()) or not (asked.only or asked.quick):
            found[name] = measured(list(trials()), (), asked.at_once)
    whole = not (asked.only or asked.ours or asked.quick)
    where = asked.json or (RESULTS / "forecasting.json" if whole else None)
    if where:
        where.parent.mkdir(exist_ok=True)
        where.write_text(json.dumps({"machine": machine(), "sets": found}, indent=1) + "\n")


def machine() -> dict[str, object]:
    """Where this was measured."""
    return {"python": platform.python_version(), "processor": platform.machine(), "cores": os.cpu_count()}


def measured(trials: Sequence[Trial], peers: Sequence[str], at_once: int) -> dict[str, object]:
    """Run everyone on one set, print its part of the table, and give its figures."""
    first = trials[0]
    print(
        f"\n{first.set}: {len(first.scale)} series compared, {first.history['series'].nunique()} known, "
        f"{len(trials)} origin(s), up to {first.horizon} ahead"
    )
    runs = dict(run((OURS, *peers), trials, at_once))
    if peers:
        runs[MEAN] = averaged([runs[name] for name in peers])
    scores = {name: score(name, one, trials) for name, one in runs.items()}
    return {"series": len(first.scale), "rows": [line(one, scores[OURS]) for one in scores.values()]}


def rounded(value: float) -> float | None:
    """Three decimals; JSON knows no NaN."""
    return None if math.isnan(value) else round(value, 3)


def line(one: Score, ours: Score) -> dict[str, object]:
    """Print one contestant's line and give its figures."""
    better, error = gain(ours, one)
    tail = "" if one is ours else f"{better:8.1f} ± {error:3.1f}"
    print(
        f"{one.contestant:24}{one.mase:7.3f}{one.cover80:7.1f}{one.cover95:7.1f}{one.width95:7.2f}"
        f"{one.run.cpu:8.1f}{one.run.memory:6.0f}{tail:>14}",
        flush=True,
    )
    figures = {"mase": one.mase, "cover80": one.cover80, "cover95": one.cover95, "width95": one.width95}
    cost = {"cpu": one.run.cpu, "memory_mb": one.run.memory}
    paired = {} if one is ours else {"gain_percent": better, "gain_error": error}
    return {"who": one.contestant} | {key: rounded(value) for key, value in (figures | cost | paired).items()}


if __name__ == "__main__":
    main()
