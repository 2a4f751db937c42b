# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Let go of what is past its term: texts first, then names, at last what was asked and said."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor
from stuurhuis.review.facts import documents as facts
from stuurhuis.review.models import (
    Document,
    Remark,
    Response,
    Review,
    Reviewer,
    ReviewRequest,
    Seat,
    Version,
)
from stuurhuis.review.policy import documents as policy
from stuurhuis.review.rules.terms import CONTENT_KEPT, NAMES_KEPT, SAID_KEPT


class NothingPastTerm(Exception):
    """Nothing of this organisation was kept long enough, so nothing is told."""


@action(policy.DESTROY_PAST_TERM)
def destroy_past_term(*, actor: Actor, at: datetime) -> facts.PastTermDestroyed:
    """Let go of texts a year, of names two and of the rest seven years after it ended.

    Raises NothingPastTerm.
    """
    own = Document.objects.filter(organisation=actor.organisation)
    texts, _ = Version.objects.filter(document__in=_ended(own, at - CONTENT_KEPT)).delete()
    past = _ended(own, at - NAMES_KEPT)
    people = Seat.objects.filter(document__in=past).delete()[0]
    people += Reviewer.objects.filter(document__in=past).delete()[0]
    said = _let_go_of_what_was_said(actor.organisation, at - SAID_KEPT)
    if not texts and not people and not said:
        raise NothingPastTerm
    return facts.PastTermDestroyed(texts, people, said)


def _ended(documents: QuerySet[Document], before: datetime) -> QuerySet[Document]:
    """Those of which nothing moved since then."""
    moved = ReviewRequest.objects.filter(document=OuterRef("pk"), moved_at__gt=before)
    return documents.filter(~Exists(moved), asked_at__lte=before)


def _let_go_of_what_was_said(own: str, before: datetime) -> int:
    """Each row goes by the organisation that wrote it, once what hangs on it is gone: within some nights."""
    mine, old = Q(organisation=own), Q(moved_at__lte=before)
    requests = ReviewRequest.objects.filter(old)
    responses = Response.objects.filter(mine, remark__review__request__in=requests)
    remarks = Remark.objects.filter(mine, _without(Response, "remark"), review__request__in=requests)
    reviews = Review.objects.filter(mine, _without(Remark, "review"), request__in=requests)
    ours = requests.filter(_without(Review, "request"), _without(Reviewer, "request"), partner=own)
    documents = Document.objects.filter(mine, _without(ReviewRequest, "document"), asked_at__lte=before)
    return sum(rows.delete()[0] for rows in (responses, remarks, reviews, ours, documents))


def _without(table: type[Response | Remark | Review | Reviewer | ReviewRequest], parent: str) -> Q:
    """Nothing of this table hangs on it any more."""
    return ~Q(Exists(table.objects.filter(**{parent: OuterRef("pk")})))
