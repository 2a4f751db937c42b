# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does the worker do for settling? Say what units are worth, prepare what was agreed elsewhere, tell
what was delivered there, and let go of what came too late.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

from stuurhuis.exchange.actions import settling
from stuurhuis.exchange.facts.agreements import AgreementMade, DayDelivered
from stuurhuis.exchange.queries import agreements
from stuurhuis.exchange.queries import settling as settled
from stuurhuis.exchange.queries.settling import SettlementSeen
from stuurhuis.exchange.rules.settling import (
    POINTS,
    SCALE,
    SettlementTerms,
    What,
    cost,
    key_of,
    units,
)
from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.ledger import actions, queries
from stuurhuis.kernel.ledger.facts import Reserved
from stuurhuis.kernel.ledger.rules import AlreadySettled, Expired
from stuurhuis.kernel.parties import COUNTRY, day_of
from stuurhuis.kernel.policy import Actor, worker_for

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
    settling.prepare(
        key_of(owed.debtor, owed.about), terms, price=price, actor=worker_for(owed.debtor), at=at
    )


def day_told(told: Told) -> None:
    """A day was worked under an agreement: it counts as delivered, without being told once more."""
    day: DayDelivered = told.fact
    deliver(f"agreement:{day.agreement}", day.borrower, day.lender, at=told.at)


def reserved(told: Told) -> None:
    """It is reserved: what was delivered already counts at once."""
    promise: Reserved = told.fact
    deliver(promise.subject, promise.debtor, promise.creditor, at=told.at)


def deliver(about: str, debtor: str, creditor: str, *, at: datetime) -> None:
    """Tell the ledger what was delivered of what was prepared here; twice is once.

    Nothing where it is not reserved or over; and nothing more once somebody objected: then who delivers
    tells it, in their own words. What was told by hand beyond it stays.
    """
    worker = worker_for(creditor)
    found = next(
        (one for one in settled.of(about, actor=worker, at=at) if one.id == str(key_of(debtor, about))), None
    )
    if found is None or found.state != "open" or settled.objections(found.id, actor=worker, at=at):
        return
    total = min(_delivered(found, worker, at), found.amount - found.released)
    if total > found.delivered:
        with suppress(AlreadySettled, Expired):
            actions.deliver(found.id, total, actor=worker, at=at)


def _delivered(found: SettlementSeen, worker: Actor, at: datetime) -> int:
    """What was delivered in all: the days of an agreement, else all of it, as it is prepared afterwards."""
    kind, _colon, key = found.terms.about.partition(":")
    if kind != "agreement":
        return found.amount
    half_days = agreements.half_days(int(key), actor=worker, at=at)
    return cost(Decimal(half_days) / 2, found.price) if half_days else 0
