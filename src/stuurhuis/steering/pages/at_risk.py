# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why is this target at risk? What is wanted and expected, how the chance changed, what others did."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.pages import items, judgement, risk_sentences, sentences, shares, signal, wording
from stuurhuis.steering.pages.places import language_of, region
from stuurhuis.steering.queries import at_risk as queries
from stuurhuis.steering.queries import indicator, sources
from stuurhuis.steering.queries.indicator import SignalUnknown
from stuurhuis.steering.rules import at_risk, pictures, scales
from stuurhuis.steering.rules.at_risk import AtRisk
from stuurhuis.steering.rules.chances import AT_RISK, Chance
from stuurhuis.steering.rules.views import Series


@login_required
def page(request: Request, code: str, name: str, period: str) -> HttpResponse:
    """The evidence for a target of the own organisation; raises SignalUnknown where it has no chance."""
    place, language = region(code), language_of(request)
    key = at_risk.key(code, name, period)
    found = indicator.signal(key, **asked_by(request))
    if not isinstance(found, AtRisk):
        raise SignalUnknown(key)
    series = indicator.series(place, name, **asked_by(request))
    scale = scales.scale(series.sheet)
    said = items.told(found, series.sheet, scale, series.figures, language)
    context = {
        "step": "steer",
        "municipality": place,
        "signal": found,
        "calm": not found.asks,
        "kind": wording.SIGNAL_KINDS[AT_RISK] if found.asks else wording.ON_COURSE,
        "series": series,
        "sheet": series.sheet,
        "name": series.sheet.label(language),
        "title": sentences.title(said),
        "explanation": sentences.explanation(said),
        "figures": items.figures(said),
        "unit": wording.unit_line(scale),
        "source": sources.named(series.sheet.source, language, **asked_by(request)),
        "shares": shares.of_indicator(request, code, series.sheet),
        **_chances(request, found, series),
        **_judged(request, found, series),
        **signal.deeds(request, found.key),
    }
    return render(request, "steering/target_at_risk.html", context)


def _chances(request: Request, found: AtRisk, series: Series) -> dict[str, Any]:
    """The chance now, and how it changed with what became known."""
    earlier = queries.earlier(found, series.sheet, **asked_by(request))
    return {
        "chance": risk_sentences.chance_in_words(found.foreseen),
        "earlier": [
            {"one": one, "chance": risk_sentences.chance_in_words(Chance(one.chance))} for one in earlier
        ],
    }


def _judged(request: Request, found: AtRisk, series: Series) -> dict[str, Any]:
    """What we expect ourselves, and the picture of that, the target and the forecast."""
    told = judgement.beside(request, found.key.region, found.key.indicator)
    given = tuple(one["one"].words for one in told.get("judged", ()))
    own = pictures.Own((found.words,), given)
    language = language_of(request)
    return told | {"chart": pictures.fan(series, scales.scale(series.sheet), language, {}, own)}
