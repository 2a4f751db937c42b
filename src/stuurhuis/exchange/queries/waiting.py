# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What waits for an answer of somebody of an organisation, whoever that is?"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.utils import timezone

from stuurhuis.exchange.models.agreements import LoanAgreement, Signature
from stuurhuis.exchange.models.invites import ConsentGiver, InviteParties
from stuurhuis.exchange.models.people import Line, Profile
from stuurhuis.exchange.models.training import Learner
from stuurhuis.exchange.models.waiting import WaitingMail
from stuurhuis.exchange.policy import waiting as policy
from stuurhuis.exchange.queries import agreements
from stuurhuis.exchange.rules.agreements import TASK, AgreementSeen, AgreementState, Signing
from stuurhuis.exchange.rules.invites import BEFOREHAND, GRACE, ConsentState, InviteState, Party
from stuurhuis.exchange.rules.people import CONFIRM_WITHIN
from stuurhuis.exchange.rules.training import TO_ACCEPT, TO_CONSENT, SeatState
from stuurhuis.exchange.rules.waiting import Stage, WaitingKind, Waits, reminding
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import question
from stuurhuis.kernel.memberships import mandates
from stuurhuis.kernel.policy import Actor


@question(policy.SEE_ALL)
def waiting(*, actor: Actor, at: datetime) -> tuple[Waits, ...]:
    """All that waits for people of the organisation, told or not."""
    return _addressed(_all(actor, at), at)


@question(policy.SEE)
def untold(shown: QuerySet[WaitingMail], *, actor: Actor, at: datetime) -> tuple[Waits, ...]:
    """What waits for people of the organisation, and was not told by mail in the stage in which it is.

    Of what one was told in the last days one is not reminded yet.
    """
    told = set(shown.values_list("person", "about", "stage"))
    lately = set(shown.filter(sent_at__gt=at - BEFOREHAND).values_list("person", "about"))
    untold = (one for one in _all(actor, at) if one.told_as not in told)
    return _addressed((one for one in untold if not (one.reminds and one.told_as[:2] in lately)), at)


def _all(actor: Actor, at: datetime) -> Iterator[Waits]:
    yield from _invites(actor, at)
    yield from _consents(actor, at)
    yield from _agreements(actor, at)
    yield from _seats(actor, at)
    yield from _courses(actor, at)
    yield from _profiles(actor, at)


def _addressed(found: Iterator[Waits], at: datetime) -> tuple[Waits, ...]:
    """The same with the address of each, for who still works somewhere."""
    waits = list(found)
    people = get_user_model().objects.filter(pk__in={one.person for one in waits}, is_active=True)
    known = {row.pk: row for row in people if parties.memberships(row.pk, at=at)}
    return tuple(
        replace(one, email=known[one.person].email, language=known[one.person].language)
        for one in waits
        if one.person in known
    )


def _waits(person: int, kind: WaitingKind, key: int, title: str, place: str, since: datetime) -> Waits:
    return Waits(f"person:{person}", person, "", "nl", kind, key, title, place, since)


def _until(one: Waits, until: datetime, at: datetime) -> Waits:
    """The same, with until when one can answer, and whether that is near."""
    stage, since = reminding(one.since, until, at)
    return replace(one, until=until, stage=stage, since=since)


def _end_of(day: date) -> datetime:
    return datetime.combine(day, time(23, 59), timezone.get_default_timezone())


def _invites(actor: Actor, at: datetime) -> Iterator[Waits]:
    """Whom somebody asked, and who was offered help."""
    rows = InviteParties.objects.select_related("invite__listing", "organisation", "partner")
    asked = rows.filter(invite__state=InviteState.ASKED, partner=actor.organisation)
    offered = rows.filter(invite__state=InviteState.OFFERED, organisation=actor.organisation)
    for person, kind, other, invite in (
        *((row.person_id, WaitingKind.INVITE, row.organisation, row.invite) for row in asked),
        *((row.asker_id, WaitingKind.OFFER, row.partner, row.invite) for row in offered),
    ):
        if person is not None:
            one = _waits(person, kind, invite.pk, invite.listing.title, other.name, invite.begun_at)
            yield _until(one, _end_of(invite.answer_by), at)


def _consents(actor: Actor, at: datetime) -> Iterator[Waits]:
    """The manager until the day, and after it the stand-in."""
    asked = ConsentGiver.objects.filter(
        organisation=actor.organisation,
        consent__state=ConsentState.ASKED,
        consent__invite__state=InviteState.CONSENT,
    )
    for row in asked.select_related("consent__invite__listing"):
        invite, day = row.consent.invite, _end_of(row.consent.answer_by)
        elsewhere = invite.organisation if row.consent.party == Party.PERSON else invite.partner
        about = row.consent_id, invite.listing.title, elsewhere.name
        if at <= day:
            yield _until(_waits(row.manager_id, WaitingKind.CONSENT, *about, invite.moved_at), day, at)
        elif row.stand_in_id is not None:
            one = _waits(row.stand_in_id, WaitingKind.CONSENT, *about, day)
            yield replace(one, until=day + GRACE, stage=Stage.STAND_IN)


