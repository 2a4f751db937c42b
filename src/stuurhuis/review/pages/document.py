# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who reads my document, what did they say, and what did we do with it?"""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write
from stuurhuis.kernel.memberships import queries as memberships
from stuurhuis.review.actions import documents as actions
from stuurhuis.review.forms.documents import SeatForm
from stuurhuis.review.pages.overview import kind_of, place
from stuurhuis.review.pages.sentences import ADVICES, FOLLOWED, MODES, REMOVED, STATES
from stuurhuis.review.queries import asking, documents, reviewing
from stuurhuis.review.rules.documents import ReviewedDocument
from stuurhuis.review.rules.kinds import answers, kinds, reasons
from stuurhuis.review.rules.moves import State
from stuurhuis.review.rules.reviewing import AskedReview, GivenReview, RemarkWords, ReviewParty

TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "md": "text/markdown; charset=utf-8",
}


@login_required
def page(request: Request, document: UUID) -> HttpResponse:
    """A document at whose table one sits; a reviewer is sent to the review."""
    found = documents.document(str(document), **asked_by(request))
    requests = asking.requests(document, **asked_by(request))
    if not found.own:
        return redirect("review_request", requests[-1].id)
    table = documents.table(document, **asked_by(request))
    me = next(one for one in table if one.person == request.actor.person)
    told = [_told(request, found, one) for one in requests]
    context = frame(request, found) | {
        "table": table,
        "me": me,
        "requests": told,
        "rounds": documents.rounds(document, **asked_by(request)),
        "removed": REMOVED,
        "look_yourself": found.words.mode.hides_author and not requests,
        "can_open_round": me.writes and _answered(told),
    }
    return render(request, "review/document.html", context)


@login_required
@require_GET
def file(request: Request, document: UUID, number: int) -> HttpResponse:
    """The file of a round, for who may read it now; its name says nothing of who made it."""
    found = documents.file(document, number, **asked_by(request))
    if found is None:
        raise Http404
    answer = HttpResponse(found.content, content_type=TYPES[found.format])
    answer.headers["Content-Disposition"] = f'attachment; filename="stuk-{found.round}.{found.format}"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "no-store"
    return answer


@login_required
def seat(request: Request, document: UUID) -> HttpResponse:
    """Let a colleague write along."""
    found = documents.document(str(document), **asked_by(request))
    form = SeatForm(request.POST or None, colleagues=colleagues(request))
    return write(
        request, form, lambda said: actions.seat(str(document), said, **asked_by(request)),
        back=reverse("review_document", args=[document]), template="review/form.html", step="connect",
        title=_("Wie van jullie schrijft mee?"), lead=found.words.title, button=_("Laten meeschrijven"),
    )  # fmt: skip


@login_required
@require_POST
def unseat(request: Request, document: UUID, person: int) -> HttpResponse:
    """Let a colleague leave the table."""
    try:
        actions.unseat(str(document), person, **asked_by(request))
        messages.success(request, _("Deze collega zit er niet meer bij."))
    except actions.LastWriter:
        messages.error(request, _("Er moet iemand blijven die antwoordt, en iemand die de lezer zoekt."))
    return redirect("reviews") if person == request.actor.person else redirect("review_document", document)


def colleagues(request: Request) -> list[tuple[int, str]]:
    """The others who work here."""
    found = memberships.members(**asked_by(request))
    return [(one.person, one.name or one.email) for one in found if one.person != request.actor.person]


def frame(request: Request, document: ReviewedDocument) -> dict[str, Any]:
    """What every page about a document says of it."""
    return {
        "step": "connect",
        "document": document,
        "kind": kind_of(request, document),
        "place": place(document.organisation),
        "mode": MODES[document.words.mode],
    }


def given(request: Request, document: ReviewedDocument, one: AskedReview) -> list[dict[str, Any]]:
    """What a reviewer gave, round by round, in the words of the page; with the text where one may read it."""
    found = reviewing.given(one.id, **asked_by(request))
    texts = {each.round: each.paragraphs for each in documents.rounds(UUID(document.id), **asked_by(request))}
    return [_given(request, document, review, texts.get(review.round, ())) for review in found]


def _given(
    request: Request, document: ReviewedDocument, review: GivenReview, text: tuple[str, ...]
) -> dict[str, Any]:
    language = request.LANGUAGE_CODE
    said, words = review.words.answers, answers()
    questions = kinds()[document.words.kind].questions
    return {
        "review": review,
        "advice": ADVICES.get(review.words.advice, ""),
        "answers": [
            {
                "question": each.words.told(language),
                "answer": words[said[each.key].answer].told(language),
                "words": said[each.key].words,
            }
            for each in questions
            if each.key in said and said[each.key].answer in words
        ],
        "remarks": [
            {
                "one": remark,
                "about": _about(remark.words, text),
                "following": FOLLOWED[remark.response.following] if remark.response else "",
            }
            for remark in review.remarks
        ],
    }


def _about(words: RemarkWords, text: tuple[str, ...]) -> str:
    """What a remark is about: the words it quotes, or else the paragraph where one may read it."""
    if words.quoted or not 1 <= words.paragraph <= len(text):
        return words.quoted
    return text[words.paragraph - 1]


def _told(request: Request, document: ReviewedDocument, one: AskedReview) -> dict[str, Any]:
    """A request with who it is, where one may know that, and what was said."""
    known = asking.reviewers(UUID(document.id), **asked_by(request))
    said = given(request, document, one)
    party = next((who for who in known if who.request == one.id), None)
    return {
        "one": one,
        "state": STATES[one.state],
        "party": party,
        "place": place(party.organisation) if party else "",
        "declared": _declared(request, document, party),
        "in_return": party is not None and asking.reviewed_for(party.person, **asked_by(request)),
        "reason": reasons()[one.reason].told(request.LANGUAGE_CODE) if one.reason else "",
        "given": said,
        "unanswered": sum(each["review"].unanswered for each in said),
        "waits": one.state in {State.ASKED, State.ACCEPTED},
    }


def _answered(told: list[dict[str, Any]]) -> bool:
    """Whether somebody gave an advice, and every remark has a response."""
    gave = any(row["one"].state is State.DELIVERED for row in told)
    return gave and not any(row["unanswered"] for row in told)


def _declared(request: Request, document: ReviewedDocument, party: ReviewParty | None) -> list[str]:
    grounds = kinds()[document.words.kind].declarations
    said = party.declared if party else ()
    return [one.words.told(request.LANGUAGE_CODE) for one in grounds if one.key in said]
