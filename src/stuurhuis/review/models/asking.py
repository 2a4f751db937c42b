# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who was asked to read along, and how that stands."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Exists, OuterRef, Q

from stuurhuis.kernel.policy import INTERNAL, Between
from stuurhuis.review.models.documents import WHO, Document, seated
from stuurhuis.review.rules.moves import State


class ReviewRequest(Between):
    """Please read along, until then; the state moves as `rules.moves` says."""

    document = INTERNAL(models.ForeignKey(Document, models.CASCADE, related_name="+"))
    number = INTERNAL(models.PositiveSmallIntegerField())
    state = INTERNAL(models.CharField(max_length=12, default=State.ASKED))
    accept_by = INTERNAL(models.DateField())
    review_by = INTERNAL(models.DateField())
    asked_at = INTERNAL(models.DateTimeField())
    moved_at = INTERNAL(models.DateTimeField())
    reminded_on = INTERNAL(models.DateField(null=True))
    reason = INTERNAL(models.CharField(max_length=20, blank=True))
    helped = INTERNAL(models.PositiveSmallIntegerField(null=True))

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
            mine = Reviewer.objects.filter(request=OuterRef("pk"), person=scope.person)
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
