# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did the reviewers say, and what did the author do with it?"""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor
from stuurhuis.review.models import Remark, Response, Review, ReviewRequest
from stuurhuis.review.policy import reviewing as policy
from stuurhuis.review.rules.reviewing import (
    Following,
    FormAnswer,
    GivenReview,
    RemarkResponse,
    RemarkWords,
    ReviewRemark,
    ReviewWords,
)


@question(policy.SEE_GIVEN, one=True)
def given(row: ReviewRequest, *, actor: Actor, at: datetime) -> tuple[GivenReview, ...]:
    """What one reviewer gave, the newest round first; a draft for its writer alone."""
    found = Review.objects.filter(request=row).order_by("-round")
    return tuple(
        _review(one) for one in found if one.delivered_at or one.organisation_id == actor.organisation
    )


@question(policy.SEE_GIVEN)
def unanswered(shown: QuerySet[ReviewRequest], of: UUID, *, actor: Actor, at: datetime) -> frozenset[int]:
    """Which requests about a document have a delivered remark without a response."""
    delivered = Remark.objects.filter(review__request__in=shown.filter(document=of))
    open_ones = delivered.filter(review__delivered_at__isnull=False).exclude(
        pk__in=Response.objects.values("remark")
    )
    return frozenset(open_ones.values_list("review__request", flat=True))


def _review(row: Review) -> GivenReview:
    said = {key: FormAnswer(*answer) for key, answer in row.answers.items()}
    remarks = Remark.objects.filter(review=row).order_by("paragraph", "pk")
    responses = {one.remark_id: one for one in Response.objects.filter(remark__review=row)}
    return GivenReview(
        row.pk,
        row.request_id,
        row.round,
        ReviewWords(row.advice, row.summary, said),
        row.delivered_at,
        tuple(_remark(one, responses.get(one.pk)) for one in remarks),
    )


def _remark(row: Remark, response: Response | None) -> ReviewRemark:
    words = RemarkWords(row.paragraph, row.quoted, row.text)
    if response is None:
        return ReviewRemark(row.pk, words)
    return ReviewRemark(row.pk, words, RemarkResponse(Following(response.following), response.why))
