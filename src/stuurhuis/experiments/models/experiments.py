# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An experiment, the document that is locked at its start, and who was drawn.

The walls: an experiment is its organisation's, and of all governments once it is opened; what belongs to it
is shown to whom the experiment is shown. Migration 0001 says the same to PostgreSQL. What is locked and what
was drawn only grows: triggers refuse any change, on both databases.
"""

from datetime import date
from typing import Any, ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import Combinable

from stuurhuis.kernel.policy import INTERNAL, Classified, OrganisationOwned, Walled

KEPT = Classified("none", "internal", "permanent")
SAID = Classified("none", "internal", "P10Y")


class Experiment(OrganisationOwned):
    """What is tried; its key is drawn, so that nobody can count them. `design` holds until the start."""

    id = KEPT(models.UUIDField(primary_key=True, default=uuid4))
    design: "models.JSONField[Any, Any]" = KEPT(models.JSONField())
    state = KEPT(models.CharField(max_length=10))
    origin = SAID(models.CharField(max_length=200, blank=True))
    origin_words = SAID(models.CharField(max_length=300, blank=True))
    origin_address = SAID(models.CharField(max_length=300, blank=True))
    replicates = KEPT(models.UUIDField(null=True))
    begun_at = KEPT(models.DateTimeField())
    moved_at = KEPT(models.DateTimeField())
    stopped_on = KEPT(models.DateField(null=True))
    stopped_why = SAID(models.TextField(blank=True))
    learnt = SAID(models.TextField(blank=True))

    class Meta(OrganisationOwned.Meta):
        indexes: ClassVar = [models.Index(fields=["origin"], name="experiments_by_origin")]


class OfExperiment(Walled):
    """A row that everybody sees who sees the experiment that it belongs to."""

    class Meta(Walled.Meta):
        abstract = True

    @classmethod
    def shown_to(cls, organisation: str, on: date | Combinable) -> Q:
        """Its own, and what belongs to an experiment that is shown."""
        shown: QuerySet[Experiment] = QuerySet(Experiment).filter(Experiment.shown_to(organisation, on))
        return super().shown_to(organisation, on) | Q(Exists(shown.filter(pk=OuterRef("experiment"))))


class Locked(OfExperiment):
    """The design as it was at the start, with its checksum; from then on this is what counts."""

    experiment = KEPT(models.OneToOneField(Experiment, models.PROTECT, related_name="+"))
    design: "models.JSONField[Any, Any]" = KEPT(models.JSONField())
    checksum = KEPT(models.CharField(max_length=64))
    afterwards = KEPT(models.BooleanField())
    despite = KEPT(models.TextField(blank=True))
    locked_at = KEPT(models.DateTimeField())

    class Meta(OfExperiment.Meta):
        pass


class Draw(OfExperiment):
    """Among whom was drawn (name and stratum), how many, with which seed, and who was drawn."""

    experiment = KEPT(models.OneToOneField(Experiment, models.PROTECT, related_name="+"))
    candidates: "models.JSONField[Any, Any]" = KEPT(models.JSONField())
    number = KEPT(models.PositiveIntegerField())
    seed = KEPT(models.CharField(max_length=32))
    drawn: "models.JSONField[Any, Any]" = KEPT(models.JSONField())
    drawn_at = INTERNAL(models.DateTimeField())

    class Meta(OfExperiment.Meta):
        pass
