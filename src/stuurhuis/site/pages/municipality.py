# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What asks attention in this municipality? The home page."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from stuurhuis.dossiers.policy.room import is_guest
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of
from stuurhuis.site.pages.standing_still import Still, standing_still
from stuurhuis.steering.pages import course, items, structural
from stuurhuis.steering.pages.places import language_of, own, region, remembered
from stuurhuis.steering.pages.under_way import under_way
from stuurhuis.steering.queries import overview, publishing, words
from stuurhuis.steering.rules.of_the_year import OfTheYear
from stuurhuis.steering.rules.views import Attention, Overview, Region

AT_ONCE = 7
OF_YEAR_AT_ONCE = 3
COMING_AT_ONCE = 3
A_DAY = 24 * 3600  # seconds
OUTSIDE = 0.05  # of figures that vary as usual lies outside their margin


NUMBERS = (
    _("Niets"), _("Eén"), _("Twee"), _("Drie"), _("Vier"), _("Vijf"), _("Zes"),
    _("Zeven"), _("Acht"), _("Negen"), _("Tien"), _("Elf"), _("Twaalf"),
)  # fmt: skip


def _in_words(number: int) -> str:
    return str(NUMBERS[number]) if number < len(NUMBERS) else str(number)


def home(request: Request) -> HttpResponse:
    """The municipality of last time, the one that somebody works for, or the page to choose one."""
    place = remembered(request)
    return redirect("municipality", place.code) if place else redirect("chooser")


def arrived(request: Request) -> HttpResponse:
    """Who just signed in sees what asks attention in the own municipality, wherever one looked before."""
    if is_guest(request.actor):
        return redirect("dossiers")
    place = own(request)
    return redirect("municipality", place.code) if place else home(request)


def page(request: Request, code: str) -> HttpResponse:
    """What deviates, most important first; what is on course is folded away."""
    place = region(code)
    public = publishing.is_publisher(code, **asked_by(request))

    @cache
    def found() -> dict[str, Any]:
        return _found(request, place)

    context = {
        "step": "steer",
        "municipality": place,
        "edition": words.edition(**asked_by(request)),
        "public": public,
        "found": found,
        "still": _still(request, found) if code == request.actor.organisation else [],
        **_kept(request, code, public=public),
    }
    return render(request, "site/municipality.html", context)


def _still(request: Request, found: Callable[[], dict[str, Any]]) -> list[Still]:
    """Where the loop stands still at the own organisation."""
    return standing_still(request, found()["overview"].asking)


def _kept(request: Request, code: str, *, public: bool) -> dict[str, Any]:
    """For how many seconds it is kept as drawn now, and for whom; what is one's own is not kept."""
    if not overview.is_for_all(code, **asked_by(request)):
        return {"keep": 0, "drawn": f"{request.actor.organisation} {request.actor.person}"}
    judging = under_way(request)["judging"]() is not None
    return {"keep": A_DAY, "drawn": f"{day_of(request.at)} {public} {judging}"}


def _found(request: Request, place: Region) -> dict[str, Any]:
    """All that the page says of the figures."""
    language = language_of(request)
    found = overview.overview(place, **asked_by(request))
    of_year = [one for one in found.asking if isinstance(one.signal, OfTheYear)]
    asking = [one for one in found.asking if not one.signal.is_ahead and one not in of_year]
    coming = [items.item(one, language) for one in found.asking if one.signal.is_ahead]
    resting = [one for one in found.asleep if not (one.signal.is_ahead or isinstance(one.signal, OfTheYear))]
    return {
        "overview": found,
        "all": found.judged + found.thin,
        "asking": len(asking) + len(of_year),
        "ahead": len(coming),
        "number": _in_words(len(asking) + len(of_year) or len(coming)),
        "signals": [items.item(one, language) for one in asking[:AT_ONCE]],
        "more": [items.item(one, language) for one in asking[AT_ONCE:]],
        "of_year": [items.item(one, language) for one in of_year[:OF_YEAR_AT_ONCE]],
        "more_of_year": len(of_year[OF_YEAR_AT_ONCE:]),
        "coming": coming[:COMING_AT_ONCE],
        "more_coming": coming[COMING_AT_ONCE:],
        **_asleep(found, language),
        "structural": _structural(found, request),
        "calm": found.judged - len({one.sheet.id for one in (*asking, *resting) if not one.sheet.is_budget}),
        "oddest": [course.row(place.code, one, language) for one in found.oddest],
        "usual": round(found.judged * OUTSIDE),
        **_sources(request, found),
    }


def _sources(request: Request, found: Overview) -> dict[str, Any]:
    """How new the figures of every source are, when something was loaded last, and what is late or wrong."""
    code, language = found.region.code, language_of(request)
    late = overview.about_sources(code, **asked_by(request))
    return {
        "about_sources": [items.item(one, language) for one in late],
        "freshness": [(one, one.label(language)) for one in found.freshness],
        "loaded": max((one.published for one in found.freshness), default=None),
    }


def _structural(found: Overview, request: Request) -> list[dict[str, str]]:
    """The budgets that have not come true for years; seldom more than three."""
    sheets, language = words.sheets_by_id(**asked_by(request)), language_of(request)
    return [structural.told(found.region.code, one, sheets, language) for one in found.structural]


def _asleep(found: Overview, language: str) -> dict[str, Any]:
    """What the organisation lets rest, and what it accepts."""
    return {
        "asleep": [items.item(one, language) for one in found.asleep if not _is_accepted(one)],
        "accepted": [items.item(one, language) for one in found.asleep if _is_accepted(one)],
    }


def _is_accepted(one: Attention) -> bool:
    """Whether the organisation accepts it until a day, rather than lets it rest."""
    return one.deferred is not None and one.deferred.accepted
