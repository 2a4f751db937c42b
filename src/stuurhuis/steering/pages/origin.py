# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where do these figures come from? From what was delivered, step by step, to what is shown."""

from itertools import groupby
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.pages.places import earlier_codes, language_of, region
from stuurhuis.steering.queries import indicator, origin, sources, words
from stuurhuis.steering.queries.origin import Delivered
from stuurhuis.steering.rules.sheets import DENOMINATOR, IndicatorSheet
from stuurhuis.steering.rules.views import Series


def page(request: Request, code: str, name: str) -> HttpResponse:
    """The versions that were read, what was done to make them comparable, and what was made of that."""
    place, language = region(code), language_of(request)
    series = indicator.series(place, name, **asked_by(request))
    context = {
        "step": "steer",
        "municipality": place,
        "sheet": series.sheet,
        "name": series.sheet.label(language),
        "delivered": [_row(request, one, language) for one in _delivered(request, series)],
        "figures": origin.comparable(**asked_by(request)),
        "done": _done(series, language),
        "breaks": [(cut.period, cut.why(language)) for cut in series.breaks],
        "rules": _rules(series.sheet),
        "made": [
            {"title": one.title_en if language == "en" else one.title, "version": version}
            for one, version in origin.made_of_figures(**asked_by(request))
        ],
    }
    return render(request, "steering/origin.html", context)


def _delivered(request: Request, series: Series) -> tuple[Delivered, ...]:
    """What was delivered of the indicator and its other reading, here and in the municipalities before it."""
    same = words.standing(**asked_by(request)).readings
    names = (series.sheet.id, *(one for one, amount in same.items() if amount == series.sheet.id))
    codes = (series.region.code, *earlier_codes().get(series.region.code, ()))
    return origin.delivered(names, codes, **asked_by(request))


def _row(request: Request, one: Delivered, language: str) -> dict[str, Any]:
    return {
        "one": one,
        "version": one.version,
        "source": sources.named(one.version.source, language, **asked_by(request)),
    }


def _done(series: Series, language: str) -> list[dict[str, str]]:
    """What was done to the figures, a line for each stretch of periods."""
    stretches = [
        (said, list(group)) for said, group in groupby(series.figures, lambda one: one.remark(language))
    ]
    return [
        {"what": said, "first": group[0].period, "last": group[-1].period}
        for said, group in stretches
        if said
    ]


def _rules(sheet: IndicatorSheet) -> list[str]:
    """How figures of merged municipalities become one, and how a figure is told per inhabitant."""
    combined = {
        "sum": _("Zijn gemeenten samengevoegd, dan zijn hun cijfers opgeteld."),
        "weighted": _("Zijn gemeenten samengevoegd, dan is dit het gewogen gemiddelde van hun cijfers."),
        "none": _(
            "Zijn gemeenten samengevoegd, dan begint de reeks opnieuw: deze cijfers zijn niet op te tellen."
        ),
    }
    said = [combined[sheet.combine]]
    if sheet.per and sheet.id != DENOMINATOR:
        said.append(_("Per inwoner is gedeeld door het aantal inwoners op 1 januari van dat jaar (CBS)."))
    return said
