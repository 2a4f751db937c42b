# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works where, in which role, and who may bind an organisation."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from stuurhuis.kernel import parties
from stuurhuis.kernel.policy import actor_for
from stuurhuis.kernel.store.models import Mandate, Membership, Person, Role
from stuurhuis.kernel.store.wall import within

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.fixture
def sanne() -> Person:
    """A controller of Zwolle who worked in Kampen before."""
    person = Person.objects.create_user("Sanne@Zwolle.nl", name="Sanne")
    with within("GM0166"):
        Membership.objects.create(
            person=person, organisation_id="GM0166", since=date(2020, 1, 1), until=date(2024, 1, 1)
        )
    with within("GM0193"):
        held = Membership.objects.create(person=person, organisation_id="GM0193", since=date(2024, 1, 1))
        Role.objects.create(membership=held, name="controller", since=date(2024, 1, 1))
        Role.objects.create(membership=held, name="board", since=date(2024, 1, 1), until=date(2025, 1, 1))
        Mandate.objects.create(
            membership=held, task="sign", up_to=Decimal(5000), since=date(2024, 1, 1), until=date(2027, 1, 1)
        )
    return person


def test_the_mail_address_is_the_login(sanne: Person) -> None:
    assert sanne.email == "sanne@zwolle.nl"
    assert sanne.USERNAME_FIELD == "email"
    assert not sanne.has_usable_password()


def test_only_what_lives_counts(sanne: Person) -> None:
    actor = actor_for(sanne.pk, at=NOW)

    assert actor.organisation == "GM0193"
    assert actor.roles == {"controller"}


def test_who_left_is_no_member_any_more(sanne: Person) -> None:
    with pytest.raises(parties.NotAMember):
        actor_for(sanne.pk, organisation="GM0166", at=NOW)


def test_who_may_not_sign_in_works_nowhere(sanne: Person) -> None:
    Person.objects.update(is_active=False)

    assert actor_for(sanne.pk, at=NOW).organisation == ""


@pytest.mark.parametrize(
    ("amount", "task", "year", "may"),
    [
        (5000, "sign", 2026, True),
        (5001, "sign", 2026, False),
        (1, "hire", 2026, False),
        (1, "sign", 2027, False),
    ],
)
def test_a_mandate_has_a_task_an_amount_and_an_end(
    sanne: Person, amount: int, task: str, year: int, *, may: bool
) -> None:
    on = datetime(year, 6, 1, tzinfo=UTC)

    assert parties.mandate(sanne.pk, organisation="GM0193", task=task, amount=Decimal(amount), at=on) is may
