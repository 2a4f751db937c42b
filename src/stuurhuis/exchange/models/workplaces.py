# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where one can work, and which desk is taken when; who sits there is a table of its own.

That a desk is taken everybody may know who may book it; that is what `Booking` says. `Occupant` says who,
and only to both organisations, or to all when that person chose so.
"""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from stuurhuis.kernel.policy import INTERNAL, Between, Classified, OrganisationOwned

WHO_SITS_WHERE = Classified("personal", "confidential", "P1M")
LIVING = Q(freed_at=None)


class Location(OrganisationOwned):
    """A building with its lending terms; `opened` when it lends to others."""

    name = INTERNAL(models.CharField(max_length=120))
    address = INTERNAL(models.CharField(max_length=200))
    place = INTERNAL(models.CharField(max_length=80))
    entrance = INTERNAL(models.TextField(blank=True))
    opens_at = INTERNAL(models.TimeField())
    closes_at = INTERNAL(models.TimeField())
    lent_to = INTERNAL(models.CharField(max_length=12, default="own"))
    lent_a_day = INTERNAL(models.PositiveSmallIntegerField(default=0))
    lent_weekdays = INTERNAL(models.CharField(max_length=7, default="12345"))
    lent_ahead = INTERNAL(models.PositiveSmallIntegerField(default=28))
    points = INTERNAL(models.PositiveSmallIntegerField(default=0))
    confirm_before = INTERNAL(models.TimeField(null=True, blank=True))
    ended_at = INTERNAL(models.DateTimeField(null=True, blank=True))

    class Meta(OrganisationOwned.Meta):
        pass


class Borrower(OrganisationOwned):
    """An organisation that a location chose to lend to."""

    location = INTERNAL(models.ForeignKey(Location, models.CASCADE, related_name="+"))
    borrower = INTERNAL(models.ForeignKey("store.Organisation", models.PROTECT, related_name="+"))

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["location", "borrower"], name="chosen_once_a_location")
        ]


class Floor(OrganisationOwned):
    """One floor of a location, with a plan."""

    location = INTERNAL(models.ForeignKey(Location, models.CASCADE, related_name="+"))
    name = INTERNAL(models.CharField(max_length=60))
    order = INTERNAL(models.PositiveSmallIntegerField())

    class Meta(OrganisationOwned.Meta):
        pass


class Desk(OrganisationOwned):
    """A desk or a room on a floor; `features` are keys of `rules.workplaces`, with a space between."""

    floor = INTERNAL(models.ForeignKey(Floor, models.CASCADE, related_name="+"))
    name = INTERNAL(models.CharField(max_length=60))
    kind = INTERNAL(models.CharField(max_length=8))
    x = INTERNAL(models.PositiveSmallIntegerField())
    y = INTERNAL(models.PositiveSmallIntegerField())
    seats = INTERNAL(models.PositiveSmallIntegerField(default=1))
    features = INTERNAL(models.CharField(max_length=200, blank=True))
    ended_at = INTERNAL(models.DateTimeField(null=True, blank=True))

    class Meta(OrganisationOwned.Meta):
        pass


class Booking(Between):
    """A desk of `organisation` is taken by somebody of `partner`; the database keeps it from being twice.

    `lent` numbers the desks that a location lends on a day, so that it never lends one too many.
    """

    location = INTERNAL(models.ForeignKey(Location, models.PROTECT, related_name="+"))
    desk = INTERNAL(models.ForeignKey(Desk, models.PROTECT, related_name="+"))
    day = INTERNAL(models.DateField())
    morning = INTERNAL(models.BooleanField())
    afternoon = INTERNAL(models.BooleanField())
    lent = INTERNAL(models.PositiveSmallIntegerField(null=True, blank=True))
    points = INTERNAL(models.PositiveSmallIntegerField(default=0))
    booked_at = INTERNAL(models.DateTimeField())
    confirmed_at = INTERNAL(models.DateTimeField(null=True, blank=True))
    used_at = INTERNAL(models.DateTimeField(null=True, blank=True))
    freed_at = INTERNAL(models.DateTimeField(null=True, blank=True))

    class Meta(Between.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["desk", "day"], condition=LIVING & Q(morning=True), name="one_morning_a_desk"
            ),
            models.UniqueConstraint(
                fields=["desk", "day"], condition=LIVING & Q(afternoon=True), name="one_afternoon_a_desk"
            ),
            models.UniqueConstraint(
                fields=["location", "day", "lent"], condition=LIVING, name="one_loan_a_number"
            ),
            models.CheckConstraint(condition=Q(morning=True) | Q(afternoon=True), name="takes_some_of_a_day"),
        ]

    @classmethod
    def shown_in(cls, scope: Any) -> Q:
        """To every organisation: it says that a desk is taken, and of no person; raises Unscoped."""
        super().shown_in(scope)
        return Q()


class Occupant(Between):
    """Who sits at a desk; kept a month, and gone at once when the desk is freed."""

    booking = WHO_SITS_WHERE(models.OneToOneField(Booking, models.CASCADE, related_name="+"))
    person = WHO_SITS_WHERE(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    seen_by = WHO_SITS_WHERE(models.CharField(max_length=12))
    day = WHO_SITS_WHERE(models.DateField())
    morning = WHO_SITS_WHERE(models.BooleanField())
    afternoon = WHO_SITS_WHERE(models.BooleanField())
    at_desk = WHO_SITS_WHERE(models.BooleanField())

    class Meta(Between.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "day"], condition=Q(at_desk=True, morning=True), name="one_desk_a_morning"
            ),
            models.UniqueConstraint(
                fields=["person", "day"],
                condition=Q(at_desk=True, afternoon=True),
                name="one_desk_an_afternoon",
            ),
        ]

    @classmethod
    def shown_in(cls, scope: Any) -> Q:
        """To both organisations; to others only who chose to be seen by everyone there."""
        return super().shown_in(scope) | Q(seen_by="location")
