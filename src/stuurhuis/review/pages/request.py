# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody asks me to read along: shall I, what does it say, and what do I think of it?"""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write
from stuurhuis.kernel.parties import day_of
from stuurhuis.review.actions import asking as asks
from stuurhuis.review.actions import reviewing as actions
from stuurhuis.review.forms.asking import AcceptForm, DeclineForm
from stuurhuis.review.forms.reviewing import RemarkForm, ReviewForm, begun
from stuurhuis.review.pages.document import frame, given
from stuurhuis.review.pages.sentences import MISSING, REFUSALS, STATES, TOO_LATE, UNANSWERED
from stuurhuis.review.queries import asking, documents
from stuurhuis.review.rules.blinding import TellsWho
from stuurhuis.review.rules.kinds import kinds
from stuurhuis.review.rules.moves import KNOWN, NoSuchMove, State
from stuurhuis.review.rules.reviewing import AskedReview, GivenReview, NotWhole

FORM = "review/form.html"


@login_required
def page(request: Request, number: int) -> HttpResponse:
    """What is asked; once accepted the text, and afterwards what one said."""
    asked = asking.request(number, **asked_by(request))
    if asked.state not in KNOWN:
        context = {"step": "connect", "one": asked, "state": STATES[asked.state]}
        return render(request, "review/request_gone.html", context)
    found = documents.document(asked.document, **asked_by(request))
    if found.own:
        return redirect("review_document", asked.document)
    context = _context(request, asked)
    if asked.state is State.ACCEPTED:
        return _reading(request, asked, context)
    return render(request, "review/request.html", context)


@login_required
def accept(request: Request, number: int) -> HttpResponse:
    """Declare to be independent; then the document opens."""
    context = _context(request, asking.request(number, **asked_by(request)))
    kind = kinds()[context["document"].words.kind]
    form = AcceptForm(request.POST or None, kind=kind, language=request.LANGUAGE_CODE)
    return write(
        request, form, lambda said: asks.accept(number, said, **asked_by(request)), template=FORM,
        back=reverse("review_request", args=[number]), refusals=REFUSALS, step="connect",
        title=_("Ben je onafhankelijk?"), lead=context["document"].words.title,
        button=_("Meelezen en het stuk openen"),
    )  # fmt: skip


@login_required
def decline(request: Request, number: int) -> HttpResponse:
    """Pass it on, with a reason; also when one had begun."""
    context = _context(request, asking.request(number, **asked_by(request)))
    form = DeclineForm(request.POST or None, language=request.LANGUAGE_CODE)
    return write(
        request, form, lambda said: asks.decline(number, *said, **asked_by(request)), template=FORM,
        back=reverse("review_request", args=[number]), refusals=REFUSALS, step="connect",
        onward=lambda _fact: reverse("reviews"), title=_("Geef het door"),
        lead=context["document"].words.title, button=_("Doorgeven"),
    )  # fmt: skip


@login_required
def remark(request: Request, number: int) -> HttpResponse:
    """Say something about a paragraph; what is not in the text comes back as it was typed."""
    asked = asking.request(number, **asked_by(request))
    form = RemarkForm(request.POST or None, initial={"paragraph": request.GET.get("alinea")})
    back = reverse("review_request", args=[number])
    paragraph = request.POST.get("paragraph") or ""
    return write(
        request, form, lambda said: actions.remark(number, said, **asked_by(request)), template=FORM,
        back=back, refusals=REFUSALS, step="connect", title=_("Wat valt je op?"),
        lead=_paragraph(request, asked, paragraph or request.GET.get("alinea", "")),
        onward=lambda _fact: f"{back}#alinea-{paragraph}", button=_("Opmerking bewaren"),
        said=_("Je opmerking staat erbij. De maker leest haar als je het advies geeft."),
    )  # fmt: skip


@login_required
@require_POST
def take_back(request: Request, number: int, key: int) -> HttpResponse:
    """Take a remark back before it is delivered."""
    try:
        actions.take_back(number, key, **asked_by(request))
        messages.success(request, _("De opmerking is weg."))
    except NoSuchMove:
        messages.error(request, str(TOO_LATE))
    return redirect("review_request", number)


def _reading(request: Request, asked: AskedReview, context: dict[str, Any]) -> HttpResponse:
    """Read, and write; a draft is kept, or the advice is given."""
    draft = context["draft"]
    form = ReviewForm(
        request.POST or None,
        kind=kinds()[context["document"].words.kind],
        language=request.LANGUAGE_CODE,
        initial=_begun(context),
    )
    if form.is_bound and form.is_valid() and _kept(request, asked, form):
        return redirect("review_request", asked.id)
    context |= {"form": form, "text": _text(request, asked, draft)}
    return render(request, "review/reading.html", context, status=422 if form.is_bound else 200)


def _begun(context: dict[str, Any]) -> dict[str, str]:
    """The draft; or what one answered in the round before, of which the advice is thought over anew."""
    if context["draft"]:
        return begun(context["draft"].words)
    before = context["given"][:1]
    return begun(before[0]["review"].words) | {"advice": "", "summary": ""} if before else {}


def _kept(request: Request, asked: AskedReview, form: ReviewForm) -> bool:
    """Whether it was kept, as a draft or for good; else the form says what is missing."""
    try:
        if request.POST.get("deed") == "deliver":
            actions.deliver(asked.id, form.words(), **asked_by(request))
            messages.success(request, _("Je advies is gegeven. Het stuk is weer dicht."))
        else:
            actions.draft(asked.id, form.words(), **asked_by(request))
            messages.success(request, _("Bewaard. Alleen jij ziet dit nog."))
    except NotWhole as missing:
        form.add_error(str(missing), str(MISSING.get(str(missing), UNANSWERED)))
        return False
    except TellsWho as named:
        form.add_error(None, str(REFUSALS[TellsWho][1]).format(which=named))
        return False
    return True


def _context(request: Request, asked: AskedReview) -> dict[str, Any]:
    document = documents.document(asked.document, **asked_by(request))
    known = asking.reviewers(UUID(asked.document), **asked_by(request))
    said = given(request, document, asked)
    reviews = [one["review"] for one in said]
    return frame(request, document) | {
        "one": asked,
        "state": STATES[asked.state],
        "asked_by": next((who.asked_by for who in known if who.request == asked.id), ""),
        "given": [one for one in said if one["review"].delivered],
        "draft": next((one for one in reviews if one.delivered is None), None),
        "late": asked.state is State.ACCEPTED and asked.review_by < day_of(request.at),
    }


def _text(request: Request, asked: AskedReview, draft: GivenReview | None) -> dict[str, Any]:
    """The text of this round, with one's own remarks at their paragraphs, and what changed."""
    newest = documents.rounds(UUID(asked.document), **asked_by(request))[0]
    made = draft.remarks if draft else ()
    rows = [
        {"number": number, "text": text, "remarks": [one for one in made if one.words.paragraph == number]}
        for number, text in enumerate(newest.paragraphs, start=1)
    ]
    return {"round": newest, "rows": rows, "remarks": len(made)}


def _paragraph(request: Request, asked: AskedReview, number: str) -> str:
    found = documents.rounds(UUID(asked.document), **asked_by(request))
    paragraphs = found[0].paragraphs if found else ()
    at = int(number) if number.isdecimal() else 0
    return paragraphs[at - 1] if 1 <= at <= len(paragraphs) else ""
