# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write what a format says, say what who adopts fills in, share it, and withdraw it."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stuurhuis.commons.actions import formats as actions
from stuurhuis.commons.forms.formats import ContentForm, ShareForm, VariableForm, WithdrawForm
from stuurhuis.commons.pages.format import frame
from stuurhuis.commons.pages.sentences import REFUSALS
from stuurhuis.commons.queries import formats
from stuurhuis.commons.rules import kinds
from stuurhuis.commons.rules.content import NOTHING_SAID, Content, Variable
from stuurhuis.commons.rules.filling import names_of
from stuurhuis.commons.rules.formats import FormatSeen
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Do, initial, write

FORM = "commons/form.html"


@login_required
def write_text(request: Request, of: UUID) -> HttpResponse:
    """The whole text of the next version."""
    found, content = _written(request, of)
    hints = kinds.kind(found.words.kind).parts
    form = ContentForm(request.POST or None, before=content.blocks)
    return _fill(
        request, form, found, lambda said: _write(request, of, replace(content, blocks=said)),
        title=_("Wat staat erin?"), button=_("Tekst bewaren"), template="commons/write.html", hints=hints,
        names=[one.key for one in content.variables],
    )  # fmt: skip


@login_required
def add_variable(request: Request, of: UUID) -> HttpResponse:
    """Explain one more thing that who adopts fills in."""
    found, content = _written(request, of)
    used = {name for block in content.blocks for name in names_of(block)}
    asked = request.GET.get("naam", "") or next(
        (name for name in sorted(used) if content.variable(name) is None), ""
    )
    form = VariableForm(request.POST or None, initial={"key": asked})
    return _fill(
        request, form, found,
        lambda said: _write(request, of, with_variable(content, said, "")),
        title=_("Wat vult een ander zelf in?"), button=_("Bewaren"),
    )  # fmt: skip


@login_required
def change_variable(request: Request, of: UUID, key: str) -> HttpResponse:
    """Explain it otherwise."""
    found, content = _written(request, of)
    one = content.variable(key)
    if one is None:
        raise Http404(key)
    begin = initial(one) | {"options": "\n".join(one.options)}
    form = VariableForm(request.POST or None, initial=begin)
    return _fill(
        request, form, found,
        lambda said: _write(request, of, with_variable(content, said, key)),
        title=_("Wat vult een ander zelf in?"), button=_("Bewaren"),
    )  # fmt: skip


@login_required
@require_POST
def drop_variable(request: Request, of: UUID, key: str) -> HttpResponse:
    """Ask it no longer."""
    _found, content = _written(request, of)
    left = tuple(one for one in content.variables if one.key != key)
    _write(request, of, replace(content, variables=left))
    messages.success(request, _("Dit wordt niet meer gevraagd."))
    return redirect("format", of)


@login_required
def share(request: Request, of: UUID) -> HttpResponse:
    """Share what was written."""
    found = formats.format_of(str(of), **asked_by(request))
    form = ShareForm(request.POST or None, first=not found.number)
    return _fill(
        request, form, found, lambda said: actions.share(str(of), said, **asked_by(request)),
        title=_("Delen met andere overheden"), button=_("Delen"), template="commons/share.html",
    )  # fmt: skip


@login_required
def withdraw(request: Request, of: UUID) -> HttpResponse:
    """Say that it is not to be adopted any more."""
    found = formats.format_of(str(of), **asked_by(request))
    return _fill(
        request, WithdrawForm(request.POST or None), found,
        lambda said: actions.withdraw(str(of), *said, **asked_by(request)),
        title=_("Waarom trekken jullie dit in?"), button=_("Intrekken"),
    )  # fmt: skip


@login_required
@require_POST
def throw_away(request: Request, of: UUID) -> HttpResponse:
    """Throw away a draft."""
    actions.throw_away(str(of), **asked_by(request))
    messages.success(request, _("Weggegooid."))
    return redirect("formats")


def with_variable(content: Content, said: Variable, instead: str) -> Content:
    """The content with a variable in the place of another, or at the end."""
    names = [one.key for one in content.variables]
    kept = [
        said if one.key == instead else one
        for one in content.variables
        if one.key != said.key or one.key == instead
    ]
    return replace(content, variables=tuple(kept) if instead in names else (*kept, said))


def _written(request: Request, of: UUID) -> tuple[FormatSeen, Content]:
    """The format with what its next version says now: what is being written, else what was shared."""
    found = formats.format_of(str(of), **asked_by(request))
    versions = formats.versions(of, **asked_by(request))
    return found, versions[0].content if versions else NOTHING_SAID


def _write(request: Request, of: UUID, content: Content) -> object:
    return actions.write(str(of), content, **asked_by(request))


def _fill(request: Request, form: Any, found: FormatSeen, do: Do, **shown: Any) -> HttpResponse:
    shown = {"template": FORM} | shown
    return write(
        request, form, do, back=reverse("format", args=[found.id]), refusals=REFUSALS,
        lead=found.words.name, **frame(found, request), **shown,
    )  # fmt: skip
