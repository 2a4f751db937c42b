# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask eyes for a document, put colleagues at its table, open a round, and let go of who is forgotten."""

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from stuurhuis.kernel import parties
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor
from stuurhuis.review.facts import documents as facts
from stuurhuis.review.facts.reviewing import RemarkAnswered
from stuurhuis.review.models import (
    Document,
    Remark,
    Response,
    Reviewer,
    ReviewRequest,
    Seat,
    Version,
)
from stuurhuis.review.policy import documents as policy
from stuurhuis.review.ports import Manuscript
from stuurhuis.review.queries import reviewing
from stuurhuis.review.rules.documents import DocumentWords, refuse_what_tells_who
from stuurhuis.review.rules.moves import Deed, State, after
from stuurhuis.review.rules.reviewing import RemarkResponse


class NeedsArranger(Exception):
    """Where makers may not know who reviews, a colleague who is no maker asks; and only there."""


class LastWriter(Exception):
    """Somebody must stay at the table who answers the remarks, and somebody who arranges it."""


class NothingDelivered(Exception):
    """A new round answers what a reviewer said; nobody said anything yet."""


class StillUnanswered(Exception):
    """Every remark gets a response first: followed, partly or not, and why."""


@action(policy.OFFER)
def offer(
    words: DocumentWords, manuscript: Manuscript, arranger: int | None, *, actor: Actor, at: datetime
) -> facts.DocumentOffered:
    """Ask eyes; in a blind review a colleague arranges it.

    Raises NeedsArranger, PointsTellWho, NotAMember.
    """
    own: dict[str, Any] = {"organisation_id": actor.organisation}
    refuse_what_tells_who(words)
    if words.mode.hides_reviewer is (arranger is None) or arranger == actor.person:
        raise NeedsArranger
    if arranger is not None:
        parties.membership(arranger, organisation=actor.organisation, at=at)
    document = Document(**own, asked_at=at, **_columns(words))
    document.save(force_insert=True)
    own |= {"document": document}
    Seat.objects.create(**own | {"person_id": actor.person}, writes=True, arranges=arranger is None)
    if arranger is not None:
        Seat.objects.create(**own | {"person_id": arranger}, arranges=True)
    _keep(document, manuscript, "", at)
    return facts.DocumentOffered(str(document.pk), words.kind, words.theme)


@action(policy.SEAT)
def seat(document: Document, person: int, *, actor: Actor, at: datetime) -> facts.ColleagueSeated:
    """Let a colleague write along; raises NotAMember. Who arranges a blind review stays no maker."""
    parties.membership(person, organisation=actor.organisation, at=at)
    own = {"organisation_id": actor.organisation, "document": document, "person_id": person}
    Seat.objects.get_or_create(**own, defaults={"writes": True})
    return facts.ColleagueSeated(str(document.pk), person)


@action(policy.SEAT)
def unseat(document: Document, person: int, *, actor: Actor, at: datetime) -> facts.ColleagueLeft:
    """Let a colleague leave the table; raises LastWriter."""
    left = Seat.objects.filter(document=document).exclude(person=person)
    if not left.filter(writes=True).exists() or not left.filter(arranges=True).exists():
        raise LastWriter
    Seat.objects.filter(document=document, person=person).delete()
    return facts.ColleagueLeft(str(document.pk), person)


@action(policy.OPEN_ROUND)
def open_round(
    document: Document, manuscript: Manuscript, changes: str, review_by: date, *, actor: Actor, at: datetime
) -> facts.RoundOpened:
    """Show a new version to who delivered; raises NothingDelivered, StillUnanswered."""
    delivered = list(ReviewRequest.objects.filter(document=document, state=State.DELIVERED))
    if not delivered:
        raise NothingDelivered
    if reviewing.unanswered(document.pk, actor=actor, at=at):
        raise StillUnanswered
    document.round += 1
    document.save(update_fields=["round"])
    _keep(document, manuscript, changes, at)
    for one in delivered:
        one.state, one.moved_at = after(State(one.state), Deed.REOPEN), at
        one.review_by, one.reminded_on = review_by, None
        one.save(update_fields=["state", "moved_at", "review_by", "reminded_on"])
    return facts.RoundOpened(str(document.pk), document.round, tuple(one.pk for one in delivered))


@action(policy.ANSWER_REMARK)
def answer_remark(
    document: Document, remark: int, response: RemarkResponse, *, actor: Actor, at: datetime
) -> RemarkAnswered:
    """Say what happens with a remark, and why; said again it replaces that. Raises Remark.DoesNotExist."""
    about = Remark.objects.get(pk=remark, review__request__document=document)
    said = {"following": response.following.value, "why": response.why, "answered_at": at}
    own = {"organisation_id": actor.organisation}
    _, first = Response.objects.update_or_create(remark=about, defaults=said, create_defaults=own | said)
    request = about.review.request_id
    last = first and request not in reviewing.unanswered(document.pk, actor=actor, at=at)
    return RemarkAnswered(str(document.pk), remark, response.following.value, request, last)


@action(policy.FORGET)
def forget(person: int, *, actor: Actor, at: datetime) -> facts.ParticipantForgotten:
    """Let go of where a person sat at a table or reviewed, in the name of one organisation; twice is once."""
    seats, _ = Seat.objects.filter(organisation=actor.organisation, person=person).delete()
    reviews = Reviewer.objects.filter(partner=actor.organisation, person=person)
    waiting = ReviewRequest.objects.filter(
        pk__in=list(reviews.values_list("request", flat=True)), state__in=(State.ASKED, State.ACCEPTED)
    )
    waiting.update(state=State.EXPIRED, moved_at=at)
    reviewed, _ = reviews.delete()
    Reviewer.objects.filter(organisation=actor.organisation, asked_by=person).update(asked_by=None)
    return facts.ParticipantForgotten(person, seats + reviewed)


def _columns(words: DocumentWords) -> dict[str, Any]:
    return asdict(words) | {"mode": words.mode.value}


def _keep(document: Document, manuscript: Manuscript, changes: str, at: datetime) -> None:
    Version.objects.create(
        organisation_id=document.organisation_id,
        document=document,
        round=document.round,
        format=manuscript.format,
        content=manuscript.content,
        paragraphs=list(manuscript.paragraphs),
        removed=list(manuscript.removed),
        changes=changes,
        kept_at=at,
    )
