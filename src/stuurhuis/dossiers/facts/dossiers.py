# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to a dossier itself."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DossierBegun:
    """A dossier was born; `origin` is a reference such as `goal:12`, or nothing for a blank page."""

    dossier: str
    origin: str
    level: str


@dataclass(frozen=True, slots=True)
class DossierReworded:
    """The question, the reason, the place, the level or the category changed."""

    dossier: str


@dataclass(frozen=True, slots=True)
class LevelChosen:
    """It was chosen on which level a dossier is taken up."""

    dossier: str
    level: str


@dataclass(frozen=True, slots=True)
class StandingMoved:
    """An organisation stands otherwise in a dossier; `obstacle` is empty unless it is blocked."""

    dossier: str
    organisation: str
    state: str
    obstacle: str


@dataclass(frozen=True, slots=True)
class DossierClosed:
    """A dossier was closed, and it is known when it must be destroyed; never, when there is no day."""

    dossier: str
    category: str
    destroy_on: date | None


@dataclass(frozen=True, slots=True)
class RoomsDestroyed:
    """What an organisation wrote in dossiers that are past their term is gone; so many dossiers."""

    dossiers: tuple[str, ...]
