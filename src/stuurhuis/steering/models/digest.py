# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the digest in the database: how often somebody wants it, and what each mail told."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from stuurhuis.kernel.policy import Classified, Walled

READER = Classified("personal", "internal", "P2Y")


class DigestChoice(Walled):
    """How often a member wants to hear by mail what is new; `looked_at` is when that was last looked up."""

    person = READER(models.ForeignKey("store.Person", models.CASCADE, related_name="+"))
    rhythm = READER(models.CharField(max_length=8))
    looked_at = READER(models.DateTimeField())

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "person"], name="one_digest_a_member")
        ]


class Digest(Walled):
    """One mail: the signals it names, kept before it goes, so that none is told twice."""

    of = READER(models.ForeignKey(DigestChoice, models.CASCADE, related_name="+"))
    signals = READER(models.JSONField())
    prepared_at = READER(models.DateTimeField())
    repeated_at = READER(models.DateTimeField(null=True, blank=True))
    sent_at = READER(models.DateTimeField(null=True, blank=True))


class DigestPlace(Walled):
    """An organisation where somebody once chose mail, and not who: the worker asks no other."""

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation"], name="one_digest_place_an_organisation")
        ]

    @classmethod
    def shown_in(cls, scope: Any) -> Q:  # noqa: ARG003 every scope shows it
        """Every row: the worker looks where it has to ask before it asks in the name of one."""
        return Q()
