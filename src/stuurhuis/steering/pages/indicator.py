# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does this indicator go here?"""

from itertools import dropwhile
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.kernel.door import Request
from stuurhuis.steering.pages import wording
from stuurhuis.steering.pages.places import asked_by, language_of, region, regions
from stuurhuis.steering.queries import comparison, indicator, sources, words
from stuurhuis.steering.rules import pictures, scales
from stuurhuis.steering.rules.likeness import DEFAULT_WEIGHTS
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.views import Figure, Series

PEERS = 4


def page(request: Request, code: str, name: str) -> HttpResponse:
    """The chart, the table behind it, and what is known about both."""
    place, language = region(code), language_of(request)
    series = indicator.series(place, name, **asked_by(request))
    scale = scales.scale(series.sheet, request.GET.get("maat", ""))
    peers = _peers(request, series) if "vergelijk" in request.GET else {}
    if peers:
        scale = scales.comparable_scale(series.sheet)
    context = {
        "step": "steer",
        "municipality": place,
        "series": series,
        "sheet": series.sheet,
        "name": series.sheet.label(language),
        "meaning": series.sheet.meaning(language),
        "faults": series.sheet.faults(language),
        **wording.about(series.sheet, scale),
        "chart": pictures.fan(series, scale, language, peers),
        "tabs": _tabs(series, scale, with_peers=bool(peers)),
        "rows": _rows(series, scale, language),
        "ahead": _ahead(series, scale),
        "why_not_ahead": series.why_not_ahead(language),
        "scale": scale,
        "with_middle": scale == scales.comparable_scale(series.sheet),
        "with_peers": bool(peers),
        "follow": followed(request, code, name),
        "source": sources.named(series.sheet.source, language, **asked_by(request)),
        "breaks": [(cut.period, cut.why(language)) for cut in series.breaks],
    }
    return render(request, "steering/indicator.html", context)


def _peers(request: Request, series: Series) -> dict[str, list[Figure]]:
    near = comparison.peers(series.region, DEFAULT_WEIGHTS, PEERS, **asked_by(request))
    lines = indicator.lines(series.sheet.id, tuple(peer.region for peer in near), **asked_by(request))
    return {regions()[peer.region].name: lines[peer.region] for peer in near if peer.region in regions()}


def _tabs(series: Series, scale: Scale, *, with_peers: bool) -> list[dict[str, Any]]:
    here = reverse("indicator", args=[series.region.code, series.sheet.id])
    offered = scales.scales(series.sheet)
    tabs = [
        {
            "title": wording.scale_title(one),
            "url": f"{here}?maat={one.key}",
            "current": one == scale and not with_peers,
        }
        for one in offered
    ]
    return [
        *tabs,
        {"title": _("Naast gemeenten als deze"), "url": f"{here}?vergelijk=1", "current": with_peers},
    ]


def _ahead(series: Series, scale: Scale) -> list[dict[str, Any]]:
    """What will probably come, latest first, beside what is budgeted for it."""
    budget = {figure.period: scale.of(figure) for figure in series.budget}
    ahead = scale.ahead(series.ahead, series.figures)
    return [{"figures": one, "budget": budget.get(one.period)} for one in reversed(ahead)]


def _rows(series: Series, scale: Scale, language: str) -> list[dict[str, Any]]:
    budget = {figure.period: scale.of(figure) for figure in series.budget}
    middle = {one.period: one for one in series.middle}
    comparable = scale == scales.comparable_scale(series.sheet)
    return [
        {
            "period": figure.period,
            "value": scale.of(figure),
            "budget": budget.get(figure.period),
            "middle": middle[figure.period].median if comparable and figure.period in middle else None,
            "state": wording.STATES.get(figure.status, figure.status),
            "remark": figure.remark(language),
        }
        for figure in reversed(_known(series, scale))
    ]


def _known(series: Series, scale: Scale) -> list[Figure]:
    """The figures from the first that is known in this scale on."""
    return list(dropwhile(lambda figure: scale.of(figure) is None, series.figures))


def followed(request: Request, code: str, name: str) -> int | None:
    """The key of what this person follows here, or none."""
    if not request.actor.organisation:
        return None
    found = words.followed(**asked_by(request))
    return next((one.id for one in found if (one.region, one.indicator) == (code, name)), None)
