# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is not right on the market is reported, hidden, appealed and looked at by somebody else."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from small_country import AT, DEVENTER
from stuurhuis.exchange.actions import moderation as actions
from stuurhuis.exchange.actions import needs as placing
from stuurhuis.exchange.queries import moderation, needs
from stuurhuis.exchange.queries.needs import Sought
from stuurhuis.exchange.rules import moderation as rules
from stuurhuis.exchange.rules.kinds import Side
from stuurhuis.exchange.rules.moderation import ReportDeed, ReportReason, ReportState, ReportWords
from stuurhuis.exchange.rules.needs import ListingWords
from stuurhuis.kernel.memberships import actions as memberships
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere, actor_for, worker_for

WRONG = ReportWords(ReportReason.OUTDATED, "Deze klus is al klaar.")
ALL = Sought()


def titles(actor: Actor) -> list[str]:
    return [one.words.title for one in needs.market(ALL, actor=actor, at=AT)]


@pytest.fixture
def listing(opened: None, expert: Actor) -> int:
    """A question that Karim of Deventer placed."""
    fields = {"knowledge": "warmtenetten"}
    words = ListingWords("question", Side.NEED, "Wie kent warmtenetten?", "Ik zoek raad.", fields)
    key = placing.write(words, actor=expert, at=AT).listing
    placing.publish(key, actor=expert, at=AT)
    return key


@pytest.fixture
def reported(listing: int, asker: Actor) -> int:
    """Noor of Zwolle says that it is outdated."""
    return actions.report(listing, WRONG, actor=asker, at=AT).report


def _another_guard() -> Actor:
    worker, role = worker_for(DEVENTER), "privacyfunctionaris"
    told = memberships.admit("petra@example.org", "Petra", role, actor=worker, at=AT)
    return actor_for(told.person, at=AT)


def test_what_is_hidden_is_off_the_market_and_its_owner_reads_why(
    reported: int, manager: Actor, expert: Actor, asker: Actor
) -> None:
    actions.decide(reported, ReportDeed.HIDE, "Al klaar.", actor=manager, at=AT)
    assert titles(asker) == []
    [seen] = moderation.of_mine(actor=expert, at=AT)
    assert (seen.state, seen.decision) == (ReportState.HIDDEN, "Al klaar.")
    assert moderation.mine(actor=asker, at=AT)[0].state is ReportState.HIDDEN


def test_what_is_kept_stays_and_its_owner_hears_nothing(reported: int, manager: Actor, expert: Actor) -> None:
    actions.decide(reported, ReportDeed.KEEP, "Klopt nog.", actor=manager, at=AT)
    assert titles(manager) == ["Wie kent warmtenetten?"]
    assert moderation.of_mine(actor=expert, at=AT) == ()


def test_somebody_else_looks_at_an_appeal(reported: int, manager: Actor, expert: Actor, asker: Actor) -> None:
    actions.decide(reported, ReportDeed.HIDE, "Al klaar.", actor=manager, at=AT)
    actions.appeal(reported, "Er is een tweede ronde.", actor=expert, at=AT)
    with pytest.raises(actions.SecondLook):
        actions.decide(reported, ReportDeed.RESTORE, "Toch wel.", actor=manager, at=AT)
    actions.decide(reported, ReportDeed.RESTORE, "Klopt.", actor=_another_guard(), at=AT)
    assert titles(asker) == ["Wie kent warmtenetten?"]


def test_it_comes_back_only_when_nothing_else_hides_it(
    reported: int, listing: int, manager: Actor, expert: Actor, asker: Actor, controller: Actor
) -> None:
    again = actions.report(listing, replace(WRONG, reason=ReportReason.HURTS), actor=controller, at=AT).report
    for one in (reported, again):
        actions.decide(one, ReportDeed.HIDE, "Weg ermee.", actor=manager, at=AT)
    actions.appeal(reported, "Niet waar.", actor=expert, at=AT)
    actions.decide(reported, ReportDeed.RESTORE, "Klopt.", actor=_another_guard(), at=AT)
    assert titles(asker) == []


def test_who_placed_it_does_not_hear_who_reported(reported: int, manager: Actor, expert: Actor) -> None:
    actions.decide(reported, ReportDeed.HIDE, "Al klaar.", actor=manager, at=AT)
    [seen] = moderation.of_mine(actor=expert, at=AT)
    assert "person" not in str(seen)
    assert moderation.to_decide(actor=manager, at=AT) == ()


def test_one_reports_once_until_it_is_decided(reported: int, listing: int, asker: Actor) -> None:
    with pytest.raises(actions.ReportedAlready):
        actions.report(listing, WRONG, actor=asker, at=AT + timedelta(days=1))


def test_only_who_guards_decides_and_only_its_owner_appeals(
    reported: int, expert: Actor, asker: Actor, controller: Actor, manager: Actor
) -> None:
    for actor in (expert, asker, controller):
        with pytest.raises((NotAllowed, NotThere)):
            actions.decide(reported, ReportDeed.HIDE, "Weg.", actor=actor, at=AT)
    actions.decide(reported, ReportDeed.HIDE, "Weg.", actor=manager, at=AT)
    for actor in (asker, controller, manager):
        with pytest.raises(NotThere):
            actions.appeal(reported, "Nee.", actor=actor, at=AT)


def test_a_decision_has_a_reason_and_fits_where_it_stands(reported: int, manager: Actor) -> None:
    with pytest.raises(actions.NoReason):
        actions.decide(reported, ReportDeed.HIDE, "  ", actor=manager, at=AT)
    with pytest.raises(rules.NoSuchReportMove):
        actions.decide(reported, ReportDeed.RESTORE, "Terug.", actor=manager, at=AT)
    assert [one.state for one in moderation.to_decide(actor=manager, at=AT)] == [ReportState.REPORTED]


@given(st.lists(st.sampled_from(ReportDeed), max_size=8))
def test_an_appeal_comes_only_after_hiding_and_only_once(tried: list[ReportDeed]) -> None:
    state, done = ReportState.REPORTED, []
    for deed in tried:
        if deed in rules.deeds(state):
            state, done = rules.moved(state, deed), [*done, deed]
        else:
            with pytest.raises(rules.NoSuchReportMove):
                rules.moved(state, deed)
    assert done.count(ReportDeed.APPEAL) <= 1
    assert ReportDeed.APPEAL not in done or done[0] is ReportDeed.HIDE
