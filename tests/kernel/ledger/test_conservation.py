# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever three organisations do in whatever order, the ledger says what a model of a page says.

After every step every read sums to zero, no limit is passed, and what was sent again was done once.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import partial
from itertools import count
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run

from stuurhuis.kernel.ledger import actions, queries, rules
from stuurhuis.kernel.ledger.booking import IdTaken, Order
from stuurhuis.kernel.policy import Actor, worker_for
from stuurhuis.kernel.store.models import Organisation
from tests.kernel.ledger.trading import AT, LIMIT, market, owes, recounted

NUMBERS = count(1)
EXAMPLES = count(1)
AMOUNTS = st.integers(1, 700)
PAIRS = st.permutations(range(3)).map(lambda order: (order[0], order[1]))
Parties = tuple[int, int]


@dataclass
class Promised:
    """A reservation as the model knows it."""

    parties: Parties
    amount: int
    expires: datetime
    delivered: int = 0
    accepted: int = 0
    released: int = 0
    is_disputed: bool = False

    @property
    def held(self) -> int:
        """What is not accepted and not let go; at zero it has ended."""
        return self.amount - self.accepted - self.released


@dataclass
class Model:
    """What is owed and promised, in a few dictionaries."""

    owed: dict[Parties, int] = field(default_factory=dict)
    limits: dict[Parties, int] = field(default_factory=dict)
    promised: dict[str, Promised] = field(default_factory=dict)
    entries: dict[str, tuple[Parties, int]] = field(default_factory=dict)
    given_back: dict[str, int] = field(default_factory=dict)

    def debt(self, parties: Parties) -> int:
        """What the first owes the second, net."""
        return self.owed.get(parties, 0) - self.owed.get(parties[::-1], 0)

    def held(self, parties: Parties) -> int:
        """What the first reserved for deliveries by the second."""
        return sum(one.held for one in self.promised.values() if one.parties == parties)

    def room(self, parties: Parties) -> int:
        """How much further the first may go into debt with the second."""
        return self.limits.get(parties, LIMIT) - self.debt(parties) - self.held(parties)

    def book(self, entry: str, parties: Parties, amount: int) -> None:
        """The first came to owe the second."""
        self.owed[parties] = self.owed.get(parties, 0) + amount
        self.entries[entry] = (parties, amount)


