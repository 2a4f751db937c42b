# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the entrance keeps of a person, taken away: second factors, sessions, addresses.

The deed itself is done in the kernel (`memberships`). This follows at once, and `site/wiring.py` does it
again for who is killed in between; so only what was there at the time of the deed is taken.
"""

from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model


def after_leaving(fact: Any, at: datetime) -> None:
    """What follows from a fact that closes an account, gives up factors, or ends work without closing."""
    if getattr(fact, "closed", True):
        erase(fact.person, at)


def after_forgetting(fact: Any, at: datetime) -> None:
    """What follows from a fact that forgets a person."""
    erase(fact.person, at)
    erase_addresses(fact.person)


def erase(person: int, at: datetime) -> None:
    """Take away every second factor and end every session that a person had at a time."""
    who: Any = get_user_model()(pk=person)
    who.authenticator_set.filter(created_at__lte=at).delete()
    for session in who.usersession_set.filter(created_at__lte=at):
        session.end()


def erase_addresses(person: int) -> None:
    """Take away the mail addresses that are kept beside the person."""
    who: Any = get_user_model()(pk=person)
    who.emailaddress_set.all().delete()
