# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened in the room of a dossier."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TaskSet:
    """Somebody would do something, by a day."""

    dossier: str
    task: int
    due: date


@dataclass(frozen=True, slots=True)
class TaskEnded:
    """A task was done or dropped."""

    dossier: str
    task: int
    state: str


@dataclass(frozen=True, slots=True)
class DossierDecided:
    """A decision was kept with what was known that day."""

    dossier: str
    decision: int
    taken_on: date


@dataclass(frozen=True, slots=True)
class MessageWritten:
    """Somebody said something."""

    dossier: str
    message: int


@dataclass(frozen=True, slots=True)
class MessageTakenBack:
    """Somebody took back what they said."""

    dossier: str
    message: int


@dataclass(frozen=True, slots=True)
class AgreementProposed:
    """An organisation promised another something; within one organisation it counts at once."""

    dossier: str
    agreement: int
    partner: str
    due: date


@dataclass(frozen=True, slots=True)
class AgreementMoved:
    """A promise was agreed to, declined, kept, broken or renegotiated."""

    dossier: str
    agreement: int
    state: str
