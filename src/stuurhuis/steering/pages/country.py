# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does one indicator lie over the country?"""

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.pages import wording
from stuurhuis.steering.pages.places import indicator_address, language_of, regions, remembered
from stuurhuis.steering.queries import comparison, spillover, words
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.sheets import IndicatorSheet, named, opening
from stuurhuis.steering.rules.views import Standing

UNKNOWN = "onbekend"  # in an address: what was typed and is no indicator


def first(request: Request) -> HttpResponse:
    """The map of the indicator that was chosen, by its id or its name; of all expenses when none was."""
    asked, sheets = request.GET.get("indicator", ""), words.sheets_by_id(**asked_by(request))
    if not sheets:
        raise Http404("country")
    found = named(sheets, asked)
    where = reverse("country", args=[found or opening(sheets)])
    return redirect(where if found or not asked else f"{where}?{urlencode({UNKNOWN: asked})}")


def page(request: Request, name: str) -> HttpResponse:
    """The map of one indicator in one period, with a list behind it."""
    language = language_of(request)
    standing = words.standing(**asked_by(request))
    sheets, same = standing.sheets, standing.readings.get(name)
    if same:
        return redirect("country", same)
    periods = comparison.periods(name, **asked_by(request)) if name in sheets else ()
    if not periods:
        raise Http404(name)
    asked = request.GET.get("periode", "")
    period = asked if asked in periods else periods[-1]
    values = comparison.country(name, period, **asked_by(request))
    context = {
        "step": "steer",
        "sheet": sheets[name],
        "name": sheets[name].label(language),
        "unit": wording.unit_of(scales.comparable_scale(sheets[name])),
        "direction": wording.DIRECTIONS[sheets[name].direction],
        "period": period,
        "periods": periods,
        "map": lambda: _map_from_here(request, sheets[name], period, values),
        "edition": words.edition(**asked_by(request)),
        "unknown": _unknown(request),
        "missing": len(regions()) - len(values),
        "choices": lambda: choices(request, standing),
        "across": across(request, sheets[name]),
    }
    return render(request, "steering/country.html", context)


def across(request: Request, sheet: IndicatorSheet) -> dict[str, Any] | None:
    """Whether an indicator crosses the municipal border, in its level and in how it moved; None before that
    is known.
    """
    found = spillover.spillover(sheet.id, **asked_by(request))
    english = language_of(request) == "en"
    return (
        {
            "crosses": any(one.crosses for one in found),
            "said": [(one, one.reason_en if english else one.reason) for one in found],
        }
        if found
        else None
    )


def _map_from_here(
    request: Request, sheet: IndicatorSheet, period: str, values: dict[str, float]
) -> dict[str, Any]:
    """The map on which the municipality of last time is marked."""
    here, linked = remembered(request), _linked(request, sheet.id, values)
    drawn = country_map(sheet, period, values, language_of(request), linked)
    return {**drawn, "selected": here.code if here else ""}


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
                "url": indicator_address(place.code, sheet.id) if place.code in linked else "",
            }
            for place in regions().values()
        ],
    }


def choices(request: Request, standing: Standing) -> dict[str, Any]:
    """The indicators to choose from: all by name, and by theme; and what to say when a name was not found."""
    language = language_of(request)
    found = [(one.theme, _choice(one, language)) for one in standing.sheets.values()]
    groups = [
        {"title": theme.label(language), "options": [choice for its, choice in found if its == theme.id]}
        for theme in standing.themes
    ]
    unknown = _unknown(request)
    return {
        "names": [choice for _theme, choice in found],
        "groups": [group for group in groups if group["options"]],
        "error": _("Geen indicator heet “{name}”.").format(name=unknown) if unknown else "",
    }


def _unknown(request: Request) -> str:
    return request.GET.get(UNKNOWN, "")[:60]


def _choice(sheet: IndicatorSheet, language: str) -> dict[str, str]:
    return {"name": sheet.label(language), "url": reverse("country", args=[sheet.id])}
