# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How an invitation gets to somebody: a link that works once, by mail; the database keeps its digest."""

import hashlib
import secrets
from datetime import datetime
from smtplib import SMTPException

from django.conf import settings
from django.urls import reverse

from stuurhuis.kernel import parties
from stuurhuis.kernel.memberships import actions
from stuurhuis.kernel.memberships.roles import ROLES
from stuurhuis.kernel.policy import Actor, worker_for
from stuurhuis.site.accounts import mailing


class NotSent(Exception):
    """The mail server did not take the invitation; it is withdrawn again, and an earlier one is void too."""


def digest(token: str) -> str:
    """What the database knows of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def invite(email: str, role: str, *, actor: Actor, at: datetime) -> bool:
    """Invite an address to the organisation of the actor; gives whether it replaced an earlier invitation.

    Raises policy.NotAllowed, actions.AlreadyMember, roles.UnknownRole, NotSent.
    """
    token = secrets.token_urlsafe(32)
    fact = actions.invite(email, role, digest(token), actor=actor, at=at)
    try:
        _send(email, role, token, actor.organisation, at)
    except (SMTPException, OSError) as trouble:
        actions.withdraw(fact.invitation, actor=actor, at=at)
        raise NotSent(str(trouble)) from trouble
    return fact.replaced


def from_the_command_line(email: str, organisation: str, role: str, *, at: datetime) -> bool:
    """Invite in the name of whoever runs the installation, who may do everything on it already.

    Raises parties.UnknownOrganisation, also for an organisation that is no more, and what ``invite`` raises.
    """
    if parties.organisation(organisation).until is not None:
        raise parties.UnknownOrganisation(organisation)
    return invite(email, role, actor=Actor("worker", organisation=organisation, origin="command"), at=at)


def invite_outside(email: str, code: str, asks: str, question: str, *, at: datetime) -> None:
    """Invite an address to speak for a partner outside the governments: who asks, and for which question.

    Raises actions.AlreadyMember, NotSent.
    """
    token, worker = secrets.token_urlsafe(32), worker_for(code)
    fact = actions.invite(email, "", digest(token), actor=worker, at=at)
    words = {"asks": asks, "question": question, "link": link(token), "until": at + actions.VALID}
    try:
        mailing.send(
            "accounts/mail/outside_subject.txt", "accounts/mail/outside.txt", email, lambda _language: words
        )
    except (SMTPException, OSError) as trouble:
        actions.withdraw(fact.invitation, actor=worker, at=at)
        raise NotSent(str(trouble)) from trouble


def link(token: str) -> str:
    """Where somebody accepts, in the language of now."""
    return settings.PUBLIC_ADDRESS + reverse("invitation", args=[token])


def _send(email: str, role: str, token: str, organisation: str, at: datetime) -> None:
    name = parties.organisation(organisation).name
    mailing.send(
        "accounts/mail/invitation_subject.txt",
        "accounts/mail/invitation.txt",
        email,
        lambda language: {
            "organisation": name,
            "role": ROLES[role].in_language(language) if role else "",
            "link": link(token),
            "until": at + actions.VALID,
        },
    )
