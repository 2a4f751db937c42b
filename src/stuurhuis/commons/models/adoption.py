# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who adopted a format, what their own copy says, and what they say of it."""

from typing import Any, ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Q

from stuurhuis.commons.models.formats import KEPT, Format, FormatVersion, OfFormat
from stuurhuis.kernel.policy import INTERNAL, Walled


class Adoption(OfFormat):
    """`organisation` uses a format since a day, and says so once a year; opened from its beginning.

    `version` is the one that its copy is at. `region` is its code among the figures of the lake.
    """

    id = KEPT(models.UUIDField(primary_key=True, default=uuid4))
    format = KEPT(models.ForeignKey(Format, models.PROTECT, related_name="+"))
    version = KEPT(models.ForeignKey(FormatVersion, models.PROTECT, related_name="+"))
    region = KEPT(models.CharField(max_length=32))
    adopted_on = KEPT(models.DateField())
    state = KEPT(models.CharField(max_length=8))
    confirmed_on = KEPT(models.DateField(null=True))
    variant = KEPT(models.CharField(max_length=200, blank=True))
    settles = KEPT(models.BooleanField(default=False))
    stopped_on = KEPT(models.DateField(null=True))
    stopped_because = KEPT(models.CharField(max_length=10, blank=True))
    stopped_words = KEPT(models.TextField(blank=True))
    origin = KEPT(models.CharField(max_length=200, blank=True))
    origin_words = KEPT(models.CharField(max_length=300, blank=True))
    origin_address = KEPT(models.CharField(max_length=300, blank=True))

    class Meta(OfFormat.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["format", "organisation"],
                condition=Q(state="using"),
                name="one_living_adoption_an_organisation",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["format", "state"], name="adoptions_of_a_format")]


class Copy(OfFormat):
    """What the copy of an adopter says since a moment; the newest counts, the older ones stay readable.

    Opened where the adopter shows its variant to others.
    """

    format = INTERNAL(models.ForeignKey(Format, models.PROTECT, related_name="+"))
    adoption = INTERNAL(models.ForeignKey(Adoption, models.CASCADE, related_name="+"))
    version = INTERNAL(models.ForeignKey(FormatVersion, models.PROTECT, related_name="+"))
    blocks: "models.JSONField[Any, Any]" = INTERNAL(models.JSONField(default=list))
    variables: "models.JSONField[Any, Any]" = INTERNAL(models.JSONField(default=list))
    values: "models.JSONField[Any, Any]" = INTERNAL(models.JSONField(default=dict))
    kept_at = INTERNAL(models.DateTimeField())

    class Meta(OfFormat.Meta):
        indexes: ClassVar = [models.Index(fields=["adoption", "kept_at"], name="copies_of_an_adoption")]


class Taking(Walled):
    """An adopter is choosing what to take of a new version; its steps can be undone until it is confirmed."""

    adoption = INTERNAL(models.OneToOneField(Adoption, models.CASCADE, related_name="+"))
    version = INTERNAL(models.ForeignKey(FormatVersion, models.PROTECT, related_name="+"))
    steps: "models.JSONField[Any, Any]" = INTERNAL(models.JSONField(default=list))
    begun_at = INTERNAL(models.DateTimeField())

    class Meta(Walled.Meta):
        pass


class Thanks(OfFormat):
    """What an adopter thanks the maker for; one an organisation, opened at once."""

    format = INTERNAL(models.ForeignKey(Format, models.CASCADE, related_name="+"))
    words = INTERNAL(models.CharField(max_length=500))
    said_on = INTERNAL(models.DateField())

    class Meta(OfFormat.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["format", "organisation"], name="one_thanks_an_organisation")
        ]
