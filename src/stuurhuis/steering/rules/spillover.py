# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""When a figure is said to cross the municipal border."""

from dataclasses import dataclass

LEVEL, MOVEMENT = "level", "movement"
CLEAR = 0.2
"""A correlation of neighbours below this is no reason to look across the border, however sure it is."""
SURE = 0.01
"""How often chance may give it, reckoned over all indicators at once."""


@dataclass(frozen=True, slots=True)
class SpillOver:
    """How much neighbours resemble one another in an indicator: in its level, or in how it moved."""

    kind: str
    since: str
    until: str
    municipalities: int
    moran: float
    adjusted: float
    reason: str
    reason_en: str

    @property
    def crosses(self) -> bool:
        """Whether it crosses the border: clearly, and not by chance."""
        return self.moran >= CLEAR and self.adjusted <= SURE
