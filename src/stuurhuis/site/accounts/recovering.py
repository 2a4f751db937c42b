# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How somebody who lost phone and recovery codes comes back: a link of a day, and the password.

The link alone opens nothing: an administrator starts it, who has seen or heard the person, and the password
is asked as ever. What was lost is given up, and a new second factor must be set before anything opens.
"""

import secrets
from datetime import datetime
from smtplib import SMTPException

from django.conf import settings
from django.urls import reverse

from stuurhuis.kernel import parties
from stuurhuis.kernel.memberships import recovering
from stuurhuis.kernel.policy import Actor
from stuurhuis.site.accounts import mailing
from stuurhuis.site.accounts.inviting import digest


class LinkNotSent(Exception):
    """The mail server did not take the link; it opens nothing, and another start replaces it."""


def start(membership: int, email: str, *, actor: Actor, at: datetime) -> None:
    """Mail a colleague the link to set a second factor anew.

    Raises policy.NotAllowed, policy.NotThere, recovering.NotHereAnyMore, LinkNotSent.
    """
    token = secrets.token_urlsafe(32)
    recovering.start_recovery(membership, digest(token), actor=actor, at=at)
    name = parties.organisation(actor.organisation).name
    link = settings.PUBLIC_ADDRESS + reverse("recovery", args=[token])
    told = {"organisation": name, "link": link, "until": at + recovering.VALID}
    try:
        subject, text = "accounts/mail/recovery_subject.txt", "accounts/mail/recovery.txt"
        mailing.send(subject, text, email, lambda _: told)
    except (SMTPException, OSError) as trouble:
        raise LinkNotSent(str(trouble)) from trouble
