# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What in the money of this year asks attention? Only what matters, and the same cause once."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from stuurhuis.steering.rules.money import (
    FEWEST_YEARS,
    NOTHING,
    BudgetLine,
    Nature,
    Place,
    Sums,
    grouped,
    sums,
)

WIDEST = Decimal("0.2")  # years that differ more than this have no pattern
STEADY = Decimal("0.25")  # a month may be this much off the pace of the year
FEWEST_MONTHS = 4


class YearSignalKind(StrEnum):
    """What is the matter."""

    OVERSPENT = "overspent"
    ABOVE = "above"
    BELOW = "below"
    OFF_PATTERN = "off_pattern"


@dataclass(frozen=True, slots=True)
class MaterialityWords:
    """From when a difference matters: a part of the budget that it is about, and so many euros at least."""

    percent: Decimal = Decimal(1)
    euros: Decimal = Decimal(50_000)

    def least(self, budget: Decimal) -> Decimal:
        """What a difference must be larger than, in a budget of this size."""
        return max(abs(budget) * self.percent / 100, self.euros)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Between which amounts the realised part usually lies by now, as years or months of this year tell."""

    low: Decimal
    high: Decimal
    years: tuple[int, ...] = ()
    months: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class EarlierYear:
    """What was realised by the same month of an earlier year, and in that whole year."""

    year: int
    by_now: Decimal
    whole: Decimal


@dataclass(frozen=True, slots=True)
class History:
    """What is known of a place before this import."""

    years: tuple[EarlierYear, ...] = ()
    months: tuple[tuple[int, Decimal], ...] = ()


@dataclass(frozen=True, slots=True)
class Sight:
    """What a watch looks at."""

    place: Place
    total: Sums
    pattern: Pattern | None


@dataclass(frozen=True, slots=True)
class YearSignal:
    """Something in the money of this year that asks attention, in euros.

    `seen` lies beside `against`; `incidental` is the part of the difference that will not come back.
    """

    place: Place
    kind: YearSignalKind
    against: Decimal
    seen: Decimal
    incidental: Decimal | None
    least: Decimal
    ground: str
    pattern: Pattern | None = None

    @property
    def amount(self) -> Decimal:
        """The difference."""
        return self.seen - self.against


Two = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class Watch:
    """A row of the table: what it is called, its ground, and which two amounts it lays side by side."""

    kind: YearSignalKind
    ground: str
    beside: Callable[[Sight], Two | None]


def _overspent(sight: Sight) -> Two | None:
    over = sight.place.side.goes_out and sight.total.spoken_for > sight.total.amended
    return (sight.total.amended, sight.total.spoken_for) if over else None


def _expected(sight: Sight) -> Two | None:
    return None if sight.total.expected is None else (sight.total.amended, sight.total.expected)


def _above(sight: Sight) -> Two | None:
    return _expected(sight) if (sight.total.difference or NOTHING) > 0 else None


def _below(sight: Sight) -> Two | None:
    return _expected(sight) if (sight.total.difference or NOTHING) < 0 else None


def _off_pattern(sight: Sight) -> Two | None:
    if sight.pattern is None:
        return None
    usual = min(max(sight.total.realised, sight.pattern.low), sight.pattern.high)
    return usual, sight.total.realised


WATCHES = (
    Watch(YearSignalKind.OVERSPENT, "gemeentewet-189", _overspent),
    Watch(YearSignalKind.ABOVE, "gemeentewet-212", _above),
    Watch(YearSignalKind.BELOW, "gemeentewet-212", _below),
    Watch(YearSignalKind.OFF_PATTERN, "gemeentewet-212", _off_pattern),
)  # the first that sees something speaks; the others would tell the same cause again


def year_signals(
    lines: Collection[BudgetLine],
    month: int,
    materiality: MaterialityWords,
    history: Mapping[Place, History] | None = None,
) -> tuple[YearSignal, ...]:
    """What asks attention in these lines until a month, the largest difference first."""
    known = history or {}
    found = (
        _first(place, held, month, materiality, known.get(place, History()))
        for place, held in grouped(lines, lambda line: line.place).items()
    )
    return tuple(sorted((one for one in found if one), key=lambda one: (-abs(one.amount), one.place)))


def _first(
    place: Place, lines: Sequence[BudgetLine], month: int, materiality: MaterialityWords, history: History
) -> YearSignal | None:
    total = sums(lines)
    least = materiality.least(total.amended)
    sight = Sight(place, total, pattern(total.amended, month, history))
    for watch in WATCHES:
        two = watch.beside(sight)
        if two and abs(two[1] - two[0]) > least:
            incidental = _incidental(lines, watch)
            shown = sight.pattern if watch.kind is YearSignalKind.OFF_PATTERN else None
            return YearSignal(place, watch.kind, *two, incidental, least, watch.ground, shown)
    return None


def _incidental(lines: Sequence[BudgetLine], watch: Watch) -> Decimal | None:
    """How much of the difference is incidental; None where a pattern cannot tell."""
    if watch.kind is YearSignalKind.OFF_PATTERN:
        return None
    total = sums([line for line in lines if line.nature is Nature.INCIDENTAL])
    if watch.kind is YearSignalKind.OVERSPENT:
        return total.spoken_for - total.amended
    return total.difference or NOTHING


def pattern(amended: Decimal, month: int, history: History) -> Pattern | None:
    """Where the realised part of this budget usually lies by this month; None where nothing supports that.

    Earlier years count when three of them were alike; else the months of this year, when they were steady.
    """
    return _of_years(amended, history.years) or _of_months(month, history.months)


def _of_years(amended: Decimal, years: Sequence[EarlierYear]) -> Pattern | None:
    parts = {one.year: one.by_now / one.whole for one in years if one.whole}
    if len(parts) < FEWEST_YEARS or max(parts.values()) - min(parts.values()) > WIDEST:
        return None
    low, high = sorted((min(parts.values()) * amended, max(parts.values()) * amended))
    return Pattern(low, high, years=tuple(sorted(parts)))


def _of_months(month: int, months: Sequence[tuple[int, Decimal]]) -> Pattern | None:
    earlier = sorted(one for one in months if one[0] < month)
    if len(earlier) < FEWEST_MONTHS:
        return None
    last, realised = earlier[-1]
    pace = realised / last
    steps = zip([(0, NOTHING), *earlier], earlier, strict=False)
    paces = [(after - before) / (until - since) for (since, before), (until, after) in steps]
    if not pace or any(abs(one - pace) > abs(pace) * STEADY for one in paces):
        return None
    step = pace * (month - last)
    low, high = sorted((realised + step * (1 - STEADY), realised + step * (1 + STEADY)))
    return Pattern(low, high, months=tuple(until for until, _realised in earlier))
