# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The only way in: an entry and its posting, under the lock of the position between the two."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import IntegrityError
from django.db.models import Sum

from stuurhuis.kernel import parties
from stuurhuis.kernel.ledger import policy, rules
from stuurhuis.kernel.ledger.rules import GIFT, LedgerRefused, Standing
from stuurhuis.kernel.policy import Actor, NotAllowed
from stuurhuis.kernel.store.days import day_of
from stuurhuis.kernel.store.models import ledger as tables
from stuurhuis.kernel.store.models.ledger import LedgerEntry, Position, Posting, Reservation


class NoMandate(NotAllowed):
    """Who acts may not bind the organisation for this, or not up to this amount, or not on this day."""


class UnknownAccount(LedgerRefused):
    """One of both does not take part in settling in this unit, for this purpose."""


class NoCounterValue(LedgerRefused):
    """Nobody declared what this unit is worth in euro on this day."""


class IdTaken(LedgerRefused):
    """This id is of something else already; what is new needs an id of its own."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a client wants, under an id of its own: the same id is the same thing, however often sent."""

    id: UUID
    other: str
    unit: str
    amount: int
    subject: str
    occurred_on: date
    purpose: str = "exchange"

    def __post_init__(self) -> None:
        """Refuse what is no amount; raises rules.NotAnAmount."""
        rules.whole(self.amount)


def bind(actor: Actor, rule: str, purpose: str, worth: tuple[str, int], at: datetime) -> None:
    """Raise NoMandate unless the actor may bind the organisation, up to what (unit, amount) is worth."""
    unit, amount = worth
    found = tables.CounterValue.objects.filter(unit=unit, since__lte=day_of(at)).select_related("unit")
    value = found.order_by("-since").first()
    if value is None:
        raise NoCounterValue(unit)
    euro = Decimal(rules.in_cents(amount, value.unit.scale, value.cents)) / 100
    if actor.person is None or not parties.mandate(
        actor.person, organisation=actor.organisation, task=purpose, amount=euro, at=at
    ):
        raise NoMandate(rule, policy.MANDATE)


def between(one: str, other: str, unit: str, purpose: str) -> Position:
    """The position of two organisations, locked; raises UnknownAccount when one of both has no account."""
    first, second = sorted((one, other))
    key = {"debtor_id": first, "creditor_id": second, "unit_id": unit, "purpose": purpose}
    found = Position.objects.select_for_update().filter(**key).first()
    if found is not None:
        return found
    accounts = tables.LedgerAccount.objects.filter(organisation__in=(one, other), unit=unit, purpose=purpose)
    if accounts.count() != 2:
        raise UnknownAccount(f"{one} or {other}: {unit}, {purpose}")
    free = {"limit": None, "back_limit": None} if purpose == GIFT else {}
    Position.objects.get_or_create(**key, defaults=free)
    return Position.objects.select_for_update().get(**key)


def standing(position: Position, debtor: str) -> Standing:
    """A position as this one of both sees it."""
    seen = Standing(position.debt, position.limit, position.held, position.back_limit, position.back_held)
    return seen if debtor == position.debtor_id else seen.turned()


def keep(position: Position, debtor: str, seen: Standing) -> None:
    """Keep the limits and what is held, as this one of both saw them; only a posting moves the debt."""
    own = seen if debtor == position.debtor_id else seen.turned()
    position.limit, position.held = own.limit, own.held
    position.back_limit, position.back_held = own.back_limit, own.back_held
    position.save(update_fields=["limit", "held", "back_limit", "back_held"])


def afford(organisation: str, order: Order) -> None:
    """Raise OverBudget when the account would be further in debt in all than its budget, if it has one."""
    of = {"unit": order.unit, "purpose": order.purpose}
    account = tables.LedgerAccount.objects.filter(organisation=organisation, **of)
    budget = tables.Budget.objects.select_for_update().filter(account__in=account).first()
    if budget is None:
        return
    sums = {name: Sum(name, default=0) for name in ("debt", "held", "back_held")}
    ours = Position.objects.filter(debtor=organisation, **of).aggregate(**sums)
    theirs = Position.objects.filter(creditor=organisation, **of).aggregate(**sums)
    gone = ours["debt"] + ours["held"] - theirs["debt"] + theirs["back_held"]
    rules.affordable(gone, order.amount, budget.amount)


def book(position: Position, entry: LedgerEntry, amount: int, *, held: int = 0) -> LedgerEntry:
    """Write an entry with its posting, and let go of what was held for it; raises OverLimit, IdTaken."""
    seen = rules.free(standing(position, entry.debtor_id), held)
    rules.post(seen, amount)
    if held:
        keep(position, entry.debtor_id, seen)
    add(entry)
    position.debt += amount if entry.debtor_id == position.debtor_id else -amount
    position.postings += 1
    position.booked_on = max(day_of(entry.booked_at), position.booked_on or date.min)
    both = {"debtor_id": entry.debtor_id, "creditor_id": entry.creditor_id, "booked_on": position.booked_on}
    place = {"position": position, "number": position.postings, "after": position.debt}
    Posting.objects.create(entry=entry, amount=amount, **both, **place)
    return entry


def add(row: LedgerEntry | Reservation) -> None:
    """Write what has an id of the client; raises IdTaken when others, who are not to be seen, took it."""
    try:
        row.save(force_insert=True)
    except IntegrityError as taken:
        raise IdTaken(row.pk) from taken


def again(position: Position, entry: LedgerEntry, amount: int) -> LedgerEntry | None:
    """The entry with this id if it was written before; raises IdTaken when it says something else."""
    found = Posting.objects.filter(entry=entry.pk).select_related("entry").first()
    if found is None:
        return None
    written: LedgerEntry = found.entry
    same = (found.position_id, found.amount, *_content(written))
    if same != (position.pk, amount, *_content(entry)):
        raise IdTaken(entry.pk)
    return written


def _content(entry: LedgerEntry) -> tuple[Any, ...]:
    names = ("kind", "debtor_id", "creditor_id", "subject", "occurred_on", "reservation_id", "corrects_id")
    return tuple(getattr(entry, name) for name in names)


def told(row: Reservation) -> tuple[Any, ...]:
    """A reservation as facts.ReservationFact tells it."""
    of = (row.position.unit_id, row.position.purpose, row.subject, day_of(row.expires))
    stands = (row.amount, row.delivered, row.accepted, row.released, str(row.state))
    return (str(row.pk), row.debtor_id, row.creditor_id, *of, *stands)
