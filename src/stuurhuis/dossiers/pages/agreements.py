# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Promise something, agree to it, ask for another day, and say whether it was kept."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stuurhuis.dossiers.actions import agreements as actions
from stuurhuis.dossiers.forms.room import AgreementForm, BreakForm, RenegotiateForm
from stuurhuis.dossiers.pages.overview import place_of
from stuurhuis.dossiers.pages.room import fill
from stuurhuis.dossiers.pages.sentences import TOO_LATE
from stuurhuis.dossiers.queries import dossiers, room
from stuurhuis.dossiers.rules.agreements import AgreementDeed, NoSuchAgreementMove
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of

FIRST_TALK = timedelta(days=14)
ANSWERS = {"ja": AgreementDeed.AGREE, "nee": AgreementDeed.DECLINE, "nagekomen": AgreementDeed.KEEP}


@login_required
def promise(request: Request, dossier: UUID) -> HttpResponse:
    """Promise something to an organisation that takes part; the others first."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    here = request.actor.organisation
    codes = sorted((one.organisation for one in found.standings), key=lambda code: code == here)
    form = AgreementForm(
        request.POST or None,
        initial=_first(request, dossier),
        parties=[(code, place_of(code)) for code in codes],
    )
    return fill(
        request, form, lambda said: actions.promise(found.part, *said, **asked_by(request)),
        dossier=found, title=_("Wat spreken we af?"), button=_("Afspraak voorleggen"),
    )  # fmt: skip


def _first(request: Request, dossier: UUID) -> dict[str, Any]:
    """The first agreement of a dossier is offered ready-made; one changes it or sends it as it is."""
    if room.agreements(dossier, **asked_by(request)):
        return {}
    told = _("Wij nodigen iedereen uit voor een eerste gesprek.")
    return {"told": told, "due": day_of(request.at) + FIRST_TALK, "partner": request.actor.organisation}


@login_required
@require_POST
def answer(request: Request, dossier: UUID, agreement: int, how: str) -> HttpResponse:
    """Agree, decline, or say that it was kept."""
    if how not in ANSWERS:
        raise Http404(how)
    try:
        actions.move(agreement, ANSWERS[how], "", **asked_by(request))
        messages.success(request, _("Bewaard."))
    except NoSuchAgreementMove:
        messages.error(request, TOO_LATE)
    return redirect("dossier", dossier)


@login_required
def break_off(request: Request, dossier: UUID, agreement: int) -> HttpResponse:
    """Say that it was not kept, and why."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    return fill(
        request, BreakForm(request.POST or None),
        lambda said: actions.move(agreement, AgreementDeed.BREAK, said, **asked_by(request)),
        dossier=found, title=room.agreement(agreement, **asked_by(request)).words.words,
        button=_("Niet nagekomen"),
    )  # fmt: skip


@login_required
def renegotiate(request: Request, dossier: UUID, agreement: int) -> HttpResponse:
    """Ask for another day."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    return fill(
        request, RenegotiateForm(request.POST or None),
        lambda said: actions.renegotiate(agreement, *said, **asked_by(request)),
        dossier=found, title=room.agreement(agreement, **asked_by(request)).words.words,
        button=_("Nieuwe dag voorleggen"),
    )  # fmt: skip
