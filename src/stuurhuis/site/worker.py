# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worker: seals and delivers what was told, mails what is new, and lets the monitor run when asked."""

import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import close_old_connections, connection
from django.utils import timezone

from stuurhuis.kernel import door, journal
from stuurhuis.kernel.policy import VISITOR
from stuurhuis.site import digest, tidying
from stuurhuis.site.wiring import REACTIONS
from stuurhuis.steering.queries import words

logger = logging.getLogger(__name__)
LOOK = 1.0  # seconds between two looks at what was asked
MONITOR = [
    *(sys.executable, "-m", "stuurhuis.site.lifeline"),
    *("stuurhuis", "monitor", "--output", "/dev/null"),
]
PAUSE = 0.05  # seconds between two organisations that are tidied: others write meanwhile
LONGEST_WAIT = 300.0  # seconds before a monitor that keeps failing is tried again
LATEST = tidying.EVERY + timedelta(hours=1)  # a monitor that is always busy holds up tidying no longer


@dataclass
class Foreman:
    """Starts the monitor in a process of its own when a run was asked; and again, later, when it dies.

    It ends when this worker is gone, however suddenly: or the next one would do the same work beside it.
    """

    stop: threading.Event
    failures: int = 0
    running: subprocess.Popen[bytes] | None = field(default=None)

    def watch(self) -> None:
        """Look every second until told to stop."""
        _look_again(self.stop, self._look)
        if self.running and self.running.poll() is None:
            self.running.terminate()

    def _look(self) -> None:
        if self.running is not None:
            code = self.running.poll()
            if code is None:
                return
            self.failures = self.failures + 1 if code else 0
            self.running = None
            if code:
                self.stop.wait(min(2.0**self.failures, LONGEST_WAIT))
        if _is_asked(timezone.now()):
            self.running = subprocess.Popen(MONITOR, stdin=subprocess.PIPE, start_new_session=True)


@dataclass
class Caretaker:
    """Posts what is due and tidies once a day, beside the monitor: who waits for figures comes first."""

    stop: threading.Event
    since: datetime = field(default_factory=timezone.now)
    tidied: datetime | None = None
    posted: datetime | None = None

    def watch(self) -> None:
        """Look every second until told to stop."""
        _look_again(self.stop, self._look)

    def _look(self) -> None:
        self._tidy()
        self._post()

    def _tidy(self) -> None:
        now = timezone.now()
        due = self.tidied is None or now - self.tidied >= tidying.EVERY
        if due and (now - (self.tidied or self.since) >= LATEST or not _is_asked(now)):
            self.tidied = now
            tidying.tidy(now, lambda: not self.stop.wait(PAUSE))

    def _post(self) -> None:
        now = timezone.now()
        if self.posted is None or now - self.posted >= digest.EVERY:
            self.posted = now
            digest.send_due(now)
            tidying.keep_hours(now)


def _is_asked(at: datetime) -> bool:
    """Whether a run of the monitor was asked for and is not done."""
    run = words.newest_run(actor=VISITOR, at=at)
    return run is not None and run.is_busy


def _look_again(stop: threading.Event, look: Callable[[], None]) -> None:
    while not stop.wait(LOOK):
        try:
            look()
        except Exception:
            logger.exception("The worker could not look at what is due")
        close_old_connections()
    connection.close()


def work(
    stop: threading.Event,
    first: Callable[[], object] = lambda: None,
    beside: Callable[[Callable[[], bool]], object] = lambda _: None,
) -> None:
    """Work until told to stop; what is to be done ``first`` does not hold up the seals.

    What is done ``beside``, after that, holds up nothing at all; it can ask whether to stop.
    Raises StrongRole and AnotherWorker, and whatever went wrong in what was to be done first.
    """
    others = (
        threading.Thread(target=Foreman(stop).watch, name="foreman"),
        threading.Thread(target=Caretaker(stop).watch, name="caretaker"),
        threading.Thread(target=_do_beside, args=(beside, stop), name="beside"),
    )

    def begin() -> None:
        first()
        for one in others:
            one.start()

    door.refuse_a_strong_role()
    try:
        journal.work(REACTIONS, clock=timezone.now, stop=stop, first=begin)
    finally:
        stop.set()
        for one in others:
            if one.is_alive():
                one.join()


def _do_beside(work_beside: Callable[[Callable[[], bool]], object], stop: threading.Event) -> None:
    try:
        work_beside(stop.is_set)
    except Exception:
        logger.exception("What is done beside the worker stopped; it goes on at the next start")
    finally:
        connection.close()
