# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Imports point down, in the whole house and in each module; and the web process carries no analytics."""

import os
import subprocess
import sys
from pathlib import Path

from house import graph

ROOT = Path(__file__).parents[2]
LOOK = """
import sys
from stuurhuis.site.wsgi import application
from django.urls import get_resolver

get_resolver().url_patterns
print(" ".join(name for name in sys.argv[1:] if name in sys.modules))
"""


def test_every_import_contract_is_kept() -> None:
    ran = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip

    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_web_process_imports_no_analytics(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", LOOK, *graph.ANALYTICS],
        env={"PATH": os.environ["PATH"], "STUURHUIS_DATA": str(tmp_path)},
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip

    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.split() == [], "these came along into the web process"
