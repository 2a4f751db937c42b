# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which formats are there, what do they say, and what was born from something?

Each is asked by who works somewhere; `queries.open_formats` answers visitors the same of what is public.
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from stuurhuis.commons.models import Format, FormatVersion
from stuurhuis.commons.policy import formats as policy
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
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor

MOST = 200  # formats that were born from some things, told at once


@question(policy.SEE)
def formats(shown: QuerySet[Format], *, actor: Actor, at: datetime) -> tuple[FormatSeen, ...]:
    """All that one's organisation made, and all that was shared; the newest first."""
    return seen(shown.order_by("-made_at", "pk"), actor.organisation)


@question(policy.SEE)
def born_from(
    shown: QuerySet[Format], references: Collection[str], *, actor: Actor, at: datetime
) -> tuple[FormatSeen, ...]:
    """The formats that were born from these things, such as an experiment; the newest first."""
    return seen(shown.filter(origin__in=references).order_by("-made_at", "pk")[:MOST], actor.organisation)


@question(policy.SEE)
def among(
    shown: QuerySet[Format], keys: Collection[str], *, actor: Actor, at: datetime
) -> tuple[FormatSeen, ...]:
    """Those of these formats that one's organisation sees."""
    return seen(shown.filter(pk__in=keys), actor.organisation)


@question(policy.SEE, one=True)
def format_of(row: Format, *, actor: Actor, at: datetime) -> FormatSeen:
    """One format."""
    return seen([row], actor.organisation)[0]


@question(policy.SEE_VERSIONS)
def versions(
    shown: QuerySet[FormatVersion], of: UUID, *, actor: Actor, at: datetime
) -> tuple[VersionSeen, ...]:
    """The versions of a format, the newest first; to its maker also what is being written."""
    return tuple(map(version_of, shown.filter(format=of).order_by("-number")))


@question(policy.SEE_VERSIONS)
def newest_of_all(shown: QuerySet[FormatVersion], *, actor: Actor, at: datetime) -> tuple[VersionSeen, ...]:
    """The newest shared version of every format, to be searched."""
    return newest(shown.exclude(shared_at=None))


def newest(rows: QuerySet[FormatVersion]) -> tuple[VersionSeen, ...]:
    """The newest of each format."""
    latest = {row.format_id: row for row in rows.order_by("number")}
    return tuple(map(version_of, latest.values()))


def seen(rows: Iterable[Format], here: str) -> tuple[FormatSeen, ...]:
    """Formats as an organisation sees them, with their newest shared version."""
    found = list(rows)
    shared = FormatVersion.objects.filter(format__in=found).exclude(shared_at=None).order_by("number")
    newest_shared = {
        of: (number, when) for of, number, when in shared.values_list("format", "number", "shared_at")
    }
    return tuple(_seen(row, here, *newest_shared.get(row.pk, (0, None))) for row in found)


def version_of(row: FormatVersion) -> VersionSeen:
    """A version with its content."""
    content = recalled(row.blocks, row.variables)
    return VersionSeen(row.pk, str(row.format_id), row.number, content, row.said, row.shared_at)


def _seen(row: Format, here: str, number: int, shared: datetime | None) -> FormatSeen:
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
