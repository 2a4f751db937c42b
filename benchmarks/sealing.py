# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long after its commit an entry of the journal is sealed: `python -m benchmarks.sealing`.

A real worker runs on a database of its own. Five organisations tell 40 entries each, all at the same time, at
irregular moments. Somebody looks every few milliseconds which entries still wait. Times are wall milliseconds
from the return of the commit until it was seen that the entry is sealed. On SQLite, and on PostgreSQL where
there is one.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from pathlib import Path

HERE = Path(__file__).parent
ORGANISATIONS = ("GM0193", "GM0166", "GM0150", "PV23", "WS59")
EACH = 40
LOOK = 0.005  # seconds between two looks
PAUSE = 0.1  # seconds between two entries of one organisation, on average
AT_MOST = 1000.0  # milliseconds, at the 95th percentile
PATIENCE = 60.0  # seconds


def tell(organisation: str, committed: dict[int, float], times: int = EACH) -> None:
    """Tell entries in the name of one organisation, and remember when each was committed."""
    from django.db import connection
    from django.utils import timezone

    from stuurhuis.kernel import journal

    chance = random.Random(organisation)  # noqa: S311 when one tells something is no secret
    for _ in range(times):
        time.sleep(chance.uniform(0, 2 * PAUSE))
        deed = journal.Deed(
            at=timezone.now(),
            actor="worker",
            person=None,
            organisation=organisation,
            origin="benchmark",
            rule="steering.follow",
            ground="avg-5",
        )
        committed[journal.tell(deed)] = time.perf_counter()
    connection.close()


def look(committed: dict[int, float], times: int) -> list[float]:
    """Look until so many entries are sealed; the milliseconds that each had to wait, shortest first."""
    from stuurhuis.kernel import journal

    waited: dict[int, float] = {}
    end = time.monotonic() + PATIENCE
    while len(waited) < times:
        told = list(committed)
        waiting = journal.unsealed()
        now = time.perf_counter()
        for number in set(told) - waiting - set(waited):
            waited[number] = (now - committed[number]) * 1000
        if time.monotonic() > end:
            raise TimeoutError("the worker does not seal")
        time.sleep(LOOK)
    return sorted(waited.values())


def child() -> None:
    """Wait until the worker is at work, tell and look; write what was seen to standard output."""
    import django

    django.setup()
    first: dict[int, float] = {}
    tell(ORGANISATIONS[0], first, 1)
    look(first, 1)
    committed: dict[int, float] = {}
    tellers = [threading.Thread(target=tell, args=(one, committed)) for one in ORGANISATIONS]
    for teller in tellers:
        teller.start()
    json.dump(look(committed, EACH * len(ORGANISATIONS)), sys.stdout)


def measure(settings: dict[str, str]) -> list[float]:
    """Make an installation with these settings, let a worker run, and look how long entries wait."""
    with tempfile.TemporaryDirectory() as folder:
        given = {"STUURHUIS_DATA": folder, "DJANGO_SETTINGS_MODULE": "stuurhuis.site.settings"}
        environment = os.environ | settings | given
        subprocess.run([sys.executable, "-m", "stuurhuis", "prepare"], env=environment, check=True)
        worker = subprocess.Popen([sys.executable, "-m", "stuurhuis", "worker"], env=environment)
        try:
            command = [sys.executable, "-m", "benchmarks.sealing", "--look"]
            seen = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE)
        finally:
            worker.terminate()
            worker.wait(30)
    return [float(one) for one in json.loads(seen.stdout)]


def row(name: str, waited: list[float]) -> dict[str, object]:
    """One line of the table."""
    return {
        "database": name,
        "entries": len(waited),
        "median_ms": round(waited[len(waited) // 2]),
        "p95_ms": round(waited[int(len(waited) * 0.95)]),
        "longest_ms": round(waited[-1]),
    }


def main() -> int:
    """Measure and print; exit code 1 when it takes longer than it may."""
    sys.path.append(str(HERE.parent / "scripts"))
    from with_postgres import NoPostgreSQL, server

    rows = [row("SQLite", measure({}))]
    with ExitStack() as stack:
        try:
            settings = stack.enter_context(server(()))
        except NoPostgreSQL as missing:
            print(missing, file=sys.stderr)
        else:
            rows.append(row("PostgreSQL", measure(settings)))
    print(f"{'database':<15}{'entries':>10}{'median ms':>12}{'p95 ms':>10}{'longest ms':>12}")
    for line in rows:
        print("{database:<15}{entries:>10}{median_ms:>12}{p95_ms:>10}{longest_ms:>12}".format_map(line))
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    (results / "sealing.json").write_text(json.dumps(rows, indent=1) + "\n")
    return int(any(float(str(line["p95_ms"])) > AT_MOST for line in rows))


if __name__ == "__main__":
    if "--look" in sys.argv:
        child()
    else:
        sys.exit(main())
