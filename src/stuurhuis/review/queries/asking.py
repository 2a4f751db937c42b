# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who was asked, how does that stand, and whom can one ask?"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, QuerySet

from stuurhuis.kernel import parties
from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.review.models import Reviewer, ReviewRequest
from stuurhuis.review.policy import asking as policy
from stuurhuis.review.rules.moves import State
from stuurhuis.review.rules.reviewing import AskedReview, ReviewParty
from stuurhuis.review.rules.terms import RETURN, quarter_began

DONE = (State.DELIVERED, State.CLOSED)


@dataclass(frozen=True, slots=True)
class ColleagueElsewhere:
    """Somebody at another organisation who could be asked."""

    data_subject: str
    person: int
    name: str
    organisation: str


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


@question(policy.SEE_UNCREDITED)
def uncredited(shown: QuerySet[ReviewRequest], *, actor: Actor, at: datetime) -> tuple[int, ...]:
    """Which blind reviews that people of one organisation gave were closed in a quarter that is over."""
    hidden = Reviewer.objects.filter(request=OuterRef("pk"), hidden=True)
    found = shown.filter(Exists(hidden), state=State.CLOSED, credited_on=None).order_by("pk")
    began = quarter_began(day_of(at))
    return tuple(row.pk for row in found if day_of(row.moved_at) < began)


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
