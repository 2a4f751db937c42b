# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What organisations owe one another. LedgerEntry and Posting only grow; the database keeps the standings.

Amounts are whole numbers in the smallest part of a unit. Everything holds references only.
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from stuurhuis.kernel.store.classified import INTERNAL, PUBLIC
from stuurhuis.kernel.store.models.parties import Organisation
from stuurhuis.kernel.store.wall import Scope, TwoSided, Unscoped, Wall, Walled


class Unit(models.Model):
    """In what is settled; a whole one is ten to the power ``scale`` smallest parts."""

    code = PUBLIC(models.SlugField(primary_key=True, max_length=20))
    scale = PUBLIC(models.PositiveSmallIntegerField())


class CounterValue(models.Model):
    """What a whole one of a unit is worth, in cents of a euro, from a day on. Only grows."""

    unit = PUBLIC(models.ForeignKey(Unit, models.PROTECT, related_name="+"))
    since = PUBLIC(models.DateField())
    cents = PUBLIC(models.PositiveBigIntegerField())

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "since"], name="one_counter_value_a_day")
        ]


class LedgerAccount(Wall):
    """An organisation takes part in settling in a unit, for a purpose; every organisation may know it."""

    organisation = INTERNAL(models.ForeignKey(Organisation, models.PROTECT, related_name="+"))
    unit = INTERNAL(models.ForeignKey(Unit, models.PROTECT, related_name="+"))
    purpose = INTERNAL(models.SlugField(max_length=40))
    since = INTERNAL(models.DateField())

    class Meta(Wall.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "unit", "purpose"], name="one_account_a_purpose")
        ]

    @classmethod
    def shown_in(cls, scope: Scope) -> Q:
        """All of them to any organisation; raises Unscoped without one."""
        if not scope.organisation:
            raise Unscoped(cls._meta.label)
        return Q()


class Budget(Walled):
    """How far an account may be in debt in all; known to its own organisation only."""

    account = INTERNAL(models.OneToOneField(LedgerAccount, models.PROTECT, related_name="+"))
    amount = INTERNAL(models.PositiveBigIntegerField())


class Bilateral(TwoSided):
    """Between a debtor and a creditor."""

    sides = ("debtor", "creditor")
    debtor = INTERNAL(models.ForeignKey(Organisation, models.PROTECT, related_name="+"))
    creditor = INTERNAL(models.ForeignKey(Organisation, models.PROTECT, related_name="+"))

    class Meta(TwoSided.Meta):
        abstract = True


class Position(Bilateral):
    """What one organisation owes another in a unit, for a purpose; negative is the other way round.

    One row for two organisations: the debtor is the one whose code comes first. A limit says how far one may
    be in debt, ``held`` what is reserved of it; ``back_`` are those of the creditor. Gifts have no limit.
    Only a posting moves ``debt``, ``postings`` and ``booked_on``; triggers see to that.
    """

    unit = INTERNAL(models.ForeignKey(Unit, models.PROTECT, related_name="+"))
    purpose = INTERNAL(models.SlugField(max_length=40))
    debt = INTERNAL(models.BigIntegerField(default=0))
    limit = INTERNAL(models.PositiveBigIntegerField(default=0, null=True))
    held = INTERNAL(models.PositiveBigIntegerField(default=0))
    back_limit = INTERNAL(models.PositiveBigIntegerField(default=0, null=True))
    back_held = INTERNAL(models.PositiveBigIntegerField(default=0))
    postings = INTERNAL(models.PositiveBigIntegerField(default=0))
    booked_on = INTERNAL(models.DateField(null=True))

    class Meta(Wall.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["debtor", "creditor", "unit", "purpose"], name="one_position_a_purpose"
            ),
            models.CheckConstraint(
                condition=Q(limit=None) | Q(limit__gte=F("debt") + F("held")), name="debtor_within_limit"
            ),
            models.CheckConstraint(
                condition=Q(back_limit=None) | Q(back_limit__gte=F("back_held") - F("debt")),
                name="creditor_within_limit",
            ),
            models.CheckConstraint(condition=Q(postings__gt=0) | Q(debt=0), name="no_debt_without_posting"),
        ]
        indexes: ClassVar = [models.Index(fields=["creditor", "unit", "purpose"], name="positions_back")]


class Reservation(Bilateral):
    """What a debtor keeps free for a delivery: of ``amount`` so much delivered, accepted and let go."""

    id = INTERNAL(models.UUIDField(primary_key=True))
    position = INTERNAL(models.ForeignKey(Position, models.PROTECT, related_name="+"))
    amount = INTERNAL(models.PositiveBigIntegerField())
    delivered = INTERNAL(models.PositiveBigIntegerField(default=0))
    accepted = INTERNAL(models.PositiveBigIntegerField(default=0))
    released = INTERNAL(models.PositiveBigIntegerField(default=0))
    state = INTERNAL(models.CharField(max_length=8, default="open"))
    subject = INTERNAL(models.CharField(max_length=130))
    expires = INTERNAL(models.DateTimeField())

    class Meta(Wall.Meta):
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(accepted__lte=F("delivered")) & Q(delivered__lte=F("amount") - F("released")),
                name="accepted_was_delivered",
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["debtor", "expires"],
                name="reservations_to_expire",
                condition=Q(state__in=("open", "disputed")),
            )
        ]


class LedgerEntry(Bilateral):
    """Something by which the debtor came to owe the creditor; the client gives the id. Never changed.

    A correction is an entry the other way, and names the entry that it corrects.
    """

    id = INTERNAL(models.UUIDField(primary_key=True))
    kind = INTERNAL(models.CharField(max_length=10))
    subject = INTERNAL(models.CharField(max_length=130))
    occurred_on = INTERNAL(models.DateField())
    booked_at = INTERNAL(models.DateTimeField())
    reservation = INTERNAL(models.ForeignKey(Reservation, models.PROTECT, null=True, related_name="+"))
    corrects = INTERNAL(models.ForeignKey("self", models.PROTECT, null=True, related_name="+"))

    class Meta(Wall.Meta):
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind="correction", corrects__isnull=False)
                | (~Q(kind="correction") & Q(corrects=None)),
                name="correction_names_entry",
            )
        ]


class Posting(Bilateral):
    """A line of an entry: an amount from the account of the debtor to that of the creditor. Never changed.

    Both sides stand in one row, so no entry can be out of balance, on any database. ``after`` is what the
    position came to owe, ``number`` its place in the row of postings of that position.
    """

    entry = INTERNAL(models.ForeignKey(LedgerEntry, models.PROTECT, related_name="+"))
    position = INTERNAL(models.ForeignKey(Position, models.PROTECT, related_name="+"))
    amount = INTERNAL(models.PositiveBigIntegerField())
    number = INTERNAL(models.PositiveBigIntegerField())
    after = INTERNAL(models.BigIntegerField())
    booked_on = INTERNAL(models.DateField())

    class Meta(Wall.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["position", "number"], name="one_posting_a_number"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="a_posting_moves_something"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["position", "booked_on", "number"], name="postings_of_a_period"),
            models.Index(fields=["debtor", "booked_on"], name="postings_out"),
            models.Index(fields=["creditor", "booked_on"], name="postings_in"),
        ]
