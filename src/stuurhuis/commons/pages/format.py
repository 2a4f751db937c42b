# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is this format, for whom, who uses it and how sure is that, and how does one adopt it?"""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from stuurhuis.commons.forms.adoption import STOPPED
from stuurhuis.commons.forms.formats import BECAUSE, DIRECTIONS
from stuurhuis.commons.pages import reading, sentences, told
from stuurhuis.commons.pages.overview import used_by
from stuurhuis.commons.queries import provisions
from stuurhuis.commons.rules import faults, kinds
from stuurhuis.commons.rules.adoption import AdoptionSeen, Certainty, UseState
from stuurhuis.commons.rules.formats import FormatSeen, FormatState, VersionSeen
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of

Row = dict[str, Any]
SURE_FIRST = tuple(Certainty)


def page(request: Request, of: UUID) -> HttpResponse:
    """A format; its maker sees what is being written too."""
    found = reading.format_of(request, of)
    versions = reading.versions(request, of)
    shared = [one for one in versions if one.shared]
    writing = next((one for one in versions if not one.shared), None)
    adoptions = reading.adoptions(request, of)
    users, confirmed = used_by(adoptions, request)
    context = {
        **frame(found, request),
        "versions": shared,
        "writing": writing,
        "faults": _faults(found, writing),
        "content": _content(shared[0] if shared else writing, request),
        "adoptions": _adoptions(adoptions, request),
        "users": users,
        "confirmed": confirmed,
        "ours": next((one for one in adoptions if one.own and one.state is UseState.USING), None),
        "used_before": any(one.own for one in adoptions),
        "thanks": [(one, reading.place_of(one.organisation)) for one in reading.thanks(request, of)],
        **_agreed(request, of, found),
    }
    return render(request, "commons/format.html", context)


def version(request: Request, of: UUID, number: int) -> HttpResponse:
    """What a version said, and what changed since the one before."""
    found = reading.format_of(request, of)
    versions = {one.number: one for one in reading.versions(request, of)}
    if number not in versions:
        raise Http404(number)
    context = {
        **frame(found, request),
        "version": versions[number],
        "content": _content(versions[number], request),
        "changes": told.changes(versions[number - 1], versions[number]) if number - 1 in versions else [],
    }
    return render(request, "commons/version.html", context)


def frame(found: FormatSeen, request: Request) -> Row:
    """What every page about a format says of it."""
    return {
        "step": "share",
        "format": found,
        "kind": kinds.kind(found.words.kind).name.told(request.LANGUAGE_CODE),
        "maker": reading.place_of(found.organisation),
        "state": sentences.STATES[found.state],
        "moves": [(one, DIRECTIONS[one.direction]) for one in found.words.movements],
        "because": BECAUSE[found.because] if found.because else "",
        "may_adopt": found.state is FormatState.SHARED and not found.own,
    }


def _content(one: VersionSeen | None, request: Request) -> Row:
    if one is None:
        return {"blocks": [], "asked": []}
    blocks = told.as_written(one.content, request.LANGUAGE_CODE)
    return {"blocks": blocks, "asked": told.asked(one.content)}


def _faults(found: FormatSeen, writing: VersionSeen | None) -> list[str]:
    if writing is None or not found.own:
        return []
    return [sentences.fault(one) for one in faults.faults(writing.content, found.words.kind)]


def _adoptions(found: tuple[AdoptionSeen, ...], request: Request) -> list[Row]:
    today = day_of(request.at)
    rows = [
        {
            "one": one,
            "place": reading.place_of(one.organisation),
            "certain": one.certainty(today),
            "certainty": sentences.CERTAIN[one.certainty(today)],
            "stopped": STOPPED[one.stopped_because] if one.stopped_because else "",
        }
        for one in found
    ]
    return sorted(rows, key=lambda row: SURE_FIRST.index(row["certain"]))


def _agreed(request: Request, of: UUID, found: FormatSeen) -> Row:
    """Who agreed on it together, and what each of them says; shown to these only."""
    if not request.actor.organisation:
        return {"stances": [], "bound": {}}
    bound = {one.organisation: one for one in provisions.bound(of, **asked_by(request))}
    stances = [
        {"one": one, "place": reading.place_of(one.organisation), "bound": bound.get(one.organisation)}
        for one in provisions.stances(of, **asked_by(request))
    ]
    ours = None if found.own else bound.get(request.actor.organisation)
    return {"stances": sorted(stances, key=lambda row: row["place"]), "our_stance": ours}
