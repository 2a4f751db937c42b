# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does the worker do for settling? Say what units are worth, and let go of what came too late."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from stuurhuis.exchange.actions import settling
from stuurhuis.exchange.facts.agreements import AgreementMade
from stuurhuis.exchange.rules.settling import POINTS, SCALE, SettlementTerms, What, units
from stuurhuis.kernel.ledger import actions, queries
from stuurhuis.kernel.parties import COUNTRY, day_of
from stuurhuis.kernel.policy import worker_for

TIME_TO_DELIVER = timedelta(days=365)


class Owed(NamedTuple):
    """About what (`agreement:12`) who owes whom something, in which unit."""

    about: str
    debtor: str
    creditor: str
    what: What
    unit: str


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
    days = Owed(f"agreement:{made.agreement}", made.borrower, made.lender, What.GIG_DAY, made.unit)
    prepare(days, Decimal(made.half_days) / 2, made.cents_a_day, at=at)


def prepare_points(about: str, debtor: str, creditor: str, what: What, points: int, *, at: datetime) -> None:
    """Prepare so many points for one of something that was delivered; twice is once."""
    prepare(Owed(about, debtor, creditor, what, POINTS), Decimal(1), points * 10**SCALE, at=at)


def prepare(owed: Owed, quantity: Decimal, price: int, *, at: datetime) -> None:
    """Let who owes it agree on it; nothing where it is free, or within one organisation."""
    if not price or owed.debtor == owed.creditor:
        return
    until = day_of(at) + TIME_TO_DELIVER
    terms = SettlementTerms(owed.about, owed.creditor, owed.what, quantity, owed.unit, until)
    key = uuid5(NAMESPACE_URL, f"{owed.debtor}/{owed.about}")
    settling.prepare(key, terms, price=price, actor=worker_for(owed.debtor), at=at)
