# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The large chart of one series: history, forecast fan, budget, targets, judgements, peers, breaks.

Drawn three times, for narrow, middle and wide places, so that its letters are never smaller than 12 pixels
on a phone.
"""

from dataclasses import dataclass

from stuurhuis.site.design import fan_marks, fan_parts, labels, periods, ticks
from stuurhuis.site.design.fan_plan import SIZES, Dot, Gap, Plan, Size, Stroke, Text, Words, plan_of
from stuurhuis.site.design.geometry import number
from stuurhuis.site.design.given import FanChart


@dataclass(frozen=True, slots=True)
class DrawnFan:
    """All that the template draws for one size, in the order of drawing."""

    size: Size
    width: str
    height: str
    left: str
    right: str
    grid: tuple[Text, ...]
    years: tuple[Text, ...]
    note: Text
    gaps: tuple[Gap, ...]
    strokes: tuple[Stroke, ...]
    dots: tuple[Dot, ...]
    texts: tuple[Text, ...]


def draw_all(chart: FanChart, words: Words) -> list[DrawnFan]:
    """The chart in every size; an empty list when there is no value at all."""
    if not any(point.value is not None for point in chart.history):
        return []
    return [draw(chart, words, size) for size in SIZES]


def draw(chart: FanChart, words: Words, size: Size) -> DrawnFan:
    """Lay out one size; the history must hold at least one value."""
    plan = plan_of(chart, words, size)
    fan_parts.bands(plan, chart)
    fan_parts.expected(plan, chart)
    fan_parts.peers(plan, chart)
    fan_marks.targets(plan, chart, words)
    fan_parts.budget(plan, chart)
    fan_parts.history(plan, chart)
    fan_parts.mean(plan, chart, words)
    fan_marks.judgements(plan, chart, words)
    fan_parts.observed(plan, chart, words)
    gaps = fan_parts.gaps(plan, chart)
    fan_parts.end_labels(plan)
    return _drawn(plan, chart, gaps, words)


def _drawn(plan: Plan, chart: FanChart, gaps: list[Gap], words: Words) -> DrawnFan:
    size = plan.size
    left = plan.across.start - 6
    grid = [
        Text(number(left - 2), number(plan.upward(tick.value)), tick.text, "end") for tick in plan.axis.ticks
    ]
    return DrawnFan(
        size=size,
        width=number(size.width),
        height=number(size.height),
        left=number(left + 2),
        right=number(plan.across.end + 2),
        grid=tuple(grid),
        years=tuple(_years(plan, chart, words)),
        note=Text("0", number(size.text), plan.axis.note),
        gaps=tuple(gaps),
        strokes=tuple(plan.strokes),
        dots=tuple(plan.dots),
        texts=tuple(plan.texts),
    )


def _years(plan: Plan, chart: FanChart, words: Words) -> list[Text]:
    """The years that fit; the first and the last period when there is less than two whole years."""
    room = plan.across.end - plan.across.start
    y = number(plan.size.height - plan.size.text * 0.45)
    fits = int(room / (labels.text_width("2020", plan.size.text) * 1.75))
    found = ticks.year_ticks(plan.across.low, plan.across.high, fits)
    if len(found) > 1:
        return [Text(number(plan.across(tick.value)), y, tick.text, "middle") for tick in found]
    ends = [chart.history[0].period, chart.history[-1].period]
    anchors = zip(ends, ("start", "end"), strict=True)
    return [
        Text(number(plan.across(periods.position(end))), y, periods.written(end, words.language), anchor)
        for end, anchor in anchors
    ]
