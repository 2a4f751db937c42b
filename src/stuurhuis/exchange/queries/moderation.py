# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was reported, what was decided about it, and what waits for me?"""

from datetime import datetime

from django.db.models import QuerySet

from stuurhuis.exchange.models.moderation import Report, ReportParties
from stuurhuis.exchange.models.needs import Listing
from stuurhuis.exchange.policy import moderation as policy
from stuurhuis.exchange.rules.moderation import TO_DECIDE, ReportReason, ReportSeen, ReportState
from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor

NEWEST = 50  # reports on a page


@question(policy.SEE_TO_DECIDE)
def to_decide(shown: QuerySet[Report], *, actor: Actor, at: datetime) -> tuple[ReportSeen, ...]:
    """What waits for a decision in one's own organisation, the oldest first."""
    return _seen(shown.filter(state__in=TO_DECIDE).order_by("reported_at", "pk")[:NEWEST])


@question(policy.SEE_OF_MINE)
def of_mine(shown: QuerySet[Report], *, actor: Actor, at: datetime) -> tuple[ReportSeen, ...]:
    """What was hidden of what I placed, and why; a report that was not followed is not shown."""
    decided = shown.exclude(state__in=(ReportState.REPORTED, ReportState.KEPT))
    return _seen(decided.order_by("-moved_at", "-pk")[:NEWEST])


@question(policy.SEE_MINE)
def mine(shown: QuerySet[Report], *, actor: Actor, at: datetime) -> tuple[ReportSeen, ...]:
    """What I reported, and what was decided."""
    return _seen(shown.order_by("-reported_at", "-pk")[:NEWEST])


@question(policy.SEE_LISTING, one=True)
def title(row: Listing, *, actor: Actor, at: datetime) -> str:
    """What a listing that one may report is called."""
    return str(row.title)


def _seen(rows: QuerySet[Report]) -> tuple[ReportSeen, ...]:
    found = list(rows)
    said = {one.report_id: one for one in ReportParties.objects.filter(report__in=[row.pk for row in found])}
    return tuple(_one(row, said[row.pk]) for row in found)


def _one(row: Report, said: ReportParties) -> ReportSeen:
    return ReportSeen(
        row.pk,
        row.listing_id,
        row.title,
        ReportReason(row.reason),
        ReportState(row.state),
        day_of(row.reported_at),
        said.words,
        said.decision,
        said.appeal,
    )
