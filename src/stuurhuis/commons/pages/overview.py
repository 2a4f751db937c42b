# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which formats can we adopt, and what of ours waits?"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from stuurhuis.commons.pages import reading
from stuurhuis.commons.pages.sentences import STATES
from stuurhuis.commons.pages.waiting import waiting
from stuurhuis.commons.rules import finding, kinds
from stuurhuis.commons.rules.adoption import AdoptionSeen, Certainty, UseState
from stuurhuis.commons.rules.finding import Text
from stuurhuis.commons.rules.formats import FormatSeen, FormatState, VersionSeen
from stuurhuis.kernel.door import Request
from stuurhuis.kernel.parties import day_of

Row = dict[str, Any]


def page(request: Request) -> HttpResponse:
    """All that was shared, to find by words, kind, indicator and who uses it; one's own drafts beside it."""
    found = reading.all_formats(request)
    used = reading.all_adoptions(request)
    sought = {name: request.GET.get(name, "") for name in ("q", "soort", "cijfer", "bij", "stand")}
    rows = [_row(one, used, request) for one in _fitting(request, found, used, sought)]
    context = {
        "step": "share",
        "sought": sought,
        "is_sought": any(sought.values()),
        "rows": [row for row in rows if row["one"].state is FormatState.SHARED],
        "gone": [row for row in rows if row["one"].state is FormatState.WITHDRAWN],
        "drafts": [one for one in found if one.own and one.state is FormatState.DRAFT],
        "any": any(one.state is not FormatState.DRAFT for one in found),
        "ours": [row for row in rows if row["adopted"]],
        "waiting": waiting(request),
        **_choices(found, used, request),
    }
    return render(request, "commons/formats.html", context)


def used_by(adoptions: Iterable[AdoptionSeen], request: Request) -> tuple[int, int]:
    """How many use it, and how many of these said so in the last year."""
    today = day_of(request.at)
    living = [one for one in adoptions if one.state is UseState.USING]
    return len(living), sum(one.certainty(today) is Certainty.CONFIRMED for one in living)


def _fitting(
    request: Request, found: Sequence[FormatSeen], used: Sequence[AdoptionSeen], sought: Mapping[str, str]
) -> list[FormatSeen]:
    there = [one for one in found if one.state is not FormatState.DRAFT and _fits(one, used, sought)]
    if not sought["q"].strip():
        return there
    told = {one.format: one for one in reading.newest_of_all(request)}
    texts = (_text(one, told.get(one.id)) for one in there)
    by_key = {one.id: one for one in there}
    return [by_key[hit.key] for hit in finding.find(sought["q"], texts)]


def _fits(one: FormatSeen, used: Sequence[AdoptionSeen], sought: Mapping[str, str]) -> bool:
    users = {each.organisation for each in used if each.format == one.id and each.state is UseState.USING}
    return (
        sought["soort"] in ("", one.words.kind)
        and sought["stand"] in ("", one.state)
        and (not sought["cijfer"] or sought["cijfer"] in {each.indicator for each in one.words.movements})
        and (not sought["bij"] or sought["bij"] in users | {one.organisation})
    )


def _text(one: FormatSeen, version: VersionSeen | None) -> Text:
    said = [one.words.why, one.words.for_whom, kinds.kind(one.words.kind).name.nl, one.because_words]
    said += [each.words for each in one.words.movements]
    blocks = version.content.blocks if version else ()
    return Text(
        one.id, one.words.name, "\n".join([*said, *(f"{each.title}\n{each.text}" for each in blocks)])
    )


def _row(one: FormatSeen, used: Sequence[AdoptionSeen], request: Request) -> Row:
    of = [each for each in used if each.format == one.id]
    users, confirmed = used_by(of, request)
    return {
        "one": one,
        "kind": kinds.kind(one.words.kind).name.told(request.LANGUAGE_CODE),
        "maker": reading.place_of(one.organisation),
        "state": STATES[one.state],
        "users": users,
        "confirmed": confirmed,
        "adopted": next((each for each in of if each.own and each.state is UseState.USING), None),
    }


def _choices(found: Sequence[FormatSeen], used: Sequence[AdoptionSeen], request: Request) -> Row:
    """What one can look for: only what would find something."""
    there = [one for one in found if one.state is not FormatState.DRAFT]
    present = {one.words.kind for one in there}
    places = {one.organisation for one in there} | {one.organisation for one in used}
    moved = {each.indicator: each.words for one in there for each in one.words.movements}
    return {
        "kinds": [
            (key, one.name.told(request.LANGUAGE_CODE))
            for key, one in kinds.kinds().items()
            if key in present
        ],
        "indicators": sorted(moved.items(), key=lambda one: one[1].casefold()),
        "places": sorted(((code, reading.place_of(code)) for code in places), key=lambda one: one[1]),
    }
