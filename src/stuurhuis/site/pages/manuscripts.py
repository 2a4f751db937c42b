# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask eyes for a document, or show a new version of it: the file is cleaned before anybody else sees it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.connectors.manuscripts import clean
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, write
from stuurhuis.review.actions import documents as actions
from stuurhuis.review.forms.documents import FileForm, OfferForm, RoundForm
from stuurhuis.review.pages.document import colleagues
from stuurhuis.review.pages.sentences import REFUSALS, UNCLEAN
from stuurhuis.review.ports import CannotBeCleaned, Manuscript
from stuurhuis.review.queries import documents
from stuurhuis.review.rules.blinding import Mode, names_left, names_of
from stuurhuis.site import kept_files

FORM = "site/manuscript.html"
MOST_NAMED = 5  # in one sentence


class NamesLeft(Exception):
    """In a text that is read blind, names of makers still stand, and nobody said that they may stay."""


class Unclean(Exception):
    """The file was refused; the sentence says why."""


HERE: Refusals = {
    **REFUSALS,
    Unclean: ("file", "{which}"),
    kept_files.NotKept: ("file", gettext_lazy("Kies het bestand opnieuw.")),
    NamesLeft: ("sure", gettext_lazy("Hier staan nog namen in: {which}. Haal ze weg, of laat ze staan.")),
}


@login_required
def offer(request: Request) -> HttpResponse:
    """Choose a file, say what one wants to know, and who knows whom."""
    form = OfferForm(
        request.POST or None,
        request.FILES or None,
        language=request.LANGUAGE_CODE,
        colleagues=colleagues(request),
    )

    def do(said: tuple[Any, int | None]) -> Any:
        words, arranger = said
        return _cleaned(
            request, form, words.mode, lambda made: actions.offer(words, made, arranger, **asked_by(request))
        )

    return write(
        request, form, do, back=reverse("reviews"), template=FORM, refusals=HERE, step="connect",
        onward=lambda fact: reverse("ask_reviewer", args=[fact.document])
        if not Mode(form.cleaned_data["mode"]).hides_reviewer
        else reverse("review_document", args=[fact.document]),
        title=_("Vraag iemand om mee te lezen"), button=_("Stuk klaarzetten"),
        said=_("Het stuk staat klaar."),
    )  # fmt: skip


@login_required
def new_round(request: Request, document: UUID) -> HttpResponse:
    """Show who gave an advice what was done with it."""
    found = documents.document(str(document), **asked_by(request))
    form = RoundForm(request.POST or None, request.FILES or None)

    def do(said: dict[str, Any]) -> Any:
        return _cleaned(
            request, form, found.words.mode,
            lambda made: actions.open_round(str(document), made, **said, **asked_by(request)),
        )  # fmt: skip

    return write(
        request, form, do, back=reverse("review_document", args=[document]), template=FORM, refusals=HERE,
        step="connect", title=_("Een nieuwe versie"), lead=found.words.title, button=_("Nieuwe ronde openen"),
    )  # fmt: skip


def _cleaned(request: Request, form: FileForm, mode: Mode, do: Callable[[Manuscript], Any]) -> Any:
    """Do it with the cleaned file; when something is refused the file is kept a moment, to be sent again."""
    sent = form.cleaned_data["file"]
    token = kept_files.keep(sent, request.actor) if sent else form.cleaned_data["sent"]
    try:
        made = clean(kept_files.path_of(token, request.actor).read_bytes())
    except CannotBeCleaned as refused:
        kept_files.let_go(token, request.actor)
        raise Unclean(str(UNCLEAN[refused.why])) from refused
    form.keep(token)
    _refuse_names(request, form, mode, made)
    fact = do(made)
    kept_files.let_go(token, request.actor)
    return fact


def _refuse_names(request: Request, form: FileForm, mode: Mode, made: Manuscript) -> None:
    if not mode.hides_author or form.cleaned_data.get("sure"):
        return
    here = parties.organisation(request.actor.organisation).name
    names = (*made.names, *names_of(request.user.name, here))
    left = [
        *(
            _("‘{name}’ in alinea {number}").format(name=one.name, number=one.paragraph)
            for one in names_left(made.paragraphs, names)
        ),
        *(
            _("‘{name}’ in kop, voet, noot, opmerking of link").format(name=name)
            for name in sorted({one.name for one in names_left(made.besides, names)})
        ),
    ]
    if left:
        form.ask_to_be_sure()
        raise NamesLeft("; ".join(left[:MOST_NAMED]))
