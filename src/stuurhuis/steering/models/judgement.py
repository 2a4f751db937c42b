# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What professionals expect, beside the forecast as it was on that day."""

from typing import ClassVar

from django.db import models

from stuurhuis.kernel.policy import INTERNAL, OrganisationOwned
from stuurhuis.steering.models.goals import LIVING, Lasting


class Judgement(Lasting):
    """What somebody expects of a figure of their organisation; a new one takes the place of an old one."""

    indicator = INTERNAL(models.CharField(max_length=80))
    period = INTERNAL(models.CharField(max_length=12))
    reasons = INTERNAL(models.TextField())
    expected = INTERNAL(models.FloatField(null=True, blank=True))
    low = INTERNAL(models.FloatField(null=True, blank=True))
    high = INTERNAL(models.FloatField(null=True, blank=True))
    overrules = INTERNAL(models.BooleanField(default=False))
    forecast = INTERNAL(models.JSONField(null=True, blank=True))
    version = INTERNAL(models.CharField(max_length=80, blank=True))

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "indicator", "period"],
                condition=LIVING,
                name="one_judgement_a_period",
            )
        ]
