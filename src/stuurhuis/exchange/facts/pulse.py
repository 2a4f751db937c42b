# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened around a pulse. Who took part is told; what they said, and in which team, is not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TeamNamed:
    """An organisation has a team."""

    team: int


@dataclass(frozen=True, slots=True)
class TeamEnded:
    """A team is there no longer."""

    team: int


@dataclass(frozen=True, slots=True)
class PulseOpened:
    """A round was planned."""

    pulse: int
    period: str


@dataclass(frozen=True, slots=True)
class PulseTold:
    """Somebody took part in a round."""

    pulse: int


@dataclass(frozen=True, slots=True)
class PulseClosed:
    """A round is over: who took part is known no longer, and what came out is there."""

    pulse: int
