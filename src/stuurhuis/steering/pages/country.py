# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does one indicator lie over the country?"""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.kernel.door import Request
from stuurhuis.steering.pages import wording
from stuurhuis.steering.pages.places import asked_by, language_of, regions, remembered
from stuurhuis.steering.queries import comparison, words
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.views import Standing

FIRST = "misdrijven-totaal"


def first(request: Request) -> HttpResponse:
    """The map of the indicator that was chosen, or of the one that most people ask for."""
    asked = request.GET.get("indicator", FIRST)
    return redirect("country", asked if asked in words.sheets_by_id(**asked_by(request)) else FIRST)


def page(request: Request, name: str) -> HttpResponse:
    """The map of one indicator in one period, with a list behind it."""
    language = language_of(request)
    standing = words.standing(**asked_by(request))
    sheets, same = standing.sheets, standing.readings.get(name)
    if same:
        return redirect("country", same)
    if name not in sheets:
        raise Http404(name)
    periods = comparison.periods(name, **asked_by(request))
    if not periods:
        raise Http404(name)
    period = request.GET.get("periode", "")
    period = period if period in periods else periods[-1]
    values = comparison.country(name, period, **asked_by(request))
    context = {
        "step": "steer",
        "municipality": remembered(request),
        "sheet": sheets[name],
        "name": sheets[name].label(language),
        "unit": wording.unit_of(scales.comparable_scale(sheets[name])),
        "direction": wording.DIRECTIONS[sheets[name].direction],
        "period": period,
        "periods": periods,
        "map": lambda: country_map(sheets[name], period, values, language, _linked(request, name, values)),
        "edition": words.edition(**asked_by(request)),
        "missing": len(regions()) - len(values),
        "choices": lambda: choices(standing, language),
    }
    return render(request, "steering/country.html", context)


def _linked(request: Request, name: str, values: dict[str, float]) -> frozenset[str]:
    """The municipalities that have a page of this indicator: with a figure now, or in another period."""
    all_there = len(values) == len(regions())
    return frozenset(values if all_there else comparison.places_with(name, **asked_by(request)))


def country_map(
    sheet: IndicatorSheet, period: str, values: dict[str, float], language: str, linked: frozenset[str]
) -> dict[str, Any]:
    """What the map shows: every municipality with its figure; it leads on where there are figures."""
    scale = scales.comparable_scale(sheet)
    return {
        "title": _("{name} in {period}").format(name=sheet.label(language), period=period),
        "unit": scale.unit,
        "decimals": scale.shown_decimals,
        "municipalities": [
            {
                "code": place.code,
                "name": place.name,
                "value": values.get(place.code),
                "url": reverse("indicator", args=[place.code, sheet.id]) if place.code in linked else "",
            }
            for place in regions().values()
        ],
    }


def choices(standing: Standing, language: str) -> list[dict[str, Any]]:
    """The indicators to choose from, by theme; a budget is chosen on the page of its account."""
    return [
        {
            "title": theme.label(language),
            "sheets": [
                (one.id, one.label(language)) for one in standing.sheets.values() if one.theme == theme.id
            ],
        }
        for theme in standing.themes
    ]
