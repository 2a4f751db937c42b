# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The chain: anything that is touched afterwards is found, and nothing is passed over."""

import re
from collections.abc import Callable
from datetime import timedelta
from threading import Event, Thread

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from stuurhuis.kernel import journal
from stuurhuis.kernel.journal import sealing
from stuurhuis.kernel.store.models import Entry, Seal, Unsealed
from stuurhuis.kernel.store.wall import within
from tests.kernel.quay import AT, BerthTaken

DIGIT = re.compile(r"\d")
TABLES = ("store_entry", "store_processingentry", "store_seal")


def deed(organisation: str = "GM0193", berth: int = 1) -> journal.Deed:
    """A deed about a berth."""
    return journal.Deed(
        at=AT + timedelta(minutes=berth),
        actor="person",
        person=1,
        organisation=organisation,
        origin="web",
        rule="quay.take",
        ground="avg-5",
        subject=f"quay.Berth:{berth}",
        fact=BerthTaken(berth),
    )


def chain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seven entries and four lines of processing, in three seals."""
    monkeypatch.setattr(sealing, "BATCH", 3)
    for number in range(5):
        journal.tell(deed(berth=number))
    for number in (1, 2):
        journal.log_processing(deed(berth=number), ["person:7", "person:8"])
    assert journal.seal(AT) == 7
    assert journal.verify("GM0193") == ()


@pytest.fixture
def tampering(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, list[object]], None]:
    """A way to change what the database refuses to change; only in these tests."""

    def run(statement: str, values: list[object]) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            for (name,) in cursor.fetchall():
                cursor.execute(f"DROP TRIGGER {name}")
            cursor.execute(statement, values)

    return run


@pytest.mark.skipif(connection.vendor == "postgresql", reason="the weak role cannot tamper at all")
@pytest.mark.django_db
@hypothesis(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_edit_any_deletion_and_any_swap_is_found(
    data: st.DataObject, monkeypatch: pytest.MonkeyPatch, tampering: Callable[[str, list[object]], None]
) -> None:
    with transaction.atomic():
        chain(monkeypatch)
        table = data.draw(st.sampled_from(TABLES))
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {table}")
            columns = [column[0] for column in cursor.description or ()]
            found = cursor.fetchall()
        row = dict(zip(columns, data.draw(st.sampled_from(found)), strict=True))
        other = dict(zip(columns, data.draw(st.sampled_from(found)), strict=True))
        kind = data.draw(st.sampled_from(("edit", "delete", "swap")))
        if kind == "delete":
            tampering(f"DELETE FROM {table} WHERE id = %s", [row["id"]])
            changed = True
        else:
            column = data.draw(st.sampled_from([name for name in columns if name != "id"]))
            value = other[column] if kind == "swap" else _touched(row[column])
            if column == "number":
                value = 99  # two seals with one number are refused by the database already
            changed = value != row[column]
            tampering(f"UPDATE {table} SET {column} = %s WHERE id = %s", [value, row["id"]])
        assert bool(journal.verify("GM0193")) is changed
        transaction.set_rollback(True)


def _touched(value: object) -> object:
    if value is None:
        return "0" * 32
    if isinstance(value, int):
        return value + 1
    text = str(value)
    if text == "GM0193":
        return "GM0166"
    if text.startswith("2026"):
        return text.replace("2026", "2027", 1)
    return (
        DIGIT.sub(lambda digit: str(int(digit[0]) % 9 + 1), text, count=1)
        if DIGIT.search(text)
        else f"{text}x"
    )


@pytest.mark.django_db
def test_each_organisation_has_its_own_chain() -> None:
    for organisation in ("GM0193", "GM0166", "GM0193"):
        journal.tell(deed(organisation))
        journal.seal(AT)

    for organisation, length in (("GM0193", 2), ("GM0166", 1)):
        with within(organisation):
            assert list(Seal.objects.order_by("number").values_list("number", flat=True)) == list(
                range(1, length + 1)
            )
        assert journal.verify(organisation) == ()


@pytest.mark.django_db
def test_an_entry_that_was_put_outside_the_chain_is_found() -> None:
    journal.tell(deed())
    Unsealed.objects.all().delete()
    journal.seal(AT)

    assert [fault.reason for fault in journal.verify("GM0193")] == [f"entry {_first()} was never sealed"]


def _first() -> int:
    with within("GM0193"):
        return Entry.objects.earliest("pk").pk


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_what_commits_late_with_a_lower_number_is_not_passed_over() -> None:
    written, go_on = Event(), Event()
    numbers: list[int] = []

    def slow() -> None:
        with transaction.atomic():
            numbers.append(journal.tell(deed(berth=1)))
            written.set()
            go_on.wait(20)
        connection.close()

    late = Thread(target=slow)
    late.start()
    written.wait(20)
    numbers.append(journal.tell(deed(berth=2)))
    assert numbers[0] < numbers[1]

    assert journal.seal(AT, {"tests.BerthTaken": ["someone"]}) == 1
    go_on.set()
    late.join()
    assert journal.seal(AT, {"tests.BerthTaken": ["someone"]}) == 1

    with within("GM0193"):
        assert [made.entries for made in Seal.objects.order_by("number")] == [[numbers[1]], [numbers[0]]]
    assert journal.undelivered() == 2
    assert journal.verify("GM0193") == ()


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_no_transaction_waits_for_another_to_tell() -> None:
    with transaction.atomic():
        journal.tell(deed())

        def other() -> None:
            journal.tell(deed())
            connection.close()

        beside = Thread(target=other)
        beside.start()
        beside.join(10)
        assert not beside.is_alive()
