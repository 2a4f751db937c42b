# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Draw up an agreement, sign it with three parties, tell the days, finish it and say what helped."""

from dataclasses import asdict
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from stuurhuis.exchange.facts import agreements as facts
from stuurhuis.exchange.models.agreements import DeliveredDay, Feedback, LoanAgreement, Signature
from stuurhuis.exchange.models.invites import Invite, InviteParties
from stuurhuis.exchange.policy import agreements as policy
from stuurhuis.exchange.queries import agreements as queries
from stuurhuis.exchange.rules.agreements import (
    OVER,
    AgreementDeed,
    AgreementState,
    BackwardPeriod,
    FeedbackWords,
    LoanTerms,
    Signing,
    step,
)
from stuurhuis.exchange.rules.invites import InviteState
from stuurhuis.exchange.rules.kinds import LeadsTo, kind
from stuurhuis.exchange.rules.needs import Outcome
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor

GOOD = (Outcome.FULFILLED, Outcome.PARTLY)


class NotMatched(Exception):
    """First both say yes, and the managers whom the kind asks."""


class DrawnUpBefore(Exception):
    """There is an agreement already; break it off first."""


class CannotSign(Exception):
    """One cannot sign as this party: not by who signed already, and not for another."""


class NoMandate(Exception):
    """Who binds the organisation needs a mandate that reaches the worth of the agreement."""


class OutsideAgreement(Exception):
    """The day lies outside the agreement, or is still to come."""


class ToldBefore(Exception):
    """This day was told already."""


class NotToTakeOver(Exception):
    """It is over, or one asks or helps in it oneself."""


class StillRunning(Exception):
    """What helped is said when the work is done."""


@action(policy.DRAW_UP)
def draw_up(row: Invite, terms: LoanTerms, *, actor: Actor, at: datetime) -> facts.AgreementDrawnUp:
    """Write the terms. Raises NotMatched, DrawnUpBefore, BackwardPeriod."""
    if row.state != InviteState.MATCHED or kind(row.listing.kind).leads_to is not LeadsTo.AGREEMENT:
        raise NotMatched(row.pk)
    if terms.ends_on < terms.starts_on:
        raise BackwardPeriod
    if LoanAgreement.objects.filter(invite=row).exclude(state=AgreementState.BROKEN_OFF).exists():
        raise DrawnUpBefore(row.pk)
    made = LoanAgreement.objects.create(
        **_sides(row), listing=row.listing, invite=row, state=AgreementState.PROPOSED,
        **asdict(terms), worth=terms.worth_a_day, proposed_at=at, moved_at=at,
    )  # fmt: skip
    return facts.AgreementDrawnUp(made.pk, made.listing_id, row.listing.organisation_id)


@action(policy.SIGN)
def sign(
    row: LoanAgreement, party: Signing, *, actor: Actor, at: datetime
) -> facts.AgreementSigned | facts.AgreementMade:
    """Agree in the name of a party; the third one makes the agreement. Raises CannotSign, NoMandate."""
    if party not in queries.signs_as(row.pk, actor=actor, at=at):
        owns = actor.organisation == row.organisation_id
        raise NoMandate(row.pk) if party is Signing.BORROWER and owns else CannotSign(party)
    Signature.objects.create(
        **_sides(row) | {"person_id": actor.person}, agreement=row, party=party, signed_at=at
    )
    if Signature.objects.filter(agreement=row).count() < len(Signing):
        return facts.AgreementSigned(row.pk, party.value)
    _move(row, AgreementDeed.SIGNED_BY_ALL, at)
    half_days = int(queries.agreement(row.pk, actor=actor, at=at).terms.days * 2)
    return facts.AgreementMade(
        row.pk, row.listing_id, row.listing.organisation_id, row.organisation_id, row.partner_id,
        half_days, row.unit, _cents(row.per_day), _cents(row.worth),
    )  # fmt: skip


