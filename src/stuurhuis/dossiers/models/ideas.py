# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An idea, who supports it without a name, and better words for it. Only a contributor names a person.

An idea is of one organisation, or opened to all governments; its supports are opened with it, to be counted.
A contributor is seen by the own organisation alone. Migration 0003 says the same to PostgreSQL.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from stuurhuis.dossiers.models.dossiers import KEPT, SAID
from stuurhuis.kernel.policy import INTERNAL, Between, Classified, OrganisationOwned, Walled

WHO = Classified("personal", "confidential", "P2Y")


class Idea(OrganisationOwned):
    """A question that somebody thinks worth taking up; its key is drawn, so that nobody can count them."""

    id = KEPT(models.UUIDField(primary_key=True))
    question = KEPT(models.CharField(max_length=200))
    why = SAID(models.TextField(blank=True))
    spot = SAID(models.CharField(max_length=120, blank=True))
    origin = SAID(models.CharField(max_length=200, blank=True))
    origin_words = SAID(models.CharField(max_length=300, blank=True))
    origin_address = SAID(models.CharField(max_length=300, blank=True))
    state = KEPT(models.CharField(max_length=10))
    answer = SAID(models.TextField(blank=True))
    taken_by = INTERNAL(models.ForeignKey("store.Organisation", models.PROTECT, null=True, related_name="+"))
    dossier = INTERNAL(models.UUIDField(null=True))
    put_at = KEPT(models.DateTimeField())
    moved_at = KEPT(models.DateTimeField())
    emptied_on = KEPT(models.DateField(null=True))

    class Meta(OrganisationOwned.Meta):
        indexes: ClassVar = [
            models.Index(fields=["state", "put_at"], name="ideas_that_wait"),
            models.Index(fields=["origin"], name="ideas_by_origin"),
        ]


class Support(OrganisationOwned):
    """Somebody of the organisation supports an idea; who, only `Contributor` says."""

    idea = INTERNAL(models.ForeignKey(Idea, models.CASCADE, related_name="+"))
    given_at = INTERNAL(models.DateTimeField())

    class Meta(OrganisationOwned.Meta):
        pass


class Sharpening(Between):
    """Better words that somebody of `organisation` proposes for an idea of `partner`."""

    idea = INTERNAL(models.ForeignKey(Idea, models.CASCADE, related_name="+"))
    question = SAID(models.CharField(max_length=200))
    why = SAID(models.TextField(blank=True))
    spot = SAID(models.CharField(max_length=120, blank=True))
    reason = SAID(models.CharField(max_length=500))
    state = INTERNAL(models.CharField(max_length=8))
    answer = SAID(models.CharField(max_length=500, blank=True))
    proposed_at = INTERNAL(models.DateTimeField())
    moved_at = INTERNAL(models.DateTimeField())

    class Meta(Between.Meta):
        pass


class Contributor(Walled):
    """Who put, supports or sharpens an idea; gone on request, and two years after the last move."""

    idea = WHO(models.ForeignKey(Idea, models.CASCADE, related_name="+"))
    person = WHO(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    role = WHO(models.CharField(max_length=8))
    support = WHO(models.OneToOneField(Support, models.CASCADE, null=True, related_name="+"))
    sharpening = WHO(models.OneToOneField(Sharpening, models.CASCADE, null=True, related_name="+"))
    since_at = WHO(models.DateTimeField())

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["idea", "organisation", "person", "role"],
                condition=~Q(role="sharpens"),
                name="an_idea_is_supported_once",
            )
        ]
