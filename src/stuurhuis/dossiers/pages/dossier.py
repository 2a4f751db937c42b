# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is the question, who is in it, what was agreed, and what now?"""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render

from stuurhuis.dossiers.forms.dossiers import LEVELS, OBSTACLES, kept_how_long
from stuurhuis.dossiers.forms.taking_part import CONTROLLERS, ROLES
from stuurhuis.dossiers.pages.happened import timeline
from stuurhuis.dossiers.pages.inside import inside
from stuurhuis.dossiers.pages.overview import place_of
from stuurhuis.dossiers.pages.proposals import around
from stuurhuis.dossiers.pages.sentences import PARTS, STATES
from stuurhuis.dossiers.queries import dossiers, seats, taking_part
from stuurhuis.dossiers.rules import retention
from stuurhuis.dossiers.rules.seats import Seated
from stuurhuis.dossiers.rules.standing import Standing
from stuurhuis.dossiers.rules.taking_part import KNOWN, PartSeen
from stuurhuis.dossiers.rules.words import DossierSeen
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by


@login_required
def page(request: Request, dossier: UUID) -> HttpResponse:
    """A dossier; who was only asked sees the question, and can answer."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    present = {one.organisation for one in found.standings}
    people = [one for one in seats.seats(dossier, **asked_by(request)) if one.organisation in present]
    parts = taking_part.parts(dossier, **asked_by(request))
    context = {
        **frame(found),
        "standings": [_standing(one, people) for one in found.standings],
        **inside(request, dossier, people),
        **around(request, dossier),
        "happened": timeline(request, found) if found.accepted else (),
        "own_part": next(one for one in map(_part, parts) if one["one"].id == found.part),
        "others": [_part(one) for one in parts if found.own and one.partner != found.organisation],
        "kept": kept_how_long(retention.rows()[found.words.category], request.LANGUAGE_CODE),
    }
    return render(request, "dossiers/dossier.html", context | {"just_begun": _just_begun(found, context)})


def _just_begun(found: DossierSeen, shown: dict[str, Any]) -> bool:
    """Whether nobody was asked and nothing was done yet: then the page leads with who could be asked."""
    done = ("others", "asked_people", "attached", "promises", "tasks", "decisions")
    return found.own and found.is_open and shown["joins"] and not any(shown[name] for name in done)


def frame(found: DossierSeen) -> dict[str, Any]:
    """What every page about a dossier says of it."""
    return {
        "step": "connect",
        "dossier": found,
        "begun_by": place_of(found.organisation),
        "places": [place_of(code) for code in found.words.places],
        "level": LEVELS[found.words.level],
    }


def _standing(one: Standing, people: list[Seated]) -> dict[str, Any]:
    """How an organisation stands, with who of it is in the room."""
    return {
        "one": one,
        "place": place_of(one.organisation),
        "state": STATES[one.state],
        "obstacle": OBSTACLES[one.obstacle] if one.obstacle else "",
        "controller": CONTROLLERS[one.controller],
        "people": [(each, ROLES[each.role]) for each in people if each.organisation == one.organisation],
    }


def _part(one: PartSeen) -> dict[str, Any]:
    return {
        "one": one,
        "place": place_of(one.partner),
        "state": PARTS[one.state],
        "controller": CONTROLLERS[one.words.controller],
        "can_be_let_go": one.state in KNOWN,
        "is_outside": one.partner.startswith(parties.OUTSIDE),
    }
