# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which municipalities resemble this one?"""

from math import isfinite
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.engines.notation import figure
from stuurhuis.kernel.door import Request
from stuurhuis.steering.pages import wording
from stuurhuis.steering.pages.places import asked_by, language_of, region, regions
from stuurhuis.steering.queries import comparison, words
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.likeness import DEFAULT_WEIGHTS, FeatureApart, NearPeer
from stuurhuis.steering.rules.sheets import IndicatorSheet

TOP = 7
MOST = 3.0
SAID = 3  # features named in one sentence


def page(request: Request, code: str) -> HttpResponse:
    """The nearest municipalities, why, and the weights that one can change."""
    place, language = region(code), language_of(request)
    weights = chosen_weights(request.GET)
    sheets = words.sheets_by_id(**asked_by(request))
    found = comparison.peers(place, weights, TOP, **asked_by(request))
    near = tuple(peer for peer in found if peer.region in regions())
    rows = [_row(peer, sheets, language) for peer in near]
    context = {
        "step": "steer",
        "municipality": place,
        "rows": rows,
        "bars": _bars(request, place.name, near, sheets, language),
        "weights": [
            {"name": feature, "label": sheets[feature].label(language), "value": weight}
            for feature, weight in weights.items()
            if feature in sheets
        ],
        "changed": weights != dict(DEFAULT_WEIGHTS),
    }
    return render(request, "steering/comparison.html", context)


def chosen_weights(asked: QueryDict) -> dict[str, float]:
    """How much every feature counts, from the address; what is no number from 0 to 3 is left as it was."""
    return {feature: _weight(asked.get(feature, ""), default) for feature, default in DEFAULT_WEIGHTS.items()}


def _weight(text: str, default: float) -> float:
    try:
        weight = float(text)
    except ValueError:
        return default
    return min(max(weight, 0.0), MOST) if isfinite(weight) else default


def _row(peer: NearPeer, sheets: dict[str, IndicatorSheet], language: str) -> dict[str, Any]:
    return {
        "name": regions()[peer.region].name,
        "code": peer.region,
        "url": reverse("municipality", args=[peer.region]),
        "distance": peer.distance,
        "alike": [_said(one, sheets, language) for one in peer.alike[:SAID]],
        "unlike": [_said(one, sheets, language) for one in peer.unlike[:SAID]],
    }


def _said(one: FeatureApart, sheets: dict[str, IndicatorSheet], language: str) -> dict[str, str]:
    scale = scales.comparable_scale(sheets[one.feature])
    unit = scale.unit if scale.unit in {"€", "%"} else ""
    return {
        "name": sheets[one.feature].label(language),
        "own": figure(one.own, unit, language=language, decimals=None if unit == "€" else scale.decimals),
        "other": figure(one.other, unit, language=language, decimals=None if unit == "€" else scale.decimals),
    }


def _bars(
    request: Request, own: str, near: tuple[NearPeer, ...], sheets: dict[str, IndicatorSheet], language: str
) -> dict[str, Any] | None:
    """The indicator that was asked for, beside the nearest municipalities."""
    sheet = sheets.get(request.GET.get("indicator", "misdrijven-totaal"))
    periods = comparison.periods(sheet.id, **asked_by(request)) if sheet else ()
    if sheet is None or not periods:
        return None
    values = comparison.country(sheet.id, periods[-1], **asked_by(request))
    scale = scales.comparable_scale(sheet)
    code = request.resolver_match.kwargs["code"] if request.resolver_match else ""
    places = [(code, own, True)] + [(peer.region, regions()[peer.region].name, False) for peer in near]
    return {
        "title": _("{name} in {period}, {unit}").format(
            name=sheet.label(language), period=periods[-1], unit=wording.unit_of(scale)
        ),
        "unit": scale.unit,
        "decimals": None if scale.unit == "€" else scale.decimals,
        "bars": [
            {
                "name": name,
                "value": values.get(place),
                "own": is_own,
                "url": reverse("indicator", args=[place, sheet.id]) if place in values else "",
                "note": "" if place in values else _("geen cijfer"),
            }
            for place, name, is_own in places
        ],
    }
