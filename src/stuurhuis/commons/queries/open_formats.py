# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do visitors find, who belong to no government? The same, of formats that are shared with everybody."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from stuurhuis.commons.models import Adoption, Format, FormatVersion, Thanks
from stuurhuis.commons.policy import formats as policy
from stuurhuis.commons.queries import adoption
from stuurhuis.commons.queries import formats as queries
from stuurhuis.commons.rules.adoption import AdoptionSeen, ThanksSeen
from stuurhuis.commons.rules.formats import FormatSeen, VersionSeen
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor, NotThere


@question(policy.READ)
def formats(*, actor: Actor, at: datetime) -> tuple[FormatSeen, ...]:
    """All of them, the newest first."""
    return queries.seen(_public().order_by("-made_at", "pk"), "")


@question(policy.READ)
def format_of(key: str, *, actor: Actor, at: datetime) -> FormatSeen:
    """One of them; raises NotThere."""
    found = queries.seen(_public().filter(pk=key), "")
    if not found:
        raise NotThere
    return found[0]


@question(policy.READ)
def versions(of: UUID, *, actor: Actor, at: datetime) -> tuple[VersionSeen, ...]:
    """Its shared versions, the newest first."""
    rows = FormatVersion.objects.filter(opened=True, format__in=_public().filter(pk=of))
    return tuple(map(queries.version_of, rows.order_by("-number")))


@question(policy.READ)
def newest_of_all(*, actor: Actor, at: datetime) -> tuple[VersionSeen, ...]:
    """The newest version of each, to be searched."""
    return queries.newest(FormatVersion.objects.filter(opened=True, format__in=_public()))


@question(policy.READ)
def adoptions(of: UUID, *, actor: Actor, at: datetime) -> tuple[AdoptionSeen, ...]:
    """Who uses it or did."""
    return adoption.seen(Adoption.objects.filter(opened=True, format__in=_public().filter(pk=of)), "")


@question(policy.READ)
def all_adoptions(*, actor: Actor, at: datetime) -> tuple[AdoptionSeen, ...]:
    """Who uses what."""
    return adoption.seen(Adoption.objects.filter(opened=True, format__in=_public()), "")


@question(policy.READ)
def thanks(of: UUID, *, actor: Actor, at: datetime) -> tuple[ThanksSeen, ...]:
    """What adopters thanked the maker for."""
    rows = Thanks.objects.filter(opened=True, format__in=_public().filter(pk=of))
    return tuple(map(adoption.thanks_of, rows.order_by("-said_on", "pk")))


def _public() -> QuerySet[Format]:
    return Format.objects.filter(opened=True, is_public=True)
