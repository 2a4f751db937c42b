# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of one organisation that others may see: opened to governments, or shared by a living agreement."""

from datetime import date

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast

from stuurhuis.kernel.store.classified import INTERNAL
from stuurhuis.kernel.store.models import Organisation, Sharing
from stuurhuis.kernel.store.wall import Walled

GOVERNMENTS = ("municipality", "province", "water_board", "safety_region", "environment_service", "ministry")


class OrganisationOwned(Walled):
    """Walled, but a row can be opened to all governments, or shared with a partner by an agreement."""

    opened = INTERNAL(models.BooleanField(default=False))

    class Meta(Walled.Meta):
        abstract = True

    @classmethod
    def shown_to(cls, organisation: str, on: date | Combinable) -> Q:
        """Own, or opened to all governments, or shared by a living agreement; the SQL function agrees."""
        government = Organisation.objects.filter(pk=organisation, kind__in=GOVERNMENTS)
        living = Sharing.objects.filter(
            Q(until=None) | Q(until__gt=on),
            Q(row="") | Q(row=Cast(OuterRef("pk"), models.CharField())),
            owner=OuterRef("organisation_id"),
            partner=organisation,
            kind=cls._meta.label,
            since__lte=on,
        )
        return Q(organisation=organisation) | (Q(opened=True) & Exists(government)) | Exists(living)
