# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How probable is it that a target is met by its date, by what is forecast for that period?"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import erf, log, sqrt

from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.goals import Bound, TargetWords
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.views import Ahead, Figure

RISK = 3  # a target with a chance below one in so many is at risk, unless somebody chose another limit
RISKS = (2, 3, 4, 10)  # the limits to choose from
EVEN = 0.5
AT_RISK = "target_at_risk"  # the kind of signal
NEVER_SILENT = 1_000  # periods ahead
ENOUGH = 1_000  # targets, before they prove that a chance is worth nothing: they move together
SUREST = 0.99  # nobody is surer than this of what is yet to come
FRACTIONS = (
    (1, 20), (1, 10), (1, 7), (1, 5), (1, 4), (1, 3), (2, 5), (1, 2),
    (3, 5), (2, 3), (3, 4), (4, 5), (6, 7), (9, 10), (19, 20),
)  # fmt: skip
_OUTER, _INNER = 1.959964, 1.281552  # standard scores of 95 and of 80 %
_TAIL = 0.025
_TAIL_INDEX = (1.5, 6.0)  # how heavy, and how light, a tail may be


class Silence(StrEnum):
    """Why no chance is given."""

    KNOWN = "known"
    THIN = "thin"
    BEYOND = "beyond"
    OTHER_RHYTHM = "other_rhythm"
    WORTHLESS = "worthless"


@dataclass(frozen=True, slots=True)
class Chance:
    """The chance that a target is met, from 0 to 1; or the reason why none is given."""

    value: float | None = None
    silence: Silence | None = None

    @property
    def percent(self) -> int:
        """In per cent, in steps of five: more digits would be false."""
        return max(5, min(95, 5 * round((self.value or 0.0) * 20)))

    @property
    def is_extreme(self) -> bool:
        """Whether the chance is smaller, or larger, than the outermost that is said in figures."""
        return self.value is not None and not 0.025 <= self.value <= 0.975

    @property
    def fraction(self) -> tuple[int, int]:
        """The nearest simple fraction: (1, 3) is one in three."""
        return min(FRACTIONS, key=lambda one: abs(logit(one[0] / one[1]) - logit(self.value or 0.0)))

    def is_at_risk(self, limit: float = 1 / RISK) -> bool:
        """Whether the chance lies below a limit; what has no chance is not called at risk."""
        return self.value is not None and self.value < limit


def chance(
    target: TargetWords, ahead: Sequence[Ahead], latest: str, scale: Scale, silent_from: int = NEVER_SILENT
) -> Chance:
    """The chance that a target is met; `ahead` in the scale of the target, `latest` the newest period known.

    Silent where the figure is there already, where nothing is forecast, beyond what is forecast, and from so
    many periods ahead on as chances were worth nothing.
    """
    if target.period <= latest:
        return Chance(silence=Silence.KNOWN)
    if not ahead:
        return Chance(silence=Silence.THIN)
    for number, one in enumerate(ahead, start=1):
        if one.period == target.period:
            worth = number < silent_from
            return Chance(met(target, one, step_of(scale))) if worth else Chance(silence=Silence.WORTHLESS)
    late = target.period > max(one.period for one in ahead)
    return Chance(silence=Silence.BEYOND if late else Silence.OTHER_RHYTHM)


def step_of(scale: Scale) -> float:
    """How far two figures lie apart at least: a count is whole; what is per inhabitants can be anything."""
    return 0.0 if scale.per else float(10**-scale.decimals)


@dataclass(frozen=True, slots=True)
class SetTarget:
    """A target of a goal, with where it hangs."""

    goal: int
    goal_name: str
    indicator: str
    words: TargetWords


@dataclass(frozen=True, slots=True)
class Foreseen:
    """All that is foreseen of a municipality, by indicator; and how far ahead a chance is worth nothing.

    `silent_from` is by source, in periods ahead; a source that is not in it has chances as far as forecasts.
    """

    ahead: Mapping[str, tuple[Ahead, ...]] = field(default_factory=dict)
    thin: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    silent_from: Mapping[str, int] = field(default_factory=dict)

    def chance(self, target: TargetWords, sheet: IndicatorSheet, figures: Sequence[Figure]) -> Chance:
        """The chance that a target of this indicator is met; figures oldest first."""
        scale = scales.scale(sheet)
        known = [one.period for one in figures if scale.of(one) is not None]
        ahead = scale.ahead(self.ahead.get(sheet.id, ()), figures)
        silent = self.silent_from.get(sheet.source, NEVER_SILENT)
        return chance(target, ahead, known[-1] if known else "", scale, silent)

    def why_thin(self, indicator: str, language: str) -> str:
        """Why nothing is foreseen of an indicator, in a language; empty when that is not known."""
        dutch, english = self.thin.get(indicator, ("", ""))
        return english if language == "en" else dutch

    def until(self, indicator: str) -> str:
        """The last period of which something is foreseen; empty when there is none."""
        return max((one.period for one in self.ahead.get(indicator, ())), default="")


