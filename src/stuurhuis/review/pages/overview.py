# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was asked of me, and what did I ask?"""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render

from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of
from stuurhuis.review.pages.sentences import STATES
from stuurhuis.review.queries import asking, documents
from stuurhuis.review.rules.documents import ReviewedDocument
from stuurhuis.review.rules.kinds import kinds
from stuurhuis.review.rules.moves import State
from stuurhuis.review.rules.reviewing import AskedReview

WAITING = (State.ASKED, State.ACCEPTED)


@login_required
def page(request: Request) -> HttpResponse:
    """What waits for me first; then what I asked eyes for, and how that stands."""
    known = {one.id: one for one in documents.documents(**asked_by(request))}
    asked = asking.asked_of_me(**asked_by(request))
    to_me = [_row(request, one, known.get(one.document)) for one in asked]
    requests = asking.requests(**asked_by(request))
    context = {
        "step": "connect",
        "waiting": [row for row in to_me if row["one"].state in WAITING],
        "before": [row for row in to_me if row["one"].state not in WAITING],
        "mine": [
            {"one": one, "kind": kind_of(request, one), "requests": _of(requests, one)}
            for one in known.values()
            if one.own
        ],
    }
    return render(request, "review/reviews.html", context)


def kind_of(request: Request, document: ReviewedDocument) -> str:
    """What a document is, in the language of the page."""
    return kinds()[document.words.kind].words.told(request.LANGUAGE_CODE)


def place(organisation: str) -> str:
    """What an organisation is called; nothing where it may not be known."""
    return parties.organisation(organisation).name if organisation else ""


def _row(request: Request, one: AskedReview, document: ReviewedDocument | None) -> dict[str, Any]:
    return {
        "one": one,
        "state": STATES[one.state],
        "document": document,
        "kind": kind_of(request, document) if document else "",
        "place": place(document.organisation) if document else "",
        "day": one.accept_by if one.state is State.ASKED else one.review_by,
        "late": one.state is State.ACCEPTED and one.review_by < day_of(request.at),
    }


def _of(requests: tuple[AskedReview, ...], document: ReviewedDocument) -> list[dict[str, Any]]:
    found = (one for one in requests if one.document == document.id)
    return [{"one": one, "state": STATES[one.state]} for one in found]
