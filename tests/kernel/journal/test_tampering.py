# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whoever owns the database can change what happened; whatever he does, it is found."""

import json
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from stuurhuis.kernel import journal
from stuurhuis.kernel.journal import anchoring, sealing
from stuurhuis.kernel.store.models import Entry, Seal
from stuurhuis.kernel.store.wall import within
from tests.conftest import OWNER
from tests.kernel.quay import AT, BerthTaken

TABLES = ("store_entry", "store_processingentry", "store_seal")
ZWOLLE, KAMPEN, DEVENTER = "GM0193", "GM0166", "GM0150"
Row = dict[str, Any]

pytestmark = pytest.mark.django_db(transaction=True)


def deed(organisation: str, berth: int) -> journal.Deed:
    """A deed about a berth."""
    return journal.Deed(
        at=AT + timedelta(minutes=berth),
        actor="person",
        person=berth % 3,
        organisation=organisation,
        origin="web",
        rule="quay.take",
        ground="avg-5",
        subject=f"quay.Berth:{berth}",
        fact=BerthTaken(berth),
    )


def faults() -> list[journal.Fault]:
    """What is found in the journals of the organisations of this test."""
    return [fault for organisation in (ZWOLLE, KAMPEN, DEVENTER) for fault in journal.verify(organisation)]


@dataclass
class Intruder:
    """Somebody with the password of the owner of the database, past all of our code."""

    execute: Callable[..., Any]
    chance: random.Random
    was: dict[str, list[Row]] = field(default_factory=dict)

    def rows(self, table: str, where: str = "1 = 1") -> list[Row]:
        """What stands in a table."""
        found = self.execute(f"SELECT * FROM {table} WHERE {where} ORDER BY id")
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]

    def write(self, table: str, row: Row) -> None:
        """Let a row be this, by its id."""
        names = ", ".join(f"{name} = %s" for name in row)
        self.execute(f"UPDATE {table} SET {names} WHERE id = %s", [*map(_plain, row.values()), row["id"]])

    def add(self, table: str, row: Row) -> None:
        """Put a row in."""
        marks = ", ".join("%s" for _ in row)
        values = list(map(_plain, row.values()))
        self.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", values)

    def keep(self) -> None:
        """Remember how it was."""
        for table in TABLES:
            self.was[table] = self.rows(table)
            self.execute(f"CREATE TABLE kept_{table} AS SELECT * FROM {table}")

    def undo(self) -> None:
        """Put everything back as it was."""
        for table in TABLES:
            self.execute(f"DELETE FROM {table}")
            self.execute(f"INSERT INTO {table} SELECT * FROM kept_{table}")

    def changed(self) -> bool:
        """Whether anything is other than it was."""
        return any(self.rows(table) != self.was[table] for table in TABLES)


def _plain(value: Any) -> Any:
    return json.dumps(value) if isinstance(value, dict | list) else value


@contextmanager
def owner() -> Iterator[Callable[..., Any]]:
    """A way to say anything to the database, with its triggers and its row-level security off."""
    if connection.vendor == "postgresql":
        with psycopg.connect(OWNER, dbname=settings.DATABASES["default"]["NAME"], autocommit=True) as strong:
            for table in TABLES:
                strong.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY")
            yield strong.execute
            for table in TABLES:
                strong.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY")
                strong.execute(f"DROP TABLE kept_{table}")
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        for name, _ in triggers:
            cursor.execute(f"DROP TRIGGER {name}")
        yield lambda statement, values=(): cursor.execute(statement, values) or cursor
        for _, sql in triggers:
            cursor.execute(sql)
        for table in TABLES:
            cursor.execute(f"DROP TABLE kept_{table}")


