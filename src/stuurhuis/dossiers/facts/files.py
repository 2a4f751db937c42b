# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to files in the room of a dossier."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FilePut:
    """Somebody put a file in the room."""

    dossier: str
    file: str
    checksum: str


@dataclass(frozen=True, slots=True)
class FileTakenAway:
    """A file was taken out of the room, and is gone."""

    dossier: str
    file: str
