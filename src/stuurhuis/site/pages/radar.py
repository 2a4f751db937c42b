# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who does the same as we do? And from there to one dossier together, in one click."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stuurhuis.commons.actions import radar as actions
from stuurhuis.commons.queries import radar
from stuurhuis.commons.queries.radar import OverlapSeen
from stuurhuis.commons.rules.radar import OtherSeen, Shared, Why
from stuurhuis.dossiers.actions import dossiers, taking_part
from stuurhuis.dossiers.queries import dossiers as known
from stuurhuis.dossiers.rules.standing import Controller
from stuurhuis.dossiers.rules.taking_part import PartWords
from stuurhuis.dossiers.rules.words import DossierWords, Level, Origin
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.pages.places import language_of
from stuurhuis.steering.queries import words

CATEGORY = "2020-3.2"
"""The row of the selectielijst under which a dossier begins here; closing chooses anew."""
ADDRESSES = {"goal": "goal", "commitment": "plan", "dossier": "dossier"}
Row = dict[str, Any]


@login_required
def page(request: Request) -> HttpResponse:
    """Every group that we are in, and what we show to the radar."""
    here = request.actor.organisation
    own = radar.own(**asked_by(request)) if here else None
    found = radar.overlaps(**asked_by(request)) if here else ()
    shown = {one.reference: one for one in own.notices} if own else {}
    open_ = [one for one in known.dossiers(**asked_by(request)) if one.own and one.is_open] if here else []
    context = {
        "step": "connect",
        "rows": [_row(one, request) for one in found],
        "takes_part": own is None or own.takes_part,
        "dossiers": [{"one": one, "notice": shown.get(f"dossier:{one.id}")} for one in open_],
    }
    return render(request, "site/radar.html", context)


@login_required
@require_POST
def together(request: Request, overlap: int) -> HttpResponse:
    """Begin one dossier about it, and ask everybody who does the same to take part."""
    seen = radar.overlap(overlap, **asked_by(request))
    begun = dossiers.begin(_words(seen, request), _origin(seen), **asked_by(request)).dossier
    for one in seen.found.others:
        said = PartWords(Controller.NONE, "")
        taking_part.ask(begun, one.thing.organisation, said, **asked_by(request))
    messages.success(request, _("De opgave is begonnen, en de anderen zijn gevraagd."))
    return redirect("dossier", begun)


@login_required
@require_POST
def deny(request: Request, overlap: int, number: int) -> HttpResponse:
    """Say that what the other does is not the same."""
    others = radar.overlap(overlap, **asked_by(request)).found.others
    if 0 < number <= len(others):
        actions.deny(overlap, others[number - 1].thing, **asked_by(request))
        messages.success(request, _("Onthouden: dit is niet hetzelfde."))
    return redirect("radar")


@login_required
@require_POST
def choose(request: Request, how: str) -> HttpResponse:
    """Take part in the radar, or leave it."""
    actions.choose(takes_part=how == "mee", **asked_by(request))
    messages.success(request, _("Bewaard."))
    return redirect("radar")


@login_required
@require_POST
def show(request: Request, dossier: UUID, how: str) -> HttpResponse:
    """Show the question of a dossier to the radar, or no longer."""
    found = known.dossier(str(dossier), **asked_by(request))
    reference = f"dossier:{found.id}"
    if how == "tonen":
        actions.put(reference, found.words.question, **asked_by(request))
    for one in radar.own(**asked_by(request)).notices:
        if how != "tonen" and one.reference == reference:
            actions.take_off(one.id, **asked_by(request))
    messages.success(request, _("Bewaard. De radar kijkt elke dag opnieuw."))
    return redirect("radar")


def _row(one: OverlapSeen, request: Request) -> Row:
    sheets = words.registered_sheets(**asked_by(request))
    names = {name: sheet.label(language_of(request)) for name, sheet in sheets.items()}
    others = [_other(each, names) for each in one.found.others]
    return {"one": one, "address": _own_address(one), "others": others, "many": len(others) + 1}


def _other(one: OtherSeen, names: dict[str, str]) -> Row:
    why = [said for each in one.shared if (said := _why(each, names))]
    return {"place": parties.organisation(one.thing.organisation).name, "one": one, "why": why}


def _why(one: Shared, names: dict[str, str]) -> str:
    """A thing in common, in words."""
    near = round(one.nearness * 100)
    if one.why is Why.GOAL:
        return _("de woorden van het doel lijken op elkaar ({near} van 100)").format(near=near)
    if one.why is Why.WORK:
        return _("het werk lijkt op elkaar ({near} van 100): {what}").format(near=near, what=one.what)
    return _("bijna even ver van de streefwaarde: {name}").format(name=names.get(one.what, one.what))


def _own_address(one: OverlapSeen) -> str:
    kind, _colon, key = one.found.reference.partition(":")
    return reverse(ADDRESSES[kind], args=[key]) if kind in ADDRESSES else one.found.address


def _origin(seen: OverlapSeen) -> Origin:
    return Origin(seen.found.reference, seen.found.words, _own_address(seen))


def _words(seen: OverlapSeen, request: Request) -> DossierWords:
    """The question of all of them, with what each of the others calls it."""
    said = [f"{parties.organisation(one.thing.organisation).name}: {one.words}" for one in seen.found.others]
    why = _("De radar zag dat wij hetzelfde doen.") + "\n" + "\n".join(said)
    places = (request.actor.organisation, *(one.thing.organisation for one in seen.found.others))
    return DossierWords(seen.found.words[:200], why, places, "", Level.REGION, CATEGORY)
