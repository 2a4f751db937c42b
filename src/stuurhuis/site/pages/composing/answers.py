# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was said of proposals before, who is in the dossier already, and who may ask others?"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stuurhuis.dossiers.queries import asking, proposals, seats, taking_part
from stuurhuis.dossiers.rules.asking import AskedState, PersonAskedSeen
from stuurhuis.dossiers.rules.proposals import AnswerSeen, ProposalKind, Said
from stuurhuis.dossiers.rules.seats import Seated, SeatRole, leads
from stuurhuis.dossiers.rules.taking_part import PartState
from stuurhuis.dossiers.rules.words import DossierSeen
from stuurhuis.kernel.door import Request, asked_by


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Something to which somebody said no: what, who said it and when."""

    about: str
    words: str
    who: str
    when: datetime


@dataclass(frozen=True, slots=True)
class Answers:
    """What is done or answered already, by reference; to what was said no, and who was asked."""

    done: frozenset[str]
    passed_over: tuple[PassedOver, ...]
    asked: tuple[PersonAskedSeen, ...]
    joins: bool
    may_ask: bool


def answers_of(request: Request, dossier: DossierSeen) -> Answers:
    """All of a dossier, as one's organisation knows it."""
    of, named = UUID(dossier.id), asked_by(request)
    said, asked, seated = proposals.answers(of, **named), asking.asked(of, **named), seats.seats(of, **named)
    me = next((one for one in seated if one.person == request.actor.person), None)
    joins = me is not None and me.role is not SeatRole.READS
    done = {
        *(one.words.about for one in said),
        *(one.about.reference for one in proposals.attached(of, **named)),
        *(_organisation(one.partner) for one in taking_part.parts(of, **named) if one.state not in _AGAIN),
        *(_person(one.person) for one in asked if one.state is not AskedState.WITHDRAWN),
        *(_person(one.person) for one in seated),
        *(_organisation(one.organisation) for one in dossier.standings),
    }
    may_ask = dossier.own and joins and leads(me, request.actor.roles)
    return Answers(frozenset(done), _passed_over(said, asked, seated), asked, joins, may_ask)


_AGAIN = frozenset({PartState.WITHDRAWN})


def _passed_over(
    said: tuple[AnswerSeen, ...], asked: tuple[PersonAskedSeen, ...], seated: tuple[Seated, ...]
) -> tuple[PassedOver, ...]:
    """To what and whom was said no, the last first."""
    names = {one.id: one.name for one in seated}
    things = [
        PassedOver(one.words.about, one.words.words, names.get(one.seat, ""), one.given)
        for one in said
        if one.words.said is Said.NO
    ]
    persons = [
        PassedOver(_passed(one), one.name, names.get(one.seat, ""), one.moved)
        for one in asked
        if one.state is AskedState.PASSED_OVER
    ]
    return tuple(sorted((*things, *persons), key=lambda one: one.when, reverse=True))


def _organisation(code: str) -> str:
    return f"{ProposalKind.ORGANISATION}:{code}"


def _passed(one: PersonAskedSeen) -> str:
    """By what somebody is proposed again: the number of the row, not of the person."""
    return f"{ProposalKind.PERSON}:{one.id}"


def _person(key: int) -> str:
    return f"{ProposalKind.PERSON}:{key}"
