# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask an organisation to take part in a dossier, answer for it, let it go, or leave."""

from datetime import datetime

from stuurhuis.dossiers.actions.joining import OwnOrganisation, Parts, Seats
from stuurhuis.dossiers.facts import taking_part as facts
from stuurhuis.dossiers.models import Dossier, Standing, TakingPart
from stuurhuis.dossiers.policy import taking_part as policy
from stuurhuis.dossiers.rules.seats import SeatRole
from stuurhuis.dossiers.rules.standing import Controller, State
from stuurhuis.dossiers.rules.taking_part import PartDeed, PartState, PartWords
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor


@action(policy.ASK)
def ask(
    row: Dossier, partner: str, words: PartWords, *, actor: Actor, at: datetime
) -> facts.OrganisationAsked:
    """Ask an organisation, also once more. Raises OwnOrganisation, NeedsArrangement, NoSuchPartMove."""
    part = Parts(row).begin(partner, words, at)
    return facts.OrganisationAsked(str(row.pk), part.pk, partner, words.controller.value)


@action(policy.ANSWER)
def accept(part: TakingPart, *, actor: Actor, at: datetime) -> facts.PartAccepted:
    """Say yes in the name of the organisation, and lead it there; who was asked and is willing joins.

    Raises NoSuchPartMove.
    """
    Parts.move(part, PartDeed.ACCEPT, at)
    _stand(part, State.EXPLORED, at)
    seats = Seats(part.dossier_id, part.partner_id)
    seats.give(actor.person or 0, SeatRole.LEADS, at)
    seats.give_willing(at)
    return facts.PartAccepted(str(part.dossier_id), part.pk, part.controller)


@action(policy.ANSWER)
def decline(part: TakingPart, *, actor: Actor, at: datetime) -> facts.PartEnded:
    """Say no; the dossier is gone from sight. Raises NoSuchPartMove."""
    return _end(part, PartDeed.DECLINE, at)


@action(policy.WITHDRAW)
def withdraw(part: TakingPart, *, actor: Actor, at: datetime) -> facts.PartEnded:
    """Let an organisation go; the dossier is gone from its sight. Raises OwnOrganisation, NoSuchPartMove."""
    if part.partner_id == part.organisation_id:
        raise OwnOrganisation(part.partner_id)
    return _end(part, PartDeed.WITHDRAW, at)


@action(policy.LEAVE)
def leave(part: TakingPart, *, actor: Actor, at: datetime) -> facts.PartEnded:
    """Take part no longer; the dossier is gone from sight. Raises OwnOrganisation, NoSuchPartMove."""
    if part.partner_id == part.organisation_id:
        raise OwnOrganisation(part.partner_id)
    return _end(part, PartDeed.LEAVE, at)


def _end(part: TakingPart, deed: PartDeed, at: datetime) -> facts.PartEnded:
    was_inside = part.state == PartState.ACCEPTED
    if was_inside:
        _stand(part, State.GONE, at)
    Parts.move(part, deed, at)
    return facts.PartEnded(str(part.dossier_id), part.pk, part.state)


def _stand(part: TakingPart, state: State, at: datetime) -> None:
    Standing.objects.create(
        organisation_id=part.organisation_id, partner_id=part.partner_id, dossier_id=part.dossier_id,
        state=state.value, controller=Controller(part.controller).value, since_at=at,
    )  # fmt: skip
