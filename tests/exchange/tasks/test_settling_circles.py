# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Debts that go round cancel out: searched with consent, each asked its share, booked when all said yes."""

from dataclasses import replace

import pytest

from exchange.opened import put_in_order
from stuurhuis.exchange.actions import settling_circles as actions
from stuurhuis.exchange.queries import settling_circles as queries
from stuurhuis.exchange.tasks import settling_circles as tasks
from stuurhuis.kernel.ledger import actions as ledger
from stuurhuis.kernel.policy import Actor, NotThere
from tests.kernel.ledger.trading import AT, DELTA, KAMPEN, ZWOLLE, market, order, owes

ROUND = {ZWOLLE: KAMPEN, KAMPEN: DELTA, DELTA: ZWOLLE}
Actors = dict[str, Actor]


@pytest.fixture
def actors(db: None) -> Actors:
    """Three that owe one another in a round, 500, 400 and 300, and take part in the search."""
    found = {code: replace(one, roles=frozenset({"controller"})) for code, one in market().items()}
    for number, (debtor, creditor) in enumerate(ROUND.items(), start=1):
        put_in_order(debtor)
        ledger.transfer(order(number, creditor, 600 - 100 * number), actor=found[debtor], at=AT)
    for actor in found.values():
        put_in_order(actor.organisation)
        actions.consent("points", actor=actor, at=AT)
    return found


def share_of(actor: Actor) -> queries.NettingShareSeen:
    """The one share that waits."""
    (share,) = queries.shares(actor=actor, at=AT)
    return share


def test_each_member_sees_its_own_share_only(actors: Actors) -> None:
    assert tasks.propose(sorted(actors), "points", at=AT) == 1
    tasks.propose(sorted(actors), "points", at=AT)
    share = share_of(actors[KAMPEN])
    assert (share.debtor, share.creditor, share.amount, share.size) == (ZWOLLE, DELTA, 300, 3)
    with pytest.raises(NotThere):
        actions.accept(share.id, actor=actors[DELTA], at=AT)


def test_nothing_is_booked_until_all_said_yes_and_then_all_of_it_once(actors: Actors) -> None:
    tasks.propose(sorted(actors), "points", at=AT)
    for code in (ZWOLLE, KAMPEN):
        actions.accept(share_of(actors[code]).id, actor=actors[code], at=AT)
    assert tasks.book(sorted(actors), at=AT) == 0
    assert owes(actors[ZWOLLE]) == {KAMPEN: 500, DELTA: -300}
    actions.accept(share_of(actors[DELTA]).id, actor=actors[DELTA], at=AT)

    assert tasks.book(sorted(actors), at=AT) == 1
    assert tasks.book(sorted(actors), at=AT) == 0
    assert owes(actors[ZWOLLE]) == {KAMPEN: 200}
    assert owes(actors[KAMPEN]) == {ZWOLLE: -200, DELTA: 100}
    assert owes(actors[DELTA]) == {KAMPEN: -100}


def test_one_no_ends_it_for_all(actors: Actors) -> None:
    tasks.propose(sorted(actors), "points", at=AT)
    actions.decline(share_of(actors[DELTA]).id, actor=actors[DELTA], at=AT)
    assert tasks.book(sorted(actors), at=AT) == 0
    assert queries.shares(actor=actors[ZWOLLE], at=AT) == ()


def test_what_is_not_owed_any_more_is_not_cancelled(actors: Actors) -> None:
    tasks.propose(sorted(actors), "points", at=AT)
    for actor in actors.values():
        actions.accept(share_of(actor).id, actor=actor, at=AT)
    ledger.transfer(order(9, DELTA, 200), actor=actors[ZWOLLE], at=AT)
    before = owes(actors[ZWOLLE])
    assert tasks.book(sorted(actors), at=AT) == 0
    assert owes(actors[ZWOLLE]) == before
    assert queries.shares(actor=actors[ZWOLLE], at=AT) == ()


def test_who_does_not_consent_is_left_out(actors: Actors) -> None:
    actions.withdraw("points", actor=actors[DELTA], at=AT)
    assert tasks.propose(sorted(actors), "points", at=AT) == 0


def test_an_answer_is_given_once(actors: Actors) -> None:
    tasks.go_round(AT)
    share = share_of(actors[ZWOLLE])
    actions.accept(share.id, actor=actors[ZWOLLE], at=AT)
    with pytest.raises(actions.AlreadyAnswered):
        actions.decline(share.id, actor=actors[ZWOLLE], at=AT)
