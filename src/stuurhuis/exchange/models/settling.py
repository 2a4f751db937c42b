# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is settled between two organisations, what is said about it, and for which price. Amounts stand in
the ledger, in the smallest part of a unit: under the key of a settlement stands its reservation there.
"""

from typing import ClassVar

from django.db import models

from stuurhuis.kernel.policy import INTERNAL, PUBLIC, Between, Classified, OrganisationOwned, Walled

SAID = Classified("none", "confidential", "P7Y")


class Settlement(Between):
    """Something that `partner` delivers to `organisation`: so much of `what`, each for a price."""

    id = INTERNAL(models.UUIDField(primary_key=True))
    about = INTERNAL(models.CharField(max_length=130, db_index=True))
    what = INTERNAL(models.SlugField(max_length=30))
    quantity = INTERNAL(models.DecimalField(max_digits=9, decimal_places=2))
    unit = INTERNAL(models.SlugField(max_length=20))
    price = INTERNAL(models.PositiveBigIntegerField())
    until = INTERNAL(models.DateField())
    prepared_at = INTERNAL(models.DateTimeField())

    class Meta(Between.Meta):
        pass


class Objection(Between):
    """Why what was delivered is not right, in words, for both."""

    settlement = INTERNAL(models.ForeignKey(Settlement, models.PROTECT, related_name="+"))
    words = SAID(models.TextField())
    said_at = INTERNAL(models.DateTimeField())

    class Meta(Between.Meta):
        pass


class Tariff(OrganisationOwned):
    """What an organisation asks for something from a day on; every government sees it."""

    what = PUBLIC(models.SlugField(max_length=30))
    unit = PUBLIC(models.SlugField(max_length=20))
    amount = PUBLIC(models.PositiveBigIntegerField())
    since = PUBLIC(models.DateField())

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "what", "unit", "since"], name="one_tariff_a_day")
        ]


class InvoiceDetails(OrganisationOwned):
    """What stands on an invoice of or to an organisation, beside its name and its OIN; governments see it."""

    street = PUBLIC(models.CharField(max_length=100))
    postcode = PUBLIC(models.CharField(max_length=7))
    city = PUBLIC(models.CharField(max_length=60))
    iban = PUBLIC(models.CharField(max_length=34))
    vat_category = PUBLIC(models.CharField(max_length=1))
    vat_number = PUBLIC(models.CharField(max_length=14, blank=True))

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation"], name="one_address_an_organisation")
        ]


class NettingConsent(Walled):
    """An organisation lets its own positions in a unit take part in the search for circles of debts."""

    unit = INTERNAL(models.SlugField(max_length=20))
    started_at = INTERNAL(models.DateTimeField())
    ended_at = INTERNAL(models.DateTimeField(null=True, blank=True))

    class Meta(Walled.Meta):
        pass


class NettingShare(Walled):
    """What a circle of debts is for one member: `debtor` owes it, it owes `creditor`, and both can go.

    The shares of a circle have its key in common; nobody sees those of the other members.
    """

    circle = INTERNAL(models.UUIDField(db_index=True))
    unit = INTERNAL(models.SlugField(max_length=20))
    debtor = INTERNAL(models.ForeignKey("store.Organisation", models.PROTECT, related_name="+"))
    creditor = INTERNAL(models.ForeignKey("store.Organisation", models.PROTECT, related_name="+"))
    amount = INTERNAL(models.PositiveBigIntegerField())
    size = INTERNAL(models.PositiveSmallIntegerField())
    state = INTERNAL(models.CharField(max_length=10, default="proposed"))
    proposed_at = INTERNAL(models.DateTimeField())

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "circle"], name="one_share_a_circle")
        ]
