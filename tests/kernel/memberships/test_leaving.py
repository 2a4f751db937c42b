# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How somebody leaves: an organisation, the system, or for good without a name."""

from datetime import UTC, datetime

import pytest

from stuurhuis.kernel import parties
from stuurhuis.kernel.memberships import actions, queries, recovering
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, NotThere, actor_for, worker_for
from stuurhuis.kernel.store.models import Entry, Invitation, Membership, Person
from stuurhuis.kernel.store.models.parties import PersonStays
from stuurhuis.kernel.store.wall import within

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
SYSTEM = Actor("worker", organisation=parties.COUNTRY, origin="command")


def comes(email: str, role: str = "", *, organisation: str = "GM0193") -> Actor:
    """Somebody who works for an organisation; who has an account already comes to work there too."""
    token = f"{email} {organisation}"
    actions.invite(email, role, token, actor=worker_for(organisation), at=AT)
    known = Person.objects.filter(email=email).first()
    newcomer = None if known else actions.Newcomer("Noor", "vier eenden op de IJssel")
    by = actor_for(known.pk, at=AT) if known else VISITOR
    fact = actions.accept(token, newcomer, actor=by, at=AT)
    return actor_for(fact.person, organisation=organisation, at=AT)


def key_of(actor: Actor) -> int:
    """The membership in whose name somebody acts."""
    with within(actor.organisation):
        return Membership.objects.get(person_id=actor.person).pk


def person_of(actor: Actor) -> Person:
    """The row of somebody, as it is now."""
    return Person.objects.get(pk=actor.person)


def facts_of(organisation: str) -> list[str]:
    """The kinds of what was told in the chain of an organisation, in order."""
    with within(organisation):
        return list(Entry.objects.order_by("pk").values_list("fact", flat=True))


def test_who_is_let_go_with_their_account_signs_in_no_more() -> None:
    boss, noor = comes("beheer@zwolle.nl", "beheerder"), comes("noor@zwolle.nl", "controller")

    fact = actions.end(key_of(noor), actor=boss, at=AT, closing=True)

    assert fact.closed
    gone = person_of(noor)
    assert not gone.is_active
    assert gone.closed == AT
    assert not gone.has_usable_password()
    assert gone.name == "Noor", "closed is not forgotten"


def test_an_account_stays_open_for_another_organisation_and_nobody_hears_which() -> None:
    boss, noor = comes("beheer@zwolle.nl", "beheerder"), comes("noor@zwolle.nl", "controller")
    comes("noor@zwolle.nl", organisation="GM0166")

    fact = actions.end(key_of(noor), actor=boss, at=AT, closing=True)

    assert not fact.closed
    assert person_of(noor).is_active
    assert noor.person is not None
    assert [held.organisation for held in parties.memberships(noor.person, at=AT)] == ["GM0166"]


def test_whose_account_was_closed_comes_back_by_an_invitation() -> None:
    boss, noor = comes("beheer@zwolle.nl", "beheerder"), comes("noor@zwolle.nl", "controller")
    actions.end(key_of(noor), actor=boss, at=AT, closing=True)

    actions.invite("noor@zwolle.nl", "controller", "again", actor=boss, at=AT)
    assert not queries.offered("again", actor=VISITOR, at=AT).has_account
    actions.accept("again", actions.Newcomer("Noor", "een heel ander wachtwoord"), actor=VISITOR, at=AT)

    back = person_of(noor)
    assert (back.is_active, back.closed, back.check_password("een heel ander wachtwoord")) == (
        True,
        None,
        True,
    )


def test_who_closes_their_account_leaves_every_organisation_and_each_hears_it() -> None:
    noor = comes("noor@zwolle.nl", "controller")
    comes("noor@zwolle.nl", organisation="GM0166")
    assert noor.person is not None

    fact = actions.close(noor.person, actor=noor, at=AT)

    assert fact.organisations == ("GM0193", "GM0166")
    assert parties.memberships(noor.person, at=AT) == ()
    assert facts_of("GM0193")[-1] == "kernel.AccountClosed"
    assert facts_of("GM0166")[-1] == "kernel.MembershipEnded"


