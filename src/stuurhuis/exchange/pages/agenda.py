# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in one's calendar, as a file that every calendar reads."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from icalendar import Calendar, Event


@dataclass(frozen=True, slots=True)
class Appointment:
    """What, where and when; `key` stays the same when it moves."""

    key: str
    title: str
    place: str
    starts_at: datetime
    ends_at: datetime


def calendar_file(name: str, appointments: Iterable[Appointment], host: str, at: datetime) -> HttpResponse:
    """A file to take along, under a name without ending."""
    calendar = Calendar()
    calendar.add("prodid", "-//Stuurhuis//NL")
    calendar.add("version", "2.0")
    for one in appointments:
        event = Event()
        event.add("uid", f"{one.key}@{host}")
        event.add("dtstamp", at)
        event.add("dtstart", one.starts_at)
        event.add("dtend", one.ends_at)
        event.add("summary", one.title)
        event.add("location", one.place)
        calendar.add_component(event)
    answer = HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.ics"'
    return answer
