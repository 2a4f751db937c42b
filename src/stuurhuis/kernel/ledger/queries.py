# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be asked: with whom do we stand how, what is reserved, and what moved in a period?

No question reads more as the ledger grows: a standing is kept, and a period began where the last posting
before it ended.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Sum

from stuurhuis.kernel.door import Chunk, question
from stuurhuis.kernel.ledger import policy, rules
from stuurhuis.kernel.ledger.booking import NoCounterValue, standing, told
from stuurhuis.kernel.ledger.facts import ReservationFact
from stuurhuis.kernel.policy import Actor
from stuurhuis.kernel.store.models.ledger import (
    Budget,
    CounterValue,
    LedgerAccount,
    Position,
    Posting,
    Reservation,
)

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Standings:
    """How the own organisation stands with another: ``owes`` is negative when the other owes."""

    other: str
    unit: str
    purpose: str
    owes: int
    limit: int | None
    held: int
    others_limit: int | None
    others_held: int


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``since`` up to and including ``until``, in a unit and for a purpose."""

    unit: str
    since: date
    until: date
    purpose: str = "exchange"


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A posting: positive came in (the other owes us more), negative went out; ``after`` with this other."""

    key: int
    entry: str
    kind: str
    other: str
    subject: str
    occurred_on: date
    booked_on: date
    amount: int
    after: int
    cents: int
    corrects: str


@dataclass(frozen=True, slots=True)
class StatementOf:
    """A period with one other: how it began and ended, what came in and went out, and its worth in cents."""

    other: str
    opening: int
    came: int
    went: int
    closing: int
    came_cents: int
    went_cents: int


@dataclass(frozen=True, slots=True)
class Account:
    """Who takes part in settling in a unit, for a purpose; the budget is known of the own organisation."""

    organisation: str
    unit: str
    purpose: str
    budget: int | None


@question(policy.SEE_ACCOUNTS)
def accounts(shown: QuerySet[LedgerAccount], *, actor: Actor, at: datetime) -> tuple[Account, ...]:
    """Who takes part in settling, by organisation."""
    budgets = dict(Budget.objects.filter(organisation=actor.organisation).values_list("account", "amount"))
    rows = shown.order_by("organisation", "unit", "purpose")
    return tuple(Account(row.organisation_id, row.unit_id, row.purpose, budgets.get(row.pk)) for row in rows)


@question(policy.SEE_POSITIONS)
def positions(shown: QuerySet[Position], *, actor: Actor, at: datetime) -> tuple[Standings, ...]:
    """With whom the own organisation stands how, by organisation."""
    return tuple(_standings(row, actor.organisation) for row in shown.order_by("debtor", "creditor", "unit"))


@question(policy.SEE_RESERVATIONS)
def living(shown: QuerySet[Reservation], *, actor: Actor, at: datetime) -> tuple[ReservationFact, ...]:
    """The reservations that have not come to an end, the first to expire before."""
    found = shown.filter(state__in=rules.LIVING).select_related("position").order_by("expires", "pk")
    return tuple(ReservationFact(*told(row)) for row in found)


@question(policy.SEE_RESERVATIONS)
def reservations(
    shown: QuerySet[Reservation], keys: Sequence[str], *, actor: Actor, at: datetime
) -> tuple[ReservationFact, ...]:
    """Those of these reservations that there are, whether they live or have come to an end."""
    found = shown.filter(pk__in=keys).select_related("position").order_by("pk")
    return tuple(ReservationFact(*told(row)) for row in found)


@question(policy.SEE_RESERVATIONS)
def due(shown: QuerySet[Reservation], *, actor: Actor, at: datetime) -> tuple[str, ...]:
    """The own reservations that are over, to be expired; at most 500."""
    over = shown.filter(debtor=actor.organisation, state__in=rules.LIVING, expires__lte=at)
    waiting = over.filter(amount__gt=F("delivered") + F("released")).order_by("expires")
    return tuple(map(str, waiting.values_list("pk", flat=True)[:AT_ONCE]))


