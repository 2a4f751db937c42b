# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to needs and offers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListingWritten:
    """Somebody wrote a draft of a need or an offer, or changed what it says."""

    listing: int
    kind: str
    side: str


@dataclass(frozen=True, slots=True)
class ListingMoved:
    """A listing is one step further, or back on the market."""

    listing: int
    state: str
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class ListingConfirmed:
    """Its owner says that it still holds."""

    listing: int


@dataclass(frozen=True, slots=True)
class ListingsFreshened:
    """Owners were asked whether it holds, what nobody answered for sank, what was forgotten closed."""

    asked: tuple[int, ...]
    sunk: tuple[int, ...]
    closed: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OwnerForgotten:
    """What a person asked and offered is nobody's any more."""

    person: int
    rows: int
