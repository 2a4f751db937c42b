# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""All sample series through forecasts, changes, signals and shares: here and on a Spark cluster, compared.

`python -m benchmarks.country [--times 1 3 10] [--workers 2] [--here]`. Every run is a process of its own.
The country itself may take three minutes of the processor and 4 GB here (wall time too, on a computer without
other work, as it is one process); exit code 1 when it takes more, or when Spark gives another answer.
Figures and drawing: `results/country.json`, `results/country.svg`.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.country.agreement import furthest
from benchmarks.country.cluster import Cluster, cluster
from benchmarks.country.drawing import drawing
from benchmarks.watching import watched

FIGURES = Path(__file__).parents[1] / "results" / "country.json"
HERE, SPARK = "here", "Spark"
MOST_SECONDS, MOST_MB = 180, 4096


@dataclass(frozen=True)
class Run:
    """What one run took: wall seconds by part and in all, processor seconds, MB at most."""

    who: str
    times: int
    series: int
    wall: float
    cpu: float
    memory: float
    seconds: dict[str, float]


class Failed(Exception):
    """A run ended badly; it has told why on standard error."""


def main() -> int:
    """Run everything, compare, write down and draw."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.country")
    parser.add_argument("--times", type=int, nargs="+", default=[1, 3, 10], help="times the series")
    parser.add_argument("--workers", type=int, default=2, help="workers of the cluster, a core each")
    parser.add_argument("--here", action="store_true", help="leave Spark out")
    asked = parser.parse_args()
    runs: list[Run] = []
    for times in asked.times:
        with TemporaryDirectory(prefix="country-") as folder:
            runs += both(times, asked.workers * (not asked.here), Path(folder))
        keep(runs)
    own = [one for one in runs if one.times == 1 and one.who == HERE]
    return int(any(one.cpu > MOST_SECONDS or one.memory > MOST_MB for one in own))


def keep(runs: Sequence[Run]) -> None:
    """Write down and draw; what an earlier call measured of other sizes stays."""
    before = [Run(**one) for one in json.loads(FIGURES.read_text())] if FIGURES.is_file() else []
    done = {(one.who, one.times): one for one in (*before, *runs)}
    ordered = [done[key] for key in sorted(done)]
    FIGURES.write_text(json.dumps([asdict(one) for one in ordered], indent=1) + "\n")
    panels = {"Seconds of the processor": _lines(ordered, "cpu"), "GB of memory": _lines(ordered, "memory")}
    FIGURES.with_suffix(".svg").write_text(drawing(panels))


def both(times: int, workers: int, folder: Path) -> Iterator[Run]:
    """The run here and, with workers, on a cluster; raises Differs when they do not agree."""
    yield run(HERE, times, folder / HERE)
    if workers:
        with cluster(workers, folder) as there:
            yield run(SPARK, times, folder / SPARK, there)
        cells, apart = furthest(folder / HERE, folder / SPARK)
        print(f"  {cells} cells compared: texts the same, numbers at most {apart:.1e} of their size apart")


def run(who: str, times: int, folder: Path, there: Cluster | None = None) -> Run:
    """One run in a fresh process, which is watched with the cluster."""
    folder.mkdir()
    told = {"DJANGO_SETTINGS_MODULE": "stuurhuis.site.settings", "STUURHUIS_DATA": str(folder / "data")}
    if there is not None:
        told |= {"STUURHUIS_LAKE_ENGINE": "spark", "STUURHUIS_SPARK_MASTER": there.address}
    print(f"{who}, {times} × the series", flush=True)
    words = [sys.executable, "-m", "benchmarks.country.one", str(times), str(folder)]
    process = subprocess.Popen(words, env=os.environ | told)
    cost = watched(process, there.processes if there else ())
    if process.returncode:
        raise Failed(f"{who}, {times} ×: exit code {process.returncode}")
    found = json.loads((folder / "seconds.json").read_text())
    done = Run(
        who, times, found["series"], sum(found["seconds"].values()), cost.cpu, cost.memory, found["seconds"]
    )
    print(
        f"  {done.series} series: {done.wall:.0f} s ({done.cpu:.0f} of the processor), {done.memory:.0f} MB",
        flush=True,
    )
    return done


def _lines(runs: Sequence[Run], what: str) -> dict[str, list[tuple[float, float]]]:
    """Thousands of series and amount, per who; memory in GB."""
    unit = 1024 if what == "memory" else 1
    return {
        who: [(one.series / 1000, getattr(one, what) / unit) for one in runs if one.who == who]
        for who in (HERE, SPARK)
    }


if __name__ == "__main__":
    sys.exit(main())
