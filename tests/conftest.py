# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every test may ask for."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with public figures that are not part of the project; the test is skipped without it."""
    folder = Path(os.environ.get("STUURHUIS_SHARED") or Path(__file__).parents[2] / "shared")
    if not (folder / "data").is_dir():
        pytest.skip(f"needs the public figures in {folder} (set STUURHUIS_SHARED)")
    return folder
