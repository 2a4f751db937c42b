# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Saying when a target is at risk."""

from datetime import timedelta

import pytest

from small_country import AT
from stuurhuis.kernel.policy import Actor, NotAllowed, actor_for, worker_for
from stuurhuis.kernel.store.models import Entry
from stuurhuis.kernel.store.wall import within
from stuurhuis.site.accounts import examples
from stuurhuis.steering.actions.chances import NoSuchLimit, set_risk_limit
from stuurhuis.steering.models import RiskLimit
from stuurhuis.steering.queries.at_risk import risk_limit

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_limit_holds_for_the_organisation_and_its_worker_and_for_nobody_else(
    of_zwolle: Actor, also_of_zwolle: Actor, of_deventer: Actor
) -> None:
    assert risk_limit(actor=of_zwolle, at=AT).one_in == 3
    set_risk_limit(4, actor=of_zwolle, at=AT)
    for inside in (of_zwolle, also_of_zwolle, worker_for("GM0193")):
        found = risk_limit(actor=inside, at=AT)
        assert (found.one_in, found.since) == (4, AT.date())
    assert risk_limit(actor=of_deventer, at=AT).since is None


def test_what_held_before_is_kept_and_who_chose_is_in_the_journal(of_zwolle: Actor) -> None:
    set_risk_limit(4, actor=of_zwolle, at=AT)
    set_risk_limit(10, actor=of_zwolle, at=AT + timedelta(days=1))
    with within("GM0193"):
        kept = list(RiskLimit.objects.order_by("pk").values_list("one_in", "ended_at"))
        told = Entry.objects.filter(rule="steering.set_risk_limit").values_list("person", flat=True)
        assert list(told) == [of_zwolle.person, of_zwolle.person]
    assert kept == [(4, AT + timedelta(days=1)), (10, None)]


def test_a_limit_is_one_of_a_few(of_zwolle: Actor) -> None:
    with pytest.raises(NoSuchLimit):
        set_risk_limit(7, actor=of_zwolle, at=AT)


def test_who_keeps_no_goals_chooses_no_limit(db: None) -> None:
    examples.establish(AT)
    analyst = actor_for(examples.user_of("tom-jansen").pk, at=AT)
    with pytest.raises(NotAllowed):
        set_risk_limit(4, actor=analyst, at=AT)
