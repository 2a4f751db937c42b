# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which formats are there, what do they say, and what was born from something?

Each is asked by who works somewhere; `queries.open_formats` answers visitors the same of what is public.
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from stuurhuis.commons.models import Format, FormatVersion, rows
from stuurhuis.commons.policy import formats as policy
from stuurhuis.commons.rules.formats import (
    FormatSeen,
    VersionSeen,
)
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor

MOST = 200  # formats that were born from some things, told at once


@question(policy.SEE)
def formats(shown: QuerySet[Format], *, actor: Actor, at: datetime) -> tuple[FormatSeen, ...]:
    """All that one's organisation made, and all that was shared; the newest first."""
    return _seen(shown.order_by("-made_at", "pk"), actor.organisation)


@question(policy.SEE)
def born_from(
    shown: QuerySet[Format], references: Collection[str], *, actor: Actor, at: datetime
) -> tuple[FormatSeen, ...]:
    """The formats that were born from these things, such as an experiment; the newest first."""
    found = shown.filter(origin__in=references).order_by("-made_at", "pk")[:MOST]
    return _seen(found, actor.organisation)


@question(policy.SEE)
def among(
    shown: QuerySet[Format], keys: Collection[str], *, actor: Actor, at: datetime
) -> tuple[FormatSeen, ...]:
    """Those of these formats that one's organisation sees."""
    return _seen(shown.filter(pk__in=keys), actor.organisation)


@question(policy.SEE, one=True)
def format_of(row: Format, *, actor: Actor, at: datetime) -> FormatSeen:
    """One format."""
    return _seen([row], actor.organisation)[0]


@question(policy.SEE_VERSIONS)
def versions(
    shown: QuerySet[FormatVersion], of: UUID, *, actor: Actor, at: datetime
) -> tuple[VersionSeen, ...]:
    """The versions of a format, the newest first; to its maker also what is being written."""
    return tuple(map(rows.version_of, shown.filter(format=of).order_by("-number")))


@question(policy.SEE_VERSIONS)
def newest_of_all(shown: QuerySet[FormatVersion], *, actor: Actor, at: datetime) -> tuple[VersionSeen, ...]:
    """The newest shared version of every format, to be searched."""
    return rows.newest_versions(shown.exclude(shared_at=None))


def _seen(found: Iterable[Format], here: str) -> tuple[FormatSeen, ...]:
    return rows.formats_seen(found, FormatVersion.objects.all(), here)
