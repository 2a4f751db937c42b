# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An installation of its own, with programs in it that may be killed at any moment."""

import os
import random
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from stuurhuis.kernel.lake import folder as places

OPENING = """
import sys
import django
django.setup()
from pathlib import Path
from django.utils import timezone
import pandas as pd
from small_country import SmallCountry, silent
from stuurhuis.site import monitoring
from stuurhuis.steering.tasks import loading
"""
LOAD = """
folder = Path(sys.argv[1])
print("begun", flush=True)
loading.load(SmallCountry(folder), at=timezone.now(), progress=silent)
"""
MONITOR = """
def told(done, total, words):
    print(done, words, flush=True)
print("begun", flush=True)
monitoring.judge(timezone.now(), told)
"""
DAMAGES = """
import django
django.setup()
from stuurhuis.kernel.lake import ending
ending.sweep()
assert not ending.damages(), ending.damages()
"""
HERE = Path(__file__).parents[2]


@dataclass(frozen=True)
class Installed:
    """An installation in a folder."""

    data: Path

    @property
    def environment(self) -> dict[str, str]:
        """What its programs are started with; SQLite, whatever the other tests run on."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("STUURHUIS_")}
        paths = os.pathsep.join([str(HERE / "tests"), str(HERE / "src")])
        return {
            **kept,
            "STUURHUIS_DATA": str(self.data),
            "DJANGO_SETTINGS_MODULE": "stuurhuis.site.settings",
            "PYTHONPATH": paths,
        }

    def with_tables(self, tables: Path) -> "Installed":
        """The same, with tables and nothing in them: a copy of the file that the fixture `tables` made."""
        self.data.mkdir()
        shutil.copy(tables, self.data)
        return self

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start Python with these arguments, in a group of processes of its own."""
        return subprocess.Popen(
            [sys.executable, *arguments],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(self, *arguments: str) -> str:
        """Run Python to the end; gives what it said."""
        done = self.start(*arguments)
        said, complaints = done.communicate(timeout=240)
        assert done.returncode == 0, complaints
        return said

    def stuurhuis(self, *arguments: str) -> str:
        """Run a command of the program to the end."""
        return self.run("-m", "stuurhuis", *arguments)

    def kill_during(self, program: str, *arguments: str, after: float, line: int = 0) -> bool:
        """Kill -9 so many seconds after a line was said; gives whether it struck before the end."""
        process = self.start("-c", OPENING + program, *arguments)
        assert process.stdout is not None
        for _ in range(line + 1):
            process.stdout.readline()
        select.select([], [], [], after)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate(timeout=60)
        return process.returncode == -signal.SIGKILL

    def rows(self, question: str) -> list[tuple]:
        """What the database file says, read past all of our own code."""
        database = sqlite3.connect(self.data / "stuurhuis.sqlite3", timeout=20)
        try:
            return database.execute(question).fetchall()
        finally:
            database.close()

    def shown(self) -> dict[str, str]:
        """Every data set that is shown with its checksum, after looking whether its file is whole."""
        question = """SELECT v.data_set_id, v.path, v.checksum FROM store_currentversion c
                      JOIN store_version v ON v.id = c.version_id"""
        found = {}
        for data_set, path, checksum in self.rows(question):
            assert places.checksum_of(self.data / "lake" / path) == checksum, data_set
            found[data_set] = checksum
        return found

    def is_whole(self) -> None:
        """Nothing half is visible, and nothing half is left after a sweep."""
        self.shown()
        self.run("-c", DAMAGES)
        assert not list((self.data / "lake").rglob("*.unfinished"))


def wait_until(holds: Callable[[], bool], seconds: float = 60) -> None:
    """Look until something holds, at most so long."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never came"
        select.select([], [], [], 0.05)


def dice(seed: int) -> random.Random:
    """The same moments every time."""
    return random.Random(seed)
