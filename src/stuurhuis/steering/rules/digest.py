# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is new for somebody, and when do they hear of it by mail?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from stuurhuis.steering.rules.signals import Signal, SignalKey

HOUR = time(7)  # Dutch time
MONDAY = 0


class Rhythm(StrEnum):
    """How often somebody wants to hear what is new."""

    DAILY = "daily"
    WEEKLY = "weekly"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class DigestWish:
    """What somebody chose: how often, and since when."""

    data_subject: str
    id: int
    rhythm: Rhythm


@dataclass(frozen=True, slots=True)
class Unsent:
    """A digest of which nobody knows whether it went: what was prepared, and whether it was repeated."""

    id: int
    signals: tuple[SignalKey, ...]
    repeated: bool


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who wants to hear what is new, with what they follow, look after and were told before."""

    data_subject: str
    wish: int
    email: str
    language: str
    rhythm: Rhythm
    looked_at: datetime
    followed: frozenset[tuple[str, str]]
    told: frozenset[SignalKey]
    unsent: tuple[Unsent, ...]
    looked_after: frozenset[str] = frozenset()

    def concerns(self, signal: Signal, organisation: str) -> bool:
        """Whether it is about the own municipality, or about what this person follows."""
        return signal.key.region == organisation or signal.is_followed(self.followed)


def newest_moment(rhythm: Rhythm, at: datetime) -> datetime:
    """The last moment for a digest up to a time; that time is given in Dutch time."""
    moment = datetime.combine(at.date(), HOUR, at.tzinfo)
    back = (at.weekday() - MONDAY) % 7 if rhythm is Rhythm.WEEKLY else 0
    moment -= timedelta(days=back)
    return moment if moment <= at else moment - timedelta(days=7 if rhythm is Rhythm.WEEKLY else 1)


def next_moment(rhythm: Rhythm, at: datetime) -> datetime:
    """The first moment for a digest after a time; that time is given in Dutch time."""
    return newest_moment(rhythm, at) + timedelta(days=7 if rhythm is Rhythm.WEEKLY else 1)


def is_due(rhythm: Rhythm, looked_at: datetime, at: datetime) -> bool:
    """Whether a moment has passed since one last looked; the time is given in Dutch time."""
    return rhythm is not Rhythm.NEVER and looked_at < newest_moment(rhythm, at)


def keys_of(written: Iterable[Iterable[str]]) -> tuple[SignalKey, ...]:
    """The signals that a digest named, read from how they are kept."""
    return tuple(SignalKey(*parts) for parts in written)
