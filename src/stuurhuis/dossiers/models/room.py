# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens in the room of a dossier, and who is in it. Only a seat names a person."""

from typing import ClassVar

from django.db import models

from stuurhuis.dossiers.models.dossiers import Dossier, InRoom
from stuurhuis.kernel.policy import Classified

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
