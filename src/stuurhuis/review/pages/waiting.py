# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of reading along waits for me? Told here in a line each, done on the page of the review."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of
from stuurhuis.review.queries import asking, documents, reviewing, traces
from stuurhuis.review.queries.traces import OwnSeat
from stuurhuis.review.rules.moves import UNDER_WAY, State
from stuurhuis.review.rules.reviewing import AskedReview


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing to do, with which document, until when, and where."""

    deed: str
    title: str
    url: str
    day: date | None = None
    late: bool = False


def waiting(request: Request) -> list[Waiting]:
    """What I was asked first, the nearest day on top; then what I asked of others."""
    if not request.actor.organisation:
        return []
    asked = asking.requests(**asked_by(request))
    return [*_to_me(request), *(one for seat in _seats(request) for one in _at_table(request, seat, asked))]


def _to_me(request: Request) -> list[Waiting]:
    titles = {one.id: one.words.title for one in documents.documents(**asked_by(request))}
    today, found = day_of(request.at), []
    for one in asking.asked_of_me(**asked_by(request)):
        url = reverse("review_request", args=[one.id])
        if one.state is State.ASKED:
            found.append(Waiting(_("Zeg of je meeleest"), titles[one.document], url, one.accept_by))
        elif one.state is State.ACCEPTED:
            late = one.review_by < today
            found.append(Waiting(_("Geef je advies"), titles[one.document], url, one.review_by, late))
    return sorted(found, key=lambda one: one.day or today)


def _seats(request: Request) -> tuple[OwnSeat, ...]:
    return traces.seats(**asked_by(request))


def _at_table(request: Request, seat: OwnSeat, asked: tuple[AskedReview, ...]) -> Iterator[Waiting]:
    """Look for a reader when nobody reads; answer what a reader said; say whether it helped."""
    here = [one for one in asked if one.document == seat.document]
    url = reverse("review_document", args=[seat.document])
    if seat.arranges and not any(one.state in UNDER_WAY | {State.CLOSED} for one in here):
        yield Waiting(_("Zoek een lezer"), seat.title, reverse("ask_reviewer", args=[seat.document]))
    given = [one for one in here if one.state is State.DELIVERED]
    if not (seat.writes and given):
        return
    unanswered = reviewing.unanswered(UUID(seat.document), **asked_by(request))
    number = sum(one.id in unanswered for one in given)
    if number:
        said = ngettext("Antwoord op een advies", "Antwoord op {number} adviezen", number)
        yield Waiting(said.format(number=number), seat.title, url)
    elif given:
        yield Waiting(_("Laat een nieuwe versie lezen, of rond af"), seat.title, url)
