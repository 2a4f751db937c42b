# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does this indicator go here?"""

from collections.abc import Iterable
from itertools import dropwhile
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of
from stuurhuis.steering.pages import (
    beside,
    chances,
    items,
    judgement,
    sentences,
    shares,
    structural,
    wording,
)
from stuurhuis.steering.pages import weights as weighing
from stuurhuis.steering.pages.places import language_of, region
from stuurhuis.steering.queries import indicator, sources, words
from stuurhuis.steering.rules import pictures, scales
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.signals import is_asleep
from stuurhuis.steering.rules.views import Figure, Series, Standing


def page(request: Request, code: str, name: str) -> HttpResponse:
    """The chart, the table behind it, and what is known about both."""
    standing = words.standing(**asked_by(request))
    same = standing.readings.get(name)
    if same:
        return redirect(f"{reverse('indicator', args=[code, same])}?maat=inwoner")
    series = indicator.series(region(code), name, **asked_by(request))
    asked = "vergelijk" in request.GET
    found = beside.of_indicator(request, series, asked=asked)
    scale = _scale(request, series)
    mine = _own(request, code, name)
    context = {
        "step": "steer",
        "municipality": series.region,
        "series": series,
        "scale": scale,
        "tabs": _tabs(series, scale, found.weights, beside=asked),
        "chart": lambda: pictures.fan(series, scale, language_of(request), found.lines, mine["own"]),
        "signals": _notices(request, series),
        "drawn": f"{scale.key} {asked} {found.drawn}",
        "edition": words.edition(**asked_by(request)),
        "beside": asked,
        **beside.in_words(request, series, found, standing.sheets),
        **mine,
        **_around(request, series, standing),
        **_sheet(request, series, scale),
        **_table(series, scale, language_of(request)),
    }
    return render(request, "steering/indicator.html", context)


def _around(request: Request, series: Series, standing: Standing) -> dict[str, Any]:
    """What others did as well, and by which part this total deviates."""
    return {
        "shares": shares.of_indicator(request, series.region.code, series.sheet),
        "causes": _causes(series, standing, language_of(request)),
        "not_watched": _not_watched(request, series),
        "structural": _structural(series, standing, language_of(request)),
    }


def _not_watched(request: Request, series: Series) -> list[str]:
    """Why some kinds of signal are not looked for here, each reason once."""
    found = indicator.not_watched(series.region.code, series.sheet.id, **asked_by(request))
    return [both[language_of(request) == "en"] for both in found]


def _structural(series: Series, standing: Standing, language: str) -> dict[str, str] | None:
    """What is to say of a budget that has not come true for years, or nothing."""
    gap = series.structural
    return structural.told(series.region.code, gap, standing.sheets, language) if gap else None


def _causes(series: Series, standing: Standing, language: str) -> list[tuple[str, str, str]]:
    """The signals of a part by which this total deviates: address, period and name."""
    return [
        (items.address(one.key), one.key.period, standing.sheets[one.key.indicator].subject(language))
        for one in series.causes
    ]


def _own(request: Request, code: str, name: str) -> dict[str, Any]:
    """What this person follows, and what the organisation wants and expects itself."""
    targets = chances.of_indicator(request, code, name)
    judged = judgement.beside(request, code, name)
    return {
        "follow": followed(request, code, name),
        "targets": targets,
        "own": own_marks(targets, judged.get("judged", ())),
        **judged,
    }


def own_marks(targets: Iterable[dict[str, Any]], judged: Iterable[dict[str, Any]]) -> pictures.Own:
    """What the organisation wants and expects itself, as the chart draws it beside the forecast."""
    return pictures.Own(tuple(one["words"] for one in targets), tuple(one["one"].words for one in judged))


def _notices(request: Request, series: Series) -> list[dict[str, Any]]:
    """The signals of this series in one line each: what is the matter, and whether it rests."""
    code, language = series.region.code, language_of(request)
    may_rest = series.signals and request.actor.organisation
    deferrals = words.deferrals(code, **asked_by(request)) if may_rest else {}
    scale = scales.scale(series.sheet)
    found = []
    for one in series.signals:
        deferred = deferrals.get((one.key.indicator, one.key.period, one.key.kind))
        asleep = deferred is not None and is_asleep(deferred.until, day_of(request.at))
        said = items.told(one, series.sheet, scale, series.figures, language)
        kind = wording.signal_kind(one.key.kind, series.sheet, one.budget)
        found.append(
            {
                "kind": str(kind),
                "title": sentences.title(said),
                "url": items.address(one.key),
                "resting": deferred if asleep else None,
            }
        )
    return found


def _scale(request: Request, series: Series) -> Scale:
    """The scale that the address names; beside others the one in which all can be compared."""
    if "vergelijk" in request.GET:
        return scales.comparable_scale(series.sheet)
    return scales.scale(series.sheet, request.GET.get("maat", ""))


def _sheet(request: Request, series: Series, scale: Scale) -> dict[str, Any]:
    """What is known of the indicator: meaning, kind, direction, unit, source, breaks and faults."""
    sheet, language = series.sheet, language_of(request)
    return {
        "sheet": sheet,
        "name": sheet.label(language),
        "meaning": sheet.meaning(language),
        "faults": sheet.faults(language),
        "source": sources.named(sheet.source, language, **asked_by(request)),
        "breaks": [(cut.period, cut.why(language)) for cut in series.breaks],
        **wording.about(sheet, scale),
    }


def _table(series: Series, scale: Scale, language: str) -> dict[str, Any]:
    """The figures behind the chart, and what will probably come."""
    rows = _rows(series, scale, language)
    return {
        "rows": rows,
        "ahead": _ahead(series, scale),
        "why_not_ahead": series.why_not_ahead(language),
        "with_middle": any(row["middle"] is not None for row in rows),
    }


def _tabs(series: Series, scale: Scale, weights: dict[str, float], *, beside: bool) -> list[dict[str, Any]]:
    here = reverse("indicator", args=[series.region.code, series.sheet.id])
    offered = scales.scales(series.sheet)
    tabs = [
        {
            "title": wording.scale_title(one),
            "url": here + weighing.address(weights, maat=one.key),
            "current": one == scale and not beside,
        }
        for one in offered
    ]
    return [
        *tabs,
        {
            "title": _("Naast gemeenten als deze"),
            "url": here + weighing.address(weights, vergelijk="1"),
            "current": beside,
        },
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
            "remark": wording.remark(figure, language),
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
