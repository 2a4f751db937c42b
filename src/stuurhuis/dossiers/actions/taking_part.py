# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask an organisation to take part in a dossier, answer for it, let it go, or leave."""

from datetime import datetime

from stuurhuis.dossiers.actions.seats import seat_willing
from stuurhuis.dossiers.facts import taking_part as facts
from stuurhuis.dossiers.models import Dossier, Seat, Standing, TakingPart
from stuurhuis.dossiers.policy import taking_part as policy
from stuurhuis.dossiers.rules.seats import SeatRole
from stuurhuis.dossiers.rules.standing import Controller, State
from stuurhuis.dossiers.rules.taking_part import PartDeed, PartState, PartWords, after
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor


class OwnOrganisation(Exception):
    """One's own organisation takes part already, and cannot be asked, let go or leave."""


class NeedsArrangement(Exception):
    """Who is responsible together, or processes for another, writes down how (AVG art. 26 and 28)."""


@action(policy.ASK)
def ask(
    row: Dossier, partner: str, words: PartWords, *, actor: Actor, at: datetime
) -> facts.OrganisationAsked:
    """Ask an organisation, also once more. Raises OwnOrganisation, NeedsArrangement, NoSuchPartMove."""
    part = begin_part(row, partner, words, at)
    return facts.OrganisationAsked(str(row.pk), part.pk, partner, words.controller.value)


def begin_part(row: Dossier, partner: str, words: PartWords, at: datetime) -> TakingPart:
    """The agreement by which an organisation is asked. Raises as `ask` does."""
    if partner == row.organisation_id:
        raise OwnOrganisation(partner)
    if words.controller.needs_arrangement and not words.arrangement:
        raise NeedsArrangement(words.controller)
    asked = {"controller": words.controller.value, "arrangement": words.arrangement, "asked_at": at}
    part = TakingPart.objects.filter(dossier=row, partner=partner).first()
    if part is None:
        part = TakingPart(
            organisation_id=row.organisation_id, partner_id=parties.organisation(partner).code, dossier=row,
            state=PartState.ASKED.value, moved_at=at, **asked,
        )  # fmt: skip
        part.save(force_insert=True)
    else:
        _move(part, PartDeed.ASK_AGAIN, at)
        TakingPart.objects.filter(pk=part.pk).update(**asked)
    return part


@action(policy.ANSWER)
def accept(part: TakingPart, *, actor: Actor, at: datetime) -> facts.PartAccepted:
    """Say yes in the name of the organisation, and lead it there; who was asked and is willing joins.

    Raises NoSuchPartMove.
    """
    _move(part, PartDeed.ACCEPT, at)
    _stand(part, State.EXPLORED, at)
    own = {"organisation_id": part.partner_id, "dossier_id": part.dossier_id, "person_id": actor.person}
    seat = {"role": SeatRole.LEADS.value, "left_at": None}
    Seat.objects.update_or_create(**own, defaults=seat, create_defaults=own | seat | {"taken_at": at})
    seat_willing(part, at)
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
    _move(part, deed, at)
    return facts.PartEnded(str(part.dossier_id), part.pk, part.state)


def _move(part: TakingPart, deed: PartDeed, at: datetime) -> None:
    part.state, part.moved_at = after(PartState(part.state), deed).value, at
    part.save(update_fields=["state", "moved_at"])


def _stand(part: TakingPart, state: State, at: datetime) -> None:
    Standing.objects.create(
        organisation_id=part.organisation_id, partner_id=part.partner_id, dossier_id=part.dossier_id,
        state=state.value, controller=Controller(part.controller).value, since_at=at,
    )  # fmt: skip
