# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who uses a format since when, how sure is that, and why did somebody stop?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from stuurhuis.commons.rules.content import Content
from stuurhuis.commons.rules.formats import Origin

HOLDS_FOR: Final = timedelta(days=365)
REMIND_AFTER: Final = timedelta(days=335)


class UseState(StrEnum):
    """An organisation uses a format, or stopped."""

    USING = "using"
    STOPPED = "stopped"


class Certainty(StrEnum):
    """How well it is known that it is used: only who uses it can say so, once a year."""

    CONFIRMED = "confirmed"
    NEW = "new"
    UNCONFIRMED = "unconfirmed"
    STOPPED = "stopped"


class StoppedBecause(StrEnum):
    """Why somebody does not use it any more; its maker learns from that."""

    NO_EFFECT = "no_effect"
    TOO_MUCH = "too_much"
    LAW = "law"
    BETTER = "better"
    OTHERWISE = "otherwise"


class OwnFormat(Exception):
    """An organisation adopts what others made: its own use does not count."""


class AlreadyAdopted(Exception):
    """The organisation uses this format already."""


class NoLongerUsed(Exception):
    """The organisation stopped using this."""


class NotAUser(Exception):
    """Thanks are said by who uses it or did."""


@dataclass(frozen=True, slots=True)
class AdoptionSeen:
    """That an organisation adopted a format, as everybody sees it who sees the format."""

    id: str
    format: str
    organisation: str
    own: bool
    region: str
    version: int
    adopted_on: date
    state: UseState
    confirmed_on: date | None
    variant: str
    settles: bool
    origin: Origin
    stopped_on: date | None = None
    stopped_because: StoppedBecause | None = None
    stopped_words: str = ""
    shows_copy: bool = False

    def certainty(self, today: date) -> Certainty:
        """How well it is known that day."""
        if self.state is UseState.STOPPED:
            return Certainty.STOPPED
        last = self.confirmed_on
        if last is None:
            return Certainty.NEW if today < self.adopted_on + HOLDS_FOR else Certainty.UNCONFIRMED
        return Certainty.CONFIRMED if today < last + HOLDS_FOR else Certainty.UNCONFIRMED

    def asks_confirmation(self, today: date) -> bool:
        """Whether the organisation is asked to say that it still uses it: at once, and then once a year."""
        if self.state is UseState.STOPPED:
            return False
        return self.confirmed_on is None or today >= self.confirmed_on + REMIND_AFTER

    def next_confirmation(self) -> date:
        """The day on which it sinks to not confirmed."""
        return (self.confirmed_on or self.adopted_on) + HOLDS_FOR


@dataclass(frozen=True, slots=True)
class CopySeen:
    """What a copy says since a moment, and at which version it is."""

    id: int
    adoption: str
    format: str
    organisation: str
    version: int
    number: int
    content: Content
    values: dict[str, str]
    kept: datetime


@dataclass(frozen=True, slots=True)
class ThanksSeen:
    """What an adopter thanks the maker for."""

    format: str
    organisation: str
    words: str
    said_on: date
