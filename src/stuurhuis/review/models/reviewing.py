# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What reviewers said, and what authors did with it. A draft is seen by its writer alone."""

from typing import Any, ClassVar
from uuid import UUID

from django.db import models
from django.db.models import Exists, OuterRef, Q

from stuurhuis.kernel.policy import INTERNAL, Classified, Walled
from stuurhuis.review.models.asking import ReviewRequest

SAID = Classified("none", "confidential", "P7Y")


class Review(Walled):
    """The form of one reviewer in one round; a row of the reviewer's organisation."""

    request = INTERNAL(models.ForeignKey(ReviewRequest, models.CASCADE, related_name="+"))
    round = INTERNAL(models.PositiveSmallIntegerField())
    advice = SAID(models.CharField(max_length=12, blank=True))
    summary = SAID(models.TextField(blank=True))
    answers = SAID(models.JSONField(default=dict))
    delivered_at = INTERNAL(models.DateTimeField(null=True))

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "round"], name="one_review_a_round")
        ]

    @classmethod
    def shown_in(cls, scope: Any) -> Q:
        """To who is shown the request; to the other side only what was delivered."""
        known = Q(Exists(ReviewRequest.objects.filter(pk=OuterRef("request"))))
        return known & (super().shown_in(scope) | Q(delivered_at__isnull=False))


class Remark(Walled):
    """Something about a paragraph, with the words it is about; a row of the reviewer's organisation."""

    review = INTERNAL(models.ForeignKey(Review, models.CASCADE, related_name="+"))
    paragraph = SAID(models.PositiveIntegerField())
    quoted = SAID(models.TextField(blank=True))
    text = SAID(models.TextField())

    class Meta(Walled.Meta):
        pass

    @classmethod
    def shown_in(cls, scope: Any) -> Q:  # noqa: ARG003 the review asks the scope
        """To who is shown the review."""
        return Q(Exists(Review.objects.filter(pk=OuterRef("review"))))


class Response(Walled):
    """What the author does with a remark, and why; a row of the author's organisation."""

    remark = INTERNAL(models.OneToOneField(Remark, models.CASCADE, related_name="+"))
    following = SAID(models.CharField(max_length=8))
    why = SAID(models.TextField())
    answered_at = INTERNAL(models.DateTimeField())

    class Meta(Walled.Meta):
        pass

    @classmethod
    def shown_in(cls, scope: Any) -> Q:  # noqa: ARG003 the review asks the scope
        """To who is shown the remark."""
        return Q(Exists(Remark.objects.filter(pk=OuterRef("remark"))))


def has_unanswered(document: UUID, request: int | None = None) -> bool:
    """Whether a delivered remark about a document, or of one request, has no response yet."""
    delivered = Remark.objects.filter(review__request__document=document, review__delivered_at__isnull=False)
    if request is not None:
        delivered = delivered.filter(review__request=request)
    return delivered.exclude(pk__in=Response.objects.values("remark")).exists()
