# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much memory and processor time processes and all their children take together."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from subprocess import Popen

import psutil

EVERY = 0.5


@dataclass(frozen=True)
class Cost:
    """The most memory held at one moment (MB, shared pages counted for each), and processor seconds."""

    memory: float
    cpu: float


def watched(process: Popen[bytes], beside: Sequence[Popen[bytes]]) -> Cost:
    """Look until the process ends; the others count along."""
    most = 0.0
    spent: dict[int, float] = {}
    before = spent_by(beside)
    while process.poll() is None:
        family = [one for root in (process, *beside) for one in _family(root.pid)]
        most = max(most, sum(filter(None, (_measured(one, spent) for one in family))))
        time.sleep(EVERY)
    return Cost(most / 2**20, sum(spent.values()) - before)


def spent_by(roots: Sequence[Popen[bytes]]) -> float:
    """Processor seconds of these processes and their children that are there now, all they ever took."""
    spent: dict[int, float] = {}
    for root in roots:
        for one in _family(root.pid):
            _measured(one, spent)
    return sum(spent.values())


def _family(pid: int) -> list[psutil.Process]:
    try:
        root = psutil.Process(pid)
        return [root, *root.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def _measured(one: psutil.Process, spent: dict[int, float]) -> float | None:
    """The memory of a process, noting its time; nothing when it is gone already."""
    try:
        times = one.cpu_times()
        spent[one.pid] = times.user + times.system
        return float(one.memory_info().rss)
    except psutil.NoSuchProcess:
        return None
