# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why does this ask attention?"""

from django.http import HttpResponse
from django.shortcuts import render

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of
from stuurhuis.steering.forms.choices import PutAside
from stuurhuis.steering.pages import advice, beside, evidence, exceptions, items, sentences, wording
from stuurhuis.steering.pages.indicator import followed
from stuurhuis.steering.pages.places import language_of, region
from stuurhuis.steering.pages.sentences import Told
from stuurhuis.steering.queries import indicator, sources, words
from stuurhuis.steering.rules import pictures, scales
from stuurhuis.steering.rules.kinds import DRIFTS
from stuurhuis.steering.rules.signals import SignalKey


def page(request: Request, code: str, name: str, period: str, kind: str) -> HttpResponse:
    """The evidence, in words and picture, and what one can do."""
    place, language = region(code), language_of(request)
    series = indicator.series(place, name, **asked_by(request))
    signal = indicator.signal(SignalKey(code, name, period, kind), **asked_by(request))
    scale = scales.scale(series.sheet)
    sheets = words.standing(**asked_by(request)).sheets
    also = [sheets[one] for one in signal.also if one in sheets]
    said = items.told(signal, series.sheet, scale, series.figures, language, also)
    context = {
        "step": "steer",
        "municipality": place,
        "signal": signal,
        "kind": wording.signal_kind(kind, series.sheet, signal.budget),
        "series": series,
        "sheet": series.sheet,
        "name": series.sheet.label(language),
        "apart": beside.grown_apart(request, series) if kind == DRIFTS else None,
        "checks": advice.checks(request, series, said),
        **_said(said),
        "unit": wording.unit_line(scale),
        "chart": pictures.evidence(series, signal, scale, language),
        "source": sources.named(series.sheet.source, language, **asked_by(request)),
        **deeds(request, signal.key),
    }
    return render(request, "steering/signal.html", context)


def _said(told: Told) -> dict[str, object]:
    """The signal in sentences, with how sure it is and the figures that it rests on."""
    return {
        "title": sentences.title(told),
        "explanation": sentences.explanation(told),
        "surroundings": sentences.surroundings(told),
        "sure": evidence.how_sure(told.signal, told.language),
        "proofs": evidence.proofs(told),
        "figures": items.figures(told),
    }


def deeds(request: Request, key: SignalKey) -> dict[str, object]:
    """What was decided here, and the form to decide."""
    return {
        "deferred": _deferred(request, key),
        "agreed": exceptions.agreed(request, key),
        "follow": followed(request, key.region, key.indicator),
        "form": PutAside(today=day_of(request.at)) if request.actor.organisation else None,
    }


def _deferred(request: Request, key: SignalKey) -> object:
    if not request.actor.organisation:
        return None
    found = words.deferrals(key.region, **asked_by(request))
    return found.get((key.indicator, key.period, key.kind))
