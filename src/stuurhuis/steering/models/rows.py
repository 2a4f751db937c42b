# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of the monitor's tables, read into what the rules call them.

All of a municipality is read at once and picked from here: the lake remembers the answer, so that the next
page about the same municipality reads nothing. Of a table with up to a few hundred rows a municipality, or
for the whole country, all of it is read once. Rows come in the order in which their table is sorted.
"""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from stuurhuis.steering.models.results import Shelf
from stuurhuis.steering.rules.results import COMING, SIGNALS, STRUCTURAL
from stuurhuis.steering.rules.signals import Expectation, Signal, SignalKey
from stuurhuis.steering.rules.structural import StructuralGap
from stuurhuis.steering.rules.views import Ahead, Figure, Middle

_FIGURES = """SELECT indicator, period, value, relative, status, segment, note, note_en FROM figures
WHERE region = ?"""
_SIGNALS = """SELECT region, indicator, period, kind, observed, expected, lo95, hi95, p_value, frequency,
importance, moved, budget, since, reason, reason_en, lo80, hi80, also, besides FROM {tables}
ORDER BY importance DESC"""
_BOTH = "(SELECT * FROM signals UNION ALL SELECT * FROM coming)"


_AHEAD = "SELECT region, indicator, period, mean, lo80, hi80, lo95, hi95, method FROM forecasts"
_JUDGED = """SELECT region, indicator, period, observed, expected, lo95, hi95 FROM judged
ORDER BY p_value, indicator"""


def figures(shelf: Shelf, region: str, indicators: Collection[str]) -> dict[str, list[Figure]]:
    """The figures of a municipality by indicator, oldest first."""
    found: dict[str, list[Figure]] = defaultdict(list)
    for row in shelf.rows(_FIGURES, [region]):
        if row[0] in indicators:
            found[row[0]].append(Figure(*row[1:]))
    return found


def latest(shelf: Shelf, region: str) -> dict[str, Figure]:
    """The newest figure of every indicator of a municipality."""
    newest = {row[0]: row for row in shelf.rows(_FIGURES, [region])}
    return {indicator: Figure(*row[1:]) for indicator, row in newest.items()}


def latest_known(shelf: Shelf, region: str) -> dict[str, Figure]:
    """The newest figure that is known of every indicator of a municipality."""
    known = {row[0]: row for row in shelf.rows(_FIGURES, [region]) if row[2] is not None}
    return {indicator: Figure(*row[1:]) for indicator, row in known.items()}


def signals(shelf: Shelf, region: str) -> list[Signal]:
    """The signals of a municipality, or of all when none is named; what matters first.

    What is coming is among them as soon as it is known.
    """
    sql = _SIGNALS.format(tables=_BOTH if COMING.data_set in shelf.versions else SIGNALS.data_set)
    return [signal_of(row) for row in shelf.rows(sql) if region in (row[0], "")]


def signal_of(row: tuple[Any, ...]) -> Signal:
    """One row of the table of signals."""
    region, indicator, period, kind, observed, expected, lo95, hi95, *rest = row
    seen = Expectation(period, observed, expected, lo95, hi95)
    *numbers, also, besides = rest
    names = (tuple((one or "").split()) for one in (also, besides))
    return Signal(SignalKey(region, indicator, period, kind), seen, *numbers, *names)


def expectations(shelf: Shelf, region: str) -> dict[str, Expectation]:
    """What was to be expected of the newest figure, by indicator; what lies furthest from it comes first."""
    found: dict[str, Expectation] = {}
    for indicator, *row in shelf.of_region(region, _JUDGED):
        seen = Expectation(*row)
        if indicator not in found or found[indicator].period < seen.period:
            found.pop(indicator, None)
            found[indicator] = seen
    return found


def refusals(shelf: Shelf, region: str) -> dict[str, tuple[str, str]]:
    """Why nothing can be said of a series, by indicator, in Dutch and English."""
    return _reasons(shelf, region, "SELECT region, indicator, reason, reason_en FROM refused")


def too_thin(shelf: Shelf, region: str, indicator: str) -> tuple[str, str]:
    """Why one cannot look ahead here, in Dutch and English; empty when one can."""
    return all_too_thin(shelf, region).get(indicator, ("", ""))


def all_too_thin(shelf: Shelf, region: str) -> dict[str, tuple[str, str]]:
    """Of which indicators one cannot look ahead here, and why not, in Dutch and English."""
    return _reasons(shelf, region, "SELECT region, indicator, reason, reason_en FROM too_thin")


def _reasons(shelf: Shelf, region: str, sql: str) -> dict[str, tuple[str, str]]:
    return {name: (reason, english or reason) for name, reason, english in shelf.of_region(region, sql)}


def ahead(shelf: Shelf, region: str, indicator: str) -> tuple[Ahead, ...]:
    """What will probably come, soonest first."""
    return tuple(Ahead(*row) for name, *row in shelf.of_region(region, _AHEAD) if name == indicator)


def all_ahead(shelf: Shelf, region: str) -> dict[str, tuple[Ahead, ...]]:
    """What will probably come of every indicator of a municipality, soonest first."""
    found: dict[str, tuple[Ahead, ...]] = defaultdict(tuple)
    for name, *row in shelf.of_region(region, _AHEAD):
        found[name] += (Ahead(*row),)
    return found


def structural(shelf: Shelf, region: str) -> dict[str, StructuralGap]:
    """The budgets that have not come true for years by indicator, the largest amount first."""
    if STRUCTURAL.data_set not in shelf.versions:
        return {}
    sql = """SELECT region, indicator, since, until, period, years, gap, budget, municipalities, also
    FROM structural_gaps ORDER BY abs(gap) DESC, indicator"""
    found = (row for row in shelf.rows(sql) if row[0] == region)
    gaps = (StructuralGap(*[*row, tuple(also.split())]) for _, *row, also in found)
    return {gap.indicator: gap for gap in gaps}


def middles(shelf: Shelf, indicator: str) -> tuple[Middle, ...]:
    """The middle of all municipalities, period by period, in figures that can be compared."""
    sql = "SELECT period, median, p10, p90, municipalities FROM country WHERE indicator = ? ORDER BY period"
    return tuple(Middle(*row) for row in shelf.rows(sql, [indicator]))
