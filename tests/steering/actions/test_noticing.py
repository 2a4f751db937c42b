# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Since when a signal is there is noted once; what is gone says when; what was done first is found."""

from datetime import date, timedelta

import pytest

from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.kernel.policy import NotAllowed, actor_for, worker_for
from stuurhuis.site.accounts import examples
from stuurhuis.steering.actions import choices
from stuurhuis.steering.actions import noticing as actions
from stuurhuis.steering.facts.noticing import SignalsNoticed
from stuurhuis.steering.queries import noticing as queries
from stuurhuis.steering.rules.signals import SignalKey
from stuurhuis.steering.tasks import noticing as tasks
from stuurhuis.steering.tasks.monitor import Material

pytestmark = pytest.mark.django_db
WORKER = worker_for(ZWOLLE)
ONE, OTHER = (
    SignalKey(ZWOLLE, name, "2024", "over_budget") for name in ("lasten-2-1-rekening", "lasten-6-1")
)
ALWAYS = (date(2000, 1, 1), date(2100, 1, 1))


def test_noted_once_and_gone_when_it_is_gone() -> None:
    later, today = AT + timedelta(days=9), AT.date()
    assert actions.notice([ONE], actor=WORKER, at=AT) == SignalsNoticed(1, 0)
    with pytest.raises(actions.NothingNew):
        actions.notice([ONE], actor=WORKER, at=later)
    assert actions.notice([OTHER], actor=WORKER, at=later) == SignalsNoticed(1, 1)
    found = queries.noticed(*ALWAYS, actor=WORKER, at=later)
    assert [(one.key, one.noticed, one.gone) for one in found] == [
        (ONE, today, later.date()),
        (OTHER, later.date(), None),
    ]
    assert queries.noticed(today, today, actor=WORKER, at=later) == found[:1]
    assert queries.noticed(*ALWAYS, actor=worker_for(DEVENTER), at=later) == ()


def test_the_first_deed_counts() -> None:
    examples.establish(AT)
    sanne = actor_for(examples.user_of("sanne-vermeer").pk, at=AT)
    with pytest.raises(NotAllowed):
        actions.notice([ONE], actor=sanne, at=AT)
    actions.notice([ONE, OTHER], actor=WORKER, at=AT)
    for days in (30, 12):
        at = AT + timedelta(days=days)
        choices.put_aside(ONE, at.date() + timedelta(days=9), "Eerst nagaan.", actor=sanne, at=at)
    found = queries.noticed(*ALWAYS, actor=sanne, at=AT)
    assert {one.key: one.acted for one in found} == {ONE: (AT + timedelta(days=12)).date(), OTHER: None}


def test_the_worker_notes_what_the_monitor_found(judged: Material) -> None:
    tasks.notice([ZWOLLE, DEVENTER], at=AT)
    found = queries.noticed(*ALWAYS, actor=WORKER, at=AT)
    assert {one.key.region for one in found} == {ZWOLLE}
    assert all(one.noticed == AT.date() and one.gone is None for one in found)


def test_before_the_first_run_there_is_nothing_to_note(lake_folder: object) -> None:
    tasks.notice([ZWOLLE], at=AT)
    assert queries.noticed(*ALWAYS, actor=WORKER, at=AT) == ()
