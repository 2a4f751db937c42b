# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document that others read along with: what is asked about it, who sits at its table, and its text.

The walls of this module: on the side that asks, only who has a seat at the document sees what is of it; on
the side that reviews, only the reviewer; and the worker of either organisation. Nobody else of both, and
nobody of a third. Migration 0001 says the same to PostgreSQL.
"""

from typing import Any, ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Exists, OuterRef, Q

from stuurhuis.kernel.policy import INTERNAL, Classified, Walled
from stuurhuis.review.rules.moves import KNOWN, OPEN

WHO = Classified("personal", "confidential", "P2Y")
ASKED = Classified("none", "confidential", "P7Y")
TEXT = Classified("none", "confidential", "P1Y")


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
        return (super().shown_in(scope) & seated("pk", scope)) | _requested("pk", scope, KNOWN)


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
        return (super().shown_in(scope) & seated("document", scope)) | _requested("document", scope, OPEN)


def seated(document: str, scope: Any, **more: bool) -> Q:
    """Whether who acts has a seat at the document that this field names; the worker always."""
    if scope.person is None:
        return Q()
    return Q(Exists(Seat.objects.filter(document=OuterRef(document), person=scope.person, **more)))


def _requested(document: str, scope: Any, states: frozenset[str]) -> Q:
    """Whether who acts was asked to review the document that this field names, and it stands so."""
    from stuurhuis.review.models.asking import ReviewRequest

    to_us = {"partner": scope.organisation, "state__in": states}
    return Q(Exists(ReviewRequest.objects.filter(document=OuterRef(document), **to_us)))
