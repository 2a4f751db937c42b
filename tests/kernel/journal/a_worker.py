# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A worker that kills itself when it has heard something: after the deed, before that is marked."""

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

sys.path.insert(0, os.getcwd())  # noqa: PTH109 a script from a string has no place of its own
from stuurhuis.kernel import journal
from stuurhuis.kernel.journal import working
from stuurhuis.kernel.store.models import Unsealed
from tests.kernel.quay import BerthTaken

heard, telling, *mode = sys.argv[1:]
AT = datetime(2026, 3, 2, tzinfo=UTC)
STOP = Event()
LAST = 5


def hear(told: journal.Told) -> None:
    """Write it down where a kill cannot reach, then die, or stop after the last."""
    if "slow" in mode:
        wait_for_a_seal()
    with Path(heard).open("a", encoding="utf-8") as file:
        file.write(f"{told.fact.berth}\n")
    if "live" not in mode:
        os.kill(os.getpid(), signal.SIGKILL)
    if told.fact.berth == LAST:
        STOP.set()


def wait_for_a_seal() -> None:
    """Tell something more, and hear nothing else until that is sealed."""
    journal.tell(journal.Deed(at=AT, actor="worker", person=None, organisation="GM0193", **THE_REST))
    for _ in range(200):
        if not Unsealed.objects.exists():
            return
        Event().wait(0.05)
    sys.stdout.write("held up: ")


THE_REST = {"origin": "worker", "rule": "quay.take", "ground": "avg-5"}
if telling:
    for number in range(1, LAST + 1):
        deed = journal.Deed(
            at=AT,
            actor="person",
            person=1,
            organisation="GM0193",
            origin="web",
            rule="quay.take",
            ground="avg-5",
            subject="quay.Berth:1",
            fact=BerthTaken(number),
        )
        journal.tell(deed)
if "hold" in mode:
    with working.only_worker():
        sys.stdout.write("holding\n")
        sys.stdout.flush()
        STOP.wait(60)
journal.work({BerthTaken: [hear]}, clock=lambda: AT, stop=STOP)
faults = journal.verify("GM0193")
sys.stdout.write(
    f"{journal.undelivered()} waiting, {Unsealed.objects.count()} unsealed, {len(faults)} faults\n"
)
