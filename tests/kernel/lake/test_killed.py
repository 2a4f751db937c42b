# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Killed at any moment: the old version is whole, nothing half is visible, and publishing works again."""

import os
import random
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from stuurhuis.kernel.lake import folder as places

ROWS = 30_000

PREPARE = """
import django
django.setup()
from stuurhuis.kernel import lake
lake.register_source(lake.Source(id="s", name_nl="s", name_en="s", publisher="CBS", licence="CC0"))
lake.register_data_set(lake.DataSet(id="waste", source="s", title_nl="Afval", title_en="Waste"))
"""

PUBLISH = """
import sys, django
django.setup()
from datetime import UTC, datetime
import pyarrow as pa
from stuurhuis.kernel import lake
from stuurhuis.kernel.lake.publishing import Making, publish

making = Making(at=datetime(2026, 1, 5, tzinfo=UTC), lineage=lake.Lineage("killed", "1"))

def batches(turn):
    for part in range(10):
        size = ROWS // 10
        regions = [f"GM{(row * 7919 + part) % 342:04d}" for row in range(size)]
        yield pa.record_batch({"region": regions, "value": [float(turn * ROWS + row) for row in range(size)]})

turn = int(sys.argv[1])
while True:
    turn += 1
    published = publish(batches(turn), data_set="waste", making=making, sort=["region"])
    print(published.version.number, flush=True)
    if sys.argv[2] == "once":
        break
""".replace("ROWS", str(ROWS))

SWEEP = """
import django
django.setup()
from stuurhuis.kernel.lake.ending import damages, sweep
print(len(sweep().removed))
assert not damages(), damages()
"""

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def environment(tmp_path: Path, tables: Path) -> dict[str, str]:
    """An installation of its own on SQLite, with one data set registered."""
    shutil.copy(tables, tmp_path)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("STUURHUIS_")}
    return {**kept, "STUURHUIS_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "stuurhuis.site.settings"}


@pytest.fixture
def run(environment: dict[str, str]) -> Run:
    """Run a program in that installation until it ends."""

    def to_the_end(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-c", program, *arguments],
            env=environment, capture_output=True, text=True, check=False, timeout=120,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done

    to_the_end(PREPARE)
    return to_the_end


def kill_while_publishing(environment: dict[str, str], turn: int, after: float) -> int:
    """Publish in a loop, and kill -9 so many seconds after the first version was named; gives its number."""
    with subprocess.Popen(
        [sys.executable, "-c", PUBLISH, str(turn), "on"], env=environment, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        named = int(writer.stdout.readline())
        select.select([], [], [], after)
        writer.send_signal(signal.SIGKILL)
        writer.wait(timeout=30)
        assert writer.returncode == -signal.SIGKILL
    return named


def shown(data: Path) -> tuple[int, str, str, int]:
    """Number, path, checksum and rows of the version that is shown, read past all of our own code."""
    question = """SELECT v.number, v.path, v.checksum, v.rows FROM store_currentversion c
                  JOIN store_version v ON v.id = c.version_id"""
    database = sqlite3.connect(data / "stuurhuis.sqlite3")
    try:
        (row,) = database.execute(question).fetchall()
    finally:
        database.close()
    return tuple(row)


def assert_whole(data: Path) -> int:
    """The version that is shown opens and is what its record says; gives its number."""
    number, path, checksum, rows = shown(data)
    file = data / "lake" / path
    assert places.checksum_of(file) == checksum
    counted = duckdb.sql(f"SELECT count(*), count(DISTINCT region), count(value) FROM '{file}'").fetchone()
    assert counted == (rows, 342, rows) == (ROWS, 342, ROWS)
    return number


def kill_often(times: int, environment: dict[str, str], run: Run, data: Path) -> None:
    dice = random.Random(20260105)
    number = 0
    for turn in range(times):
        named = kill_while_publishing(environment, turn * 1_000_000, dice.uniform(0, 0.35))
        assert named == number + 1, "publishing after a kill goes on where the last commit stood"
        number = assert_whole(data)
        assert number >= named
    left = len(list((data / "lake" / "waste").glob("*.unfinished")))
    assert left, "no kill ever struck while a file was written"
    assert int(run(SWEEP).stdout) >= left
    assert int(run(PUBLISH, "999_000_000", "once").stdout) == number + 1
    assert assert_whole(data) == number + 1
    assert not list((data / "lake" / "waste").glob("*.unfinished"))


def test_a_few_kills_lose_nothing(environment: dict[str, str], run: Run, tmp_path: Path) -> None:
    kill_often(8, environment, run, tmp_path)


@pytest.mark.nightly
@pytest.mark.timeout(900)
def test_fifty_kills_lose_nothing(environment: dict[str, str], run: Run, tmp_path: Path) -> None:
    kill_often(50, environment, run, tmp_path)
