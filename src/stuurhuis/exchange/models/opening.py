# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation has in order before its people are found and matched."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from stuurhuis.kernel.policy import INTERNAL, OrganisationOwned


class Assurance(OrganisationOwned):
    """One thing that must be in order: what was decided, when, and where that can be read. Known to all."""

    kind = INTERNAL(models.CharField(max_length=20))
    decided_on = INTERNAL(models.DateField())
    reference = INTERNAL(models.CharField(max_length=300))
    started_at = INTERNAL(models.DateTimeField())
    ended_at = INTERNAL(models.DateTimeField(null=True, blank=True))

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "kind"], condition=Q(ended_at=None), name="one_assurance_a_kind"
            )
        ]
