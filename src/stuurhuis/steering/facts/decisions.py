# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have been decided."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DecisionKept:
    """A decision was kept with what was known; one that corrects another names it."""

    decision: int
    goal: int
    corrects: int | None
