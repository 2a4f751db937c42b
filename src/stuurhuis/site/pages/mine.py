# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do I follow, and what did we put aside?"""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stuurhuis.commons.pages.commitments import waiting as plans_waiting
from stuurhuis.commons.pages.waiting import waiting as formats_waiting
from stuurhuis.dossiers.pages import agenda, ideas
from stuurhuis.dossiers.policy.room import is_guest
from stuurhuis.exchange.pages import needs, people
from stuurhuis.experiments.pages.waiting import waiting as experiments_waiting
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.review.pages.waiting import waiting as reviews_waiting
from stuurhuis.steering.forms.digest import RhythmForm
from stuurhuis.steering.pages import exceptions, items, moments, promises, reminders
from stuurhuis.steering.pages.places import language_of, own, regions, remembered
from stuurhuis.steering.queries import digest, mine, reporting, words
from stuurhuis.steering.rules import of_the_year
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import SignalKey
from stuurhuis.steering.rules.views import Followed, Resting


@login_required
def page(request: Request) -> HttpResponse:
    """Everything that this person follows, with what deviates in it, and what rests in the organisation."""
    if is_guest(request.actor):
        return redirect("dossiers")
    language = language_of(request)
    sheets = words.sheets_by_id(**asked_by(request))
    followed = words.followed(**asked_by(request)) if request.actor.organisation else ()
    context = {
        "step": "steer",
        "municipality": own(request) or remembered(request),
        "promised": promises.promised(request, mine=True),
        "in_dossiers": agenda.waiting(asked_by(request)),
        "formats_wait": formats_waiting(request),
        "rows": _rows(followed, sheets, language),
        "signals": _asking(request, followed),
        "ideas": ideas.waiting(request),
        "plans": plans_waiting(asked_by(request)),
        "experiments": experiments_waiting(asked_by(request)),
        "reminders": reminders.of(request),
        "profile_asks": people.waiting(request),
        "review_asks": reviews_waiting(request),
        **needs.waiting(request),
        "drafts": reporting.drafts(**asked_by(request)) if request.actor.organisation else (),
        "resting": [
            {"one": one, "name": _named(one, sheets, language), "url": _address(request, one)}
            for one in (mine.deferred(**asked_by(request)) if request.actor.organisation else ())
        ],
        **(_heard(request) if request.actor.organisation else {}),
    }
    return render(request, "site/mine.html", context)


def _rows(
    followed: tuple[Followed, ...], sheets: dict[str, IndicatorSheet], language: str
) -> list[dict[str, Any]]:
    """The series that this person follows, named."""
    return [
        {
            "id": one.id,
            "code": one.region,
            "place": regions()[one.region].name,
            "indicator": one.indicator,
            "name": sheets[one.indicator].label(language),
        }
        for one in followed
        if one.region in regions() and one.indicator in sheets
    ]


def _asking(request: Request, followed: tuple[Followed, ...]) -> list[dict[str, Any]]:
    """What of all that is followed asks attention."""
    found = mine.asking(tuple((one.region, one.indicator) for one in followed), **asked_by(request))
    return [items.item(one, language_of(request)) for one in found]


def _heard(request: Request) -> dict[str, Any]:
    """How one hears what is new: how often there is mail, and at which address a calendar reads."""
    wish = digest.chosen(**asked_by(request))
    form = RhythmForm(initial={"rhythm": wish.rhythm.value} if wish else None)
    return {"digest": form, "digest_chosen": wish is not None, "calendar": moments.feed_address(request)}


def _address(request: Request, one: Resting) -> str:
    """Where one reads of what rests: a signal, or the goal whose target was missed."""
    key = SignalKey(one.region, one.indicator, one.period, one.kind)
    return exceptions.about(request, key)["url"]


def _named(one: Resting, sheets: dict[str, IndicatorSheet], language: str) -> str:
    """What rests, and where."""
    place = regions().get(one.region)
    sheet = sheets.get(one.indicator) or of_the_year.sheet(one.indicator, sheets)
    return f"{sheet.subject(language) if sheet else one.indicator}, {place.name if place else one.region}"
