# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many transfers a second, and what a balance costs as the ledger grows: `python -m benchmarks.ledger`.

First one position gets 1,000, 10,000 and 100,000 postings, and its balance is read as it is kept and as a
sum. Then four processes send transfers through the door, with mandate, limit and journal: between ten
organisations all round, between one of them and the others (a hot account), and between two (a hot position).
One by one, each in a transaction of its own; then a hundred together in one deed. Beside them pgbench's TPC-B
on the same PostgreSQL, with `fsync`, one by one, spread and with one hot branch. Times are wall times; the
machine must be idle.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

HERE = Path(__file__).parent
CLIENTS = 4
SECONDS = 6.0
SIZES = (1_000, 10_000, 100_000)
READS, BATCH = 20, 500
CODES = ("GM0193", "GM0166", "GM0150", "GM0200", "GM0344", "GM0363", "PV23", "PV25", "WS59", "WS12")
WAYS = {"spread": "all round", "account": "one hot account", "position": "one hot position"}
TOGETHER = 100


def parties(way: str, many: int, chance: random.Random) -> tuple[str, list[str]]:
    """Who owes in the next deed, and whom, so many times."""
    if way == "spread":
        debtor, *others = chance.sample(CODES, len(CODES))
    else:
        hot, rest = CODES[0], list(CODES[1:] if way == "account" else CODES[1:2])
        debtor, others = chance.choice(((hot, rest), (chance.choice(rest), [hot])))
    return debtor, chance.choices(others, k=many)


def send(way: str, many: int) -> None:
    """Send transfers of one part of a point, so many in a deed, until the time is over; say how many."""
    import django

    django.setup()
    from stuurhuis.kernel.ledger import actions
    from stuurhuis.kernel.ledger.booking import Order
    from stuurhuis.kernel.policy import Actor
    from tests.kernel.ledger.trading import AT, TODAY

    chance = random.Random(os.getpid())  # noqa: S311 who trades with whom is no secret
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    sent, end = 0, time.monotonic() + SECONDS
    while time.monotonic() < end:
        debtor, creditors = parties(way, many, chance)
        orders = [Order(uuid4(), creditor, "points", 1, "klus:1", TODAY) for creditor in creditors]
        actor = Actor("person", 4 + CODES.index(debtor), debtor)
        if many == 1:
            actions.transfer(orders[0], actor=actor, at=AT)
        else:
            actions.transfer_together(orders, actor=actor, at=AT)
        sent += many
    sys.stdout.write(f"{sent}\n")


def prepare() -> None:
    """Open the market."""
    import django

    django.setup()
    from tests.kernel.ledger.trading import market

    market(CODES, limit=1_000_000)


def throughput(environment: dict[str, str], way: str, many: int) -> float:
    """Transfers a second of all clients together, so many in a deed."""
    command = [sys.executable, "-m", "benchmarks.ledger", "--send", way, "--together", str(many)]
    pipe = subprocess.PIPE
    clients = [
        subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, text=True) for _ in range(CLIENTS)
    ]
    for client in clients:
        if client.stdout is None or client.stdout.readline() != "ready\n":
            raise RuntimeError("a client did not start")
    for client in clients:
        if client.stdin is not None:
            client.stdin.write("\n")
            client.stdin.flush()
    return sum(int(client.communicate()[0]) for client in clients) / SECONDS


def tpc_b(environment: dict[str, str], scale: int) -> float:
    """Transactions a second of pgbench's TPC-B, with as many clients; one branch is as hot as it gets."""
    from with_postgres import programs

    owner = urlsplit(environment["STUURHUIS_OWNER_DATABASE"])
    of = ["-h", str(owner.hostname), "-p", str(owner.port), "-U", str(owner.username), "stuurhuis"]
    program = str(programs() / "pgbench")
    subprocess.run([program, "-q", "-i", "-s", str(scale), *of], check=True, capture_output=True)
    run = [program, "-c", str(CLIENTS), "-j", "2", "-T", str(int(SECONDS)), *of]
    said = subprocess.run(run, check=True, capture_output=True, text=True).stdout
    return float(said.split("tps = ")[1].split()[0])


def fill(size: int) -> None:
    """Write postings between two organisations until there are so many: 50 on a day, 500 in a transaction."""
    from django.db import transaction

    from stuurhuis.kernel.store.models import ledger
    from stuurhuis.kernel.store.wall import within

    first, second = sorted(CODES[:2])
    while True:
        with within(first), transaction.atomic():
            row = ledger.Position.objects.get(debtor=first, creditor=second, purpose="exchange")
            if row.postings >= size:
                return
            write(row, min(BATCH, size - row.postings))


