# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Put a file in the room of a dossier, and take it away; never from under a decision."""

from datetime import datetime

from stuurhuis.dossiers.actions.joining import Seats
from stuurhuis.dossiers.facts import files as facts
from stuurhuis.dossiers.models import Decision, RoomFile, TakingPart
from stuurhuis.dossiers.policy import deeds
from stuurhuis.dossiers.policy import files as policy
from stuurhuis.dossiers.rules.files import MOST_FILES, FileGiven, RoomFull, accept
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor


class RestsOnIt(Exception):
    """A decision rests on this file, so that it stays as long as the decision."""


@action(deeds.DO)
def put(part: TakingPart, given: FileGiven, *, actor: Actor, at: datetime) -> facts.FilePut:
    """Put a file in; raises KindNotAllowed, TooLarge, NotWhatItSays, RoomFull."""
    accept(given)
    if RoomFile.objects.filter(dossier=part.dossier_id).count() >= MOST_FILES:
        raise RoomFull(MOST_FILES)
    made = RoomFile(
        organisation_id=part.partner_id, dossier_id=part.dossier_id,
        seat=Seats.own(part.dossier_id, actor),
        name=given.called, kind=given.kind, size=len(given.content), checksum=given.checksum,
        content=given.content, put_at=at,
    )  # fmt: skip
    made.save(force_insert=True)
    return facts.FilePut(str(part.dossier_id), str(made.pk), made.checksum)


@action(policy.TAKE_AWAY)
def take_away(row: RoomFile, *, actor: Actor, at: datetime) -> facts.FileTakenAway:
    """Take a file away; nothing of it is kept. Raises RestsOnIt."""
    key = str(row.pk)
    for decision in Decision.objects.filter(dossier=row.dossier_id):
        if any(one["id"] == key for one in decision.files):
            raise RestsOnIt(key)
    row.delete()
    return facts.FileTakenAway(str(row.dossier_id), key)
