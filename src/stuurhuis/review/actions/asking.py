# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask somebody elsewhere to read along; accept or pass it on; remind, expire, and say how it helped."""

from datetime import datetime
from uuid import uuid4

from stuurhuis.kernel import parties
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.review.actions.documents import StillUnanswered
from stuurhuis.review.facts import asking as facts
from stuurhuis.review.facts.reviewing import BlindReviewHelped, ReviewClosed, ReviewHelped
from stuurhuis.review.models import Document, Response, Reviewer, ReviewRequest
from stuurhuis.review.policy import asking as policy
from stuurhuis.review.queries import reviewing
from stuurhuis.review.rules.blinding import Mode
from stuurhuis.review.rules.documents import ReviewTerms
from stuurhuis.review.rules.kinds import kinds, reasons
from stuurhuis.review.rules.moves import UNDER_WAY, Deed, NoSuchMove, State, after
from stuurhuis.review.rules.reviewing import Declaration, Following
from stuurhuis.review.rules.terms import is_over, is_reminder_due, quarter_began

HELPED = range(1, 6)


class SameOrganisation(Exception):
    """Who reviews works for another organisation: that is what makes it four eyes."""


class AskedBefore(Exception):
    """This colleague has been asked for this document, and that is still under way."""


class DaysPast(Exception):
    """The day to accept lies ahead, and the day of the review not before it."""


class NotIndependent(Exception):
    """Who declares this cannot review; `which` names the declarations."""


class NoSuchReason(Exception):
    """A reason to pass on is one of the table."""


class NotBetweenOneAndFive(Exception):
    """How much it helped is a number from 1 to 5."""


class NotDue(Exception):
    """The reminder went already, or its day has not come; or the request still has time."""


class Forgotten(Exception):
    """Who reviewed is forgotten, so there is nobody to credit."""


class StaysBlind(Exception):
    """Who asked may not know who reviewed: credit is told by the reviewer's organisation, and later."""


@action(policy.ASK)
def ask(
    document: Document, person: int, partner: str, terms: ReviewTerms, *, actor: Actor, at: datetime
) -> facts.ReviewAsked:
    """Ask somebody at a partner organisation, however they were found.

    Raises SameOrganisation, AskedBefore, DaysPast, NotAMember.
    """
    parties.membership(person, organisation=partner, at=at)
    here = {one.organisation for one in parties.memberships(person, at=at)}
    if actor.organisation in here:
        raise SameOrganisation(person)
    if not day_of(at) <= terms.accept_by <= terms.review_by:
        raise DaysPast
    own = {"organisation_id": actor.organisation, "document": document, "partner_id": partner}
    before = ReviewRequest.objects.filter(document=document)
    asked = Reviewer.objects.filter(document=document, person=person)
    if asked.filter(request__state__in=UNDER_WAY).exists():
        raise AskedBefore(person)
    request = ReviewRequest.objects.create(
        **own, number=before.count() + 1, asked_at=at, moved_at=at,
        accept_by=terms.accept_by, review_by=terms.review_by,
    )  # fmt: skip
    mode = Mode(document.mode)
    asked_by = None if mode.hides_author else actor.person
    Reviewer.objects.create(
        **own, request=request, person_id=person, asked_by_id=asked_by, hidden=mode.hides_reviewer
    )
    return facts.ReviewAsked(str(document.pk), request.pk)


@action(policy.ANSWER)
def accept(
    request: ReviewRequest, declared: Declaration, *, actor: Actor, at: datetime
) -> facts.ReviewAccepted:
    """Do it, independently; from now on the document is open. Raises NotIndependent, NoSuchMove."""
    if is_over(State(request.state), request.accept_by, request.review_by, day_of(at)):
        raise NoSuchMove(request.pk)
    stopping = kinds()[request.document.kind].stopped_by(declared.grounds)
    if stopping:
        raise NotIndependent(*stopping)
    _move(request, Deed.ACCEPT, at)
    said = {"declared": list(declared.grounds), "explanation": declared.explanation}
    Reviewer.objects.filter(request=request, person=actor.person).update(**said)
    return facts.ReviewAccepted(str(request.document_id), request.pk)


