# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say below which chance a target is at risk."""

from datetime import datetime

from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.facts import chances as facts
from stuurhuis.steering.models.chances import RiskLimit
from stuurhuis.steering.policy import chances as policy
from stuurhuis.steering.rules.chances import RISKS


class NoSuchLimit(Exception):
    """The limit is one of a few, so that everybody knows what it means."""


@action(policy.SET_RISK_LIMIT)
def set_risk_limit(one_in: int, *, actor: Actor, at: datetime) -> facts.RiskLimitSet:
    """From now on a target with a chance below one in so many is at risk, for the whole organisation.

    What held before has ended and is kept. Raises NoSuchLimit.
    """
    if one_in not in RISKS:
        raise NoSuchLimit(one_in)
    RiskLimit.objects.filter(organisation=actor.organisation, ended_at=None).update(ended_at=at)
    row = RiskLimit.objects.create(organisation_id=actor.organisation, started_at=at, one_in=one_in)
    return facts.RiskLimitSet(row.pk, one_in)
