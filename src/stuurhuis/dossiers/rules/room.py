# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is done, decided and said in the room of a dossier?"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from stuurhuis.dossiers.rules.files import FileNamed
from stuurhuis.dossiers.rules.known import KnownFigure


class TaskState(StrEnum):
    """How it stands with a task."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class TaskOver(Exception):
    """It was done or dropped before."""


@dataclass(frozen=True, slots=True)
class TaskWords:
    """What is to be done, and by when."""

    words: str
    due: date


@dataclass(frozen=True, slots=True)
class TaskSeen:
    """A task of somebody in the room; `seat` says who."""

    id: int
    dossier: str
    question: str
    organisation: str
    seat: int
    words: TaskWords
    state: TaskState
    moved: datetime

    def is_late(self, today: date) -> bool:
        """Whether it should have been done by now."""
        return self.state is TaskState.OPEN and self.words.due < today


@dataclass(frozen=True, slots=True)
class DecisionWords:
    """What was decided on which day and why, and what was known then: in words, and where that stands.

    `files` are keys of files in the room.
    """

    what: str
    why: str
    known: str
    references: tuple[str, ...]
    taken_on: date
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionSeen:
    """A decision, kept as it was, with the files and the figures of that day."""

    id: int
    organisation: str
    seat: int
    words: DecisionWords
    kept: datetime
    files: tuple[FileNamed, ...] = ()
    figures: tuple[KnownFigure, ...] = ()


@dataclass(frozen=True, slots=True)
class MessageSeen:
    """Something that somebody in the room said."""

    id: int
    organisation: str
    seat: int
    words: str
    written: datetime
