# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which dossiers are we in, and which stand still?"""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render

from stuurhuis.dossiers.forms.dossiers import OBSTACLES
from stuurhuis.dossiers.forms.taking_part import ROLES
from stuurhuis.dossiers.pages.idea_words import ROLES as IDEA_ROLES
from stuurhuis.dossiers.pages.sentences import STATES
from stuurhuis.dossiers.queries import dossiers, ideas, seats
from stuurhuis.dossiers.rules.standing import Standing, State
from stuurhuis.dossiers.rules.stillness import OVER, stillest_first
from stuurhuis.dossiers.rules.words import DossierSeen
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by

CLOSED = "closed"
Row = dict[str, Any]


@login_required
def page(request: Request) -> HttpResponse:
    """What stands still first; to filter by state and place."""
    here = request.actor.organisation
    found = dossiers.dossiers(**asked_by(request)) if here else ()
    names = names_of(place for one in found for place in one.words.places)
    sought = {"state": request.GET.get("stand", ""), "place": request.GET.get("waar", "")}
    rows = [row_of(one, here) for one in stillest_first(found, here) if _fits(one, here, sought)]
    context = {
        "step": "connect",
        "asked": [row for row in rows if row["group"] == "asked"],
        "under_way": [row for row in rows if row["group"] == "under_way"],
        "over": [row for row in rows if row["group"] == "over"],
        "still": sum(row["stands_still"] for row in rows),
        "any": bool(found),
        "sought": sought,
        "states": [(state.value, STATES[state]) for state in STATES if state is not State.GONE],
        "places": sorted(names.items(), key=lambda one: one[1]),
    }
    return render(request, "dossiers/dossiers.html", context)


@login_required
def mine(request: Request) -> HttpResponse:
    """What is kept about me: where I sit or sat, as what, since when and until when."""
    found = seats.my_seats(**asked_by(request)) if request.actor.organisation else ()
    rows = [(one, ROLES[one.role]) for one in found]
    put = ideas.my_contributions(**asked_by(request)) if request.actor.organisation else ()
    context = {"step": "connect", "rows": rows, "ideas": [(one, IDEA_ROLES[one.role]) for one in put]}
    return render(request, "dossiers/about_me.html", context)


def row_of(one: DossierSeen, here: str) -> Row:
    """A dossier as a line of a list: how it stands with us, and who else is in it."""
    standing = one.standing_of(here)
    others = [each.organisation for each in one.standings if each.organisation != here]
    return {
        "one": one,
        "group": _group(one, standing),
        "standing": standing,
        "state": STATES[standing.state] if standing else "",
        "obstacle": OBSTACLES[standing.obstacle] if standing and standing.obstacle else "",
        "stands_still": bool(one.is_open and standing and standing.state is State.BLOCKED),
        "begun_by": place_of(one.organisation),
        "others": [place_of(code) for code in others],
    }


def names_of(codes: Iterable[str]) -> dict[str, str]:
    """What places are called, by code."""
    return {code: place_of(code) for code in set(codes)}


def place_of(code: str) -> str:
    """What an organisation is called."""
    return parties.organisation(code).name


def _group(one: DossierSeen, standing: Standing | None) -> str:
    if not one.is_open or (standing and standing.state in OVER):
        return "over"
    return "under_way" if one.accepted else "asked"


def _fits(one: DossierSeen, here: str, sought: dict[str, str]) -> bool:
    standing = one.standing_of(here)
    if sought["state"] and (standing is None or standing.state != sought["state"]):
        return False
    return not sought["place"] or sought["place"] in one.words.places
