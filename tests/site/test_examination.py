# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis doctor` says what is wrong, and what to do about it."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from stuurhuis.kernel import lake
from stuurhuis.site import examination
from stuurhuis.steering.tasks.monitor import Material


def findings(settings: Settings, data: Path) -> dict[str, tuple[str, ...]]:
    """What is found of every part."""
    settings.DATA = data
    return {one.name.split(" /")[0]: one.findings for one in examination.examine(network=False)}


def test_a_site_with_figures_is_well(
    judged: Material, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examination, "LEAST_ROOM", 1)
    found = findings(settings, tmp_path)
    assert {name: said for name, said in found.items() if said} == {}


@pytest.mark.django_db
def test_an_empty_lake_says_how_to_fill_it(lake_folder: Path, settings: Settings, tmp_path: Path) -> None:
    (said,) = findings(settings, tmp_path)["cijfers in het lake"]
    assert "stuurhuis prepare --sample" in said


def test_a_damaged_version_is_named(judged: Material, settings: Settings, tmp_path: Path) -> None:
    version = lake.current_of(["figures"])["figures"]
    kept = version.file.read_bytes()
    version.file.write_bytes(kept[:-1])
    try:
        (said,) = findings(settings, tmp_path)["cijfers in het lake"]
    finally:
        version.file.write_bytes(kept)
    assert version.name in said


@pytest.mark.django_db
def test_a_full_disk_is_told(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examination, "LEAST_ROOM", 2**80)
    assert "STUURHUIS_DATA" in findings(settings, tmp_path)["datamap"][0]
