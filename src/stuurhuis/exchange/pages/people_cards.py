# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody for one's address book, and when they can help for one's calendar: no more than one may see."""

from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from icalendar import Calendar, Event, vRecur

from stuurhuis.exchange.forms.people_wording import LANGUAGE_LEVELS
from stuurhuis.exchange.pages.people import shown
from stuurhuis.exchange.rules.people import ItemKind
from stuurhuis.exchange.rules.people_cards import vcard
from stuurhuis.exchange.rules.people_views import Available, Item, ProfileSeen
from stuurhuis.kernel.door import Request
from stuurhuis.kernel.parties import day_of

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@login_required
@require_GET
def card(request: Request, profile: int) -> HttpResponse:
    """A card for an address book."""
    found = shown(request, profile)
    made = vcard(
        uid=_uid("person", found.id),
        name=found.name,
        email=found.email,
        organisation=found.organisation_name,
        knows=[one.words.words for one in found.of(ItemKind.KNOWS)],
        languages=[_language(one) for one in found.of(ItemKind.LANGUAGE)],
        url=settings.PUBLIC_ADDRESS + reverse("person", args=[found.id]),
        revised=f"{found.confirmed_at:%Y%m%dT%H%M%SZ}",
    )
    return _file(found, made.encode(), "text/vcard", "vcf")


@login_required
@require_GET
def calendar(request: Request, profile: int) -> HttpResponse:
    """When somebody can help, week after week."""
    found = shown(request, profile)
    made = Calendar()
    made.add("prodid", "-//Stuurhuis//Stuurhuis//NL")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for one in found.still_to_come(day_of(request.at)):
        made.add_component(_event(found, one, request.at))
    return _file(found, made.to_ical(), "text/calendar", "ics")


def _event(found: ProfileSeen, one: Available, at: datetime) -> Event:
    """Whole days that come back every week; nobody is busy because of them."""
    made, said = Event(), one.words
    first = next(
        day
        for day in (said.since + timedelta(days=ahead) for ahead in range(7))
        if day.isoweekday() in said.days
    )
    rule = {"freq": "weekly", "byday": [WEEKDAYS[day - 1] for day in said.days]}
    made.add("uid", _uid("availability", one.id))
    made.add("dtstamp", at)
    made.add("dtstart", first)
    made.add("dtend", first + timedelta(days=1))
    made.add("rrule", vRecur(rule | ({"until": said.until} if said.until else {})))
    made.add("summary", _("{name} kan helpen").format(name=found.name))
    made.add("description", _("{hours} uur per week").format(hours=said.hours))
    made.add("location", ", ".join(_places(one)))
    made.add("transp", "TRANSPARENT")
    return made


def _places(one: Available) -> list[str]:
    return [one.place or _("overal"), *([_("op afstand")] if one.words.remote else [])]


def _language(one: Item) -> str:
    level = f" ({LANGUAGE_LEVELS[one.words.level]})" if one.words.level else ""
    return f"{one.words.words}{level}"


def _uid(kind: str, key: int) -> str:
    return f"{kind}-{key}@{urlsplit(settings.PUBLIC_ADDRESS).hostname}"


def _file(found: ProfileSeen, content: bytes, kind: str, ending: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=f"{kind}; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="{slugify(found.name)}.{ending}"'
    return answer
