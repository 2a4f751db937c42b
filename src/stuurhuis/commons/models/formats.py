# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A format and its versions. Once shared all governments see it, and visitors where its maker says so.

Whatever is about a format and opened is shown to whoever is shown the format: migration 0001 says the same to
PostgreSQL.
"""

from datetime import date
from typing import Any, ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import Combinable

from stuurhuis.kernel.policy import INTERNAL, Classified, OrganisationOwned, Walled

KEPT = Classified("none", "internal", "permanent")


class Format(OrganisationOwned):
    """What its maker made and why; its key is drawn, so that nobody can count drafts."""

    id = KEPT(models.UUIDField(primary_key=True, default=uuid4))
    kind = KEPT(models.CharField(max_length=20))
    name = KEPT(models.CharField(max_length=120))
    why = KEPT(models.TextField(blank=True))
    for_whom = KEPT(models.CharField(max_length=300, blank=True))
    indicators: "models.JSONField[Any, Any]" = KEPT(models.JSONField(default=list))
    points = KEPT(models.PositiveSmallIntegerField(default=0))
    is_public = KEPT(models.BooleanField(default=False))
    state = KEPT(models.CharField(max_length=10))
    origin = KEPT(models.CharField(max_length=200, blank=True))
    origin_words = KEPT(models.CharField(max_length=300, blank=True))
    origin_address = KEPT(models.CharField(max_length=300, blank=True))
    made_at = KEPT(models.DateTimeField())
    withdrawn_at = KEPT(models.DateTimeField(null=True))
    withdrawn_because = KEPT(models.CharField(max_length=10, blank=True))
    withdrawn_words = KEPT(models.TextField(blank=True))

    class Meta(OrganisationOwned.Meta):
        pass

    @classmethod
    def shown_to(cls, organisation: str, on: date | Combinable) -> Q:
        """Own, or shared with all governments, or with everybody."""
        return super().shown_to(organisation, on) | Q(opened=True, is_public=True)

    @classmethod
    def shown_in(cls, scope: Any) -> Q:
        """To who has no organisation: what is shared with everybody."""
        return super().shown_in(scope) if scope.organisation else Q(opened=True, is_public=True)


class OfFormat(Walled):
    """A row of one organisation about a format; once opened it is shown to whoever is shown the format."""

    opened = INTERNAL(models.BooleanField(default=False))

    class Meta(Walled.Meta):
        abstract = True

    @classmethod
    def shown_to(cls, organisation: str, on: date | Combinable) -> Q:
        """Own, or opened together with its format."""
        return Q(organisation=organisation) | _opened_with(Format.shown_to(organisation, on))

    @classmethod
    def shown_in(cls, scope: Any) -> Q:
        """To who has no organisation: what is opened of a format that everybody sees."""
        return super().shown_in(scope) if scope.organisation else _opened_with(Format.shown_in(scope))


class FormatVersion(OfFormat):
    """What a format says from a moment on; one that is not opened is still being written."""

    format = KEPT(models.ForeignKey(Format, models.CASCADE, related_name="+"))
    number = KEPT(models.PositiveSmallIntegerField())
    blocks: "models.JSONField[Any, Any]" = KEPT(models.JSONField(default=list))
    variables: "models.JSONField[Any, Any]" = KEPT(models.JSONField(default=list))
    said = KEPT(models.TextField(blank=True))
    shared_at = KEPT(models.DateTimeField(null=True))

    class Meta(OfFormat.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["format", "number"], name="one_version_a_number")
        ]


def _opened_with(shown: Q) -> Q:
    formats: QuerySet[Format] = QuerySet(Format)
    return Q(opened=True) & Q(Exists(formats.filter(shown, pk=OuterRef("format"))))
