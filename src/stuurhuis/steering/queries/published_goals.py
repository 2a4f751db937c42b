# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which organisations made a goal public that is measured by the same indicator?"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Q, TextField
from django.db.models.functions import Cast

from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models.publishing import Publication
from stuurhuis.steering.policy import publishing as policy
from stuurhuis.steering.queries.publishing import publishers
from stuurhuis.steering.rules.published import Going, recalled


@dataclass(frozen=True, slots=True)
class PublishedGoal:
    """A goal that an organisation made public, by which of the asked indicators, and how it goes."""

    organisation: str
    id: int
    name: str
    indicator: str
    going: Going


@question(policy.READ)
def goals_on(indicators: Collection[str], *, actor: Actor, at: datetime) -> tuple[PublishedGoal, ...]:
    """The public goals that are measured by one of these, in the newest publication of each organisation."""
    if not indicators:
        return ()
    newest = [one.id for one in publishers(actor=actor, at=at).values()]
    named = reduce(or_, (Q(text__contains=f'"{name}"') for name in indicators))
    found = Publication.objects.filter(pk__in=newest).annotate(text=Cast("content", TextField()))
    return tuple(
        PublishedGoal(row.organisation_id, goal.id, goal.name, measure.id, goal.going)
        for row in found.filter(named).order_by("organisation")
        for programme in recalled(row.content).programmes
        for goal in programme.goals
        for measure in goal.indicators
        if measure.id in indicators
    )
