# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation made public: kept as it was that day, for everybody to read, until it is withdrawn."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Exists, OuterRef, Q

from stuurhuis.kernel.policy import INTERNAL, PUBLIC, Walled


class PublicationPlan(Walled):
    """What an organisation means to make public, until it does: which goals and aspects, and the words."""

    aspects = INTERNAL(models.JSONField())
    goals = INTERNAL(models.JSONField())
    things = INTERNAL(models.JSONField())
    introduction = INTERNAL(models.TextField(blank=True))
    contact = INTERNAL(models.CharField(max_length=200, blank=True))
    changed_at = INTERNAL(models.DateTimeField())

    class Meta(Walled.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["organisation"], name="one_plan_to_publish")]


class Publication(Walled):
    """What was made public at a moment. Everybody reads it; nobody changes it, the database refuses."""

    number = PUBLIC(models.PositiveIntegerField())
    published_at = PUBLIC(models.DateTimeField())
    introduction = PUBLIC(models.TextField(blank=True))
    contact = PUBLIC(models.CharField(max_length=200, blank=True))
    content = PUBLIC(models.JSONField())
    fingerprint = PUBLIC(models.CharField(max_length=64))

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "number"], name="one_publication_a_number")
        ]

    @classmethod
    def shown_in(cls, scope: Any) -> Q:
        """Own, or not withdrawn, whoever asks; the migration says the same to PostgreSQL."""
        withdrawals: models.QuerySet[Withdrawal] = models.QuerySet(Withdrawal)
        gone = Q(Exists(withdrawals.filter(publication=OuterRef("pk"))))
        return Q(organisation=scope.organisation) | ~gone


class Withdrawal(Walled):
    """That a publication was withdrawn, when and why: everybody reads that, and no more what was in it."""

    publication = PUBLIC(models.OneToOneField(Publication, models.PROTECT, related_name="+"))
    number = PUBLIC(models.PositiveIntegerField())
    published_at = PUBLIC(models.DateTimeField())
    reason = PUBLIC(models.TextField())
    withdrawn_at = PUBLIC(models.DateTimeField())

    @classmethod
    def shown_in(cls, scope: Any) -> Q:  # noqa: ARG003 every scope shows it
        """Every row, whoever asks."""
        return Q()
