# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may go goes whole; what must stay stays."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd
import pytest
from django.db import IntegrityError, transaction

from stuurhuis.kernel import lake
from stuurhuis.kernel.lake import folder as places
from stuurhuis.kernel.lake.ending import (
    OpenVersionKept,
    VersionUnknown,
    damages,
    destroy,
    destroy_ended,
    sweep,
)
from stuurhuis.kernel.lake.publishing import Making, Personal, publish
from stuurhuis.kernel.lake.reading import VersionGone
from stuurhuis.kernel.lake.versions import PersonalVersionRefused
from stuurhuis.kernel.store import wall
from stuurhuis.kernel.store.models import Organisation
from stuurhuis.kernel.store.models import lake as tables

Observations = Callable[..., pd.DataFrame]
LATER = datetime(2027, 1, 2, 3, 4, tzinfo=UTC)


@pytest.fixture
def owner(db: None) -> str:
    """The organisation whose personal data it is."""
    return str(Organisation.objects.order_by("pk").values_list("pk", flat=True)[0])


@pytest.fixture
def personal(making: Making, owner: str) -> Making:
    """Made with personal data that must be gone on the first day of 2027."""
    return replace(making, personal=Personal(owner, date(2027, 1, 1)))


def test_a_sweep_takes_what_killed_writers_left(
    waste: str, folder: Path, making: Making, observations: Observations
) -> None:
    version = publish(observations(), data_set=waste, making=making).version
    left = [folder / waste / "ab12.unfinished", folder / waste / f"{'0' * 64}.parquet"]
    for path in left:
        path.write_bytes(b"PAR1 half")
    (folder / waste / "cd34.unfinished").mkdir()
    (folder / waste / "notes.txt").touch()
    (folder / "elsewhere").mkdir()
    (folder / "elsewhere" / "ef56.unfinished").touch()
    swept = sweep()
    assert len(swept.removed) == 3
    assert swept.busy == ()
    assert version.file.is_file()
    assert (folder / waste / "notes.txt").exists()
    assert (folder / "elsewhere" / "ef56.unfinished").exists(), "a folder of nobody we know is left alone"
    assert sweep().removed == ()


def test_a_sweep_passes_over_a_folder_where_somebody_publishes(
    waste: str, making: Making, observations: Observations
) -> None:
    with places.publishing(waste) as place:
        (place / "ab12.unfinished").touch()
        assert sweep().busy == (waste,)
        assert publish(observations(), data_set=waste, making=making).made
    assert sweep().removed == ("waste/ab12.unfinished",)


def test_personal_data_is_read_by_its_owner_only(
    waste: str, owner: str, personal: Making, observations: Observations
) -> None:
    version = publish(observations(), data_set=waste, making=personal).version
    assert lake.current(waste) is None
    assert lake.current(waste, owner=owner) == version
    with pytest.raises(PersonalVersionRefused, match="waste/1"):
        lake.read({"o": version}, "SELECT count(*) FROM o")
    with wall.within(owner):
        first = lake.read({"o": version}, "SELECT count(*) FROM o")
        assert first == ((16,),)
        assert lake.read({"o": version}, "SELECT count(*) FROM o") is not first


def test_a_version_past_its_end_is_destroyed_whole_and_its_record_stays(
    waste: str, owner: str, personal: Making, observations: Observations
) -> None:
    version = publish(observations(), data_set=waste, making=personal).version
    assert destroy_ended(on=date(2026, 12, 31), at=LATER) == ()
    (gone,) = destroy_ended(on=date(2027, 1, 1), at=LATER)
    assert gone == replace(version, destroyed_at=LATER)
    assert not version.file.exists()
    assert lake.current(waste, owner=owner) is None
    kept = lake.record(waste, 1, owner=owner)
    assert (kept.version.checksum, kept.version.destroyed_at) == (version.checksum, LATER)
    with wall.within(owner), pytest.raises(VersionGone):
        lake.read({"o": version}, "SELECT count(*) FROM o")
    assert destroy_ended(on=date(2028, 1, 1), at=LATER) == ()


def test_destroying_spares_another_living_version_with_the_same_content(
    waste: str, personal: Making, owner: str, observations: Observations
) -> None:
    first = publish(observations(), data_set=waste, making=personal).version
    longer = replace(personal, personal=Personal(owner, date(2030, 1, 1)))
    second = publish(observations(), data_set=waste, making=longer).version
    destroy(first, at=LATER)
    assert second.file.is_file()
    destroy(second, at=LATER)
    assert not second.file.exists()


def test_open_versions_are_kept(waste: str, making: Making, observations: Observations) -> None:
    version = publish(observations(), data_set=waste, making=making).version
    with pytest.raises(OpenVersionKept):
        destroy(version, at=LATER)
    with pytest.raises(VersionUnknown):
        destroy(replace(version, number=9, owner="nobody"), at=LATER)


def test_the_database_refuses_personal_data_without_an_end(
    waste: str, making: Making, observations: Observations
) -> None:
    publish(observations(), data_set=waste, making=making)
    with pytest.raises(IntegrityError), transaction.atomic():
        tables.Version.objects.update(category="personal")


def test_damage_is_found(waste: str, making: Making, observations: Observations) -> None:
    first = publish(observations(), data_set=waste, making=making).version
    second = publish(observations(shift=1), data_set=waste, making=making).version
    assert damages() == ()
    first.file.write_bytes(first.file.read_bytes()[:-1] + b"x")
    second.file.unlink()
    assert [(damage.version.number, damage.missing) for damage in damages()] == [(1, False), (2, True)]
    assert not publish(observations(shift=1), data_set=waste, making=making).made
    assert [damage.version.number for damage in damages()] == [1]
