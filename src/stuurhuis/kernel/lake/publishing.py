# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does a data set get a new version? Written to one side, then named in one commit. For workers only."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

import pyarrow as pa
from django.db import transaction
from django.db.models import Max

from stuurhuis.kernel.lake import folder
from stuurhuis.kernel.lake.tabular import Tabular, stream_of
from stuurhuis.kernel.lake.versions import Lineage, VersionRef, ref
from stuurhuis.kernel.lake.writing import Written, write
from stuurhuis.kernel.store.models import lake as tables


class DataSetUnknown(Exception):
    """The data set is not in the register; register it, with its source, first."""


class InsideTransaction(Exception):
    """Publishing inside a transaction would hold the database for as long as the file takes to write."""


@dataclass(frozen=True, slots=True)
class Personal:
    """Whose personal data a version holds, and the day from which it must be destroyed."""

    owner: str
    ends_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """What is recorded of a version beside its content.

    `at` is when it was made; `period` the first and the last period it covers (`2017`, `2017-Q1`, …), empty
    when it covers none; `personal` stands there when it holds personal data.
    """

    at: datetime
    lineage: Lineage
    period: tuple[str, str] = ("", "")
    personal: Personal | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """The version that is shown now, and whether this publishing made it (else it was there already)."""

    version: VersionRef
    made: bool


def publish(
    data: Tabular,
    *,
    data_set: str,
    making: Making,
    sort: Sequence[str] = (),
    schema: pa.Schema | None = None,
    then: Callable[[VersionRef], None] | None = None,
) -> Published:
    """Make this data the version of the data set that is shown; the same content again makes no new version.

    `sort` orders the rows and cuts row groups at its first column; `schema` names types where the data
    cannot; `then` runs in the commit that names the version, only when it is new. Killed at any moment, the
    old version is whole and shown, and what was half written is taken by the sweep. Raises DataSetUnknown,
    InsideTransaction and what `tabular` refuses.
    """
    _refuse_unknown(data_set)
    with folder.publishing(data_set) as place:
        written = write(stream_of(data, schema), place, sort)
        with transaction.atomic(durable=True):
            published = _name(written, data_set, making)
            if published.made and then is not None:
                then(published.version)
    return published


def show(version: VersionRef) -> None:
    """Show an earlier version of its data set again, in one commit."""
    tables.CurrentVersion.objects.filter(data_set_id=version.data_set, owner_id=version.owner).update(
        version=tables.Version.objects.get(
            data_set_id=version.data_set, number=version.number, destroyed_at=None
        )
    )


def _refuse_unknown(data_set: str) -> None:
    try:
        with transaction.atomic(durable=True):
            known = tables.DataSet.objects.filter(id=data_set).exists()
    except RuntimeError as error:
        raise InsideTransaction(
            f"publish {data_set} outside a transaction; use `then` for what belongs to it"
        ) from error
    if not known:
        raise DataSetUnknown(f"data set {data_set} is not registered")


def _name(written: Written, data_set: str, making: Making) -> Published:
    """Name what was written, inside a transaction that holds the row of the data set."""
    row = tables.DataSet.objects.select_for_update(of=("self",)).select_related("source").get(id=data_set)
    owner = making.personal.owner if making.personal else None
    shown = (
        tables.CurrentVersion.objects.filter(data_set=row, owner_id=owner).select_related("version").first()
    )
    if shown and _same(shown.version, written, making):
        return Published(ref(shown.version), made=False)
    version = _new_version(row, written, making)
    tables.CurrentVersion.objects.update_or_create(
        data_set=row, owner_id=owner, defaults={"version": version}
    )
    return Published(ref(version), made=True)


def _same(version: tables.Version, written: Written, making: Making) -> bool:
    """Whether nothing is new: same content, same period, same end; who made it again does not matter."""
    ends_on = making.personal.ends_on if making.personal else None
    then = (version.checksum, version.period_from, version.period_until, version.ends_on)
    return then == (written.checksum, *making.period, ends_on)


def _new_version(row: tables.DataSet, written: Written, making: Making) -> tables.Version:
    last = tables.Version.objects.filter(data_set=row).aggregate(last=Max("number"))["last"]
    personal = making.personal
    return tables.Version.objects.create(
        data_set=row,
        number=(last or 0) + 1,
        source=row.source,
        licence=row.source.licence,
        path=written.path,
        checksum=written.checksum,
        rows=written.rows,
        bytes=written.bytes,
        period_from=making.period[0],
        period_until=making.period[1],
        schema=[{"name": name, "type": kind} for name, kind in written.columns],
        lineage=asdict(making.lineage),
        category=tables.Version.Category.PERSONAL if personal else tables.Version.Category.OPEN,
        owner_id=personal.owner if personal else None,
        ends_on=personal.ends_on if personal else None,
        made_at=making.at,
    )
