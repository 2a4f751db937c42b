# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What keeps people from helping is told when a quarter is over, and never of a few."""

from datetime import date, timedelta

import pytest
from django.test import Client

from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import obstacles as actions
from stuurhuis.exchange.models.needs import Decline
from stuurhuis.exchange.queries import obstacles
from stuurhuis.exchange.rules.needs import DeclineReason
from stuurhuis.exchange.tasks import obstacles as tasks
from stuurhuis.kernel.policy import Actor, NotAllowed, worker_for
from stuurhuis.kernel.store.wall import within
from stuurhuis.site import climate_figures
from stuurhuis.steering.queries import words as steering

FEBRUARY, QUARTER = date(2026, 2, 1), "2026-Q1"


def declined(organisation: str, **times: int) -> None:
    """So often somebody of an organisation could not help in February, by reason."""
    with within(organisation):
        for reason, number in times.items():
            for _ in range(number):
                of = {"organisation_id": organisation, "month": FEBRUARY}
                Decline.objects.create(**of, reason=DeclineReason[reason.upper()])


def test_ten_in_a_quarter_are_told_with_the_reasons_that_tell_no_few(opened: None, asker: Actor) -> None:
    declined(DEVENTER, workload=12, no_approval=11, no_budget=4)
    declined(ZWOLLE, workload=9)
    tasks.tell_what_is_over([ZWOLLE, DEVENTER], at=AT)
    assert obstacles.over_the_country(QUARTER, None, actor=asker, at=AT) == {DEVENTER: 27}
    told = obstacles.over_the_country(QUARTER, DeclineReason.WORKLOAD, actor=asker, at=AT)
    assert told == {DEVENTER: 12}
    assert obstacles.over_the_country(QUARTER, DeclineReason.NO_APPROVAL, actor=asker, at=AT) == {}


def test_it_is_told_once(opened: None) -> None:
    declined(DEVENTER, workload=12)
    worker = worker_for(DEVENTER)
    actions.tell(QUARTER, actor=worker, at=AT)
    declined(DEVENTER, workload=1)
    with pytest.raises(actions.NothingToTell):
        actions.tell(QUARTER, actor=worker, at=AT)
    assert [one.times for one in obstacles.of_ours(QUARTER, actor=worker, at=AT)] == [12, 12]


def test_a_quarter_that_goes_on_is_not_told(opened: None) -> None:
    with pytest.raises(actions.NotOverYet):
        actions.tell("2026-Q2", actor=worker_for(DEVENTER), at=AT)
    declined(DEVENTER, workload=12)
    assert obstacles.untold(actor=worker_for(DEVENTER), at=AT - timedelta(days=80)) == ()


def test_people_do_not_tell_it_and_who_takes_no_part_sees_nothing(manager: Actor, outsider: Actor) -> None:
    with pytest.raises(NotAllowed):
        actions.tell(QUARTER, actor=manager, at=AT)
    assert obstacles.quarters(actor=outsider, at=AT) == ()


def test_it_stands_beside_the_indicators(opened: None, manager: Actor) -> None:
    declined(DEVENTER, workload=12)
    actions.tell(QUARTER, actor=worker_for(DEVENTER), at=AT)
    climate_figures.keep_obstacles(QUARTER, DEVENTER, AT)
    found = {one.name: one for one in steering.sheets_by_id(actor=manager, at=AT).values()}
    sheet = found[climate_figures.DECLINES[DeclineReason.WORKLOAD]]
    assert (sheet.kind, sheet.direction, sheet.frequency) == ("environment", "down", "Q")


def test_the_page_shows_the_country_and_ours(opened: None, marije: Client) -> None:
    assert "nog niets te vertellen" in marije.get("/verbinden/waar-stokt-het/").content.decode()
    declined(DEVENTER, workload=12)
    tasks.tell_what_is_over([DEVENTER], at=AT)
    page = marije.get("/verbinden/waar-stokt-het/?reden=workload").content.decode()
    assert "Te druk, 1e kwartaal 2026" in page
    assert "Bij ons" in page
