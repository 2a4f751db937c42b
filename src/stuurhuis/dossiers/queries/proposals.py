# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was said of proposals, and what was attached to a dossier?"""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from stuurhuis.dossiers.models import Attached, Dossier, ProposalAnswer
from stuurhuis.dossiers.policy import proposals as policy
from stuurhuis.dossiers.rules.proposals import (
    AnswerSeen,
    AnswerWords,
    AttachedSeen,
    ProposalKind,
    Reference,
    Said,
)
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor


@question(policy.SEE_ANSWERS)
def answers(
    shown: QuerySet[ProposalAnswer], of: UUID, *, actor: Actor, at: datetime
) -> tuple[AnswerSeen, ...]:
    """What one's organisation said of proposals for a dossier, the newest first."""
    return tuple(
        AnswerSeen(AnswerWords(row.about, row.words, row.why, Said(row.said)), row.given_at, row.seat_id)
        for row in shown.filter(dossier=of).order_by("-given_at", "-pk")
    )


@question(policy.SEE_ATTACHED)
def attached(shown: QuerySet[Attached], of: UUID, *, actor: Actor, at: datetime) -> tuple[AttachedSeen, ...]:
    """What belongs to a dossier, the first first; of another dossier only when one knows that one too."""
    rows = list(shown.filter(dossier=of).order_by("attached_at", "pk"))
    others = {_dossier_in(row.reference) for row in rows}
    known = {str(key) for key in Dossier.objects.filter(pk__in=others - {""}).values_list("pk", flat=True)}
    return tuple(
        AttachedSeen(
            row.pk, Reference(row.reference, row.words, row.address), row.organisation_id, row.seat_id,
            row.attached_at,
        )
        for row in rows
        if _dossier_in(row.reference) in known | {""}
    )  # fmt: skip


def _dossier_in(reference: str) -> str:
    kind, _, key = reference.partition(":")
    return key if kind == ProposalKind.DOSSIER else ""
