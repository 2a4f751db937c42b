# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The warning by mail before a profile is removed: two years unconfirmed, or out of service."""

import logging
from collections.abc import Sequence
from datetime import datetime
from smtplib import SMTPRecipientsRefused, SMTPResponseException

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from stuurhuis.exchange.actions import people as actions
from stuurhuis.exchange.rules.people import WARNED_BEFORE, RemovalReason
from stuurhuis.exchange.rules.people_views import Leaving
from stuurhuis.exchange.tasks import people
from stuurhuis.kernel import parties
from stuurhuis.kernel.policy import worker_for

logger = logging.getLogger(__name__)
REFUSED = (SMTPRecipientsRefused, SMTPResponseException)  # this address cannot be warned


def send_warnings(organisations: Sequence[str], *, at: datetime) -> int:
    """Warn whose profile goes in a month; gives how many mails went.

    Without a mail server nobody is warned, so nothing goes: all of it waits for the next round.
    """
    waiting = people.to_be_warned(organisations, at=at)
    if not waiting:
        return 0
    try:
        with get_connection() as post:
            return sum(_warn(organisation, one, at, post) for organisation, one in waiting)
    except OSError:
        logger.exception("The mail server cannot be reached; the warnings about profiles wait")
        return 0


def letter(organisation: str, leaving: Leaving, at: datetime) -> EmailMessage:
    """The warning, in the language of who gets it."""
    with override(leaving.language):
        words = {
            "organisation": parties.organisation(organisation).name,
            "left": leaving.reason is RemovalReason.LEFT,
            "day": timezone.localtime(at + WARNED_BEFORE).date(),
            "profile": settings.PUBLIC_ADDRESS + reverse("profile"),
        }
        return EmailMessage(
            subject=render_to_string("site/mail/profile_subject.txt", words).strip(),
            body=render_to_string("site/mail/profile.txt", words).strip() + "\n",
            to=[leaving.email],
            headers={"Auto-Submitted": "auto-generated"},
        )


def _warn(organisation: str, leaving: Leaving, at: datetime, post: BaseEmailBackend) -> int:
    """Send first and note after: who is killed in between warns twice, and removes nobody unwarned.

    To an address that refuses mail no warning can go; its month begins all the same, and the page warns.
    """
    went = 1
    try:
        post.send_messages([letter(organisation, leaving, at)])
    except REFUSED:
        logger.exception("The mail server refused the warning about profile %s", leaving.profile)
        went = 0
    actions.warn(leaving.profile, actor=worker_for(organisation), at=at)
    return went
