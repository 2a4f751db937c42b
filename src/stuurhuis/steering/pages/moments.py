# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The moments to look, as a calendar tells them, and the address at which a calendar reads by itself."""

from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from icalendar import Event

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import NotAMember
from stuurhuis.kernel.policy import Actor, actor_for, worker_for
from stuurhuis.steering.actions import moments as actions
from stuurhuis.steering.pages import tokens
from stuurhuis.steering.pages.places import regions
from stuurhuis.steering.queries import moments, words
from stuurhuis.steering.rules import of_the_year
from stuurhuis.steering.rules.moments import Moment, MomentKind
from stuurhuis.steering.rules.sheets import IndicatorSheet

USE = "agenda"
SUMMARIES: dict[MomentKind, str | Promise] = {
    MomentKind.FIGURES: gettext_lazy("Nieuwe cijfers verwacht: {name}, {place}"),
    MomentKind.RESTING: gettext_lazy("Vraagt weer aandacht: {name}, {place}"),
    MomentKind.ACCEPTED: gettext_lazy("Acceptatie loopt af: {name}, {place}"),
    MomentKind.TARGET: gettext_lazy("Streefwaarde voor {period}: {name}"),
    MomentKind.MEASURE: gettext_lazy("Inspanning klaar? {said}"),
    MomentKind.AGREED: gettext_lazy("Afgesproken: {said}"),
    MomentKind.LEARNT: gettext_lazy("Stap na een leergesprek: {said}"),
}


def feed_address(request: Request) -> str:
    """The whole address of one's own calendar; empty when there is none."""
    found = moments.own_feed(**asked_by(request))
    if found is None:
        return ""
    token = tokens.sealed(USE, request.actor.organisation, found.id)
    return f"{settings.PUBLIC_ADDRESS}{reverse('calendar_feed', args=[token])}"


@login_required
@require_POST
def open_feed(request: Request) -> HttpResponse:
    """Make an address, in the place of an earlier one."""
    actions.open_feed(**asked_by(request))
    messages.success(request, _("Het adres is gemaakt. Een eerder adres werkt niet meer."))
    return redirect("mine")


@login_required
@require_POST
def close_feed(request: Request) -> HttpResponse:
    """Let the address work no longer; without one there is nothing to close."""
    found = moments.own_feed(**asked_by(request))
    if found is not None:
        actions.close_feed(found.id, **asked_by(request))
    messages.success(request, _("Het adres werkt niet meer."))
    return redirect("mine")


def owner_of(token: str, at: datetime) -> Actor:
    """Whose calendar reads at an address; a page that does not exist once it was closed, or they left."""
    organisation, key = tokens.opened(USE, token)
    found = moments.feed(key, actor=worker_for(organisation), at=at)
    try:
        return actor_for(found.person, organisation=organisation, at=at, origin="calendar")
    except NotAMember as gone:
        raise Http404(USE) from gone


def events(asked: dict[str, Any], language: str) -> list[Event]:
    """The moments to look, as a calendar tells them."""
    sheets, found = words.sheets_by_id(**asked), []
    for one in moments.moments(**asked):
        sheet = sheets.get(one.indicator) or of_the_year.sheet(one.indicator, sheets)
        found.append(_event(one, sheet, language, asked))
    return found


def _event(moment: Moment, sheet: IndicatorSheet | None, language: str, asked: dict[str, Any]) -> Event:
    """A whole day on which nobody is busy."""
    made = Event()
    place = regions().get(moment.region)
    told = {
        "name": sheet.label(language) if sheet else moment.indicator,
        "place": place.name if place else moment.region,
        "period": moment.period,
        "said": moment.said,
    }
    made.add("uid", f"{moment.id}@{urlsplit(settings.PUBLIC_ADDRESS).hostname}")
    made.add("dtstamp", asked["at"])
    made.add("dtstart", moment.day)
    made.add("dtend", moment.day + timedelta(days=1))
    made.add("summary", str(SUMMARIES[moment.kind]).format(**told))
    made.add("description", moment.said)
    made.add("url", settings.PUBLIC_ADDRESS + _address(moment, sheet))
    made.add("transp", "TRANSPARENT")
    return made


def _address(moment: Moment, sheet: IndicatorSheet | None) -> str:
    if moment.goal is not None:
        return reverse("goal", args=[moment.goal])
    if sheet is None:
        return reverse("mine")
    own = sheet.source == of_the_year.SOURCE
    return reverse("money") if own else reverse("indicator", args=[moment.region, moment.indicator])
