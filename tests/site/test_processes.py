# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Web and worker live and end as one; a worker that falls over is started again."""

import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stuurhuis.site.processes import is_taken
from tests.stories.installed import wait_until

TOGETHER = """
import sys
from stuurhuis.site import processes
processes.GRACE = processes.AGAIN = 0.2
sys.exit(processes.Together(["web"], ["worker"]).run())
"""
OPENING = """
import signal, sys, threading
from pathlib import Path
said = Path("said")
def say(words):
    with said.open("a") as file:
        file.write(words + "\\n")
def ends(name):
    def end(*_):
        say(name + " ends")
        sys.exit(0)
    signal.signal(signal.SIGTERM, end)
def stay():
    threading.Event().wait(60)
"""
Run = Callable[[str, str], subprocess.Popen[bytes]]


def test_a_port_is_taken_also_by_one_that_would_share_it() -> None:
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert is_taken("127.0.0.1", port)
    assert not is_taken("127.0.0.1", port)


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    """Start two real programs as web and worker."""
    started: list[subprocess.Popen[bytes]] = []

    def start(web: str, worker: str) -> subprocess.Popen[bytes]:
        (tmp_path / "web.py").write_text(OPENING + web, encoding="utf-8")
        (tmp_path / "worker.py").write_text(OPENING + worker, encoding="utf-8")
        started.append(subprocess.Popen([sys.executable, "-c", TOGETHER], cwd=tmp_path))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait(20)


@pytest.fixture
def said(tmp_path: Path) -> Callable[[], list[str]]:
    """What the two said so far."""
    place = tmp_path / "said"
    return lambda: place.read_text(encoding="utf-8").splitlines() if place.exists() else []


def test_when_the_web_process_ends_the_worker_ends_too(run: Run, said: Callable[[], list[str]]) -> None:
    web = "say('web')\nwhile 'worker' not in said.read_text(): threading.Event().wait(0.05)\nsys.exit(3)"
    together = run(web, "ends('worker'); say('worker'); stay()")

    assert together.wait(30) == 3, "the exit code is that of the web process"
    assert sorted(said()) == ["web", "worker", "worker ends"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_told_to_stop_both_end_and_all_is_well(
    run: Run, said: Callable[[], list[str]], number: signal.Signals
) -> None:
    together = run("ends('web'); say('web'); stay()", "ends('worker'); say('worker'); stay()")
    wait_until(lambda: {"web", "worker"} <= set(said()))

    together.send_signal(number)

    assert together.wait(30) == 0
    assert {"web ends", "worker ends"} <= set(said())


def test_a_worker_that_falls_over_is_started_again(run: Run, said: Callable[[], list[str]]) -> None:
    together = run("ends('web'); say('web'); stay()", "say('worker'); sys.exit(1)")

    wait_until(lambda: said().count("worker") >= 3)
    together.terminate()

    assert together.wait(30) == 0
    assert said().count("web") == 1


def test_when_the_site_is_killed_nothing_of_it_stays(run: Run, said: Callable[[], list[str]]) -> None:
    together = run("ends('web'); say('web'); stay()", "ends('worker'); say('worker'); stay()")
    wait_until(lambda: {"web", "worker"} <= set(said()))

    together.kill()

    wait_until(lambda: {"web ends", "worker ends"} <= set(said()))


def test_who_does_not_want_to_end_is_killed(run: Run, said: Callable[[], list[str]]) -> None:
    stubborn = "signal.signal(signal.SIGTERM, signal.SIG_IGN); say('web'); stay()"
    together = run(stubborn, "ends('worker'); say('worker'); stay()")
    wait_until(lambda: {"web", "worker"} <= set(said()))

    together.terminate()

    assert together.wait(30) == 0