@pytest.fixture
def intruder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Intruder]:
    """Two journals, sealed and whole, and somebody who can reach them."""
    monkeypatch.setattr(sealing, "BATCH", 3)
    for number in range(9):
        journal.tell(deed(ZWOLLE, number))
        journal.tell(deed(KAMPEN, number % 2))
    for number in (1, 2, 3):
        journal.log_processing(deed(ZWOLLE, number), ["person:7", "person:8"])
    assert journal.seal(AT) == 21
    assert faults() == []
    with owner() as execute:
        made = Intruder(execute, random.Random(20261122))
        made.keep()
        yield made
        made.undo()


def change_a_field(intruder: Intruder) -> None:
    table = intruder.chance.choice(TABLES)
    row = intruder.chance.choice(intruder.rows(table))
    name = intruder.chance.choice([name for name in row if name != "id"])
    intruder.write(table, {"id": row["id"], name: _touched(row[name], name, intruder.chance)})


def _touched(value: Any, name: str, chance: random.Random) -> Any:
    """Another value of the same kind; on SQLite a moment is text, and may be nothing at all."""
    if name == "organisation_id":
        return DEVENTER
    if name in {"entries", "payload"}:
        there = json.loads(value) if isinstance(value, str) else value
        return [*there, 10**6] if name == "entries" else {**there, "berth": 99}
    if name == "link":
        return str(UUID(int=chance.getrandbits(128))) if connection.vendor == "postgresql" else "0" * 32
    if isinstance(value, datetime):
        return value + timedelta(microseconds=chance.randrange(1, 10**9))
    if isinstance(value, int):
        return value + chance.randrange(90, 99)
    return "" if chance.random() < 0.2 else value[:-1] + ("0" if value[-1:] != "0" else "1")


def delete_a_row(intruder: Intruder) -> None:
    table = intruder.chance.choice(TABLES)
    row = intruder.chance.choice(intruder.rows(table))
    intruder.execute(f"DELETE FROM {table} WHERE id = %s", [row["id"]])


def insert_a_row(intruder: Intruder) -> None:
    table = intruder.chance.choice(TABLES)
    row = intruder.chance.choice(intruder.rows(table))
    new = {"id": 10**6 + intruder.chance.randrange(10**6)}
    if table == "store_seal":
        new["number"] = len(intruder.rows(table, f"organisation_id = '{row['organisation_id']}'")) + 1
    intruder.add(table, {**row, **new})


def swap_two(intruder: Intruder) -> None:
    table = intruder.chance.choice(TABLES[:2])
    one, other = intruder.chance.sample(intruder.rows(table), 2)
    names = [name for name in one if name != "id"]
    for name in intruder.chance.choice([names, [intruder.chance.choice(names)]]):
        intruder.write(table, {"id": one["id"], name: other[name]})
        intruder.write(table, {"id": other["id"], name: one[name]})


def swap_two_seals(intruder: Intruder) -> None:
    one, other = intruder.chance.sample(intruder.rows("store_seal", f"organisation_id = '{ZWOLLE}'"), 2)
    intruder.write("store_seal", {"id": one["id"], "number": 99})
    intruder.write("store_seal", {"id": other["id"], "number": one["number"]})
    intruder.write("store_seal", {"id": one["id"], "number": other["number"]})


def cut_the_tail(intruder: Intruder) -> None:
    organisation = intruder.chance.choice([ZWOLLE, KAMPEN])
    seals = intruder.rows("store_seal", f"organisation_id = '{organisation}'")
    for row in seals[intruder.chance.randrange(len(seals)) :]:
        entries = row["entries"] if isinstance(row["entries"], list) else json.loads(row["entries"])
        numbers = ", ".join(map(str, entries))
        linked = f"SELECT link FROM store_entry WHERE id IN ({numbers})"
        intruder.execute(f"DELETE FROM store_processingentry WHERE link IN ({linked})")
        intruder.execute(f"DELETE FROM store_entry WHERE id IN ({numbers})")
        intruder.execute("DELETE FROM store_seal WHERE id = %s", [row["id"]])


