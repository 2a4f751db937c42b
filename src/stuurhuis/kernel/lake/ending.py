# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may go from the lake: versions past their end, and what killed writers left behind."""

import re
import shutil
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.db import transaction

from stuurhuis.kernel.lake import folder
from stuurhuis.kernel.lake.versions import VersionRef, VersionUnknown, ref
from stuurhuis.kernel.store.models import lake as tables

WRITTEN = re.compile(r"[0-9a-f]{64}\.parquet|[0-9a-f]+\.unfinished")


class OpenVersionKept(Exception):
    """A version with open data is never destroyed: figures on screens name it."""


@dataclass(frozen=True, slots=True)
class Swept:
    """What a sweep took away, and which data sets it passed over because somebody was publishing there."""

    removed: tuple[str, ...]
    busy: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Damage:
    """A version whose file is not there or is not what its checksum says."""

    version: VersionRef
    missing: bool


def sweep() -> Swept:
    """Remove every file that no living version names; a folder where somebody publishes is passed over.

    Only folders of registered data sets and only names that a writer gives are looked at: a wrong
    setting of the folder costs nothing.
    """
    removed: list[str] = []
    busy: list[str] = []
    for data_set in tables.DataSet.objects.order_by("id").values_list("id", flat=True):
        if not (folder.lake() / data_set).is_dir():
            continue
        try:
            with folder.sweeping(data_set, wait=False) as place:
                removed += _sweep_folder(place, WRITTEN)
        except folder.FolderBusy:
            busy.append(data_set)
    return Swept(tuple(removed), tuple(busy))


def destroy(version: VersionRef, *, at: datetime) -> VersionRef:
    """Destroy a version with personal data whole; its name, checksum and record stay.

    First the record says so, then the file goes, unless another living version has the same content; a kill
    in between is finished by the next sweep. Raises OpenVersionKept, VersionUnknown.
    """
    if version.owner is None:
        raise OpenVersionKept(f"{version.name} holds open data and is kept")
    with transaction.atomic(durable=True):
        found = tables.Version.objects.select_for_update(of=("self",))
        row = found.filter(
            data_set_id=version.data_set, number=version.number, owner_id=version.owner
        ).first()
        if row is None:
            raise VersionUnknown(f"there is no {version.name}")
        tables.CurrentVersion.objects.filter(version=row).delete()
        if row.destroyed_at is None:
            row.destroyed_at = at
            row.save(update_fields=["destroyed_at"])
    with folder.sweeping(version.data_set, wait=True) as place:
        _sweep_folder(place, re.compile(re.escape(version.file.name)))
    return ref(row)


def destroy_ended(*, on: date, at: datetime) -> tuple[VersionRef, ...]:
    """Destroy every version whose end has come on this day; gives what was destroyed."""
    ended = tables.Version.objects.filter(ends_on__lte=on, destroyed_at=None).order_by(
        "data_set_id", "number"
    )
    return tuple(destroy(ref(row), at=at) for row in ended)


def damages() -> tuple[Damage, ...]:
    """The living versions whose file is missing or changed; reads every byte of the lake."""
    living = (ref(row) for row in tables.Version.objects.filter(destroyed_at=None))
    return tuple(
        Damage(version, missing=not version.file.is_file())
        for version in living
        if not version.file.is_file() or folder.checksum_of(version.file) != version.checksum
    )


def _sweep_folder(place: Path, names: re.Pattern[str]) -> list[str]:
    rows = tables.Version.objects.filter(path__startswith=f"{place.name}/", destroyed_at=None)
    named = set(rows.values_list("path", flat=True))
    found = (path for path in sorted(place.iterdir()) if names.fullmatch(path.name))
    gone = [path for path in found if f"{place.name}/{path.name}" not in named]
    for path in gone:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    folder.settle(place)
    return [f"{place.name}/{path.name}" for path in gone]
