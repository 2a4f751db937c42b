# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tell what keeps people from helping, once a quarter is over."""

from collections import Counter
from datetime import datetime

from stuurhuis.exchange.facts import obstacles as facts
from stuurhuis.exchange.models.needs import Decline
from stuurhuis.exchange.models.obstacles import ObstacleCount
from stuurhuis.exchange.policy import obstacles as policy
from stuurhuis.exchange.rules.needs import DeclineReason
from stuurhuis.exchange.rules.obstacles import quarter_of, told
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor


class NotOverYet(Exception):
    """A quarter is told once it is over, so that no two days can be compared."""


class NothingToTell(Exception):
    """There were too few, or it was told already."""


@action(policy.TELL)
def tell(quarter: str, *, actor: Actor, at: datetime) -> facts.ObstaclesTold:
    """Keep how often, as far as it may be told; raises NotOverYet, NothingToTell."""
    if quarter >= quarter_of(day_of(at)):
        raise NotOverYet(quarter)
    of = {"organisation_id": actor.organisation, "quarter": quarter}
    rows = Decline.objects.filter(organisation=actor.organisation).values_list("month", "reason")
    counted = Counter(DeclineReason(reason) for month, reason in rows if quarter_of(month) == quarter)
    found = told(counted)
    if not found or ObstacleCount.objects.filter(**of).exists():
        raise NothingToTell(quarter)
    ObstacleCount.objects.bulk_create(
        ObstacleCount(**of, reason=reason or "", times=times, opened=True) for reason, times in found.items()
    )
    return facts.ObstaclesTold(quarter)
