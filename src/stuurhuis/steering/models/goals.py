# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the programme budget: programmes, goals, how they are measured, what is done for them.

What counted once is kept: it gets an end, and a new target takes the place of an old one.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from stuurhuis.kernel.policy import INTERNAL, Classified, OrganisationOwned

OWNER = Classified("personal", "internal", "P2Y")
LIVING = Q(ended_at=None)


class Lasting(OrganisationOwned):
    """A row that counts from a moment until another; without an end it lives."""

    started_at = INTERNAL(models.DateTimeField())
    ended_at = INTERNAL(models.DateTimeField(null=True, blank=True))

    class Meta(OrganisationOwned.Meta):
        abstract = True


class Programme(Lasting):
    """A chapter of the programme budget of one organisation."""

    number = INTERNAL(models.CharField(max_length=8))
    name = INTERNAL(models.CharField(max_length=200))
    ambition = INTERNAL(models.TextField(blank=True))
    position = INTERNAL(models.PositiveIntegerField())

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "number"], condition=LIVING, name="one_programme_a_number"
            )
        ]


class Goal(Lasting):
    """What will be different for people, within a programme."""

    programme = INTERNAL(models.ForeignKey(Programme, models.PROTECT, related_name="+"))
    number = INTERNAL(models.CharField(max_length=12))
    name = INTERNAL(models.CharField(max_length=300))
    why = INTERNAL(models.TextField(blank=True))
    position = INTERNAL(models.PositiveIntegerField())

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["programme", "number"], condition=LIVING, name="one_goal_a_number"
            )
        ]


class GoalIndicator(Lasting):
    """How a goal is measured: which indicator, what it is to this goal, and where it stood at the start."""

    goal = INTERNAL(models.ForeignKey(Goal, models.PROTECT, related_name="+"))
    indicator = INTERNAL(models.CharField(max_length=80))
    kind = INTERNAL(models.CharField(max_length=12))
    baseline_period = INTERNAL(models.CharField(max_length=12, blank=True))
    baseline = INTERNAL(models.FloatField(null=True, blank=True))
    no_baseline_because = INTERNAL(models.TextField(blank=True))
    verification = INTERNAL(models.TextField(blank=True))

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["goal", "indicator"], condition=LIVING, name="one_indicator_a_goal"
            )
        ]


class Target(Lasting):
    """What an indicator of a goal should be in a period; a new one takes the place of an old one."""

    of = INTERNAL(models.ForeignKey(GoalIndicator, models.PROTECT, related_name="+"))
    period = INTERNAL(models.CharField(max_length=12))
    value = INTERNAL(models.FloatField())
    bound = INTERNAL(models.CharField(max_length=8))
    near = INTERNAL(models.FloatField(null=True, blank=True))
    rationale = INTERNAL(models.TextField(blank=True))
    as_printed = INTERNAL(models.CharField(max_length=40, blank=True))

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["of", "period"], condition=LIVING, name="one_target_a_period")
        ]


class Measure(Lasting):
    """What is done for a goal (inspanning)."""

    goal = INTERNAL(models.ForeignKey(Goal, models.PROTECT, related_name="+"))
    name = INTERNAL(models.CharField(max_length=300))
    state = INTERNAL(models.CharField(max_length=12))
    due = INTERNAL(models.DateField(null=True, blank=True))
    note = INTERNAL(models.TextField(blank=True))
    position = INTERNAL(models.PositiveIntegerField())


class GoalTaskField(OrganisationOwned):
    """How much of the money of a task field serves a goal, in per cent."""

    goal = INTERNAL(models.ForeignKey(Goal, models.PROTECT, related_name="+"))
    task_field = INTERNAL(models.CharField(max_length=12))
    share = INTERNAL(models.PositiveSmallIntegerField())

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["goal", "task_field"], name="one_part_a_task_field"),
            models.CheckConstraint(
                name="a_part_is_a_percentage", condition=Q(share__gte=1) & Q(share__lte=100)
            ),
        ]


class Ownership(OrganisationOwned):
    """Who looks after `goal:12`, `indicator:7` or `measure:3`; a table of its own, as it names people."""

    about = OWNER(models.CharField(max_length=40))
    person = OWNER(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    since = OWNER(models.DateField())

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "about"], name="one_owner_a_thing")
        ]
