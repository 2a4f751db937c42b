# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of the monitor's tables, read into what the rules call them."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from stuurhuis.steering.models.results import Shelf
from stuurhuis.steering.rules.signals import Expectation, Signal, SignalKey
from stuurhuis.steering.rules.views import Ahead, Figure, Middle

_FIGURES = """SELECT indicator, period, value, relative, status, segment, note, note_en FROM figures
WHERE region = ? {chosen} ORDER BY indicator, period"""
_SIGNALS = """SELECT region, indicator, period, kind, observed, expected, lo95, hi95, p_value, frequency,
importance, moved, budget, since, reason, reason_en FROM signals
WHERE region = ? OR ? = '' ORDER BY importance DESC"""


def figures(shelf: Shelf, region: str, indicators: Sequence[str] | None = None) -> dict[str, list[Figure]]:
    """The figures of a municipality by indicator, oldest first; all indicators when none are named."""
    chosen = "" if indicators is None else "AND indicator IN (SELECT unnest(?))"
    parameters = [region] if indicators is None else [region, sorted(indicators)]
    found: dict[str, list[Figure]] = defaultdict(list)
    if indicators is not None and not indicators:
        return found
    for indicator, *row in shelf.rows(_FIGURES.format(chosen=chosen), parameters):
        found[indicator].append(Figure(*row))
    return found


def signals(shelf: Shelf, region: str) -> list[Signal]:
    """The signals of a municipality, or of all when none is named; what matters first."""
    return [signal_of(row) for row in shelf.rows(_SIGNALS, [region, region])]


def signal_of(row: tuple[Any, ...]) -> Signal:
    """One row of the table of signals."""
    region, indicator, period, kind, observed, expected, lo95, hi95, *rest = row
    seen = Expectation(period, observed, expected, lo95, hi95)
    return Signal(SignalKey(region, indicator, period, kind), seen, *rest)


def expectations(shelf: Shelf, region: str) -> dict[str, Expectation]:
    """What was to be expected of the newest figure, by indicator."""
    sql = """SELECT indicator, period, observed, expected, lo95, hi95 FROM judged
    WHERE region = ? ORDER BY period"""
    return {indicator: Expectation(*row) for indicator, *row in shelf.rows(sql, [region])}


def oddest(shelf: Shelf, region: str, most: int) -> list[tuple[str, Expectation]]:
    """The figures that lie furthest from what was to be expected, with their indicator, furthest first."""
    sql = """SELECT indicator, period, observed, expected, lo95, hi95 FROM judged
    WHERE region = ? ORDER BY p_value, indicator LIMIT ?"""
    return [(indicator, Expectation(*row)) for indicator, *row in shelf.rows(sql, [region, most])]


def refusals(shelf: Shelf, region: str) -> dict[str, tuple[str, str]]:
    """Why nothing can be said of a series, by indicator, in Dutch and English."""
    sql = "SELECT indicator, reason, reason_en FROM refused WHERE region = ?"
    return {
        indicator: (reason, english or reason) for indicator, reason, english in shelf.rows(sql, [region])
    }


def too_thin(shelf: Shelf, region: str, indicator: str) -> tuple[str, str]:
    """Why one cannot look ahead here, in Dutch and English; empty when one can."""
    sql = "SELECT reason, reason_en FROM too_thin WHERE region = ? AND indicator = ?"
    found = shelf.rows(sql, [region, indicator])
    return (found[0][0], found[0][1] or found[0][0]) if found else ("", "")


def ahead(shelf: Shelf, region: str, indicator: str) -> tuple[Ahead, ...]:
    """What will probably come."""
    sql = """SELECT period, mean, lo80, hi80, lo95, hi95, method FROM forecasts
    WHERE region = ? AND indicator = ? ORDER BY period"""
    return tuple(Ahead(*row) for row in shelf.rows(sql, [region, indicator]))


def middles(shelf: Shelf, indicator: str) -> tuple[Middle, ...]:
    """The middle of all municipalities, period by period, in figures that can be compared."""
    sql = "SELECT period, median, p10, p90, municipalities FROM country WHERE indicator = ? ORDER BY period"
    return tuple(Middle(*row) for row in shelf.rows(sql, [indicator]))
