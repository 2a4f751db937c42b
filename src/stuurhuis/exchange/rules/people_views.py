# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is told of people: a profile as one asker may see it, lines, and what is about to be removed."""

from dataclasses import dataclass
from datetime import date, datetime

from stuurhuis.exchange.rules.people import (
    Audience,
    AvailabilityWords,
    EvidenceWords,
    ItemKind,
    ItemWords,
    RemovalReason,
    asks_confirmation,
)


def name_of(name: str, email: str) -> str:
    """What somebody is called; who gave no name is known by the address."""
    return name or email


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of a profile."""

    id: int
    words: ItemWords


@dataclass(frozen=True, slots=True)
class Available:
    """When and where somebody can help; `place` is the name of the region, empty for everywhere."""

    id: int
    words: AvailabilityWords
    place: str


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that somebody did here; a suggestion until it is decided who sees it."""

    id: int
    words: EvidenceWords
    audience: Audience
    decided: bool


@dataclass(frozen=True, slots=True)
class NamedStandIn:
    """Whom one can ask when somebody is away."""

    id: int
    person: int
    name: str
    email: str
    audience: Audience


@dataclass(frozen=True, slots=True)
class Edit:
    """What a colleague proposed, and who that is; `instead` are the words that it would replace."""

    id: int
    kind: ItemKind
    words: str
    instead: str
    by: str
    by_organisation: str
    suggested_at: datetime


@dataclass(frozen=True, slots=True)
class ProfileSeen:
    """A profile as the asker may see it, whole: what is not for the asker is not in it."""

    data_subject: str
    id: int
    person: int
    name: str
    email: str
    organisation: str
    organisation_name: str
    started_at: datetime
    confirmed_at: datetime
    rests_since: datetime | None
    warned_at: datetime | None
    items: tuple[Item, ...]
    availability: tuple[Available, ...]
    stand_in: NamedStandIn | None
    deeds: tuple[Deed, ...]
    edits: tuple[Edit, ...] = ()

    def of(self, kind: ItemKind) -> tuple[Item, ...]:
        """The items of one kind."""
        return tuple(one for one in self.items if one.words.kind is kind)

    def still_to_come(self, on: date) -> tuple[Available, ...]:
        """When somebody can help, without what is over."""
        return tuple(one for one in self.availability if one.words.until is None or one.words.until >= on)

    def is_to_be_confirmed(self, at: datetime) -> bool:
        """Whether its owner is asked to say that it is still right."""
        return asks_confirmation(self.confirmed_at, at)


@dataclass(frozen=True, slots=True)
class StandsInFor:
    """Somebody named the asker as the one to ask; `id` is what can be declined."""

    data_subject: str
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class OwnSuggestion:
    """What the asker proposed to a colleague, and is not decided yet."""

    data_subject: str
    id: int
    name: str
    words: str
    suggested_at: datetime


@dataclass(frozen=True, slots=True)
class LineSeen:
    """Who named whom as manager, and who decides when the manager is away."""

    data_subject: str
    id: int
    person: int
    person_name: str
    manager: int
    manager_name: str
    stand_in: int | None
    stand_in_name: str
    refused: bool


@dataclass(frozen=True, slots=True)
class Leaving:
    """A profile that is about to be removed, why, and where its owner is told."""

    data_subject: str
    profile: int
    name: str
    email: str
    language: str
    reason: RemovalReason


@dataclass(frozen=True, slots=True)
class PastTerm:
    """A profile whose month after the warning is over."""

    data_subject: str
    profile: int
