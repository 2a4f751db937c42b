# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to who wrote what."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AuthorForgotten:
    """What a person wrote for an organisation stays, and who wrote it is gone."""

    person: int
    texts: int
