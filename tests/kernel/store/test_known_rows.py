# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who belongs where, who was asked and what is shared: shown to whom it concerns, on both databases."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import date

import pytest
from django.db import DatabaseError, connection, models, transaction

from stuurhuis.kernel import parties
from stuurhuis.kernel.store.models import (
    Invitation,
    Mandate,
    Membership,
    Person,
    Recovery,
    Role,
    Sharing,
)
from stuurhuis.kernel.store.wall import Unscoped, WrongOrganisation, about, holding, within
from tests.kernel.quay import AT

pytestmark = pytest.mark.django_db
SINCE = date(2020, 1, 1)
TABLES = (Membership, Role, Mandate, Invitation, Recovery, Sharing)


@pytest.fixture
def noor() -> Person:
    """Noor works for Zwolle, is asked by Kampen, and lost her phone."""
    person = Person.objects.create_user("noor@zwolle.nl", name="Noor")
    with within("GM0193"):
        held = Membership.objects.create(person=person, organisation_id="GM0193", since=SINCE)
        Role.objects.create(membership=held, name="controller", since=SINCE)
        Mandate.objects.create(membership=held, task="sign", since=SINCE, until=date(2999, 1, 1))
        Recovery.objects.create(person=person, organisation_id="GM0193", token_digest="recovery", expires=AT)
        Sharing.objects.create(owner_id="GM0193", partner_id="WS12", kind="quay.Berth", since=SINCE)
    with within("GM0166"):
        Invitation.objects.create(
            organisation_id="GM0166", email="noor@zwolle.nl", token_digest="invitation", expires=AT
        )
    return person


def shown(scope: AbstractContextManager[None]) -> set[str]:
    """The tables of which a query without any filter gives a row; one that raises gives none."""
    found = set()
    with scope:
        for table in TABLES:
            try:
                found |= {table.__name__} if table.objects.exists() else set()
            except Unscoped:
                assert connection.vendor == "sqlite"
    return found


OF_MEMBER = {"Membership", "Role", "Mandate"}


@pytest.mark.parametrize(
    ("open_to", "seen"),
    [
        (lambda _: nullcontext(), set()),
        (lambda _: within("GM0193"), OF_MEMBER | {"Recovery", "Sharing"}),
        (lambda _: within("GM0166"), {"Invitation"}),
        (lambda _: within("WS12"), {"Sharing"}),
        (lambda _: within("PV23"), set()),
        (lambda noor: about(noor.pk), OF_MEMBER | {"Invitation"}),
        (lambda noor: about(noor.pk + 1), set()),
        (lambda noor: within("PV23", person=noor.pk), OF_MEMBER | {"Invitation"}),
        (lambda _: holding("invitation"), {"Invitation"}),
        (lambda _: holding("recovery"), {"Recovery"}),
        (lambda _: holding("guessed"), set()),
    ],
)
def test_each_scope_shows_what_concerns_it(
    noor: Person, open_to: Callable[[Person], AbstractContextManager[None]], seen: set[str]
) -> None:
    assert shown(open_to(noor)) == seen


@pytest.mark.parametrize("table", TABLES)
def test_without_a_scope_a_query_shows_nothing_or_raises(noor: Person, table: type[models.Model]) -> None:
    for way in (table._base_manager, table._default_manager):
        if connection.vendor == "postgresql":
            assert not way.exists()
        else:
            with pytest.raises(Unscoped):
                way.exists()


def test_what_one_may_see_of_oneself_is_not_ones_own_to_change(noor: Person) -> None:
    with within("GM0166", person=noor.pk):
        held, role = Membership.objects.get(), Role.objects.get()
        assert Membership.objects.update(until=SINCE) == 0
        assert Role.objects.update(name="beheerder") == 0
        with pytest.raises(WrongOrganisation):
            held.save()
        with pytest.raises(WrongOrganisation):
            role.delete()
        with pytest.raises(WrongOrganisation):
            Role.objects.create(membership=held, name="beheerder", since=SINCE)


def test_a_partner_may_not_widen_what_is_shared(noor: Person) -> None:
    with within("WS12"):
        assert Sharing.objects.update(until=None) == 0
        with pytest.raises(WrongOrganisation):
            Sharing.objects.create(owner_id="GM0193", partner_id="WS12", kind="x", since=SINCE)


INTO_MEMBERSHIP = "INSERT INTO store_membership (person_id, organisation_id, since)"
INTO_SHARING = "INSERT INTO store_sharing (owner_id, partner_id, kind, row, since)"
WRITES = (
    INTO_MEMBERSHIP + " VALUES ({person}, 'GM0193', '2024-01-01')",
    "INSERT INTO store_role (membership_id, name, since) VALUES ({held}, 'beheerder', '2024-01-01')",
    INTO_SHARING + " VALUES ('GM0193', 'GM0166', 'x', '', '2024-01-01')",
)


@pytest.mark.postgres
@pytest.mark.parametrize("write", WRITES)
def test_the_database_itself_lets_nobody_into_another_organisation(noor: Person, write: str) -> None:
    with within("GM0193"):
        held = Membership.objects.get().pk
    refused = pytest.raises(DatabaseError, match="row-level security")
    statement = write.format(person=noor.pk, held=held)
    with within("GM0166", person=noor.pk), refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_who_signs_in_is_asked_of_the_database_once(
    noor: Person, django_assert_max_num_queries: Callable[[int], AbstractContextManager[None]]
) -> None:
    opening = 4 if connection.vendor == "postgresql" else 0  # the scope, set and set back, in a savepoint
    with django_assert_max_num_queries(1 + opening):
        held = parties.memberships(noor.pk, at=AT)

    assert [(one.organisation, one.roles) for one in held] == [("GM0193", {"controller"})]
