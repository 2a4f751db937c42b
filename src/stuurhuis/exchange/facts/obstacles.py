# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have been told about what keeps people from helping."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ObstaclesTold:
    """How often people of an organisation could not help in a quarter is told, as far as it may be."""

    quarter: str
