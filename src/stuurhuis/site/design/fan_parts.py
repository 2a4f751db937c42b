# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of a large chart, each added to the plan in the order of drawing."""

import itertools
import math

from stuurhuis.site.design import geometry, labels, periods
from stuurhuis.site.design.fan_plan import EDGE, Dot, Gap, Plan, Stroke, Text, Words, written
from stuurhuis.site.design.geometry import Place, number
from stuurhuis.site.design.given import FanChart, Point

GAP_WIDTH = 7.0
THINNEST = 3.0  # as high as what was to be expected is drawn at least, so that it is seen


def step_of(points: tuple[Point, ...]) -> float:
    """The distance between two periods of a line, in years."""
    return periods.step(points[-1].period) if points else 1.0


def _parts(plan: Plan, points: tuple[Point, ...], cuts: list[float]) -> list[list[Place]]:
    """The unbroken parts of a line, in places of the drawing."""
    times = [(periods.position(point.period), point.value) for point in points]
    parts = geometry.pieces(sorted(times, key=lambda pair: pair[0]), step_of(points), cuts)
    return [[(plan.across(time), plan.upward(value)) for time, value in part] for part in parts]


def _cuts(chart: FanChart) -> list[float]:
    return [periods.position(cut.period) for cut in chart.breaks]


def last_known(points: tuple[Point, ...]) -> Point | None:
    """The newest point of a line that has a value; None where none has."""
    known = [point for point in points if point.value is not None]
    return max(known, key=lambda point: periods.position(point.period)) if known else None


def _add_line(plan: Plan, parts: list[list[Place]], role: str) -> None:
    plan.strokes += [Stroke(role, geometry.line_path(part)) for part in parts if len(part) > 1]
    plan.dots += [
        Dot(number(part[0][0]), number(part[0][1]), f"lone {role}") for part in parts if len(part) == 1
    ]


def bands(plan: Plan, chart: FanChart) -> None:
    """The 95 % and 80 % fan, from the last observation on."""
    rows = [(*plan.place(ahead.period, ahead.mean), ahead) for ahead in chart.forecast]
    last = last_known(chart.history)
    start = [plan.place(last.period, last.value)] if last and last.value is not None and rows else []
    floor, top = plan.upward.start, plan.upward.end
    for role, lower, upper in (("band-95", "lo95", "hi95"), ("band-80", "lo80", "hi80")):
        above = [(x, max(plan.upward(getattr(ahead, upper)), top)) for x, _y, ahead in rows]
        below = [(x, min(plan.upward(getattr(ahead, lower)), floor)) for x, _y, ahead in rows]
        if rows:
            plan.strokes.append(Stroke(role, geometry.area_path(start + above, start + below)))
            plan.inked += above + below


def expected(plan: Plan, chart: FanChart) -> None:
    """What was to be expected of past figures: a bar as wide as most of a period, behind the line."""
    half = plan.across(step_of(chart.history) * 0.36) - plan.across(0.0)
    for band in chart.band:
        x, top = plan.place(band.period, band.hi)
        _same, bottom = plan.place(band.period, band.lo)
        more = max(THINNEST - (bottom - top), 0.0) / 2
        top, bottom = top - more, bottom + more
        sides = (x - half, min(x + half, plan.across.end))
        upper, lower = [(side, top) for side in sides], [(side, bottom) for side in sides]
        plan.strokes.append(Stroke("band-95 expected", geometry.area_path(upper, lower)))
        plan.inked += [*upper, *lower]


def peers(plan: Plan, chart: FanChart) -> None:
    """Thin grey lines with their names at the right edge, led there when they end before it."""
    for peer in chart.peers:
        parts = _parts(plan, peer.points, _cuts(chart))
        _add_line(plan, parts, "peer")
        if parts:
            x, y = parts[-1][-1]
            plan.ends.append((x, y, peer.name, "peer"))


def budget(plan: Plan, chart: FanChart) -> None:
    """The budget beside the accounts: its own line, with its name at the right edge."""
    if chart.budget is None:
        return
    parts = _parts(plan, chart.budget.points, _cuts(chart))
    _add_line(plan, parts, "budget")
    for part in parts:
        plan.inked += part
    if parts:
        plan.ends.append((*parts[-1][-1], chart.budget.name, "budget"))


def history(plan: Plan, chart: FanChart) -> None:
    """The line of what was observed, with a gap where a value is missing or the source changed."""
    parts = _parts(plan, chart.history, _cuts(chart))
    _add_line(plan, parts, "history")
    for part in parts:
        plan.inked += part
        for (x, y), (to_x, to_y) in itertools.pairwise(part):
            plan.inked += [(x + (to_x - x) * share / 6, y + (to_y - y) * share / 6) for share in range(1, 6)]


