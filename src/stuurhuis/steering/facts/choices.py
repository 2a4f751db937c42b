# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people can have chosen: to follow something, or to let it rest."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class IndicatorFollowed:
    """Somebody wants to hear of an indicator of a municipality."""

    follow: int
    indicator: str
    region: str


@dataclass(frozen=True, slots=True)
class IndicatorUnfollowed:
    """Somebody no longer wants to hear of an indicator."""

    indicator: str
    region: str


@dataclass(frozen=True, slots=True)
class FollowerForgotten:
    """What a person followed in the name of an organisation is gone, for the person was forgotten."""

    person: int
    follows: int


@dataclass(frozen=True, slots=True)
class SignalPutAside:
    """A signal was put aside for an organisation, until a date."""

    deferral: int
    indicator: str
    region: str
    until: date


@dataclass(frozen=True, slots=True)
class DeviationAccepted:
    """An organisation knows that something deviates, and accepts it until a date."""

    deferral: int
    indicator: str
    region: str
    until: date


@dataclass(frozen=True, slots=True)
class SignalTakenUpAgain:
    """A signal that was put aside asks attention again."""

    deferral: int
