# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which processes together are the site: web and worker, started and stopped as one."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import FrameType

from stuurhuis.site.lifeline import GRACE

AGAIN = 1.0  # seconds before a worker that fell over is started again


def is_taken(host: str, port: int) -> bool:
    """Whether something listens there already; the web process would share the port with it, unseen."""
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    with socket.socket(family, kind, protocol) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(address)
        except OSError:
            return True
    return False


@dataclass
class Together:
    """A few processes that live and end as one, also when this one is killed; a worker that falls over is
    started again.
    """

    web: Sequence[str]
    worker: Sequence[str]
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    ending: bool = False

    def run(self) -> int:
        """Start both and wait; the exit code is that of the web process."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._end)
        self._start("web", self.web)
        self._start("worker", self.worker)
        while self.running["web"].poll() is None and not self.ending:
            self._revive()
            time.sleep(0.2)
        return self._stop()

    def _start(self, name: str, command: Sequence[str]) -> None:
        self.running[name] = subprocess.Popen(
            [sys.executable, "-m", "stuurhuis.site.lifeline", *command],
            stdin=subprocess.PIPE,
            start_new_session=True,
        )

    def _revive(self) -> None:
        if self.running["worker"].poll() is not None:
            time.sleep(AGAIN)
            self._start("worker", self.worker)

    def _end(self, _number: int, _frame: FrameType | None) -> None:
        self.ending = True

    def _stop(self) -> int:
        for process in self.running.values():
            if process.poll() is None:
                process.terminate()
        for process in self.running.values():
            try:
                process.wait(GRACE)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
        return 0 if self.ending else self.running["web"].returncode or 0
