# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long does something wait, when not everything is over yet? The median of Kaplan and Meier.

What still waits has waited at least so long: leaving it out would make an organisation look faster the more
it leaves lying. Kaplan and Meier, Nonparametric estimation from incomplete observations, 1958.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Wait:
    """So many days until it was over, or, when it is not `over`, so many days until now."""

    days: int
    over: bool


@dataclass(frozen=True, slots=True)
class MedianWait:
    """After so many days half is over; None when that cannot be said yet. Of so many, so many still wait."""

    days: int | None
    of: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of a year, such as 2026-Q3."""

    year: int
    number: int

    def __str__(self) -> str:
        """As a period is written."""
        return f"{self.year}-Q{self.number}"

    @property
    def ends(self) -> date:
        """Its last day."""
        after = date(self.year + self.number // 4, self.number % 4 * 3 + 1, 1)
        return after - timedelta(days=1)

    @property
    def year_began(self) -> date:
        """The first day of the year that ends with it."""
        return Quarter(self.year - 1, self.number).ends + timedelta(days=1)


def last_quarter(today: date) -> Quarter:
    """The newest quarter that is over."""
    number = (today.month - 1) // 3
    return Quarter(today.year, number) if number else Quarter(today.year - 1, 4)


def median_wait(waits: Collection[Wait]) -> MedianWait:
    """The day by which half of all is over, with what still waits counted as long as it was seen to wait."""
    ended = Counter(one.days for one in waits if one.over)
    left = Fraction(1)
    median = None
    for days in sorted(ended):
        at_risk = sum(one.days >= days for one in waits)
        left *= 1 - Fraction(ended[days], at_risk)
        if left <= HALF:
            median = days
            break
    return MedianWait(median, len(waits), sum(not one.over for one in waits))