@dataclass(frozen=True, slots=True)
class Reliability:
    """Of `targets` with about this chance, seen from `back` periods ago and so far ahead, the part that came.

    `brier`: the mean squared distance of chance and outcome; `usual`: the same for who looks at how often the
    indicator moved that far before. `inside80`, `inside95`: the part of the figures within the margins.
    """

    source: str
    back: int
    ahead: int
    tenth: int
    chance: float
    came: float
    targets: int
    brier: float
    usual: float
    inside80: float
    inside95: float


def summed(rows: Sequence[Reliability]) -> Reliability | None:
    """Several rows as one, each counted for its targets; none for no targets."""
    number = sum(one.targets for one in rows)
    if not number:
        return None

    def mean(name: str) -> float:
        return float(sum(getattr(one, name) * one.targets for one in rows) / number)

    shares = {name: mean(name) for name in ("chance", "came", "brier", "usual", "inside80", "inside95")}
    return Reliability(source="", back=0, ahead=0, tenth=rows[0].tenth, targets=number, **shares)


def bias(rows: Sequence[Reliability]) -> float:
    """By how much more often targets were met than was said, on average; 0.1 is ten in a hundred."""
    whole = summed(rows)
    return whole.came - whole.chance if whole else 0.0


def silent_from(rows: Iterable[Reliability]) -> dict[str, int]:
    """By source, from how many periods ahead on a chance was worth no more than always the same average.

    Less than `ENOUGH` targets prove nothing. Who cannot tell what comes in two periods is not heard on three.
    """
    scored: dict[tuple[str, int], list[Reliability]] = defaultdict(list)
    for row in rows:
        scored[row.source, row.ahead].append(row)
    found: dict[str, int] = {}
    for (source, ahead), part in sorted(scored.items()):
        one = summed(part)
        if one and one.targets >= ENOUGH and one.brier >= base_rate(one):
            found.setdefault(source, ahead)
    return found


def base_rate(one: Reliability) -> float:
    """The score of who always says how many of them came, as if that was known."""
    return one.came * (1 - one.came)


def met(target: TargetWords, ahead: Ahead, step: float) -> float:
    """The chance that the figure of that period meets the target."""
    from_here = above(ahead, target.value - step / 2)
    beyond = above(ahead, target.value + step / 2, reached=False)
    found = {Bound.AT_LEAST: from_here, Bound.AT_MOST: 1 - beyond, Bound.EXACTLY: from_here - beyond}
    return max(1 - SUREST, min(SUREST, found[target.bound]))


def above(ahead: Ahead, value: float, *, reached: bool = True) -> float:
    """The chance that the figure lies above a value, or on it when `reached`, as the forecast has it.

    Between the five known quantiles the standard score is interpolated; beyond the outer two the chance falls
    as a power of the distance from the mean, with the index that the two quantiles on that side imply.
    """
    edges = (ahead.lo95, min(ahead.lo80, ahead.mean), ahead.mean, max(ahead.hi80, ahead.mean), ahead.hi95)
    scores = (-_OUTER, -_INNER, 0.0, _INNER, _OUTER)
    at = (bisect_left if reached else bisect_right)(edges, value)
    if at == 0:
        return 1 - _tail(ahead.mean - value, ahead.mean - ahead.lo80, ahead.mean - ahead.lo95)
    if at == len(edges):
        return _tail(value - ahead.mean, ahead.hi80 - ahead.mean, ahead.hi95 - ahead.mean)
    part = (value - edges[at - 1]) / (edges[at] - edges[at - 1])
    score = scores[at - 1] + part * (scores[at] - scores[at - 1])
    return 0.5 * (1 - erf(score / sqrt(2)))


def _tail(distance: float, inner: float, outer: float) -> float:
    """The chance of lying farther from the mean than `distance`, on one side."""
    if outer <= 0:
        return 0.0
    heavy, light = _TAIL_INDEX
    index = log(0.1 / _TAIL) / log(outer / inner) if outer > inner > 0 else light
    return float(_TAIL * (outer / distance) ** max(heavy, min(light, index)))


def logit(chance: float) -> float:
    """The logarithm of the odds; a chance counts as at least one in a million."""
    held = max(1e-6, min(1 - 1e-6, chance))
    return log(held / (1 - held))
