# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask somebody of another organisation to join a dossier, pass somebody over, and answer that for oneself.

Nobody is put in a room by others: the person says yes, and so does who may bind the organisation. Whichever
comes last gives the seat.
"""

from datetime import datetime
from typing import Any

from stuurhuis.dossiers.actions.joining import Parts, Seats
from stuurhuis.dossiers.facts import proposals as facts
from stuurhuis.dossiers.models import Dossier, PersonAsked, TakingPart
from stuurhuis.dossiers.policy import proposals as policy
from stuurhuis.dossiers.rules.asking import AskedDeed, AskedState, after
from stuurhuis.dossiers.rules.taking_part import KNOWN, ROOM, PartWords
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor


@action(policy.ASK_PERSON)
def ask(
    row: Dossier, person: int, organisation: str, why: str, words: PartWords, *, actor: Actor, at: datetime
) -> facts.PersonWanted:
    """Ask somebody, and the organisation with it where that was not asked yet.

    Raises parties.NotAMember, NoSuchAskedMove, and what `taking_part.ask` does.
    """
    parties.membership(person, organisation=organisation, at=at)
    living = TakingPart.objects.filter(dossier=row, partner=organisation, state__in=KNOWN).first()
    part = living or Parts(row).begin(organisation, words, at)
    asked = _noted(row, person, organisation, why, AskedState.ASKED, actor, at)
    return facts.PersonWanted(str(row.pk), asked.pk, part.pk, organisation)


@action(policy.ASK_PERSON)
def pass_over(
    row: Dossier, person: int, organisation: str, why: str, *, actor: Actor, at: datetime
) -> facts.PersonAskedMoved:
    """Do not ask somebody who was proposed, who is then proposed no more. NoSuchAskedMove."""
    asked = _noted(row, person, organisation, why, AskedState.PASSED_OVER, actor, at)
    return facts.PersonAskedMoved(str(row.pk), asked.pk, asked.state)


@action(policy.ANSWER_MYSELF)
def accept(row: PersonAsked, *, actor: Actor, at: datetime) -> facts.PersonAskedMoved:
    """Want to join: at once where the organisation takes part, else when it does. Raises NoSuchAskedMove."""
    fact = _move(row, AskedDeed.ACCEPT, at)
    part = TakingPart.objects.filter(
        dossier=row.dossier_id, partner=actor.organisation, state__in=ROOM
    ).first()
    if part is not None:
        Seats(part.dossier_id, part.partner_id).give_willing(at)
    return fact


@action(policy.ANSWER_MYSELF)
def decline(row: PersonAsked, *, actor: Actor, at: datetime) -> facts.PersonAskedMoved:
    """Do not want to join. Raises NoSuchAskedMove."""
    return _move(row, AskedDeed.DECLINE, at)


@action(policy.WITHDRAW_ASKED)
def withdraw(row: PersonAsked, *, actor: Actor, at: datetime) -> facts.PersonAskedMoved:
    """Let somebody go who was asked, or propose again who was passed over. Raises NoSuchAskedMove."""
    if row.state == AskedState.PASSED_OVER:
        fact = facts.PersonAskedMoved(str(row.dossier_id), row.pk, AskedState.WITHDRAWN.value)
        row.delete()
        return fact
    return _move(row, AskedDeed.WITHDRAW, at)


def _noted(
    row: Dossier, person: int, organisation: str, why: str, state: AskedState, actor: Actor, at: datetime
) -> PersonAsked:
    """The row of somebody, anew where the one before is over. Raises NoSuchAskedMove."""
    of: dict[str, Any] = {"organisation_id": row.organisation_id, "dossier": row, "person_id": person}
    before = PersonAsked.objects.filter(**of).first()
    if before is not None:
        after(AskedState(before.state), AskedDeed.ASK)
    now: dict[str, Any] = {
        "partner_id": organisation, "seat": Seats.own(row.pk, actor), "state": state.value, "why": why,
        "moved_at": at,
    }  # fmt: skip
    made, _ = PersonAsked.objects.update_or_create(**of, defaults=now)
    return made


def _move(row: PersonAsked, deed: AskedDeed, at: datetime) -> facts.PersonAskedMoved:
    row.state, row.moved_at = after(AskedState(row.state), deed).value, at
    row.save(update_fields=["state", "moved_at"])
    return facts.PersonAskedMoved(str(row.dossier_id), row.pk, row.state)
