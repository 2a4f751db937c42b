# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to what an organisation has in order."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AssuranceRecorded:
    """Something that must be in order was recorded."""

    assurance: int
    kind: str


@dataclass(frozen=True, slots=True)
class AssuranceWithdrawn:
    """Something is in order no longer; who worked there is found no more."""

    assurance: int
    kind: str
