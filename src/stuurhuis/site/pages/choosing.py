# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which municipality, or which indicator, do you want to see?"""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.pages.places import OtherName, language_of, other_names, regions, remembered
from stuurhuis.steering.queries import comparison, words
from stuurhuis.steering.rules.spelling import SHORTEST, alike, bare
from stuurhuis.steering.rules.views import Region


def chooser(request: Request) -> HttpResponse:
    """Type a name, or click the map."""
    places = list(regions().values())
    context = {
        "step": "steer",
        "places": places,
        "map": lambda: {
            "title": _("Kies je gemeente op de kaart"),
            "municipalities": [
                {"code": place.code, "name": place.name, "url": reverse("municipality", args=[place.code])}
                for place in places
            ],
        },
    }
    return render(request, "site/chooser.html", context)


def search(request: Request) -> HttpResponse:
    """Municipalities and indicators that fit what was typed; one exact municipality is shown at once."""
    text = request.GET.get("q", "").strip()[:100]
    places = _places(text)
    others = [one for one in _other_names(text) if one.until or not set(one.heirs) <= set(places)]
    names = comparison.found(text, **asked_by(request))
    only = _the_one(text, places, others)
    if only and not names:
        return redirect("municipality", only.code)
    last = remembered(request)
    here = last.code if last else ""
    context = {
        "step": "steer",
        "search": text,
        "places": places,
        "others": others,
        "municipality": last,
        "sheets": _indicators(request, names, here),
        "meant": [] if places or others or names else _meant(request, text),
    }
    return render(request, "site/search.html", context)


def _places(text: str) -> list[Region]:
    asked = bare(text)
    return [place for place in regions().values() if asked and asked in bare(place.name)]


def _other_names(text: str) -> list[OtherName]:
    """Names of the past and of daily use; of a few letters that would be too many."""
    asked = bare(text)
    long_enough = len(asked) >= SHORTEST
    return [one for name, one in other_names().items() if long_enough and bare(name).startswith(asked)]


def _the_one(text: str, places: list[Region], others: list[OtherName]) -> Region | None:
    """The municipality that can only be meant: of this name, of this name in daily use, or the only one."""
    exact = [place for place in places if bare(place.name) == bare(text)]
    daily = [one.heirs[0] for one in others if one.until is None and bare(one.name) == bare(text)]
    if exact or (daily and not places):
        return (exact or daily)[0]
    return places[0] if len(places) == 1 and not others else None


def _indicators(request: Request, names: tuple[str, ...], here: str) -> list[dict[str, Any]]:
    """The indicators that were found, in the municipality of last time where it has figures of them."""
    sheets, language = words.sheets_by_id(**asked_by(request)), language_of(request)
    there = set(comparison.indicators_with(here, **asked_by(request)) if names and here in regions() else ())
    return [
        {
            "name": sheets[name].label(language),
            "meaning": sheets[name].meaning(language),
            "url": reverse("indicator", args=[here, name])
            if name in there
            else reverse("country", args=[name]),
        }
        for name in names
    ]


def _meant(request: Request, text: str) -> list[dict[str, str]]:
    """What somebody may have meant: municipalities of now and of the past, and words of indicators."""
    today = {place.name: place for place in regions().values()}
    offered = [
        {"name": name, "url": reverse("municipality", args=[today[name].code])}
        if name in today
        else {"name": name, "url": _search_for(name)}
        for name in alike(text, [*today, *other_names()])
    ]
    words_meant = comparison.meant(text, **asked_by(request))
    if words_meant and comparison.found(words_meant, **asked_by(request)):
        offered.append({"name": words_meant, "url": _search_for(words_meant), "note": _("indicatoren")})
    return offered


def _search_for(text: str) -> str:
    return f"{reverse('search')}?{urlencode({'q': text})}"
