# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is asked says yes, or no and why; a manager agrees, and after the day the stand-in."""

from datetime import timedelta

import pytest

from exchange.lending import GIG, KARIM, OFFER, matched, placed, queries_of
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import invites
from stuurhuis.exchange.queries import invites as queries
from stuurhuis.exchange.queries import needs
from stuurhuis.exchange.rules.invites import InviteState, NamedManager, Refusal
from stuurhuis.exchange.rules.needs import DeclineReason
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere, worker_for

BUSY = Refusal(DeclineReason.WORKLOAD, "Het is te druk.")


def declines(organisation: str) -> tuple[tuple[str, str], ...]:
    """What is counted of an organisation."""
    return needs.declines(actor=worker_for(organisation), at=AT)


def test_somebody_elsewhere_accepts_and_the_manager_agrees(
    opened: None, asker: Actor, expert: Actor, manager: Actor
) -> None:
    invite = matched(asker, expert, manager)
    for side in (asker, expert, manager):
        assert queries.invite(invite, actor=side, at=AT).state is InviteState.MATCHED
    who = queries.parties_of(invite, actor=asker, at=AT)
    assert who is not None
    assert (who.asker_name, who.person_name, who.answer) == ("Noor Hendriks", "Karim Bouzid", "Graag.")


def test_who_has_nothing_to_do_with_it_does_not_know_it(
    opened: None, asker: Actor, expert: Actor, manager: Actor, controller: Actor
) -> None:
    begun = invites.invite(placed(GIG, asker), KARIM, "", actor=asker, at=AT)
    for other in (controller, manager):
        assert queries.invites(actor=other, at=AT) == ()
        assert queries.parties_of(begun.invite, actor=other, at=AT) is None
        with pytest.raises(NotThere):
            invites.accept(begun.invite, "", actor=other, at=AT)


def test_declining_counts_the_reason_and_not_the_person(opened: None, asker: Actor, expert: Actor) -> None:
    begun = invites.invite(placed(GIG, asker), KARIM, "", actor=asker, at=AT)
    invites.decline(begun.invite, BUSY, actor=expert, at=AT)
    seen = queries.invite(begun.invite, actor=asker, at=AT)
    assert (seen.state, seen.reason) == (InviteState.DECLINED, DeclineReason.WORKLOAD)
    assert declines(DEVENTER) == (("2026-06", "workload"),)
    assert declines(ZWOLLE) == ()
    with pytest.raises(NotAllowed):
        invites.accept(begun.invite, "", actor=expert, at=AT)


def test_a_manager_who_does_not_agree_says_why(
    opened: None, asker: Actor, expert: Actor, manager: Actor
) -> None:
    begun = invites.invite(placed(GIG, asker), KARIM, "", actor=asker, at=AT)
    invites.accept(begun.invite, "Ja!", NamedManager(manager.person or 0), actor=expert, at=AT)
    [waits] = queries_of(manager)
    invites.refuse(waits, Refusal(DeclineReason.NO_BUDGET, "Eerst vervanging."), actor=manager, at=AT)
    assert queries.invite(begun.invite, actor=asker, at=AT).state is InviteState.REFUSED
    assert declines(DEVENTER) == (("2026-06", "no_budget"),)
    assert queries_of(manager) == []


def test_the_stand_in_decides_after_the_day(
    opened: None, asker: Actor, expert: Actor, manager: Actor, controller: Actor
) -> None:
    begun = invites.respond(placed(OFFER, expert), "Kom je?", actor=asker, at=AT)
    invites.withdraw(begun.invite, actor=asker, at=AT)
    mine = invites.respond(
        placed(GIG, expert),
        "Ik help.",
        NamedManager(asker.person or 0, asker.person),
        actor=controller,
        at=AT,
    )
    invites.accept(mine.invite, "", actor=expert, at=AT)
    later = AT + timedelta(days=11)
    assert len(queries.consents(actor=asker, at=later)) == 1
    assert invites.consent(queries_of(asker)[0], actor=asker, at=later).state == InviteState.MATCHED


def test_nobody_is_asked_twice_nor_asks_oneself(opened: None, asker: Actor, expert: Actor) -> None:
    gig = placed(GIG, asker)
    invites.invite(gig, KARIM, "", actor=asker, at=AT)
    with pytest.raises(invites.AskedBefore):
        invites.invite(gig, KARIM, "", actor=asker, at=AT)
    with pytest.raises(invites.NotOneself):
        invites.invite(gig, "noor-hendriks@example.org", "", actor=asker, at=AT)
    with pytest.raises(invites.NobodyThere):
        invites.invite(gig, "niemand@example.org", "", actor=asker, at=AT)


def test_a_manager_is_named_and_is_a_colleague(opened: None, asker: Actor, expert: Actor) -> None:
    begun = invites.invite(placed(GIG, asker), KARIM, "", actor=asker, at=AT)
    with pytest.raises(invites.NoManagerNamed):
        invites.accept(begun.invite, "", actor=expert, at=AT)
    with pytest.raises(invites.NotOneself):
        invites.accept(begun.invite, "", NamedManager(expert.person or 0), actor=expert, at=AT)
    with pytest.raises(invites.parties.NotAMember):
        invites.accept(begun.invite, "", NamedManager(asker.person or 0), actor=expert, at=AT)


def test_what_nobody_answers_lapses_once(opened: None, asker: Actor, expert: Actor) -> None:
    begun = invites.invite(placed(GIG, asker), KARIM, "", actor=asker, at=AT)
    worker = worker_for(ZWOLLE)
    with pytest.raises(invites.NothingLapsed):
        invites.lapse(actor=worker, at=AT + timedelta(days=10))
    assert invites.lapse(actor=worker, at=AT + timedelta(days=11)).invites == (begun.invite,)
    with pytest.raises(invites.NothingLapsed):
        invites.lapse(actor=worker, at=AT + timedelta(days=12))
