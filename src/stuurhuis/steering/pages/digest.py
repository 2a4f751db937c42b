# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How often do I get mail about what is new, and how do I stop it?"""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.policy import worker_for
from stuurhuis.steering.actions import digest as actions
from stuurhuis.steering.forms.digest import RhythmForm
from stuurhuis.steering.pages import tokens
from stuurhuis.steering.queries import digest
from stuurhuis.steering.rules.digest import Rhythm

STOP = "digest-stop"
CHOSEN: dict[Rhythm, str | Promise] = {
    Rhythm.DAILY: gettext_lazy("Je krijgt elke dag om zeven uur een mail, als er iets nieuws is."),
    Rhythm.WEEKLY: gettext_lazy("Je krijgt elke maandag om zeven uur een mail, als er iets nieuws is."),
    Rhythm.NEVER: gettext_lazy("Je krijgt geen mail over wat nieuw is."),
}


def stop_address(organisation: str, wish: int) -> str:
    """Where the mail is stopped without signing in."""
    return reverse("stop_digest", args=[tokens.sealed(STOP, organisation, wish)])


@login_required
@require_POST
def choose(request: Request) -> HttpResponse:
    """Choose how often there is mail; what cannot be chosen changes nothing."""
    form = RhythmForm(request.POST)
    if form.is_valid():
        rhythm = Rhythm(form.cleaned_data["rhythm"])
        actions.choose(rhythm, **asked_by(request))
        messages.success(request, str(CHOSEN[rhythm]))
    else:
        messages.error(request, _("Kies elke dag, elke week of nooit."))
    return redirect("mine")


@csrf_exempt  # a mail program posts here for its reader (RFC 8058); the signature stands in for the session
def stop(request: Request, token: str) -> HttpResponse:
    """Stop the mail with the link in it: looking changes nothing, a click does."""
    organisation, wish = tokens.opened(STOP, token)
    asked: dict[str, Any] = {"actor": worker_for(organisation), "at": request.at}
    kept = digest.wish_of(wish, **asked)
    if request.method == "POST":
        actions.stop(wish, **asked)
    stopped = request.method == "POST" or kept.rhythm is Rhythm.NEVER
    return render(request, "steering/digest_stop.html", {"stopped": stopped})
