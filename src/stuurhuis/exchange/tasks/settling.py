# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does the worker do for settling? Say what units are worth, and let go of what came too late."""

from collections.abc import Iterable
from datetime import datetime

from stuurhuis.exchange.rules.settling import units
from stuurhuis.kernel.ledger import actions, queries
from stuurhuis.kernel.parties import COUNTRY
from stuurhuis.kernel.policy import worker_for


def declare(at: datetime) -> None:
    """Say what a point and a euro are worth, and since when; saying it again changes nothing."""
    for one in units():
        actions.declare(
            one.unit, scale=one.scale, cents=one.cents, since=one.since, actor=worker_for(COUNTRY), at=at
        )


def expire(organisations: Iterable[str], *, at: datetime) -> int:
    """Let go of what was not delivered in time, for each organisation that reserved it; gives how many."""
    gone = 0
    for organisation in organisations:
        worker = worker_for(organisation)
        for reservation in queries.due(actor=worker, at=at):
            actions.expire(reservation, actor=worker, at=at)
            gone += 1
    return gone
