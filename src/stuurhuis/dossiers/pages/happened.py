# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happened in a dossier, from its birth until today? Told out of what is kept: no second table."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from uuid import UUID

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from stuurhuis.dossiers.pages.overview import place_of
from stuurhuis.dossiers.pages.sentences import AGREED, STATES
from stuurhuis.dossiers.queries import dossiers, room
from stuurhuis.dossiers.rules.agreements import AgreementState
from stuurhuis.dossiers.rules.room import TaskState
from stuurhuis.dossiers.rules.standing import State
from stuurhuis.dossiers.rules.words import DossierSeen
from stuurhuis.kernel.door import Request, asked_by

QUIET = frozenset({AgreementState.PROPOSED, AgreementState.AGREED})


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened: when, at whom, what, and in which words."""

    at: datetime
    place: str
    what: str | Promise
    words: str = ""


def timeline(request: Request, found: DossierSeen) -> list[Happening]:
    """All that happened, the newest first."""
    of = UUID(found.id)
    told = (
        *_standings(request, of, found),
        *_decided(request, of),
        *_promised(request, of),
        *_done(request, of),
    )
    return sorted((*told, *_closed(found)), key=lambda one: one.at, reverse=True)


def _standings(request: Request, of: UUID, found: DossierSeen) -> Iterator[Happening]:
    seen: set[str] = set()
    for one in dossiers.history(of, **asked_by(request)):
        began = one.organisation not in seen and one.organisation == found.organisation
        joined = one.organisation not in seen and not began
        what = _("begon ermee") if began else _("ging meedoen") if joined else STATES[one.state]
        seen = seen - {one.organisation} if one.state is State.GONE else seen | {one.organisation}
        yield Happening(one.since, place_of(one.organisation), what, one.words)


def _decided(request: Request, of: UUID) -> Iterator[Happening]:
    for one in room.decisions(of, **asked_by(request)):
        yield Happening(one.kept, place_of(one.organisation), _("besloot"), one.words.what)


def _promised(request: Request, of: UUID) -> Iterator[Happening]:
    for one in room.agreements(of, **asked_by(request)):
        place, words = place_of(one.organisation), one.words.words
        yield Happening(one.proposed, place, _("legde een afspraak voor"), words)
        if one.state not in QUIET:
            yield Happening(one.moved, place, AGREED[one.state], f"{words}. {one.why}" if one.why else words)


def _done(request: Request, of: UUID) -> Iterator[Happening]:
    for one in room.tasks(of, **asked_by(request)):
        if one.state is TaskState.DONE:
            yield Happening(one.moved, place_of(one.organisation), _("deed"), one.words.words)


def _closed(found: DossierSeen) -> Iterator[Happening]:
    if found.closed_on:
        day = timezone.make_aware(datetime.combine(found.closed_on, time(23)))
        yield Happening(day, place_of(found.organisation), _("sloot de opgave af"))
