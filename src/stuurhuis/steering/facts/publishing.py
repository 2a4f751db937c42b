# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to what is public."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PublicationPlanned:
    """It was chosen which goals and aspects may become public."""

    goals: int
    aspects: int


@dataclass(frozen=True, slots=True)
class MadePublic:
    """An organisation made public what it chose; everybody may read it from now on."""

    publication: int
    number: int


@dataclass(frozen=True, slots=True)
class PublicationWithdrawn:
    """What was made public is no longer shown."""

    publication: int
    number: int
