# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Killed at any moment while loading, judging or publishing: the same command finishes it whole."""

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from small_country import ZWOLLE, SmallCountry
from stuurhuis.steering.rules import results
from tests.stories.installed import LOAD, MONITOR, OPENING, Installed, dice, wait_until

STEPS = 7
DELIVERED = 8
BEFORE = 0.6  # seconds that loading takes, about
STEP = 0.35  # seconds that a step of the monitor takes, about


def country_of(folder: Path, turn: int) -> str:
    """The small country in a folder, with figures that differ from turn to turn."""
    place = folder / f"turn-{turn}"
    place.mkdir()
    for delivery in SmallCountry(place).deliveries():
        table = pd.read_parquet(delivery.file)
        moved = table["indicator"].isin(["solvabiliteit-rekening", "lasten-0-4-rekening"])
        table["value"] = table["value"].where(~moved, table["value"] * (1 + turn / 1000))
        table.to_parquet(delivery.file, index=False)
    return str(place)


@pytest.fixture
def installed(tmp_path: Path, tables: Path) -> Installed:
    """An installation with tables and nothing in them."""
    return Installed(tmp_path / "data").with_tables(tables)


@pytest.fixture(scope="session")
def calm(tmp_path_factory: pytest.TempPathFactory, tables: Path) -> tuple[str, dict[str, str]]:
    """The folder of a country, and what is shown of it when nothing is killed."""
    place = tmp_path_factory.mktemp("calm")
    folder = country_of(place, 0)
    made = Installed(place / "data").with_tables(tables)
    made.run("-c", OPENING + LOAD, folder)
    made.stuurhuis("monitor", "--output", os.devnull)
    return folder, made.shown()


def kill_often(times: int, tmp_path: Path, installed: Installed, calm: tuple[str, dict[str, str]]) -> None:
    chance = dice(20261121)
    struck = 0
    for turn in range(times):
        folder = country_of(tmp_path, turn + 1)
        if turn % 3 == 0:
            struck += installed.kill_during(LOAD, folder, after=chance.uniform(0, BEFORE))
            assert len(installed.shown()) <= DELIVERED + len(results.ALL)
        else:
            installed.run("-c", OPENING + LOAD, folder)
            line = 1 + chance.randrange(STEPS)
            struck += installed.kill_during(MONITOR, after=chance.uniform(0, STEP), line=line)
        installed.shown()
    assert struck >= times // 2, "too few kills came before the end"

    last, shown = calm
    installed.run("-c", OPENING + LOAD, last)
    told = installed.stuurhuis("monitor", "--format", "json")
    assert installed.shown() == shown
    assert {one["indicator"] for one in json.loads(told) if one["region"] == ZWOLLE} >= {
        "lasten-2-1-rekening"
    }
    assert installed.rows("SELECT state FROM steering_run ORDER BY asked_at DESC LIMIT 1") == [("finished",)]
    installed.is_whole()


@pytest.mark.timeout(280)
def test_a_few_kills_lose_nothing(
    tmp_path: Path, installed: Installed, calm: tuple[str, dict[str, str]]
) -> None:
    kill_often(4, tmp_path, installed, calm)


@pytest.mark.nightly
@pytest.mark.timeout(2400)
def test_fifty_kills_lose_nothing(
    tmp_path: Path, installed: Installed, calm: tuple[str, dict[str, str]]
) -> None:
    kill_often(50, tmp_path, installed, calm)


@pytest.mark.nightly
@pytest.mark.timeout(900)
def test_the_real_sample_is_loaded_whole_whatever_is_killed(tmp_path: Path, installed: Installed) -> None:
    chance = dice(7)
    for _ in range(8):
        loading = installed.start("-m", "stuurhuis", "prepare", "--sample")
        try:
            loading.wait(timeout=chance.uniform(1, 6))
        except subprocess.TimeoutExpired:
            os.killpg(loading.pid, signal.SIGKILL)
        loading.communicate(timeout=60)
        installed.shown()
    installed.stuurhuis("prepare", "--sample")
    calm = Installed(tmp_path / "calm")
    calm.stuurhuis("prepare", "--sample")
    assert installed.shown() == calm.shown()
    installed.is_whole()


@pytest.fixture
def workers(installed: Installed) -> Iterator[list[subprocess.Popen[str]]]:
    """Workers that were started; none of them outlives the test."""
    started: list[subprocess.Popen[str]] = []
    yield started
    for worker in started:
        if worker.poll() is None:
            os.killpg(worker.pid, signal.SIGKILL)
        worker.communicate(timeout=60)


@pytest.mark.timeout(280)
def test_the_next_worker_goes_on_where_the_one_before_was_killed(
    installed: Installed, workers: list[subprocess.Popen[str]], calm: tuple[str, dict[str, str]]
) -> None:
    def state() -> str:
        found = installed.rows("SELECT state FROM steering_run ORDER BY asked_at DESC LIMIT 1")
        return found[0][0] if found else ""

    folder, shown = calm
    installed.run("-c", OPENING + LOAD, folder)
    workers.append(installed.start("-m", "stuurhuis", "worker"))
    wait_until(lambda: state() == "running")
    os.killpg(workers[0].pid, signal.SIGKILL)
    workers[0].wait(timeout=60)
    assert state() == "running"

    workers.append(installed.start("-m", "stuurhuis", "worker"))
    wait_until(lambda: state() == "finished", 120)
    workers[1].send_signal(signal.SIGTERM)
    assert workers[1].wait(timeout=60) == 0
    assert installed.shown() == shown
    installed.is_whole()
