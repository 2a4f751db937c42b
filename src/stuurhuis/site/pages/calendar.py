# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one has to look at and what one agreed or booked, as a file or at an address that a calendar reads."""

from datetime import timedelta
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from icalendar import Calendar, vDuration

from stuurhuis.dossiers.pages import agenda as dossiers
from stuurhuis.exchange.pages import agenda
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.pages import moments
from stuurhuis.steering.pages.places import language_of

AGAIN = timedelta(hours=12)  # how often a calendar need look


@login_required
@require_GET
def download(request: Request) -> HttpResponse:
    """All of now, as a file."""
    answer = _calendar(request, asked_by(request))
    answer.headers["Content-Disposition"] = 'attachment; filename="stuurhuis.ics"'
    return answer


@require_GET
def feed(request: Request, token: str) -> HttpResponse:
    """All of now for who has the address: what its owner may see today, and nothing once they left."""
    return _calendar(request, {"actor": moments.owner_of(token, request.at), "at": request.at})


def _calendar(request: Request, asked: dict[str, Any]) -> HttpResponse:
    made = Calendar()
    made.add("prodid", "-//Stuurhuis//Stuurhuis//NL")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", _("Stuurhuis: momenten en afspraken"))
    made.add("refresh-interval", vDuration(AGAIN), parameters={"VALUE": "DURATION"})
    found = *moments.events(asked, language_of(request)), *agenda.events(asked), *dossiers.events(asked)
    for one in found:
        made.add_component(one)
    return HttpResponse(made.to_ical(), content_type="text/calendar; charset=utf-8")