class Market(RuleBasedStateMachine):
    """Three organisations, not seen before, and everything that they can do."""

    @initialize()
    def open(self) -> None:
        """Each example has organisations of its own, so that nothing needs to be undone."""
        number = next(EXAMPLES)
        self.codes = [f"T{number:05d}{letter}" for letter in "ABC"]
        Organisation.objects.bulk_create(
            Organisation(code=code, name=code, kind="municipality") for code in self.codes
        )
        actors = market(self.codes, first=1000 + 3 * number)
        self.actors: list[Actor] = [actors[code] for code in self.codes]
        self.model, self.at, self.sent = Model(), AT, list[tuple[Callable[[], Any], Any]]()

    def order(self, other: int, amount: int) -> Order:
        """Something wanted under a new number."""
        number = next(NUMBERS)
        return Order(
            UUID(int=number), self.codes[other], "points", amount, f"klus:{number}", date(2026, 3, 2)
        )

    def attempt(self, deed: Callable[[], Any], refusals: dict[type[Exception], bool]) -> Any:
        """Do it; it is refused for one of the reasons that hold, or done when none does."""
        expected = tuple(kind for kind, holds in refusals.items() if holds)
        if not expected:
            return deed()
        with pytest.raises(expected):
            deed()
        return None

    def remember(self, deed: Callable[[], Any], refusals: dict[type[Exception], bool]) -> Any:
        """The same, for a deed with an id of the client, that may be sent again."""
        answer = self.attempt(deed, refusals)
        if answer is not None:
            self.sent.append((deed, answer))
        return answer

    def pick(self, data: st.DataObject) -> tuple[str, Promised]:
        """One of the reservations, also when it has ended."""
        key = data.draw(st.sampled_from(sorted(self.model.promised)), "reservation")
        return key, self.model.promised[key]

    @rule(parties=PAIRS, amount=AMOUNTS, days=st.integers(1, 6))
    def reserve(self, parties: Parties, amount: int, days: int) -> None:
        """The first wants something of the second."""
        order, expires, at = self.order(parties[1], amount), self.at + timedelta(days=days), self.at
        deed = partial(actions.reserve, order, expires=expires, actor=self.actors[parties[0]], at=at)
        if self.remember(deed, {rules.OverLimit: amount > self.model.room(parties)}):
            self.model.promised[str(order.id)] = Promised(parties, amount, expires)

    @rule(parties=PAIRS, amount=AMOUNTS)
    def transfer(self, parties: Parties, amount: int) -> None:
        """The first comes to owe the second, at once."""
        order, at = self.order(parties[1], amount), self.at
        deed = partial(actions.transfer, order, actor=self.actors[parties[0]], at=at)
        if self.remember(deed, {rules.OverLimit: amount > self.model.room(parties)}):
            self.model.book(str(order.id), parties, amount)

    @rule(parties=PAIRS, amounts=st.lists(st.integers(1, 300), min_size=2, max_size=5))
    def transfer_together(self, parties: Parties, amounts: list[int]) -> None:
        """The first comes to owe both others many amounts, all of them or none."""
        us, at = parties[0], self.at
        others = [(parties[1], 3 - sum(parties))[place % 2] for place in range(len(amounts))]
        orders = [self.order(other, amount) for other, amount in zip(others, amounts, strict=True)]
        deed = partial(actions.transfer_together, orders, actor=self.actors[us], at=at)
        over = any(
            sum(amounts[place::2]) > self.model.room((us, other)) for place, other in enumerate(others[:2])
        )
        if self.remember(deed, {rules.OverLimit: over}):
            for order, other in zip(orders, others, strict=True):
                self.model.book(str(order.id), (us, other), order.amount)

    @precondition(lambda self: self.model.promised)
    @rule(data=st.data(), total=AMOUNTS)
    def deliver(self, data: st.DataObject, total: int) -> None:
        """The creditor says how much was delivered in all."""
        key, one = self.pick(data)
        again = total == one.delivered and not one.is_disputed
        refusals: dict[type[Exception], bool] = {
            rules.AlreadySettled: not one.held,
            rules.Expired: self.at >= one.expires,
            rules.MoreThanReserved: total > one.amount - one.released,
            rules.LessThanAccepted: total < one.accepted,
        }
        deed = partial(actions.deliver, key, total, actor=self.actors[one.parties[1]], at=self.at)
        if self.attempt(deed, {} if again else refusals):
            one.delivered, one.is_disputed = total, False

    @precondition(lambda self: self.model.promised)
    @rule(data=st.data(), amount=AMOUNTS)
    def accept(self, data: st.DataObject, amount: int) -> None:
        """The debtor accepts part of it; drawn too large now and then."""
        key, one = self.pick(data)
        waiting = one.delivered - one.accepted
        amount = min(amount, waiting) if waiting and amount % 4 else amount
        entry, at = UUID(int=next(NUMBERS)), self.at
        who, on = self.actors[one.parties[0]], date(2026, 3, 2)
        deed = partial(actions.accept, key, entry, amount, occurred_on=on, actor=who, at=at)
        refusals = {rules.AlreadySettled: not one.held, rules.NotDelivered: amount > waiting}
        if self.remember(deed, refusals):
            one.accepted += amount
            one.is_disputed = one.is_disputed and bool(one.held)
            self.model.book(str(entry), one.parties, amount)

    @precondition(lambda self: self.model.promised)
    @rule(data=st.data())
    def dispute(self, data: st.DataObject) -> None:
        """The debtor says that it is not right."""
        key, one = self.pick(data)
        refusals = {rules.AlreadySettled: not one.held, rules.NotDelivered: one.delivered == one.accepted}
        if self.attempt(
            lambda: actions.dispute(key, actor=self.actors[one.parties[0]], at=self.at), refusals
        ):
            one.is_disputed = True

    @precondition(lambda self: self.model.promised)
    @rule(data=st.data(), side=st.integers(0, 1))
    def release(self, data: st.DataObject, side: int) -> None:
        """One of both lets go."""
        key, one = self.pick(data)
        actions.release(key, actor=self.actors[one.parties[side]], at=self.at)
        if one.held:
            one.delivered = one.accepted if side == 1 else one.delivered
            one.released = one.amount - one.delivered

    @rule(days=st.integers(1, 4))
    def time_passes(self, days: int) -> None:
        """Days go by, and the worker comes along."""
        self.at += timedelta(days=days)
        for code in self.codes:
            worker = worker_for(code)
            for key in queries.due(actor=worker, at=self.at):
                actions.expire(key, actor=worker, at=self.at)
        for one in self.model.promised.values():
            if one.held and self.at >= one.expires:
                one.released = one.amount - one.delivered

    @precondition(lambda self: self.model.entries)
    @rule(data=st.data(), amount=AMOUNTS)
    def correct(self, data: st.DataObject, amount: int) -> None:
        """The creditor of an entry gives back."""
        wrong = data.draw(st.sampled_from(sorted(self.model.entries)), "entry")
        parties, booked = self.model.entries[wrong]
        left, back, at = booked - self.model.given_back.get(wrong, 0), parties[::-1], self.at
        entry = UUID(int=next(NUMBERS))
        deed = partial(actions.correct, wrong, entry, amount, actor=self.actors[back[0]], at=at)
        refusals = {rules.MoreThanBooked: amount > left, rules.OverLimit: amount > self.model.room(back)}
        if self.remember(deed, refusals):
            self.model.given_back[wrong] = self.model.given_back.get(wrong, 0) + amount
            self.model.book(str(entry), back, amount)

    @rule(parties=PAIRS, amount=st.integers(0, 2 * LIMIT))
    def limit(self, parties: Parties, amount: int) -> None:
        """The second says how far the first may go."""
        least = self.model.debt(parties) + self.model.held(parties)
        debtor, creditor = self.codes[parties[0]], self.actors[parties[1]]
        deed = partial(actions.limit, debtor, "points", amount, actor=creditor, at=self.at)
        if self.attempt(deed, {rules.BelowDebt: amount < least}):
            self.model.limits[parties] = amount

    @precondition(lambda self: self.sent)
    @rule(data=st.data())
    def send_again(self, data: st.DataObject) -> None:
        """A client that got no answer sends it once more, and gets the answer of the first time."""
        deed, answer = data.draw(st.sampled_from(self.sent), "sent before")
        assert deed() == answer

    @precondition(lambda self: self.model.entries)
    @rule(data=st.data(), parties=PAIRS, amount=AMOUNTS)
    def take_an_id(self, data: st.DataObject, parties: Parties, amount: int) -> None:
        """An id that something else has is refused, whoever comes with it."""
        taken = UUID(data.draw(st.sampled_from(sorted(self.model.entries)), "id"))
        order = replace(self.order(parties[1], min(amount, max(self.model.room(parties), 1))), id=taken)
        with pytest.raises((IdTaken, rules.OverLimit)):
            actions.transfer(order, actor=self.actors[parties[0]], at=self.at)

    @invariant()
    def every_read_sums_to_zero_and_says_what_the_model_says(self) -> None:
        """For each organisation, kept and counted from the start."""
        if not hasattr(self, "actors"):
            return
        total = 0
        for us, actor in enumerate(self.actors):
            model = {
                code: self.model.debt((us, other)) for other, code in enumerate(self.codes) if other != us
            }
            said = owes(actor)
            assert said == recounted(actor) == {code: debt for code, debt in model.items() if debt}
            total += sum(said.values())
        assert total == 0

    @invariant()
    def no_limit_is_passed(self) -> None:
        """What is owed and held stays within what the other allows, and is what the model holds."""
        for us, actor in enumerate(getattr(self, "actors", [])):
            for one in queries.positions(actor=actor, at=self.at):
                if one.purpose == "exchange":
                    parties = (us, self.codes.index(one.other))
                    assert one.held == self.model.held(parties)
                    assert one.limit is not None
                    assert one.owes + one.held <= one.limit == self.model.limits.get(parties, LIMIT)


def house(examples: int, steps: int) -> settings:
    """So many examples of so many steps."""
    return settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


@pytest.mark.django_db
def test_the_ledger_says_what_the_model_says() -> None:
    run(Market, settings=house(8, 20))


@pytest.mark.nightly
@pytest.mark.timeout(3600)
@pytest.mark.django_db
def test_the_ledger_says_what_the_model_says_for_long() -> None:
    run(Market, settings=house(300, 60))
