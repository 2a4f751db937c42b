# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take a seat in the room of a dossier, give one to a colleague, get up, and be forgotten."""

from datetime import datetime

from stuurhuis.dossiers.actions.joining import Seats
from stuurhuis.dossiers.facts import taking_part as facts
from stuurhuis.dossiers.models import PersonAsked, Seat, TakingPart
from stuurhuis.dossiers.policy import seats as policy
from stuurhuis.dossiers.rules.seats import LastLeader, SeatRole
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor


class OnlyByLeader(Exception):
    """Who leads is chosen by who leads now."""


class NotSeated(Exception):
    """This colleague is not in the room."""


@action(policy.SIT)
def sit(part: TakingPart, role: SeatRole, *, actor: Actor, at: datetime) -> facts.SeatTaken:
    """Join, or read along. Raises OnlyByLeader, LastLeader."""
    if role is SeatRole.LEADS:
        raise OnlyByLeader
    return _seat(part, actor.person or 0, role, at)


@action(policy.SEAT)
def seat(part: TakingPart, person: int, role: SeatRole, *, actor: Actor, at: datetime) -> facts.SeatTaken:
    """Give a colleague a seat, or another one. Raises parties.NotAMember, LastLeader."""
    parties.membership(person, organisation=part.partner_id, at=at)
    return _seat(part, person, role, at)


@action(policy.SIT)
def get_up(part: TakingPart, *, actor: Actor, at: datetime) -> facts.SeatLeft:
    """Be in the room no longer. Raises NotSeated, LastLeader."""
    found = Seats(part.dossier_id, part.partner_id).of(actor.person or 0)
    if found is None:
        raise NotSeated(actor.person)
    _refuse_without_leader(part, found)
    found.left_at = at
    found.save(update_fields=["left_at"])
    return facts.SeatLeft(str(part.dossier_id), found.pk)


@action(policy.FORGET)
def forget(person: int, *, actor: Actor, at: datetime) -> facts.SeatsForgotten:
    """Let go of where a person sat or was asked, in the name of one organisation; what was done stays."""
    PersonAsked.objects.filter(partner=actor.organisation, person=person).update(person=None, why="")
    seats = Seat.objects.filter(organisation=actor.organisation, person=person)
    return facts.SeatsForgotten(person, seats.update(person=None))


def _seat(part: TakingPart, person: int, role: SeatRole, at: datetime) -> facts.SeatTaken:
    seats = Seats(part.dossier_id, part.partner_id)
    found = seats.of(person)
    if found is not None and role is not SeatRole.LEADS:
        _refuse_without_leader(part, found)
    made = seats.give(person, role, at)
    return facts.SeatTaken(str(part.dossier_id), made.pk, role.value)


def _refuse_without_leader(part: TakingPart, leaving: Seat) -> None:
    leaders = Seat.objects.filter(
        organisation=part.partner_id, dossier=part.dossier_id, role=SeatRole.LEADS, left_at=None
    )
    if leaving.role == SeatRole.LEADS and not leaders.exclude(pk=leaving.pk).exists():
        raise LastLeader
