# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The door keeps types: mypy knows what a deed takes and gives."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SNIPPET = """
from datetime import datetime
from stuurhuis.kernel.policy import Actor
from tests.kernel import quay

def use(actor: Actor, at: datetime) -> None:
    reveal_type(quay.take(3, actor=actor, at=at))
    reveal_type(quay.berths(actor=actor, at=at))
    reveal_type(quay.berth(3, actor=actor, at=at))
    reveal_type(quay.tide(actor=actor, at=at))
    quay.take(3, at=at)
    quay.make(3, actor=actor, at=at)
"""


@pytest.mark.nightly
def test_mypy_sees_through_the_door(tmp_path: Path) -> None:
    snippet = tmp_path / "snippet.py"
    snippet.write_text(SNIPPET)
    run = [sys.executable, "-m", "mypy", "--cache-dir", str(tmp_path / "cache"), str(snippet)]

    said = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False, timeout=280).stdout

    row = "tests.kernel.quay.BerthRow"
    for revealed in ("tests.kernel.quay.BerthTaken", f"tuple[{row}, ...]", row, "tuple[float, ...]"):
        assert f'Revealed type is "{revealed}"' in said.replace("builtins.", ""), said
    assert 'Missing named argument "actor"' in said
    assert 'Argument 1 to "make" has incompatible type "int"' in said
