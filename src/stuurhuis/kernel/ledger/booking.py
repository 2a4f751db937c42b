# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The only way in: entries and their postings, under the locks of the positions between the two."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import IntegrityError
from django.db.models import Q, Sum

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


def between(us: str, others: Collection[str], unit: str, purpose: str) -> dict[str, Position]:
    """Where we stand with each of these others, locked in the one order that all take.

    Raises UnknownAccount when one of them, or we, have no account.
    """
    of: dict[str, Any] = {"unit_id": unit, "purpose": purpose}
    ours = Q(debtor=us, creditor__in=others) | Q(creditor=us, debtor__in=others)
    shown = Position.objects.select_for_update().filter(ours, **of).order_by("debtor", "creditor")
    found = {row.creditor_id if row.debtor_id == us else row.debtor_id: row for row in shown}
    new = set(others) - found.keys()
    if not new:
        return found
    accounts = tables.LedgerAccount.objects.filter(organisation__in={us, *new}, **of)
    if missing := {us, *new}.difference(accounts.values_list("organisation", flat=True)) or {us} & new:
        raise UnknownAccount(f"{', '.join(sorted(missing))}: {unit}, {purpose}")
    free = {"limit": None, "back_limit": None} if purpose == GIFT else {}
    for other in sorted(new):
        first, second = sorted((us, other))
        Position.objects.get_or_create(debtor_id=first, creditor_id=second, **of, defaults=free)
    return between(us, others, unit, purpose)


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


def afford(organisation: str, worth: tuple[str, int], purpose: str) -> None:
    """Raise OverBudget when the account would be further in debt in all than its budget, if it has one."""
    unit, amount = worth
    of = {"unit": unit, "purpose": purpose}
    account = tables.LedgerAccount.objects.filter(organisation=organisation, **of)
    budget = tables.Budget.objects.select_for_update().filter(account__in=account).first()
    if budget is None:
        return
    sums = {name: Sum(name, default=0) for name in ("debt", "held", "back_held")}
    ours = Position.objects.filter(debtor=organisation, **of).aggregate(**sums)
    theirs = Position.objects.filter(creditor=organisation, **of).aggregate(**sums)
    gone = ours["debt"] + ours["held"] - theirs["debt"] + theirs["back_held"]
    rules.affordable(gone, amount, budget.amount)


def line(position: Position, entry: LedgerEntry, amount: int) -> Posting:
    """What an entry wants to move, before it has its place."""
    both = {"debtor_id": entry.debtor_id, "creditor_id": entry.creditor_id}
    return Posting(entry=entry, position=position, amount=amount, **both)


def book(lines: Sequence[Posting], *, held: int = 0) -> None:
    """Write entries with their postings, each after the one before, and let go of what was held for them.

    Raises OverLimit, and IdTaken when others, who are not to be seen, took an id.
    """
    for row in lines:
        _follow(row, held)
    try:
        LedgerEntry.objects.bulk_create([row.entry for row in lines])
    except IntegrityError as taken:
        raise IdTaken(*(row.entry_id for row in lines)) from taken
    Posting.objects.bulk_create(lines)


def _follow(row: Posting, held: int) -> None:
    """Give a line its place on its position, that moves along; raises OverLimit."""
    position, entry = row.position, row.entry
    seen = rules.free(standing(position, entry.debtor_id), held)
    rules.post(seen, row.amount)
    if held:
        keep(position, entry.debtor_id, seen)
    position.debt += row.amount if entry.debtor_id == position.debtor_id else -row.amount
    position.postings += 1
    position.booked_on = max(day_of(entry.booked_at), position.booked_on or date.min)
    row.number, row.after, row.booked_on = position.postings, position.debt, position.booked_on


def add(row: Reservation) -> None:
    """Write what has an id of the client; raises IdTaken when others, who are not to be seen, took it."""
    try:
        row.save(force_insert=True)
    except IntegrityError as taken:
        raise IdTaken(row.pk) from taken


def again(lines: Sequence[Posting]) -> dict[UUID, Posting]:
    """What of these was written before, by its id; raises IdTaken when it says something else."""
    ids = [row.entry_id for row in lines]
    written = Posting.objects.filter(entry__in=ids).select_related("entry", "position")
    found = {row.entry_id: row for row in written}
    for row in lines:
        if row.entry_id in found and _content(found[row.entry_id]) != _content(row):
            raise IdTaken(row.entry_id)
    return found


def _content(row: Posting) -> tuple[Any, ...]:
    names = ("kind", "debtor_id", "creditor_id", "subject", "occurred_on", "reservation_id", "corrects_id")
    return (row.position_id, row.amount, *(getattr(row.entry, name) for name in names))


def told(row: Reservation) -> tuple[Any, ...]:
    """A reservation as facts.ReservationFact tells it."""
    of = (row.position.unit_id, row.position.purpose, row.subject, day_of(row.expires))
    stands = (row.amount, row.delivered, row.accepted, row.released, str(row.state))
    return (str(row.pk), row.debtor_id, row.creditor_id, *of, *stands)
