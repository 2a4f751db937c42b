# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Each command of the Makefile has one line of help, and .ci/run calls the two that say yes or no."""

import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROMISED = {"env", "run", "test", "test-all", "check", "bench"}
MAKE = (ROOT / "Makefile").read_text(encoding="utf-8")


def test_every_command_has_one_line_of_help() -> None:
    phony = set(re.findall(r"^\.PHONY: (.*)$", MAKE, re.MULTILINE)[0].split())
    helped = set(re.findall(r"^([a-z-]+):.*## \S", MAKE, re.MULTILINE))

    assert phony == helped
    assert helped >= PROMISED


def test_make_alone_lists_the_commands() -> None:
    ran = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True, timeout=30)

    assert all(f"make {name} " in ran.stdout for name in PROMISED)


def test_ci_calls_the_tests_and_the_checks() -> None:
    text = (ROOT / ".ci/run").read_text(encoding="utf-8")

    assert "\nmake test\n" in text
    assert "\nmake check\n" in text
    assert "set -eu" in text
    assert os.access(ROOT / ".ci/run", os.X_OK)
