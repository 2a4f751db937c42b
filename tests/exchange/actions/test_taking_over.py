# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A colleague goes on with an agreement for who asked: who left, is away or is forgotten."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from exchange.lending import DAY, LATER, TERMS, agreed, matched
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import agreements, forgetting
from stuurhuis.exchange.facts.agreements import GigFulfilled
from stuurhuis.exchange.queries import agreements as queries
from stuurhuis.exchange.rules.needs import Outcome
from stuurhuis.kernel.policy import Actor, NotAllowed, worker_for

pytestmark = pytest.mark.usefixtures("opened")


@pytest.fixture
def running(asker: Actor, expert: Actor, manager: Actor) -> int:
    """Karim worked a day for Zwolle, for which Noor asked him."""
    agreement = agreed(asker, expert, manager)
    agreements.tell_day(agreement, DAY, Decimal(1), actor=expert, at=LATER)
    return agreement


@pytest.fixture
def steps_in(controller: Actor) -> Actor:
    """Sanne, who administers Zwolle today."""
    return replace(controller, roles=frozenset({"beheerder"}))


def test_what_who_asked_left_behind_a_colleague_finishes(
    running: int, asker: Actor, expert: Actor, steps_in: Actor
) -> None:
    forgetting.forget(asker.person or 0, actor=worker_for(ZWOLLE), at=LATER)
    [waits] = queries.to_take_over(actor=steps_in, at=LATER)
    assert (waits.agreement.id, waits.left_alone) == (running, True)
    agreements.take_over(running, actor=steps_in, at=LATER)
    agreements.finish(running, actor=steps_in, at=LATER)
    fact = agreements.close(running, Outcome.FULFILLED, actor=steps_in, at=LATER)
    assert isinstance(fact, GigFulfilled)
    assert fact.person == expert.person
    assert queries.to_take_over(actor=steps_in, at=LATER) == ()


def test_it_can_be_finished_when_both_are_forgotten(
    running: int, asker: Actor, expert: Actor, steps_in: Actor
) -> None:
    for who, organisation in ((asker, ZWOLLE), (expert, DEVENTER)):
        forgetting.forget(who.person or 0, actor=worker_for(organisation), at=LATER)
    agreements.take_over(running, actor=steps_in, at=LATER)
    agreements.finish(running, actor=steps_in, at=LATER)
    agreements.close(running, Outcome.PARTLY, actor=steps_in, at=LATER)


def test_who_is_there_is_not_told_to_be_gone_but_may_be_replaced(
    running: int, asker: Actor, steps_in: Actor
) -> None:
    [may] = queries.to_take_over(actor=steps_in, at=LATER)
    assert not may.left_alone
    agreements.take_over(running, actor=steps_in, at=LATER)
    with pytest.raises(NotAllowed):
        agreements.finish(running, actor=asker, at=LATER)


def test_neither_the_lender_nor_who_has_no_part_in_it_takes_it_over(
    running: int, controller: Actor, manager: Actor, expert: Actor
) -> None:
    for who in (controller, manager, expert):
        assert queries.to_take_over(actor=who, at=LATER) == ()
        with pytest.raises(NotAllowed):
            agreements.take_over(running, actor=who, at=LATER)


def test_who_asked_and_what_is_over_need_nobody_else(
    asker: Actor, expert: Actor, manager: Actor, steps_in: Actor
) -> None:
    drawn = agreements.draw_up(matched(asker, expert, manager), TERMS, actor=asker, at=AT).agreement
    with pytest.raises(agreements.NotToTakeOver):
        agreements.take_over(drawn, actor=replace(asker, roles=steps_in.roles), at=AT)
    agreements.break_off(drawn, actor=asker, at=AT)
    with pytest.raises(agreements.NotToTakeOver):
        agreements.take_over(drawn, actor=steps_in, at=AT)


def test_the_page_asks_whose_role_it_is(
    controller: Actor, expert: Actor, manager: Actor, noor: Client, karim: Client
) -> None:
    """Sanne asked and is forgotten; Noor leads a programme there."""
    left = agreed(controller, expert, manager)
    forgetting.forget(controller.person or 0, actor=worker_for(ZWOLLE), at=LATER)
    page = reverse("agreement", args=[left])
    assert "Neem jij de afspraak over?" in noor.get(reverse("market")).content.decode()
    assert "Neem jij het over?" in noor.get(page).content.decode()
    assert "Neem jij het over?" not in karim.get(page).content.decode()
    told = noor.post(reverse("take_over_agreement", args=[left]), follow=True).content.decode()
    assert "Je nam deze afspraak over" in told
    assert "Neem jij het over?" not in told
