# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say with whom a format was agreed on, and whether one follows it."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stuurhuis.commons.actions import provisions as actions
from stuurhuis.commons.forms.provisions import BindForm, StanceForm
from stuurhuis.commons.pages.format import frame
from stuurhuis.commons.pages.sentences import REFUSALS
from stuurhuis.commons.queries import formats, provisions
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write

FORM = "commons/form.html"


@login_required
def bind(request: Request, of: UUID) -> HttpResponse:
    """Note that an organisation agreed on it too."""
    found = formats.format_of(str(of), **asked_by(request))
    return write(
        request, BindForm(request.POST or None),
        lambda said: actions.bind(str(of), *said, **asked_by(request)),
        back=reverse("format", args=[of]), template=FORM, refusals=REFUSALS,
        title=_("Wie sprak dit mee af?"), lead=found.words.name, button=_("Erbij zetten"),
        explained=_("Elke organisatie zegt daarna zelf: wij volgen dit, of wij doen het anders, omdat."),
        **frame(found, request),
    )  # fmt: skip


@login_required
@require_POST
def release(request: Request, bound: int) -> HttpResponse:
    """An organisation is not among them any more."""
    fact = actions.release(bound, **asked_by(request))
    messages.success(request, _("Die organisatie staat er niet meer bij."))
    return redirect("format", fact.format)


@login_required
def say(request: Request, bound: int) -> HttpResponse:
    """Follow it, or do otherwise and say why."""
    ours = next((one for one in provisions.ours(**asked_by(request)) if one.id == bound), None)
    if ours is None:
        raise Http404(bound)
    found = formats.format_of(ours.format, **asked_by(request))

    def do(said: tuple[bool, str]) -> object:
        return actions.say(bound, follows=said[0], because=said[1], **asked_by(request))

    return write(
        request, StanceForm(request.POST or None), do,
        back=reverse("format", args=[ours.format]), template=FORM, refusals=REFUSALS,
        title=_("Volgen jullie dit?"), lead=found.words.name, button=_("Zeggen"),
        explained=_("Afgesproken: {agreement}.").format(agreement=ours.agreement), **frame(found, request),
    )  # fmt: skip
