# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which files lie in the room of a dossier, and what is in one?"""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from stuurhuis.dossiers.models import RoomFile
from stuurhuis.dossiers.policy import files as policy
from stuurhuis.dossiers.rules.files import FileOpened, FileSeen
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor


@question(policy.SEE)
def files(shown: QuerySet[RoomFile], of: UUID, *, actor: Actor, at: datetime) -> tuple[FileSeen, ...]:
    """The files of a dossier, the newest first; what is in them is not read."""
    return tuple(_seen(row) for row in shown.filter(dossier=of).defer("content").order_by("-put_at", "name"))


@question(policy.OPEN_FILE, one=True)
def opened(row: RoomFile, *, actor: Actor, at: datetime) -> FileOpened:
    """A file with what is in it."""
    return FileOpened(_seen(row), bytes(row.content))


def _seen(row: RoomFile) -> FileSeen:
    return FileSeen(
        str(row.pk), str(row.dossier_id), row.organisation_id, row.seat_id, row.name, row.kind, row.size,
        row.checksum, row.put_at,
    )  # fmt: skip
