# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many processes at once, killed at any moment: no answered transfer is lost or doubled, no limit passed."""

import random
import signal
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import Popen

import pytest

Start = Callable[..., "Popen[str]"]
CALL = "import sys\nfrom tests.kernel.ledger import a_trader\na_trader.{}"


def finished(process: "Popen[str]", patience: float) -> str:
    """What a process said that came to its end by itself."""
    said, trouble = process.communicate(timeout=patience)
    assert process.returncode == 0, trouble
    return said.strip()


def trades(start: Start, folder: Path, traders: int, deeds: int, kills: int, patience: float) -> int:
    """Let traders trade and be killed so often; returns how many transfers were answered."""
    chance, folder = random.Random(kills), folder / "told"
    folder.mkdir()
    finished(start(CALL.format("prepare()")), patience)

    def trader(number: int) -> "Popen[str]":
        return start(CALL.format(f"trade({number}, {deeds}, {str(folder)!r})"))

    watcher = start(CALL.format(f"watch({str(folder)!r})"))
    working = {number: trader(number) for number in range(traders)}
    for _ in range(kills):
        time.sleep(chance.uniform(0.5, 2.5))  # at any moment, so at none that could be waited for
        number = chance.choice(sorted(working))
        working[number].send_signal(signal.SIGKILL)
        working[number].communicate(timeout=patience)
        working[number] = trader(number)
    assert {finished(process, patience) for process in working.values()} == {"finished"}
    (folder / "stop").touch()
    assert int(finished(watcher, patience)) > 0
    return int(finished(start(CALL.format(f"settle({str(folder)!r})")), patience))


def test_killed_a_few_times(installation: Start, tmp_path: Path) -> None:
    assert trades(installation, tmp_path, traders=3, deeds=60, kills=3, patience=120) > 100


@pytest.mark.nightly
@pytest.mark.timeout(4 * 3600)
def test_killed_fifty_times(installation: Start, tmp_path: Path) -> None:
    answered = trades(installation, tmp_path, traders=20, deeds=1_200, kills=50, patience=3 * 3600)

    assert answered >= 100_000  # the others were refused: over a limit
