# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file becomes a version of its data set: whole, or not at all."""

import signal
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from subprocess import Popen

import pytest

from stuurhuis.connectors.files.loading import LicenceMissing, NothingToLoad, Origin, load
from stuurhuis.kernel import lake

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
GOOD = "indicator;gemeente;jaar;waarde\ninwoners;Zwolle;2020;129000\ninwoners;Ommen;2020;18000\n"
BAD = GOOD + "inwoners;Raalte;2020;veel\n"

SCRIPT = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from stuurhuis.connectors.files.loading import Origin, load
from stuurhuis.kernel.lake import folder, publishing
moment = sys.argv[2]
def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)
if moment == "reading":
    progress = lambda stage: die() if stage == "publishing" else None
else:
    progress = lambda stage: None
    setattr(publishing, {"writing": "write", "naming": "_name"}[moment], die)
load(Path(sys.argv[1]), Origin("proef", "CC0-1.0"), at=datetime(2026, 11, 22, tzinfo=UTC), progress=progress)
"""
FIRST = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from stuurhuis.connectors.files.loading import Origin, load
from stuurhuis.kernel import lake
load(Path(sys.argv[1]), Origin("proef", "CC0-1.0"), at=datetime(2026, 11, 21, tzinfo=UTC))
shown = lake.current("own-proef")
print(shown.number, len(lake.history("own-proef")), lake.read({"t": shown}, "SELECT count(*) FROM t")[0][0])
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "proef.csv"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def _lake(settings: object, tmp_path: Path) -> None:
    settings.LAKE_FOLDER = tmp_path / "lake"


@pytest.mark.django_db(transaction=True)
def test_a_good_file_is_shown_with_its_source(file: Path) -> None:
    loaded = load(file, Origin("proef", "CC0-1.0"), at=AT)

    assert loaded.published is not None
    assert loaded.published.made
    shown = lake.current("own-proef")
    assert shown is not None
    assert (shown.rows, shown.licence, shown.period_from) == (2, "CC0-1.0", "2020")
    again = load(file, Origin("proef", ""), at=AT)
    assert again.published is not None
    assert not again.published.made


@pytest.mark.django_db(transaction=True)
def test_with_a_fault_nothing_is_loaded_unless_asked(file: Path) -> None:
    file.write_text(BAD, encoding="utf-8")

    assert load(file, Origin("proef", "CC0-1.0"), at=AT).published is None
    assert lake.current("own-proef") is None
    assert load(file, Origin("proef", "CC0-1.0"), at=AT, trial=True, good_rows_only=True).published is None
    loaded = load(file, Origin("proef", "CC0-1.0"), at=AT, good_rows_only=True)

    assert loaded.published is not None
    assert loaded.published.version.rows == 2


@pytest.mark.django_db(transaction=True)
def test_a_new_source_needs_a_licence_and_a_row(file: Path) -> None:
    with pytest.raises(LicenceMissing, match="licentie"):
        load(file, Origin("proef"), at=AT)
    file.write_text("indicator;gemeente;jaar;waarde\n;;;\n", encoding="utf-8")
    with pytest.raises(NothingToLoad):
        load(file, Origin("proef", "CC0-1.0"), at=AT)


@pytest.mark.parametrize("moment", ["reading", "writing", "naming"])
def test_a_kill_leaves_the_old_version_whole(
    installation: Callable[..., Popen[str]], file: Path, moment: str
) -> None:
    out, err = installation(FIRST, str(file)).communicate(timeout=120)
    assert out.split() == ["1", "1", "2"], err
    file.write_text(GOOD + "inwoners;Raalte;2020;38000\n", encoding="utf-8")

    killed = installation(SCRIPT, str(file), moment)
    killed.communicate(timeout=120)
    assert killed.returncode == -signal.SIGKILL
    file.write_text(GOOD, encoding="utf-8")
    out, err = installation(FIRST, str(file)).communicate(timeout=120)

    assert out.split() == ["1", "1", "2"], err
