# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of the tables, read into what the rules call them: for who works somewhere and for visitors alike."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet

from stuurhuis.commons.models.adoption import Adoption, Copy, Thanks
from stuurhuis.commons.models.formats import Format, FormatVersion
from stuurhuis.commons.rules.adoption import AdoptionSeen, CopySeen, StoppedBecause, ThanksSeen, UseState
from stuurhuis.commons.rules.content import recalled
from stuurhuis.commons.rules.formats import (
    Direction,
    FormatSeen,
    FormatState,
    FormatWords,
    Movement,
    Origin,
    VersionSeen,
    Withdrawal,
)


def newest_versions(rows: QuerySet[FormatVersion]) -> tuple[VersionSeen, ...]:
    """The newest of each format."""
    latest = {row.format_id: row for row in rows.order_by("number")}
    return tuple(map(version_of, latest.values()))


def formats_seen(
    rows: Iterable[Format], versions: QuerySet[FormatVersion], here: str
) -> tuple[FormatSeen, ...]:
    """Formats as an organisation sees them, with their newest shared version."""
    found = list(rows)
    shared = versions.filter(format__in=found).exclude(shared_at=None).order_by("number")
    newest_shared = {
        of: (number, when) for of, number, when in shared.values_list("format", "number", "shared_at")
    }
    return tuple(_format(row, here, *newest_shared.get(row.pk, (0, None))) for row in found)


def version_of(row: FormatVersion) -> VersionSeen:
    """A version with its content."""
    content = recalled(row.blocks, row.variables)
    return VersionSeen(row.pk, str(row.format_id), row.number, content, row.said, row.shared_at)


def _format(row: Format, here: str, number: int, shared: datetime | None) -> FormatSeen:
    moves = tuple(
        Movement(one["indicator"], Direction(one["direction"]), one["words"]) for one in row.indicators
    )
    words = FormatWords(row.kind, row.name, row.why, row.for_whom, moves, row.is_public, row.points)
    because = Withdrawal(row.withdrawn_because) if row.withdrawn_because else None
    return FormatSeen(
        str(row.pk), row.organisation_id, row.organisation_id == here, words, FormatState(row.state),
        Origin(row.origin, row.origin_words, row.origin_address), row.made_at, number, shared,
        row.withdrawn_at, because, row.withdrawn_words,
    )  # fmt: skip


def thanks_of(row: Thanks) -> ThanksSeen:
    """A word of thanks."""
    return ThanksSeen(str(row.format_id), row.organisation_id, row.words, row.said_on)


def adoptions_seen(rows: QuerySet[Adoption], copies: QuerySet[Copy], here: str) -> tuple[AdoptionSeen, ...]:
    """Adoptions as an organisation sees them."""
    found = list(rows.select_related("version").order_by("adopted_on", "pk"))
    showing = set(copies.filter(adoption__in=found, opened=True).values_list("adoption", flat=True))
    return tuple(_adoption(row, here, row.version.number, shows=row.pk in showing) for row in found)


def _adoption(row: Adoption, here: str, number: int, *, shows: bool) -> AdoptionSeen:
    because = StoppedBecause(row.stopped_because) if row.stopped_because else None
    return AdoptionSeen(
        str(row.pk), str(row.format_id), row.organisation_id, row.organisation_id == here, row.region,
        number, row.adopted_on, UseState(row.state), row.confirmed_on, row.variant, row.settles,
        Origin(row.origin, row.origin_words, row.origin_address), row.stopped_on, because,
        row.stopped_words, shows,
    )  # fmt: skip


def copy_of(row: Copy) -> CopySeen:
    """What a copy says since a moment; its version is read with it."""
    return CopySeen(
        row.pk, str(row.adoption_id), str(row.format_id), row.organisation_id, row.version_id,
        row.version.number, recalled(row.blocks, row.variables), row.values, row.kept_at,
    )  # fmt: skip