@question(policy.SEE_POSITIONS)
def statement(
    shown: QuerySet[Position], period: Period, *, actor: Actor, at: datetime
) -> tuple[StatementOf, ...]:
    """What a period began with, what came in and went out, and what it ended with, for each other.

    Raises booking.NoCounterValue.
    """
    worth, us = _worth(period.unit), actor.organisation
    before = Posting.objects.filter(position=OuterRef("pk"), booked_on__lt=period.since)
    opening = Subquery(before.order_by("-booked_on", "-number").values("after")[:1])
    found = shown.filter(unit=period.unit, purpose=period.purpose, postings__gt=0).annotate(opening=opening)
    moved = _moved(period, us, worth)
    return tuple(
        _statement_of(row, us, row.opening or 0, moved.get(row.pk, _NOTHING))
        for row in found.order_by("debtor", "creditor")
    )


@question(policy.SEE_POSTINGS)
def statement_lines(
    shown: QuerySet[Posting], period: Period, *, actor: Actor, at: datetime, after: int | str | None = None
) -> Chunk[StatementLine]:
    """What moved in a period, in the order of writing; 500 at a time. Raises booking.NoCounterValue."""
    worth = _worth(period.unit)
    found = shown.filter(_within(period), pk__gt=after or 0).select_related("entry").order_by("pk")
    rows = [_line(row, actor.organisation, worth) for row in found[:AT_ONCE]]
    return Chunk(rows, rows[-1].key if len(rows) == AT_ONCE else None)


@question(policy.SEE_POSTINGS)
def booked_under(
    shown: QuerySet[Posting], reservation: str, unit: str, *, actor: Actor, at: datetime
) -> tuple[StatementLine, ...]:
    """What was booked of a reservation, with what corrects it, in the order of writing."""
    of = Q(entry__reservation=reservation) | Q(entry__corrects__reservation=reservation)
    worth = _worth(unit)
    found = shown.filter(of).select_related("entry").order_by("pk")
    return tuple(_line(row, actor.organisation, worth) for row in found)


_NOTHING = (0, 0, 0, 0)
Worth = Callable[[int, date], int]


def _within(period: Period) -> Q:
    of = Q(position__unit=period.unit, position__purpose=period.purpose)
    return of & Q(booked_on__gte=period.since, booked_on__lte=period.until)


def _worth(unit: str) -> Worth:
    """What an amount is worth in cents on a day."""
    values = (
        CounterValue.objects.filter(unit=unit).order_by("-since").values_list("since", "cents", "unit__scale")
    )
    known = tuple(values)

    def worth(amount: int, on: date) -> int:
        for since, cents, scale in known:
            if since <= on:
                return rules.in_cents(amount, scale, cents)
        raise NoCounterValue(unit)

    return worth


def _moved(period: Period, us: str, worth: Worth) -> dict[int, tuple[int, int, int, int]]:
    """For each position what came, what went and what both were worth; summed by the day it occurred on."""
    days = Posting.objects.filter(_within(period)).values_list("position", "creditor", "entry__occurred_on")
    moved: dict[int, tuple[int, int, int, int]] = {}
    for position, creditor, on, amount in days.annotate(Sum("amount")).order_by():
        came, went, came_cents, went_cents = moved.get(position, _NOTHING)
        cents = worth(amount, on)
        moved[position] = (
            (came + amount, went, came_cents + cents, went_cents)
            if creditor == us
            else (came, went + amount, came_cents, went_cents + cents)
        )
    return moved


def _statement_of(row: Position, us: str, opening: int, moved: tuple[int, int, int, int]) -> StatementOf:
    other, sign = (row.creditor_id, -1) if row.debtor_id == us else (row.debtor_id, 1)
    began, (came, went, came_cents, went_cents) = sign * opening, moved
    return StatementOf(other, began, came, went, began + came - went, came_cents, went_cents)


def _line(row: Posting, us: str, worth: Worth) -> StatementLine:
    other, sign = (row.creditor_id, -1) if row.debtor_id == us else (row.debtor_id, 1)
    turned = 1 if (us > other) else -1
    return StatementLine(
        key=row.pk,
        entry=str(row.entry_id),
        kind=row.entry.kind,
        other=other,
        subject=row.entry.subject,
        occurred_on=row.entry.occurred_on,
        booked_on=row.booked_on,
        amount=sign * row.amount,
        after=turned * row.after,
        cents=sign * worth(row.amount, row.entry.occurred_on),
        corrects=str(row.entry.corrects_id or ""),
    )


def _standings(row: Position, us: str) -> Standings:
    other = row.creditor_id if row.debtor_id == us else row.debtor_id
    seen = standing(row, us)
    held = (seen.debt, seen.limit, seen.held, seen.back_limit, seen.back_held)
    return Standings(other, row.unit_id, row.purpose, *held)
