# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which municipalities resemble this one?"""

from functools import cache
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.engines.notation import figure
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.pages import beside, wording
from stuurhuis.steering.pages import weights as weighing
from stuurhuis.steering.pages.places import language_of, region, regions
from stuurhuis.steering.queries import comparison, words
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.likeness import DEFAULT_WEIGHTS, FeatureApart, NearPeer
from stuurhuis.steering.rules.sheets import IndicatorSheet, opening
from stuurhuis.steering.rules.views import Region

TOP = 7
SAID = 2  # features named in one sentence


def page(request: Request, code: str) -> HttpResponse:
    """The nearest municipalities, why, and the weights that one can change."""
    place, language = region(code), language_of(request)
    asked_for = weighing.asked_for(request)
    weights, year = weighing.chosen(asked_for), weighing.year(asked_for)
    sheets = words.sheets_by_id(**asked_by(request))
    asked = request.GET.get("indicator", "")
    sheet = sheets.get(asked or opening(sheets))
    kept = {"indicator": asked} if asked in sheets else {}

    @cache
    def near() -> tuple[NearPeer, ...]:
        found = comparison.peers(place, weights, TOP, year, **asked_by(request))
        return tuple(peer for peer in found if peer.region in regions())

    context = {
        "step": "steer",
        "municipality": place,
        "edition": words.edition(**asked_by(request)),
        "drawn": weighing.address(weights, year=year, indicator=asked),
        "rows": lambda: [_row(peer, sheets, language) for peer in near()],
        "bars": lambda: _bars(request, place, near(), sheet, language) if sheet else None,
        "lines": _lines(code, sheet, weighing.address(weights, year=year, vergelijk="1")),
        "indicator": kept.get("indicator", ""),
        "usual": weighing.address(DEFAULT_WEIGHTS, **kept, gewoon="1"),
        **_choice(request, place, weights, year, sheets),
    }
    return weighing.keep(request, render(request, "steering/comparison.html", context))


def _lines(code: str, sheet: IndicatorSheet | None, how: str) -> str:
    """Where the indicator that was asked for stands as lines through the years."""
    return reverse("indicator", args=[code, sheet.id]) + how if sheet else ""


def _choice(
    request: Request,
    place: Region,
    weights: dict[str, float],
    year: str,
    sheets: dict[str, IndicatorSheet],
) -> dict[str, Any]:
    """What one can choose: weights, more features, another year, and a group to keep."""
    language = language_of(request)
    offered = (name for name in comparison.features(**asked_by(request)) if name not in weights)
    own = request.actor.organisation == place.code
    return {
        "weights": _weights(weights, sheets, language),
        "changed": weighing.in_words(weights, sheets, language),
        "year": year,
        "years": comparison.feature_years(**asked_by(request)),
        "more": sorted(((name, sheets[name].label(language)) for name in offered), key=lambda one: one[1]),
        "group": beside.chosen_group(request, place.code),
        "save": reverse("save_peer_group") + weighing.address(weights, year=year) if own else "",
    }


def _weights(
    weights: dict[str, float], sheets: dict[str, IndicatorSheet], language: str
) -> list[dict[str, Any]]:
    return [
        {"name": feature, "label": sheets[feature].label(language), "value": weight}
        for feature, weight in weights.items()
        if feature in sheets
    ]


def _row(peer: NearPeer, sheets: dict[str, IndicatorSheet], language: str) -> dict[str, Any]:
    return {
        "name": regions()[peer.region].name,
        "code": peer.region,
        "url": reverse("municipality", args=[peer.region]),
        "distance": peer.distance,
        "said": [
            {"how": how, "features": [_said(one, sheets, language) for one in features[:SAID]]}
            for how, features in (
                (_("Bijna gelijk:"), peer.equal),
                (_("Van dezelfde orde:"), peer.near),
                (_("Verschilt vooral in:"), peer.unlike),
            )
            if features
        ],
    }


def _said(one: FeatureApart, sheets: dict[str, IndicatorSheet], language: str) -> dict[str, str]:
    scale = scales.comparable_scale(sheets[one.feature])
    unit = scale.unit if scale.unit in {"€", "%"} else ""
    return {
        "name": sheets[one.feature].label(language),
        "own": figure(one.own, unit, language=language, decimals=scale.shown_decimals),
        "other": figure(one.other, unit, language=language, decimals=scale.shown_decimals),
        "difference": "" if one.is_equal or unit == "%" else _difference(one, language),
    }


def _difference(one: FeatureApart, language: str) -> str:
    """How much more or less the other has, in words."""
    share = figure(100 * abs(one.share), "%", language=language, decimals=0)
    return (_("{share} meer") if one.share > 0 else _("{share} minder")).format(share=share)


def _bars(
    request: Request, own: Region, near: tuple[NearPeer, ...], sheet: IndicatorSheet, language: str
) -> dict[str, Any] | None:
    """The indicator that was asked for, beside the nearest municipalities."""
    periods = comparison.periods(sheet.id, **asked_by(request))
    if not periods:
        return None
    values = comparison.country(sheet.id, periods[-1], **asked_by(request))
    scale = scales.comparable_scale(sheet)
    places = [(own.code, own.name, True)] + [
        (peer.region, regions()[peer.region].name, False) for peer in near
    ]
    return {
        "title": _("{name} in {period}, {unit}").format(
            name=sheet.label(language), period=periods[-1], unit=wording.unit_of(scale)
        ),
        "unit": scale.unit,
        "decimals": scale.shown_decimals,
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
