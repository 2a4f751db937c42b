# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is a format, who made it, what should it move, and in which state is it?"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from stuurhuis.commons.rules.content import Content


class FormatState(StrEnum):
    """A draft is of its maker alone; what is shared is found by all; what is withdrawn says why."""

    DRAFT = "draft"
    SHARED = "shared"
    WITHDRAWN = "withdrawn"


class Withdrawal(StrEnum):
    """Why something is not to be adopted any more."""

    FAILED = "failed"
    LAW = "law"
    REPLACED = "replaced"
    UNKEPT = "unkept"


class Direction(StrEnum):
    """Which way a format should move an indicator."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Movement:
    """An indicator that a format should move, which way, and what it was called that day."""

    indicator: str
    direction: Direction
    words: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """What something was born from: a reference such as `experiment:…`, its words that day, and its page."""

    reference: str = ""
    words: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class FormatWords:
    """What a format is called and is for; `points` is what its maker asks for it, none for a gift.

    `is_public` is whether visitors may see it too, once it is shared.
    """

    kind: str
    name: str
    why: str
    for_whom: str
    movements: tuple[Movement, ...] = ()
    is_public: bool = True
    points: int = 0


@dataclass(frozen=True, slots=True)
class FormatSeen:
    """A format as one sees it; `number` is its newest shared version, none while it is a draft."""

    id: str
    organisation: str
    own: bool
    words: FormatWords
    state: FormatState
    origin: Origin
    made: datetime
    number: int
    shared: datetime | None
    withdrawn: datetime | None = None
    because: Withdrawal | None = None
    because_words: str = ""


@dataclass(frozen=True, slots=True)
class VersionSeen:
    """A version of a format: its content, and what changed in it; a draft is not shared yet."""

    id: int
    format: str
    number: int
    content: Content
    said: str
    shared: datetime | None


class NoSuchFormatMove(Exception):
    """In this state that cannot be done."""


class NotReady(Exception):
    """What a version says has faults, so that it cannot be shared yet."""