@action(policy.ANSWER)
def decline(
    request: ReviewRequest, reason: str, suggested: str, *, actor: Actor, at: datetime
) -> facts.ReviewPassedOn:
    """Pass it on with a reason, and name a colleague if one knows one. Raises NoSuchReason, NoSuchMove."""
    if reason not in reasons():
        raise NoSuchReason(reason)
    _move(request, Deed.DECLINE, at, reason=reason)
    Reviewer.objects.filter(request=request, person=actor.person).update(suggested=suggested)
    return facts.ReviewPassedOn(str(request.document_id), request.pk, reason)


@action(policy.WITHDRAW)
def withdraw(request: ReviewRequest, *, actor: Actor, at: datetime) -> facts.ReviewWithdrawn:
    """Need it no longer; the document closes. Raises NoSuchMove."""
    _move(request, Deed.WITHDRAW, at)
    return facts.ReviewWithdrawn(str(request.document_id), request.pk)


@action(policy.CLOSE)
def close(request: ReviewRequest, helped: int, *, actor: Actor, at: datetime) -> ReviewClosed:
    """Say how much it helped, 1 to 5. Raises NotBetweenOneAndFive, StillUnanswered, NoSuchMove."""
    if helped not in HELPED:
        raise NotBetweenOneAndFive(helped)
    if request.pk in reviewing.unanswered(request.document_id, actor=actor, at=at):
        raise StillUnanswered
    _move(request, Deed.CLOSE, at, helped=helped)
    return ReviewClosed(str(request.document_id), request.pk, helped)


@action(policy.CREDIT)
def credit(request: ReviewRequest, *, actor: Actor, at: datetime) -> ReviewHelped:
    """Tell whose open review helped, and how much; raises StaysBlind, Forgotten, NoSuchMove."""
    about, who = request.document, _whose(request)
    if request.helped is None:
        raise NoSuchMove(request.pk)
    if who.hidden:
        raise StaysBlind(request.pk)
    answered = Response.objects.filter(remark__review__request=request)
    followed = answered.exclude(following=Following.NOT)
    return ReviewHelped(
        str(about.pk), request.pk, who.person_id, who.partner_id, about.organisation_id, about.kind,
        about.theme, request.helped, followed.count(), answered.count(), about.points,
    )  # fmt: skip


@action(policy.CREDIT_BLIND)
def credit_blind(request: ReviewRequest, *, actor: Actor, at: datetime) -> BlindReviewHelped:
    """Tell in the reviewer's organisation that somebody there read along blind: once, and not what or when.

    Raises Forgotten, NoSuchMove.
    """
    who = _whose(request)
    if not who.hidden or request.helped is None or request.credited_on:
        raise NoSuchMove(request.pk)
    request.credited_on = day_of(at)
    request.save(update_fields=["credited_on"])
    return BlindReviewHelped(str(uuid4()), who.person_id, quarter_began(day_of(at)))


@action(policy.REMIND)
def remind(request: ReviewRequest, *, actor: Actor, at: datetime) -> facts.ReviewReminded:
    """Note the one reminder of this stage before it goes; raises NotDue."""
    stage = State(request.state), request.accept_by, request.review_by
    if not is_reminder_due(*stage, request.reminded_on, day_of(at)):
        raise NotDue(request.pk)
    request.reminded_on = day_of(at)
    request.save(update_fields=["reminded_on"])
    return facts.ReviewReminded(str(request.document_id), request.pk)


@action(policy.EXPIRE)
def expire(request: ReviewRequest, *, actor: Actor, at: datetime) -> facts.ReviewExpired:
    """Nobody answered or delivered in time; the document closes. Raises NotDue."""
    if not is_over(State(request.state), request.accept_by, request.review_by, day_of(at)):
        raise NotDue(request.pk)
    _move(request, Deed.EXPIRE, at)
    return facts.ReviewExpired(str(request.document_id), request.pk)


def _whose(request: ReviewRequest) -> Reviewer:
    """Who reviewed; raises Forgotten."""
    who = Reviewer.objects.filter(request=request).first()
    if who is None:
        raise Forgotten(request.pk)
    return who


def _move(request: ReviewRequest, deed: Deed, at: datetime, **said: str | int) -> None:
    """Raises NoSuchMove."""
    now = {"state": after(State(request.state), deed), "moved_at": at, "reminded_on": None, **said}
    for name, value in now.items():
        setattr(request, name, value)
    request.save(update_fields=list(now))
