# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take part in cancelling debts over a circle, and answer for one's own share of one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stuurhuis.exchange.actions import settling_circles as actions
from stuurhuis.exchange.forms.settling import UNITS
from stuurhuis.exchange.queries import settling_circles
from stuurhuis.kernel.door import Request, asked_by

ANSWERS = {"goed": actions.accept, "niet": actions.decline}


@login_required
@require_POST
def consent(request: Request, unit: str) -> HttpResponse:
    """Take part with a unit, or no longer."""
    if unit not in UNITS:
        raise Http404(unit)
    if unit in settling_circles.consents(**asked_by(request)):
        actions.withdraw(unit, **asked_by(request))
        messages.success(request, _("Jullie standen doen niet meer mee."))
    else:
        actions.consent(unit, **asked_by(request))
        messages.success(request, _("Jullie standen doen mee. Is er een kring, dan vragen we het eerst."))
    return redirect("settling")


@login_required
@require_POST
def answer(request: Request, share: int, said: str) -> HttpResponse:
    """Say yes or no to the own share of a circle."""
    if said not in ANSWERS:
        raise Http404(said)
    try:
        ANSWERS[said](share, **asked_by(request))
    except actions.AlreadyAnswered:
        messages.error(request, _("Hierop is al geantwoord."))
    else:
        messages.success(request, _("Dank je. Pas als iedereen in de kring ja zegt, wordt er geboekt."))
    return redirect("settling")
