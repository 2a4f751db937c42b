# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How often people could not help, as far as that may be told; known to all governments."""

from typing import ClassVar

from django.db import models

from stuurhuis.kernel.policy import INTERNAL, OrganisationOwned


class ObstacleCount(OrganisationOwned):
    """How often in a quarter, for a reason or (blank) in all; told once, when the quarter is over."""

    quarter = INTERNAL(models.CharField(max_length=7))
    reason = INTERNAL(models.CharField(max_length=12, blank=True))
    times = INTERNAL(models.PositiveIntegerField())

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "quarter", "reason"], name="one_obstacle_count_a_quarter"
            )
        ]
        indexes: ClassVar = [models.Index(fields=["quarter", "reason"], name="obstacles_by_quarter")]
