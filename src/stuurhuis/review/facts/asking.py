# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to a request to read along."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReviewAsked:
    """Somebody at another organisation was asked to read along; who, is known to the row alone."""

    document: str
    request: int


@dataclass(frozen=True, slots=True)
class ReviewAccepted:
    """The reviewer declared to be independent, and will do it; the document is open."""

    document: str
    request: int


@dataclass(frozen=True, slots=True)
class ReviewPassedOn:
    """The reviewer does not do it; `ground` is a key of the reasons."""

    document: str
    request: int
    ground: str


@dataclass(frozen=True, slots=True)
class ReviewWithdrawn:
    """Who asked needs it no longer."""

    document: str
    request: int


@dataclass(frozen=True, slots=True)
class ReviewExpired:
    """Nobody answered, or nothing was delivered, in time."""

    document: str
    request: int


@dataclass(frozen=True, slots=True)
class ReviewReminded:
    """The one reminder of a stage is to go."""

    document: str
    request: int
