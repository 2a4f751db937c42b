# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did adopting a format do to an indicator, how sure is that, and from when can it be read?

It is told of all adopters together: never of one of them, and never as a list from best to worst.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from stuurhuis.commons.rules.formats import Direction
from stuurhuis.engines import periods
from stuurhuis.engines.periods import Frequency

DATA_SET, COURSE = "format-effects", "format-effect-courses"
"""What the worker leaves in the lake: an effect of each format on each indicator, and its course."""


class Verdict(StrEnum):
    """What can be said."""

    TOO_EARLY = "too_early"
    REFUSED = "refused"
    UNSURE = "unsure"
    NOTHING = "nothing"
    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence in both languages."""

    nl: str
    en: str

    def told(self, language: str) -> str:
        """In a language such as `en`; Dutch for all others."""
        return self.en if language.startswith("en") else self.nl


@dataclass(frozen=True, slots=True)
class CoursePoint:
    """What adopters did beside the others, so many periods after they began; below 0 is before."""

    event: int
    estimate: float
    lo95: float | None
    hi95: float | None


@dataclass(frozen=True, slots=True)
class EffectSeen:
    """The effect on one indicator, in its own unit, over all adopters that count.

    `adopters` is everybody who uses it, `counted` who is in the figures long enough; `without` between which
    effects it lies when each of them is left out in turn; `readable` the first period that says something.
    """

    indicator: str
    direction: Direction
    verdict: Verdict
    adopters: int
    counted: int
    beside: int
    since: str
    until: str
    readable: str
    method: str
    estimate: float | None
    lo95: float | None
    hi95: float | None
    without: tuple[float, float] | None
    said: Said
    warnings: tuple[Said, ...]
    course: tuple[CoursePoint, ...]

    @property
    def as_meant(self) -> bool | None:
        """Whether it moved the way that the format means; None while nothing is seen."""
        if self.verdict not in {Verdict.HIGHER, Verdict.LOWER}:
            return None
        return (self.verdict is Verdict.HIGHER) == (self.direction is Direction.UP)


def first_period(adopted: date, frequency: Frequency) -> str:
    """The first period of which at least half lies after a day: one that is mostly before says little."""
    within = periods.holding(frequency, adopted)
    begins, ends = periods.first_day(within), periods.first_day(periods.later(within))
    mostly_after = (ends - adopted) * 2 >= ends - begins
    return periods.label(within if mostly_after else periods.later(within))
