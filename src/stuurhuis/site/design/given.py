# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a chart may be given: mappings or objects with these attributes, so that no floor below need know us.

The dataclasses here name every attribute; each `…_of` function reads one from a mapping or an object. Points,
bands and breaks may be plain tuples. Only `history`, `bars` or `municipalities` is required.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from stuurhuis.site.design.given_marks import Judged, Target
from stuurhuis.steering.rules.views import Ahead


class ChartRefused(Exception):
    """What was given to a chart lacks what the chart cannot do without."""


@dataclass(frozen=True, slots=True)
class Point:
    """A value in a period; None is missing and leaves a gap. A tuple (period, value) will do."""

    period: str
    value: float | None


@dataclass(frozen=True, slots=True)
class Band:
    """What was to be expected in a period. A tuple (period, lo, hi) will do."""

    period: str
    lo: float
    hi: float


@dataclass(frozen=True, slots=True)
class Line:
    """A named line: a peer, or the budget beside the accounts."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Break:
    """The source changed: `period` is the first one after it, `label` says what changed in a few words."""

    period: str
    label: str


@dataclass(frozen=True, slots=True)
class Spark:
    """A small picture of a signal: history, the expected band, and the odd period (the last one when
    empty)."""

    title: str
    history: tuple[Point, ...]
    band: tuple[Band, ...] = ()
    odd: str = ""
    breaks: tuple[Break, ...] = ()


@dataclass(frozen=True, slots=True)
class FanChart:
    """History and what lies ahead of one series, with what it is compared with."""

    title: str
    history: tuple[Point, ...]
    name: str = ""
    unit: str = ""
    decimals: int | None = None
    forecast: tuple[Ahead, ...] = ()
    budget: Line | None = None
    targets: tuple[Target, ...] = ()
    judged: tuple[Judged, ...] = ()
    peers: tuple[Line, ...] = ()
    breaks: tuple[Break, ...] = ()
    odd: str = ""
    band: tuple[Band, ...] = ()
    from_zero: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """One municipality in a comparison."""

    name: str
    value: float | None
    own: bool = False
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """A comparison among peers, in the order given; nothing in it is a verdict."""

    title: str
    bars: tuple[Bar, ...]
    unit: str = ""
    decimals: int | None = None


@dataclass(frozen=True, slots=True)
class Municipality:
    """One shape on the map."""

    code: str
    name: str
    value: float | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class CountryMap:
    """All municipalities with a value each; `selected` is a code.

    `scale` is sequential or diverging (around `middle`).
    Without any value the map is for choosing only. `bounds` fixes the class bounds (else quantiles, made
    round).
    """

    title: str
    municipalities: tuple[Municipality, ...]
    unit: str = ""
    decimals: int | None = None
    scale: str = "sequential"
    middle: float = 0.0
    classes: int = 5
    bounds: tuple[float, ...] = ()
    selected: str = ""


def read(source: object, name: str, default: Any = None) -> Any:
    """An attribute of a mapping or an object; the default when it is absent or None."""
    value = source.get(name) if isinstance(source, Mapping) else getattr(source, name, None)
    return default if value is None else value


def required(source: object, name: str) -> Any:
    """An attribute that must be there; raises ChartRefused."""
    value = read(source, name)
    if value is None:
        raise ChartRefused(f"a chart needs `{name}`; {type(source).__name__} has none")
    return value


def real(value: Any) -> float | None:
    """A number, or None for what is missing (None or not a number)."""
    if value is None:
        return None
    number = float(value)
    return None if math.isnan(number) else number


def point_of(source: object) -> Point:
    """A Point from a tuple, mapping or object."""
    if isinstance(source, tuple | list):
        return Point(str(source[0]), real(source[1]))
    return Point(str(required(source, "period")), real(read(source, "value")))


def points_of(sources: Iterable[object]) -> tuple[Point, ...]:
    """Points, in the order given."""
    return tuple(point_of(source) for source in sources)


def bands_of(sources: Iterable[Any]) -> tuple[Band, ...]:
    """Bands from tuples, mappings or objects; those with a missing side are left out (nothing was expected
    there)."""
    found = [
        (source[0], source[1], source[2])
        if isinstance(source, tuple | list)
        else (required(source, "period"), read(source, "lo"), read(source, "hi"))
        for source in sources
    ]
    sides = [(str(period), real(lo), real(hi)) for period, lo, hi in found]
    return tuple(Band(period, lo, hi) for period, lo, hi in sides if lo is not None and hi is not None)


def ahead_of(source: object) -> Ahead:
    """A forecast period from a mapping or object; 95 % falls back on 80 %."""
    mean, lo80, hi80 = (float(required(source, name)) for name in ("mean", "lo80", "hi80"))
    lo95, hi95 = float(read(source, "lo95", lo80)), float(read(source, "hi95", hi80))
    return Ahead(str(required(source, "period")), mean, lo80, hi80, lo95, hi95)


def line_of(source: object) -> Line:
    """A named line from a mapping or object with `name` and `points`."""
    return Line(str(read(source, "name", "")), points_of(required(source, "points")))


def target_of(source: object) -> Target:
    """A target from a mapping or object with `period` and `value`, and `near` where there is one."""
    value = float(required(source, "value"))
    return Target(str(required(source, "period")), value, real(read(source, "near")))


def judged_of(source: object) -> Judged:
    """A judgement from a mapping or object with `period`, and `value` or `low` and `high`."""
    sides = (real(read(source, name)) for name in ("value", "low", "high"))
    return Judged(str(required(source, "period")), *sides)


def breaks_of(sources: Iterable[Any]) -> tuple[Break, ...]:
    """Breaks of the source from tuples (period, label), mappings or objects."""
    found = [
        source
        if isinstance(source, tuple | list)
        else (required(source, "period"), read(source, "label", ""))
        for source in sources
    ]
    return tuple(Break(str(period), str(label)) for period, label in found)


def spark_of(source: object) -> Spark:
    """A Spark from a mapping or object; raises ChartRefused without `history`."""
    return Spark(
        title=str(read(source, "title", "")),
        history=points_of(required(source, "history")),
        band=bands_of(read(source, "band", ())),
        odd=str(read(source, "odd", "")),
        breaks=breaks_of(read(source, "breaks", ())),
    )


def fan_chart_of(source: object) -> FanChart:
    """A FanChart from a mapping or object; raises ChartRefused without `history`."""
    budget = read(source, "budget")
    return FanChart(
        title=str(read(source, "title", "")),
        history=points_of(required(source, "history")),
        name=str(read(source, "name", "")),
        unit=str(read(source, "unit", "")),
        decimals=read(source, "decimals"),
        forecast=tuple(ahead_of(ahead) for ahead in read(source, "forecast", ())),
        budget=None if budget is None else line_of(budget),
        targets=tuple(sorted(map(target_of, read(source, "targets", ())), key=lambda one: one.period)),
        judged=tuple(map(judged_of, read(source, "judged", ()))),
        peers=tuple(line_of(peer) for peer in read(source, "peers", ())),
        breaks=breaks_of(read(source, "breaks", ())),
        odd=str(read(source, "odd", "")),
        band=bands_of(read(source, "band", ())),
        from_zero=bool(read(source, "from_zero", default=False)),
    )


def bars_of(source: object) -> Bars:
    """A Bars from a mapping or object; raises ChartRefused without `bars`."""
    rows = tuple(
        Bar(
            name=str(required(bar, "name")),
            value=real(read(bar, "value")),
            own=bool(read(bar, "own", default=False)),
            url=str(read(bar, "url", "")),
            note=str(read(bar, "note", "")),
        )
        for bar in required(source, "bars")
    )
    return Bars(str(read(source, "title", "")), rows, str(read(source, "unit", "")), read(source, "decimals"))


def country_map_of(source: object) -> CountryMap:
    """A CountryMap from a mapping or object; raises ChartRefused without `municipalities`."""
    places = tuple(
        Municipality(
            code=str(required(place, "code")),
            name=str(required(place, "name")),
            value=real(read(place, "value")),
            url=str(read(place, "url", "")),
        )
        for place in required(source, "municipalities")
    )
    return CountryMap(
        title=str(read(source, "title", "")),
        municipalities=places,
        unit=str(read(source, "unit", "")),
        decimals=read(source, "decimals"),
        scale=str(read(source, "scale", "sequential")),
        middle=float(read(source, "middle", 0.0)),
        classes=int(read(source, "classes", 5)),
        bounds=tuple(float(bound) for bound in read(source, "bounds", ())),
        selected=str(read(source, "selected", "")),
    )
