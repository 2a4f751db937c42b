# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do we do with what a reviewer said, and did it help?"""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import initial, write
from stuurhuis.review.actions import asking as asks
from stuurhuis.review.actions import documents as actions
from stuurhuis.review.forms.asking import CloseForm
from stuurhuis.review.forms.reviewing import ResponseForm
from stuurhuis.review.pages.sentences import REFUSALS, TOO_LATE
from stuurhuis.review.queries import asking, documents, reviewing
from stuurhuis.review.rules.moves import NoSuchMove

FORM = "review/form.html"


@login_required
def respond(request: Request, document: UUID, remark: int) -> HttpResponse:
    """Say what happens with a remark."""
    found = (
        said
        for one in asking.requests(document, **asked_by(request))
        for review in reviewing.given(one.id, **asked_by(request))
        for said in review.remarks
    )
    about = next((one for one in found if one.id == remark), None)
    if about is None:
        raise Http404
    begin = initial(about.response) if about.response else {}
    form = ResponseForm(request.POST or None, initial=begin)
    back = reverse("review_document", args=[document])
    return write(
        request, form, lambda said: actions.answer_remark(str(document), remark, said, **asked_by(request)),
        back=back, onward=lambda _fact: f"{back}#opmerking-{remark}", template=FORM, step="connect",
        title=_("Wat doe je met deze opmerking?"), lead=about.words.text, button=_("Antwoord bewaren"),
    )  # fmt: skip


@login_required
def close(request: Request, number: int) -> HttpResponse:
    """Say how much a review helped; that ends it."""
    asked = asking.request(number, **asked_by(request))
    document = documents.document(asked.document, **asked_by(request))
    return write(
        request, CloseForm(request.POST or None), lambda said: asks.close(number, said, **asked_by(request)),
        back=reverse("review_document", args=[asked.document]), template=FORM, refusals=REFUSALS,
        step="connect", title=_("Heeft het geholpen?"), lead=document.words.title, button=_("Toets afronden"),
    )  # fmt: skip


@login_required
@require_POST
def withdraw(request: Request, number: int) -> HttpResponse:
    """Need it no longer; the document closes for who was asked."""
    asked = asking.request(number, **asked_by(request))
    try:
        asks.withdraw(number, **asked_by(request))
        messages.success(request, _("Ingetrokken. Het stuk is dicht voor wie je had gevraagd."))
    except NoSuchMove:
        messages.error(request, str(TOO_LATE))
    return redirect("review_document", asked.document)
