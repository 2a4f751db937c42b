# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say yes or no to what was proposed for a dossier, take that back, and attach something to it."""

from datetime import datetime
from typing import Any

from stuurhuis.dossiers.actions.joining import Seats
from stuurhuis.dossiers.facts import proposals as facts
from stuurhuis.dossiers.models import Attached, ProposalAnswer, TakingPart
from stuurhuis.dossiers.policy import proposals as policy
from stuurhuis.dossiers.rules.proposals import AnswerWords, NothingSaid, Reference
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor


@action(policy.COMPOSE)
def answer(part: TakingPart, words: AnswerWords, *, actor: Actor, at: datetime) -> facts.ProposalAnswered:
    """Remember what was said, by whom and when; what was said before makes place."""
    about: dict[str, Any] = {
        "organisation_id": part.partner_id,
        "dossier_id": part.dossier_id,
        "about": words.about,
    }
    now: dict[str, Any] = {
        "seat": Seats.own(part.dossier_id, actor), "words": words.words, "why": words.why,
        "said": words.said.value, "given_at": at,
    }  # fmt: skip
    ProposalAnswer.objects.update_or_create(**about, defaults=now)
    return facts.ProposalAnswered(str(part.dossier_id), words.about, words.said.value)


@action(policy.COMPOSE)
def reopen(part: TakingPart, about: str, *, actor: Actor, at: datetime) -> facts.ProposalReopened:
    """Take back what was said, so that it may be proposed again. Raises NothingSaid."""
    of = {"organisation": part.partner_id, "dossier": part.dossier_id}
    gone, _ = ProposalAnswer.objects.filter(**of, about=about).delete()
    if not gone:
        raise NothingSaid(about)
    return facts.ProposalReopened(str(part.dossier_id), about)


@action(policy.COMPOSE)
def attach(part: TakingPart, about: Reference, *, actor: Actor, at: datetime) -> facts.ReferenceAttached:
    """Let something elsewhere belong to the dossier; twice is once."""
    if not Attached.objects.filter(dossier=part.dossier_id, reference=about.reference).exists():
        Attached.objects.create(
            organisation_id=part.partner_id, dossier_id=part.dossier_id, attached_at=at,
            seat=Seats.own(part.dossier_id, actor), reference=about.reference, words=about.words[:300],
            address=about.address,
        )  # fmt: skip
    return facts.ReferenceAttached(str(part.dossier_id), about.reference)


@action(policy.DETACH)
def detach(row: Attached, *, actor: Actor, at: datetime) -> facts.ReferenceDetached:
    """Let it belong to the dossier no longer; it may be proposed again."""
    of = {"organisation": row.organisation_id, "dossier": row.dossier_id}
    ProposalAnswer.objects.filter(**of, about=row.reference).delete()
    row.delete()
    return facts.ReferenceDetached(str(row.dossier_id), row.reference)