def mean(plan: Plan, chart: FanChart, words: Words) -> None:
    """The dotted line of what is expected, with its last value at the right edge."""
    last = last_known(chart.history)
    if not chart.forecast or last is None or last.value is None:
        return
    line = [plan.place(last.period, last.value)] + [
        plan.place(ahead.period, ahead.mean) for ahead in chart.forecast
    ]
    plan.strokes.append(Stroke("mean", geometry.line_path(line)))
    plan.inked += line
    value = written(chart, chart.forecast[-1].mean, words)
    plan.ends.append((*line[-1], plan.at_edge(words.expected.format(value=value), value), "mean"))


def observed(plan: Plan, chart: FanChart, words: Words) -> None:
    """A dot with its value at the last observation, and one at the odd period when that is another."""
    last = last_known(chart.history)
    shown = [point for point in chart.history if point.period == chart.odd and point.value is not None]
    if last and not any(point.period == last.period for point in shown):
        shown.append(last)
    for point in shown:
        if point.value is None:
            continue
        x, y = plan.place(point.period, point.value)
        plan.dots.append(Dot(number(x), number(y), "odd" if point.period == chart.odd else "now"))
        value, period = (
            written(chart, point.value, words),
            periods.written(point.period, words.language, short=True),
        )
        plan.texts.append(_beside(plan, (x, y), words.observed.format(value=value, period=period)))


def _beside(plan: Plan, spot: Place, text: str) -> Text:
    """The text where it covers the least ink: above or below the spot, to the left, the middle or the right
    of it."""
    height = plan.size.text
    width = labels.text_width(text, height) * 1.06
    tried = [
        (
            min(max(spot[0] + shift * width, plan.across.start), plan.size.width - width),
            spot[1] + (drop * 1.1 + 0.35) * height,
        )
        for drop in (-1.0, 1.0, -2.0, 2.0, -3.0)
        for shift in (-0.85, -0.5, -1.0, 0.0)
    ]
    inside = [place for place in tried if plan.upward.end - height * 0.2 <= place[1] <= plan.upward.start]

    x, y = _freest(plan, inside or tried, width, height)
    plan.inked += [(x + width * part / 6, y - height / 2) for part in range(7)]
    return Text(number(x), number(y), text, "start", "observed")


def _freest(plan: Plan, places: list[Place], width: float, height: float) -> Place:
    """The place where a text covers the least ink; of those that cover as much the first, as the best come
    first. One that could not be cheaper is not looked at.
    """
    chosen, least = places[0], math.inf
    for late, (x, y) in enumerate(places):
        price = late * 0.12
        if price >= least:
            break
        price += sum(
            x - 4 < ink_x < x + width + 4 and y - height < ink_y < y + 5 for ink_x, ink_y in plan.inked
        )
        if price < least:
            chosen, least = (x, y), price
    return chosen


def gaps(plan: Plan, chart: FanChart) -> list[Gap]:
    """An empty strip at each break of the source, with what changed written above it."""
    found: list[Gap] = []
    used = -1e9
    height = plan.size.text
    for cut in sorted(chart.breaks, key=lambda each: periods.position(each.period)):
        x = plan.across(periods.position(cut.period) - step_of(chart.history) / 2)
        top = plan.upward.end - height * 0.3
        strip = (number(x - GAP_WIDTH / 2), number(top), number(GAP_WIDTH), number(plan.upward.start - top))
        found.append(Gap(*strip))
        text = labels.shortened(cut.label, height, plan.size.width * 0.8)
        half = labels.text_width(text, height) / 2
        middle = min(max(x, plan.across.start + half), plan.size.width - half)
        if text and middle - half > used:
            plan.texts.append(Text(number(middle), number(top - height * 0.4), text, "middle", "break"))
            used = middle + half
    return found


def end_labels(plan: Plan) -> None:
    """The names at the right edge, apart from one another, with a hairline to a line that ends elsewhere."""
    size, edge = plan.size, plan.across.end
    heights = labels.spread(
        [y for _x, y, _text, _role in plan.ends],
        size.text * 1.15,
        plan.upward.end,
        plan.upward.start + size.text * 0.2,
    )
    for (x, y, text, role), placed in zip(plan.ends, heights, strict=True):
        if edge - x > 4 or abs(placed - y) > size.text * 0.6:
            plan.strokes.append(
                Stroke(f"leader {role}", geometry.line_path([(x, y), (edge, y), (edge + 6, placed)]))
            )
        kept = labels.shortened(text, size.text, size.width - edge - EDGE)
        plan.texts.append(Text(number(edge + 9), number(placed + size.text * 0.33), kept, "start", role))
