# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Begin a dossier, reword it, say how it stands, close it, and destroy what is past its term."""

from datetime import datetime
from typing import Any

from stuurhuis.dossiers.facts import dossiers as facts
from stuurhuis.dossiers.models import (
    Agreement,
    Attached,
    Decision,
    Dossier,
    Message,
    PersonAsked,
    ProposalAnswer,
    RoomFile,
    Seat,
    Standing,
    TakingPart,
    Task,
)
from stuurhuis.dossiers.policy import dossiers as policy
from stuurhuis.dossiers.rules import retention
from stuurhuis.dossiers.rules import standing as rules
from stuurhuis.dossiers.rules.seats import SeatRole
from stuurhuis.dossiers.rules.taking_part import PartState
from stuurhuis.dossiers.rules.words import ClosingWords, DossierWords, Origin
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor


class NothingPastTerm(Exception):
    """Nothing of this organisation must be destroyed today, so nothing is told."""


@action(policy.BEGIN)
def begin(words: DossierWords, origin: Origin, *, actor: Actor, at: datetime) -> facts.DossierBegun:
    """Begin a dossier; who begins it leads it. Raises retention.NoSuchCategory."""
    retention.row(words.category, day_of(at))
    made = Dossier(organisation_id=actor.organisation, begun_at=at, **_columns(words))
    made.origin, made.origin_words, made.origin_address = origin.reference, origin.words, origin.address
    made.save(force_insert=True)
    both = {"organisation_id": actor.organisation, "partner_id": actor.organisation, "dossier": made}
    controller = rules.Controller.OWN.value
    TakingPart.objects.create(
        **both, state=PartState.ACCEPTED.value, controller=controller, asked_at=at, moved_at=at
    )
    Standing.objects.create(**both, state=rules.State.EXPLORED.value, controller=controller, since_at=at)
    Seat.objects.create(
        organisation_id=actor.organisation, dossier=made, person_id=actor.person,
        role=SeatRole.LEADS.value, taken_at=at,
    )  # fmt: skip
    return facts.DossierBegun(str(made.pk), origin.reference, words.level.value)


@action(policy.REWORD)
def reword(row: Dossier, words: DossierWords, *, actor: Actor, at: datetime) -> facts.DossierReworded:
    """Say it otherwise. Raises retention.NoSuchCategory."""
    retention.row(words.category, day_of(at))
    said = _columns(words)
    for name, value in said.items():
        setattr(row, name, value)
    row.save(update_fields=list(said))
    return facts.DossierReworded(str(row.pk))


@action(policy.MOVE)
def move(part: TakingPart, said: rules.StandingWords, *, actor: Actor, at: datetime) -> facts.StandingMoved:
    """Say how one's organisation stands. Raises rules.NoSuchMove, rules.SayWhy."""
    now = Standing.objects.filter(dossier=part.dossier_id, partner=part.partner_id).latest("since_at", "pk")
    state = rules.after(rules.State(now.state), said)
    obstacle = said.obstacle.value if said.obstacle and state is rules.State.BLOCKED else ""
    Standing.objects.create(
        organisation_id=part.organisation_id, partner_id=part.partner_id, dossier_id=part.dossier_id,
        state=state.value, obstacle=obstacle, words=said.words, controller=now.controller, since_at=at,
    )  # fmt: skip
    return facts.StandingMoved(str(part.dossier_id), part.partner_id, state.value, obstacle)


@action(policy.CLOSE)
def close(row: Dossier, words: ClosingWords, *, actor: Actor, at: datetime) -> facts.DossierClosed:
    """Tell what it brought; the row of the selectielijst fixes the day of destruction. NoSuchCategory."""
    today = day_of(at)
    row.destroy_on = retention.row(words.category, today).ends_on(today)
    row.closed_on, row.category = today, words.category
    row.brought, row.for_whom = words.brought, words.for_whom
    row.save(update_fields=["closed_on", "destroy_on", "category", "brought", "for_whom"])
    TakingPart.objects.filter(dossier=row).update(destroy_on=row.destroy_on)
    return facts.DossierClosed(str(row.pk), words.category, row.destroy_on)


@action(policy.DESTROY)
def destroy(*, actor: Actor, at: datetime) -> facts.RoomsDestroyed:
    """Destroy what the organisation has in dossiers past their term: the name and the day stay.

    Raises NothingPastTerm.
    """
    today = day_of(at)
    past = list(TakingPart.objects.filter(partner=actor.organisation, destroy_on__lte=today))
    if not past:
        raise NothingPastTerm
    dossiers = [part.dossier_id for part in past]
    pointing_at_seats = (Agreement, Task, Decision, Message, RoomFile, ProposalAnswer, Attached, PersonAsked)
    for table in (*pointing_at_seats, Seat):
        table.objects.filter(organisation=actor.organisation, dossier__in=dossiers).delete()
    Standing.objects.filter(partner=actor.organisation, dossier__in=dossiers).delete()
    empty = dict.fromkeys(
        ("why", "spot", "origin", "origin_words", "origin_address", "brought", "for_whom"), ""
    )
    own = Dossier.objects.filter(organisation=actor.organisation, pk__in=dossiers)
    own.update(**empty, places=[], destroyed_on=today)
    TakingPart.objects.filter(pk__in=[part.pk for part in past]).update(destroy_on=None, arrangement="")
    return facts.RoomsDestroyed(tuple(str(one) for one in dossiers))


def _columns(words: DossierWords) -> dict[str, Any]:
    return {
        "question": words.question,
        "why": words.why,
        "places": list(words.places),
        "spot": words.spot,
        "level": words.level.value,
        "category": words.category,
    }
