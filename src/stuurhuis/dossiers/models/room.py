# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens in the room of a dossier, and who is in it. Only a seat names a person."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from stuurhuis.dossiers.models.dossiers import SAID, Dossier, InRoom, takes_part
from stuurhuis.kernel.policy import INTERNAL, Between, Classified

WHO = Classified("personal", "confidential", "P10Y")


class Seat(InRoom):
    """Somebody of an organisation that takes part: who leads there, who joins, who reads along.

    `person` is empty once somebody is forgotten: what they did stays, who did it is gone.
    """

    dossier = WHO(models.ForeignKey(Dossier, models.CASCADE, related_name="+"))
    person = WHO(models.ForeignKey("store.Person", models.PROTECT, null=True, related_name="+"))
    role = WHO(models.CharField(max_length=8))
    taken_at = WHO(models.DateTimeField())
    left_at = WHO(models.DateTimeField(null=True))

    class Meta(InRoom.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["dossier", "organisation", "person"], name="one_seat_a_member_of_a_dossier"
            )
        ]


class Task(InRoom):
    """Something that somebody of the organisation does, by a day."""

    dossier = INTERNAL(models.ForeignKey(Dossier, models.CASCADE, related_name="+"))
    seat = INTERNAL(models.ForeignKey(Seat, models.PROTECT, related_name="+"))
    words = SAID(models.CharField(max_length=300))
    due = INTERNAL(models.DateField())
    state = INTERNAL(models.CharField(max_length=8))
    moved_at = INTERNAL(models.DateTimeField())

    class Meta(InRoom.Meta):
        pass


class Decision(InRoom):
    """What was decided, with what was known that day; never changed."""

    dossier = INTERNAL(models.ForeignKey(Dossier, models.CASCADE, related_name="+"))
    seat = INTERNAL(models.ForeignKey(Seat, models.PROTECT, related_name="+"))
    what = SAID(models.CharField(max_length=300))
    why = SAID(models.TextField(blank=True))
    known = SAID(models.TextField(blank=True))
    references: "models.JSONField[Any, Any]" = SAID(models.JSONField(default=list))
    files: "models.JSONField[Any, Any]" = SAID(models.JSONField(default=list))
    figures: "models.JSONField[Any, Any]" = SAID(models.JSONField(default=list))
    taken_on = INTERNAL(models.DateField())
    kept_at = INTERNAL(models.DateTimeField())

    class Meta(InRoom.Meta):
        pass


class Message(InRoom):
    """Something that was said."""

    dossier = INTERNAL(models.ForeignKey(Dossier, models.CASCADE, related_name="+"))
    seat = INTERNAL(models.ForeignKey(Seat, models.PROTECT, related_name="+"))
    words = SAID(models.TextField())
    written_at = INTERNAL(models.DateTimeField())

    class Meta(InRoom.Meta):
        pass


class Agreement(Between):
    """`organisation` promises `partner` something by a day, and may get something in return.

    Everybody in the room sees it; both sides write it.
    """

    dossier = INTERNAL(models.ForeignKey(Dossier, models.CASCADE, related_name="+"))
    seat = INTERNAL(models.ForeignKey(Seat, models.PROTECT, related_name="+"))
    words = SAID(models.CharField(max_length=300))
    in_return = SAID(models.CharField(max_length=300, blank=True))
    due = INTERNAL(models.DateField())
    state = INTERNAL(models.CharField(max_length=12))
    why = SAID(models.CharField(max_length=300, blank=True))
    proposed_at = INTERNAL(models.DateTimeField())
    moved_at = INTERNAL(models.DateTimeField())

    class Meta(Between.Meta):
        pass

    @classmethod
    def shown_in(cls, scope: Any) -> Q:
        """To both sides, and to who takes part."""
        return super().shown_in(scope) | takes_part("dossier", scope.organisation)
