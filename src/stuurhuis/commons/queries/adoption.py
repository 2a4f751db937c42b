# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who uses a format and how sure is that, what does a copy say, and what is being taken of a new version?"""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from stuurhuis.commons.models import Adoption, Copy, FormatVersion, Taking, Thanks
from stuurhuis.commons.policy import adoption as policy
from stuurhuis.commons.queries.formats import MOST, version_of
from stuurhuis.commons.rules.adoption import (
    AdoptionSeen,
    CopySeen,
    StoppedBecause,
    ThanksSeen,
    UseState,
)
from stuurhuis.commons.rules.content import recalled
from stuurhuis.commons.rules.formats import Origin, VersionSeen
from stuurhuis.commons.rules.threeway import Choice, Step
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor


@question(policy.SEE)
def adoptions(shown: QuerySet[Adoption], of: UUID, *, actor: Actor, at: datetime) -> tuple[AdoptionSeen, ...]:
    """Who uses a format or did, the oldest first."""
    return seen(shown.filter(format=of), actor.organisation)


@question(policy.SEE)
def all_adoptions(shown: QuerySet[Adoption], *, actor: Actor, at: datetime) -> tuple[AdoptionSeen, ...]:
    """Who uses what, of all formats that one sees; the oldest first."""
    return seen(shown, actor.organisation)


@question(policy.SEE)
def born_from(
    shown: QuerySet[Adoption], references: Collection[str], *, actor: Actor, at: datetime
) -> tuple[AdoptionSeen, ...]:
    """What was adopted out of these things: a dossier, or the format itself; the oldest first."""
    of = [one.removeprefix("format:") for one in references if one.startswith("format:")]
    return seen(shown.filter(Q(origin__in=references) | Q(format__in=of)), actor.organisation)[:MOST]


@question(policy.SEE)
def among(
    shown: QuerySet[Adoption], keys: Collection[str], *, actor: Actor, at: datetime
) -> tuple[AdoptionSeen, ...]:
    """Those of these adoptions that one's organisation sees."""
    return seen(shown.filter(pk__in=keys), actor.organisation)


@question(policy.SEE, one=True)
def adoption(row: Adoption, *, actor: Actor, at: datetime) -> AdoptionSeen:
    """One adoption."""
    return seen(Adoption.objects.filter(pk=row.pk), actor.organisation)[0]


@question(policy.SEE_COPIES)
def copies(shown: QuerySet[Copy], of: UUID, *, actor: Actor, at: datetime) -> tuple[CopySeen, ...]:
    """What the copy of an adoption said since when, the newest first; the newest is what it says now."""
    rows = shown.filter(adoption=of).select_related("version").order_by("-kept_at", "-pk")
    return tuple(_copy(row) for row in rows)


@question(policy.SEE_TAKING)
def taking(
    shown: QuerySet[Taking], of: UUID, *, actor: Actor, at: datetime
) -> tuple[VersionSeen, tuple[Step, ...]] | None:
    """The version that is being taken over and what was chosen so far; None when nobody began."""
    row = shown.filter(adoption=of).select_related("version").first()
    return (version_of(row.version), steps_of(row)) if row else None


@question(policy.SEE_THANKS)
def thanks(shown: QuerySet[Thanks], of: UUID, *, actor: Actor, at: datetime) -> tuple[ThanksSeen, ...]:
    """What adopters thanked the maker for, the newest first."""
    return tuple(map(thanks_of, shown.filter(format=of).order_by("-said_on", "pk")))


def steps_of(row: Taking) -> tuple[Step, ...]:
    """What was chosen, in its order."""
    return tuple(Step(one["key"], Choice(one["choice"]), one["text"]) for one in row.steps)


def thanks_of(row: Thanks) -> ThanksSeen:
    """A word of thanks."""
    return ThanksSeen(str(row.format_id), row.organisation_id, row.words, row.said_on)


def seen(rows: QuerySet[Adoption], here: str) -> tuple[AdoptionSeen, ...]:
    """Adoptions as an organisation sees them."""
    found = list(rows.order_by("adopted_on", "pk"))
    numbers = dict(
        FormatVersion.objects.filter(pk__in=[row.version_id for row in found]).values_list("pk", "number")
    )
    showing = set(Copy.objects.filter(adoption__in=found, opened=True).values_list("adoption", flat=True))
    return tuple(_seen(row, here, numbers[row.version_id], shows=row.pk in showing) for row in found)


def _seen(row: Adoption, here: str, number: int, *, shows: bool) -> AdoptionSeen:
    because = StoppedBecause(row.stopped_because) if row.stopped_because else None
    return AdoptionSeen(
        str(row.pk), str(row.format_id), row.organisation_id, row.organisation_id == here, row.region,
        number, row.adopted_on, UseState(row.state), row.confirmed_on, row.variant, row.settles,
        Origin(row.origin, row.origin_words, row.origin_address), row.stopped_on, because,
        row.stopped_words, shows,
    )  # fmt: skip


def _copy(row: Copy) -> CopySeen:
    return CopySeen(
        row.pk, str(row.adoption_id), str(row.format_id), row.organisation_id, row.version_id,
        row.version.number, recalled(row.blocks, row.variables), row.values, row.kept_at,
    )  # fmt: skip
