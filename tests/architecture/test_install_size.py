# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The default install stays light: what every installation needs is at most 700 MB on disk."""

from pathlib import Path

from house import requirements

ROOT = Path(__file__).parents[2]
MOST = 700  # MB


def test_the_default_install_is_at_most_700_mb() -> None:
    measured = requirements.installed_megabytes(ROOT / "requirements/base.txt")

    assert 100 < measured <= MOST, f"{measured:.0f} MB"
