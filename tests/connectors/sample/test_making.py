# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sample comes out of the public figures by a script, and out of nothing else."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pandas as pd

from stuurhuis.connectors.sample.reading import DATA
from stuurhuis.engines import classifications

CLASSIFICATIONS = Path(classifications.__file__).parent
SCRIPT = Path(__file__).parents[3] / "scripts" / "make_sample.py"


def checksum(path: Path) -> str:
    """Of a table its rows (another writer may pack them otherwise), of another file its bytes."""
    if path.suffix == ".parquet":
        rows = pd.util.hash_pandas_object(pd.read_parquet(path), index=False)
        return hashlib.sha256(rows.to_numpy().tobytes()).hexdigest()
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_script_makes_the_same_sample_again(shared: Path, tmp_path: Path) -> None:
    out, borders = tmp_path / "data", tmp_path / "borders.csv"
    where = ["--shared", str(shared), "--out", str(out), "--borders", str(borders)]
    command = [sys.executable, str(SCRIPT), *where]
    anew = {**os.environ, "PYTHONHASHSEED": "7"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=280, env=anew)
    assert done.returncode == 0, done.stderr
    made = {path.name: checksum(path) for path in out.iterdir()}
    assert made == {path.name: checksum(path) for path in DATA.iterdir() if path.is_file()}
    assert checksum(borders) == checksum(CLASSIFICATIONS / "borders.csv")
