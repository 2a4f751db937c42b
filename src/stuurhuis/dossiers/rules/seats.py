# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is in the room of a dossier, and as what?"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

KEEPERS = frozenset({"programmamanager", "beheerder"})  # lead by their role, also without a seat


class SeatRole(StrEnum):
    """Who leads decides for the own organisation; who joins does and writes; who reads along follows it."""

    LEADS = "leads"
    JOINS = "joins"
    READS = "reads"


class LastLeader(Exception):
    """Somebody of every organisation that takes part leads there."""


@dataclass(frozen=True, slots=True)
class Seated:
    """Somebody in the room of a dossier."""

    data_subject: str
    id: int
    person: int
    name: str
    organisation: str
    role: SeatRole


def leads(me: Seated | None, roles: Collection[str]) -> bool:
    """Whether somebody leads a dossier at the own organisation: by a seat, or by role."""
    return (me is not None and me.role is SeatRole.LEADS) or not KEEPERS.isdisjoint(roles)


@dataclass(frozen=True, slots=True)
class OwnSeat:
    """Where one sits or sat, since when and until when; no question where one may not look any more."""

    data_subject: str
    dossier: str
    question: str
    role: SeatRole
    since: datetime
    until: datetime | None
