# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What keeps people from helping one another, and where?"""

from datetime import datetime

from django.db.models import QuerySet

from stuurhuis.exchange.models.needs import Decline
from stuurhuis.exchange.models.obstacles import ObstacleCount
from stuurhuis.exchange.policy import obstacles as policy
from stuurhuis.exchange.rules.needs import DeclineReason
from stuurhuis.exchange.rules.obstacles import Obstacle, quarter_of
from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor


@question(policy.SEE)
def quarters(shown: QuerySet[ObstacleCount], *, actor: Actor, at: datetime) -> tuple[str, ...]:
    """The quarters of which something is told, the newest first."""
    return tuple(shown.order_by("-quarter").values_list("quarter", flat=True).distinct())


@question(policy.SEE)
def over_the_country(
    shown: QuerySet[ObstacleCount], quarter: str, reason: DeclineReason | None, *, actor: Actor, at: datetime
) -> dict[str, int]:
    """How often, by organisation, for a reason or in all; who is not there has fewer than may be told."""
    rows = shown.filter(quarter=quarter, reason=reason or "")
    return dict(rows.values_list("organisation", "times"))


@question(policy.SEE_OWN)
def of_ours(
    shown: QuerySet[ObstacleCount], quarter: str, *, actor: Actor, at: datetime
) -> tuple[Obstacle, ...]:
    """What is told of one's own organisation in a quarter, the most frequent first."""
    return tuple(_obstacle(row) for row in shown.filter(quarter=quarter).order_by("-times", "reason"))


@question(policy.COUNT)
def untold(shown: QuerySet[Decline], *, actor: Actor, at: datetime) -> tuple[str, ...]:
    """The quarters that are over and of which nothing was told yet, the first one first."""
    known = ObstacleCount.objects.filter(organisation=actor.organisation)
    months = shown.values_list("month", flat=True).distinct()
    told = {*known.values_list("quarter", flat=True), quarter_of(day_of(at))}
    return tuple(sorted({quarter_of(month) for month in months} - told))


def _obstacle(row: ObstacleCount) -> Obstacle:
    reason = DeclineReason(row.reason) if row.reason else None
    return Obstacle(str(row.organisation_id), row.quarter, reason, row.times)
