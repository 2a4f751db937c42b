# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was learnt: facts and lessons that may be shared, and opinions that never are."""

from django.db import models

from stuurhuis.kernel.policy import INTERNAL, Classified, OrganisationOwned, Walled
from stuurhuis.steering.models.goals import Goal

OPINION = Classified("none", "confidential", "P7Y")


class LearningReview(OrganisationOwned):
    """A learning review: what was expected and seen, what is kept, and the one next step."""

    goal = INTERNAL(models.ForeignKey(Goal, models.PROTECT, related_name="+"))
    indicator = INTERNAL(models.CharField(max_length=80, blank=True))
    period = INTERNAL(models.CharField(max_length=12, blank=True))
    theme = INTERNAL(models.CharField(max_length=40))
    expected = INTERNAL(models.TextField())
    happened = INTERNAL(models.TextField())
    keep = INTERNAL(models.TextField())
    lesson = INTERNAL(models.TextField())
    step = INTERNAL(models.TextField())
    due = INTERNAL(models.DateField())
    is_experiment = INTERNAL(models.BooleanField(default=False))
    held_at = INTERNAL(models.DateTimeField())
    done_at = INTERNAL(models.DateTimeField(null=True, blank=True))
    outcome = INTERNAL(models.TextField(blank=True))


class Opinion(Walled):
    """What those who were there make of it; a table of its own, that can be neither opened nor shared."""

    of = OPINION(models.OneToOneField(LearningReview, models.PROTECT, related_name="+"))
    reading = OPINION(models.TextField())
    why = OPINION(models.TextField())
