# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does our copy say, fill it in, twist it, confirm that we use it, and stop."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stuurhuis.commons.actions import adoption as actions
from stuurhuis.commons.forms.adoption import ConfirmForm, StopForm, ThanksForm, TwistForm, ValuesForm
from stuurhuis.commons.pages import reading, sentences, told
from stuurhuis.commons.pages.format import frame
from stuurhuis.commons.queries import adoption as queries
from stuurhuis.commons.queries import formats
from stuurhuis.commons.rules import kinds
from stuurhuis.commons.rules.adoption import AdoptionSeen, CopySeen
from stuurhuis.commons.rules.formats import FormatSeen
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Do, write
from stuurhuis.kernel.parties import day_of

FORM = "commons/form.html"
ENDINGS = ("pdf", "docx", "odt", "html", "txt")
Row = dict[str, Any]


@login_required
def page(request: Request, adopted: UUID) -> HttpResponse:
    """A copy, in one's own style; one of another organisation where it is shown."""
    one = queries.adoption(str(adopted), **asked_by(request))
    found = formats.format_of(one.format, **asked_by(request))
    copies = queries.copies(adopted, **asked_by(request))
    if not copies:
        raise Http404(adopted)
    return render(request, "commons/copy.html", _context(request, one, found, copies))


@login_required
def earlier(request: Request, adopted: UUID, copy: int) -> HttpResponse:
    """What the copy said before."""
    one, found, copies = _of(request, adopted)
    chosen = next((each for each in copies if each.id == copy), None)
    if chosen is None:
        raise Http404(copy)
    context = {
        **frame(found, request),
        "adoption": one,
        "copy": chosen,
        "blocks": told.as_filled(chosen.content, chosen.values, request.LANGUAGE_CODE),
    }
    return render(request, "commons/earlier.html", context)


@login_required
def fill_in(request: Request, adopted: UUID) -> HttpResponse:
    """Fill in the variables otherwise."""
    one, found, copies = _of(request, adopted)
    content, known = copies[0].content, copies[0].values
    form = ValuesForm(request.POST or None, content=content, known=known)
    return fill(
        request, form, one, found, lambda said: actions.fill_in(one.id, said[0], **asked_by(request)),
        title=_("Wat vullen jullie in?"), button=_("Bewaren"),
    )  # fmt: skip


@login_required
def twist(request: Request, adopted: UUID, key: str) -> HttpResponse:
    """Write a block otherwise."""
    one, found, copies = _of(request, adopted)
    content = copies[0].content
    block = content.block(key)
    if block is None:
        raise Http404(key)
    form = TwistForm(
        request.POST or None, block=block, content=content, tell=sentences.fault, initial={"told": block.text}
    )
    return fill(
        request, form, one, found, lambda said: actions.twist(one.id, key, said, **asked_by(request)),
        title=block.title, button=_("Zo is het bij ons"),
    )  # fmt: skip


@login_required
@require_POST
def show(request: Request, adopted: UUID, how: str) -> HttpResponse:
    """Let others read one's copy, or not any more."""
    actions.show_copy(str(adopted), shown=how == "ja", **asked_by(request))
    said = _("Anderen kunnen jullie variant lezen.") if how == "ja" else _("Alleen jullie lezen dit nog.")
    messages.success(request, said)
    return redirect("adoption", adopted)


@login_required
def confirm(request: Request, adopted: UUID) -> HttpResponse:
    """Say for a year that one's own organisation uses it."""
    one, found, _copies = _of(request, adopted)
    form = ConfirmForm(request.POST or None, initial={"variant": one.variant})
    return fill(
        request, form, one, found, lambda said: actions.confirm(one.id, said, **asked_by(request)),
        title=_("Gebruiken jullie dit?"), button=_("Ja, wij gebruiken dit"),
        explained=_("Dit geldt een jaar; dan vragen we het weer. De maker kan het niet voor jullie zeggen."),
    )  # fmt: skip


@login_required
def stop(request: Request, adopted: UUID) -> HttpResponse:
    """Use it no longer."""
    one, found, _copies = _of(request, adopted)
    return fill(
        request, StopForm(request.POST or None), one, found,
        lambda said: actions.stop(one.id, *said, **asked_by(request)),
        title=_("Waarom stoppen jullie ermee?"), button=_("Stoppen"), back=reverse("format", args=[found.id]),
    )  # fmt: skip


@login_required
def thank(request: Request, of: UUID) -> HttpResponse:
    """Thank the maker of a format that one uses or used."""
    found = formats.format_of(str(of), **asked_by(request))
    said = next(
        (
            each
            for each in queries.thanks(of, **asked_by(request))
            if each.organisation == request.actor.organisation
        ),
        None,
    )
    form = ThanksForm(request.POST or None, initial={"told": said.words if said else ""})
    return write(
        request, form, lambda words: actions.thank(str(of), words, **asked_by(request)),
        back=reverse("format", args=[of]), template=FORM, refusals=sentences.REFUSALS,
        title=_("Bedank {maker}").format(maker=reading.place_of(found.organisation)),
        lead=found.words.name, button=_("Bedanken"), **frame(found, request),
    )  # fmt: skip


def fill(
    request: Request, form: Any, one: AdoptionSeen, found: FormatSeen, do: Do, **shown: Any
) -> HttpResponse:
    """A page with one form about a copy, which leads back to it."""
    shown = {"back": reverse("adoption", args=[one.id]), "template": FORM} | shown
    return write(
        request, form, do, refusals=sentences.REFUSALS, lead=found.words.name, adoption=one,
        **frame(found, request), **shown,
    )  # fmt: skip


def _of(request: Request, adopted: UUID) -> tuple[AdoptionSeen, FormatSeen, tuple[CopySeen, ...]]:
    """One's own adoption with its format and its copy; of another it is not there."""
    one = queries.adoption(str(adopted), **asked_by(request))
    copies = queries.copies(adopted, **asked_by(request))
    if not one.own:
        raise Http404(adopted)
    return one, formats.format_of(one.format, **asked_by(request)), copies


def _context(request: Request, one: AdoptionSeen, found: FormatSeen, copies: tuple[CopySeen, ...]) -> Row:
    now, today = copies[0], day_of(request.at)
    blocks = told.as_filled(now.content, now.values, request.LANGUAGE_CODE)
    return {
        **frame(found, request),
        "adoption": one,
        "place": reading.place_of(one.organisation),
        "copy": now,
        "copies": copies,
        "blocks": blocks,
        "colour": told.colour_of(now.content, now.values),
        "mark": told.mark_of(now.content, now.values),
        "newer": one.own and one.stopped_on is None and found.number > one.version,
        "may_change": one.own and one.stopped_on is None,
        "asks": one.own and one.asks_confirmation(today),
        "certainty": sentences.CERTAIN[one.certainty(today)],
        "endings": ENDINGS,
        "yields": kinds.kind(found.words.kind).yields,
    }
