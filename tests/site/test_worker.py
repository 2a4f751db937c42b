# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The foreman starts the monitor when it was asked for, once, and again when it died."""

import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from small_country import AT
from stuurhuis.kernel.parties import COUNTRY
from stuurhuis.kernel.policy import worker_for
from stuurhuis.site import worker
from stuurhuis.site.worker import Foreman
from stuurhuis.steering.actions import figures as actions

WORKER = worker_for(COUNTRY)


@dataclass
class Processes:
    """Processes that were started, and how they end."""

    started: list[list[str]] = field(default_factory=list)
    codes: list[int | None] = field(default_factory=list)

    def start(self, command: list[str], *, stdin: int, start_new_session: bool) -> "Processes":
        """Pretend to start one, at the other end of a pipe of which the end is heard."""
        assert stdin == subprocess.PIPE
        assert start_new_session, "what ends with it is a group of its own"
        self.started.append(command)
        return self

    def poll(self) -> int | None:
        """How the newest ended; nothing while it runs."""
        return self.codes.pop(0) if self.codes else None


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> Processes:
    made = Processes()
    monkeypatch.setattr(worker.subprocess, "Popen", made.start)
    return made


@pytest.fixture
def looking(db: None, processes: Processes) -> tuple[Callable[[], None], Foreman]:
    stopped = threading.Event()
    stopped.set()  # so that it waits for nothing
    foreman = Foreman(stopped)
    return foreman._look, foreman


def asked(inputs: str = "figures", hours: int = 0) -> int:
    """Ask for a run."""
    return actions.ask_for_run(inputs, 0.1, actor=WORKER, at=AT + timedelta(hours=hours)).run


def test_nothing_is_started_when_nothing_was_asked(
    looking: tuple[Callable[[], None], Foreman], processes: Processes
) -> None:
    looking[0]()
    run = asked()
    actions.finish_run(run, 3, actor=WORKER, at=AT)
    looking[0]()
    assert processes.started == []


def test_it_is_started_once(looking: tuple[Callable[[], None], Foreman], processes: Processes) -> None:
    asked()
    for _ in range(3):
        looking[0]()
    ((program, *command),) = processes.started
    assert program == sys.executable
    assert command[:4] == ["-m", "stuurhuis.site.lifeline", "stuurhuis", "monitor"]


def test_one_that_died_is_started_again_later_each_time(
    looking: tuple[Callable[[], None], Foreman], processes: Processes
) -> None:
    look, foreman = looking
    asked()
    look()
    for failures in (1, 2, 3):
        processes.codes = [-9]
        look()
        assert foreman.failures == failures
        assert len(processes.started) == failures + 1
    processes.codes = [0]
    look()
    assert foreman.failures == 0


def test_the_command_that_is_started_is_there() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "stuurhuis", "monitor", "--help"], capture_output=True, text=True, check=True
    )
    assert "--output" in said.stdout
