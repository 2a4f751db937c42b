# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the teams of an organisation are doing. An answer is a count: no person, no time, no row of its own."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from stuurhuis.kernel.policy import INTERNAL, Classified, Walled

TAKEN = Classified("personal", "internal", "P90D")


class Team(Walled):
    """A team of an organisation, and the team above it."""

    name = INTERNAL(models.CharField(max_length=120))
    above = INTERNAL(models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+"))
    started_at = INTERNAL(models.DateTimeField())
    ended_at = INTERNAL(models.DateTimeField(null=True, blank=True))

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "name"], condition=Q(ended_at=None), name="one_team_a_name"
            )
        ]


class PulseRound(Walled):
    """Three questions, asked once in a quarter; what comes out is shown once, after its last day."""

    period = INTERNAL(models.CharField(max_length=12))
    opens_on = INTERNAL(models.DateField())
    closes_on = INTERNAL(models.DateField())
    as_indicator = INTERNAL(models.BooleanField(default=False))
    closed_at = INTERNAL(models.DateTimeField(null=True, blank=True))

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "period"], name="one_pulse_a_period")
        ]


class PulseCount(Walled):
    """How often an answer was given to a question in a team; the order in which they came is nowhere."""

    of = INTERNAL(models.ForeignKey(PulseRound, models.PROTECT, related_name="+"))
    team = INTERNAL(models.ForeignKey(Team, models.PROTECT, null=True, related_name="+"))
    question = INTERNAL(models.CharField(max_length=12))
    answer = INTERNAL(models.PositiveSmallIntegerField())
    times = INTERNAL(models.PositiveIntegerField(default=0))

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["of", "team", "question", "answer"],
                condition=~Q(team=None),
                name="one_count_an_answer_of_a_team",
            ),
            models.UniqueConstraint(
                fields=["of", "question", "answer"],
                condition=Q(team=None),
                name="one_count_an_answer",
            ),
        ]


class PulseTaken(Walled):
    """Somebody answered, so that nobody does twice; it goes when the round is over."""

    of = TAKEN(models.ForeignKey(PulseRound, models.PROTECT, related_name="+"))
    person = TAKEN(models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+"))

    class Meta(Walled.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["of", "person"], name="one_pulse_a_person")]
