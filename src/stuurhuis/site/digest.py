# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mail about what is new: whose moment has come, what it tells, and that none of it is told twice."""

import logging
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from smtplib import SMTPRecipientsRefused, SMTPResponseException
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from stuurhuis.kernel import parties
from stuurhuis.kernel.policy import worker_for
from stuurhuis.steering.actions import digest as actions
from stuurhuis.steering.pages import items
from stuurhuis.steering.pages.digest import stop_address
from stuurhuis.steering.pages.places import regions
from stuurhuis.steering.pages.reminders import told
from stuurhuis.steering.queries import digest, reporting
from stuurhuis.steering.queries.overview import NotJudgedYet
from stuurhuis.steering.queries.reminders import Reminder, reminders
from stuurhuis.steering.rules.digest import Reader, Unsent, is_due
from stuurhuis.steering.rules.reporting import Report
from stuurhuis.steering.rules.signals import SignalKey
from stuurhuis.steering.rules.views import Attention

logger = logging.getLogger(__name__)
EVERY = timedelta(minutes=10)  # between two looks at whose moment has come


REFUSED = (SMTPRecipientsRefused, SMTPResponseException)  # the server said no, so nothing went


@dataclass(frozen=True, slots=True)
class News:
    """What asks the attention of somebody, told before or not, and whether their moment has come."""

    organisation: str
    reader: Reader
    asking: tuple[Attention, ...]
    old: tuple[Reminder, ...]
    drafts: tuple[Report, ...]
    due: bool

    @property
    def new(self) -> tuple[Attention, ...]:
        """What was never told to this reader."""
        return tuple(one for one in self.asking if one.signal.key not in self.reader.told)

    @property
    def keys(self) -> tuple[SignalKey, ...]:
        """All that was never told to this reader: signals, old figures of what they look after, drafts."""
        besides = (*(one.key for one in self.old), *(one.key(self.organisation) for one in self.drafts))
        new = (one for one in besides if one not in self.reader.told)
        return (*(one.signal.key for one in self.new), *new)

    def only(self, told: Collection[SignalKey]) -> "News":
        """The same, with nothing but what one mail tells."""
        return replace(
            self,
            asking=tuple(one for one in self.asking if one.signal.key in told),
            old=tuple(one for one in self.old if one.key in told),
            drafts=tuple(one for one in self.drafts if one.key(self.organisation) in told),
        )


def expected(at: datetime, organisation: str = "") -> list[News]:
    """What everybody would be told now, of one organisation or of all; nothing is sent or kept."""
    everywhere = worker_for(parties.COUNTRY)
    codes = (organisation,) if organisation else digest.places(actor=everywhere, at=at)
    return [one for code in codes for one in _of_organisation(code, at)]


def send_due(at: datetime, organisation: str = "") -> int:
    """Send what is due, and once more what was left halfway; gives how many mails went.

    When the mail server is not there, nothing is prepared: all of it waits for the next look.
    """
    waiting = [one for one in expected(at, organisation) if one.due or one.reader.unsent]
    if not waiting:
        return 0
    try:
        with get_connection() as post:
            return sum(_serve(one, at, post) for one in waiting)
    except OSError:
        logger.exception("The mail server cannot be reached; the mail about what is new waits")
        return 0


def titles(news: News) -> list[str]:
    """What is new in one line each, with the place that it is about."""
    language, new = news.reader.language, news.only(news.keys)
    items = (_item(one, language) for one in new.asking)
    return [
        *(f"{one['title']} ({one['place']})" for one in items),
        *(f"{one.sheet.label(language)}: oud cijfer ({one.newest})" for one in new.old),
        *(f"{one.words.title}: concept" for one in new.drafts),
    ]


def _of_organisation(code: str, at: datetime) -> list[News]:
    worker, now = worker_for(code), timezone.localtime(at)
    try:
        return [
            News(
                code,
                reader,
                digest.news(reader, actor=worker, at=at),
                reminders(code, reader.looked_after, actor=worker, at=at),
                reporting.drafts(actor=worker, at=at),
                is_due(reader.rhythm, reader.looked_at, now),
            )
            for reader in digest.readers(actor=worker, at=at)
        ]
    except NotJudgedYet:
        return []


def _serve(news: News, at: datetime, post: BaseEmailBackend) -> int:
    worker = worker_for(news.organisation)
    sent = 0
    for left in news.reader.unsent:
        if not left.repeated:
            actions.repeat(left.id, actor=worker, at=at)
            sent += _deliver(news, Unsent(left.id, left.signals, repeated=True), at, post)
    if news.due:
        kept = actions.prepare(news.reader.wish, news.keys, actor=worker, at=at)
        if kept.digest is not None:
            sent += _deliver(news, Unsent(kept.digest, news.keys, repeated=False), at, post)
    return sent


def _deliver(news: News, mail: Unsent, at: datetime, post: BaseEmailBackend) -> int:
    """Send one digest and note that it went; what the server refuses is new again the next time."""
    told, worker = news.only(mail.signals), worker_for(news.organisation)
    if not (told.asking or told.old or told.drafts):  # what was left halfway asks no attention any more
        actions.take_back(mail.id, actor=worker, at=at)
        return 0
    try:
        post.send_messages([letter(told, mail)])
    except REFUSED:
        logger.exception("The mail server refused digest %s", mail.id)
        actions.take_back(mail.id, actor=worker, at=at)
        return 0
    actions.note_sent(mail.id, actor=worker, at=at)
    return 1


def letter(news: News, mail: Unsent) -> EmailMultiAlternatives:
    """The mail in the language of its reader; the same digest has the same id, so that a repeat is known."""
    with override(news.reader.language):
        stop = settings.PUBLIC_ADDRESS + stop_address(news.organisation, news.reader.wish)
        words = {
            "items": [_item(one, news.reader.language) for one in news.asking],
            "old": [_reminder(one, news.reader.language) for one in news.old],
            "drafts": [_draft(one) for one in news.drafts],
            "repeated": mail.repeated,
            "mine": settings.PUBLIC_ADDRESS + reverse("mine"),
            "stop": stop,
        }
        made = EmailMultiAlternatives(
            subject=render_to_string("site/mail/digest_subject.txt", words).strip(),
            body=render_to_string("site/mail/digest.txt", words).strip() + "\n",
            to=[news.reader.email],
            headers={
                "Message-ID": f"<digest-{mail.id}@{urlsplit(settings.PUBLIC_ADDRESS).hostname}>",
                "Auto-Submitted": "auto-generated",
                "List-Unsubscribe": f"<{stop}>",
                "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            },
        )
        made.attach_alternative(render_to_string("site/mail/digest.html", words), "text/html")
    return made


def _reminder(one: Reminder, language: str) -> dict[str, Any]:
    where = reverse("keep_figure" if one.own else "sheet", args=[one.sheet.id])
    return told(one, language) | {"link": settings.PUBLIC_ADDRESS + where}


def _draft(report: Report) -> dict[str, str]:
    link = settings.PUBLIC_ADDRESS + reverse("report", args=[report.id])
    return {"title": report.words.title, "link": link}


def _item(attention: Attention, language: str) -> dict[str, Any]:
    item = items.item(attention, language)
    place = regions()[attention.signal.key.region].name
    return item | {"place": place, "link": settings.PUBLIC_ADDRESS + item["url"]}
