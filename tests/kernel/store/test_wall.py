# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The second wall holds, also when the first forgets."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, models, transaction

from stuurhuis.kernel.policy import Ground, RuleOn, rows
from stuurhuis.kernel.policy.conditions import ALL, SHOWN, Condition
from stuurhuis.kernel.policy.words import Words
from stuurhuis.kernel.store.models import Entry, Sharing
from stuurhuis.kernel.store.wall import Unscoped, WrongOrganisation, within
from tests.kernel.quay import AT, KAMPEN, ZWOLLE, Berth

FORGETFUL = Condition("forgetful", lambda _: ALL, Words("", ""), Ground("avg-5"), Words("", ""))


def names() -> set[str]:
    """What a query without any filter gives."""
    return set(Berth.objects.values_list("name", flat=True))


@pytest.mark.django_db
@pytest.mark.parametrize("way", [Berth.objects, Berth._base_manager, Berth._default_manager, Entry.objects])
def test_a_query_without_an_organisation_shows_nothing_or_raises(
    way: models.Manager[models.Model], zwolle_berth: int
) -> None:
    if connection.vendor == "postgresql":
        assert not way.exists()
    else:
        with pytest.raises(Unscoped):
            way.exists()


def test_own_rows_only_even_when_policy_forgets_to_filter(zwolle_berth: int, kampen_berth: int) -> None:
    rule = RuleOn(Berth, "quay.all", (FORGETFUL,), Ground("avg-5"))
    with within("GM0193"):
        assert [berth.pk for berth in rows(rule, ZWOLLE, AT)] == [zwolle_berth]
        assert names() == {"Rodetoren"}
    with within("GM0166"):
        assert names() == {"Buitenhaven"}


def test_an_opened_berth_is_shown_to_governments_and_to_nobody_else(zwolle_berth: int) -> None:
    with within("GM0193"):
        Berth.objects.update(opened=True)
    with within("GM0166"):
        assert names() == {"Rodetoren"}
    with within("NL00"):
        assert names() == set()


@pytest.mark.parametrize(
    ("since", "until", "row", "shown"),
    [
        ("2020-01-01", None, "", True),
        ("2020-01-01", "2999-01-01", "this", True),
        ("2020-01-01", "2999-01-01", "0", False),
        ("2020-01-01", "2021-01-01", "", False),
        ("2999-01-01", None, "", False),
    ],
)
def test_what_an_agreement_shares_is_shown_as_long_as_it_lives(
    zwolle_berth: int, since: str, until: str | None, row: str, *, shown: bool
) -> None:
    with within("GM0193"):
        Sharing.objects.create(
            owner_id="GM0193",
            partner_id="GM0166",
            kind="quay.Berth",
            row=str(zwolle_berth) if row == "this" else row,
            since=date.fromisoformat(since),
            until=date.fromisoformat(until) if until else None,
        )
    with within("GM0166"):
        assert (names() == {"Rodetoren"}) is shown
        rule = RuleOn(Berth, "quay.shown", (SHOWN,), Ground("avg-5"))
        assert rows(rule, KAMPEN, AT).filter(pk=zwolle_berth).exists() is shown


def test_what_is_shown_is_not_theirs_to_change(zwolle_berth: int) -> None:
    with within("GM0193"):
        Berth.objects.update(opened=True)
    with within("GM0166"):
        shown = Berth.objects.get()
        assert Berth.objects.update(name="x") == 0
        assert Berth.objects.filter(pk=shown.pk).delete() == (0, {})
        with pytest.raises(WrongOrganisation):
            shown.save()
        with pytest.raises(WrongOrganisation):
            shown.delete()
        with pytest.raises(WrongOrganisation):
            Berth.objects.bulk_create([Berth(organisation_id="GM0193", name="x")])


@pytest.mark.postgres
@pytest.mark.django_db
def test_the_database_itself_refuses_a_row_of_another() -> None:
    write = "INSERT INTO quay_berth (organisation_id, opened, name, taken) VALUES ('GM0193', true, 'x', true)"
    refused = pytest.raises(DatabaseError, match="row-level security")
    with within("GM0166"), refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(write)


@pytest.mark.postgres
def test_the_scope_ends_with_the_transaction(zwolle_berth: int) -> None:
    with within("GM0193"):
        assert names()
    assert not names()
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('stuurhuis.organisation', true)")
        assert not cursor.fetchone()[0]
