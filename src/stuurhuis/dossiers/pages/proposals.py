# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was attached to a dossier, who was asked for it, and what was I asked? Proposing is in the site."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from stuurhuis.dossiers.actions import asking as actions
from stuurhuis.dossiers.actions import proposals as attaching
from stuurhuis.dossiers.pages.overview import place_of
from stuurhuis.dossiers.pages.sentences import TOO_LATE
from stuurhuis.dossiers.queries import asking, proposals
from stuurhuis.dossiers.rules.asking import AskedState, NoSuchAskedMove
from stuurhuis.kernel.door import Request, asked_by

ANSWERS: dict[str, tuple[Callable[..., Any], str | Promise]] = {
    "ja": (actions.accept, _("Fijn. Doet je organisatie mee, dan zit je erin; anders zodra die ja zegt.")),
    "nee": (actions.decline, _("Je doet niet mee. Wie je vroeg, ziet dat.")),
    "los": (actions.withdraw, _("Die vraag is ingetrokken.")),
}
STATES: dict[AskedState, str | Promise] = {
    AskedState.ASKED: _("gevraagd"),
    AskedState.WILLING: _("wil meedoen"),
    AskedState.DECLINED: _("doet niet mee"),
}


def around(request: Request, of: UUID) -> dict[str, Any]:
    """What belongs to a dossier, who elsewhere was asked and how that stands, and what I am asked."""
    mine, here = asking.waiting_for_me(**asked_by(request)), request.actor.organisation
    return {
        "attached": [
            {
                "one": one,
                "place": place_of(one.organisation),
                "ours": one.organisation == here,
            }
            for one in proposals.attached(of, **asked_by(request))
        ],
        "asked_people": [
            {"one": one, "place": place_of(one.partner), "state": STATES[one.state]}
            for one in asking.asked(of, **asked_by(request))
            if one.state in STATES
        ],
        "asked_me": next((one for one in mine if one.dossier == str(of)), None),
    }


@login_required
@require_POST
def answer(request: Request, dossier: UUID, asked: int, how: str) -> HttpResponse:
    """Say yes or no for oneself, or let somebody go who was asked."""
    if how not in ANSWERS:
        raise Http404(how)
    deed, said = ANSWERS[how]
    try:
        deed(asked, **asked_by(request))
        messages.success(request, str(said))
    except NoSuchAskedMove:
        messages.error(request, TOO_LATE)
    return redirect("dossier", dossier)


@login_required
@require_POST
def detach(request: Request, dossier: UUID, attached: int) -> HttpResponse:
    """Let something belong to a dossier no longer."""
    attaching.detach(attached, **asked_by(request))
    messages.success(request, _("Weggehaald. Het kan weer worden voorgesteld."))
    return redirect("dossier", dossier)
