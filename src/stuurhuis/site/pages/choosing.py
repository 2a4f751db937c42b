# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which municipality, or which indicator, do you want to see?"""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.kernel.door import Request
from stuurhuis.site.pages.municipality import REMEMBERED
from stuurhuis.steering.pages.places import asked_by, language_of, regions
from stuurhuis.steering.queries import comparison, words


def chooser(request: Request) -> HttpResponse:
    """Type a name, or click the map."""
    places = list(regions().values())
    context = {
        "step": "steer",
        "places": places,
        "map": {
            "title": _("Kies je gemeente op de kaart"),
            "municipalities": [
                {"code": place.code, "name": place.name, "url": reverse("municipality", args=[place.code])}
                for place in places
            ],
            "selected": request.COOKIES.get(REMEMBERED, ""),
        },
    }
    return render(request, "site/chooser.html", context)


def search(request: Request) -> HttpResponse:
    """Municipalities and indicators that fit what was typed; one exact municipality is shown at once."""
    text = request.GET.get("q", "").strip()[:100]
    places = [place for place in regions().values() if text and text.lower() in place.name.lower()]
    exact = [place for place in places if place.name.lower() == text.lower()] or (
        places if len(places) == 1 else []
    )
    sheets = words.sheets_by_id(**asked_by(request))
    names = comparison.found(text, **asked_by(request))
    if len(exact) == 1 and not names:
        return redirect("municipality", exact[0].code)
    here = request.COOKIES.get(REMEMBERED, "")
    context = {
        "step": "steer",
        "search": text,
        "places": places,
        "municipality": regions().get(here),
        "sheets": [
            {
                "name": sheets[name].label(language_of(request)),
                "meaning": sheets[name].meaning(language_of(request)),
                "url": reverse("indicator", args=[here, name])
                if here in regions()
                else reverse("country", args=[name]),
            }
            for name in names
        ],
    }
    return render(request, "site/search.html", context)
