# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reports to the council: drafts with what people write beside the figures, and what was fixed."""

from typing import ClassVar

from django.db import models

from stuurhuis.kernel.policy import INTERNAL, Classified, OrganisationOwned, Walled

DELIBERATION = Classified("none", "confidential", "P2Y")


class Report(OrganisationOwned):
    """An interim or an annual report that is being made; without a month it is about the whole year."""

    kind = INTERNAL(models.CharField(max_length=8))
    year = INTERNAL(models.PositiveSmallIntegerField())
    month = INTERNAL(models.PositiveSmallIntegerField(null=True, blank=True))
    title = INTERNAL(models.CharField(max_length=200))
    made_at = INTERNAL(models.DateTimeField())


class Explanation(Walled):
    """What the organisation says itself of `goal:12`, `programme:3` or the whole `report`."""

    of = INTERNAL(models.ForeignKey(Report, models.CASCADE, related_name="+"))
    about = INTERNAL(models.CharField(max_length=40))
    text = INTERNAL(models.TextField())

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["of", "about"], name="one_explanation_a_section")
        ]


class Comment(Walled):
    """What a colleague remarks of a section of a draft, and what came of it; never part of the report."""

    of = DELIBERATION(models.ForeignKey(Report, models.CASCADE, related_name="+"))
    about = DELIBERATION(models.CharField(max_length=40))
    text = DELIBERATION(models.TextField())
    written_at = DELIBERATION(models.DateTimeField())
    answer = DELIBERATION(models.TextField(blank=True))
    closed_at = DELIBERATION(models.DateTimeField(null=True, blank=True))


class FixedReport(OrganisationOwned):
    """A report as it was fixed (vastgesteld), with its figures and words; this table only grows."""

    of = INTERNAL(models.OneToOneField(Report, models.PROTECT, related_name="+"))
    told = INTERNAL(models.JSONField())
    fixed_at = INTERNAL(models.DateTimeField())
