# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to an idea. References only, never its words."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class IdeaPut:
    """Somebody put an idea, for the own organisation or for all governments."""

    idea: str
    origin: str
    opened: bool


@dataclass(frozen=True, slots=True)
class IdeaSupported:
    """Somebody supports an idea."""

    idea: str
    support: int


@dataclass(frozen=True, slots=True)
class SupportTakenBack:
    """Somebody supports it no longer."""

    idea: str
    support: int


@dataclass(frozen=True, slots=True)
class IdeaSharpened:
    """Somebody proposed better words."""

    idea: str
    sharpening: int


@dataclass(frozen=True, slots=True)
class SharpeningAnswered:
    """Who put the idea took these words, or left them."""

    idea: str
    sharpening: int
    state: str


@dataclass(frozen=True, slots=True)
class IdeaMoved:
    """An idea was declined, withdrawn or taken up; `dossier` is what it was taken up as."""

    idea: str
    state: str
    dossier: str


@dataclass(frozen=True, slots=True)
class ContributorsForgotten:
    """It is no longer known who did something for ideas; so many names."""

    person: int
    names: int


@dataclass(frozen=True, slots=True)
class IdeasPastTerm:
    """Names two years, and words ten years after the last move are gone."""

    until: date
    names: int
    ideas: int
