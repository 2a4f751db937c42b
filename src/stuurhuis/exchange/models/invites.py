# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who was asked for a listing, what was answered, and which manager agrees.

`organisation` is always the side that asks for help, `partner` the side that helps.
"""

from typing import ClassVar

from django.db import models

from stuurhuis.exchange.models.needs import Listing
from stuurhuis.kernel.policy import INTERNAL, Between, Classified, Walled

WHO = Classified("personal", "confidential", "P2Y")


class Invite(Between):
    """Please help with this, or: I want to help with this; the state moves as `rules.invites` says."""

    listing = INTERNAL(models.ForeignKey(Listing, models.PROTECT, related_name="+"))
    state = INTERNAL(models.CharField(max_length=10))
    begun_by = INTERNAL(models.CharField(max_length=6))
    answer_by = INTERNAL(models.DateField())
    reason = INTERNAL(models.CharField(max_length=12, blank=True))
    begun_at = INTERNAL(models.DateTimeField())
    moved_at = INTERNAL(models.DateTimeField())

    class Meta(Between.Meta):
        indexes: ClassVar = [models.Index(fields=["listing", "state"], name="invites_of_a_listing")]


class InviteParties(Between):
    """Who asks and who helps, and what they wrote to each other; empty where somebody is forgotten."""

    invite = WHO(models.OneToOneField(Invite, models.CASCADE, related_name="+"))
    asker = WHO(models.ForeignKey("store.Person", models.PROTECT, null=True, related_name="+"))
    person = WHO(models.ForeignKey("store.Person", models.PROTECT, null=True, related_name="+"))
    message = WHO(models.TextField(blank=True))
    answer = WHO(models.TextField(blank=True))

    class Meta(Between.Meta):
        pass


class Consent(Between):
    """A manager of one of both sides agrees or not, before a day; after it the stand-in may as well."""

    invite = INTERNAL(models.ForeignKey(Invite, models.CASCADE, related_name="+"))
    party = INTERNAL(models.CharField(max_length=6))
    state = INTERNAL(models.CharField(max_length=8))
    answer_by = INTERNAL(models.DateField())
    reason = INTERNAL(models.CharField(max_length=12, blank=True))

    class Meta(Between.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["invite", "party"], name="one_consent_a_side")
        ]


class ConsentGiver(Walled):
    """Which manager is asked, and who decides when the day is past; known to their own organisation only."""

    consent = WHO(models.OneToOneField(Consent, models.CASCADE, related_name="+"))
    manager = WHO(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    stand_in = WHO(models.ForeignKey("store.Person", models.PROTECT, null=True, related_name="+"))
    words = WHO(models.TextField(blank=True))

    class Meta(Walled.Meta):
        pass
