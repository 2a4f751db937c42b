# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who agreed to follow a format together, and what does each of them say?"""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from stuurhuis.commons.models import BoundParty, Stance
from stuurhuis.commons.policy import provisions as policy
from stuurhuis.commons.rules.provisions import BoundSeen, StanceSeen
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor


@question(policy.SEE)
def bound(shown: QuerySet[BoundParty], of: UUID, *, actor: Actor, at: datetime) -> tuple[BoundSeen, ...]:
    """To the maker: everybody that is bound. To the others: the own row."""
    return tuple(_bound(row) for row in shown.filter(format=of).order_by("partner"))


@question(policy.SEE)
def ours(shown: QuerySet[BoundParty], *, actor: Actor, at: datetime) -> tuple[BoundSeen, ...]:
    """All that one's organisation agreed to follow, by day."""
    rows = shown.filter(partner=actor.organisation).exclude(organisation=actor.organisation)
    return tuple(_bound(row) for row in rows.order_by("agreed_on", "pk"))


@question(policy.SEE_STANCES)
def stances(shown: QuerySet[Stance], of: UUID, *, actor: Actor, at: datetime) -> tuple[StanceSeen, ...]:
    """What each organisation that is bound says now; shown to all of them."""
    rows = shown.filter(format=of).order_by("said_at", "pk")
    latest = {row.partner_id: row for row in rows}
    return tuple(StanceSeen(row.partner_id, row.follows, row.because, row.said_at) for row in latest.values())


def _bound(row: BoundParty) -> BoundSeen:
    return BoundSeen(
        row.pk, str(row.format_id), row.organisation_id, row.partner_id, row.agreement, row.agreed_on
    )
