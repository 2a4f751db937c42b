# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An organisation takes part once everything is in order, and not a moment longer."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from exchange.opened import put_in_order
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import opening as actions
from stuurhuis.exchange.queries import opening
from stuurhuis.exchange.rules.opening import AssuranceKind, AssuranceWords
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere, worker_for

DPIA = AssuranceWords(AssuranceKind.IMPACT_ASSESSMENT, date(2026, 1, 15), "zaak 2026-17")


def test_nobody_takes_part_until_all_three_are_there(manager: Actor) -> None:
    with pytest.raises(NotAllowed, match="does not take part yet"):
        opening.may_take_part(actor=manager, at=AT)
    actions.record(DPIA, actor=manager, at=AT)
    with pytest.raises(NotAllowed, match="does not take part yet"):
        opening.may_take_part(actor=manager, at=AT)
    put_in_order(DEVENTER)
    assert opening.may_take_part(actor=manager, at=AT)


def test_one_organisation_does_not_open_another(opened: None, outsider: Actor) -> None:
    with pytest.raises(NotAllowed, match="does not take part yet"):
        opening.may_take_part(actor=outsider, at=AT)


def test_withdrawing_one_closes_it_at_once(opened: None, manager: Actor) -> None:
    state = opening.state(DEVENTER, actor=manager, at=AT)
    actions.withdraw(state.recorded[1].id, actor=manager, at=AT)
    with pytest.raises(NotAllowed, match="does not take part yet"):
        opening.may_take_part(actor=manager, at=AT)
    missing = opening.state(DEVENTER, actor=manager, at=AT).missing
    assert [one.kind for one in missing] == [AssuranceKind.WORKS_COUNCIL]


def test_every_government_can_see_that_another_is_in_order(opened: None, outsider: Actor) -> None:
    assert opening.state(ZWOLLE, actor=outsider, at=AT).is_open


def test_only_who_guards_people_records(controller: Actor) -> None:
    with pytest.raises(NotAllowed, match="privacyfunctionaris"):
        actions.record(DPIA, actor=controller, at=AT)


def test_another_cannot_withdraw_it(opened: None, manager: Actor) -> None:
    of_zwolle = opening.state(ZWOLLE, actor=manager, at=AT).recorded[0]
    with pytest.raises(NotThere):
        actions.withdraw(of_zwolle.id, actor=manager, at=AT)


def test_what_will_be_decided_tomorrow_is_not_in_order_today(manager: Actor) -> None:
    tomorrow = replace(DPIA, decided_on=AT.date() + timedelta(days=1))
    with pytest.raises(actions.NotYetDecided):
        actions.record(tomorrow, actor=manager, at=AT)


def test_recording_again_replaces_what_was_recorded(manager: Actor) -> None:
    actions.record(DPIA, actor=manager, at=AT)
    actions.record(replace(DPIA, reference="zaak 2026-99"), actor=manager, at=AT)
    recorded = opening.state(DEVENTER, actor=manager, at=AT).recorded
    assert [one.words.reference for one in recorded] == ["zaak 2026-99"]


def test_the_worker_may_record_for_the_sample(db: None) -> None:
    fact = actions.record(DPIA, actor=worker_for(ZWOLLE), at=AT)
    assert fact.kind == "dpia"