def _agreements(actor: Actor, at: datetime) -> Iterator[Waits]:
    """Who has not signed: who does the work, and on both sides who may bind it."""
    asked = agreements.agreements(actor=actor, at=at)
    proposed = {one.id: one for one in asked if one.state is AgreementState.PROPOSED}
    for row in LoanAgreement.objects.filter(pk__in=proposed).order_by("pk"):
        seen = proposed[row.pk]
        lends = row.partner_id == actor.organisation
        place = seen.borrower if lends else seen.lender
        signed = set(Signature.objects.filter(agreement=row).values_list("party", flat=True))
        for person in sorted(_signers(row, seen, signed, actor, at)):
            yield _waits(person, WaitingKind.AGREEMENT, row.pk, seen.title, place, row.proposed_at)


def _signers(
    row: LoanAgreement, seen: AgreementSeen, signed: set[str], actor: Actor, at: datetime
) -> set[int]:
    """Who of the organisation can sign for whom nobody signed."""
    found: set[int] = set()
    worker = InviteParties.objects.filter(invite=row.invite_id).values_list("person", flat=True).first()
    side = Signing.BORROWER if row.organisation_id == actor.organisation else Signing.LENDER
    if side not in signed:
        agreed = ConsentGiver.objects.filter(
            organisation=actor.organisation, consent__invite=row.invite_id, consent__party=Party.PERSON,
            consent__state=ConsentState.GIVEN,
        )  # fmt: skip
        managers = set(agreed.values_list("manager", flat=True)) if side is Signing.LENDER else set()
        found = (managers or _mandated(seen, actor, at)) - {worker}
    if row.partner_id == actor.organisation and Signing.PERSON not in signed and worker is not None:
        found.add(worker)
    return found


def _mandated(seen: AgreementSeen, actor: Actor, at: datetime) -> set[int]:
    """Who may bind the organisation for what the agreement is worth."""
    return {
        int(one.data_subject.removeprefix("person:"))
        for one in mandates.given(actor=actor, at=at)
        if one.words.task == TASK and (one.words.up_to is None or one.words.up_to >= seen.terms.worth)
    }


def _seats(actor: Actor, at: datetime) -> Iterator[Waits]:
    """Who waited for a seat that came free."""
    for row in _learning(actor, at, SeatState.OFFERED):
        until, course = row.seat.respond_before, row.seat.session.course
        about = row.seat_id, course.title, row.organisation.name, until - TO_ACCEPT
        yield _until(_waits(row.person_id, WaitingKind.SEAT, *about), until, at)


def _courses(actor: Actor, at: datetime) -> Iterator[Waits]:
    """The manager of who wants to follow a course; near the end the stand-in as well."""
    for row in _learning(actor, at, SeatState.ASKED):
        line = Line.objects.filter(person=row.person_id, refused_at=None).first()
        until, course = row.seat.respond_before, row.seat.session.course
        if line is None:
            continue
        about = row.seat_id, course.title, row.organisation.name, until - TO_CONSENT
        one = _until(_waits(line.manager_id, WaitingKind.COURSE, *about), until, at)
        yield one
        if one.stage is Stage.REMINDER and line.stand_in_id is not None:
            yield replace(
                one, person=line.stand_in_id, data_subject=f"person:{line.stand_in_id}", stage=Stage.STAND_IN
            )


def _learning(actor: Actor, at: datetime, state: SeatState) -> QuerySet[Learner]:
    living = Learner.objects.filter(
        partner=actor.organisation,
        seat__state=state,
        seat__respond_before__gt=at,
        seat__session__cancelled_at=None,
    )
    return living.select_related("seat__session__course", "organisation").order_by("pk")


def _profiles(actor: Actor, at: datetime) -> Iterator[Waits]:
    """Who did not say for half a year that their profile is still right."""
    old = Profile.objects.filter(
        organisation=actor.organisation, ended_at=None, warned_at=None, confirmed_at__lt=at - CONFIRM_WITHIN
    )
    for row in old.select_related("organisation").order_by("pk"):
        since = row.confirmed_at + CONFIRM_WITHIN
        yield _waits(row.person_id, WaitingKind.PROFILE, row.pk, "", row.organisation.name, since)
