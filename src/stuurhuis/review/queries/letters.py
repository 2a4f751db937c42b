# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does a mail about a review say, and to whom does it go? Only the worker asks; no text, no blind name.

What concerns the reviewer is asked in the name of the reviewer's organisation, and what concerns the makers
in theirs: so the processing log of the one names nobody of the other.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from stuurhuis.kernel import parties
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor
from stuurhuis.review.models import Reviewer, ReviewRequest, Seat
from stuurhuis.review.policy import asking as policy
from stuurhuis.review.rules.blinding import Mode
from stuurhuis.review.rules.moves import KNOWN, State


@dataclass(frozen=True, slots=True)
class ReviewSides:
    """Who asks and who reviews, as organisations, and how it stands."""

    asking: str
    reviewing: str
    state: State


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


@dataclass(frozen=True, slots=True)
class TableLetter:
    """What a mail to somebody at the table says; without an organisation where who reviews stays unknown."""

    data_subject: str
    document: str
    request: int
    email: str
    language: str
    title: str
    number: int
    organisation: str
    state: State
    accept_by: date
    review_by: date


@question(policy.SEE_SIDES, one=True)
def sides(row: ReviewRequest, *, actor: Actor, at: datetime) -> ReviewSides:
    """Between which organisations a request is; for the worker, which then asks each side its own."""
    return ReviewSides(row.organisation_id, row.partner_id, State(row.state))


@question(policy.WRITE_TO)
def to_reviewer(
    shown: QuerySet[Reviewer], request: int, *, actor: Actor, at: datetime
) -> ReviewLetter | None:
    """What a mail about a request says; None when its reviewer is forgotten or gone, or it is over."""
    row = shown.filter(request=request, person__is_active=True, request__state__in=KNOWN).first()
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


@question(policy.WRITE_TO_TABLE)
def to_table(
    shown: QuerySet[Seat], request: int, *, arranging: bool, actor: Actor, at: datetime
) -> tuple[TableLetter, ...]:
    """What a mail about a request says to who arranges it, or else to who writes."""
    asked = ReviewRequest.objects.select_related("document").get(pk=request)
    known = Reviewer.objects.filter(request=asked, hidden=False).exists()
    there = parties.organisation(asked.partner_id).name if known else ""
    role = Q(arranges=True) if arranging else Q(writes=True)
    seats = shown.filter(role, document=asked.document_id, person__is_active=True).select_related("person")
    return tuple(_to_seat(row, asked, there) for row in seats.order_by("pk"))


def _to_seat(row: Seat, asked: ReviewRequest, there: str) -> TableLetter:
    return TableLetter(
        f"person:{row.person_id}",
        str(asked.document_id),
        asked.pk,
        row.person.email,
        row.person.language,
        asked.document.title,
        asked.number,
        there,
        State(asked.state),
        asked.accept_by,
        asked.review_by,
    )
