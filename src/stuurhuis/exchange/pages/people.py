# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do I show of myself, what does somebody show me, and what is kept of me?"""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from stuurhuis.exchange.forms.people import ItemForm
from stuurhuis.exchange.forms.people_wording import (
    AUDIENCES,
    DAYS,
    DEEDS,
    INTERESTS,
    KINDS,
    KINDS_OF_ANOTHER,
    levels_of,
)
from stuurhuis.exchange.queries import opening, people, people_lines
from stuurhuis.exchange.rules.people_views import Available, Deed, Item, LineSeen, ProfileSeen
from stuurhuis.exchange.rules.people_words import label_of, meant
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of


@login_required
def profile(request: Request) -> HttpResponse:
    """One's own profile on one page: what stands in it, who sees that, and a form to add to each part."""
    here = bool(request.actor.organisation)
    found = people.own(**asked_by(request)) if here else None
    context = {
        "step": "connect",
        "is_open": here and opening.state(request.actor.organisation, **asked_by(request)).is_open,
        "profile": found,
        **(_own(request, found) if found else {}),
        **(_lines(request) if here else {}),
    }
    return render(request, "exchange/people_profile.html", context)


@login_required
def person(request: Request, profile: int) -> HttpResponse:
    """What somebody shows to who asks."""
    found = shown(request, profile)
    context = {
        "step": "connect",
        "profile": found,
        "mine": found.person == request.actor.person,
        "to_confirm": found.is_to_be_confirmed(request.at),
        "parts": [
            (title, [item_row(one) for one in found.of(kind)])
            for kind, title in KINDS_OF_ANOTHER.items()
            if found.of(kind)
        ],
        "available": [_available(one) for one in found.still_to_come(day_of(request.at))],
        "deeds": [_deed(one) for one in found.deeds if one.decided],
    }
    return render(request, "exchange/people_person.html", context)


@login_required
def kept(request: Request) -> HttpResponse:
    """All that is kept of who asks: in the own profile, and where others named them."""
    here = bool(request.actor.organisation)
    if not here:
        raise Http404
    found = people.own(**asked_by(request))
    context = {
        "step": "connect",
        "profile": found,
        "suggestions": people.own_suggestions(**asked_by(request)),
        **(_own(request, found) if found else {}),
        **_lines(request),
    }
    return render(request, "exchange/people_kept.html", context)


@require_GET
@login_required
def known_words(request: Request) -> HttpResponse:
    """Names of occupations and skills with what was typed in them; public names, nothing of anybody."""
    found = meant(request.GET.get("q", "")[:100])
    return JsonResponse({"words": [one.name for one in found]})


def waiting(request: Request) -> list[str]:
    """What of one's own profile and line waits for an answer, in a few words; answered at the profile."""
    if not request.actor.organisation:
        return []
    found = people.own(**asked_by(request))
    lines = people_lines.lines(**asked_by(request))
    deeds = found.deeds if found else ()
    told = {
        _("Een collega stelt je iets voor"): bool(found and found.edits),
        _("Wat je hier deed: laat je dat zien?"): any(not one.decided for one in deeds),
        _("Klopt je profiel nog?"): bool(found and found.is_to_be_confirmed(request.at)),
        _("Wie je noemde als leidinggevende, zegt dat het niet klopt"): any(
            one.refused and one.person == request.actor.person for one in lines
        ),
    }
    return [sentence for sentence, waits in told.items() if waits]


def shown(request: Request, profile: int) -> ProfileSeen:
    """A profile as it is shown; raises NotAllowed when one's own organisation takes no part, and NotThere."""
    opening.may_take_part(**asked_by(request))
    return people.person(profile, **asked_by(request))


def own_or_404(request: Request) -> ProfileSeen:
    """One's own profile; not there for who takes no part."""
    found = people.own(**asked_by(request)) if request.actor.organisation else None
    if found is None:
        raise Http404
    return found


def item_row(one: Item) -> dict[str, Any]:
    """One thing of a profile in words."""
    said, label = one.words, label_of(one.words.concept)
    return {
        "id": one.id,
        "words": said.words,
        "known_as": "" if label.casefold() == said.words.casefold() else label,
        "level": levels_of(said.kind)[said.level] if said.level else "",
        "interest": INTERESTS[said.interest] if said.interest else "",
        "audience": AUDIENCES[said.audience],
    }


def _own(request: Request, found: ProfileSeen) -> dict[str, Any]:
    adding = request.GET.get("erbij", "")
    return {
        "to_confirm": found.is_to_be_confirmed(request.at),
        "parts": [
            {
                "kind": kind.value,
                "title": title,
                "rows": [item_row(one) for one in found.of(kind)],
                "form": ItemForm(kind, auto_id=f"{kind.value}_%s"),
                "adding": adding == kind.value,
            }
            for kind, title in KINDS.items()
        ],
        "available": [_available(one) for one in found.availability],
        "suggested": [_deed(one) for one in found.deeds if not one.decided],
        "deeds": [_deed(one) for one in found.deeds if one.decided],
        "edits": [{"one": one, "kind": KINDS[one.kind]} for one in found.edits],
        "stand_in_audience": AUDIENCES[found.stand_in.audience] if found.stand_in else "",
    }


def _lines(request: Request) -> dict[str, Any]:
    me = request.actor.person
    lines = people_lines.lines(**asked_by(request))
    led = [one for one in lines if one.manager == me and not one.refused]
    return {
        "my_line": next((one for one in lines if one.person == me), None),
        "led": led,
        "decides_when_away": _decides(led),
        "steps_in": [one for one in lines if one.stand_in == me],
        "stands_in_for": people.stands_in_for(**asked_by(request)),
    }


def _decides(led: list[LineSeen]) -> str:
    """Who decides for all when the asker is away."""
    return next((one.stand_in_name for one in led if one.stand_in_name), "")


def _available(one: Available) -> dict[str, Any]:
    said = one.words
    return {
        "id": one.id,
        "days": [DAYS[day] for day in said.days],
        "hours": said.hours,
        "since": said.since,
        "until": said.until,
        "place": one.place,
        "remote": said.remote,
        "audience": AUDIENCES[said.audience],
    }


def _deed(one: Deed) -> dict[str, Any]:
    return {
        "id": one.id,
        "words": str(DEEDS[one.words.kind]).format(theme=one.words.words),
        "happened_on": one.words.happened_on,
        "audience": AUDIENCES[one.audience],
    }
