# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worker's round: seal what was told, deliver what is due; one worker at a time."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import Event

from django.db import connection

from stuurhuis.kernel.journal.delivery import Reactions, deliver, names
from stuurhuis.kernel.journal.sealing import seal

PAUSE = 0.5
LOCK = 0x5755_5249  # a number of our own for PostgreSQL's advisory locks


class AnotherWorker(Exception):
    """There is a worker already for this database."""


def work(reactions: Reactions, *, clock: Callable[[], datetime], stop: Event) -> None:
    """Seal and deliver until told to stop; what a killed worker had begun, the next one does again.

    Raises AnotherWorker when one is at work already.
    """
    with only_worker():
        while True:
            seal(clock(), names(reactions))
            deliver(reactions, clock())
            if stop.wait(PAUSE):
                return


@contextmanager
def only_worker() -> Iterator[None]:
    """Hold the lock of the one worker; the system itself lets go of it when the process dies."""
    with _postgresql_lock() if connection.vendor == "postgresql" else _file_lock():
        yield


@contextmanager
def _postgresql_lock() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        if not cursor.fetchone()[0]:
            raise AnotherWorker
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


@contextmanager
def _file_lock() -> Iterator[None]:
    with Path(f"{connection.settings_dict['NAME']}.worker").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as taken:
            raise AnotherWorker from taken
        yield
