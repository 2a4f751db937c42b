# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did organisations agree on together, and who follows it or says why not?"""

from dataclasses import dataclass
from datetime import date, datetime


class SayWhyNot(Exception):
    """Who does otherwise says why: that is what comply or explain means."""


class AlreadyBound(Exception):
    """This organisation is among them already."""


@dataclass(frozen=True, slots=True)
class StanceSeen:
    """What an organisation says: it follows, or does otherwise and why; None when it said nothing yet."""

    organisation: str
    follows: bool | None
    because: str
    said: datetime


@dataclass(frozen=True, slots=True)
class BoundSeen:
    """An organisation that agreed to follow a format, since when and where that was agreed."""

    id: int
    format: str
    maker: str
    organisation: str
    agreement: str
    agreed_on: date