def write(row: Any, many: int) -> None:
    """Write so many postings of one part of a point on a position."""
    from datetime import timedelta

    from stuurhuis.kernel.store.models import ledger
    from tests.kernel.ledger.trading import AT, TODAY

    both = {"debtor_id": row.debtor_id, "creditor_id": row.creditor_id}
    about = {"kind": "transfer", "subject": "klus:1", "occurred_on": TODAY, "booked_at": AT} | both
    entries = [ledger.LedgerEntry(id=uuid4(), **about) for _ in range(many)]
    ledger.LedgerEntry.objects.bulk_create(entries)
    start = row.booked_on or TODAY
    ledger.Posting.objects.bulk_create(
        ledger.Posting(
            entry=entry, position=row, amount=1, number=row.postings + place, after=row.debt + place,
            booked_on=start + timedelta(days=place // 50), **both,
        )
        for place, entry in enumerate(entries, start=1)
    )  # fmt: skip


def reading() -> None:
    """What reading costs at each size, to standard output."""
    import django

    django.setup()
    rows = []
    for size in SIZES:
        fill(size)
        rows.append({"postings": size} | costs(size))
    json.dump(rows, sys.stdout)


def costs(size: int) -> dict[str, float]:
    """A balance as it is kept and as a sum, and a statement of a month, in milliseconds."""
    from datetime import timedelta

    from stuurhuis.kernel.ledger import queries
    from stuurhuis.kernel.policy import Actor
    from stuurhuis.kernel.store.models import ledger
    from stuurhuis.kernel.store.wall import within
    from tests.kernel.ledger.trading import AT, TODAY

    who: dict[str, Any] = {"actor": Actor("person", 4, CODES[0]), "at": AT}
    with within(CODES[0]):
        row = ledger.Position.objects.get(postings=size)
    last = row.booked_on or TODAY
    month = queries.Period("points", last - timedelta(days=30), last)
    return {
        "kept_ms": milliseconds(partial(queries.positions, **who)),
        "summed_ms": milliseconds(partial(summed, row.pk)),
        "statement_ms": milliseconds(partial(queries.statement, month, **who)),
    }


def summed(position: int) -> None:
    """A balance as the sum of all its postings."""
    from django.db.models import Sum

    from stuurhuis.kernel.store.models import ledger
    from stuurhuis.kernel.store.wall import within

    with within(CODES[0]):
        ledger.Posting.objects.filter(position=position).aggregate(Sum("amount"))


def milliseconds(read: Callable[[], object]) -> float:
    """How long a read takes, the middle of twenty."""
    taken = []
    for _ in range(READS):
        begun = time.perf_counter()
        read()
        taken.append((time.perf_counter() - begun) * 1000)
    return round(median(taken), 2)


def measure(environment: dict[str, str]) -> dict[str, Any]:
    """All figures of one database."""
    alias = "owner" if "STUURHUIS_OWNER_DATABASE" in environment else "default"
    migrate = [sys.executable, "-m", "django", "migrate", "--database", alias, "-v0"]
    subprocess.run(migrate, env=environment, check=True)
    own = [sys.executable, "-m", "benchmarks.ledger"]
    subprocess.run([*own, "--prepare"], env=environment, check=True)
    read = subprocess.run([*own, "--read"], env=environment, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = {
        said: {way: round(throughput(environment, way, many)) for way in WAYS}
        for said, many in (("one by one", 1), (f"{TOGETHER} together", TOGETHER))
    }
    if alias == "owner":
        found |= {"tpc_b_spread": round(tpc_b(environment, 10)), "tpc_b_hot": round(tpc_b(environment, 1))}
    return found | {"reads": json.loads(read.stdout)}


def main() -> int:
    """Measure both databases, print and keep the figures."""
    sys.path.append(str(HERE.parent / "scripts"))
    from with_postgres import NoPostgreSQL, server

    found = {}
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        ours = {"STUURHUIS_DATA": folder, "DJANGO_SETTINGS_MODULE": "stuurhuis.site.settings"}
        found["SQLite"] = measure(os.environ | ours)
        try:
            settings = stack.enter_context(server(()))
        except NoPostgreSQL as missing:
            sys.stderr.write(f"{missing}\n")
        else:
            found["PostgreSQL"] = measure(os.environ | ours | settings)
    print(json.dumps(found, indent=1))
    (HERE / "results").mkdir(exist_ok=True)
    (HERE / "results" / "ledger.json").write_text(json.dumps(found, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--send", choices=WAYS)
    parser.add_argument("--together", type=int, default=1)
    parser.add_argument("--prepare", action="store_true")
    parser.add_argument("--read", action="store_true")
    given = parser.parse_args()
    if given.send:
        send(given.send, given.together)
    elif given.prepare:
        prepare()
    elif given.read:
        reading()
    else:
        sys.exit(main())
