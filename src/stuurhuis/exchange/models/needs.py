# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people ask and offer, of whom it is, and how often and why somebody could not help."""

from typing import ClassVar

from django.db import models

from stuurhuis.kernel.policy import INTERNAL, Classified, OrganisationOwned, Walled

WHO = Classified("personal", "internal", "P2Y")


class Listing(OrganisationOwned):
    """A need or an offer of a kind; `fields` is what the table of the kind asks. Opened once it is placed.

    `asked_on` is when its owner was asked whether it still holds, `sunk_at` since when nobody answered that.
    """

    kind = INTERNAL(models.CharField(max_length=30))
    side = INTERNAL(models.CharField(max_length=5))
    title = INTERNAL(models.CharField(max_length=120))
    text = INTERNAL(models.TextField())
    fields = INTERNAL(models.JSONField(default=dict))
    province = INTERNAL(models.CharField(max_length=32, blank=True))
    starts_on = INTERNAL(models.DateField(null=True))
    ends_on = INTERNAL(models.DateField(null=True))
    hours = INTERNAL(models.PositiveSmallIntegerField(null=True))
    capacity = INTERNAL(models.PositiveSmallIntegerField(default=1))
    state = INTERNAL(models.CharField(max_length=10))
    outcome = INTERNAL(models.CharField(max_length=10, blank=True))
    written_at = INTERNAL(models.DateTimeField())
    moved_at = INTERNAL(models.DateTimeField())
    expires_on = INTERNAL(models.DateField())
    asked_on = INTERNAL(models.DateField(null=True))
    sunk_at = INTERNAL(models.DateTimeField(null=True))

    class Meta(OrganisationOwned.Meta):
        indexes: ClassVar = [models.Index(fields=["state", "kind", "side"], name="listings_that_stand")]


class ListingOwner(OrganisationOwned):
    """Of whom a listing is: whom one can ask about it. Opened with its listing."""

    listing = WHO(models.OneToOneField(Listing, models.CASCADE, related_name="+"))
    person = WHO(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))

    class Meta(OrganisationOwned.Meta):
        pass


class Decline(Walled):
    """Somebody of the organisation could not help: why, and in which month. Not who, and not for what."""

    reason = INTERNAL(models.CharField(max_length=12))
    month = INTERNAL(models.DateField())

    class Meta(Walled.Meta):
        indexes: ClassVar = [models.Index(fields=["month", "reason"], name="declines_by_month")]
