# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened around the radar for the same work."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RadarChosen:
    """An organisation left the radar, or takes part in it again."""

    organisation: str
    takes_part: bool


@dataclass(frozen=True, slots=True)
class PutOnRadar:
    """Something that is not public may be compared all the same."""

    notice: int
    reference: str


@dataclass(frozen=True, slots=True)
class TakenOffRadar:
    """It is compared no longer."""

    notice: int
    reference: str


@dataclass(frozen=True, slots=True)
class SaidNotTheSame:
    """Two things are not the same, whatever the radar says."""

    reference: str
    other: str
    other_reference: str


@dataclass(frozen=True, slots=True)
class OverlapsKept:
    """What others do that is the same was looked up anew; so many things of an organisation."""

    overlaps: int
