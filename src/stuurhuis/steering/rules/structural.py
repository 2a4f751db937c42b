# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Budgets that were not real year after year: a description of what was, no test of chance."""

from dataclasses import dataclass

FEWEST_YEARS = 4  # in a row, up to the newest account, on one side
BEYOND = 0.25  # of the budget: the account lay at least as far from it in each of those years
MATERIAL = 0.005  # of all expenses: the distance in the newest of those years, on average
RESERVES = frozenset(
    {"storting-reserves-rekening", "onttrekking-reserves-rekening"}
)  # decided at the account


@dataclass(frozen=True, slots=True)
class StructuralGap:
    """A budget that the account passed on one side every year from `since` to `until`.

    `gap` is how far the account lay above it on average in the newest FEWEST_YEARS of them, negative is
    below; `budget` that of `period`, the newest, which lies beyond all those accounts again. In so many
    `municipalities` it is so, this one included; `also` are the totals of which this is the cause.
    """

    indicator: str
    since: str
    until: str
    period: str
    years: int
    gap: float
    budget: float
    municipalities: int
    also: tuple[str, ...] = ()

    @property
    def is_short(self) -> bool:
        """Whether the budget was too low, rather than too high."""
        return self.gap > 0
