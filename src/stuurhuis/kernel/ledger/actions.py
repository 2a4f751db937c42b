# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be done: reserve, deliver, accept, dispute, release, give, correct.

Whatever is sent twice under the same id is done once, and answered the same. What binds an organisation needs
a mandate. Each deed returns the fact that is told. Refusals are in `rules` and `booking`.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID, uuid5

from stuurhuis.kernel.door import action
from stuurhuis.kernel.ledger import booking, facts, policy, rules
from stuurhuis.kernel.ledger.booking import IdTaken, Order
from stuurhuis.kernel.ledger.rules import GIFT, Kind, Promise
from stuurhuis.kernel.policy import Actor, Rule
from stuurhuis.kernel.store.days import day_of
from stuurhuis.kernel.store.models import ledger as tables
from stuurhuis.kernel.store.models.ledger import LedgerEntry, Position, Posting, Reservation
from stuurhuis.kernel.store.wall import within

F = TypeVar("F", bound=facts.ReservationFact)


class AlreadyDeclared(rules.LedgerRefused):
    """What held from this day on was said before, and is not changed: say it from another day on."""


@action(policy.DECLARE)
def declare(
    unit: str, *, scale: int, cents: int, since: date, actor: Actor, at: datetime
) -> facts.UnitDeclared:
    """Say what a whole one of a unit is worth in cents from a day on; raises AlreadyDeclared."""
    row, _ = tables.Unit.objects.get_or_create(code=unit, defaults={"scale": scale})
    value, _ = tables.CounterValue.objects.get_or_create(unit=row, since=since, defaults={"cents": cents})
    if (row.scale, value.cents) != (scale, cents):
        raise AlreadyDeclared(unit)
    return facts.UnitDeclared(unit, cents, since)


@action(policy.OPEN)
def open_account(
    unit: str, purpose: str, *, budget: int | None = None, actor: Actor, at: datetime
) -> facts.AccountOpened:
    """Take part in settling in a unit, in all to a budget (None: without one); said again the budget is new.

    Raises booking.NoMandate, booking.NoCounterValue.
    """
    booking.bind(actor, policy.OPEN.name, purpose, (unit, budget or 0), at)
    account, _ = tables.LedgerAccount.objects.get_or_create(
        organisation_id=actor.organisation, unit_id=unit, purpose=purpose, defaults={"since": day_of(at)}
    )
    if budget is None:
        tables.Budget.objects.filter(account=account).delete()
    else:
        tables.Budget.objects.update_or_create(
            account=account, defaults={"organisation_id": actor.organisation, "amount": budget}
        )
    return facts.AccountOpened(actor.organisation, unit, purpose, budget)


@action(policy.LIMIT)
def limit(
    debtor: str, unit: str, amount: int, *, purpose: str = "exchange", actor: Actor, at: datetime
) -> facts.LimitSet:
    """Say how far another may be in debt to the own organisation.

    Raises booking.NoMandate, booking.UnknownAccount, rules.BelowDebt.
    """
    booking.bind(actor, policy.LIMIT.name, purpose, (unit, amount), at)
    position = booking.between(actor.organisation, (debtor,), unit, purpose)[debtor]
    booking.keep(position, debtor, rules.limited(booking.standing(position, debtor), amount))
    return facts.LimitSet(debtor, actor.organisation, unit, purpose, amount)


@action(policy.RESERVE)
def reserve(order: Order, *, expires: datetime, actor: Actor, at: datetime) -> facts.Reserved:
    """Keep part of one's limit free for a delivery by another, until a moment.

    Raises booking.NoMandate, booking.IdTaken, rules.OverLimit, rules.OverBudget, rules.Expired.
    """
    debtor = actor.organisation
    position = booking.between(debtor, (order.other,), order.unit, order.purpose)[order.other]
    wanted = Reservation(
        id=order.id, debtor_id=debtor, creditor_id=order.other, position=position,
        amount=order.amount, subject=order.subject, expires=expires,
    )  # fmt: skip
    found = Reservation.objects.filter(pk=order.id).first()
    if found is not None:
        return _reserved_again(found, wanted)
    if expires <= at:
        raise rules.Expired(expires)
    booking.bind(actor, policy.RESERVE.name, order.purpose, (order.unit, order.amount), at)
    booking.afford(debtor, (order.unit, order.amount), order.purpose)
    booking.keep(position, debtor, rules.hold(booking.standing(position, debtor), order.amount))
    booking.add(wanted)
    return _told(facts.Reserved, wanted)


