# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Before the site starts the tables are there; where only the owner may make them, it says so."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import Popen
from typing import Any

import pytest
from django.db import connection

from stuurhuis.site import preparing

SCRIPT = """
import json, sys
from django.conf import settings
from stuurhuis.site import preparing
said = {"behind": preparing.is_behind(), "refused": ""}
try:
    getattr(preparing, sys.argv[1])()
except preparing.NotPrepared as refusal:
    said["refused"] = str(refusal)
said["behind_after"] = preparing.is_behind()
said["collected"] = (settings.STATIC_ROOT / "staticfiles.json").exists()
print(json.dumps(said))
"""
Run = Callable[[str], dict[str, Any]]


@pytest.fixture
def run(bare_installation: Callable[..., Popen[str]]) -> Run:
    """Prepare an installation that has nothing yet, in a process of its own."""

    def told(name: str) -> dict[str, Any]:
        process = bare_installation(SCRIPT, name)
        said, trouble = process.communicate(timeout=120)
        assert process.returncode == 0, trouble
        return dict(json.loads(said.splitlines()[-1]))

    return told


@pytest.mark.skipif(connection.vendor == "postgresql", reason="there only the owner makes tables")
def test_on_sqlite_the_tables_are_made_by_themselves_and_once(run: Run, tmp_path: Path) -> None:
    assert run("before_serving") == {"behind": True, "refused": "", "behind_after": False, "collected": True}
    database = (tmp_path / "stuurhuis.sqlite3").stat()
    assert run("before_serving") == {"behind": False, "refused": "", "behind_after": False, "collected": True}
    assert (tmp_path / "stuurhuis.sqlite3").stat().st_size == database.st_size


@pytest.mark.postgres
def test_on_postgresql_the_owner_prepares_and_the_site_refuses_until_then(run: Run) -> None:
    early = run("before_serving")
    assert "stuurhuis prepare" in early["refused"]
    assert "STUURHUIS_OWNER_DATABASE" in early["refused"]
    assert early["behind_after"]

    assert run("prepare") == {"behind": True, "refused": "", "behind_after": False, "collected": True}
    assert run("before_serving")["refused"] == ""


def test_preparing_again_changes_nothing(run: Run) -> None:
    run("prepare")
    assert run("prepare") == {"behind": False, "refused": "", "behind_after": False, "collected": True}


@pytest.mark.django_db
def test_a_database_of_this_version_is_not_behind() -> None:
    assert not preparing.is_behind()
