# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may bind the organisation: given by an administrator, up to an amount, until a day, and taken back."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from stuurhuis.kernel import parties
from stuurhuis.kernel.memberships import actions, mandates, queries
from stuurhuis.kernel.memberships.mandates import MandateWords
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, NotThere, actor_for, worker_for

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
WORDS = MandateWords("exchange", Decimal(5000), date(2027, 1, 1))


def comes(email: str, role: str, organisation: str = "GM0193") -> Actor:
    """Somebody new who works for an organisation."""
    actions.invite(email, role, email, actor=worker_for(organisation), at=AT)
    newcomer = actions.Newcomer("Noor", "vier eenden op de IJssel")
    fact = actions.accept(email, newcomer, actor=VISITOR, at=AT)
    return actor_for(fact.person, organisation=organisation, at=AT)


def membership_of(who: Actor) -> int:
    """The key of a membership, as colleagues see it."""
    return next(
        one.membership
        for one in queries.members(actor=who, at=AT)
        if one.data_subject == f"person:{who.person}"
    )


def may_bind(who: Actor, euros: int, at: datetime = AT) -> bool:
    """Whether somebody may bind the organisation for so many euros."""
    return parties.mandate(
        who.person or 0, organisation=who.organisation, task="exchange", amount=Decimal(euros), at=at
    )


def test_a_mandate_counts_up_to_its_amount_and_until_its_day() -> None:
    boss, noor = comes("baas@zwolle.nl", "beheerder"), comes("noor@zwolle.nl", "controller")
    assert not may_bind(noor, 1)

    mandates.give(membership_of(noor), WORDS, actor=boss, at=AT)

    assert may_bind(noor, 5000)
    assert not may_bind(noor, 5001)
    assert not may_bind(noor, 1, datetime(2027, 1, 1, 12, tzinfo=UTC))
    (shown,) = mandates.given(actor=noor, at=AT)
    assert (shown.words, shown.data_subject) == (WORDS, f"person:{noor.person}")


def test_a_new_mandate_for_the_same_replaces_the_first() -> None:
    boss, noor = comes("baas@zwolle.nl", "beheerder"), comes("noor@zwolle.nl", "controller")
    mandates.give(membership_of(noor), WORDS, actor=boss, at=AT)
    mandates.give(membership_of(noor), replace(WORDS, up_to=Decimal(100)), actor=boss, at=AT)

    assert not may_bind(noor, 101)
    assert len(mandates.given(actor=boss, at=AT)) == 1


def test_what_is_taken_back_counts_no_more() -> None:
    boss, noor = comes("baas@zwolle.nl", "beheerder"), comes("noor@zwolle.nl", "controller")
    fact = mandates.give(membership_of(noor), WORDS, actor=boss, at=AT)
    mandates.end(fact.mandate, actor=boss, at=AT)

    assert not may_bind(noor, 1)
    assert mandates.given(actor=boss, at=AT) == ()


def test_nobody_gives_a_mandate_to_oneself_and_only_an_administrator_gives_one() -> None:
    boss, noor = comes("baas@zwolle.nl", "beheerder"), comes("noor@zwolle.nl", "controller")
    with pytest.raises(NotAllowed, match="oneself"):
        mandates.give(membership_of(boss), WORDS, actor=boss, at=AT)
    with pytest.raises(NotAllowed, match="administrator"):
        mandates.give(membership_of(boss), WORDS, actor=noor, at=AT)


def test_another_organisation_neither_gives_nor_sees_nor_ends_it() -> None:
    boss, noor = comes("baas@zwolle.nl", "beheerder"), comes("noor@zwolle.nl", "controller")
    other = comes("baas@deventer.nl", "beheerder", "GM0150")
    fact = mandates.give(membership_of(noor), WORDS, actor=boss, at=AT)

    assert mandates.given(actor=other, at=AT) == ()
    with pytest.raises(NotThere):
        mandates.end(fact.mandate, actor=other, at=AT)
    with pytest.raises(NotThere):
        mandates.give(membership_of(noor), WORDS, actor=other, at=AT)


def test_a_mandate_that_is_over_already_is_none() -> None:
    boss, noor = comes("baas@zwolle.nl", "beheerder"), comes("noor@zwolle.nl", "controller")
    with pytest.raises(mandates.AlreadyOver):
        mandates.give(membership_of(noor), replace(WORDS, until=AT.date()), actor=boss, at=AT)
