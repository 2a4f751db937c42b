# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to an invitation; `listing` and `owner` say whose listing is to follow it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InviteBegun:
    """Somebody was asked to help, or offered to."""

    invite: int
    listing: int
    owner: str
    begun_by: str


@dataclass(frozen=True, slots=True)
class InviteAccepted:
    """Both want it; it waits for managers where the kind asks that."""

    invite: int
    listing: int
    owner: str
    state: str


@dataclass(frozen=True, slots=True)
class InviteDeclined:
    """Somebody cannot, or their manager does not agree: with the reason of the list."""

    invite: int
    listing: int
    owner: str
    blocked_by: str


@dataclass(frozen=True, slots=True)
class InviteWithdrawn:
    """One of both takes it back."""

    invite: int
    listing: int
    owner: str


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """A manager agrees; when nobody else has to, both are matched."""

    invite: int
    listing: int
    owner: str
    state: str


@dataclass(frozen=True, slots=True)
class InvitesLapsed:
    """What waited too long for an answer lapsed."""

    invites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class InvitedForgotten:
    """Somebody asks, helps and decides no longer; these listings (and whose they are) may be free again."""

    person: int
    listings: tuple[tuple[int, str], ...]
