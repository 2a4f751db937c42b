# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The second wall: an organisation's rows are closed to the others, whatever the query above it forgot.

On PostgreSQL it is row-level security (`rowsecurity.py`). SQLite has none: there the scope is a context
variable, and a query on an organisation's table outside a scope raises, through `_base_manager` too.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from typing import Any, ClassVar, Self, TypeVar

from django.db import connections, models, transaction
from django.db.models import Q
from django.db.models.expressions import Combinable
from django.db.models.functions import Now, TruncDate

from stuurhuis.kernel.store.classified import INTERNAL
from stuurhuis.kernel.store.days import DUTCH_TIME

SCOPE: ContextVar[str] = ContextVar("stuurhuis_organisation", default="")
TODAY = TruncDate(Now(), tzinfo=DUTCH_TIME)
M = TypeVar("M", bound=models.Model)


class Unscoped(Exception):
    """A query on an organisation's table, while nobody said for which organisation."""


class WrongOrganisation(Exception):
    """A row of one organisation, written in the name of another."""


def current() -> str:
    """The organisation in whose name is now read and written; empty when there is none."""
    return SCOPE.get()


@contextmanager
def within(organisation: str, *, using: str = "default") -> Iterator[None]:
    """Read and write in the name of one organisation; on PostgreSQL inside one transaction."""
    if organisation == current() and connections[using].in_atomic_block:
        yield
        return
    token = SCOPE.set(organisation)
    try:
        if connections[using].vendor != "postgresql":
            yield
            return
        with transaction.atomic(using=using):
            before = _set(using, organisation)
            yield
            if not connections[using].needs_rollback:
                _set(using, before)
    finally:
        SCOPE.reset(token)


def _set(using: str, organisation: str) -> str:
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT current_setting('stuurhuis.organisation', true)")
        before = str(cursor.fetchone()[0] or "")
        cursor.execute("SELECT set_config('stuurhuis.organisation', %s, true)", [organisation])
    return before


class WalledRows(models.QuerySet[M]):
    """Rows that are written only in the name of their own organisation."""

    def _own(self) -> "WalledRows[M]":
        return self.filter(organisation=current())

    def update(self, **values: Any) -> int:
        """Change own rows; opened and shared rows of others stay as they are."""
        return super(WalledRows, self._own()).update(**values)

    def delete(self) -> tuple[int, dict[str, int]]:
        """Remove own rows only."""
        return super(WalledRows, self._own()).delete()

    def bulk_create(self, objs: Iterable[M], *args: Any, **options: Any) -> list[M]:
        """Write many own rows; raises WrongOrganisation when one is not."""
        rows = list(objs)
        for row in rows:
            _in_own_name(row)
        return super().bulk_create(rows, *args, **options)


class WalledTable(models.Manager[M]):
    """The way to a walled table; on SQLite it raises Unscoped when there is no organisation."""

    def get_queryset(self) -> WalledRows[M]:
        """What the current organisation is shown."""
        rows: WalledRows[M] = WalledRows(self.model, using=self._db)
        if connections[rows.db].vendor == "postgresql":
            return rows
        if not current():
            raise Unscoped(self.model._meta.label)
        return rows.filter(_wall(self.model, current()))


def _wall(model: type[models.Model], organisation: str) -> Q:
    return model.shown_to(organisation, TODAY) if issubclass(model, Walled) else Q(pk__in=())


def _in_own_name(row: models.Model) -> None:
    owner = getattr(row, "organisation_id", None)
    if not owner or owner != current():
        raise WrongOrganisation(f"a row of '{owner}' in {row._meta.label}, written by '{current()}'")


class Walled(models.Model):
    """A table in which every row belongs to one organisation, and only that one sees it."""

    organisation = INTERNAL(models.ForeignKey("store.Organisation", models.PROTECT, related_name="+"))

    objects: ClassVar[WalledTable[Self]] = WalledTable()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    @classmethod
    def shown_to(cls, organisation: str, on: date | Combinable) -> Q:  # noqa: ARG003 for tables that are shared
        """Which rows an organisation is shown on a day: its own."""
        return Q(organisation=organisation)

    def save(self, *args: Any, **options: Any) -> None:
        """Keep it; raises WrongOrganisation when it is another's."""
        _in_own_name(self)
        super().save(*args, **options)

    def delete(self, *args: Any, **options: Any) -> tuple[int, dict[str, int]]:
        """Remove it; raises WrongOrganisation when it is another's."""
        _in_own_name(self)
        return super().delete(*args, **options)
