# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one delivers to another: agreed for a price, reserved, delivered in parts, accepted or corrected."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import pytest

from exchange.settling_market import LIMIT, open_market
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import settling as actions
from stuurhuis.exchange.queries import settling
from stuurhuis.exchange.rules import settling as rules
from stuurhuis.exchange.rules.settling import SettlementTerms, TariffWords
from stuurhuis.exchange.tasks import settling as tasks
from stuurhuis.kernel.ledger import actions as ledger
from stuurhuis.kernel.ledger import booking, queries
from stuurhuis.kernel.ledger.booking import Order
from stuurhuis.kernel.ledger.rules import OverBudget, OverLimit
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere

DAYS = SettlementTerms("agreement:12", DEVENTER, "gig_day", Decimal(3), "points", date(2026, 8, 1))
Market = dict[str, Actor]


@pytest.fixture
def market(db: None) -> Market:
    """Zwolle and Deventer settle; who may bind each."""
    return open_market()


def agree(zwolle: Actor, terms: SettlementTerms = DAYS) -> str:
    """Agree on it and reserve for it; gives the key."""
    key = uuid4()
    made = actions.prepare(key, terms, actor=zwolle, at=AT)
    order = Order(key, terms.creditor, terms.unit, made.amount, terms.about, AT.date())
    ledger.reserve(order, expires=AT + timedelta(days=60), actor=zwolle, at=AT)
    return str(key)


def accept(actor: Actor, key: str, amount: int) -> str:
    """Accept an amount; gives the key of the entry."""
    return ledger.accept(key, uuid4(), amount, occurred_on=AT.date(), actor=actor, at=AT).entry


def owes(actor: Actor) -> int:
    """What an organisation owes in points, for deliveries."""
    found = queries.positions(actor=actor, at=AT)
    return sum(one.owes for one in found if (one.unit, one.purpose) == ("points", "exchange"))


def test_days_of_an_agreement_are_delivered_in_parts_and_settled(market: Market) -> None:
    zwolle, deventer = market[ZWOLLE], market[DEVENTER]
    key = agree(zwolle)
    ledger.deliver(key, 800, actor=deventer, at=AT)
    accept(zwolle, key, 800)
    ledger.deliver(key, 2400, actor=deventer, at=AT)
    assert settling.settlement(key, actor=zwolle, at=AT).waits == 1600
    accept(zwolle, key, 1600)

    for who in (zwolle, deventer):
        (one,) = settling.of("agreement:12", actor=who, at=AT)
        assert (one.amount, one.accepted, one.state) == (2400, 2400, "settled")
    assert (owes(zwolle), owes(deventer)) == (2400, -2400)


def test_what_is_not_right_is_said_in_words_that_only_both_read(market: Market, outsider: Actor) -> None:
    zwolle, deventer = market[ZWOLLE], market[DEVENTER]
    key = agree(zwolle)
    ledger.deliver(key, 2400, actor=deventer, at=AT)
    ledger.dispute(key, actor=zwolle, at=AT)
    actions.object_to(key, "Vrijdag was er niemand.", actor=zwolle, at=AT)

    (said,) = settling.objections(key, actor=deventer, at=AT)
    assert said.words == "Vrijdag was er niemand."
    assert settling.settlement(key, actor=deventer, at=AT).state == "disputed"
    assert settling.objections(key, actor=outsider, at=AT) == ()
    with pytest.raises(NotThere):
        settling.settlement(key, actor=outsider, at=AT)
    with pytest.raises(NotAllowed):
        actions.object_to(key, "Wel waar.", actor=deventer, at=AT)


def test_a_correction_is_a_new_entry_that_names_the_first(market: Market) -> None:
    zwolle, deventer = market[ZWOLLE], market[DEVENTER]
    key = agree(zwolle)
    ledger.deliver(key, 2400, actor=deventer, at=AT)
    entry = accept(zwolle, key, 2400)
    ledger.correct(entry, uuid4(), 400, actor=deventer, at=AT)

    first, second = queries.booked_under(key, "points", actor=zwolle, at=AT)
    assert (first.amount, second.amount, second.corrects) == (-2400, 400, first.entry)
    assert owes(zwolle) == 2000


def test_without_a_mandate_nothing_binds(market: Market, asker: Actor) -> None:
    key = uuid4()
    made = actions.prepare(key, DAYS, actor=asker, at=AT)
    order = Order(key, DEVENTER, "points", made.amount, DAYS.about, AT.date())
    with pytest.raises(booking.NoMandate, match="mandate"):
        ledger.reserve(order, expires=AT + timedelta(days=9), actor=asker, at=AT)
    assert settling.settlement(str(key), actor=asker, at=AT).state == "prepared"


