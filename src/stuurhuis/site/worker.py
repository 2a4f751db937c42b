# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worker: seals and delivers what was told, mails what is new, and lets the monitor run when asked."""

import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from django.db import close_old_connections, connection
from django.utils import timezone

from stuurhuis.kernel import door, journal
from stuurhuis.kernel.policy import VISITOR
from stuurhuis.site import digest, tidying
from stuurhuis.site.wiring import REACTIONS
from stuurhuis.steering.queries import words

logger = logging.getLogger(__name__)
LOOK = 1.0  # seconds between two looks at what was asked
LONGEST_WAIT = 300.0  # seconds before a monitor that keeps failing is tried again


@dataclass
class Foreman:
    """Starts the monitor in a process of its own when a run was asked; and again, later, when it dies."""

    stop: threading.Event
    failures: int = 0
    running: subprocess.Popen[bytes] | None = field(default=None)
    tidied: datetime | None = None
    posted: datetime | None = None

    def watch(self) -> None:
        """Look every second until told to stop."""
        while not self.stop.wait(LOOK):
            try:
                self._look()
            except Exception:
                logger.exception("The foreman could not look")
            close_old_connections()
        if self.running and self.running.poll() is None:
            self.running.terminate()

    def _tidy(self) -> None:
        now = timezone.now()
        if self.tidied is None or now - self.tidied >= tidying.EVERY:
            self.tidied = now
            tidying.tidy(now)

    def _post(self) -> None:
        now = timezone.now()
        if self.posted is None or now - self.posted >= digest.EVERY:
            self.posted = now
            digest.send_due(now)
            tidying.keep_hours(now)

    def _look(self) -> None:
        self._tidy()
        self._post()
        if self.running is not None:
            code = self.running.poll()
            if code is None:
                return
            self.failures = self.failures + 1 if code else 0
            self.running = None
            if code:
                self.stop.wait(min(2.0**self.failures, LONGEST_WAIT))
        run = words.newest_run(actor=VISITOR, at=timezone.now())
        if run and run.is_busy:
            command = [sys.executable, "-m", "stuurhuis", "monitor", "--output", "/dev/null"]
            self.running = subprocess.Popen(command)


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
