# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A question: allowed, evaluated, and logged when it is about people."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext

from stuurhuis.kernel import door
from stuurhuis.kernel.policy import VISITOR, Actor, NotThere
from stuurhuis.kernel.store.models import Entry, ProcessingEntry
from stuurhuis.kernel.store.wall import within
from tests.kernel.quay import (
    AT,
    BERTHS,
    KAMPEN,
    MUSTER_ROLL,
    TIDE,
    ZWOLLE,
    Berth,
    BerthRow,
    Sailor,
    berth,
    berths,
    berths_after,
    make,
    muster_roll,
    tide,
)


@pytest.fixture
def crew(db: None) -> None:
    """Three sailors of Zwolle; the first is the actor."""
    with within("GM0193"):
        for number in (1, 7, 8):
            Sailor.objects.create(organisation_id="GM0193", name=f"Maat {number}", number=number)


def test_one_sees_what_one_may_and_one_and_many_agree(zwolle_berth: int, kampen_berth: int) -> None:
    assert berths(actor=ZWOLLE, at=AT) == (BerthRow(zwolle_berth, "Rodetoren"),)
    assert berth(zwolle_berth, actor=ZWOLLE, at=AT).name == "Rodetoren"
    with pytest.raises(NotThere):
        berth(zwolle_berth, actor=KAMPEN, at=AT)
    assert berths(actor=VISITOR, at=AT) == ()


def test_what_everyone_may_know_costs_no_query(db: None) -> None:
    with CaptureQueriesContext(connection) as asked:
        assert tide(actor=VISITOR, at=AT) == (0.4, 0.9)

    assert not asked.captured_queries


def test_a_question_without_people_writes_nothing(zwolle_berth: int) -> None:
    berths(actor=ZWOLLE, at=AT)

    with within("GM0193"):
        assert not Entry.objects.exists()


@pytest.mark.skipif(connection.vendor == "postgresql", reason="on PostgreSQL the scope is of the transaction")
@pytest.mark.django_db(transaction=True)
def test_on_sqlite_a_question_opens_no_transaction() -> None:
    @door.question(BERTHS)
    def inside(rows: QuerySet[Berth], *, actor: Actor, at: datetime) -> bool:
        return connection.in_atomic_block

    assert inside(actor=ZWOLLE, at=AT) is False


LAZY_ANSWERS: list[Callable[[Any], Any]] = [
    lambda rows: rows,
    lambda rows: rows.first(),
    lambda rows: [rows.first()],
    lambda rows: {"rows": (row for row in rows)},
    lambda rows: (BerthRow(1, rows.values_list("name")),),
    lambda rows: map(str, rows),
    lambda rows: Berth.objects,
]


@pytest.mark.parametrize("answer", LAZY_ANSWERS)
def test_an_answer_is_evaluated(zwolle_berth: int, answer: Any) -> None:
    @door.question(BERTHS)
    def lazy(rows: QuerySet[Berth], *, actor: Actor, at: datetime) -> Any:
        return answer(rows)

    with pytest.raises(door.NotEvaluated):
        lazy(actor=ZWOLLE, at=AT)


@door.question(TIDE)
def berths_at_low_tide(*, actor: Actor, at: datetime) -> Any:
    """An open question that asks a closed one, whose door closes before its own."""
    return lazy_berths(actor=actor, at=at)


@door.question(TIDE)
def tide_table(*, actor: Actor, at: datetime) -> Any:
    """An open question that asks an open one."""
    return lazy_tides(actor=actor, at=at)


@door.question(BERTHS)
def lazy_berths(rows: QuerySet[Berth], *, actor: Actor, at: datetime) -> Any:
    """Rows that are still to be read."""
    return rows


@door.question(TIDE)
def lazy_tides(*, actor: Actor, at: datetime) -> Any:
    """Tides that are still to be reckoned."""
    return map(float, ("0.4", "0.9"))


@pytest.mark.parametrize("ask", [berths_at_low_tide, tide_table, lazy_tides])
def test_an_answer_within_an_answer_is_evaluated_too(zwolle_berth: int, ask: Callable[..., Any]) -> None:
    with pytest.raises(door.NotEvaluated):
        ask(actor=ZWOLLE, at=AT)


def test_reading_about_others_is_logged_a_line_a_person_without_the_reader(crew: None) -> None:
    assert len(muster_roll(actor=ZWOLLE, at=AT)) == 3

    with within("GM0193"):
        lines = ProcessingEntry.objects.order_by("pk")
        asked = Entry.objects.get()
        assert [line.data_subject for line in lines] == ["person:7", "person:8"]
        assert {(line.purpose, line.link) for line in lines} == {("quay-muster/1", asked.link)}
        assert (asked.result, asked.person) == ("asked", 1)


def test_what_cannot_be_logged_is_not_read(crew: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise DatabaseError("the disk is full")

    monkeypatch.setattr("stuurhuis.kernel.journal.telling.ProcessingEntry.objects.bulk_create", broken)

    with pytest.raises(DatabaseError):
        muster_roll(actor=ZWOLLE, at=AT)


def test_an_answer_about_people_says_whose_data_it_is(crew: None) -> None:
    @door.question(MUSTER_ROLL)
    def names(rows: QuerySet[Sailor], *, actor: Actor, at: datetime) -> tuple[str, ...]:
        return tuple(rows.values_list("name", flat=True))

    with pytest.raises(door.NoDataSubject):
        names(actor=ZWOLLE, at=AT)


def test_an_export_goes_through_the_door_for_each_chunk(db: None) -> None:
    for number in range(5):
        make(f"Steiger {number}", actor=ZWOLLE, at=AT)

    chunks = list(door.export(berths_after, actor=ZWOLLE, at=AT))

    assert [len(chunk) for chunk in chunks] == [2, 2, 1]
    assert [row.name for chunk in chunks for row in chunk] == [f"Steiger {number}" for number in range(5)]


def test_the_door_keeps_what_is_known_of_a_function() -> None:
    assert tide.__name__ == "tide"
    assert tide.__doc__ == "How high the water stands; everyone may know."
    assert TIDE.public
