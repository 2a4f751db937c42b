# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation wants and expects itself, in a large chart: beside the forecast, which stays in sight.

A target is a ring at the end of a dashed line, a judgement a diamond: apart by shape, not only by colour.
"""

from stuurhuis.site.design import geometry, periods
from stuurhuis.site.design.fan_parts import last_known
from stuurhuis.site.design.fan_plan import Dot, Plan, Stroke, Words, aim, judged
from stuurhuis.site.design.geometry import number
from stuurhuis.site.design.given import FanChart
from stuurhuis.site.design.given_marks import Target

BACK = 0.15  # of the width: how far before the last observation the line of the first target to come begins
NEAR = 0.06  # of the width: how long the line of what is near enough is
HALF = 6.5  # of a diamond


def targets(plan: Plan, chart: FanChart, words: Words) -> None:
    """The targets: each a dashed line from the one before it to its own period; the last is named."""
    since = plan.across.start
    for one in chart.targets:
        x, y = plan.place(one.period, one.value)
        begin = min(max(since, _begin(plan, chart, one)), x)
        plan.strokes.append(Stroke("target", geometry.line_path([(begin, y), (x, y)])))
        plan.inked += [(begin + (x - begin) * part / 8, y) for part in range(9)]
        _near(plan, one)
        plan.dots.append(Dot(number(x), number(y), "goal"))
        since = x
    if chart.targets:
        value = aim(chart, chart.targets[-1].value, words)
        plan.ends.append((x, y, plan.at_edge(words.target.format(value=value), value), "goal"))


def _begin(plan: Plan, chart: FanChart, one: Target) -> float:
    """From where a target counts: for one to come a little before what was last seen, else one period."""
    width = plan.across.end - plan.across.start
    time, last = periods.position(one.period), last_known(chart.history)
    if last is None or time <= periods.position(last.period):
        return plan.across(time - periods.step(one.period))
    return plan.across(periods.position(last.period)) - width * BACK


def _near(plan: Plan, one: Target) -> None:
    """What is still near enough: a thin line that ends at the period, tied to the target."""
    if one.near is None:
        return
    x, y = plan.place(one.period, one.near)
    back = max(x - (plan.across.end - plan.across.start) * NEAR, plan.across.start)
    line = geometry.line_path([(back, y), (x, y), (x, plan.upward(one.value))])
    plan.strokes.append(Stroke("near-enough", line))
    plan.inked += [(back, y), (x, y)]


def judgements(plan: Plan, chart: FanChart, words: Words) -> None:
    """What the organisation expects itself: a diamond, with its two sides as a line where it named them."""
    for one in chart.judged:
        x = plan.across(periods.position(one.period))
        if one.low is not None and one.high is not None:
            low, high = plan.upward(one.low), plan.upward(one.high)
            caps = f"M{number(x - 5)} {number(low)}h10M{number(x - 5)} {number(high)}h10"
            plan.strokes.append(Stroke("judged range", f"M{number(x)} {number(low)}V{number(high)}{caps}"))
            plan.inked += [(x, low), (x, high)]
        y = plan.upward(one.values[len(one.values) // 2]) if one.value is None else plan.upward(one.value)
        if one.value is not None:
            corners = [(x, y - HALF), (x + HALF, y), (x, y + HALF), (x - HALF, y)]
            plan.strokes.append(Stroke("judged", geometry.line_path(corners) + "Z"))
            plan.inked += corners
    if chart.judged:
        value = judged(chart, chart.judged[-1], words)
        plan.ends.append((x, y, plan.at_edge(words.judged.format(value=value), value), "judged"))
