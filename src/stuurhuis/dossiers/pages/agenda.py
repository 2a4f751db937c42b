# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did I promise and would I do in dossiers, by when? For a calendar, and for `Mijn werk`."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from icalendar import Event

from stuurhuis.dossiers.pages.overview import place_of
from stuurhuis.dossiers.queries import asking, room
from stuurhuis.dossiers.rules.agreements import AgreementState
from stuurhuis.kernel.parties import day_of

Asked = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits for me until a day; nothing once it is done, kept, broken or asked anew."""

    key: str
    title: str
    question: str
    due: date
    page: str
    is_late: bool


def waiting(asked: Asked) -> tuple[Waiting, ...]:
    """What waits for me in all dossiers, what is late first."""
    if not asked["actor"].organisation:
        return ()
    found = (*_tasks(asked), *_agreements(asked), *_asked_by_name(asked))
    return tuple(sorted(found, key=lambda one: (one.due, one.key)))


def events(asked: Asked) -> list[Event]:
    """The same as days in a calendar."""
    return [_event(one, asked) for one in waiting(asked)]


def _tasks(asked: Asked) -> Iterator[Waiting]:
    today = day_of(asked["at"])
    for one in room.my_tasks(**asked):
        page = reverse("dossier", args=[one.dossier])
        yield Waiting(
            f"taak-{one.id}", one.words.words, one.question, one.words.due, page, one.is_late(today)
        )


def _agreements(asked: Asked) -> Iterator[Waiting]:
    today = day_of(asked["at"])
    for one in room.my_agreements(**asked):
        said = _("Gaan jullie akkoord? {words}") if one.state is AgreementState.PROPOSED else "{words}"
        title, page = said.format(words=one.words.words), reverse("dossier", args=[one.dossier])
        late = one.is_overdue(today)
        yield Waiting(f"belofte-{one.id}", title, one.question, one.words.due, page, late)


def _asked_by_name(asked: Asked) -> Iterator[Waiting]:
    for one in asking.waiting_for_me(**asked):
        title = _("Doe je mee? {place} vraagt je").format(place=place_of(one.organisation))
        page, late = reverse("dossier", args=[one.dossier]), one.answer_by < day_of(asked["at"])
        yield Waiting(f"gevraagd-{one.id}", title, one.question, one.answer_by, page, late)


def _event(one: Waiting, asked: Asked) -> Event:
    made = Event()
    made.add("uid", f"{one.key}@{urlsplit(settings.PUBLIC_ADDRESS).hostname}")
    made.add("dtstamp", asked["at"])
    made.add("dtstart", one.due)
    made.add("dtend", one.due + timedelta(days=1))
    made.add("summary", f"{one.title} ({one.question})")
    made.add("url", settings.PUBLIC_ADDRESS + one.page)
    made.add("transp", "TRANSPARENT")
    return made