def _reserved_again(found: Reservation, wanted: Reservation) -> facts.Reserved:
    names = ("debtor_id", "creditor_id", "position_id", "amount", "subject", "expires")
    if any(getattr(found, name) != getattr(wanted, name) for name in names):
        raise IdTaken(found.pk)
    return _told(facts.Reserved, wanted)


@action(policy.DELIVER)
def deliver(reservation: Reservation, total: int, *, actor: Actor, at: datetime) -> facts.Delivered:
    """Say how much was delivered in all; raises what rules.delivered raises."""
    _keep(reservation, rules.delivered(_promise(reservation), total, at))
    return _told(facts.Delivered, reservation)


@action(policy.ACCEPT)
def accept(
    reservation: Reservation, entry: UUID, amount: int, *, occurred_on: date, actor: Actor, at: datetime
) -> facts.Booked:
    """Say that so much of what was delivered is right, and come to owe it; the rest stays as it was.

    Raises booking.NoMandate, booking.IdTaken, and what rules.accepted raises.
    """
    position = Position.objects.select_for_update().get(pk=reservation.position_id)
    entry_of = LedgerEntry(
        id=entry, kind=Kind.DELIVERY, debtor_id=reservation.debtor_id, creditor_id=reservation.creditor_id,
        subject=reservation.subject, occurred_on=occurred_on, booked_at=at, reservation=reservation,
    )  # fmt: skip
    wanted = booking.line(position, entry_of, amount)
    found = booking.again((wanted,))
    if not found:
        booking.bind(actor, policy.ACCEPT.name, position.purpose, (position.unit_id, amount), at)
        _keep(reservation, rules.accepted(_promise(reservation), amount), held=False)
        booking.book((wanted,), held=amount)
    return _booked(found.get(entry, wanted))


@action(policy.DISPUTE)
def dispute(reservation: Reservation, *, actor: Actor, at: datetime) -> facts.Disputed:
    """Say that what was delivered is not right: the creditor says anew what was, or lets go."""
    _keep(reservation, rules.disputed(_promise(reservation)))
    return _told(facts.Disputed, reservation)


@action(policy.RELEASE)
def release(reservation: Reservation, *, actor: Actor, at: datetime) -> facts.Released:
    """Let go: the debtor of what was not delivered, the creditor of all that was not accepted."""
    whole = actor.organisation == reservation.creditor_id
    _keep(reservation, rules.released(_promise(reservation), whole=whole))
    return _told(facts.Released, reservation)


@action(policy.EXPIRE)
def expire(reservation: Reservation, *, actor: Actor, at: datetime) -> facts.ReservationExpired:
    """Let go of what was not delivered in time; before its end nothing changes."""
    _keep(reservation, rules.expired(_promise(reservation), at))
    return _told(facts.ReservationExpired, reservation)


@action(policy.TRANSFER)
def transfer(order: Order, *, actor: Actor, at: datetime) -> facts.Booked:
    """Come to owe another an amount, without a reservation.

    Raises booking.NoMandate, booking.UnknownAccount, booking.IdTaken, rules.OverLimit, rules.OverBudget.
    """
    (row,) = _direct(policy.TRANSFER, Kind.TRANSFER, (order,), actor, at)
    return _booked(row)


@action(policy.TRANSFER)
def transfer_together(orders: Sequence[Order], *, actor: Actor, at: datetime) -> facts.BookedTogether:
    """Come to owe others many amounts in one unit, all of them or none; it binds for what is new together.

    Raises rules.NotTogether, and what transfer raises.
    """
    rules.together([(order.unit, order.purpose) for order in orders])
    rows = _direct(policy.TRANSFER, Kind.TRANSFER, orders, actor, at)
    entries, amount = tuple(str(row.entry_id) for row in rows), sum(row.amount for row in rows)
    return facts.BookedTogether(actor.organisation, orders[0].unit, orders[0].purpose, amount, entries)


@action(policy.GIVE)
def give(order: Order, *, actor: Actor, at: datetime) -> facts.Booked:
    """Count what was given to another: under the purpose of gifts, where nothing is owed back."""
    (row,) = _direct(policy.GIVE, Kind.GIFT, (replace(order, purpose=GIFT),), actor, at)
    return _booked(row)


