# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was agreed about lending somebody, who signed, what was delivered, and what is said of it?"""

from datetime import datetime
from decimal import Decimal

from django.db.models import QuerySet, Sum

from stuurhuis.exchange.models.agreements import DeliveredDay, Feedback, LoanAgreement, Signature
from stuurhuis.exchange.models.invites import ConsentGiver, InviteParties
from stuurhuis.exchange.policy import agreements as policy
from stuurhuis.exchange.rules.agreements import (
    OVER,
    TASK,
    AgreementSeen,
    AgreementState,
    DaySeen,
    FeedbackSeen,
    FeedbackWords,
    LoanTerms,
    Signed,
    Signing,
    TakenOver,
)
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor


@question(policy.SEE)
def agreements(shown: QuerySet[LoanAgreement], *, actor: Actor, at: datetime) -> tuple[AgreementSeen, ...]:
    """The agreements of one's organisation, the newest first."""
    return tuple(_seen(row) for row in shown.select_related("listing").order_by("-moved_at", "-pk"))


@question(policy.SEE, one=True)
def agreement(row: LoanAgreement, *, actor: Actor, at: datetime) -> AgreementSeen:
    """One agreement."""
    return _seen(row)


@question(policy.SEE)
def of_invite(
    shown: QuerySet[LoanAgreement], invite: int, *, actor: Actor, at: datetime
) -> AgreementSeen | None:
    """The agreement that came of an invitation; None when there is none that holds."""
    row = shown.filter(invite=invite).exclude(state=AgreementState.BROKEN_OFF).first()
    return _seen(row) if row else None


@question(policy.SIGN, one=True)
def signs_as(row: LoanAgreement, *, actor: Actor, at: datetime) -> tuple[str, ...]:
    """As which parties one may sign now; nobody signs for two."""
    if row.state != AgreementState.PROPOSED:
        return ()
    signed = Signature.objects.filter(agreement=row)
    if signed.filter(person=actor.person).exists():
        return ()
    taken = set(signed.values_list("party", flat=True))
    return tuple(one.value for one in Signing if one not in taken and _may_sign(row, one, actor, at))


@question(policy.TAKE_OVER)
def to_take_over(shown: QuerySet[LoanAgreement], *, actor: Actor, at: datetime) -> tuple[TakenOver, ...]:
    """The agreements that one may go on with in the place of who asked, and whether nobody is there to."""
    living = shown.exclude(state__in=OVER).select_related("listing").order_by("-moved_at", "-pk")
    found = []
    for row in living:
        who = InviteParties.objects.filter(invite=row.invite_id).values_list("asker", "person").first()
        asker, person = who or (None, None)
        if actor.person in (asker, person):
            continue
        held = parties.memberships(asker, at=at) if asker else ()
        alone = not any(one.organisation == row.organisation_id for one in held)
        found.append(TakenOver(_seen(row), left_alone=alone))
    return tuple(found)


@question(policy.SEE_SIGNATURES)
def signatures(shown: QuerySet[Signature], of: int, *, actor: Actor, at: datetime) -> tuple[Signed, ...]:
    """Who agreed, in the order in which they did."""
    found = shown.filter(agreement=of).select_related("person").order_by("signed_at", "pk")
    return tuple(
        Signed(
            f"person:{row.person_id}",
            Signing(row.party),
            row.person.name or row.person.email,
            day_of(row.signed_at),
        )
        for row in found
    )


@question(policy.SEE_DAYS)
def days(shown: QuerySet[DeliveredDay], of: int, *, actor: Actor, at: datetime) -> tuple[DaySeen, ...]:
    """The days that were worked, the first first."""
    invite = LoanAgreement.objects.values_list("invite", flat=True).get(pk=of)
    person = InviteParties.objects.filter(invite=invite).values_list("person", flat=True).first()
    found = shown.filter(agreement=of).order_by("day")
    return tuple(DaySeen(f"person:{person or 0}", row.day, row.part) for row in found)


@question(policy.SEE_DAYS)
def half_days(shown: QuerySet[DeliveredDay], of: int, *, actor: Actor, at: datetime) -> int:
    """How many half days were worked in all; by whom and when it does not say."""
    worked: Decimal = shown.filter(agreement=of).aggregate(days=Sum("part", default=Decimal(0)))["days"]
    return int(worked * 2)


@question(policy.SEE_FEEDBACK)
def feedback(shown: QuerySet[Feedback], of: int, *, actor: Actor, at: datetime) -> tuple[FeedbackSeen, ...]:
    """What the parties said to each other; to none but who is one of them."""
    concerned = shown.filter(agreement=of)
    invite = LoanAgreement.objects.values_list("invite", flat=True).get(pk=of)
    own = InviteParties.objects.filter(invite=invite)
    if not any(actor.person in pair for pair in own.values_list("asker", "person")):
        concerned = concerned.filter(person=actor.person)
    return tuple(
        FeedbackSeen(f"person:{row.person_id}", Signing(row.party), FeedbackWords(row.helped, row.better))
        for row in concerned.order_by("given_at", "pk")
    )


def _may_sign(row: LoanAgreement, party: Signing, actor: Actor, at: datetime) -> bool:
    """Whether somebody may sign in the name of a party."""
    who = InviteParties.objects.filter(invite=row.invite_id)
    if party is Signing.PERSON:
        return who.filter(person=actor.person).exists() and actor.organisation == row.partner_id
    if who.filter(person=actor.person).exists():
        return False
    side = row.organisation_id if party is Signing.BORROWER else row.partner_id
    if actor.organisation != side:
        return False
    return _consented(row, party, actor) or _has_mandate(row, actor, at)


def _consented(row: LoanAgreement, party: Signing, actor: Actor) -> bool:
    """A manager who agreed that the person goes signs for the lender."""
    mine = ConsentGiver.objects.filter(
        consent__invite=row.invite_id, consent__party="person", consent__state="given", manager=actor.person
    )
    return party is Signing.LENDER and mine.exists()


def _has_mandate(row: LoanAgreement, actor: Actor, at: datetime) -> bool:
    amount: Decimal = _terms(row).worth
    return actor.person is not None and parties.mandate(
        actor.person, organisation=actor.organisation, task=TASK, amount=amount, at=at
    )


def _terms(row: LoanAgreement) -> LoanTerms:
    return LoanTerms(
        row.task, row.starts_on, row.ends_on, row.days_a_week, row.unit, row.per_day, dict(row.bears)
    )


def _seen(row: LoanAgreement) -> AgreementSeen:
    return AgreementSeen(
        row.pk, row.listing_id, row.invite_id, row.listing.kind, row.listing.title,
        row.organisation.name, row.partner.name,
        AgreementState(row.state), row.outcome, _terms(row), day_of(row.proposed_at),
    )  # fmt: skip
