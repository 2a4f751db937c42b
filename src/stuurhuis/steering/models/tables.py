# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of steering in the database: sheets, runs of the monitor, what is followed or put aside."""

from typing import ClassVar

from django.db import models

from stuurhuis.kernel.policy import INTERNAL, PUBLIC, Classified, OrganisationOwned

OWN_CHOICE = Classified("personal", "internal", "P2Y")


class IndicatorTheme(models.Model):
    """A group of indicators, in the order of the programme budget."""

    id = PUBLIC(models.CharField(max_length=40, primary_key=True))
    name = PUBLIC(models.CharField(max_length=120))
    name_en = PUBLIC(models.CharField(max_length=120))
    order = PUBLIC(models.PositiveIntegerField())


class Indicator(models.Model):
    """The sheet of one indicator, as `rules.sheets.IndicatorSheet` tells it."""

    id = PUBLIC(models.CharField(max_length=80, primary_key=True))
    name = PUBLIC(models.CharField(max_length=200))
    name_en = PUBLIC(models.CharField(max_length=200))
    definition = PUBLIC(models.TextField())
    definition_en = PUBLIC(models.TextField())
    unit = PUBLIC(models.CharField(max_length=40))
    decimals = PUBLIC(models.PositiveSmallIntegerField())
    direction = PUBLIC(models.CharField(max_length=8))
    kind = PUBLIC(models.CharField(max_length=12))
    theme = PUBLIC(models.CharField(max_length=40))
    task_field = PUBLIC(models.CharField(max_length=12, blank=True))
    source = PUBLIC(models.CharField(max_length=60))
    frequency = PUBLIC(models.CharField(max_length=1))
    per = PUBLIC(models.PositiveIntegerField(default=0))
    combine = PUBLIC(models.CharField(max_length=8))
    weight = PUBLIC(models.CharField(max_length=80, blank=True))
    counterpart = PUBLIC(models.CharField(max_length=80, blank=True))
    known_issues = PUBLIC(models.TextField(blank=True))
    known_issues_en = PUBLIC(models.TextField(blank=True))
    position = PUBLIC(models.PositiveIntegerField(db_index=True))


class SourceBreak(models.Model):
    """From this period on the figures of an indicator are another series."""

    indicator = PUBLIC(models.ForeignKey(Indicator, models.CASCADE, related_name="+"))
    period = PUBLIC(models.CharField(max_length=12))
    reason = PUBLIC(models.TextField())
    reason_en = PUBLIC(models.TextField())

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["indicator", "period"], name="one_break_a_period")
        ]


class Run(models.Model):
    """One run of the monitor over one set of versions; `inputs` names them, so that it is done once."""

    inputs = PUBLIC(models.CharField(max_length=64, unique=True))
    rate = PUBLIC(models.FloatField())
    state = PUBLIC(models.CharField(max_length=10, default="asked"))
    doing = PUBLIC(models.CharField(max_length=80, blank=True))
    done = PUBLIC(models.PositiveIntegerField(default=0))
    total = PUBLIC(models.PositiveIntegerField(default=0))
    signals = PUBLIC(models.PositiveIntegerField(default=0))
    asked_at = PUBLIC(models.DateTimeField())
    finished_at = PUBLIC(models.DateTimeField(null=True, blank=True))


class Follow(OrganisationOwned):
    """A member wants to hear of an indicator of a municipality."""

    person = OWN_CHOICE(models.ForeignKey("store.Person", models.CASCADE, related_name="+"))
    region = OWN_CHOICE(models.CharField(max_length=16))
    indicator = OWN_CHOICE(models.CharField(max_length=80))
    since = OWN_CHOICE(models.DateTimeField())

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "person", "region", "indicator"], name="follow_once"
            ),
        ]


class Deferral(OrganisationOwned):
    """An organisation put a deviation aside until a date, or accepted it; it comes back by itself."""

    region = INTERNAL(models.CharField(max_length=16))
    indicator = INTERNAL(models.CharField(max_length=80))
    period = INTERNAL(models.CharField(max_length=12))
    kind = INTERNAL(models.CharField(max_length=20))
    until = INTERNAL(models.DateField())
    reason = INTERNAL(models.TextField(blank=True))
    accepted = INTERNAL(models.BooleanField(default=False))
    put_aside_at = INTERNAL(models.DateTimeField())
    taken_up_at = INTERNAL(models.DateTimeField(null=True, blank=True))

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation", "region"], name="deferred_here")]
