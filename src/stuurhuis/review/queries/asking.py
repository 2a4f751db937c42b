# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who was asked, how does that stand, and whom can one ask?"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db.models import QuerySet

from stuurhuis.kernel import parties
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor
from stuurhuis.review.models import Reviewer, ReviewRequest
from stuurhuis.review.policy import asking as policy
from stuurhuis.review.rules.blinding import Mode
from stuurhuis.review.rules.moves import State
from stuurhuis.review.rules.reviewing import AskedReview, ReviewParty
from stuurhuis.review.rules.terms import RETURN

DONE = (State.DELIVERED, State.CLOSED)


@dataclass(frozen=True, slots=True)
class ColleagueElsewhere:
    """Somebody at another organisation who could be asked."""

    data_subject: str
    person: int
    name: str
    organisation: str


@dataclass(frozen=True, slots=True)
class ReviewLetter:
    """What a mail to a reviewer says; without an organisation where they may not know who asks."""

    data_subject: str
    request: int
    email: str
    language: str
    title: str
    organisation: str
    state: State
    accept_by: date
    review_by: date


@question(policy.SEE_REQUESTS)
def requests(
    shown: QuerySet[ReviewRequest], of: UUID | None = None, *, actor: Actor, at: datetime
) -> tuple[AskedReview, ...]:
    """The requests about a document, or about all that one asked or was asked; the oldest first."""
    found = shown.filter(document=of) if of else shown
    return tuple(_asked(row) for row in found.order_by("asked_at", "number"))


@question(policy.SEE_REQUESTS)
def asked_of_me(shown: QuerySet[ReviewRequest], *, actor: Actor, at: datetime) -> tuple[AskedReview, ...]:
    """What one was asked to review, the day by which one must answer first."""
    return tuple(_asked(row) for row in shown.filter(partner=actor.organisation).order_by("accept_by", "pk"))


@question(policy.SEE_REQUESTS, one=True)
def request(row: ReviewRequest, *, actor: Actor, at: datetime) -> AskedReview:
    """One request."""
    return _asked(row)


@question(policy.SEE_REVIEWERS)
def reviewers(shown: QuerySet[Reviewer], of: UUID, *, actor: Actor, at: datetime) -> tuple[ReviewParty, ...]:
    """Who reviews a document, for who may know that."""
    found = shown.filter(document=of).select_related("person", "asked_by").order_by("pk")
    return tuple(_party(row) for row in found)


@question(policy.SEE_REVIEWERS)
def reviewed_for(shown: QuerySet[Reviewer], person: int, *, actor: Actor, at: datetime) -> bool:
    """Whether one reviewed a document of this person within a year, and may know that it was theirs."""
    mine = shown.filter(partner=actor.organisation, person=actor.person, asked_by=person)
    return mine.filter(request__state__in=DONE, request__moved_at__gt=at - RETURN).exists()


@question(policy.FIND)
def colleague_elsewhere(address: str, *, actor: Actor, at: datetime) -> ColleagueElsewhere | None:
    """Who has this e-mail address, and for which other organisation they work; None when nobody does."""
    person = get_user_model().objects.filter(email=address.strip().lower(), is_active=True).first()
    held = parties.memberships(person.pk, at=at) if person else ()
    if person is None or not held:
        return None
    return ColleagueElsewhere(
        f"person:{person.pk}", person.pk, person.name or person.email, held[0].organisation
    )


@question(policy.SEE_WAITING)
def waiting(shown: QuerySet[ReviewRequest], *, actor: Actor, at: datetime) -> tuple[AskedReview, ...]:
    """What waits for a reviewer, of one organisation."""
    return tuple(_asked(row) for row in shown.filter(state__in=(State.ASKED, State.ACCEPTED)))


@question(policy.WRITE_TO)
def letter(shown: QuerySet[Reviewer], request: int, *, actor: Actor, at: datetime) -> ReviewLetter | None:
    """What a mail about a request says; None when its reviewer is forgotten or gone."""
    row = shown.filter(request=request, person__is_active=True).first()
    if row is None:
        return None
    asked, known = row.request, not Mode(row.document.mode).hides_author
    return ReviewLetter(
        f"person:{row.person_id}",
        asked.pk,
        row.person.email,
        row.person.language,
        row.document.title,
        parties.organisation(row.organisation_id).name if known else "",
        State(asked.state),
        asked.accept_by,
        asked.review_by,
    )


def _asked(row: ReviewRequest) -> AskedReview:
    state = State(row.state)
    return AskedReview(
        row.pk,
        str(row.document_id),
        row.number,
        state,
        row.accept_by,
        row.review_by,
        row.asked_at,
        row.reason,
        row.helped,
    )


def _party(row: Reviewer) -> ReviewParty:
    asked_by = row.asked_by.name or row.asked_by.email if row.asked_by else ""
    return ReviewParty(
        f"person:{row.person_id}",
        row.request_id,
        row.person_id,
        row.person.name or row.person.email,
        row.partner_id,
        asked_by,
        tuple(row.declared),
        row.explanation,
        row.suggested,
    )
