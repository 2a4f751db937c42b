# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A copy of the house to break."""

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = shutil.ignore_patterns(
    "__pycache__", "*.parquet", "*.csv", "*.json", "*.gz", "*.png", "*.woff2", "*.mo", "*.po"
)


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the checks read: the package, its documents and its settings, without the figures."""
    scratch = tmp_path_factory.mktemp("house")
    for name in ("src", "scripts/house", "docs", "requirements"):
        shutil.copytree(ROOT / name, scratch / name, ignore=HEAVY)
    for path in [*ROOT.glob("*.md"), ROOT / "pyproject.toml"]:
        shutil.copy2(path, scratch)
    return scratch
