# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation shows to the radar, what the radar found for it, and what it said of that."""

from typing import Any, ClassVar

from django.db import models

from stuurhuis.kernel.policy import INTERNAL, OrganisationOwned, Walled


class RadarChoice(Walled):
    """An organisation left the radar: nothing of it is compared, and it sees nothing of others there."""

    left_at = INTERNAL(models.DateTimeField(null=True))

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation"], name="one_radar_choice_an_organisation")
        ]


class RadarNotice(OrganisationOwned):
    """Something that is not public and may be compared all the same, such as a dossier: its words only."""

    reference = INTERNAL(models.CharField(max_length=200))
    words = INTERNAL(models.CharField(max_length=300))
    put_at = INTERNAL(models.DateTimeField())

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "reference"], name="one_notice_a_thing")
        ]


class Overlap(Walled):
    """Others do the same as something of ours; `others` as `rules.radar.kept` writes them."""

    key = INTERNAL(models.CharField(max_length=32))
    reference = INTERNAL(models.CharField(max_length=200))
    words = INTERNAL(models.CharField(max_length=300))
    address = INTERNAL(models.CharField(max_length=300, blank=True))
    others: "models.JSONField[Any, Any]" = INTERNAL(models.JSONField(default=list))
    found_at = INTERNAL(models.DateTimeField())

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "reference"], name="one_overlap_a_thing")
        ]


class NotTheSame(Walled):
    """Somebody said that something of ours is not the same as something of another; that stays so."""

    reference = INTERNAL(models.CharField(max_length=200))
    other = INTERNAL(models.ForeignKey("store.Organisation", models.PROTECT, related_name="+"))
    other_reference = INTERNAL(models.CharField(max_length=200))
    said_at = INTERNAL(models.DateTimeField())

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "reference", "other", "other_reference"],
                name="said_once_not_the_same",
            )
        ]
