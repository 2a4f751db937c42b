# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What whoever runs the installation does for a person, from the command line or once a day."""

from contextlib import suppress
from datetime import datetime

from allauth.account.utils import filter_users_by_email

from stuurhuis.kernel import parties
from stuurhuis.kernel.memberships import actions, queries
from stuurhuis.kernel.memberships import recovering as recoveries
from stuurhuis.kernel.policy import Actor
from stuurhuis.site.accounts import erasing, recovering


class NobodyThere(LookupError):
    """Nobody signs in with this address, or not for this organisation."""


def person_of(email: str) -> int:
    """The number of who signs in with an address; raises NobodyThere."""
    found = list(filter_users_by_email(email))
    if not found:
        raise NobodyThere(email)
    return int(found[0].pk)


def forget(person: int, *, at: datetime, origin: str = "command") -> tuple[str, ...]:
    """Forget a person; gives the organisations that they worked for."""
    fact = actions.forget(person, actor=_operator(parties.COUNTRY, origin), at=at)
    erasing.erase(person, at)
    erasing.erase_addresses(person)
    return fact.organisations


def forget_past_term(at: datetime) -> None:
    """Forget everybody whose account was closed two years ago."""
    for one in queries.past_their_term(actor=_operator(parties.COUNTRY, "worker"), at=at):
        forget(one.person, at=at, origin="worker")


def clear_links(at: datetime) -> None:
    """Let go of the invitations and recoveries of every organisation whose term is over."""
    every = (*parties.governments(past=True), *parties.governments("partner"))
    everybody = (parties.COUNTRY, *(one.code for one in every))
    for organisation in everybody:
        with suppress(recoveries.NothingToClear):
            recoveries.clear_links(actor=_operator(organisation, "worker"), at=at)


def recover(email: str, organisation: str, *, at: datetime) -> None:
    """Mail somebody the link to set a second factor anew; raises NobodyThere, recovering.LinkNotSent."""
    operator, person = _operator(organisation), person_of(email)
    for one in queries.members(actor=operator, at=at):
        if one.person == person:
            recovering.start(one.membership, one.email, actor=operator, at=at)
            return
    raise NobodyThere(email)


def _operator(organisation: str, origin: str = "command") -> Actor:
    return Actor("worker", organisation=organisation, origin=origin)
