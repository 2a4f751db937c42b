# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was decided, with what was known that day; this table only grows."""

from django.db import models

from stuurhuis.kernel.policy import INTERNAL, OrganisationOwned
from stuurhuis.steering.models.goals import Goal


class Decision(OrganisationOwned):
    """A decision about a goal; a mistake is corrected by a new one, that names it."""

    goal = INTERNAL(models.ForeignKey(Goal, models.PROTECT, related_name="+"))
    what = INTERNAL(models.TextField())
    body = INTERNAL(models.CharField(max_length=120))
    taken = INTERNAL(models.DateField())
    advice = INTERNAL(models.TextField())
    why = INTERNAL(models.TextField())
    known = INTERNAL(models.JSONField())
    corrects = INTERNAL(models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+"))
    written_at = INTERNAL(models.DateTimeField())
