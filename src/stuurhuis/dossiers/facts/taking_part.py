# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to how an organisation takes part in a dossier, and who sits in its room."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OrganisationAsked:
    """An organisation was asked to take part."""

    dossier: str
    part: int
    partner: str
    controller: str


@dataclass(frozen=True, slots=True)
class PartAccepted:
    """Somebody who may bind the organisation said yes."""

    dossier: str
    part: int
    controller: str


@dataclass(frozen=True, slots=True)
class PartEnded:
    """An organisation said no, left, or was let go, as `state` says: the dossier is gone from its sight."""

    dossier: str
    part: int
    state: str


@dataclass(frozen=True, slots=True)
class SeatTaken:
    """Somebody is in the room, as this."""

    dossier: str
    seat: int
    role: str


@dataclass(frozen=True, slots=True)
class SeatLeft:
    """Somebody is in the room no longer."""

    dossier: str
    seat: int


@dataclass(frozen=True, slots=True)
class SeatsForgotten:
    """It is no longer known where a person sat; so many seats."""

    person: int
    seats: int
