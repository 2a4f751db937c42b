# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is a sensible target to begin with, and what about a new one should be asked before it is kept?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from stuurhuis.steering.rules.goals import Bound, TargetWords
from stuurhuis.steering.rules.moments import last_day
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.sheets import Direction, IndicatorSheet
from stuurhuis.steering.rules.views import Ahead, Figure

FAR = 5  # a value more than so many times all that was ever seen, or less than one in so many, is asked after
USUAL: dict[Direction, Bound] = {"up": Bound.AT_LEAST, "down": Bound.AT_MOST}


class Doubt(StrEnum):
    """What one asks about a target before it is kept."""

    PAST = "past"
    OTHER_SIDE = "other_side"
    WORSE = "worse"
    FAR_OFF = "far_off"


@dataclass(frozen=True, slots=True)
class Doubted:
    """A doubt with the figures that it comes from, by period; what is far off has the lowest and highest."""

    doubt: Doubt
    beside: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an indicator when somebody sets a target for it; all in `scale`."""

    sheet: IndicatorSheet
    scale: Scale
    figures: tuple[Figure, ...] = ()
    ahead: tuple[Ahead, ...] = ()

    @property
    def latest(self) -> Figure | None:
        """The newest figure."""
        return next((one for one in reversed(self.figures) if self.scale.of(one) is not None), None)

    @property
    def values(self) -> dict[str, float]:
        """The figures by period, oldest first, as precise as they are shown."""
        found = ((one.period, self.scale.of(one)) for one in self.figures)
        return {period: round(value, self.scale.decimals) for period, value in found if value is not None}

    @property
    def seen(self) -> dict[str, tuple[float, ...]]:
        """All that was seen, and between what it will probably lie, by period."""
        return {period: (value,) for period, value in self.values.items()} | {
            one.period: (one.lo80, one.hi80) for one in self.ahead
        }


def usual_bound(direction: Direction) -> Bound | None:
    """On which side a target lies as a rule; None where neither side is better."""
    return USUAL.get(direction)


def is_far_off(value: float, seen: Sequence[float]) -> bool:
    """Whether a target is so far from all that was seen or is expected that the unit may be mistaken.

    Zero is no mistake: no more victims is what many want. What was seen on both sides of zero says nothing.
    """
    known = [abs(one) for one in seen if one]
    if not value or not known or min(seen) < 0 < max(seen):
        return False
    return abs(value) > FAR * max(known) or abs(value) < min(known) / FAR or value * max(seen, key=abs) < 0


def doubts(
    words: TargetWords, start: tuple[str, float | None], known: Known | None, today: date
) -> tuple[Doubted, ...]:
    """What to ask about a target that somebody wants to set; nothing where it is as one expects.

    It may be for a period that is over, on the other side than where it is better, worse than where the
    indicator stood before that period, or far from all that was seen. `start` is the baseline with its
    period. Of an indicator that is not registered only the time is known.
    """
    values = known.values if known else {}
    found = []
    over = last_day(words.period)
    if over and over < today:
        came = ((words.period, values[words.period]),) if words.period in values else ()
        found.append(Doubted(Doubt.PAST, came))
    if known:
        found += _wrong_way(words, known.sheet.direction, _stood(words.period, values, start))
        found += far_off(words.value, known.seen)
    return tuple(found)


def _stood(
    period: str, values: Mapping[str, float], start: tuple[str, float | None]
) -> tuple[str, float] | None:
    """The newest figure before a period: one that came, or else the baseline."""
    known = {**dict([start]), **values}
    before = [(when, value) for when, value in known.items() if when < period and value is not None]
    return max(before, default=None)


def _wrong_way(words: TargetWords, direction: Direction, stood: tuple[str, float] | None) -> list[Doubted]:
    usual = usual_bound(direction)
    if usual is None:
        return []
    beside = (stood,) if stood else ()
    if words.bound not in {usual, Bound.EXACTLY}:
        return [Doubted(Doubt.OTHER_SIDE, beside)]
    if stood is None:
        return []
    worse = words.value < stood[1] if usual is Bound.AT_LEAST else words.value > stood[1]
    return [Doubted(Doubt.WORSE, beside)] if worse else []


def far_off(value: float, seen: Mapping[str, Sequence[float]]) -> list[Doubted]:
    """The doubt whether the unit of a value is right, beside the lowest and highest that was seen."""
    all_seen = [(period, one) for period, some in seen.items() for one in some]
    if not is_far_off(value, [one for _period, one in all_seen]):
        return []
    by_value = sorted(all_seen, key=lambda one: one[1])
    return [Doubted(Doubt.FAR_OFF, (by_value[0], by_value[-1]))]
