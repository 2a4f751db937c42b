# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The second wall: an organisation's rows are closed to the others, whatever the query above it forgot.

On PostgreSQL it is row-level security (`rowsecurity.py`). SQLite has none: there the scope is a context
variable, and a query on a walled table outside a scope raises, through `_base_manager` too.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from operator import or_
from typing import Any, ClassVar, Self, TypeVar

from django.db import connection, connections, models, transaction
from django.db.models import Q
from django.db.models.expressions import Combinable
from django.db.models.functions import Now, TruncDate

from stuurhuis.kernel.store.classified import INTERNAL
from stuurhuis.kernel.store.days import DUTCH_TIME

TODAY = TruncDate(Now(), tzinfo=DUTCH_TIME)
SETTINGS = "SELECT " + ", ".join(
    f"set_config('stuurhuis.{part}', %s, true)" for part in ("organisation", "person", "token")
)
M = TypeVar("M", bound=models.Model)


class Unscoped(Exception):
    """A query on a walled table, while nobody said for which organisation, of whom or with which link."""


class WrongOrganisation(Exception):
    """A row of one organisation, written in the name of another."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What is open now: the rows of an organisation, what concerns a person, what a mailed link opens."""

    organisation: str = ""
    person: int | None = None
    token: str = ""


CLOSED = Scope()
SCOPE: ContextVar[Scope] = ContextVar("stuurhuis_scope", default=CLOSED)


def current() -> str:
    """The organisation in whose name is now read and written; empty when there is none."""
    return SCOPE.get().organisation


@contextmanager
def within(organisation: str, *, person: int | None = None, whole: bool = False) -> Iterator[None]:
    """Read and write in the name of one organisation, and read what concerns the person who acts.

    On PostgreSQL inside one transaction; with ``whole`` on every database, and it is no part of another.
    Without a person it stays who it was.
    """
    now = SCOPE.get()
    with _open(replace(now, organisation=organisation, person=person or now.person), whole=whole):
        yield


@contextmanager
def about(person: int) -> Iterator[None]:
    """Read what concerns one person, at whatever organisation: who signs in, who leaves everything."""
    with _open(replace(SCOPE.get(), person=person)):
        yield


@contextmanager
def holding(token_digest: str) -> Iterator[None]:
    """Read the one row that a link in a mail opens."""
    with _open(replace(SCOPE.get(), token=token_digest)):
        yield


@contextmanager
def _open(wanted: Scope, *, whole: bool = False) -> Iterator[None]:
    before = SCOPE.get()
    if wanted == before and connection.in_atomic_block and not whole:
        yield
        return
    token = SCOPE.set(wanted)
    try:
        if connection.vendor != "postgresql" and not whole:
            yield
            return
        outermost = not connection.in_atomic_block  # then the settings end with the transaction
        with transaction.atomic(durable=whole):
            _set(wanted)
            yield
            if not outermost and not connection.needs_rollback:
                _set(before)
    finally:
        SCOPE.reset(token)


def _set(scope: Scope) -> None:
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(SETTINGS, [scope.organisation, str(scope.person or ""), scope.token])


class WalledRows(models.QuerySet[M]):
    """Rows that are written only in the name of their own organisation."""

    def _own(self) -> "WalledRows[M]":
        return self.filter(_wall_of(self.model).owned_in(current()))

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
            if isinstance(row, Wall):
                _in_own_name(row)
        return super().bulk_create(rows, *args, **options)


class WalledTable(models.Manager[M]):
    """The way to a walled table; on SQLite it raises Unscoped when nothing is open."""

    def get_queryset(self) -> WalledRows[M]:
        """What the scope of now is shown."""
        rows: WalledRows[M] = WalledRows(self.model, using=self._db)
        if connections[rows.db].vendor == "postgresql":
            return rows
        return rows.filter(_wall_of(self.model).shown_in(SCOPE.get()))

    def bulk_create(self, objs: Iterable[M], *args: Any, **options: Any) -> list[M]:
        """Write many own rows: nothing is read, so nothing need be shown."""
        rows: WalledRows[M] = WalledRows(self.model, using=self._db)
        return rows.bulk_create(objs, *args, **options)


