# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Promise another organisation something in a dossier, agree to it, and say whether it was kept."""

from datetime import date, datetime

from stuurhuis.dossiers.facts import room as facts
from stuurhuis.dossiers.models import Agreement, Seat, TakingPart
from stuurhuis.dossiers.policy import deeds as policy
from stuurhuis.dossiers.queries import dossiers, room
from stuurhuis.dossiers.rules.agreements import (
    AgreementDeed,
    AgreementState,
    AgreementWords,
    NoSuchAgreementMove,
    SayWhyNot,
    after,
)
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor


class TakesNoPart(Exception):
    """A promise is between organisations that take part."""


class NotAhead(Exception):
    """A promise is for a day that is still to come."""


@action(policy.DO)
def promise(
    part: TakingPart, words: AgreementWords, partner: str, *, actor: Actor, at: datetime
) -> facts.AgreementProposed:
    """Promise something; within one organisation it counts at once. Raises TakesNoPart, NotAhead."""
    if dossiers.dossier(str(part.dossier_id), actor=actor, at=at).standing_of(partner) is None:
        raise TakesNoPart(partner)
    if words.due < day_of(at):
        raise NotAhead(words.due)
    state = AgreementState.AGREED if partner == part.partner_id else AgreementState.PROPOSED
    mine = {"organisation": part.partner_id, "person": actor.person, "left_at": None}
    made = Agreement.objects.create(
        organisation_id=part.partner_id, partner_id=partner, dossier_id=part.dossier_id,
        seat=Seat.objects.get(dossier=part.dossier_id, **mine), words=words.words,
        in_return=words.in_return, due=words.due, state=state.value, proposed_at=at, moved_at=at,
    )  # fmt: skip
    return facts.AgreementProposed(str(part.dossier_id), made.pk, partner, words.due)


@action(policy.MOVE_AGREEMENT)
def move(
    row: Agreement, deed: AgreementDeed, why: str, *, actor: Actor, at: datetime
) -> facts.AgreementMoved:
    """Agree, decline, or say that it was kept or broken. Raises NoSuchAgreementMove, SayWhyNot."""
    if deed is AgreementDeed.RENEGOTIATE:
        raise NoSuchAgreementMove(deed)
    if deed is AgreementDeed.BREAK and not why:
        raise SayWhyNot(row.pk)
    _move(row, deed, why, actor=actor, at=at)
    return facts.AgreementMoved(str(row.dossier_id), row.pk, row.state)


@action(policy.MOVE_AGREEMENT)
def renegotiate(row: Agreement, due: date, why: str, *, actor: Actor, at: datetime) -> facts.AgreementMoved:
    """Ask for another day and say why; the other side answers anew, the first promise stays readable.

    Raises NoSuchAgreementMove, SayWhyNot, NotAhead.
    """
    if not why:
        raise SayWhyNot(row.pk)
    if due < day_of(at):
        raise NotAhead(due)
    _move(row, AgreementDeed.RENEGOTIATE, why, actor=actor, at=at)
    within = row.organisation_id == row.partner_id
    row.pk, row.why, row.due, row.proposed_at = None, "", due, at
    row.state = (AgreementState.AGREED if within else AgreementState.PROPOSED).value
    row.save(force_insert=True)
    return facts.AgreementMoved(str(row.dossier_id), row.pk, AgreementState.RENEGOTIATED.value)


def _move(row: Agreement, deed: AgreementDeed, why: str, *, actor: Actor, at: datetime) -> None:
    stands = room.agreement(row.pk, actor=actor, at=at)
    row.state = after(stands, deed, actor.organisation).value
    row.why, row.moved_at = why, at
    row.save(update_fields=["state", "why", "moved_at"])
