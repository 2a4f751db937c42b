# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody loads a small file in which one figure jumps, and sees it on every page that tells of it."""

import json
from pathlib import Path

import pytest
from django.test import Client
from typer.testing import CliRunner

from small_country import AT, ZWOLLE, SmallCountry, silent
from stuurhuis.site.commandline import app
from stuurhuis.steering.tasks import loading

pytestmark = pytest.mark.django_db(transaction=True)
WAITING = {
    "Zwolle": (118, 125, 121, 127, 124, 131, 128, 390),
    "Kampen": (61, 60, 64, 63, 66, 65, 68, 67),
    "Deventer": (99, 104, 103, 101, 108, 106, 111, 109),
    "Almelo": (82, 80, 85, 83, 84, 88, 86, 90),
}


def ran(*arguments: str) -> str:
    """A command, to a good end; gives what it wrote."""
    told = CliRunner().invoke(app, list(arguments))
    assert told.exit_code == 0, told.output
    return str(told.stdout)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Waiting times of four municipalities over eight years."""
    rows = [
        f"{place},{2017 + year},{days}"
        for place, figures in WAITING.items()
        for year, days in enumerate(figures)
    ]
    path = tmp_path / "wachttijd.csv"
    path.write_text("\n".join(["gemeente,jaar,waarde", *rows]), encoding="utf-8")
    return path


def test_a_jump_in_a_file_of_ones_own_is_a_signal(
    lake_folder: Path, small_country: SmallCountry, own: Path, visitor: Client
) -> None:
    loading.load(small_country, at=AT, progress=silent)
    ran("load", str(own), "--indicator", "Wachttijd jeugdhulp", "--licence", "CC0-1.0")
    rows = json.loads(ran("monitor", "--format", "json"))

    [jump] = [row for row in rows if row["indicator"] == "wachttijd-jeugdhulp"]
    assert (jump["region_name"], jump["period"], jump["kind"]) == ("Zwolle", "2024", "deviates")
    assert jump["observed"] == 390

    address = f"/gemeente/{ZWOLLE}/signaal/wachttijd-jeugdhulp/2024/deviates/"
    home = visitor.get(f"/gemeente/{ZWOLLE}/").content.decode()
    assert address in home
    page = visitor.get(address)
    assert page.status_code == 200
    assert "Wachttijd jeugdhulp: in 2024 hoger dan verwacht" in page.content.decode()


def test_without_the_sample_too(lake_folder: Path, own: Path, visitor: Client) -> None:
    ran("load", str(own), "--indicator", "Wachttijd jeugdhulp", "--licence", "CC0-1.0")
    rows = json.loads(ran("monitor", "--format", "json"))
    assert [(row["region"], row["period"]) for row in rows] == [(ZWOLLE, "2024")]
    assert visitor.get(f"/gemeente/{ZWOLLE}/").status_code == 200


def test_calm_figures_of_ones_own_stay_calm(lake_folder: Path, own: Path, visitor: Client) -> None:
    own.write_text(own.read_text(encoding="utf-8").replace(",390", ",130"), encoding="utf-8")
    ran("load", str(own), "--indicator", "Wachttijd jeugdhulp", "--licence", "CC0-1.0")
    assert json.loads(ran("monitor", "--format", "json")) == []
    assert "Niets vraagt nu aandacht" in visitor.get(f"/gemeente/{ZWOLLE}/").content.decode()