def test_who_is_forgotten_leaves_a_number_without_a_name() -> None:
    noor = comes("noor@zwolle.nl", "controller")
    actions.invite("noor@zwolle.nl", "", "open", actor=worker_for("WS12"), at=AT)
    before = facts_of("GM0193")
    assert noor.person is not None

    actions.forget(noor.person, actor=noor, at=AT)

    gone = person_of(noor)
    assert (gone.name, gone.email, gone.last_login) == ("", f"persoon-{gone.pk}@vergeten.invalid", None)
    assert not gone.has_usable_password()
    for code in ("GM0193", "WS12"):
        with within(code):
            assert not Invitation.objects.filter(email="noor@zwolle.nl").exists()
    assert facts_of("GM0193")[:-1] == before, "what happened is not rewritten"
    with within("GM0193"):
        assert Entry.objects.filter(subject=f"store.Person:{gone.pk}", ground="avg-17").exists()


def test_only_oneself_and_the_system_close_or_forget() -> None:
    boss, noor = comes("beheer@zwolle.nl", "beheerder"), comes("noor@zwolle.nl")
    assert noor.person is not None

    for deed in (actions.close, actions.forget):
        for actor in (boss, VISITOR):
            with pytest.raises(NotThere):
                deed(noor.person, actor=actor, at=AT)
    assert actions.forget(noor.person, actor=SYSTEM, at=AT).organisations == ("GM0193",)


def test_the_last_administrator_closes_nothing_but_may_be_forgotten_by_the_operator() -> None:
    boss = comes("beheer@zwolle.nl", "beheerder")
    assert boss.person is not None

    with pytest.raises(actions.LastAdministrator):
        actions.close(boss.person, actor=boss, at=AT)
    with pytest.raises(actions.LastAdministrator):
        actions.forget(boss.person, actor=boss, at=AT)
    assert person_of(boss).is_active
    assert actions.forget(boss.person, actor=SYSTEM, at=AT).person == boss.person


def test_a_person_is_never_deleted() -> None:
    noor = comes("noor@zwolle.nl")

    with pytest.raises(PersonStays):
        person_of(noor).delete()


def test_an_administrator_starts_a_recovery_and_the_password_finishes_it() -> None:
    boss, noor = comes("beheer@zwolle.nl", "beheerder"), comes("noor@zwolle.nl")
    recovering.start_recovery(key_of(noor), "link", actor=boss, at=AT)

    with pytest.raises(recovering.WrongPassword):
        recovering.recover("link", "een gok", actor=VISITOR, at=AT)
    assert recovering.recover("link", "vier eenden op de IJssel", actor=VISITOR, at=AT).person == noor.person
    with pytest.raises(recovering.RecoveryGone):
        recovering.recover("link", "vier eenden op de IJssel", actor=VISITOR, at=AT)
    assert facts_of("GM0193")[-1] == "kernel.RecoveryStarted"


@pytest.mark.parametrize("why", ["late", "replaced", "left", "unknown"])
def test_a_recovery_that_is_over_opens_nothing(why: str) -> None:
    boss, noor = comes("beheer@zwolle.nl", "beheerder"), comes("noor@zwolle.nl")
    recovering.start_recovery(key_of(noor), "link", actor=boss, at=AT)
    at = AT + recovering.VALID if why == "late" else AT
    if why == "replaced":
        recovering.start_recovery(key_of(noor), "newer", actor=boss, at=AT)
    if why == "left":
        actions.end(key_of(noor), actor=boss, at=AT)

    with pytest.raises(recovering.RecoveryGone):
        recovering.recover(
            "x" if why == "unknown" else "link", "vier eenden op de IJssel", actor=VISITOR, at=at
        )


def test_nobody_starts_their_own_recovery_nor_without_being_administrator() -> None:
    boss, noor = comes("beheer@zwolle.nl", "beheerder"), comes("noor@zwolle.nl")
    elsewhere = comes("beheer@kampen.nl", "beheerder", organisation="GM0166")

    with pytest.raises(NotAllowed, match="Another administrator"):
        recovering.start_recovery(key_of(boss), "a", actor=boss, at=AT)
    with pytest.raises(NotAllowed, match="administrator"):
        recovering.start_recovery(key_of(boss), "b", actor=noor, at=AT)
    with pytest.raises(NotThere):
        recovering.start_recovery(key_of(noor), "c", actor=elsewhere, at=AT)