def _wall_of(model: type[models.Model]) -> "type[Wall]":
    if not issubclass(model, Wall):
        raise TypeError(f"{model._meta.label} has no wall")
    return model


def _in_own_name(row: "Wall") -> None:
    if not row.owned_by or row.owned_by != current():
        raise WrongOrganisation(f"a row of '{row.owned_by}' in {row._meta.label}, written by '{current()}'")


class Wall(models.Model):
    """A table of which a row is shown only in a scope that fits, and written only in its own name.

    ``owned_through`` is the way to the organisation that it belongs to; ``known_by`` says by which way which
    part of the scope shows a row. `KnownRows` in a migration says the same to PostgreSQL.
    """

    owned_through: ClassVar[str] = "organisation"
    known_by: ClassVar[Mapping[str, str]] = {"organisation": "organisation"}
    objects: ClassVar[WalledTable[Self]] = WalledTable()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    @classmethod
    def shown_in(cls, scope: Scope) -> Q:
        """Which rows are shown; raises Unscoped when nothing that could show one is open."""
        shown = [
            Q(**{way: getattr(scope, part)}) for way, part in cls.known_by.items() if getattr(scope, part)
        ]
        if not shown:
            raise Unscoped(cls._meta.label)
        return reduce(or_, shown)

    @classmethod
    def owned_in(cls, organisation: str) -> Q:
        """Which rows are written in the name of an organisation."""
        return Q(**{cls.owned_through: organisation})

    @property
    def owned_by(self) -> str:
        """The organisation in whose name the row is written."""
        return str(getattr(self, f"{self.owned_through}_id") or "")

    def save(self, *args: Any, **options: Any) -> None:
        """Keep it; raises WrongOrganisation when it is another's."""
        _in_own_name(self)
        super().save(*args, **options)

    def delete(self, *args: Any, **options: Any) -> tuple[int, dict[str, int]]:
        """Remove it; raises WrongOrganisation when it is another's."""
        _in_own_name(self)
        return super().delete(*args, **options)


class Walled(Wall):
    """A table in which every row belongs to one organisation, and only that one sees it."""

    organisation = INTERNAL(models.ForeignKey("store.Organisation", models.PROTECT, related_name="+"))

    class Meta(Wall.Meta):
        abstract = True

    @classmethod
    def shown_to(cls, organisation: str, on: date | Combinable) -> Q:  # noqa: ARG003 for tables that are shared
        """Which rows an organisation is shown on a day: its own."""
        return Q(organisation=organisation)

    @classmethod
    def shown_in(cls, scope: Scope) -> Q:
        """What the organisation is shown today; raises Unscoped without one."""
        if not scope.organisation:
            raise Unscoped(cls._meta.label)
        return cls.shown_to(scope.organisation, TODAY)


class TwoSided(Wall):
    """Between two organisations: both see it, and each writes it in its own name."""

    sides: ClassVar[tuple[str, str]] = ("organisation", "partner")

    class Meta(Wall.Meta):
        abstract = True

    @classmethod
    def shown_in(cls, scope: Scope) -> Q:
        """To both sides; raises Unscoped without an organisation."""
        if not scope.organisation:
            raise Unscoped(cls._meta.label)
        return cls.owned_in(scope.organisation)

    @classmethod
    def owned_in(cls, organisation: str) -> Q:
        """Written by either side."""
        return reduce(or_, (Q(**{side: organisation}) for side in cls.sides))

    @property
    def owned_by(self) -> str:
        """The one of both that writes now, else the first."""
        both = [str(getattr(self, f"{side}_id") or "") for side in self.sides]
        return current() if current() in both else both[0]


class Between(TwoSided):
    """A row of one organisation that its partner in it sees and writes too; see `BetweenRows`."""

    organisation = INTERNAL(models.ForeignKey("store.Organisation", models.PROTECT, related_name="+"))
    partner = INTERNAL(models.ForeignKey("store.Organisation", models.PROTECT, related_name="+"))

    class Meta(TwoSided.Meta):
        abstract = True
