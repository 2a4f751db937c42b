# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A format that organisations agreed on together: who is bound, and what each of them says of it."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet

from stuurhuis.commons.models.formats import Format
from stuurhuis.kernel.policy import INTERNAL, Between


class BoundParty(Between):
    """`partner` agreed with the maker (`organisation`, which is bound itself too) to follow a format."""

    format = INTERNAL(models.ForeignKey(Format, models.CASCADE, related_name="+"))
    agreement = INTERNAL(models.CharField(max_length=300))
    agreed_on = INTERNAL(models.DateField())

    class Meta(Between.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["format", "partner"], name="bound_once_to_a_format")
        ]


class Stance(Between):
    """`partner` follows, or does otherwise and says why, since a day; the newest row counts.

    `follows` is empty as long as it said nothing. Shown to all that are bound to the same format, so that
    these know of one another.
    """

    format = INTERNAL(models.ForeignKey(Format, models.CASCADE, related_name="+"))
    follows = INTERNAL(models.BooleanField(null=True))
    because = INTERNAL(models.CharField(max_length=1000, blank=True))
    said_at = INTERNAL(models.DateTimeField())

    class Meta(Between.Meta):
        pass

    @classmethod
    def shown_in(cls, scope: Any) -> Q:
        """To both sides, and to who is bound too."""
        bound: QuerySet[BoundParty] = QuerySet(BoundParty)
        also = bound.filter(partner=scope.organisation, format=OuterRef("format"))
        return super().shown_in(scope) | Q(Exists(also))
