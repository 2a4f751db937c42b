# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mail about what waits for somebody: each thing once a stage, as often as they chose to hear of news."""

import logging
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from hashlib import sha256
from itertools import groupby
from smtplib import SMTPRecipientsRefused, SMTPResponseException
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from stuurhuis.dossiers.actions import waiting as dossier_actions
from stuurhuis.dossiers.queries import waiting as in_dossiers
from stuurhuis.dossiers.rules.waiting import DossierWaits
from stuurhuis.dossiers.tasks import waiting as dossier_tasks
from stuurhuis.exchange.actions import waiting as actions
from stuurhuis.exchange.queries import waiting
from stuurhuis.exchange.rules.waiting import Stage, WaitingKind, Waits
from stuurhuis.exchange.tasks import waiting as tasks
from stuurhuis.kernel.policy import worker_for
from stuurhuis.steering.pages.digest import stop_address
from stuurhuis.steering.queries import digest
from stuurhuis.steering.rules.digest import DigestWish, Rhythm, is_due, next_moment

logger = logging.getLogger(__name__)
REFUSED = (SMTPRecipientsRefused, SMTPResponseException)  # this address cannot be told
PAGES = {
    WaitingKind.INVITE: "invite",
    WaitingKind.OFFER: "invite",
    WaitingKind.CONSENT: "consent",
    WaitingKind.AGREEMENT: "agreement",
    WaitingKind.SEAT: "courses",
    WaitingKind.COURSE: "courses",
    WaitingKind.PROFILE: "profile",
}
WITHOUT_KEY = {"courses", "profile"}
AnyWaits = Waits | DossierWaits


class Source(NamedTuple):
    """Where things can wait: at which organisations, what was not told, and how it is noted that it was."""

    places: Callable[..., Collection[str]]
    untold: Callable[..., Sequence[AnyWaits]]
    note: Callable[..., object]
    kind: type


SOURCES = (
    Source(tasks.taking_part, waiting.untold, actions.note, Waits),
    Source(dossier_tasks.with_dossiers, in_dossiers.untold, dossier_actions.note, DossierWaits),
)


def send_due(organisations: Sequence[str], at: datetime) -> int:
    """Tell everybody what waits for them and was not told; gives how many mails went.

    When the mail server is not there, nothing is noted: all of it waits for the next look.
    """
    places = [(source, set(source.places(organisations, at=at))) for source in SOURCES]
    letters = [
        (code, wish, told)
        for code in organisations
        for wish, told in due(code, [source for source, there in places if code in there], at)
    ]
    if not letters:
        return 0
    try:
        with get_connection() as post:
            return sum(_send(*one, at, post) for one in letters)
    except OSError:
        logger.exception("The mail server cannot be reached; what waits for people is told later")
        return 0


def due(
    organisation: str, sources: Sequence[Source], at: datetime
) -> list[tuple[DigestWish | None, list[AnyWaits]]]:
    """What is to be told now in an organisation, a list for each person, with how often they want mail."""
    worker = worker_for(organisation)
    found_there = (one for source in sources for one in source.untold(actor=worker, at=at))
    untold = sorted(found_there, key=lambda one: one.person)
    if not untold:
        return []
    wishes = {one.data_subject: one for one in digest.wishes(actor=worker, at=at)}
    found = []
    for whose, theirs in groupby(untold, key=lambda one: one.data_subject):
        wish = wishes.get(whose)
        told = [one for one in theirs if goes_now(one, wish.rhythm if wish else None, at)]
        if told:
            found.append((wish, told))
    return found


def goes_now(one: AnyWaits, rhythm: Rhythm | None, at: datetime) -> bool:
    """At once for who never chose; else when they chose, or before it when that would be too late."""
    now = timezone.localtime(at)
    if rhythm is None:
        return True
    if rhythm is Rhythm.NEVER:
        return False
    return is_due(rhythm, one.since, now) or (one.until is not None and one.until <= next_moment(rhythm, now))


def letter(
    wish: DigestWish | None, organisation: str, told: Sequence[AnyWaits], at: datetime
) -> EmailMessage:
    """The mail, in the language of who gets it; sent once more after a crash it has the same id."""
    stop = settings.PUBLIC_ADDRESS + stop_address(organisation, wish.id) if wish else ""
    with override(told[0].language):
        words = {
            "items": [_item(one) for one in told],
            "mine": settings.PUBLIC_ADDRESS + reverse("mine"),
            "stop": stop,
        }
        return EmailMessage(
            subject=render_to_string("site/mail/waiting_subject.txt", words).strip(),
            body=render_to_string("site/mail/waiting.txt", words).strip() + "\n",
            to=[told[0].email],
            headers={"Message-ID": _id(organisation, told), "Auto-Submitted": "auto-generated"}
            | (
                {"List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
                if stop
                else {}
            ),
        )


def _send(
    organisation: str, wish: DigestWish | None, told: list[AnyWaits], at: datetime, post: BaseEmailBackend
) -> int:
    """Send first and note after: who is killed in between tells it twice, under the same id.

    What an address refuses is noted all the same: it would be refused every time, and the page tells it.
    """
    went = 1
    try:
        post.send_messages([letter(wish, organisation, told, at)])
    except REFUSED:
        logger.exception("The mail server refused to tell person %s what waits", told[0].person)
        went = 0
    for source in SOURCES:
        theirs = [one for one in told if isinstance(one, source.kind)]
        if theirs:
            source.note(theirs, actor=worker_for(organisation), at=at)
    return went


def _where(one: AnyWaits) -> str:
    if isinstance(one, DossierWaits):
        return reverse("dossier", args=[one.dossier])
    page = PAGES[one.kind]
    return reverse(page) if page in WITHOUT_KEY else reverse(page, args=[one.key])


def _item(one: AnyWaits) -> dict[str, Any]:
    until = timezone.localtime(one.until) if one.until else None
    return {
        "kind": one.kind.value,
        "title": one.title,
        "place": one.place,
        "until": until,
        "again": one.reminds,
        "stands_in": one.stage is Stage.STAND_IN,
        "question": getattr(one, "question", ""),
        "link": settings.PUBLIC_ADDRESS + _where(one),
    }


def _id(organisation: str, told: Sequence[AnyWaits]) -> str:
    said = "/".join((organisation, *sorted(str(one.told_as) for one in told)))
    return f"<waiting-{sha256(said.encode()).hexdigest()[:32]}@{urlsplit(settings.PUBLIC_ADDRESS).hostname}>"
