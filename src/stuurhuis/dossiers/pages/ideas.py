# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which ideas are there, what became of one, and who made it better?"""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render

from stuurhuis.dossiers.pages.idea_words import SHARPENINGS, STATES
from stuurhuis.dossiers.pages.overview import place_of
from stuurhuis.dossiers.queries import ideas
from stuurhuis.dossiers.rules.ideas import (
    ANSWERERS,
    Contributed,
    IdeaRole,
    IdeaSeen,
    SharpeningSeen,
    SharpeningState,
)
from stuurhuis.kernel.door import Request, asked_by

Row = dict[str, Any]


@login_required
def page(request: Request) -> HttpResponse:
    """What waits for our answer first, then what is open, then what was answered."""
    sought = request.GET.get("q", "").strip()
    found = ideas.ideas(sought, **asked_by(request)) if request.actor.organisation else ()
    late = [one for one in found if answers(request, one)]
    rest = [_row(one) for one in found if one not in late]
    context = {
        "step": "connect",
        "sought": sought,
        "any": bool(found),
        "late": [_row(one) for one in late],
        "open": [row for row in rest if row["one"].is_open],
        "over": [row for row in rest if not row["one"].is_open],
    }
    return render(request, "dossiers/ideas.html", context)


@login_required
def idea(request: Request, idea: UUID) -> HttpResponse:
    """One idea, with what became of it and what one can do with it."""
    found = ideas.idea(str(idea), **asked_by(request))
    people = ideas.contributors(idea, **asked_by(request))
    mine = {one.role for one in people if one.person == request.actor.person}
    by = {one.sharpening: one.name for one in people if one.sharpening}
    context = {
        "step": "connect",
        **_row(found),
        "put_by": next((one.name for one in people if one.role is IdeaRole.PUTS), ""),
        "colleagues": _supporters(people),
        "is_mine": IdeaRole.PUTS in mine,
        "supports": IdeaRole.SUPPORTS in mine,
        "answers": found.own and found.is_open and bool(request.actor.roles & ANSWERERS),
        "sharpenings": [_sharpening(one, by) for one in ideas.sharpenings(idea, **asked_by(request))],
    }
    return render(request, "dossiers/idea.html", context)


def answers(request: Request, one: IdeaSeen) -> bool:
    """Whether an idea waits too long, and who asks is one of those who should answer."""
    return one.own and one.waits_too_long(request.at) and bool(request.actor.roles & ANSWERERS)


def waiting(request: Request) -> tuple[IdeaSeen, ...]:
    """The ideas that wait too long for an answer that this person can give."""
    if not request.actor.organisation or not request.actor.roles & ANSWERERS:
        return ()
    return ideas.unanswered(**asked_by(request))


def _row(one: IdeaSeen) -> Row:
    return {
        "one": one,
        "place": place_of(one.organisation),
        "state": STATES[one.state],
        "taken_by": place_of(one.taken_by) if one.taken_by else "",
    }


def _supporters(people: tuple[Contributed, ...]) -> list[str]:
    return [one.name for one in people if one.role is IdeaRole.SUPPORTS]


def _sharpening(one: SharpeningSeen, by: dict[int, str]) -> Row:
    who = by.get(one.id)
    place = place_of(one.organisation)
    return {
        "one": one,
        "who": f"{who}, {place}" if who else place,
        "state": SHARPENINGS[one.state],
        "is_open": one.state is SharpeningState.PROPOSED,
    }
