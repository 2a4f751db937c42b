# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may move between two organisations? Pure: a standing or a promise in, the next one out, or a refusal.

Amounts are whole numbers in the smallest part of a unit.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

TOGETHER = 500  # so many postings in one transaction
MOST = 10**15  # so that a sum of many still fits in a database
GIFT = "gift"  # the purpose under which is counted what was given; no limit holds there


class LedgerRefused(Exception):
    """The ledger stays as it is; each kind says why."""


class NotAnAmount(LedgerRefused):
    """An amount is a whole number above zero, in the smallest part of its unit; and not absurd."""


class OverLimit(LedgerRefused):
    """One would be further in debt to the other, reservations included, than the other allows."""


class OverBudget(LedgerRefused):
    """The account would be further in debt in all than its budget."""


class BelowDebt(LedgerRefused):
    """A limit cannot be lower than what is owed and reserved already."""


class Expired(LedgerRefused):
    """The reservation was over before the delivery was told."""


class AlreadySettled(LedgerRefused):
    """The reservation has come to its end already: settled, released or expired."""


class MoreThanReserved(LedgerRefused):
    """More is said to be delivered than was reserved."""


class LessThanAccepted(LedgerRefused):
    """Less is said to be delivered than the other accepted already."""


class NotDelivered(LedgerRefused):
    """What is accepted or disputed was not delivered, or was accepted already."""


class NotOwed(LedgerRefused):
    """One in a circle does not owe the next this much any more."""


class NotTogether(LedgerRefused):
    """What is booked together is in one unit and for one purpose, and at most 500 amounts."""


class MoreThanBooked(LedgerRefused):
    """More is given back than the entry still counts for."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What one owes another (negative: the other way round), how far both may go, and what they reserved."""

    debt: int = 0
    limit: int | None = 0
    held: int = 0
    back_limit: int | None = 0
    back_held: int = 0

    def turned(self) -> "Standing":
        """The same, seen by the other."""
        return Standing(-self.debt, self.back_limit, self.back_held, self.limit, self.held)


def hold(standing: Standing, amount: int) -> Standing:
    """Reserve an amount of what one may come to owe; raises NotAnAmount, OverLimit."""
    whole(amount)
    return _within_limit(replace(standing, held=standing.held + amount))


def free(standing: Standing, amount: int) -> Standing:
    """Let go of what was reserved."""
    return replace(standing, held=standing.held - amount)


def post(standing: Standing, amount: int) -> Standing:
    """Come to owe an amount; raises NotAnAmount, OverLimit."""
    whole(amount)
    return _within_limit(replace(standing, debt=standing.debt + amount))


def limited(standing: Standing, limit: int) -> Standing:
    """Say how far one may be in debt to the other; raises NotAnAmount, BelowDebt."""
    if limit != 0:
        whole(limit)
    if limit < standing.debt + standing.held:
        raise BelowDebt(standing.debt + standing.held)
    return replace(standing, limit=limit)


def _within_limit(standing: Standing) -> Standing:
    if standing.limit is not None and standing.debt + standing.held > standing.limit:
        raise OverLimit(standing.limit)
    return standing


def whole(amount: int) -> None:
    """Raise NotAnAmount for what is none."""
    if type(amount) is not int or not 0 < amount <= MOST:
        raise NotAnAmount(amount)


def together(kinds: Sequence[tuple[str, str]]) -> None:
    """Raise NotTogether unless these are of one (unit, purpose), and not too many."""
    if len(set(kinds)) != 1 or len(kinds) > TOGETHER:
        raise NotTogether(len(kinds))


class Kind(StrEnum):
    """What an entry is."""

    DELIVERY = "delivery"
    TRANSFER = "transfer"
    GIFT = "gift"
    CORRECTION = "correction"
    NETTING = "netting"


class State(StrEnum):
    """Where a promise stands; the last three are ends."""

    OPEN = "open"
    DISPUTED = "disputed"
    SETTLED = "settled"
    RELEASED = "released"
    EXPIRED = "expired"


LIVING = (State.OPEN, State.DISPUTED)


@dataclass(frozen=True, slots=True)
class Promise:
    """What was reserved for a delivery, and how much of it was delivered, accepted and let go."""

    amount: int
    expires: datetime
    delivered: int = 0
    accepted: int = 0
    released: int = 0
    state: State = State.OPEN

    @property
    def held(self) -> int:
        """What it still keeps of the limit."""
        return self.amount - self.released - self.accepted


def delivered(promise: Promise, total: int, at: datetime) -> Promise:
    """So much was delivered in all; said again it is the same, and said anew it answers a dispute.

    Raises NotAnAmount, AlreadySettled, Expired, MoreThanReserved, LessThanAccepted.
    """
    whole(total)
    if total == promise.delivered and promise.state != State.DISPUTED:
        return promise
    _alive(promise)
    if at >= promise.expires:
        raise Expired(promise.expires)
    if total > promise.amount - promise.released:
        raise MoreThanReserved(promise.amount - promise.released)
    if total < promise.accepted:
        raise LessThanAccepted(promise.accepted)
    return replace(promise, delivered=total, state=State.OPEN)


def accepted(promise: Promise, amount: int) -> Promise:
    """So much more of what was delivered is right; raises NotAnAmount, AlreadySettled, NotDelivered."""
    whole(amount)
    _alive(promise)
    if amount > promise.delivered - promise.accepted:
        raise NotDelivered(promise.delivered - promise.accepted)
    return _ended(replace(promise, accepted=promise.accepted + amount), State.SETTLED)


def disputed(promise: Promise) -> Promise:
    """What was delivered and not accepted is not right; raises AlreadySettled, NotDelivered."""
    _alive(promise)
    if promise.delivered == promise.accepted:
        raise NotDelivered(0)
    return replace(promise, state=State.DISPUTED)


def released(promise: Promise, *, whole: bool) -> Promise:
    """Let go of what was not delivered, and when ``whole`` also of what was not accepted.

    Who is to deliver may let go of all; who is to accept cannot undo a delivery. After its end it stays.
    """
    if promise.state not in LIVING:
        return promise
    kept = promise.accepted if whole else promise.delivered
    return _ended(replace(promise, delivered=kept, released=promise.amount - kept), State.RELEASED)


def expired(promise: Promise, at: datetime) -> Promise:
    """At its end it lets go of what was not delivered; what was delivered waits for an answer."""
    if promise.state not in LIVING or at < promise.expires:
        return promise
    kept = replace(promise, released=promise.amount - promise.delivered)
    return _ended(kept, State.EXPIRED)


def _alive(promise: Promise) -> None:
    if promise.state not in LIVING:
        raise AlreadySettled(promise.state)


def _ended(promise: Promise, state: State) -> Promise:
    """Nothing is held any more: it ends, as settled when any of it was accepted."""
    if promise.held:
        return promise
    return replace(promise, state=State.SETTLED if promise.accepted else state)


def corrected(booked: int, before: int, amount: int) -> None:
    """Give back an amount of what an entry booked, of which some was given back; raises MoreThanBooked."""
    whole(amount)
    if amount > booked - before:
        raise MoreThanBooked(booked - before)


def affordable(gone: int, amount: int, budget: int) -> None:
    """Go further into debt with an account that owes and reserves so much in all; raises OverBudget."""
    if gone + amount > budget:
        raise OverBudget(budget)


def in_cents(amount: int, scale: int, cents: int) -> int:
    """What an amount is worth in cents, where a whole one is worth ``cents``; half a cent goes from zero."""
    parts = int(10**scale)
    worth = (2 * abs(amount) * cents + parts) // (2 * parts)
    return worth if amount >= 0 else -worth
