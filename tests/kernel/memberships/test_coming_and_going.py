# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How somebody comes to work for an organisation, and leaves."""

from datetime import UTC, datetime, timedelta

import pytest

from stuurhuis.kernel import parties
from stuurhuis.kernel.memberships import actions, queries, roles
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, actor_for, worker_for
from stuurhuis.kernel.store.models import Entry, Invitation, Membership, Person, ProcessingEntry
from stuurhuis.kernel.store.wall import within

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
ZWOLLE = worker_for("GM0193")
NEWCOMER = actions.Newcomer("Noor", "vier eenden op de IJssel")


def comes(email: str, role: str = "", *, at: datetime = AT, organisation: str = "GM0193") -> Actor:
    """Somebody who was invited and accepted."""
    actions.invite(email, role, email, actor=worker_for(organisation), at=at)
    fact = actions.accept(email, NEWCOMER, actor=VISITOR, at=at)
    return actor_for(fact.person, at=at)


def test_who_accepts_works_there_in_the_role() -> None:
    noor = comes("noor@zwolle.nl", "controller")

    assert (noor.organisation, noor.roles) == ("GM0193", frozenset({"controller"}))


def test_an_invitation_is_accepted_once() -> None:
    comes("noor@zwolle.nl")

    with pytest.raises(actions.InvitationGone):
        actions.accept("noor@zwolle.nl", NEWCOMER, actor=VISITOR, at=AT)


def test_a_newer_invitation_replaces_the_older() -> None:
    actions.invite("noor@zwolle.nl", "", "first", actor=ZWOLLE, at=AT)
    actions.invite("Noor@Zwolle.nl", "controller", "second", actor=ZWOLLE, at=AT)

    with pytest.raises(actions.InvitationGone):
        actions.accept("first", NEWCOMER, actor=VISITOR, at=AT)
    assert actions.accept("second", NEWCOMER, actor=VISITOR, at=AT).organisation == "GM0193"


def test_who_works_there_already_is_not_invited_but_may_get_another_role() -> None:
    noor = comes("noor@zwolle.nl", "controller")

    for role in ("", "controller"):
        with pytest.raises(actions.AlreadyMember):
            actions.invite("noor@zwolle.nl", role, role, actor=ZWOLLE, at=AT)
    actions.invite("noor@zwolle.nl", "bestuurder", "more", actor=ZWOLLE, at=AT)
    actions.accept("more", actor=noor, at=AT)
    assert noor.person is not None
    assert actor_for(noor.person, at=AT).roles == {"controller", "bestuurder"}
    with within("GM0193"):
        assert Membership.objects.count() == 1


def test_the_mail_alone_gives_no_role_to_who_has_an_account() -> None:
    comes("noor@zwolle.nl")
    actions.invite("noor@zwolle.nl", "beheerder", "stolen", actor=ZWOLLE, at=AT)

    with pytest.raises(actions.SignInFirst):
        actions.accept("stolen", NEWCOMER, actor=VISITOR, at=AT)


def test_an_invitation_is_not_for_somebody_else() -> None:
    noor = comes("noor@zwolle.nl")
    actions.invite("pim@zwolle.nl", "beheerder", "pim", actor=ZWOLLE, at=AT)

    with pytest.raises(actions.ForSomebodyElse):
        actions.accept("pim", actor=noor, at=AT)
    assert not Person.objects.filter(email="pim@zwolle.nl").exists()


def test_a_role_that_is_not_there_is_refused() -> None:
    with pytest.raises(roles.UnknownRole):
        actions.invite("noor@zwolle.nl", "koning", "x", actor=ZWOLLE, at=AT)
    with within("GM0193"):
        assert not Invitation.objects.exists()


def test_who_leaves_and_comes_back_the_same_day_goes_on() -> None:
    comes("beheer@zwolle.nl", "beheerder")
    noor = comes("noor@zwolle.nl", "controller")
    assert noor.person is not None
    with within("GM0193"):
        held = Membership.objects.get(person_id=noor.person)
    actions.end(held.pk, actor=ZWOLLE, at=AT)
    assert parties.memberships(noor.person, at=AT) == ()

    actions.invite("noor@zwolle.nl", "bestuurder", "again", actor=ZWOLLE, at=AT)
    actions.accept("again", actor=actor_for(noor.person, at=AT), at=AT)

    assert actor_for(noor.person, at=AT).roles == {"bestuurder"}


def test_only_an_administrator_lets_people_in_and_out() -> None:
    noor = comes("noor@zwolle.nl", "controller")

    with pytest.raises(NotAllowed):
        actions.invite("pim@zwolle.nl", "", "pim", actor=noor, at=AT)
    with pytest.raises(NotAllowed):
        actions.invite("pim@zwolle.nl", "", "pim", actor=VISITOR, at=AT)
    with pytest.raises(NotAllowed):
        actions.admit("pim@zwolle.nl", "Pim", "", actor=noor, at=AT)
    assert queries.invitations(actor=noor, at=AT) == ()


def test_the_last_administrator_stays_also_when_another_one_left_before() -> None:
    first, second = comes("een@zwolle.nl", "beheerder"), comes("twee@zwolle.nl", "beheerder")
    held = {one.person: one.membership for one in queries.members(actor=first, at=AT)}
    actions.end(held[second.person], actor=first, at=AT)

    with pytest.raises(actions.LastAdministrator):
        actions.end(held[first.person], actor=first, at=AT + timedelta(days=1))


def test_colleagues_see_each_other_and_that_is_logged_without_names() -> None:
    noor, pim = comes("noor@zwolle.nl", "controller"), comes("pim@zwolle.nl")
    comes("ver@kampen.nl", organisation="GM0166")

    seen = queries.members(actor=noor, at=AT)

    assert {one.email for one in seen} == {"noor@zwolle.nl", "pim@zwolle.nl"}
    with within("GM0193"):
        logged = ProcessingEntry.objects.filter(purpose="leden-van-organisaties/1")
        assert f"person:{pim.person}" in logged.values_list("data_subject", flat=True)
        assert "@" not in str(list(Entry.objects.values_list("payload", "subject", "fact")))
    assert queries.members(actor=VISITOR, at=AT) == ()
