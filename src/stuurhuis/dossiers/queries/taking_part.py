# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who was asked to take part in a dossier, as what, and what did they say?"""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from stuurhuis.dossiers.models import Dossier, TakingPart
from stuurhuis.dossiers.policy import taking_part as policy
from stuurhuis.dossiers.rules.standing import Controller
from stuurhuis.dossiers.rules.taking_part import KNOWN, PartSeen, PartState, PartWords
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor


@question(policy.SEE)
def parts(shown: QuerySet[TakingPart], of: UUID, *, actor: Actor, at: datetime) -> tuple[PartSeen, ...]:
    """To who began it: everybody who was asked. To the others: the own agreement."""
    return tuple(_part(row) for row in shown.filter(dossier=of).order_by("asked_at", "pk"))


@question(policy.ASK, one=True)
def may_ask(row: Dossier, *, actor: Actor, at: datetime) -> bool:
    """Whether one may ask others to take part today; raises NotAllowed."""
    return row.closed_on is None


@question(policy.SEE)
def takes_part_in_any(shown: QuerySet[TakingPart], *, actor: Actor, at: datetime) -> bool:
    """Whether the organisation takes part in any dossier, or was asked to."""
    return shown.filter(partner=actor.organisation, state__in=KNOWN).exists()


@question(policy.SEE, one=True)
def part(row: TakingPart, *, actor: Actor, at: datetime) -> PartSeen:
    """One agreement."""
    return _part(row)


def _part(row: TakingPart) -> PartSeen:
    return PartSeen(
        row.pk,
        str(row.dossier_id),
        row.organisation_id,
        row.partner_id,
        PartState(row.state),
        PartWords(Controller(row.controller), row.arrangement),
        row.asked_at,
        row.moved_at,
    )
