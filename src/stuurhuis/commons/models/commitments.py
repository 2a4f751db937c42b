# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan that all governments see, and under which condition each of them joins: seen by all of them too."""

from typing import Any, ClassVar
from uuid import uuid4

from django.db import models

from stuurhuis.kernel.policy import INTERNAL, OrganisationOwned


class Plan(OrganisationOwned):
    """What would be done together, for how much, until which day; `settled` once it is agreed."""

    id = INTERNAL(models.UUIDField(primary_key=True, default=uuid4))
    title = INTERNAL(models.CharField(max_length=200))
    why = INTERNAL(models.TextField(blank=True))
    cents = INTERNAL(models.PositiveBigIntegerField())
    months = INTERNAL(models.PositiveSmallIntegerField())
    key = INTERNAL(models.CharField(max_length=12))
    unit = INTERNAL(models.CharField(max_length=80, blank=True))
    least = INTERNAL(models.PositiveSmallIntegerField())
    closes = INTERNAL(models.DateField())
    moves_powers = INTERNAL(models.BooleanField(default=False))
    new_body = INTERNAL(models.BooleanField(default=False))
    personal_data = INTERNAL(models.BooleanField(default=False))
    origin = INTERNAL(models.CharField(max_length=200, blank=True))
    origin_words = INTERNAL(models.CharField(max_length=300, blank=True))
    origin_address = INTERNAL(models.CharField(max_length=300, blank=True))
    opened_at = INTERNAL(models.DateTimeField())
    state = INTERNAL(models.CharField(max_length=10))
    ended_on = INTERNAL(models.DateField(null=True))
    settled: "models.JSONField[Any, Any]" = INTERNAL(models.JSONField(default=list))

    class Meta(OrganisationOwned.Meta):
        pass


class Commitment(OrganisationOwned):
    """One organisation joins a plan under a condition; `agreed` is the most that was confirmed, in cents."""

    plan = INTERNAL(models.ForeignKey(Plan, models.PROTECT, related_name="+"))
    others = INTERNAL(models.PositiveSmallIntegerField())
    most = INTERNAL(models.PositiveBigIntegerField(null=True))
    weight = INTERNAL(models.PositiveBigIntegerField(default=1))
    until = INTERNAL(models.DateField())
    made_at = INTERNAL(models.DateTimeField())
    agreed = INTERNAL(models.PositiveBigIntegerField(null=True))
    confirmed_on = INTERNAL(models.DateField(null=True))
    taken_back_at = INTERNAL(models.DateTimeField(null=True))

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "organisation"], name="one_commitment_an_organisation")
        ]
