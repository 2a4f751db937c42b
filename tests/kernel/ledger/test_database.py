# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the database itself refuses, whoever asks: to change what was written, or to say what was not."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import Model

from stuurhuis.kernel.ledger import actions, queries
from stuurhuis.kernel.policy import Actor
from stuurhuis.kernel.store.models import ledger
from stuurhuis.kernel.store.wall import Unscoped, WrongOrganisation, within
from tests.kernel.ledger.trading import AT, DELTA, KAMPEN, LIMIT, SOON, TODAY, ZWOLLE, order, owes, recounted

WALLED = (
    ledger.LedgerAccount,
    ledger.Budget,
    ledger.Position,
    ledger.Reservation,
    ledger.LedgerEntry,
    ledger.Posting,
)
INTO_ENTRY = (
    "INSERT INTO store_ledgerentry (id, kind, subject, occurred_on, booked_at, debtor_id, creditor_id)"
    " VALUES ('{id}', 'transfer', '', '2026-03-02', '2026-03-02', '{debtor}', '{creditor}')"
)
INTO_POSTING = (
    "INSERT INTO store_posting"
    " (entry_id, position_id, amount, number, after, booked_on, debtor_id, creditor_id)"
    " VALUES ('{id}', {position}, {amount}, {number}, {after}, '{booked_on}', '{debtor}', '{creditor}')"
)


@pytest.fixture
def owed(zwolle: Actor) -> Actor:
    """Zwolle owes Kampen 500, and reserved 100 more."""
    actions.transfer(order(1, KAMPEN, 500), actor=zwolle, at=AT)
    actions.reserve(order(2, KAMPEN, 100), expires=SOON, actor=zwolle, at=AT)
    return zwolle


def refused(statement: str, why: str) -> None:
    """A statement that the database does not carry out, in the name of Zwolle."""
    raises = pytest.raises(DatabaseError, match=why)
    with within(ZWOLLE), raises, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize("table", ["ledgerentry", "posting", "countervalue"])
@pytest.mark.parametrize("change", ["UPDATE store_{} SET id = id", "DELETE FROM store_{}"])
def test_what_was_written_stays(owed: Actor, table: str, change: str) -> None:
    refused(change.format(table), "never changed")


@pytest.mark.postgres
@pytest.mark.parametrize("table", ["ledgerentry", "posting"])
def test_the_ledger_is_not_emptied(owed: Actor, table: str) -> None:
    refused(f"TRUNCATE store_{table} CASCADE", "permission denied|never changed")


@pytest.mark.parametrize(
    "change",
    [
        "debt = debt - 1",
        "debt = 0, postings = 0",
        "postings = postings + 1",
        "booked_on = '2027-01-01'",
        "debtor_id = creditor_id, creditor_id = debtor_id",
        "purpose = 'gift'",
    ],
)
def test_a_position_says_what_its_last_posting_says(owed: Actor, change: str) -> None:
    refused(f"UPDATE store_position SET {change} WHERE debt <> 0", "what its last posting says")


def test_a_position_with_a_debt_is_not_made(owed: Actor) -> None:
    columns = "debtor_id, creditor_id, unit_id, purpose, held, back_held, debt, postings"
    refused(
        f"INSERT INTO store_position ({columns}) VALUES ('GM0193', 'WS59', 'points', 'x', 0, 0, 5, 0)",
        "no_debt_without_posting",
    )


