# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation wants and expects itself, as a chart may be given it; `given.py` reads it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """The value one wants to have reached in a period, and what is still near enough."""

    period: str
    value: float
    near: float | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """What the organisation itself expects of a period: a value, two sides, or both."""

    period: str
    value: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def values(self) -> tuple[float, ...]:
        """All values that are named."""
        return tuple(one for one in (self.low, self.value, self.high) if one is not None)
