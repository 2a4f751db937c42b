# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who does the same as we do, and what do we show to the radar?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from stuurhuis.commons.models import NotTheSame, Overlap, RadarChoice, RadarNotice
from stuurhuis.commons.policy import radar as policy
from stuurhuis.commons.rules.radar import OtherSeen, OverlapFound, Shared, Thing, Why
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor


@dataclass(frozen=True, slots=True)
class NoticeSeen:
    """Something that one shows to the radar."""

    id: int
    reference: str
    words: str


@dataclass(frozen=True, slots=True)
class OverlapSeen:
    """Something of ours that others do too."""

    id: int
    found: OverlapFound
    since: datetime


@dataclass(frozen=True, slots=True)
class OwnRadar:
    """Whether an organisation takes part, what it shows beside what is public, and what it said no to."""

    takes_part: bool
    notices: tuple[NoticeSeen, ...]
    denied: tuple[tuple[Thing, Thing], ...]


@question(policy.SEE)
def overlaps(shown: QuerySet[Overlap], *, actor: Actor, at: datetime) -> tuple[OverlapSeen, ...]:
    """All that others do too, the largest group first."""
    rows = (OverlapSeen(row.pk, _found(row), row.found_at) for row in shown)
    return tuple(sorted(rows, key=lambda one: (-len(one.found.others), one.id)))


@question(policy.SEE, one=True)
def overlap(row: Overlap, *, actor: Actor, at: datetime) -> OverlapSeen:
    """One of these."""
    return OverlapSeen(row.pk, _found(row), row.found_at)


@question(policy.SEE_OWN)
def own(*, actor: Actor, at: datetime) -> OwnRadar:
    """What one's own organisation chose, shows and denied."""
    mine = {"organisation": actor.organisation}
    left = RadarChoice.objects.filter(**mine).exclude(left_at=None).exists()
    notices = RadarNotice.objects.filter(**mine).order_by("put_at", "pk")
    denied = NotTheSame.objects.filter(**mine)
    return OwnRadar(
        not left,
        tuple(NoticeSeen(row.pk, row.reference, row.words) for row in notices),
        tuple(
            (Thing(actor.organisation, row.reference), Thing(row.other_id, row.other_reference))
            for row in denied
        ),
    )


def _found(row: Overlap) -> OverlapFound:
    return OverlapFound(
        row.key, row.reference, row.words, row.address, tuple(_other(one) for one in row.others)
    )


def _other(one: dict[str, Any]) -> OtherSeen:
    shared = tuple(Shared(Why(why), nearness, what) for why, nearness, what in one["shared"])
    return OtherSeen(Thing(*one["thing"]), one["words"], one["address"], shared)
