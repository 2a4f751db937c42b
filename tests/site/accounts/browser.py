# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person with a browser, a mailbox and a phone does at the entrance."""

import base64
import hashlib
import hmac
import re
import struct
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from stuurhuis.kernel.memberships import actions
from stuurhuis.kernel.policy import VISITOR, worker_for
from stuurhuis.kernel.store.models import Invitation, Membership, Person
from stuurhuis.kernel.store.wall import within
from stuurhuis.site.accounts.inviting import digest

PASSWORD = "vier eenden op de IJssel"


@dataclass
class Somebody:
    """A person as the tests know them."""

    email: str
    person: int
    password: str = PASSWORD
    secret: str = ""


@dataclass
class Browser:
    """A browser with its own cookies."""

    client: Client
    last: Any = field(default=None)

    def open(self, path: str, **headers: Any) -> Any:
        """Ask for a page and follow where it leads."""
        self.last = self.client.get(path, follow=True, **headers)
        return self.last

    def send(self, path: str, **fields: Any) -> Any:
        """Send a form and follow where it leads."""
        self.last = self.client.post(path, fields, follow=True)
        return self.last

    def sign_in(self, who: Somebody) -> Any:
        """Type address, password and code."""
        self.send("/inloggen/", login=who.email, password=who.password)
        if who.secret:
            forget_used_codes(who)
            self.send("/inloggen/code/", code=code_of(who.secret))
        return self.last

    def set_up_app(self, who: Somebody) -> Any:
        """Take the secret from the page into the app, and type the code."""
        page = self.open("/account/tweede-factor/instellen/")
        who.secret = page.context["form"].secret
        return self.send("/account/tweede-factor/instellen/", code=code_of(who.secret))

    @property
    def where(self) -> str:
        """The path of the page that is shown."""
        return str(self.last.request["PATH_INFO"])

    @property
    def is_inside(self) -> bool:
        """Whether a page for signed-in persons opens."""
        return self.client.get("/account/").status_code == 200


def code_of(secret: str) -> str:
    """The code that an app shows now (RFC 6238, SHA-1, six digits, thirty seconds)."""
    counter = int(timezone.now().timestamp() // 30)
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    hashed = hmac.new(key, struct.pack(">Q", counter), hashlib.sha1).digest()
    start = hashed[-1] & 15
    number = struct.unpack(">I", hashed[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


def forget_used_codes(who: Somebody) -> None:
    """Let a test use the code of this half minute again; in life one waits for the next."""
    cache.clear()


def link_in_mail(number: int = -1) -> str:
    """The path of the link in a mail."""
    found = re.search(r"https?://\S+", str(mail.outbox[number].body))
    assert found, "there is no link in the mail"
    return urlsplit(found.group()).path


def membership_of(who: Somebody, organisation: str = "GM0193") -> Membership:
    """The newest membership that somebody has of an organisation."""
    with within(organisation):
        return Membership.objects.filter(person_id=who.person).latest("pk")


def invitation_to(email: str, organisation: str = "GM0193") -> Invitation | None:
    """The invitation of an organisation to an address, when there is one."""
    with within(organisation):
        return Invitation.objects.filter(email=email).first()


def administrator_of(organisation: str, email: str, *, at: datetime) -> Somebody:
    """Somebody who accepted an invitation as administrator, with an app that gives codes."""
    return colleague_of(organisation, email, "beheerder", at=at)


def colleague_of(organisation: str, email: str, role: str, *, at: datetime) -> Somebody:
    """Somebody who accepted an invitation in a role, with an app that gives codes."""
    invited_by = worker_for(organisation)
    actions.invite(email, role, digest(email), actor=invited_by, at=at)
    newcomer = actions.Newcomer(email.partition("@")[0], PASSWORD)
    actions.accept(digest(email), newcomer, actor=VISITOR, at=at)
    who = Somebody(email, Person.objects.get(email=email).pk)
    first = Browser(Client())
    first.sign_in(who)
    first.set_up_app(who)
    first.send("/uitloggen/")
    mail.outbox.clear()
    return who
