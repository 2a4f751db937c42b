# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who elsewhere could read along? Ask somebody one knows; the finder shows others beside it."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, write
from stuurhuis.kernel.parties import day_of
from stuurhuis.review.actions import asking as actions
from stuurhuis.review.forms.asking import AskForm
from stuurhuis.review.pages.sentences import REFUSALS
from stuurhuis.review.queries import asking, documents
from stuurhuis.review.rules.documents import ReviewTerms

ANSWER, READ = timedelta(days=7), timedelta(days=21)


class NobodyThere(Exception):
    """Nobody with this address works for another organisation here."""


HERE: Refusals = {
    **REFUSALS,
    NobodyThere: ("address", gettext_lazy("Bij dit adres hoort hier niemand van een andere organisatie.")),
}


@login_required
def ask(request: Request, document: UUID) -> HttpResponse:
    """Ask a colleague elsewhere, by the address of somebody one knows."""
    found = documents.document(str(document), **asked_by(request))
    today = day_of(request.at)
    begin = {"accept_by": today + ANSWER, "review_by": today + READ, "address": request.GET.get("wie", "")}
    form = AskForm(request.POST or None, initial=begin)

    def do(said: tuple[str, ReviewTerms]) -> Any:
        address, terms = said
        who = asking.colleague_elsewhere(address, **asked_by(request))
        if who is None:
            raise NobodyThere
        return actions.ask(str(document), who.person, who.organisation, terms, **asked_by(request))

    return write(
        request, form, do, back=reverse("review_document", args=[document]), template="review/ask.html",
        refusals=HERE, step="connect", title=_("Wie leest mee?"), lead=found.words.title,
        document=found, button=_("Vraag deze collega"),
    )  # fmt: skip
