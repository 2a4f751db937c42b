# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What colleagues teach, when, and which seats are taken; who sits there is a table of its own."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from stuurhuis.kernel.policy import INTERNAL, Between, Classified, OrganisationOwned, Walled

WHO_LEARNS_WHAT = Classified("personal", "confidential", "P2Y")


class Course(OrganisationOwned):
    """What an organisation teaches; `opened` when all governments can take part."""

    title = INTERNAL(models.CharField(max_length=120))
    summary = INTERNAL(models.TextField())
    level = INTERNAL(models.PositiveSmallIntegerField())
    form = INTERNAL(models.CharField(max_length=12))
    points = INTERNAL(models.PositiveSmallIntegerField(default=0))
    asks_consent = INTERNAL(models.BooleanField(default=False))
    started_at = INTERNAL(models.DateTimeField())
    ended_at = INTERNAL(models.DateTimeField(null=True, blank=True))

    class Meta(OrganisationOwned.Meta):
        pass


class CourseTopic(OrganisationOwned):
    """One thing that one learns there; `concept` is its ESCO uri, or empty."""

    course = INTERNAL(models.ForeignKey(Course, models.CASCADE, related_name="+"))
    words = INTERNAL(models.CharField(max_length=120))
    concept = INTERNAL(models.CharField(max_length=120, blank=True))

    class Meta(OrganisationOwned.Meta):
        pass


class Teacher(Walled):
    """Who gives a course."""

    course = WHO_LEARNS_WHAT(models.OneToOneField(Course, models.CASCADE, related_name="+"))
    person = WHO_LEARNS_WHAT(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))

    class Meta(Walled.Meta):
        pass


class CourseSession(OrganisationOwned):
    """When a course is given, where, and for how many."""

    course = INTERNAL(models.ForeignKey(Course, models.CASCADE, related_name="+"))
    starts_at = INTERNAL(models.DateTimeField())
    ends_at = INTERNAL(models.DateTimeField())
    place = INTERNAL(models.CharField(max_length=200))
    seats = INTERNAL(models.PositiveSmallIntegerField())
    cancelled_at = INTERNAL(models.DateTimeField(null=True, blank=True))

    class Meta(OrganisationOwned.Meta):
        pass


class CourseSeat(Between):
    """A seat of `organisation` for somebody of `partner`; no number is given twice."""

    session = INTERNAL(models.ForeignKey(CourseSession, models.CASCADE, related_name="+"))
    number = INTERNAL(models.PositiveSmallIntegerField(null=True, blank=True))
    state = INTERNAL(models.CharField(max_length=8))
    points = INTERNAL(models.PositiveSmallIntegerField(default=0))
    asked_at = INTERNAL(models.DateTimeField())
    respond_before = INTERNAL(models.DateTimeField(null=True, blank=True))
    attended = INTERNAL(models.BooleanField(null=True, blank=True))

    class Meta(Between.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["session", "number"], condition=~Q(state="ended"), name="one_seat_a_number"
            ),
            models.CheckConstraint(
                condition=Q(number=None, state__in=("waiting", "ended"))
                | Q(number__isnull=False) & ~Q(state="waiting"),
                name="who_waits_has_no_number",
            ),
        ]

    @classmethod
    def shown_in(cls, scope: Any) -> Q:
        """To every organisation: it says how full a session is, and of no person; raises Unscoped."""
        super().shown_in(scope)
        return Q()


class Learner(Between):
    """Who sits there, and what they thought of it; `session` as long as the seat is theirs, or hoped for."""

    seat = WHO_LEARNS_WHAT(models.OneToOneField(CourseSeat, models.CASCADE, related_name="+"))
    person = WHO_LEARNS_WHAT(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    session = WHO_LEARNS_WHAT(
        models.ForeignKey(CourseSession, models.CASCADE, null=True, blank=True, related_name="+")
    )
    score = WHO_LEARNS_WHAT(models.PositiveSmallIntegerField(null=True, blank=True))
    remark = WHO_LEARNS_WHAT(models.TextField(blank=True))

    class Meta(Between.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["session", "person"], name="one_seat_a_learner")
        ]
