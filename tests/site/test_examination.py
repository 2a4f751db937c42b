# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis doctor` says what is wrong, and what to do about it."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from small_country import AT
from stuurhuis.kernel import journal, lake
from stuurhuis.kernel.journal import anchoring
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


def told(organisation: str) -> None:
    """Something happens in an organisation, and is sealed."""
    deed = journal.Deed(
        at=AT,
        actor="worker",
        person=None,
        organisation=organisation,
        origin="worker",
        rule="steering.follow",
        ground="avg-5",
    )
    journal.tell(deed)
    journal.seal(AT)


@pytest.mark.django_db
def test_a_journal_that_nobody_touched_is_well(settings: Settings, tmp_path: Path) -> None:
    told("GM0193")
    told("PV23")
    assert findings(settings, tmp_path)["journaal"] == ()


@pytest.mark.django_db
def test_a_journal_that_was_touched_is_told_in_a_sentence(settings: Settings, tmp_path: Path) -> None:
    told("GM0193")
    told("GM0193")
    told("PV23")
    place = anchoring.file_of("GM0193")
    place.write_text(place.read_text(encoding="utf-8").replace('"digest":"', '"digest":"0'), encoding="utf-8")

    first, second, remedy = findings(settings, tmp_path)["journaal"]
    assert first == "GM0193: zegel 1 is een ander zegel dan toen is gezet"
    assert second.startswith("GM0193: zegel 2")
    assert "back-up" in remedy
    assert str(settings.SEALS_FOLDER) in remedy


@pytest.mark.django_db
def test_when_the_anchors_are_gone_the_next_seal_holds_what_is_older(
    settings: Settings, tmp_path: Path
) -> None:
    for _ in range(3):
        told("GM0193")
    anchoring.file_of("GM0193").write_text("", encoding="utf-8")
    assert len(findings(settings, tmp_path)["journaal"]) == 2, "without anchors there is one thing to say"
    told("GM0193")
    assert findings(settings, tmp_path)["journaal"] == (), "what is older hangs on the newest"


def test_every_fault_has_its_sentence() -> None:
    assert set(examination.TOUCHED) == set(journal.Kind)
