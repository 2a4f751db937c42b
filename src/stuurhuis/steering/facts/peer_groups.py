# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to a group of municipalities that is laid beside one's own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PeerGroupSaved:
    """A group was kept under a name."""

    group: int
    regions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeerAdded:
    """Somebody added a municipality to a group."""

    group: int
    region: str


@dataclass(frozen=True, slots=True)
class PeerRemoved:
    """Somebody took a municipality out of a group."""

    group: int
    region: str


@dataclass(frozen=True, slots=True)
class PeerGroupChosen:
    """From now on this group stands beside the organisation's own figures; none where `group` is None."""

    group: int | None


@dataclass(frozen=True, slots=True)
class PeerGroupEnded:
    """A group is used no longer; it stays in the history."""

    group: int


@dataclass(frozen=True, slots=True)
class PeerChooserForgotten:
    """Who chose the members of groups is gone for a person; the groups stay."""

    person: int
    deeds: int
