# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to when a target is at risk."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RiskLimitSet:
    """An organisation said below which chance a target is at risk: one in so many."""

    limit: int
    one_in: int
