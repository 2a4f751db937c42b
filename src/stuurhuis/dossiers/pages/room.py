# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Do and say something in the room of a dossier; where it decides stands in the site, with the figures."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stuurhuis.dossiers.actions import room as actions
from stuurhuis.dossiers.forms.room import MessageForm, TaskForm
from stuurhuis.dossiers.pages.sentences import REFUSALS, TOO_LATE
from stuurhuis.dossiers.queries import dossiers, seats
from stuurhuis.dossiers.rules.room import TaskOver, TaskState
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Do, write

ENDS = {"klaar": TaskState.DONE, "niet-meer": TaskState.DROPPED}


@login_required
def set_task(request: Request, dossier: UUID) -> HttpResponse:
    """Let somebody of one's own organisation do something."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    here = request.actor.organisation
    people = [
        (one.id, one.name) for one in seats.seats(dossier, **asked_by(request)) if one.organisation == here
    ]
    form = TaskForm(request.POST or None, people=people)
    return fill(
        request, form, lambda said: actions.set_task(found.part, *said, **asked_by(request)),
        dossier=found, title=_("Wat moet er gebeuren?"), button=_("Taak bewaren"),
    )  # fmt: skip


@login_required
@require_POST
def end_task(request: Request, dossier: UUID, task: int, how: str) -> HttpResponse:
    """It is done, or needed no longer."""
    if how not in ENDS:
        raise Http404(how)
    try:
        actions.finish_task(task, ENDS[how], **asked_by(request))
        messages.success(request, _("Bewaard."))
    except TaskOver:
        messages.error(request, TOO_LATE)
    return redirect("dossier", dossier)


@login_required
def say(request: Request, dossier: UUID) -> HttpResponse:
    """Say something to everybody who takes part."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    return fill(
        request, MessageForm(request.POST or None),
        lambda said: actions.say(found.part, said, **asked_by(request)),
        dossier=found, title=_("Wat wil je zeggen?"), button=_("Zeg het"),
    )  # fmt: skip


@login_required
@require_POST
def take_back(request: Request, dossier: UUID, message: int) -> HttpResponse:
    """Take back what one said."""
    actions.take_back(message, **asked_by(request))
    messages.success(request, _("Teruggenomen."))
    return redirect("dossier", dossier)


def fill(request: Request, form: Any, do: Do, **shown: Any) -> HttpResponse:
    """A page with one form about a dossier, which leads back to it."""
    found = shown["dossier"]
    return write(
        request, form, do, back=reverse("dossier", args=[found.id]), template="dossiers/form.html",
        refusals=REFUSALS, step="connect", lead=found.words.question, **shown,
    )  # fmt: skip