@action(policy.CARRY_OUT)
def tell_day(
    row: LoanAgreement, day: date, part: Decimal, *, actor: Actor, at: datetime
) -> facts.DayDelivered:
    """Somebody worked this day, or half of it. Raises OutsideAgreement, ToldBefore, NoSuchAgreementMove."""
    if not row.starts_on <= day <= min(row.ends_on, day_of(at)):
        raise OutsideAgreement(day)
    if DeliveredDay.objects.filter(agreement=row, day=day).exists():
        raise ToldBefore(day)
    _move(row, AgreementDeed.TELL_DAY, at)
    told = DeliveredDay.objects.create(**_sides(row), agreement=row, day=day, part=part, told_at=at)
    return facts.DayDelivered(
        row.pk, told.pk, row.listing_id, row.listing.organisation_id, row.organisation_id, row.partner_id,
        day, int(part * 2), row.unit, _cents(row.per_day), _cents(row.worth),
    )  # fmt: skip


@action(policy.CARRY_OUT)
def finish(row: LoanAgreement, *, actor: Actor, at: datetime) -> facts.AgreementDelivered:
    """All that was agreed is done. Raises NoSuchAgreementMove."""
    _move(row, AgreementDeed.FINISH, at)
    return facts.AgreementDelivered(row.pk, row.listing_id, row.listing.organisation_id)


@action(policy.CARRY_OUT)
def break_off(row: LoanAgreement, *, actor: Actor, at: datetime) -> facts.AgreementBrokenOff:
    """It does not go on, before it began. Raises NoSuchAgreementMove."""
    _move(row, AgreementDeed.BREAK_OFF, at)
    return facts.AgreementBrokenOff(row.pk, row.listing_id, row.listing.organisation_id)


@action(policy.CLOSE)
def close(
    row: LoanAgreement, outcome: Outcome, *, actor: Actor, at: datetime
) -> facts.GigFulfilled | facts.GigFailed:
    """Who borrowed says how it ended. Raises NoSuchAgreementMove."""
    row.outcome = outcome
    _move(row, AgreementDeed.CLOSE, at)
    who = InviteParties.objects.filter(invite=row.invite_id).values_list("person", flat=True).first()
    listing = row.listing
    if outcome not in GOOD or who is None:
        return facts.GigFailed(row.pk, listing.pk, listing.organisation_id, outcome.value)
    return facts.GigFulfilled(
        row.pk, listing.pk, listing.organisation_id, who, row.partner_id, listing.kind, outcome.value
    )


@action(policy.TAKE_OVER)
def take_over(row: LoanAgreement, *, actor: Actor, at: datetime) -> facts.AgreementTakenOver:
    """Go on with it in the place of who asked: who left, is away or is forgotten. Raises NotToTakeOver."""
    who, _ = InviteParties.objects.get_or_create(invite=row.invite, defaults=_sides(row))
    if row.state in OVER or actor.person in (who.asker_id, who.person_id):
        raise NotToTakeOver(row.pk)
    who.asker_id = actor.person
    who.save(update_fields=["asker"])
    return facts.AgreementTakenOver(row.pk, row.listing_id, row.listing.organisation_id)


@action(policy.CONCERNS)
def say_back(row: LoanAgreement, words: FeedbackWords, *, actor: Actor, at: datetime) -> facts.FeedbackGiven:
    """Say what helped, once; said again it replaces that. Raises StillRunning."""
    if row.state not in {AgreementState.DELIVERED, AgreementState.CLOSED}:
        raise StillRunning(row.pk)
    party = _party(row, actor)
    said = {"helped": words.helped, "better": words.better, "given_at": at, "person_id": actor.person}
    Feedback.objects.update_or_create(
        agreement=row, party=party, defaults=said, create_defaults=_sides(row) | said
    )
    return facts.FeedbackGiven(row.pk, party.value)


def _party(row: LoanAgreement, actor: Actor) -> Signing:
    who = InviteParties.objects.filter(invite=row.invite_id)
    if who.filter(person=actor.person).exists():
        return Signing.PERSON
    return Signing.BORROWER if who.filter(asker=actor.person).exists() else Signing.LENDER


def _sides(row: Invite | LoanAgreement) -> dict[str, Any]:
    return {"organisation_id": row.organisation_id, "partner_id": row.partner_id}


def _cents(amount: Decimal) -> int:
    return int(amount * 100)


def _move(row: LoanAgreement, deed: AgreementDeed, at: datetime) -> None:
    row.state, row.moved_at = step(AgreementState(row.state), deed), at
    row.save(update_fields=["state", "moved_at", "outcome"])
