# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worker's rounds: seal what was told, deliver what is due; one worker at a time."""

import fcntl
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import Event

from django.db import connection

from stuurhuis.kernel.journal.delivery import Reactions, deliver, names
from stuurhuis.kernel.journal.sealing import seal

PAUSE = 0.25  # seconds; a seal is to be there within a second of the commit
LOCK = 0x5755_5249  # a number of our own for PostgreSQL's advisory locks


class AnotherWorker(Exception):
    """There is a worker already for this database."""


def work(
    reactions: Reactions,
    *,
    clock: Callable[[], datetime],
    stop: Event,
    first: Callable[[], object] = lambda: None,
) -> None:
    """Seal and deliver until told to stop; what a killed worker had begun, the next one does again.

    Sealing goes on in a thread of its own, so that neither a slow reaction nor what is to be done ``first``
    holds it up. Raises AnotherWorker when one is at work already, and whatever ended the sealing.
    """
    with only_worker(), ThreadPoolExecutor(1, "sealer") as sealers:
        sealer = sealers.submit(_keep_sealing_beside, names(reactions), clock, stop)
        sealer.add_done_callback(lambda _: stop.set())
        try:
            first()
            while not stop.wait(PAUSE):
                deliver(reactions, clock())
        finally:
            stop.set()
        sealer.result()


def keep_sealing(
    hearing: Mapping[str, Sequence[str]], *, clock: Callable[[], datetime], wait: Callable[[float], bool]
) -> None:
    """Seal what was told, every PAUSE seconds, until waiting says that it is over."""
    while True:
        seal(clock(), hearing)
        if wait(PAUSE):
            return


def _keep_sealing_beside(
    hearing: Mapping[str, Sequence[str]], clock: Callable[[], datetime], stop: Event
) -> None:
    try:
        keep_sealing(hearing, clock=clock, wait=stop.wait)
    finally:
        connection.close()


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
