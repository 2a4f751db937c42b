# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was told once in an agreement, or done elsewhere, is not told again to be settled."""

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import pytest

from exchange.lending import DAY, LATER, agreed
from exchange.settling_market import open_market
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import agreements
from stuurhuis.exchange.actions import settling as words
from stuurhuis.exchange.facts.workplaces import DeskDayUsed
from stuurhuis.exchange.queries import settling
from stuurhuis.exchange.queries.settling import SettlementSeen
from stuurhuis.kernel import journal
from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.journal.delivery import names
from stuurhuis.kernel.ledger import actions as ledger
from stuurhuis.kernel.ledger.booking import Order
from stuurhuis.kernel.policy import Actor, NotAllowed, worker_for
from stuurhuis.kernel.store.models import Delivery
from stuurhuis.site import crediting
from stuurhuis.site.wiring import REACTIONS

Work = Callable[..., SettlementSeen]


@pytest.fixture
def zwolle(opened: None) -> Actor:
    """Sanne, who may bind Zwolle."""
    return open_market()[ZWOLLE]


@pytest.fixture
def work(zwolle: Actor, asker: Actor, expert: Actor, manager: Actor) -> Work:
    """Karim works so many days under an agreement of eight; gives how its settlement stands then."""
    made, told = agreed(asker, expert, manager), list[int]()

    def days(many: int, part: str = "1") -> SettlementSeen:
        for _day in range(many):
            told.append(1)
            on = DAY + timedelta(days=len(told) - 1)
            agreements.tell_day(made, on, Decimal(part), actor=expert, at=LATER + timedelta(days=30))
        heard(LATER)
        [one] = settling.of(f"agreement:{made}", actor=zwolle, at=LATER)
        return one

    return days


def heard(at: datetime) -> None:
    """What happened is told to who reacts, until nothing follows from it."""
    for _turn in range(3):
        journal.seal(at, names(REACTIONS))
        journal.deliver(REACTIONS, at + timedelta(seconds=5))


def reserve(one: SettlementSeen, actor: Actor) -> None:
    order = Order(UUID(one.id), one.terms.creditor, one.terms.unit, one.amount, one.terms.about, AT.date())
    ledger.reserve(order, expires=AT + timedelta(days=365), actor=actor, at=LATER)


def test_days_that_were_told_count_as_soon_as_it_is_reserved_and_later_ones_as_they_come(
    zwolle: Actor, work: Work
) -> None:
    one = work(2)
    assert (one.state, one.delivered) == ("prepared", 0)
    reserve(one, zwolle)
    assert work(0).waits == 1600
    assert work(1).waits == 2400
    ledger.accept(one.id, uuid4(), 2400, occurred_on=DAY, actor=zwolle, at=LATER)
    stands = work(1, "0.5")
    assert (stands.delivered, stands.accepted, stands.waits) == (2800, 2400, 400)


def test_told_twice_is_told_once_and_no_more_than_was_agreed(zwolle: Actor, work: Work) -> None:
    reserve(work(0), zwolle)
    assert work(3).delivered == 2400
    Delivery.objects.update(delivered=None)
    assert work(0).delivered == 2400
    assert work(6).delivered == 6400


def test_once_somebody_objected_who_delivers_tells_it(zwolle: Actor, manager: Actor, work: Work) -> None:
    reserve(work(2), zwolle)
    one = work(0)
    ledger.dispute(one.id, actor=zwolle, at=LATER)
    assert work(1).state == "disputed"
    words.object_to(one.id, "Dinsdag was er niemand.", actor=zwolle, at=LATER)
    ledger.deliver(one.id, 1600, actor=manager, at=LATER)
    assert work(1).delivered == 1600


def test_what_was_let_go_or_is_over_stays_as_it_is(zwolle: Actor, work: Work) -> None:
    one = work(1)
    reserve(one, zwolle)
    work(0)
    ledger.release(one.id, actor=zwolle, at=LATER)
    assert work(1).delivered == 800
    ledger.accept(one.id, uuid4(), 800, occurred_on=DAY, actor=zwolle, at=LATER)
    assert (work(1).state, work(0).delivered) == ("settled", 800)


def test_a_desk_that_was_used_is_delivered_when_it_is_reserved(zwolle: Actor) -> None:
    crediting.desk_used(Told(DeskDayUsed(4, DEVENTER, ZWOLLE, AT.date(), 2), 7, DEVENTER, "subject", AT))
    [one] = settling.of("booking:4", actor=zwolle, at=AT)
    reserve(one, zwolle)
    heard(LATER)
    assert settling.settlement(one.id, actor=zwolle, at=LATER).waits == one.amount == 200


def test_what_was_agreed_by_hand_is_told_by_hand(zwolle: Actor, work: Work) -> None:
    one, key = work(2), uuid4()
    words.prepare(key, one.terms, price=100, actor=zwolle, at=LATER)
    order = Order(key, DEVENTER, "points", 800, one.terms.about, AT.date())
    ledger.reserve(order, expires=AT + timedelta(days=365), actor=zwolle, at=LATER)
    heard(LATER)
    assert settling.settlement(str(key), actor=zwolle, at=LATER).delivered == 0


def test_only_the_worker_of_who_delivers_tells_it(zwolle: Actor, work: Work) -> None:
    one = work(1)
    reserve(one, zwolle)
    with pytest.raises(NotAllowed):
        ledger.deliver(one.id, 800, actor=worker_for(ZWOLLE), at=LATER)
