# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make a format from an experiment, a dossier, a goal or a blank page; and say otherwise what it is for."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.commons.actions import formats as actions
from stuurhuis.commons.forms.formats import FormatForm, began
from stuurhuis.commons.pages.format import frame
from stuurhuis.commons.pages.sentences import REFUSALS
from stuurhuis.commons.queries import formats
from stuurhuis.commons.rules import kinds
from stuurhuis.commons.rules.content import Block, Content
from stuurhuis.commons.rules.formats import FormatWords, Origin
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write
from stuurhuis.site.pages.origins import begun
from stuurhuis.steering.queries import words

FORM = "commons/form.html"


@login_required
def page(request: Request) -> HttpResponse:
    """The form, filled with what is known of where it comes from."""
    found = begun(request, request.GET.get("uit", ""))
    begin = {"name": found.origin.words[:120], "why": found.why, "is_public": True, "points": 0}
    origin = Origin(found.origin.reference, found.origin.words, found.origin.address)

    def do(said: FormatWords) -> object:
        return actions.make(said, beginning(said.kind), origin, **asked_by(request))

    return write(
        request, _form(request, begin), do,
        onward=lambda fact: reverse("write_format", args=[fact.format]),
        back=origin.address or reverse("formats"), template=FORM, refusals=REFUSALS, step="share",
        title=_("Wat kan een ander overnemen?"), lead=origin.words, button=_("Format beginnen"),
        explained=_("Hierna schrijf je de tekst. Niemand anders ziet het tot jullie het delen."),
    )  # fmt: skip


@login_required
def reword(request: Request, of: UUID) -> HttpResponse:
    """What it is called, what it is for, what it should move, and who may see it."""
    found = formats.format_of(str(of), **asked_by(request))
    form = _form(request, began(found.words))
    form.fields["kind"].disabled = True
    return write(
        request, form, lambda said: actions.reword(str(of), said, **asked_by(request)),
        back=reverse("format", args=[of]), template=FORM, refusals=REFUSALS,
        title=_("Naam, doel en cijfers"), lead=found.words.name, button=_("Bewaren"), **frame(found, request),
    )  # fmt: skip


def beginning(kind: str) -> Content:
    """What a format of a kind begins with: its usual parts, and what one usually fills in."""
    one = kinds.kind(kind)
    blocks = (Block(f"deel-{place}", part.title, part.hint) for place, part in enumerate(one.parts, start=1))
    return Content(tuple(blocks), one.variables)


def _form(request: Request, begin: dict[str, object]) -> FormatForm:
    sheets = words.sheets_by_id(**asked_by(request))
    names = {
        name: sheet.label(request.LANGUAGE_CODE) for name, sheet in sheets.items() if not sheet.is_budget
    }
    return FormatForm(request.POST or None, initial=begin, language=request.LANGUAGE_CODE, indicators=names)
