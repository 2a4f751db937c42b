# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which versions of a data set there are, and which one is shown now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from stuurhuis.kernel.lake import folder
from stuurhuis.kernel.store import wall
from stuurhuis.kernel.store.models import lake as tables


class PersonalVersionRefused(Exception):
    """A version with personal data is read outside the name of the organisation that owns it."""


class VersionUnknown(Exception):
    """There is no such version of this data set."""


@dataclass(frozen=True, slots=True)
class VersionRef:
    """One immutable version of a data set: enough to read it, to show it and to cache by it."""

    data_set: str
    number: int
    source: str
    licence: str
    path: str
    checksum: str
    rows: int
    bytes: int
    period_from: str
    period_until: str
    category: str
    owner: str | None
    ends_on: date | None
    made_at: datetime
    destroyed_at: datetime | None

    @property
    def name(self) -> str:
        """How a page names it: data set and number."""
        return f"{self.data_set}/{self.number}"

    @property
    def file(self) -> Path:
        """The Parquet file of this version."""
        return folder.lake() / self.path


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a version: its name and its type in the words of Arrow."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """What made a version: the job, the version of its code, and the versions that it read."""

    job: str
    code: str
    versions: tuple[str, ...] = ()

    @classmethod
    def of(cls, job: str, code: str, used: Iterable[VersionRef] = ()) -> "Lineage":
        """The lineage of a job that read these versions."""
        return cls(job, code, tuple(version.name for version in used))


@dataclass(frozen=True, slots=True)
class VersionRecord:
    """All that is recorded of a version; it stays when the version is destroyed."""

    version: VersionRef
    columns: tuple[Column, ...]
    lineage: Lineage


_FIELDS = (
    "data_set_id", "number", "source_id", "licence", "path", "checksum", "rows", "bytes", "period_from",
    "period_until", "category", "owner_id", "ends_on", "made_at", "destroyed_at",
)  # fmt: skip
_CURRENT_FIELDS = tuple(f"version__{field}" for field in _FIELDS)


def current(data_set: str, *, owner: str | None = None) -> VersionRef | None:
    """The version that is shown now, or None; one indexed query, so ask once a request.

    `owner` is the organisation whose personal data it holds; None for open data.
    """
    found = tables.CurrentVersion.objects.filter(data_set_id=data_set, owner_id=owner)
    row = found.values_list(*_CURRENT_FIELDS).first()
    return VersionRef(*row) if row else None


def current_of(data_sets: Iterable[str]) -> dict[str, VersionRef]:
    """The open versions that are shown now, by data set, in one query; unpublished ones are left out."""
    found = tables.CurrentVersion.objects.filter(data_set_id__in=sorted(data_sets), owner__isnull=True)
    return dict(_open_versions(folder.lake(), tuple(found.values_list("version_id", "version__path"))))


@lru_cache(maxsize=256)
def _open_versions(_lake: Path, shown: tuple[tuple[int, str], ...]) -> dict[str, VersionRef]:
    """Open versions by data set, read once a process: nothing of them ever changes."""
    found = tables.Version.objects.filter(pk__in=[key for key, _ in shown])
    return {row[0]: VersionRef(*row) for row in found.values_list(*_FIELDS)}


def history(data_set: str, *, owner: str | None = None) -> tuple[VersionRef, ...]:
    """All versions, newest first, destroyed ones too."""
    found = tables.Version.objects.filter(data_set_id=data_set, owner_id=owner).order_by("-number")
    return tuple(VersionRef(*row) for row in found.values_list(*_FIELDS))


def record(data_set: str, number: int, *, owner: str | None = None) -> VersionRecord:
    """All that is recorded of one version; raises VersionUnknown."""
    row = tables.Version.objects.filter(data_set_id=data_set, number=number, owner_id=owner).first()
    if row is None:
        raise VersionUnknown(f"{data_set} has no version {number}")
    return VersionRecord(ref(row), _columns(row.schema), _lineage(row.lineage))


def ref(row: tables.Version) -> VersionRef:
    """The reference to a row of the table of versions (for the lake itself)."""
    return VersionRef(*(getattr(row, field) for field in _FIELDS))


def refuse_personal(versions: Iterable[VersionRef]) -> None:
    """Raise PersonalVersionRefused when one holds personal data of another than who is now acted for."""
    for version in versions:
        if version.owner is not None and version.owner != wall.current():
            raise PersonalVersionRefused(f"{version.name} holds personal data; only its owner may read it")


def _columns(schema: list[dict[str, str]]) -> tuple[Column, ...]:
    return tuple(Column(column["name"], column["type"]) for column in schema)


def _lineage(stored: dict[str, Any]) -> Lineage:
    return Lineage(stored["job"], stored["code"], tuple(stored["versions"]))
