# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody says is not right on the market, and what was decided about it.

`organisation` is the side that reported, `partner` the side whose listing it is and that decides.
"""

from django.db import models

from stuurhuis.exchange.models.needs import Listing
from stuurhuis.kernel.policy import INTERNAL, Between, Classified

WHO = Classified("personal", "confidential", "P1Y")


class Report(Between):
    """Something is wrong with a listing; the state moves as `rules.moderation` says."""

    listing = INTERNAL(models.ForeignKey(Listing, models.PROTECT, related_name="+"))
    title = INTERNAL(models.CharField(max_length=120))  # as it was then: who reported may see it no longer
    reason = INTERNAL(models.CharField(max_length=12))
    state = INTERNAL(models.CharField(max_length=10))
    reported_at = INTERNAL(models.DateTimeField())
    moved_at = INTERNAL(models.DateTimeField())

    class Meta(Between.Meta):
        pass


class ReportParties(Between):
    """Who reported and decided first (empty when forgotten), and what they and the owner wrote."""

    report = WHO(models.OneToOneField(Report, models.CASCADE, related_name="+"))
    reporter = WHO(models.ForeignKey("store.Person", models.PROTECT, null=True, related_name="+"))
    decider = WHO(models.ForeignKey("store.Person", models.PROTECT, null=True, related_name="+"))
    words = WHO(models.TextField(blank=True))
    decision = WHO(models.TextField(blank=True))
    appeal = WHO(models.TextField(blank=True))

    class Meta(Between.Meta):
        pass
