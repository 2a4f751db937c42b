# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to the use of a format."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class FormatAdopted:
    """An organisation adopted a format of another (`maker`), at a version."""

    adoption: str
    format: str
    maker: str
    version: int
    adopted_on: date


@dataclass(frozen=True, slots=True)
class CopyChanged:
    """A copy says something else: filled in otherwise, twisted, or brought to a version of the maker."""

    adoption: str
    format: str
    version: int


@dataclass(frozen=True, slots=True)
class TakingMoved:
    """Something was chosen of a new version, or undone; nothing of it counts until it is confirmed."""

    adoption: str
    version: int
    steps: int


@dataclass(frozen=True, slots=True)
class UseConfirmed:
    """The organisation itself says that it uses a format; `points` where both agreed to settle that."""

    adoption: str
    format: str
    user: str
    maker: str
    points: int


@dataclass(frozen=True, slots=True)
class UseStopped:
    """The organisation uses a format no longer, and it is known why."""

    adoption: str
    format: str
    cause: str


@dataclass(frozen=True, slots=True)
class ThanksSaid:
    """An adopter thanked the maker of a format."""

    format: str
    maker: str


@dataclass(frozen=True, slots=True)
class CopyShown:
    """An adopter shows its copy to others, or does so no longer."""

    adoption: str
    shown: bool
