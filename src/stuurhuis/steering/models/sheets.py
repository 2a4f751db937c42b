# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The own figures of an organisation, and what its own indicators meant before."""

from typing import ClassVar

from django.db import models

from stuurhuis.kernel.policy import INTERNAL, OrganisationOwned
from stuurhuis.steering.models.goals import LIVING, Lasting


class OwnFigure(Lasting):
    """A figure that an organisation typed in; a revision takes its place, and the old one is kept."""

    indicator = INTERNAL(models.CharField(max_length=80))
    period = INTERNAL(models.CharField(max_length=12))
    value = INTERNAL(models.FloatField(null=True, blank=True))
    status = INTERNAL(models.CharField(max_length=16))
    note = INTERNAL(models.TextField(blank=True))
    url = INTERNAL(models.CharField(max_length=500, blank=True))

    class Meta(Lasting.Meta):
        abstract = False
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "indicator", "period"], condition=LIVING, name="one_own_figure"
            )
        ]


class SheetChange(OrganisationOwned):
    """What an own indicator meant until a period, and why it means something else from then on."""

    indicator = INTERNAL(models.CharField(max_length=80))
    since = INTERNAL(models.CharField(max_length=12))
    why = INTERNAL(models.TextField())
    before = INTERNAL(models.JSONField())
    changed_at = INTERNAL(models.DateTimeField())
