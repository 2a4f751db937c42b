# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do visitors find, who belong to no government? The same, of formats that are shared with everybody."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from stuurhuis.commons.models import Adoption, Copy, Format, FormatVersion, Thanks, rows
from stuurhuis.commons.policy import formats as policy
from stuurhuis.commons.rules.adoption import AdoptionSeen, ThanksSeen
from stuurhuis.commons.rules.formats import FormatSeen, VersionSeen
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor, NotThere


@question(policy.READ)
def formats(*, actor: Actor, at: datetime) -> tuple[FormatSeen, ...]:
    """All of them, the newest first."""
    return rows.formats_seen(_public().order_by("-made_at", "pk"), FormatVersion.objects.all(), "")


@question(policy.READ)
def format_of(key: str, *, actor: Actor, at: datetime) -> FormatSeen:
    """One of them; raises NotThere."""
    found = rows.formats_seen(_public().filter(pk=key), FormatVersion.objects.all(), "")
    if not found:
        raise NotThere
    return found[0]


@question(policy.READ)
def versions(of: UUID, *, actor: Actor, at: datetime) -> tuple[VersionSeen, ...]:
    """Its shared versions, the newest first."""
    found = FormatVersion.objects.filter(opened=True, format__in=_public().filter(pk=of))
    return tuple(map(rows.version_of, found.order_by("-number")))


@question(policy.READ)
def newest_of_all(*, actor: Actor, at: datetime) -> tuple[VersionSeen, ...]:
    """The newest version of each, to be searched."""
    return rows.newest_versions(FormatVersion.objects.filter(opened=True, format__in=_public()))


@question(policy.READ)
def adoptions(of: UUID, *, actor: Actor, at: datetime) -> tuple[AdoptionSeen, ...]:
    """Who uses it or did."""
    found = Adoption.objects.filter(opened=True, format__in=_public().filter(pk=of))
    return rows.adoptions_seen(found, Copy.objects.all(), "")


@question(policy.READ)
def all_adoptions(*, actor: Actor, at: datetime) -> tuple[AdoptionSeen, ...]:
    """Who uses what."""
    found = Adoption.objects.filter(opened=True, format__in=_public())
    return rows.adoptions_seen(found, Copy.objects.all(), "")


@question(policy.READ)
def thanks(of: UUID, *, actor: Actor, at: datetime) -> tuple[ThanksSeen, ...]:
    """What adopters thanked the maker for."""
    found = Thanks.objects.filter(opened=True, format__in=_public().filter(pk=of))
    return tuple(map(rows.thanks_of, found.order_by("-said_on", "pk")))


def _public() -> QuerySet[Format]:
    return Format.objects.filter(opened=True, is_public=True)