@pytest.mark.parametrize("column", ["held = held + 1501", "back_limit = 599", "back_held = back_held + 401"])
def test_no_limit_is_passed(owed: Actor, column: str) -> None:
    refused(f"UPDATE store_position SET {column} WHERE debt <> 0", "within_limit")


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"number": 3}, "does not follow"),
        ({"after": -499}, "does not follow"),
        ({"amount": 0, "after": -500}, "a_posting_moves_something"),
        ({"debtor": KAMPEN, "creditor": ZWOLLE}, "does not follow"),
        ({"creditor": DELTA}, "does not follow"),
        ({"booked_on": "2020-01-01"}, "does not follow"),
        ({"amount": LIMIT, "after": -500 - LIMIT}, "within_limit"),
    ],
)
def test_a_posting_follows_on_its_position(owed: Actor, wrong: dict[str, object], why: str) -> None:
    """Kampen comes first, so what Zwolle owes is below zero there."""
    ids = {"id": UUID(int=9), "debtor": ZWOLLE, "creditor": KAMPEN}
    with within(ZWOLLE):
        position = ledger.Position.objects.get(debt=-500).pk
    key = UUID(int=9).hex if connection.vendor == "sqlite" else str(UUID(int=9))
    right = {"position": position, "amount": 1, "number": 2, "after": -501, "booked_on": TODAY} | ids
    entry = INTO_ENTRY.format(**ids | {"id": key})

    def write(**posting: object) -> None:
        with within(ZWOLLE), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(entry)
            cursor.execute(INTO_POSTING.format(**right | {"id": key} | posting))

    with pytest.raises(DatabaseError, match=why):
        write(**wrong)
    write()
    assert owes(owed) == recounted(owed) == {KAMPEN: 501}


def test_a_posting_names_the_parties_of_its_entry(owed: Actor) -> None:
    with within(ZWOLLE), transaction.atomic():
        entry = ledger.LedgerEntry.objects.create(
            id=UUID(int=9), kind="transfer", debtor_id=ZWOLLE, creditor_id=DELTA,
            subject="", occurred_on=TODAY, booked_at=AT,
        )  # fmt: skip
        stray = ledger.Posting(
            entry=entry, position=ledger.Position.objects.get(debt=-500), debtor_id=ZWOLLE,
            creditor_id=KAMPEN, amount=1, number=2, after=-501, booked_on=TODAY,
        )  # fmt: skip
        with pytest.raises(DatabaseError, match="does not follow"), transaction.atomic():
            stray.save()


@pytest.mark.parametrize("table", WALLED)
def test_without_a_scope_nothing_is_shown(owed: Actor, table: type[Model]) -> None:
    if connection.vendor == "postgresql":
        assert not table._default_manager.exists()
    else:
        with pytest.raises(Unscoped):
            table._default_manager.exists()


def test_a_third_sees_no_row(owed: Actor) -> None:
    with within(DELTA):
        between = ledger.Position.objects.exclude(debtor=DELTA).exclude(creditor=DELTA)
        others = (between, ledger.Reservation.objects, ledger.LedgerEntry.objects, ledger.Posting.objects)
        assert [rows.count() for rows in others] == [0, 0, 0, 0]
        assert ledger.LedgerAccount.objects.filter(organisation=ZWOLLE).exists()
        with pytest.raises(WrongOrganisation):
            ledger.Position.objects.create(
                debtor_id=KAMPEN, creditor_id=ZWOLLE, unit_id="points", purpose="x"
            )


@pytest.mark.postgres
def test_the_database_lets_no_third_write(owed: Actor) -> None:
    statement = INTO_ENTRY.format(id=UUID(int=9), debtor=KAMPEN, creditor=DELTA)
    refused(statement, "row-level security")


def test_a_budget_is_known_at_home_only(owed: Actor) -> None:
    actions.open_account("points", "exchange", budget=700, actor=owed, at=AT)

    for organisation, seen in ((ZWOLLE, 1), (KAMPEN, 0)):
        with within(organisation):
            assert ledger.Budget.objects.count() == seen


def test_no_question_reads_more_as_the_ledger_grows(
    owed: Actor, django_assert_num_queries: Callable[[int], AbstractContextManager[None]]
) -> None:
    scope = 4 if connection.vendor == "postgresql" else 0  # the scope, set and set back, in a savepoint
    period = queries.Period("points", TODAY, TODAY)
    for number in range(10, 15):
        actions.transfer(order(number, KAMPEN, 10), actor=owed, at=AT)
        with django_assert_num_queries(1 + scope):
            queries.positions(actor=owed, at=AT)
        with django_assert_num_queries(3 + scope):
            queries.statement(period, actor=owed, at=AT)
