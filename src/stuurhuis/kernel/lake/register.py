# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which sources and data sets there are, and how they are put in the register."""

import re
from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction

from stuurhuis.kernel.store.models import lake as tables


class DataSetNameRefused(Exception):
    """The id of a data set cannot be the name of a folder and of an address."""


class SourceUnknown(Exception):
    """A data set names a source that is not in the register of sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A row of the register of sources: where figures come from, under which licence, with which faults."""

    id: str
    name_nl: str
    name_en: str
    publisher: str
    licence: str
    licence_url: str = ""
    url: str = ""
    retrieved: date | None = None
    known_faults_nl: str = ""
    known_faults_en: str = ""
    original_table: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSet:
    """A table of figures that gets new versions; `source` is the id of a source in the register."""

    id: str
    source: str
    title_nl: str
    title_en: str
    description_nl: str = ""
    description_en: str = ""


_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
_SOURCE = ("id", "name_nl", "name_en", "publisher", "licence", "licence_url", "url", "retrieved",
           "known_faults_nl", "known_faults_en", "original_table")  # fmt: skip
# in the order of DataSet
_DATA_SET = ("id", "source_id", "title_nl", "title_en", "description_nl", "description_en")


def register_source(source: Source) -> None:
    """Put a source in the register, or bring its row up to date."""
    values = asdict(source)
    key = values.pop("id")
    tables.Source.objects.update_or_create(id=key, defaults=values)


def register_data_set(data_set: DataSet) -> None:
    """Put a data set in the register, or bring its row up to date.

    Raises SourceUnknown, DataSetNameRefused.
    """
    if not _ID.fullmatch(data_set.id):
        raise DataSetNameRefused(f"'{data_set.id}': use at most 80 small letters, digits and hyphens")
    values = asdict(data_set)
    key, source = values.pop("id"), values.pop("source")
    with transaction.atomic():
        if not tables.Source.objects.filter(id=source).exists():
            raise SourceUnknown(f"data set {key} names source {source}, which is not in the register")
        tables.DataSet.objects.update_or_create(id=key, defaults={**values, "source_id": source})


def sources() -> tuple[Source, ...]:
    """The whole register of sources, by id."""
    rows = tables.Source.objects.order_by("id").values_list(*_SOURCE)
    return tuple(Source(**dict(zip(_SOURCE, row, strict=True))) for row in rows)


def source(identifier: str) -> Source | None:
    """One source, or None when the register has no such id."""
    row = tables.Source.objects.filter(id=identifier).values(*_SOURCE).first()
    return Source(**row) if row else None


def data_sets() -> tuple[DataSet, ...]:
    """All data sets, by id."""
    rows = tables.DataSet.objects.order_by("id").values_list(*_DATA_SET)
    return tuple(DataSet(**dict(zip(DataSet.__dataclass_fields__, row, strict=True))) for row in rows)
