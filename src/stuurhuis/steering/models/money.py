# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The money of the running year: what the financial package said each month, and how it says things.

An import is never changed: a later one of the same month is a revision, and the earlier one stays.
"""

from typing import ClassVar

from django.db import models

from stuurhuis.kernel.policy import INTERNAL, OrganisationOwned
from stuurhuis.steering.models.goals import LIVING, Lasting


class YearImport(OrganisationOwned):
    """What the financial package said until a month of a year."""

    year = INTERNAL(models.PositiveSmallIntegerField())
    month = INTERNAL(models.PositiveSmallIntegerField())
    revision = INTERNAL(models.PositiveSmallIntegerField())
    imported_at = INTERNAL(models.DateTimeField())
    lines = INTERNAL(models.PositiveIntegerField())
    fingerprint = INTERNAL(models.CharField(max_length=64))

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "year", "month", "revision"], name="one_import_a_revision"
            )
        ]


class YearLine(OrganisationOwned):
    """A line of an import, in euros, as `rules.money.BudgetLine` tells it."""

    of = INTERNAL(models.ForeignKey(YearImport, models.PROTECT, related_name="+"))
    programme = INTERNAL(models.CharField(max_length=8))
    task_field = INTERNAL(models.CharField(max_length=12))
    category = INTERNAL(models.CharField(max_length=12))
    side = INTERNAL(models.CharField(max_length=14))
    nature = INTERNAL(models.CharField(max_length=12))
    original = INTERNAL(models.DecimalField(max_digits=16, decimal_places=2))
    amended = INTERNAL(models.DecimalField(max_digits=16, decimal_places=2))
    realised = INTERNAL(models.DecimalField(max_digits=16, decimal_places=2))
    committed = INTERNAL(models.DecimalField(max_digits=16, decimal_places=2, null=True, blank=True))
    expected = INTERNAL(models.DecimalField(max_digits=16, decimal_places=2, null=True, blank=True))
    decision = INTERNAL(models.CharField(max_length=80, blank=True))
    decided_on = INTERNAL(models.DateField(null=True, blank=True))


class YearMapping(Lasting):
    """How the export of an organisation says what we ask, as `rules.year_mapping.MappingWords` tells it."""

    said = INTERNAL(models.JSONField())

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation"], condition=LIVING, name="one_mapping_a_time")
        ]


class Materiality(Lasting):
    """From when a difference matters to an organisation."""

    percent = INTERNAL(models.DecimalField(max_digits=5, decimal_places=2))
    euros = INTERNAL(models.DecimalField(max_digits=16, decimal_places=2))

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation"], condition=LIVING, name="one_materiality_a_time")
        ]
