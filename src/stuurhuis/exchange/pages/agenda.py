# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did I agree and book, and what must I answer before when? As every calendar reads it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Event

from stuurhuis.exchange.queries import agreements, invites, needs, opening, training, workplaces
from stuurhuis.exchange.rules.agreements import AgreementSeen, AgreementState
from stuurhuis.exchange.rules.needs import STANDS
from stuurhuis.exchange.rules.training import SeatState

NOON = time(12, 30)
UNDER_WAY = (AgreementState.AGREED, AgreementState.RUNNING)
Asked = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Appointment:
    """What, when, where, and on which page one reads more; `key` stays the same when it moves.

    A day without an hour is the whole day, and nobody is busy because of it.
    """

    key: str
    title: str
    starts: date
    ends: date
    page: str
    place: str = ""


def events(asked: Asked) -> list[Event]:
    """All that one agreed, booked and must answer; of the market while one's organisation takes part."""
    found = [*_desks(asked), *_sessions(asked)]
    if opening.state(asked["actor"].organisation, **asked).is_open:
        found += [*_loans(asked), *_listings(asked), *_answers(asked)]
    return [_event(one, asked["at"]) for one in found]


def _event(one: Appointment, at: datetime) -> Event:
    made = Event()
    made.add("uid", f"{one.key}@{urlsplit(settings.PUBLIC_ADDRESS).hostname}")
    made.add("dtstamp", at)
    made.add("dtstart", one.starts)
    made.add("dtend", one.ends)
    made.add("summary", one.title)
    made.add("location", one.place)
    made.add("url", settings.PUBLIC_ADDRESS + one.page)
    if not isinstance(one.starts, datetime):
        made.add("transp", "TRANSPARENT")
    return made


def _day(key: str, title: str, day: date, page: str) -> Appointment:
    return Appointment(key, title, day, day + timedelta(days=1), page)


def _desks(asked: Asked) -> Iterator[Appointment]:
    """From when the building opens, or noon, until it closes."""
    here = timezone.get_default_timezone()
    for one in workplaces.my_days(**asked):
        begins = one.words.opens_at if one.morning else NOON
        ends = one.words.closes_at if one.afternoon else NOON
        title = _("Plek {desk}, {name}").format(desk=one.desk, name=one.words.name)
        day = datetime.combine(one.day, begins, here), datetime.combine(one.day, ends, here)
        place = f"{one.words.address}, {one.words.place}"
        yield Appointment(f"werkplek-{one.booking}", title, *day, reverse("workplaces"), place)


def _sessions(asked: Asked) -> Iterator[Appointment]:
    """What one follows, when it goes on."""
    for one in training.my_seats(**asked):
        if one.state is SeatState.TAKEN and not one.is_cancelled:
            page = reverse("training_course", args=[one.course])
            when = one.words.starts_at, one.words.ends_at
            yield Appointment(f"opleiding-{one.seat}", one.title, *when, page, one.words.place)


def _loans(asked: Asked) -> Iterator[Appointment]:
    """The first and the last day of what one agreed, and the days that one worked."""
    for one in agreements.agreements(**asked):
        who = invites.parties_of(one.invite, **asked) if one.state in UNDER_WAY else None
        if who is None or asked["actor"].person not in (who.asker, who.person):
            continue
        yield from _ends_of(one)
        if asked["actor"].person == who.person:
            said = _("Gewerkt voor {place}: {title}").format(place=one.borrower, title=one.title)
            for each in agreements.days(one.id, **asked):
                yield _day(f"gewerkt-{one.id}-{each.day}", said, each.day, _page(one))


def _ends_of(one: AgreementSeen) -> Iterator[Appointment]:
    first, last = _("Eerste dag: {title}"), _("Laatste dag: {title}")
    yield _day(f"begin-{one.id}", first.format(title=one.title), one.terms.starts_on, _page(one))
    yield _day(f"eind-{one.id}", last.format(title=one.title), one.terms.ends_on, _page(one))


def _page(one: AgreementSeen) -> str:
    return reverse("agreement", args=[one.id])


def _listings(asked: Asked) -> Iterator[Appointment]:
    """When one is asked whether what one asks or offers still holds."""
    for one in needs.mine(**asked):
        if one.state in STANDS:
            title = _("Klopt het nog? {title}").format(title=one.words.title)
            yield _day(f"klopt-{one.id}", title, one.expires_on, reverse("listing", args=[one.id]))


def _answers(asked: Asked) -> Iterator[Appointment]:
    """The last day to answer who asks or offers, and to agree as a manager."""
    for one in invites.waiting(**asked):
        title = _("Antwoord: {title}").format(title=one.title)
        yield _day(f"antwoord-{one.id}", title, one.answer_by, reverse("invite", args=[one.id]))
    for waits in invites.consents(**asked):
        title = _("Ga je akkoord? {title}").format(title=waits.title)
        yield _day(f"akkoord-{waits.id}", title, waits.answer_by, reverse("consent", args=[waits.id]))
