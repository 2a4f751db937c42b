# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who uses a format and how sure is that, what does a copy say, and what is being taken of a new version?"""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from stuurhuis.commons.models import Adoption, Copy, Taking, Thanks, rows
from stuurhuis.commons.policy import adoption as policy
from stuurhuis.commons.queries.formats import MOST
from stuurhuis.commons.rules.adoption import (
    AdoptionSeen,
    CopySeen,
    ThanksSeen,
)
from stuurhuis.commons.rules.formats import VersionSeen
from stuurhuis.commons.rules.threeway import Step, recalled_steps
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor


@question(policy.SEE)
def adoptions(shown: QuerySet[Adoption], of: UUID, *, actor: Actor, at: datetime) -> tuple[AdoptionSeen, ...]:
    """Who uses a format or did, the oldest first."""
    return _seen(shown.filter(format=of), actor.organisation)


@question(policy.SEE)
def all_adoptions(shown: QuerySet[Adoption], *, actor: Actor, at: datetime) -> tuple[AdoptionSeen, ...]:
    """Who uses what, of all formats that one sees; the oldest first."""
    return _seen(shown, actor.organisation)


@question(policy.SEE)
def born_from(
    shown: QuerySet[Adoption], references: Collection[str], *, actor: Actor, at: datetime
) -> tuple[AdoptionSeen, ...]:
    """What was adopted out of these things: a dossier, or the format itself; the oldest first."""
    of = [one.removeprefix("format:") for one in references if one.startswith("format:")]
    found = shown.filter(Q(origin__in=references) | Q(format__in=of))
    return _seen(found, actor.organisation)[:MOST]


@question(policy.SEE)
def among(
    shown: QuerySet[Adoption], keys: Collection[str], *, actor: Actor, at: datetime
) -> tuple[AdoptionSeen, ...]:
    """Those of these adoptions that one's organisation sees."""
    return _seen(shown.filter(pk__in=keys), actor.organisation)


@question(policy.SEE, one=True)
def adoption(row: Adoption, *, actor: Actor, at: datetime) -> AdoptionSeen:
    """One adoption."""
    return _seen(Adoption.objects.filter(pk=row.pk), actor.organisation)[0]


@question(policy.SEE_COPIES)
def copies(shown: QuerySet[Copy], of: UUID, *, actor: Actor, at: datetime) -> tuple[CopySeen, ...]:
    """What the copy of an adoption said since when, the newest first; the newest is what it says now."""
    found = shown.filter(adoption=of).select_related("version").order_by("-kept_at", "-pk")
    return tuple(rows.copy_of(row) for row in found)


@question(policy.SEE_TAKING)
def taking(
    shown: QuerySet[Taking], of: UUID, *, actor: Actor, at: datetime
) -> tuple[VersionSeen, tuple[Step, ...]] | None:
    """The version that is being taken over and what was chosen so far; None when nobody began."""
    row = shown.filter(adoption=of).select_related("version").first()
    return (rows.version_of(row.version), recalled_steps(row.steps)) if row else None


@question(policy.SEE_THANKS)
def thanks(shown: QuerySet[Thanks], of: UUID, *, actor: Actor, at: datetime) -> tuple[ThanksSeen, ...]:
    """What adopters thanked the maker for, the newest first."""
    return tuple(map(rows.thanks_of, shown.filter(format=of).order_by("-said_on", "pk")))


def _seen(found: QuerySet[Adoption], here: str) -> tuple[AdoptionSeen, ...]:
    return rows.adoptions_seen(found, Copy.objects.all(), here)
