# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Put in order what must be before people are found and matched, and take that back."""

from datetime import datetime

from stuurhuis.exchange.facts import opening as facts
from stuurhuis.exchange.models.opening import Assurance
from stuurhuis.exchange.policy import opening as policy
from stuurhuis.exchange.rules.opening import AssuranceWords
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor


class NotYetDecided(Exception):
    """What will be decided later is not in order now."""


@action(policy.RECORD)
def record(words: AssuranceWords, *, actor: Actor, at: datetime) -> facts.AssuranceRecorded:
    """Keep that something is in order; what was recorded before makes place. Raises NotYetDecided."""
    if words.decided_on > day_of(at):
        raise NotYetDecided(words.decided_on)
    of = {"organisation_id": actor.organisation, "kind": words.kind}
    Assurance.objects.filter(**of, ended_at=None).update(ended_at=at)
    row = Assurance.objects.create(
        **of, decided_on=words.decided_on, reference=words.reference, opened=True, started_at=at
    )
    return facts.AssuranceRecorded(row.pk, row.kind)


@action(policy.WITHDRAW)
def withdraw(row: Assurance, *, actor: Actor, at: datetime) -> facts.AssuranceWithdrawn:
    """Say that something is in order no longer."""
    row.ended_at = at
    row.save(update_fields=["ended_at"])
    return facts.AssuranceWithdrawn(row.pk, row.kind)
