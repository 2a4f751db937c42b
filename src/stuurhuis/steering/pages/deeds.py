# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one can do with a signal or an indicator: follow it, or let it rest until a day."""

from urllib.parse import urlsplit

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of
from stuurhuis.steering.actions import choices as actions
from stuurhuis.steering.forms.choices import PutAside
from stuurhuis.steering.pages.places import region
from stuurhuis.steering.queries import indicator, words
from stuurhuis.steering.rules.signals import SignalKey


@require_POST
def follow(request: Request, code: str, name: str) -> HttpResponse:
    """Follow an indicator that is there."""
    place = region(code)
    if name not in words.sheets_by_id(**asked_by(request)):
        raise Http404(name)
    actions.follow(place.code, name, **asked_by(request))
    messages.success(request, _("Je volgt dit nu. Je vindt het terug bij Mijn werk."))
    return _back(request, "indicator", code, name)


@require_POST
def unfollow(request: Request, follow: int) -> HttpResponse:
    """Stop following."""
    actions.unfollow(follow, **asked_by(request))
    messages.success(request, _("Je volgt dit niet meer."))
    return _back(request, "mine")


@require_POST
def put_aside(request: Request, code: str, name: str, period: str, kind: str) -> HttpResponse:
    """Let a signal rest; a form with a mistake comes back with what was typed."""
    words.may_put_aside(**asked_by(request))  # who may not, hears that before what is wrong with the form
    key = SignalKey(region(code).code, name, period, kind)
    form = PutAside(request.POST, today=day_of(request.at))
    found = indicator.signal(key, **asked_by(request))
    if not form.is_valid():
        context = {"form": form, "signal": found, "municipality": region(code), "step": "steer"}
        return render(request, "steering/put_aside.html", context, status=422)
    actions.put_aside(key, form.cleaned_data["until"], form.cleaned_data["reason"], **asked_by(request))
    messages.success(request, _("Dit rust tot de dag die je koos. Daarna komt het vanzelf terug."))
    return redirect("municipality", code)


@require_POST
def take_up(request: Request, deferral: int) -> HttpResponse:
    """Let a signal ask attention again."""
    actions.take_up(deferral, **asked_by(request))
    messages.success(request, _("Dit vraagt weer aandacht."))
    return _back(request, "mine")


def _back(request: Request, otherwise: str, *parts: str) -> HttpResponse:
    asked = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(asked, {request.get_host()}) and urlsplit(asked).path:
        return redirect(asked)
    return redirect(otherwise, *parts)
