# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where does our organisation stand still: what is blocked, and which promises are past their day?"""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from stuurhuis.dossiers.models import Agreement, Standing
from stuurhuis.dossiers.policy.deeds import SEE_AGREEMENTS
from stuurhuis.dossiers.policy.dossiers import SEE_STANDINGS
from stuurhuis.dossiers.rules.agreements import AgreementState
from stuurhuis.dossiers.rules.standing import Obstacle, State
from stuurhuis.dossiers.rules.stillness import Overdue, Stuck
from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor

MOST = 20


@question(SEE_STANDINGS)
def stuck(shown: QuerySet[Standing], *, actor: Actor, at: datetime) -> tuple[Stuck, ...]:
    """The open dossiers in which the own organisation is blocked now; the longest first."""
    later = Q(since_at__gt=OuterRef("since_at")) | Q(since_at=OuterRef("since_at"), pk__gt=OuterRef("pk"))
    newer = Standing.objects.filter(later, dossier=OuterRef("dossier"), partner=OuterRef("partner"))
    ours = shown.filter(partner=actor.organisation, state=State.BLOCKED, dossier__closed_on=None)
    found = ours.exclude(Exists(newer)).select_related("dossier").order_by("since_at", "pk")[:MOST]
    return tuple(
        Stuck(str(row.dossier_id), row.dossier.question, Obstacle(row.obstacle), row.words, row.since_at)
        for row in found
    )


@question(SEE_AGREEMENTS)
def overdue(shown: QuerySet[Agreement], *, actor: Actor, at: datetime) -> tuple[Overdue, ...]:
    """What the own organisation promised and has not kept, renegotiated or broken; the oldest day first."""
    ours = shown.filter(organisation=actor.organisation, state=AgreementState.AGREED, due__lt=day_of(at))
    found = ours.filter(dossier__closed_on=None).select_related("dossier").order_by("due", "pk")[:MOST]
    return tuple(Overdue(str(row.dossier_id), row.dossier.question, row.words, row.due) for row in found)
