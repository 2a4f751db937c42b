# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reword a dossier, say how it stands, and close it."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.dossiers.actions import dossiers as actions
from stuurhuis.dossiers.forms.dossiers import CloseForm, DossierForm, MoveForm
from stuurhuis.dossiers.pages.overview import place_of
from stuurhuis.dossiers.pages.sentences import REFUSALS
from stuurhuis.dossiers.queries import dossiers
from stuurhuis.dossiers.rules.standing import possible
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import initial, write

FORM = "dossiers/form.html"


@login_required
def reword(request: Request, dossier: UUID) -> HttpResponse:
    """Say the question otherwise."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    begin = initial(found.words) | {"places": ", ".join(place_of(code) for code in found.words.places)}
    form = DossierForm(request.POST or None, initial=begin, language=request.LANGUAGE_CODE)
    return write(
        request, form, lambda said: actions.reword(str(dossier), said, **asked_by(request)),
        back=reverse("dossier", args=[dossier]), template=FORM, refusals=REFUSALS, step="connect",
        title=_("De opgave anders verwoorden"), dossier=found, button=_("Bewaren"),
    )  # fmt: skip


@login_required
def move(request: Request, dossier: UUID) -> HttpResponse:
    """Say how one's own organisation stands."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    standing = found.standing_of(request.actor.organisation)
    form = MoveForm(request.POST or None, moves=possible(standing.state) if standing else ())
    return write(
        request, form, lambda said: actions.move(found.part, said, **asked_by(request)),
        back=reverse("dossier", args=[dossier]), template=FORM, refusals=REFUSALS, step="connect",
        title=_("Hoe staat het bij jullie?"), lead=found.words.question, dossier=found,
        button=_("Stand bewaren"),
    )  # fmt: skip


@login_required
def close(request: Request, dossier: UUID) -> HttpResponse:
    """Tell what it brought."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    begin = {"category": found.words.category}
    form = CloseForm(request.POST or None, initial=begin, language=request.LANGUAGE_CODE)
    return write(
        request, form, lambda said: actions.close(str(dossier), said, **asked_by(request)),
        back=reverse("dossier", args=[dossier]), template=FORM, refusals=REFUSALS, step="connect",
        title=_("Wat heeft het gebracht?"), lead=found.words.question, dossier=found,
        button=_("Opgave afsluiten"),
    )  # fmt: skip
