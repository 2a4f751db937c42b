# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bring in what the financial package says of this year, and say how it says things."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from hashlib import sha256
from typing import Any, TypeVar

from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.facts import money as facts
from stuurhuis.steering.models import money as tables
from stuurhuis.steering.models.goals import Lasting
from stuurhuis.steering.policy import money as policy
from stuurhuis.steering.rules.money import BudgetLine
from stuurhuis.steering.rules.year_mapping import MappingWords
from stuurhuis.steering.rules.year_signals import MaterialityWords

L = TypeVar("L", bound=Lasting)
CHUNK = 1000


class NothingNew(Exception):
    """The newest import of this month says exactly the same."""


class NoSuchMonth(Exception):
    """A year has twelve months."""


@action(policy.IMPORT_YEAR)
def import_year(
    year: int, month: int, lines: Sequence[BudgetLine], *, actor: Actor, at: datetime
) -> facts.YearImported:
    """Keep what the financial package says until a month: all lines, or none.

    What was imported of that month before stays; this is its next revision. Raises NoSuchMonth, NothingNew.
    """
    if not 1 <= month <= 12:
        raise NoSuchMonth(month)
    of_month = {"organisation_id": actor.organisation, "year": year, "month": month}
    newest = tables.YearImport.objects.filter(**of_month).select_for_update().order_by("-revision").first()
    fingerprint = sha256("\n".join(sorted(map(repr, lines))).encode()).hexdigest()
    if newest and newest.fingerprint == fingerprint:
        raise NothingNew(newest.revision)
    revision = newest.revision + 1 if newest else 1
    made = tables.YearImport.objects.create(
        **of_month, revision=revision, imported_at=at, lines=len(lines), fingerprint=fingerprint
    )
    rows = [tables.YearLine(organisation_id=actor.organisation, of=made, **asdict(line)) for line in lines]
    tables.YearLine.objects.bulk_create(rows, batch_size=CHUNK)
    return facts.YearImported(made.pk, year, month, revision)


@action(policy.KEEP_MAPPING)
def keep_mapping(words: MappingWords, *, actor: Actor, at: datetime) -> facts.MappingKept:
    """Say how the export of the own financial package says what we ask, in place of what was said before."""
    return facts.MappingKept(_renew(tables.YearMapping, actor, at, said=asdict(words)).pk)


@action(policy.SET_MATERIALITY)
def set_materiality(words: MaterialityWords, *, actor: Actor, at: datetime) -> facts.MaterialitySet:
    """Say from when a difference matters, in place of what was said before."""
    return facts.MaterialitySet(_renew(tables.Materiality, actor, at, **asdict(words)).pk)


def _renew(table: type[L], actor: Actor, at: datetime, **values: Any) -> L:
    """End what counted, and begin what counts from now."""
    living = table.objects.filter(organisation=actor.organisation, ended_at=None)
    living.update(ended_at=at)
    return table.objects.create(organisation_id=actor.organisation, started_at=at, **values)
