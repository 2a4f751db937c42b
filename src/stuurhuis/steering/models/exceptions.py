# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation agreed about what deviates."""

from typing import ClassVar

from django.db import models

from stuurhuis.kernel.policy import INTERNAL, OrganisationOwned
from stuurhuis.steering.models.goals import LIVING, Lasting


class ExceptionReview(Lasting):
    """Why a signal or a missed target deviates, what is done, and by when; it ends when that is done."""

    region = INTERNAL(models.CharField(max_length=16))
    indicator = INTERNAL(models.CharField(max_length=80))
    period = INTERNAL(models.CharField(max_length=12))
    kind = INTERNAL(models.CharField(max_length=20))
    cause = INTERNAL(models.TextField())
    intervention = INTERNAL(models.TextField())
    due = INTERNAL(models.DateField())

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "region", "indicator", "period", "kind"],
                condition=LIVING,
                name="one_review_a_deviation",
            )
        ]
