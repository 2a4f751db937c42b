# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much of a movement did others make as well, and how much is not yet explained?"""

from collections.abc import Sequence
from dataclasses import dataclass

DIFFERENT = 0.05  # what is left of so few municipalities at most is called unusual
YEARS_BACK = 5  # from where one looks when there is no baseline
PARTS = ("country", "province", "peers", "rest")


@dataclass(frozen=True, slots=True)
class Share:
    """A movement between two periods taken apart, in the scale in which municipalities can be compared.

    `country`, `province` and `peers` is what others did as well, each besides the one before; `rest` is what
    is not shared, between `rest_lo` and `rest_hi` in nine of ten cases. Of `frequency` of all municipalities
    at least as much is left.
    """

    since: str
    until: str
    moved: float
    country: float
    province: float
    peers: float
    rest: float
    rest_lo: float
    rest_hi: float
    frequency: float

    @property
    def is_unusual(self) -> bool:
        """Whether more is left than ordinary variation leaves, and more than chance in what is shared."""
        return self.frequency <= DIFFERENT and (self.rest_lo > 0 or self.rest_hi < 0)

    @property
    def shared(self) -> float:
        """What others did as well."""
        return self.country + self.province + self.peers

    @property
    def is_clear(self) -> bool:
        """Whether what is left is surely more, or surely less, than nothing."""
        return self.rest_lo > 0 or self.rest_hi < 0


def chosen(shares: Sequence[Share], baseline: str = "") -> Share | None:
    """The movement since the baseline, or else since five periods ago or the oldest."""
    for one in shares:
        if one.since == baseline:
            return one
    return shares[max(0, len(shares) - YEARS_BACK)] if shares else None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where one part runs on the line from the old figure to the new one, in hundredths of the width."""

    part: str
    value: float
    start: float
    length: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """The parts one after another on one line; `zero` is the old figure, `end` the new one."""

    stretches: tuple[Stretch, ...]
    zero: float
    end: float
    reach: tuple[float, float]


def drawn(share: Share) -> Drawn:
    """Lay the parts behind one another, each beginning where the one before ended."""
    values = [float(getattr(share, part)) for part in PARTS]
    stops = [sum(values[:number]) for number in range(len(values) + 1)]
    reach = (share.shared + share.rest_lo, share.shared + share.rest_hi)
    low, high = min(*stops, *reach), max(*stops, *reach)
    width = (high - low) or 1.0

    def across(value: float) -> float:
        return round((value - low) / width * 100, 2)

    stretches = tuple(
        Stretch(part, value, across(min(start, start + value)), max(0.4, round(abs(value) / width * 100, 2)))
        for part, value, start in zip(PARTS, values, stops, strict=False)
    )
    return Drawn(stretches, across(0.0), across(stops[-1]), (across(reach[0]), across(reach[1])))