def edit_a_seal(intruder: Intruder) -> None:
    row = intruder.chance.choice(intruder.rows("store_seal"))
    name = intruder.chance.choice([name for name in row if name != "id"])
    intruder.write("store_seal", {"id": row["id"], name: _touched(row[name], name, intruder.chance)})


def forge_the_rest_of_the_chain(intruder: Intruder) -> None:
    """Who knows how seals are made changes an entry, and makes every seal after it again."""
    row = intruder.chance.choice(intruder.rows("store_entry", f"organisation_id = '{ZWOLLE}'"))
    intruder.write("store_entry", {"id": row["id"], "subject": "quay.Berth:77"})
    with within(ZWOLLE):
        before = ""
        for made in Seal.objects.order_by("number"):
            made.before = before
            before = sealing.digest(made, list(Entry.objects.filter(pk__in=made.entries).order_by("pk")))
            intruder.write("store_seal", {"id": made.pk, "before": made.before, "digest": before})


def forge_one_more_seal(intruder: Intruder) -> None:
    """A seal that follows from the last, over an entry that nobody told."""
    newest = intruder.rows("store_seal", f"organisation_id = '{ZWOLLE}'")[-1]
    number = 10**6 + intruder.chance.randrange(10**6)
    intruder.add("store_entry", {**intruder.rows("store_entry")[0], "id": number})
    with within(ZWOLLE):
        entries = list(Entry.objects.filter(pk=number))
        made = Seal(organisation_id=ZWOLLE, number=newest["number"] + 1, at=AT, entries=[number])
        made.before = newest["digest"]
        new = {"id": number, "number": made.number, "entries": [number], "before": made.before, "at": AT}
        if connection.vendor != "postgresql":
            new["at"] = f"{AT:%Y-%m-%d %H:%M:%S}"
        intruder.add("store_seal", {**newest, **new, "digest": sealing.digest(made, entries)})


EDITS = (
    change_a_field,
    delete_a_row,
    insert_a_row,
    swap_two,
    swap_two_seals,
    cut_the_tail,
    edit_a_seal,
    forge_the_rest_of_the_chain,
    forge_one_more_seal,
)


def tamper(intruder: Intruder, times: int) -> None:
    """So many edits, one after another, each undone; every one must be found."""
    done = 0
    while done < times:
        edit = EDITS[done % len(EDITS)]
        edit(intruder)
        if intruder.changed():
            assert faults(), f"{edit.__name__} ({done}) was not found"
            done += 1
        intruder.undo()
        assert faults() == []


def test_fifty_edits_are_found(intruder: Intruder) -> None:
    tamper(intruder, 50)


@pytest.mark.nightly
@pytest.mark.timeout(1200)
def test_a_thousand_edits_are_found(intruder: Intruder) -> None:
    tamper(intruder, 1000)


def test_a_cut_tail_stays_found_when_work_goes_on(intruder: Intruder) -> None:
    cut_the_tail(intruder)
    for number in range(20):
        journal.tell(deed(ZWOLLE, number))
        journal.tell(deed(KAMPEN, number))
    journal.seal(AT + timedelta(hours=1))

    assert {fault.kind for fault in faults()} == {journal.Kind.REPLACED}


@pytest.mark.parametrize("left", ["", "half", "nonsense"])
def test_who_touches_what_stands_outside_the_database_is_found(intruder: Intruder, left: str) -> None:
    place = anchoring.file_of(ZWOLLE)
    lines = place.read_text(encoding="utf-8").splitlines(keepends=True)
    half = "".join(lines[: len(lines) // 2])
    place.write_text({"": "", "half": half, "nonsense": "nonsense\n"}[left], encoding="utf-8")

    expected = {"": "NO_ANCHOR", "half": "ADDED", "nonsense": "BAD_ANCHOR"}[left]
    assert {fault.kind for fault in faults()} == {journal.Kind[expected]}
    place.write_text("".join(lines), encoding="utf-8")
    assert faults() == []
