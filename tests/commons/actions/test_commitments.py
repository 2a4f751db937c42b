# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Governments join a plan under a condition; when these hold together and all confirm it, it is agreed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.commons.actions import commitments as actions
from stuurhuis.commons.actions.commitments import NothingToConclude
from stuurhuis.commons.queries import commitments
from stuurhuis.commons.rules.commitments import (
    NothingWeighed,
    NotInTime,
    NotReached,
    PlanOver,
    PlanState,
)
from stuurhuis.commons.rules.conditions import Condition
from stuurhuis.commons.tasks import commitments as tasks
from stuurhuis.kernel import journal
from stuurhuis.kernel.ledger.booking import NoMandate
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere, worker_for
from tests.commons.people import by
from tests.commons.plans import CLOSES, FROM, OURS, THEIRS, WORDS, binding, confirmed, opened, own_of, seen

pytestmark = pytest.mark.django_db
AFTER = AT + timedelta(days=61)


@pytest.fixture
def zwolle(db: None) -> Actor:
    """Sanne, who may bind Zwolle."""
    return binding()[ZWOLLE]


@pytest.fixture
def deventer(zwolle: Actor) -> Actor:
    """Marije, who may bind Deventer."""
    return binding()[DEVENTER]


def test_two_confirm_and_it_is_agreed_to_the_cent(zwolle: Actor, deventer: Actor) -> None:
    plan = opened(zwolle)
    assert seen(plan, deventer).now(AT.date()).short == 1
    actions.join(plan, THEIRS, **by(deventer))
    assert seen(plan, zwolle).waits_for(DEVENTER, AT.date())
    assert [one.id for one in commitments.waiting(**by(deventer))] == [plan]
    confirmed(plan, zwolle)
    with pytest.raises(NothingToConclude):
        actions.conclude(plan, actor=worker_for(ZWOLLE), at=AT)
    fact = actions.confirm(own_of(plan, deventer).id, **by(deventer))
    [hears] = tasks.REACTIONS[type(fact)]
    hears(journal.Told(fact, 7, DEVENTER, "subject", AT))
    found = seen(plan, deventer)
    assert found.state is PlanState.AGREED
    assert found.settled == ((DEVENTER, 13_043_48), (ZWOLLE, 16_956_53))
    assert sum(cents for _, cents in found.settled) == WORDS.cents
    assert commitments.waiting(**by(deventer)) == ()
    with pytest.raises(PlanOver):
        actions.take_back(own_of(plan, deventer).id, **by(deventer))


def test_confirming_needs_a_mandate_up_to_the_share(zwolle: Actor, deventer: Actor, adopter: Actor) -> None:
    plan = opened(zwolle, replace(WORDS, cents=90_000_00))
    actions.join(plan, replace(THEIRS, most=None), **by(deventer))
    own = own_of(plan, deventer)
    for who in (deventer, adopter):  # 39,130.44 is more than 25,000, and Karim has none
        with pytest.raises(NoMandate):
            actions.confirm(own.id, **by(who))
    with pytest.raises(NotAllowed):
        actions.confirm(own.id, **by(zwolle))


def test_nothing_is_confirmed_before_the_conditions_hold(zwolle: Actor, deventer: Actor) -> None:
    plan = opened(zwolle)
    with pytest.raises(NotReached):
        confirmed(plan, zwolle)
    actions.join(plan, replace(THEIRS, most=100), **by(deventer))
    with pytest.raises(NotReached):
        confirmed(plan, deventer)


def test_who_goes_lets_the_others_wait_again(zwolle: Actor, deventer: Actor) -> None:
    plan = opened(zwolle)
    actions.join(plan, THEIRS, **by(deventer))
    confirmed(plan, zwolle)
    actions.take_back(own_of(plan, deventer).id, **by(deventer))
    assert seen(plan, zwolle).now(AT.date()).short == 1
    actions.join(plan, replace(THEIRS, others=2), **by(deventer))
    assert not seen(plan, zwolle).now(AT.date()).members
    with pytest.raises(NotAllowed):
        actions.take_back(own_of(plan, deventer).id, **by(zwolle))


def test_after_its_day_it_is_over_unless_enough_confirmed(zwolle: Actor, deventer: Actor) -> None:
    plan = opened(zwolle)
    actions.join(plan, THEIRS, **by(deventer))
    confirmed(plan, zwolle)
    tasks.look_after([ZWOLLE, DEVENTER], at=AT)
    assert seen(plan, zwolle).is_open
    tasks.look_after([ZWOLLE, DEVENTER], at=AFTER)
    assert seen(plan, deventer, AFTER).state is PlanState.EXPIRED
    assert commitments.unfinished(actor=worker_for(ZWOLLE), at=AFTER) == ()


def test_what_cannot_be_is_refused(zwolle: Actor, deventer: Actor) -> None:
    with pytest.raises(NotInTime):
        opened(zwolle, replace(WORDS, closes=AT.date() - timedelta(days=1)))
    with pytest.raises(NothingWeighed):
        opened(zwolle, own=replace(OURS, weight=0))
    plan = opened(zwolle)
    with pytest.raises(NotInTime):
        actions.join(plan, replace(THEIRS, until=CLOSES + timedelta(days=1)), **by(deventer))
    with pytest.raises(NotThere):
        actions.join("5a1b0d7e-5b5c-4f60-9b5e-6c1a2f3d4e5f", THEIRS, **by(deventer))
    with pytest.raises(NotAllowed):
        actions.withdraw(plan, **by(deventer))
    actions.withdraw(plan, **by(zwolle))
    with pytest.raises(PlanOver):
        actions.join(plan, Condition(1, None, CLOSES), **by(deventer))


def test_a_plan_knows_what_it_was_born_from(zwolle: Actor, deventer: Actor) -> None:
    plan = opened(zwolle)
    assert [one.id for one in commitments.born_from([FROM.reference], **by(deventer))] == [plan]
    assert commitments.born_from(["goal:1"], **by(deventer)) == ()
