# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long it takes to find who knows something: `python -m benchmarks.finding`.

Example people at all governments, 5,000 and 100,000 of them, on SQLite and on PostgreSQL with row security.
Every question is made of one to three words that people use, common ones as often as they are used; it goes
through the door, with its log and its ranking. Milliseconds at the
caller, and of the processor on average, beside how busy the machine was: how many wanted a processor, before
and after. How far it is stands on standard error.
`--people N` and `--database sqlite` take a part; on PostgreSQL it starts itself again within
`scripts/with_postgres.py`.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stuurhuis.exchange.ports.finding import ExampleProfile

HERE = Path(__file__).parent
RESULTS = HERE / "results" / "finding.json"
ASKED, WARM, SEED = 300, 20, 7
SIZES = (5_000, 100_000)
AT = datetime(2026, 11, 22, 12, tzinfo=UTC)


def main(arguments: Sequence[str]) -> int:
    """Print a line for each size and database, and write them down."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, choices=SIZES)
    parser.add_argument("--database", choices=("sqlite", "postgresql"))
    parser.add_argument("--inside", action="store_true", help="measure here, in the database of the settings")
    asked = parser.parse_args(arguments)
    if asked.inside:
        print(json.dumps(measured(asked.people)))
        return 0
    told = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    for database in (asked.database,) if asked.database else ("sqlite", "postgresql"):
        for people in (asked.people,) if asked.people else SIZES:
            told[f"{database} {people}"] = found = _apart(database, people)
            print(f"{database:12}{people:>9,} people  {found}")
    RESULTS.write_text(json.dumps(told, indent=1) + "\n")
    return 0


def _apart(database: str, people: int) -> dict[str, float]:
    """Measure in a process and a database of its own."""
    inside = [sys.executable, "-m", "benchmarks.finding", "--inside", "--people", str(people)]
    if database == "postgresql":
        inside = [sys.executable, "scripts/with_postgres.py", *inside]
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"STUURHUIS_DATA": folder}
        told = subprocess.run(inside, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return dict(json.loads(told.stdout.strip().splitlines()[-1]))


def measured(people: int) -> dict[str, float]:
    """Bring so many people, ask, and give the times."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stuurhuis.site.settings")
    import django

    django.setup()
    from stuurhuis.exchange.queries.finding import find
    from stuurhuis.exchange.tasks import finding
    from stuurhuis.kernel.policy import actor_for
    from stuurhuis.site import preparing
    from stuurhuis.site.accounts import examples

    at = AT
    preparing.prepare()
    examples.establish(at)
    begun = time.perf_counter()
    finding.bring_examples(Many(people), at=at)
    brought = time.perf_counter() - begun
    _analyse()
    noor = actor_for(examples.user_of("noor-hendriks").pk, at=at)
    busy = {"busy_before": round(os.getloadavg()[0], 1)}
    asked = _asked(lambda words: find(words, actor=noor, at=at).is_found)
    return {"brought_s": round(brought, 1), **asked, **busy, "busy_after": round(os.getloadavg()[0], 1)}


def _asked(find: Callable[[str], bool]) -> dict[str, float]:
    """Ask all questions, and give how long it took."""
    times: list[float] = []
    found, begun = 0, time.process_time()
    for question in questions():
        _tell(f"asked {len(times)}")
        start = time.perf_counter()
        found += find(question)
        times.append(1000 * (time.perf_counter() - start))
    after = sorted(times[WARM:])
    return {
        "ms": round(statistics.median(after), 1),
        "p95_ms": round(after[int(0.95 * len(after))], 1),
        "most_ms": round(after[-1], 1),
        "cpu_ms": round(1000 * (time.process_time() - begun) / len(times), 1),
        "found": round(found / len(times), 2),
    }


class Many:
    """The example people, as many as asked; those of a larger country are made in the same way."""

    def __init__(self, people: int) -> None:
        from stuurhuis.connectors.sample import people as sample

        sample.TOTAL = people  # type: ignore[misc]  # the only number that differs
        self._people = sample.People()
        self._begun = 0

    def numbers(self) -> dict[str, int]:
        """How many there are at each organisation."""
        return self._people.numbers()

    def profiles(self, organisation: str, on: date) -> Sequence["ExampleProfile"]:
        """Those of one organisation."""
        self._begun += 1
        _tell(f"bringing people of organisation {self._begun} of {len(self.numbers())}")
        return self._people.profiles(organisation, on)


def questions() -> list[str]:
    """Questions of one to three words that people use, the same ones each time."""
    from stuurhuis.connectors.sample.people import themes

    dice = random.Random(SEED)  # noqa: S311 no secret: the same questions each time
    words = [word for theme in themes() for word in theme.words]
    some = (dice.sample(words, dice.randint(1, 3)) for _ in range(ASKED + WARM))
    return [f"Wie weet iets van {' en '.join(one)}?" for one in some]


def _tell(how_far: str) -> None:
    """Say how far it is, on one line of a terminal; nothing elsewhere."""
    if sys.stderr.isatty():
        print(f"\r{how_far:60}", end="", file=sys.stderr, flush=True)


def _analyse() -> None:
    """Let the database know how the new rows are spread, as it does by itself after a while."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
