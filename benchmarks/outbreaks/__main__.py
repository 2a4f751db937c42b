# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Watch weekly counts beside farringtonFlexible of R's `surveillance`, and print the table.

`python -m benchmarks.outbreaks`. On simulated outbreaks, on calm weeks, and on six series that were labelled
by the Robert Koch Institute. The peer takes part where it is installed: `apt-get install
r-cran-surveillance`. Chosen on what: docs/decisions/0007-changes-and-outbreaks.md.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from benchmarks.outbreaks.scores import distance
from benchmarks.outbreaks.trials import SHARED, Trial, labelled, simulated
from stuurhuis.engines.signals import signals

RESULTS = Path(__file__).parents[1] / "results" / "outbreaks.json"
RATES = (0.05, 0.1)
LONGEST = 1800
Alarms = set[tuple[str, str]]


def main() -> int:
    """Print a row for each contestant and trial, and write them down."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    print(f"{'':22}{'':36}{'sensitivity':>12}{'specificity':>12}{'distance':>10}")
    rows = [
        {"trial": trial.name, "who": who, **line(trial, who, alarms)}
        for trial in trials()
        for who, alarms in contestants(trial)
    ]
    if shutil.which("Rscript") is None:
        print("farringtonFlexible did not take part: apt-get install r-cran-surveillance")
    RESULTS.write_text(json.dumps(rows, indent=1) + "\n")
    return 0


def trials() -> Iterator[Trial]:
    """What was simulated (other seeds than it was made on) and, where at hand, the labelled series."""
    yield simulated(seed=7001, outbreaks=False)
    yield simulated(seed=7002, outbreaks=True)
    if (SHARED / "data" / "early_warning").is_dir():
        yield labelled()
    else:
        print(f"without the labelled series: these are not in {SHARED}")


def contestants(trial: Trial) -> Iterator[tuple[str, Alarms]]:
    """Everyone's alarms."""
    for rate in RATES:
        found = signals(trial.table, family="count", start=trial.start, rate=rate).signals
        yield f"ours, rate {rate}", set(zip(found["series"], found["period"], strict=True))
    if shutil.which("Rscript"):
        yield f"farringtonFlexible, alpha {RATES[0]}", farrington(trial, RATES[0])


def farrington(trial: Trial, alpha: float) -> Alarms:
    """The alarms of R's farringtonFlexible, with as many years of past as we take."""
    script = Path(__file__).with_name("farrington.R")
    with TemporaryDirectory() as folder:
        given, got = Path(folder, "in.csv"), Path(folder, "out.csv")
        trial.table.to_csv(given, index=False)
        asked: list[str | Path] = [
            shutil.which("Rscript") or "Rscript",
            str(script),
            given,
            got,
            trial.start,
            str(alpha),
        ]
        subprocess.run(asked, check=True, timeout=LONGEST)
        found = pd.read_csv(got)
    return set(zip(found["series"], found["period"], strict=True))


def line(trial: Trial, who: str, alarms: Alarms) -> dict[str, float]:
    """Print one row and give its figures."""
    score = distance(trial, alarms)
    away = f"{score.away:10.3f}" if any(trial.labels.values()) else " " * 10
    print(f"{trial.name:22}{who:36}{score.sensitivity:12.3f}{score.specificity:12.3f}{away}", flush=True)
    return {
        "sensitivity": round(score.sensitivity, 3),
        "specificity": round(score.specificity, 3),
        "distance": round(score.away, 3),
    }


if __name__ == "__main__":
    sys.exit(main())
