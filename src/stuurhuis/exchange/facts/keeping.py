# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to what is past its term."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PastTermLetGo:
    """So many rows of an organisation were kept long enough, and are gone or empty."""

    organisation: str
    rows: int
