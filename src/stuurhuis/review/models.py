# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept: documents with who sits at their table, who was asked to read along, and what was said.

The walls: on the side that asks, only who has a seat at the document sees what is of it; on the side that
reviews, only the reviewer; and the worker of either organisation. Nobody else of both, and nobody of a third.
Migration 0001 says the same to PostgreSQL.
"""

from typing import Any, ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet

from stuurhuis.kernel.policy import INTERNAL, Between, Classified, Walled
from stuurhuis.review.rules.moves import KNOWN, OPEN, State

WHO = Classified("personal", "confidential", "P2Y")
ASKED = Classified("none", "confidential", "P7Y")
TEXT = Classified("none", "confidential", "P1Y")
SAID = Classified("none", "confidential", "P7Y")


def seated(document: str, scope: Any, **more: bool) -> Q:
    """Whether who acts has a seat at the document that this field names; the worker always."""
    if scope.person is None:
        return Q()
    own = {"organisation": scope.organisation, "person": scope.person}
    return Q(Exists(QuerySet(Seat).filter(document=OuterRef(document), **own, **more)))


def requested(document: str, scope: Any, states: frozenset[State]) -> Q:
    """Whether who acts was asked to review the document that this field names, and it stands so."""
    to_us: QuerySet[ReviewRequest] = QuerySet(ReviewRequest).filter(
        ReviewRequest.shown_in(scope), partner=scope.organisation
    )
    return Q(Exists(to_us.filter(document=OuterRef(document), state__in=states)))


class Document(Walled):
    """What is asked about a document; its key is drawn, so that nobody can count them."""

    id = INTERNAL(models.UUIDField(primary_key=True, default=uuid4))
    kind = ASKED(models.CharField(max_length=20))
    title = ASKED(models.CharField(max_length=200))
    question = ASKED(models.TextField())
    theme = ASKED(models.CharField(max_length=40))
    mode = ASKED(models.CharField(max_length=8))
    points = ASKED(models.PositiveIntegerField(default=0))
    round = ASKED(models.PositiveSmallIntegerField(default=1))
    asked_at = ASKED(models.DateTimeField())

    class Meta(Walled.Meta):
        pass

    @classmethod
    def shown_in(cls, scope: Any) -> Q:
        """To who sits at its table, and to who was asked and did not pass it on."""
        return (super().shown_in(scope) & seated("pk", scope)) | requested("pk", scope, KNOWN)


class Seat(Walled):
    """A colleague at the table: who writes answers the remarks, who arranges asks the reviewers."""

    document = WHO(models.ForeignKey(Document, models.CASCADE, related_name="+"))
    person = WHO(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    writes = WHO(models.BooleanField(default=False))
    arranges = WHO(models.BooleanField(default=False))

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["document", "person"], name="one_seat_a_colleague")
        ]


class Version(Walled):
    """The text and the cleaned file of one round. The file lies here, so that the walls hold for it too."""

    document = INTERNAL(models.ForeignKey(Document, models.CASCADE, related_name="+"))
    round = INTERNAL(models.PositiveSmallIntegerField())
    format = INTERNAL(models.CharField(max_length=8))
    content = TEXT(models.BinaryField())
    paragraphs = TEXT(models.JSONField())
    removed = TEXT(models.JSONField())
    changes = TEXT(models.TextField(blank=True))
    kept_at = INTERNAL(models.DateTimeField())

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["document", "round"], name="one_version_a_round")
        ]

    @classmethod
    def shown_in(cls, scope: Any) -> Q:
        """To who sits at the table; to a reviewer only between accepting and delivering."""
        return (super().shown_in(scope) & seated("document", scope)) | requested("document", scope, OPEN)


class ReviewRequest(Between):
    """Please read along, until then; the state moves as `rules.moves` says."""

    document = INTERNAL(models.ForeignKey(Document, models.CASCADE, related_name="+"))
    number = INTERNAL(models.PositiveSmallIntegerField())
    state = INTERNAL(models.CharField(max_length=12, default=State.ASKED.value))
    accept_by = INTERNAL(models.DateField())
    review_by = INTERNAL(models.DateField())
    asked_at = INTERNAL(models.DateTimeField())
    moved_at = INTERNAL(models.DateTimeField())
    reminded_on = INTERNAL(models.DateField(null=True))
    reason = INTERNAL(models.CharField(max_length=20, blank=True))
    helped = INTERNAL(models.PositiveSmallIntegerField(null=True))
    credited_on = INTERNAL(models.DateField(null=True))

    class Meta(Between.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["document", "number"], name="one_number_a_request")
        ]
        indexes: ClassVar = [models.Index(fields=["partner", "state"], name="requests_to_us")]

    @classmethod
    def shown_in(cls, scope: Any) -> Q:
        """To who sits at the table, and to the reviewer."""
        asking = Q(organisation=scope.organisation) & seated("document", scope)
        reviewing = Q(partner=scope.organisation)
        if scope.person is not None:
            mine: QuerySet[Reviewer] = QuerySet(Reviewer).filter(request=OuterRef("pk"), person=scope.person)
            reviewing &= Q(Exists(mine))
        return super().shown_in(scope) & (asking | reviewing)


class Reviewer(Between):
    """Who reviews, and what they declared: personal, so a table of its own.

    Where it is `hidden`, only the colleague who arranges it and the reviewer know. `asked_by` is empty where
    the reviewer may not know who asks.
    """

    document = WHO(models.ForeignKey(Document, models.CASCADE, related_name="+"))
    request = WHO(models.OneToOneField(ReviewRequest, models.CASCADE, related_name="+"))
    person = WHO(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    asked_by = WHO(models.ForeignKey("store.Person", models.PROTECT, null=True, related_name="+"))
    hidden = WHO(models.BooleanField(default=False))
    declared = WHO(models.JSONField(default=list))
    explanation = WHO(models.TextField(blank=True))
    suggested = WHO(models.CharField(max_length=200, blank=True))

    class Meta(Between.Meta):
        pass

    @classmethod
    def shown_in(cls, scope: Any) -> Q:
        """To the reviewer, to who arranges it, and where nothing is hidden to everybody at the table."""
        known = super().shown_in(scope)
        if scope.person is None:
            return known
        told = seated("document", scope, arranges=True) | (Q(hidden=False) & seated("document", scope))
        asking = Q(organisation=scope.organisation) & told
        return known & (asking | Q(partner=scope.organisation, person=scope.person))


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
        known = Q(
            Exists(QuerySet(ReviewRequest).filter(ReviewRequest.shown_in(scope), pk=OuterRef("request")))
        )
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
    def shown_in(cls, scope: Any) -> Q:
        """To who is shown the review."""
        return Q(Exists(QuerySet(Review).filter(Review.shown_in(scope), pk=OuterRef("review"))))


class Response(Walled):
    """What the author does with a remark, and why; a row of the author's organisation."""

    remark = INTERNAL(models.OneToOneField(Remark, models.CASCADE, related_name="+"))
    following = SAID(models.CharField(max_length=8))
    why = SAID(models.TextField())
    answered_at = INTERNAL(models.DateTimeField())

    class Meta(Walled.Meta):
        pass

    @classmethod
    def shown_in(cls, scope: Any) -> Q:
        """To who is shown the remark."""
        return Q(Exists(QuerySet(Remark).filter(Remark.shown_in(scope), pk=OuterRef("remark"))))
