# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier, the agreements by which organisations take part in it, and how each of them stands.

The walls: a dossier is known to its organisation and to who was asked and did not leave; all that is in its
room is shown to who said yes. Migration 0001 says the same to PostgreSQL.
"""

from typing import Any, ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet

from stuurhuis.dossiers.rules.taking_part import KNOWN, ROOM, PartState
from stuurhuis.kernel.policy import INTERNAL, Between, Classified, Walled

KEPT = Classified("none", "internal", "permanent")
SAID = Classified("none", "internal", "P10Y")


def takes_part(dossier: str, organisation: str, states: frozenset[PartState] = ROOM) -> Q:
    """Whether an organisation takes part in the dossier that this field names."""
    parts: QuerySet[TakingPart] = QuerySet(TakingPart).filter(partner=organisation, state__in=states)
    return Q(Exists(parts.filter(dossier=OuterRef(dossier))))


class InRoom(Walled):
    """A row of one organisation that everybody sees who takes part in its dossier."""

    class Meta(Walled.Meta):
        abstract = True

    @classmethod
    def shown_in(cls, scope: Any) -> Q:
        """Its own, and to who takes part."""
        return super().shown_in(scope) | takes_part("dossier", scope.organisation)


class Dossier(Walled):
    """The question and why it matters; its key is drawn, so that nobody can count them."""

    id = KEPT(models.UUIDField(primary_key=True, default=uuid4))
    question = KEPT(models.CharField(max_length=200))
    why = SAID(models.TextField(blank=True))
    places: "models.JSONField[Any, Any]" = SAID(models.JSONField(default=list))
    spot = SAID(models.CharField(max_length=120, blank=True))
    level = SAID(models.CharField(max_length=16))
    category = KEPT(models.CharField(max_length=20))
    origin = SAID(models.CharField(max_length=200, blank=True))
    origin_words = SAID(models.CharField(max_length=300, blank=True))
    origin_address = SAID(models.CharField(max_length=300, blank=True))
    begun_at = KEPT(models.DateTimeField())
    brought = SAID(models.TextField(blank=True))
    for_whom = SAID(models.TextField(blank=True))
    closed_on = KEPT(models.DateField(null=True))
    destroy_on = KEPT(models.DateField(null=True))
    destroyed_on = KEPT(models.DateField(null=True))

    class Meta(Walled.Meta):
        pass

    @classmethod
    def shown_in(cls, scope: Any) -> Q:
        """Its own, and to who was asked and did not leave."""
        return super().shown_in(scope) | takes_part("pk", scope.organisation, KNOWN)


class TakingPart(Between):
    """`partner` takes part in a dossier of `organisation`, which takes part in its own as well.

    It says as which controller, where the arrangement or contract is, and when the room must be destroyed.
    """

    dossier = INTERNAL(models.ForeignKey(Dossier, models.CASCADE, related_name="+"))
    state = INTERNAL(models.CharField(max_length=10))
    controller = INTERNAL(models.CharField(max_length=10))
    arrangement = INTERNAL(models.CharField(max_length=300, blank=True))
    asked_at = INTERNAL(models.DateTimeField())
    moved_at = INTERNAL(models.DateTimeField())
    destroy_on = INTERNAL(models.DateField(null=True))

    class Meta(Between.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["dossier", "partner"], name="one_part_an_organisation")
        ]
        indexes: ClassVar = [models.Index(fields=["partner", "state"], name="dossiers_we_take_part_in")]


class Standing(Between):
    """How `partner` stands in a dossier of `organisation` since a moment; the newest row counts.

    Everybody who takes part sees it. The older rows tell the story.
    """

    dossier = INTERNAL(models.ForeignKey(Dossier, models.CASCADE, related_name="+"))
    state = INTERNAL(models.CharField(max_length=16))
    obstacle = INTERNAL(models.CharField(max_length=12, blank=True))
    words = SAID(models.CharField(max_length=500, blank=True))
    controller = INTERNAL(models.CharField(max_length=10))
    since_at = INTERNAL(models.DateTimeField())

    class Meta(Between.Meta):
        indexes: ClassVar = [models.Index(fields=["dossier", "partner"], name="standings_of_a_dossier")]

    @classmethod
    def shown_in(cls, scope: Any) -> Q:
        """To both sides, and to who takes part."""
        return super().shown_in(scope) | takes_part("dossier", scope.organisation)
