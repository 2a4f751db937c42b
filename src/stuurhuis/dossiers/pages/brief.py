# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must somebody know of a dossier who has one minute? So much as fits on one sheet of A4."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from stuurhuis.dossiers.forms.dossiers import LEVELS, OBSTACLES
from stuurhuis.dossiers.forms.taking_part import ROLES
from stuurhuis.dossiers.pages.overview import place_of
from stuurhuis.dossiers.pages.sentences import STATES
from stuurhuis.dossiers.queries import dossiers, room, seats
from stuurhuis.dossiers.rules.agreements import OPEN, AgreementSeen
from stuurhuis.dossiers.rules.room import DecisionSeen, TaskSeen, TaskState
from stuurhuis.dossiers.rules.seats import Seated, SeatRole
from stuurhuis.dossiers.rules.standing import Standing
from stuurhuis.dossiers.rules.words import DossierSeen
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of

MOST = {"stands": 8, "coming": 8, "decisions": 4}  # lines of each that fit on a sheet
WHY, LINE = 600, 160  # signs


@dataclass(frozen=True, slots=True)
class Stands:
    """How one organisation stands, and who leads it there."""

    place: str
    state: str
    words: str
    leads: str


@dataclass(frozen=True, slots=True)
class Coming:
    """A promise or a task that stands open: what, who, by when, and whether that day is past."""

    words: str
    who: str
    due: date
    is_late: bool


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided, when, by whom."""

    what: str
    who: str
    on: date


@dataclass(frozen=True, slots=True)
class Brief:
    """A dossier on one sheet; `more` says of what there is more than fits."""

    question: str
    about: str
    why: str
    brought: str
    stands: tuple[Stands, ...]
    coming: tuple[Coming, ...]
    decisions: tuple[Decided, ...]
    more: dict[str, int]
    made: date

    @property
    def next_day(self) -> date | None:
        """The first day that is still to come on which something must be there."""
        return min((one.due for one in self.coming if not one.is_late), default=None)


@login_required
def page(request: Request, dossier: UUID) -> HttpResponse:
    """The sheet, to read and to print."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    context = {"step": "connect", "dossier": found, "brief": brief(request, found)}
    return render(request, "dossiers/brief.html", context)


def brief(request: Request, found: DossierSeen) -> Brief:
    """A dossier as it stands now."""
    of = UUID(found.id)
    people = seats.seats(of, **asked_by(request)) if found.accepted else ()
    names = {one.id: one.name for one in people}
    stands = [_stands(one, people) for one in found.standings]
    coming = _coming(request, of, names)
    decided = [_decided(one) for one in room.decisions(of, **asked_by(request))]
    more = {"stands": len(stands), "coming": len(coming), "decisions": len(decided)}
    return Brief(
        question=found.words.question,
        about=_about(found),
        why=_short(found.words.why, WHY),
        brought=_short(found.closing.brought, WHY) if found.closing else "",
        stands=tuple(stands[: MOST["stands"]]),
        coming=tuple(coming[: MOST["coming"]]),
        decisions=tuple(decided[: MOST["decisions"]]),
        more={key: number - MOST[key] for key, number in more.items() if number > MOST[key]},
        made=day_of(request.at),
    )


def _about(found: DossierSeen) -> str:
    places = [place_of(code) for code in found.words.places]
    parts = (str(LEVELS[found.words.level]).capitalize(), *places, found.words.spot)
    return ", ".join(part for part in parts if part)


def _stands(one: Standing, people: Sequence[Seated]) -> Stands:
    leads = [
        each.name for each in people if each.organisation == one.organisation and each.role is SeatRole.LEADS
    ]
    said = f"{OBSTACLES[one.obstacle]}. " if one.obstacle else ""
    told = f"{', '.join(leads)} {ROLES[SeatRole.LEADS]}" if leads else ""
    return Stands(place_of(one.organisation), str(STATES[one.state]), _short(f"{said}{one.words}"), told)


def _coming(request: Request, of: UUID, names: dict[int, str]) -> list[Coming]:
    """What stands open, by its day."""
    today = day_of(request.at)
    promised = (one for one in room.agreements(of, **asked_by(request)) if one.state in OPEN)
    to_do = (one for one in room.tasks(of, **asked_by(request)) if one.state is TaskState.OPEN)
    coming = [
        *(_promised(one, today) for one in promised),
        *(_to_do(one, names, today) for one in to_do),
    ]
    return sorted(coming, key=lambda one: (one.due, one.words))


def _promised(one: AgreementSeen, today: date) -> Coming:
    place, other = place_of(one.organisation), place_of(one.partner)
    to_other = _("{place} voor {other}").format(place=place, other=other)
    who = place if one.organisation == one.partner else to_other
    return Coming(_short(one.words.words), who, one.words.due, one.words.due < today)


def _to_do(one: TaskSeen, names: dict[int, str], today: date) -> Coming:
    who = names.get(one.seat, place_of(one.organisation))
    return Coming(_short(one.words.words), who, one.words.due, one.is_late(today))


def _decided(one: DecisionSeen) -> Decided:
    return Decided(_short(one.words.what), place_of(one.organisation), one.words.taken_on)


def _short(words: str, most: int = LINE) -> str:
    return Truncator(words.strip()).chars(most)
