# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is to be done, promised, decided and said in a dossier, by whom? The words of its page."""

from typing import Any
from uuid import UUID

from stuurhuis.dossiers.pages.overview import place_of
from stuurhuis.dossiers.pages.sentences import AGREED
from stuurhuis.dossiers.queries import files, room
from stuurhuis.dossiers.rules import agreements
from stuurhuis.dossiers.rules.files import FileSeen
from stuurhuis.dossiers.rules.known import KnownFigure
from stuurhuis.dossiers.rules.room import DecisionSeen, TaskState
from stuurhuis.dossiers.rules.seats import Seated, SeatRole, leads
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of

Row = dict[str, Any]


def inside(request: Request, of: UUID, people: list[Seated]) -> Row:
    """What stands open first, and what was decided and said."""
    names = {one.id: one.name for one in people}
    promised = room.agreements(of, **asked_by(request))
    me = next((one for one in people if one.person == request.actor.person), None)
    return {
        "me": me,
        "joins": me is not None and me.role is not SeatRole.READS,
        "leads": leads(me, request.actor.roles),
        "tasks": _tasks(request, of, names),
        "promises": [_promise(request, one) for one in promised if one.state in agreements.OPEN],
        "decisions": [_decision(request, names, one) for one in room.decisions(of, **asked_by(request))],
        "files": [_file(request, names, one, me) for one in files.files(of, **asked_by(request))],
        "messages_said": [
            {"one": one, "who": _who(names, one.seat, one.organisation), "mine": me and me.id == one.seat}
            for one in room.messages(of, **asked_by(request))
        ],
    }


def _tasks(request: Request, of: UUID, names: dict[int, str]) -> list[Row]:
    today, here = day_of(request.at), request.actor.organisation
    return [
        {
            "one": one,
            "who": _who(names, one.seat, one.organisation),
            "late": one.is_late(today),
            "ours": one.organisation == here,
        }
        for one in room.tasks(of, **asked_by(request))
        if one.state is TaskState.OPEN
    ]


def _promise(request: Request, one: agreements.AgreementSeen) -> Row:
    return {
        "one": one,
        "place": place_of(one.organisation),
        "to": place_of(one.partner) if one.partner != one.organisation else "",
        "state": AGREED[one.state],
        "overdue": one.is_overdue(day_of(request.at)),
        "moves": {deed.value for deed in one.moves_for(request.actor.organisation)},
    }


def _decision(request: Request, names: dict[int, str], one: DecisionSeen) -> Row:
    figures = [_figure(each, request.LANGUAGE_CODE) for each in one.figures]
    return {"one": one, "who": _who(names, one.seat, one.organisation), "figures": figures}


def _file(request: Request, names: dict[int, str], one: FileSeen, me: Seated | None) -> Row:
    """A file, and whether one can take it away: who put it in, or who leads at that organisation."""
    ours = one.organisation == request.actor.organisation
    mine = leads(me, request.actor.roles) or (me is not None and me.id == one.seat)
    return {"one": one, "who": _who(names, one.seat, one.organisation), "mine": ours and mine}


def _figure(one: KnownFigure, language: str) -> Row:
    return {"one": one, "name": one.name.told(language), "words": one.words.told(language)}


def _who(names: dict[int, str], seat: int, organisation: str) -> str:
    """Somebody with the organisation; only that for who left or was forgotten."""
    place = place_of(organisation)
    return f"{names[seat]}, {place}" if seat in names else place
