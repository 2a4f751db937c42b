# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does the chart of an indicator look like in a file? As on the site, with its colours in it."""

import re
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from stuurhuis.connectors.documents import colours
from stuurhuis.connectors.documents.document import Picture
from stuurhuis.site.design import given, given_marks
from stuurhuis.site.design.fan_plan import SIZES, Size
from stuurhuis.site.design.templatetags import charts
from stuurhuis.site.reports import spoken
from stuurhuis.steering.rules.pictures import SIGNS
from stuurhuis.steering.rules.story import StoryIndicator

NARROW, SIZE, _WIDE = SIZES
FEWEST = 3  # figures without which a line says nothing
STYLE = f"""<style>
.fan text {{ font-family: "Atkinson Hyperlegible Next", sans-serif; font-size: 15px; fill: #{colours.SOFT}; }}
.fan.narrow text {{ font-size: 14px; }}
.fan path {{ fill: none; }}
.fan .grid {{ stroke: #{colours.LINE}; stroke-width: 1; }}
.fan .history {{ stroke: #{colours.INK}; stroke-width: 2.4; stroke-linejoin: round; stroke-linecap: round; }}
.fan .band-80 {{ fill: #c6dbe8; }}
.fan .band-95 {{ fill: #dfebf2; }}
.fan .mean {{ stroke: #{colours.SEA}; stroke-width: 2.4; stroke-dasharray: 1.5 5.5; stroke-linecap: round; }}
.fan .target {{ stroke: #{colours.INK}; stroke-width: 2; stroke-dasharray: 7 5; }}
.fan .near {{ stroke: #{colours.INK}; stroke-width: 1; stroke-dasharray: 2 2; }}
.fan .goal {{ fill: #ffffff; stroke: #{colours.INK}; stroke-width: 2; }}
.fan path.judged {{ stroke: #{colours.INK}; stroke-width: 2; fill: #ffffff; }}
.fan path.range {{ fill: none; }}
.fan .leader {{ stroke: #8a969e; stroke-width: 0.8; stroke-dasharray: 1 3; }}
.fan .lone {{ fill: #{colours.INK}; }}
.fan .now {{ fill: #{colours.INK}; stroke: #ffffff; stroke-width: 2; }}
.fan .odd {{ fill: #{colours.ATTENTION}; stroke: #ffffff; stroke-width: 2; }}
.fan text.label {{ font-weight: 700; stroke: none; }}
.fan text.observed, .fan text.goal, .fan text.judged {{ fill: #{colours.INK}; }}
.fan text.mean {{ fill: #{colours.SEA}; }}
</style>"""
_DRAWING = re.compile(r"<svg.*?</svg>", re.DOTALL)


def picture(one: StoryIndicator) -> Picture | None:
    """The chart of an indicator with all that belongs to it; None where there is no line to draw."""
    if sum(figure.value is not None for figure in one.figures) < FEWEST:
        return None
    context = charts.fan_chart(_chart(one))
    drawn = [_drawing(context, size) for size in (SIZE, NARROW)]
    if not all(drawn):
        return None
    svg = drawn[0].replace(">", f">{STYLE}", 1)
    alt = f"{one.label(spoken.language())}. {context['description']}"
    return Picture(svg, alt, SIZE.width, SIZE.height, _key(one), drawn[1])


def _drawing(context: dict[str, Any], size: Size) -> str:
    """The chart in one size; empty where there is nothing to draw."""
    sizes = [drawn for drawn in context["sizes"] if drawn.size is size]
    found = _DRAWING.search(render_to_string("charts/fan.html", {**context, "sizes": sizes}))
    return found[0].replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1) if found else ""


def _chart(one: StoryIndicator) -> given.FanChart:
    figures = [figure for figure in one.figures if figure.value is not None]
    return given.FanChart(
        title=one.label(spoken.language()),
        history=tuple(given.Point(figure.period, figure.value) for figure in figures),
        unit=one.scale.unit if one.scale.unit in SIGNS or not one.scale.per else "",
        decimals=one.scale.decimals if one.scale.unit != "€" else None,
        forecast=one.forecasts,
        targets=tuple(
            given_marks.Target(each.words.period, each.words.value, each.words.near) for each in one.targets
        ),
        judged=tuple(
            given_marks.Judged(each.words.period, each.words.expected, each.words.low, each.words.high)
            for each in one.judgements
        ),
    )


def _key(one: StoryIndicator) -> str:
    """What the lines and planes of the drawing are."""
    parts = [
        spoken.measured(one),
        _("lijn: gemeten"),
        _("stippen: verwachting, met daaromheen 80 en 95 % zekerheid") if one.forecasts else "",
        _("rondje: streefwaarde") if one.targets else "",
        _("ruit: ons oordeel") if one.judgements else "",
    ]
    return "; ".join(part for part in parts if part) + "."
