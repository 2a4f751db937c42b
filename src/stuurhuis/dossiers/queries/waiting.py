# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What waits for somebody of an organisation in dossiers? Nothing that was done, decided or closed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils import timezone

from stuurhuis.dossiers.models import Agreement, DossierMail, Seat, TakingPart, Task
from stuurhuis.dossiers.models.dossiers import takes_part
from stuurhuis.dossiers.policy import waiting as policy
from stuurhuis.dossiers.policy.room import BINDERS, MANDATED
from stuurhuis.dossiers.rules import waiting as rules
from stuurhuis.dossiers.rules.agreements import AgreementState
from stuurhuis.dossiers.rules.room import TaskState
from stuurhuis.dossiers.rules.seats import SeatRole
from stuurhuis.dossiers.rules.taking_part import PartState
from stuurhuis.dossiers.rules.waiting import DossierWaitingKind, DossierWaits
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import question
from stuurhuis.kernel.memberships import mandates
from stuurhuis.kernel.memberships import queries as memberships
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor


@question(policy.SEE_ALL)
def waiting(*, actor: Actor, at: datetime) -> tuple[DossierWaits, ...]:
    """All that waits for people of the organisation, told or not."""
    return _addressed(_all(actor, at), at)


@question(policy.SEE)
def untold(shown: QuerySet[DossierMail], *, actor: Actor, at: datetime) -> tuple[DossierWaits, ...]:
    """What waits for people of the organisation and is to be told now: for the first time, or once more."""
    told = {(row.person_id, row.about, row.stage): row.sent_at for row in shown}
    stages = (rules.untold(one, told, at) for one in _all(actor, at))
    return _addressed((one for one in stages if one is not None), at)


def _all(actor: Actor, at: datetime) -> Iterator[DossierWaits]:
    yield from _parts(actor, at)
    yield from _tasks(actor, at)
    yield from _agreements(actor, at)


def _addressed(found: Iterable[DossierWaits], at: datetime) -> tuple[DossierWaits, ...]:
    """The same with the address of each, for who still works somewhere."""
    waits = list(found)
    people = get_user_model().objects.filter(pk__in={one.person for one in waits}, is_active=True)
    known = {row.pk: row for row in people if parties.memberships(row.pk, at=at)}
    return tuple(
        replace(one, email=known[one.person].email, language=known[one.person].language)
        for one in waits
        if one.person in known
    )


def _parts(actor: Actor, at: datetime) -> Iterator[DossierWaits]:
    """Who may say yes or no for the organisation."""
    asked = TakingPart.objects.filter(
        partner=actor.organisation, state=PartState.ASKED, dossier__closed_on=None
    ).select_related("dossier", "organisation")
    for row in asked.order_by("pk"):
        for person in sorted(_binders(actor, at)):
            yield _waits(person, DossierWaitingKind.PART, row, "", row.organisation.name, row.asked_at)


def _binders(actor: Actor, at: datetime) -> set[int]:
    """Who binds the organisation; of a partner outside the governments everybody who was invited."""
    members = memberships.members(actor=actor, at=at)
    if actor.organisation.startswith(parties.OUTSIDE):
        return {one.person for one in members}
    given = mandates.given(actor=actor, at=at)
    held = {int(one.data_subject.removeprefix("person:")) for one in given if one.words.task == MANDATED}
    return held | {one.person for one in members if BINDERS & set(one.roles)}


def _tasks(actor: Actor, at: datetime) -> Iterator[DossierWaits]:
    """Who would have done something by now."""
    late = Task.objects.filter(
        _in_room(actor), organisation=actor.organisation, state=TaskState.OPEN, due__lt=day_of(at),
        dossier__closed_on=None, seat__left_at=None,
    )  # fmt: skip
    for row in late.select_related("dossier", "seat").order_by("pk"):
        if row.seat.person_id is not None:
            since = _after(row.due)
            yield _waits(row.seat.person_id, DossierWaitingKind.TASK, row, row.words, "", since)


def _agreements(actor: Actor, at: datetime) -> Iterator[DossierWaits]:
    """Who promised something that should be there by now, and who leads where an answer is waited for."""
    rows = Agreement.objects.filter(_in_room(actor), dossier__closed_on=None)
    rows = rows.select_related("dossier", "seat", "organisation", "partner").order_by("pk")
    for row in rows.filter(
        organisation=actor.organisation, state=AgreementState.AGREED, due__lt=day_of(at), seat__left_at=None
    ):
        if row.seat.person_id is not None:
            since = _after(row.due)
            yield _waits(
                row.seat.person_id, DossierWaitingKind.PROMISE, row, row.words, row.partner.name, since
            )
    for row in rows.filter(partner=actor.organisation, state=AgreementState.PROPOSED):
        leaders = Seat.objects.filter(
            dossier=row.dossier_id, organisation=actor.organisation, role=SeatRole.LEADS, left_at=None
        ).exclude(person=None)
        for person in leaders.values_list("person", flat=True):
            about = row.words, row.organisation.name, row.proposed_at
            yield _waits(person or 0, DossierWaitingKind.PROPOSED, row, *about)


def _in_room(actor: Actor) -> Q:
    return takes_part("dossier", actor.organisation)


def _after(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), timezone.get_default_timezone())


def _waits(
    person: int,
    kind: DossierWaitingKind,
    row: TakingPart | Task | Agreement,
    title: str,
    place: str,
    since: datetime,
) -> DossierWaits:
    of = str(row.dossier_id), row.dossier.question
    return DossierWaits(f"person:{person}", person, "", "nl", kind, row.pk, *of, title, place, since)
