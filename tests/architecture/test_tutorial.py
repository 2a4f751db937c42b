# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tutorial does what it says: every block of shell in it is run, in a folder of its own."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted(DOCS.glob("**/tutorial/*.md"))
ALSO_DUTCH = ("tutorial", "howto")
BLOCK = re.compile(r"^```shell\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_line_of_the_tutorial_runs(page: Path, tmp_path: Path) -> None:
    script = "set -eu\n" + "\n".join(BLOCK.findall(page.read_text(encoding="utf-8")))
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])

    ran = subprocess.run(
        ["bash", "-c", script],
        cwd=tmp_path,
        env={"PATH": path, "STUURHUIS_DATA": str(tmp_path / "var"), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_there_is_a_tutorial_in_both_languages() -> None:
    assert {page.parents[1].name for page in PAGES} == {"docs", "nl"}
    assert all(BLOCK.search(page.read_text(encoding="utf-8")) for page in PAGES)


def commands(page: Path) -> list[str]:
    """The options and settings that a page names, in no order."""
    return sorted({*re.findall(r"(?<!\w)--[a-z][a-z-]+|STUURHUIS_[A-Z_]+", page.read_text(encoding="utf-8"))})


@pytest.mark.parametrize("kind", ALSO_DUTCH)
def test_every_page_has_a_dutch_one_that_names_the_same_options(kind: str) -> None:
    english = [commands(page) for page in (DOCS / kind).glob("*.md")]
    dutch = [commands(page) for page in (DOCS / "nl" / kind).glob("*.md")]

    assert sorted(english) == sorted(dutch)
