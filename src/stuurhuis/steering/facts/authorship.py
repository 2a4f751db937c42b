# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to who wrote what."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AuthorForgotten:
    """What a person wrote for an organisation stays, and who wrote it is gone."""

    person: int
    texts: int


@dataclass(frozen=True, slots=True)
class AuthorshipDestroyed:
    """Who wrote so many texts was known for as long as it may be, and is known no longer."""

    texts: int
