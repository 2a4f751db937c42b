# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does somebody show, to whom, and how much does it weigh as time passes?

Nothing here knows a function title, an age, a sex, an origin or a health: what is no field cannot be ranked.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

CONFIRM_WITHIN: Final = timedelta(days=183)  # half a year; then a profile sinks
REMOVED_AFTER: Final = timedelta(days=2 * 365)  # the term P2Y of its fields, from the last confirmation
WARNED_BEFORE: Final = timedelta(days=30)
HALF_LIFE: Final = timedelta(days=2 * 365)  # of what somebody did
TOP_LEVEL: Final = 5


class Audience(StrEnum):
    """Who sees something, from nobody to everybody; to show it to more is always one's own deed.

    ELSEWHERE is all other governments and nobody of one's own organisation: who my manager is, I alone say
    here, so that hiding it from the line means hiding it from all who could be the line.
    """

    ME = "me"
    LINE = "line"
    ORGANISATION = "organisation"
    ELSEWHERE = "elsewhere"
    GOVERNMENTS = "governments"

    @property
    def reaches_others(self) -> bool:
        """Whether other organisations see it."""
        return self in (Audience.ELSEWHERE, Audience.GOVERNMENTS)


class ItemKind(StrEnum):
    """What a profile tells."""

    KNOWS = "knows"
    WANTS = "wants"
    LANGUAGE = "language"
    CONTACT_FOR = "contact_for"
    EXPERIENCE = "experience"

    @property
    def has_level(self) -> bool:
        """Whether one says how well."""
        return self in (ItemKind.KNOWS, ItemKind.LANGUAGE)

    @property
    def has_interest(self) -> bool:
        """Whether one says how gladly."""
        return self in (ItemKind.KNOWS, ItemKind.WANTS)

    @property
    def can_be_suggested(self) -> bool:
        """Whether a colleague may propose it: what one wants, one says oneself."""
        return self is not ItemKind.WANTS

    @property
    def audience(self) -> Audience:
        """Whom it is shown to unless one says otherwise: wishes stay hidden from one's own line."""
        return Audience.ELSEWHERE if self is ItemKind.WANTS else Audience.GOVERNMENTS


class EvidenceKind(StrEnum):
    """What somebody can have done here."""

    PEER_REVIEW = "peer_review"
    GIG = "gig"
    COURSE = "course"
    DOSSIER = "dossier"


class RemovalReason(StrEnum):
    """Why a profile goes without its owner asking for it."""

    UNCONFIRMED = "unconfirmed"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class ItemWords:
    """One thing of a profile as its owner said it; `concept` is an ESCO uri, or empty for free words."""

    kind: ItemKind
    words: str
    audience: Audience
    concept: str = ""
    level: int | None = None
    interest: int | None = None


@dataclass(frozen=True, slots=True)
class AvailabilityWords:
    """When and where somebody can help; `days` are those of the week, Monday is 1."""

    days: tuple[int, ...]
    hours: int
    since: date
    until: date | None
    region: str
    remote: bool
    audience: Audience


@dataclass(frozen=True, slots=True)
class EvidenceWords:
    """What somebody did: `source` is a reference such as `review:12`, `words` the theme in plain words."""

    kind: EvidenceKind
    source: str
    words: str
    happened_on: date


def claim_weight(level: int | None) -> float:
    """What it weighs that somebody says to know something: a tenth a level, so half at the most."""
    return (level or 1) / (2 * TOP_LEVEL)


def evidence_weight(happened_on: date, on: date) -> float:
    """What it weighs that somebody did it: one on the day itself, half after two years, never nothing.

    So what was done in the last two years weighs at least as much as the boldest claim.
    """
    age = max(timedelta(0), on - happened_on)
    return float(0.5 ** (age / HALF_LIFE))


def freshness(confirmed_at: datetime, at: datetime) -> float:
    """How much a profile still counts: one for half a year, then half of that every half year further."""
    overdue = max(timedelta(0), at - confirmed_at - CONFIRM_WITHIN)
    return float(0.5 ** (overdue / CONFIRM_WITHIN))


def asks_confirmation(confirmed_at: datetime, at: datetime) -> bool:
    """Whether its owner is asked to say that it is still right."""
    return at - confirmed_at > CONFIRM_WITHIN


def is_to_be_warned(confirmed_at: datetime, at: datetime) -> bool:
    """Whether two years without confirmation are over in a month."""
    return at - confirmed_at >= REMOVED_AFTER - WARNED_BEFORE


def is_to_be_removed(warned_at: datetime, at: datetime) -> bool:
    """Whether the month of the warning is over."""
    return at - warned_at >= WARNED_BEFORE
