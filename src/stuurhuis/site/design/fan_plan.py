# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The room of a large chart: its sizes, scales, edges and axes, and what is drawn in it so far."""

from dataclasses import dataclass, field

from stuurhuis.engines import notation as figures
from stuurhuis.site.design import geometry, labels, periods, ticks
from stuurhuis.site.design.geometry import Place
from stuurhuis.site.design.given import FanChart
from stuurhuis.site.design.given_marks import Judged


@dataclass(frozen=True, slots=True)
class Size:
    """The drawing's own units; `text` is the height of its letters."""

    key: str
    width: float
    height: float
    text: float
    grid_lines: int
    gutter: float  # the largest share of the width for labels at the right edge


EDGE = 10.0  # between the last period and the words beside it
SIZES = (
    Size("narrow", 340, 290, 14, 3, 0.34),
    Size("middle", 600, 340, 15, 4, 0.28),
    Size("wide", 900, 400, 15, 4, 0.24),
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words in the drawing, in the reader's language; the ones with braces take `value` and `period`."""

    language: str
    expected: str
    target: str
    judged: str
    observed: str


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text in the drawing; `anchor` is start, middle or end; `role` is its CSS class."""

    x: str
    y: str
    text: str
    anchor: str = "start"
    role: str = ""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A path with its CSS class."""

    role: str
    d: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A dot with its CSS class."""

    x: str
    y: str
    role: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A break of the source: an empty strip with its two edges."""

    x: str
    y: str
    width: str
    height: str


@dataclass(slots=True)
class Plan:
    """The room of one drawing: its scales and edges."""

    size: Size
    across: geometry.Scale
    upward: geometry.Scale
    axis: ticks.Axis
    strokes: list[Stroke] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    ends: list[tuple[float, float, str, str]] = field(
        default_factory=list
    )  # x, y, text, role: labels at the right edge
    inked: list[Place] = field(default_factory=list)  # places that a label should not cover

    def place(self, period: str, value: float) -> Place:
        """Where a value in a period lies."""
        return self.across(periods.position(period)), self.upward(value)

    def at_edge(self, text: str, shorter: str) -> str:
        """The text, or what says less where it does not fit between the right edge and the end."""
        room = self.size.width - self.across.end - EDGE
        return text if labels.text_width(text, self.size.text) <= room else shorter


def plan_of(chart: FanChart, words: Words, size: Size) -> Plan:
    """Decide the scales and the edges of one size; the history must hold at least one value."""
    low, high = ticks.room(_heights(chart), from_zero=chart.from_zero)
    axis = ticks.value_axis(low, high, chart.unit, words.language, size.grid_lines)
    ticks_room = max(labels.text_width(tick.text, size.text) for tick in axis.ticks) if axis.ticks else 0.0
    gutter = min(max(_end_texts(chart, words, size), default=0.0) * 1.06 + 14, size.width * size.gutter)
    times = _times(chart)
    rows = (1.3 if axis.note else 0.4) + (1.3 if chart.breaks else 0.0)
    top, bottom = size.text * rows + 6, size.height - size.text * 1.9
    span = (min(times), max(times)) if max(times) > min(times) else (min(times) - 1, max(times) + 1)
    across = geometry.Scale(*span, ticks_room + 10, size.width - max(gutter, 14.0))
    return Plan(size, across, geometry.Scale(low, high, bottom, top), axis)


def _heights(chart: FanChart) -> list[float]:
    """All values that must fit: the 95 % fan may only stretch the axis so far as to leave the history
    readable."""
    lines = [
        chart.history,
        *(peer.points for peer in chart.peers),
        *([chart.budget.points] if chart.budget else []),
    ]
    known = [point.value for line in lines for point in line if point.value is not None]
    known += [side for ahead in chart.forecast for side in (ahead.lo80, ahead.hi80)]
    known += [side for aim in chart.targets for side in (aim.value, aim.near) if side is not None]
    known += [value for one in chart.judged for value in one.values]
    known += [side for band in chart.band for side in (band.lo, band.hi)]
    low, high = min(known), max(known)
    far = (high - low) * 0.6
    wide = [side for ahead in chart.forecast for side in (ahead.lo95, ahead.hi95)]
    return known + [min(max(side, low - far), high + far) for side in wide]


def cut_off(chart: FanChart) -> tuple[str, float] | None:
    """The last period in which the 95 % fan goes on beyond the top of the drawing, and until where."""
    _low, top = ticks.room(_heights(chart), from_zero=chart.from_zero)
    beyond = [(ahead.period, ahead.hi95) for ahead in chart.forecast if ahead.hi95 > top]
    return beyond[-1] if beyond else None


def _times(chart: FanChart) -> list[float]:
    lines = [
        chart.history,
        *(peer.points for peer in chart.peers),
        *([chart.budget.points] if chart.budget else []),
    ]
    found = [periods.position(point.period) for line in lines for point in line]
    found += [periods.position(ahead.period) for ahead in chart.forecast]
    found += [periods.position(one.period) for one in chart.targets]
    return found + [periods.position(one.period) for one in chart.judged]


def _end_texts(chart: FanChart, words: Words, size: Size) -> list[float]:
    """How wide the labels at the right edge would like to be."""
    texts = [peer.name for peer in chart.peers] + ([chart.budget.name] if chart.budget else [])
    if chart.forecast:
        texts.append(words.expected.format(value=written(chart, chart.forecast[-1].mean, words)))
    if chart.targets:
        texts.append(words.target.format(value=aim(chart, chart.targets[-1].value, words)))
    if chart.judged:
        texts.append(words.judged.format(value=judged(chart, chart.judged[-1], words)))
    return [labels.text_width(text, size.text) for text in texts]


def written(chart: FanChart, value: float, words: Words) -> str:
    """A value of this chart in the reader's notation."""
    return figures.figure(value, chart.unit, language=words.language, decimals=chart.decimals)


def aim(chart: FanChart, value: float, words: Words) -> str:
    """A target in the reader's notation, without decimals that it does not have."""
    decimals = None if value == round(value) else chart.decimals
    return figures.figure(value, chart.unit, language=words.language, decimals=decimals)


def judged(chart: FanChart, one: Judged, words: Words) -> str:
    """A judgement in the reader's notation: its value, or between which two it lies."""
    return " – ".join(written(chart, value, words) for value in _told(one))


def _told(one: Judged) -> tuple[float, ...]:
    return one.values if one.value is None else (one.value,)
