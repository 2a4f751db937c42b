# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is forgotten asks, helps and decides no longer; what others began with them stays, or ends."""

from decimal import Decimal

import pytest

from exchange.lending import GIG, KARIM, TERMS, give_mandate, matched, placed
from exchange.people_shown import colleague
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import agreements, forgetting, invites
from stuurhuis.exchange.queries import agreements as made
from stuurhuis.exchange.queries import invites as queries
from stuurhuis.exchange.queries import needs
from stuurhuis.exchange.rules.agreements import AgreementState, Signing
from stuurhuis.exchange.rules.invites import InviteState, NamedManager
from stuurhuis.exchange.rules.needs import ListingState
from stuurhuis.exchange.tasks import needs as tasks
from stuurhuis.kernel.policy import Actor, worker_for

pytestmark = pytest.mark.usefixtures("opened")


def test_an_agreement_that_had_not_begun_ends_with_who_would_help(
    asker: Actor, expert: Actor, manager: Actor
) -> None:
    give_mandate(asker, Decimal(50_000))
    invite = matched(asker, expert, manager)
    drawn = agreements.draw_up(invite, TERMS, actor=asker, at=AT)
    agreements.sign(drawn.agreement, Signing.BORROWER, actor=asker, at=AT)
    tasks.follow(drawn.listing, drawn.owner, at=AT)
    tasks.forget(expert.person or 0, (DEVENTER,), at=AT)
    assert made.agreement(drawn.agreement, actor=asker, at=AT).state is AgreementState.BROKEN_OFF
    assert queries.invite(invite, actor=asker, at=AT).state is InviteState.WITHDRAWN
    assert needs.listing(drawn.listing, actor=asker, at=AT).state is ListingState.OPEN
    who = queries.parties_of(invite, actor=asker, at=AT)
    assert who is not None
    assert (who.asker_name, who.person_name, who.message) == ("Noor Hendriks", "–", "")


def test_what_was_agreed_stays_when_who_asked_is_forgotten(
    asker: Actor, expert: Actor, manager: Actor
) -> None:
    invite = matched(asker, expert, manager)
    drawn = agreements.draw_up(invite, TERMS, actor=asker, at=AT).agreement
    forgetting.forget(asker.person or 0, actor=worker_for(ZWOLLE), at=AT)
    assert made.agreement(drawn, actor=expert, at=AT).state is AgreementState.PROPOSED
    assert queries.invite(invite, actor=expert, at=AT).state is InviteState.MATCHED


def test_the_stand_in_decides_for_a_manager_who_is_forgotten(
    asker: Actor, expert: Actor, manager: Actor
) -> None:
    stand_in = colleague("Fatima")
    begun = invites.invite(placed(GIG, asker), KARIM, "", actor=asker, at=AT)
    named = NamedManager(manager.person or 0, stand_in.person)
    invites.accept(begun.invite, "Graag.", named, actor=expert, at=AT)
    assert queries.consents(actor=stand_in, at=AT) == ()
    forgetting.forget(manager.person or 0, actor=worker_for(DEVENTER), at=AT)
    [waits] = queries.consents(actor=stand_in, at=AT)
    assert invites.consent(waits.id, actor=stand_in, at=AT).state == InviteState.MATCHED
