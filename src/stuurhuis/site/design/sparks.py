# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The small picture beside a signal: history as a line, the expected band, the odd one as a dot."""

from dataclasses import dataclass

from stuurhuis.site.design import geometry, periods, ticks
from stuurhuis.site.design.given import Spark

WIDTH, HEIGHT, EDGE = 272.0, 92.0, 8.0


@dataclass(frozen=True, slots=True)
class Dot:
    """A dot at a place."""

    x: str
    y: str


@dataclass(frozen=True, slots=True)
class DrawnSpark:
    """All that the template draws."""

    title: str
    width: str
    height: str
    band: str
    lines: tuple[str, ...]
    lone: tuple[Dot, ...]
    odd: Dot | None


def draw(spark: Spark) -> DrawnSpark:
    """Lay a spark out; a series without any value gives an empty drawing."""
    history = [(periods.position(point.period), point.value) for point in spark.history]
    heights = [value for _time, value in history if value is not None]
    heights += [side for band in spark.band for side in (band.lo, band.hi)]
    if not heights:
        return DrawnSpark(spark.title, geometry.number(WIDTH), geometry.number(HEIGHT), "", (), (), None)
    times = [time for time, _value in history] + [periods.position(band.period) for band in spark.band]
    low, high = ticks.room(heights, margin=0.0)
    across = geometry.Scale(min(times), max(times), EDGE, WIDTH - EDGE)
    upward = geometry.Scale(low, high, HEIGHT - EDGE, EDGE)
    step = periods.step(spark.history[-1].period)
    parts = geometry.pieces(history, step, [periods.position(cut.period) for cut in spark.breaks])
    placed = [[(across(time), upward(value)) for time, value in part] for part in parts]
    return DrawnSpark(
        spark.title,
        geometry.number(WIDTH),
        geometry.number(HEIGHT),
        _band(spark, across, upward),
        tuple(geometry.line_path(part) for part in placed if len(part) > 1),
        tuple(_dot(part[0]) for part in placed if len(part) == 1),
        _odd(spark, across, upward),
    )


def _dot(place: geometry.Place) -> Dot:
    return Dot(geometry.number(place[0]), geometry.number(place[1]))


def _band(spark: Spark, across: geometry.Scale, upward: geometry.Scale) -> str:
    rows = sorted((periods.position(band.period), band) for band in spark.band) if len(spark.band) > 1 else []
    if len(spark.band) == 1:
        time, band = periods.position(spark.band[0].period), spark.band[0]
        half = periods.step(band.period) / 2
        rows = [(time - half, band), (min(time + half, across.high), band)]
    upper = [(across(time), upward(band.hi)) for time, band in rows]
    return geometry.area_path(upper, [(across(time), upward(band.lo)) for time, band in rows])


def _odd(spark: Spark, across: geometry.Scale, upward: geometry.Scale) -> Dot | None:
    known = [point for point in spark.history if point.value is not None]
    chosen = [point for point in known if point.period == spark.odd] or known[-1:]
    if not chosen or chosen[0].value is None:
        return None
    return _dot((across(periods.position(chosen[0].period)), upward(chosen[0].value)))