def test_over_the_limit_or_the_budget_it_is_refused_and_can_be_said_anew(market: Market) -> None:
    zwolle, key = market[ZWOLLE], uuid4()
    much = replace(DAYS, quantity=Decimal(13))
    made = actions.prepare(key, much, actor=zwolle, at=AT)
    assert made.amount > LIMIT
    with pytest.raises(OverLimit):
        ledger.reserve(
            Order(key, DEVENTER, "points", made.amount, DAYS.about, AT.date()),
            expires=AT + timedelta(days=9), actor=zwolle, at=AT,
        )  # fmt: skip
    ledger.open_account("points", "exchange", budget=100, actor=zwolle, at=AT)
    made = actions.prepare(key, DAYS, actor=zwolle, at=AT)
    with pytest.raises(OverBudget):
        ledger.reserve(
            Order(key, DEVENTER, "points", made.amount, DAYS.about, AT.date()),
            expires=AT + timedelta(days=9), actor=zwolle, at=AT,
        )  # fmt: skip


def test_what_is_reserved_is_not_changed_and_said_again_it_is_the_same(market: Market) -> None:
    zwolle = market[ZWOLLE]
    key = UUID(agree(zwolle))
    assert actions.prepare(key, DAYS, actor=zwolle, at=AT).amount == 2400
    with pytest.raises(rules.AlreadyReserved):
        actions.prepare(key, replace(DAYS, quantity=Decimal(2)), actor=zwolle, at=AT)


def test_the_worker_lets_go_of_what_was_not_delivered_in_time(market: Market) -> None:
    zwolle, later = market[ZWOLLE], AT + timedelta(days=61)
    key = agree(zwolle)
    assert tasks.expire([ZWOLLE, DEVENTER], at=AT) == 0
    assert tasks.expire([ZWOLLE, DEVENTER], at=later) == 1
    assert settling.settlement(key, actor=zwolle, at=later).state == "expired"
    assert tasks.expire([ZWOLLE, DEVENTER], at=later) == 0


def test_an_own_tariff_goes_before_the_national_one_from_its_day_on(
    market: Market, controller: Actor, manager: Actor
) -> None:
    own = TariffWords("gig_day", "points", 700, AT.date())
    actions.set_tariff(own, actor=manager, at=AT)
    actions.set_tariff(replace(own, amount=900, since=date(2027, 1, 1)), actor=manager, at=AT)
    assert actions.prepare(uuid4(), DAYS, actor=controller, at=AT).amount == 2100
    assert [one.amount for one in settling.tariffs(DEVENTER, actor=controller, at=AT)] == [900, 700]


def test_only_who_keeps_the_accounts_sets_a_tariff(market: Market, expert: Actor) -> None:
    with pytest.raises(NotAllowed, match="controller"):
        actions.set_tariff(TariffWords("gig_day", "points", 1, AT.date()), actor=expert, at=AT)


def test_who_does_not_take_part_settles_nothing(market: Market, outsider: Actor) -> None:
    with pytest.raises(NotAllowed, match="does not take part"):
        actions.prepare(uuid4(), DAYS, actor=outsider, at=AT)


def test_nobody_settles_with_oneself_or_about_nothing(market: Market) -> None:
    deventer, zwolle = market[DEVENTER], market[ZWOLLE]
    with pytest.raises(rules.OwnOrganisation):
        actions.prepare(uuid4(), DAYS, actor=deventer, at=AT)
    with pytest.raises(rules.NothingToSettle):
        actions.prepare(uuid4(), replace(DAYS, quantity=Decimal(0)), actor=zwolle, at=AT)
    with pytest.raises(rules.NoTariff):
        actions.prepare(uuid4(), replace(DAYS, what="moon"), actor=zwolle, at=AT)


def test_a_gift_is_counted_and_owes_nothing(market: Market) -> None:
    deventer = market[DEVENTER]
    fact = ledger.give(
        Order(uuid4(), ZWOLLE, "points", 800, "agreement:12", AT.date()), actor=deventer, at=AT
    )
    assert (fact.purpose, fact.amount) == ("gift", 800)
    assert owes(market[ZWOLLE]) == 0


@pytest.mark.parametrize("unit", ["points", "euro"])
def test_every_thing_has_a_national_tariff_with_its_reason(unit: str) -> None:
    known = {one.what: one for one in rules.national_tariffs() if one.unit == unit}
    assert set(known) == set(rules.What) - rules.AGREED_EACH_TIME
    assert all(one.reason for one in known.values())


def test_points_and_euros_of_a_national_tariff_are_worth_the_same() -> None:
    worth = {one.unit: one.cents for one in rules.units()}
    for what in set(rules.What) - rules.AGREED_EACH_TIME:
        points, euro = (rules.price(what, unit, AT.date()) * worth[unit] for unit in ("points", "euro"))
        assert points == euro