def _direct(rule: Rule, kind: Kind, orders: Sequence[Order], actor: Actor, at: datetime) -> list[Posting]:
    """Book orders in one unit that are not booked yet; gives all of them as they are written."""
    us, unit, purpose = actor.organisation, orders[0].unit, orders[0].purpose
    positions = booking.between(us, {order.other for order in orders}, unit, purpose)
    lines = [
        booking.line(positions[order.other], _entry(kind, us, order, at), order.amount) for order in orders
    ]
    found = booking.again(lines)
    new = [row for row in lines if row.entry_id not in found]
    if new:
        worth = (unit, sum(row.amount for row in new))
        booking.bind(actor, rule.name, purpose, worth, at)
        if kind is not Kind.GIFT:
            booking.afford(us, worth, purpose)
        booking.book(new)
    return [found.get(row.entry_id, row) for row in lines]


def _entry(kind: Kind, us: str, order: Order, at: datetime) -> LedgerEntry:
    debtor, creditor = (order.other, us) if kind is Kind.GIFT else (us, order.other)
    return LedgerEntry(
        id=order.id, kind=kind, debtor_id=debtor, creditor_id=creditor,
        subject=order.subject, occurred_on=order.occurred_on, booked_at=at,
    )  # fmt: skip


@action(policy.CORRECT)
def correct(wrong: LedgerEntry, entry: UUID, amount: int, *, actor: Actor, at: datetime) -> facts.Booked:
    """Give back an amount of what an entry booked: a new entry the other way, that names the first.

    Raises booking.NoMandate, booking.IdTaken, rules.MoreThanBooked, rules.OverLimit.
    """
    booked = Posting.objects.get(entry=wrong.pk)
    position = Position.objects.select_for_update().get(pk=booked.position_id)
    entry_of = LedgerEntry(
        id=entry, kind=Kind.CORRECTION, debtor_id=wrong.creditor_id, creditor_id=wrong.debtor_id,
        subject=wrong.subject, occurred_on=wrong.occurred_on, booked_at=at, corrects=wrong,
    )  # fmt: skip
    wanted = booking.line(position, entry_of, amount)
    found = booking.again((wanted,))
    if not found:
        booking.bind(actor, policy.CORRECT.name, position.purpose, (position.unit_id, amount), at)
        before = Posting.objects.filter(entry__corrects=wrong.pk).values_list("amount", flat=True)
        rules.corrected(booked.amount, sum(before), amount)
        booking.book((wanted,))
    return _booked(found.get(entry, wanted))


@action(policy.CANCEL)
def cancel(
    circle: UUID, members: tuple[str, ...], unit: str, amount: int, *, actor: Actor, at: datetime
) -> facts.CircleCancelled:
    """Let each in a circle owe the next so much less, all or nothing; each accepted it before.

    Raises rules.NotOwed, rules.OverLimit, booking.UnknownAccount.
    """
    pairs = zip(members, (*members[1:], members[0]), strict=True)
    for debtor, creditor in sorted(pairs, key=sorted):
        with within(creditor):
            key, subject = uuid5(circle, debtor), f"circle:{circle}"
            _owe_less(creditor, Order(key, debtor, unit, amount, subject, day_of(at)), at)
    return facts.CircleCancelled(str(circle), members, unit, amount)


def _owe_less(creditor: str, order: Order, at: datetime) -> None:
    position = booking.between(creditor, (order.other,), order.unit, order.purpose)[order.other]
    wanted = booking.line(position, _entry(Kind.NETTING, creditor, order, at), order.amount)
    if not booking.again((wanted,)):
        if booking.standing(position, order.other).debt < order.amount:
            raise rules.NotOwed(order.other)
        booking.book((wanted,))


def _promise(row: Reservation) -> Promise:
    state = rules.State(row.state)
    return Promise(row.amount, row.expires, row.delivered, row.accepted, row.released, state)


def _keep(row: Reservation, promise: Promise, *, held: bool = True) -> None:
    """Keep how a reservation came to stand, and of the position what it no longer holds."""
    freed = _promise(row).held - promise.held
    if held and freed:
        position = Position.objects.select_for_update().get(pk=row.position_id)
        seen = rules.free(booking.standing(position, row.debtor_id), freed)
        booking.keep(position, row.debtor_id, seen)
    row.delivered, row.accepted, row.released = promise.delivered, promise.accepted, promise.released
    row.state = promise.state
    row.save(update_fields=["delivered", "accepted", "released", "state"])


def _told(kind: type[F], row: Reservation) -> F:
    return kind(*booking.told(row))


def _booked(row: Posting) -> facts.Booked:
    entry, position = row.entry, row.position
    who = (str(entry.pk), str(entry.kind), entry.debtor_id, entry.creditor_id)
    days = (entry.occurred_on, day_of(entry.booked_at))
    links = (str(entry.reservation_id or ""), str(entry.corrects_id or ""))
    return facts.Booked(*who, position.unit_id, position.purpose, row.amount, entry.subject, *days, *links)
