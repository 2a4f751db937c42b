# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does the worker do for settling? Say what units are worth, and let go of what came too late."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import NAMESPACE_URL, uuid5

from stuurhuis.exchange.actions import settling
from stuurhuis.exchange.facts.agreements import AgreementMade
from stuurhuis.exchange.rules.settling import SettlementTerms, What, units
from stuurhuis.kernel.ledger import actions, queries
from stuurhuis.kernel.parties import COUNTRY, day_of
from stuurhuis.kernel.policy import worker_for

TIME_TO_DELIVER = timedelta(days=365)


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


def prepare_days(made: AgreementMade, *, at: datetime) -> None:
    """Prepare what an agreement costs who borrows, to be reserved by who may bind it; twice is once."""
    if not made.cents_a_day:
        return
    about = f"agreement:{made.agreement}"
    days = Decimal(made.half_days) / 2
    until = day_of(at) + TIME_TO_DELIVER
    terms = SettlementTerms(about, made.lender, What.GIG_DAY, days, made.unit, until)
    key = uuid5(NAMESPACE_URL, f"{made.borrower}/{about}")
    settling.prepare(key, terms, price=made.cents_a_day, actor=worker_for(made.borrower), at=at)
