# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to a format that organisations agreed on together."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartyBound:
    """An organisation is among those that agreed to follow a format."""

    format: str
    partner: str


@dataclass(frozen=True, slots=True)
class PartyReleased:
    """An organisation is not among them any more."""

    format: str
    partner: str


@dataclass(frozen=True, slots=True)
class StanceTaken:
    """An organisation says that it follows a format, or that it does otherwise."""

    format: str
    organisation: str
    follows: bool
