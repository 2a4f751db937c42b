# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files in the room of a dossier. A file lies here itself, so that the walls hold for it too."""

from uuid import uuid4

from django.db import models

from stuurhuis.dossiers.models.dossiers import SAID, Dossier, InRoom
from stuurhuis.dossiers.models.room import Seat
from stuurhuis.kernel.policy import INTERNAL


class RoomFile(InRoom):
    """A file, who put it in and when; its key is drawn, so that nobody can count them."""

    id = INTERNAL(models.UUIDField(primary_key=True, default=uuid4))
    dossier = INTERNAL(models.ForeignKey(Dossier, models.CASCADE, related_name="+"))
    seat = INTERNAL(models.ForeignKey(Seat, models.PROTECT, related_name="+"))
    name = SAID(models.CharField(max_length=120))
    kind = INTERNAL(models.CharField(max_length=8))
    size = INTERNAL(models.PositiveIntegerField())
    checksum = INTERNAL(models.CharField(max_length=64))
    content = SAID(models.BinaryField())
    put_at = INTERNAL(models.DateTimeField())

    class Meta(InRoom.Meta):
        pass
