# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was proposed for a dossier and what was said of it, what was attached, and who of elsewhere was asked.

What an organisation said of a proposal only that organisation sees; what is attached everybody in the room.
Somebody who was asked or passed over is a row between who asked and the organisation of that person, so that
either can forget it; policy shows it to who asked, and to that person.
"""

from typing import ClassVar

from django.db import models

from stuurhuis.dossiers.models.dossiers import SAID, Dossier, InRoom
from stuurhuis.dossiers.models.room import WHO, Seat
from stuurhuis.kernel.policy import INTERNAL, Between, Walled


class ProposalAnswer(Walled):
    """Yes or no to a proposal that is about no person: who said it, when, and what the reasons were."""

    dossier = INTERNAL(models.ForeignKey(Dossier, models.CASCADE, related_name="+"))
    seat = INTERNAL(models.ForeignKey(Seat, models.PROTECT, related_name="+"))
    about = INTERNAL(models.CharField(max_length=200))
    words = SAID(models.CharField(max_length=300))
    why = SAID(models.TextField(blank=True))
    said = INTERNAL(models.CharField(max_length=3))
    given_at = INTERNAL(models.DateTimeField())

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "dossier", "about"], name="one_answer_a_proposal")
        ]


class Attached(InRoom):
    """Something elsewhere that belongs to a dossier, by reference, with the words of that day."""

    dossier = INTERNAL(models.ForeignKey(Dossier, models.CASCADE, related_name="+"))
    seat = INTERNAL(models.ForeignKey(Seat, models.PROTECT, related_name="+"))
    reference = SAID(models.CharField(max_length=200))
    words = SAID(models.CharField(max_length=300))
    address = SAID(models.CharField(max_length=300))
    attached_at = INTERNAL(models.DateTimeField())

    class Meta(InRoom.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["dossier", "reference"], name="attached_once")
        ]


class PersonAsked(Between):
    """`organisation` asked somebody of `partner` to join a dossier, or passed that person over.

    `person` is empty once that person is forgotten: that somebody was asked stays, who is gone.
    """

    dossier = WHO(models.ForeignKey(Dossier, models.CASCADE, related_name="+"))
    seat = WHO(models.ForeignKey(Seat, models.PROTECT, related_name="+"))
    person = WHO(models.ForeignKey("store.Person", models.PROTECT, null=True, related_name="+"))
    state = WHO(models.CharField(max_length=12))
    why = WHO(models.TextField(blank=True))
    moved_at = WHO(models.DateTimeField())

    class Meta(Between.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["dossier", "organisation", "person"], name="asked_once")
        ]
