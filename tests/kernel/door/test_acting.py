# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A deed: allowed, done and told in one transaction, or refused and recorded in another."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from threading import Barrier, Thread

import pytest
from django.db import connection

from stuurhuis.kernel import door, journal
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, NotThere
from stuurhuis.kernel.store.models import Entry, RefusalCount
from stuurhuis.kernel.store.wall import within
from tests.kernel.quay import AT, KAMPEN, MAKE, TAKE, ZWOLLE, Berth, make, take


def entries(organisation: str = "GM0193") -> list[tuple[str, str, str]]:
    """What the journal of an organisation says: rule, result, subject."""
    with within(organisation):
        return list(Entry.objects.order_by("pk").values_list("rule", "result", "subject"))


def test_a_deed_is_done_and_told(zwolle_berth: int) -> None:
    fact = take(zwolle_berth, actor=ZWOLLE, at=AT)

    with within("GM0193"):
        assert Berth.objects.get().taken
        told = Entry.objects.get()
    assert fact.berth == zwolle_berth
    assert (told.fact, told.payload) == ("tests.BerthTaken", {"berth": zwolle_berth})
    assert (told.person, told.origin, told.result) == (1, "web", "done")
    assert (told.rule, told.ground) == ("quay.take", "avg-5")
    assert (told.at, told.subject) == (AT, f"quay.Berth:{zwolle_berth}")


def test_something_new_is_about_the_organisation(db: None) -> None:
    make("Nieuwe Haven", actor=ZWOLLE, at=AT)

    assert entries() == [("quay.make", "done", "store.Organisation:GM0193")]


def test_a_stranger_may_not_and_it_is_recorded_at_the_stranger(zwolle_berth: int) -> None:
    with pytest.raises(NotThere):
        take(zwolle_berth, actor=KAMPEN, at=AT)

    assert entries() == []
    assert entries("GM0166") == [("quay.take", "refused", f"quay.Berth:{zwolle_berth}")]


def test_a_visitor_is_counted_and_not_written(zwolle_berth: int) -> None:
    journal.flush_refusals()
    before = Counter(dict(RefusalCount.objects.values_list("rule", "count")))
    for _ in range(3):
        with pytest.raises(NotAllowed):
            make("x", actor=VISITOR, at=AT)
    with pytest.raises(NotThere):
        take(zwolle_berth, actor=VISITOR, at=AT)
    journal.flush_refusals()

    counted = Counter(dict(RefusalCount.objects.values_list("rule", "count")))
    assert counted - before == {"quay.make": 3, "quay.take": 1}
    assert entries("NL00") == []


def test_who_works_nowhere_is_recorded_in_the_chain_of_the_country(db: None) -> None:
    with pytest.raises(NotAllowed):
        make("x", actor=Actor("person", 9), at=AT)

    assert entries("NL00") == [("quay.make", "refused", "store.Organisation:NL00")]


@dataclass(frozen=True)
class Gossip:
    """A fact that tells too much."""

    said: str


@pytest.mark.django_db(transaction=True)
def test_what_cannot_be_told_is_not_done() -> None:
    @door.action(MAKE)
    def gossip(*, actor: Actor, at: datetime) -> Gossip:
        Berth.objects.create(organisation_id=actor.organisation, name="x")
        return Gossip("Jan de Vries heeft schulden")

    with pytest.raises(journal.NotAFact):
        gossip(actor=ZWOLLE, at=AT)

    with within("GM0193"):
        assert not Berth.objects.exists()
        assert not Entry.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_refusal_stays_when_the_transaction_is_gone() -> None:
    @door.action(MAKE)
    def make_and_take(other: int, *, actor: Actor, at: datetime) -> Gossip:
        Berth.objects.create(organisation_id=actor.organisation, name="x")
        take_within(other, actor=actor, at=at)
        return Gossip("x")

    @door.question(TAKE, one=True)
    def take_within(berth: Berth, *, actor: Actor, at: datetime) -> str:
        return berth.name

    with pytest.raises(NotThere):
        make_and_take(10**9, actor=ZWOLLE, at=AT)

    with within("GM0193"):
        assert not Berth.objects.exists()
    assert [entry[:2] for entry in entries()] == [("quay.take", "refused"), ("quay.make", "refused")]


def test_without_actor_or_time_the_door_stays_closed(zwolle_berth: int) -> None:
    with pytest.raises(door.NoActor):
        take(zwolle_berth, actor=ZWOLLE, at=datetime(2026, 1, 1))  # noqa: DTZ001 that is what is refused
    with pytest.raises(door.NoActor):

        @door.action(MAKE)
        def nobody(*, at: datetime) -> None:
            """A deed of nobody."""


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_the_subject_is_locked_and_read_again() -> None:
    berth = make("Rodetoren", actor=ZWOLLE, at=AT).berth
    together = Barrier(2)
    seen: list[bool] = []

    @door.action(TAKE)
    def take_once(row: Berth, *, actor: Actor, at: datetime) -> Gossip:
        seen.append(row.taken)
        row.taken = True
        row.save(update_fields=["taken"])
        return Gossip("x")

    def run() -> None:
        together.wait()
        take_once(berth, actor=ZWOLLE, at=AT)
        connection.close()

    both = [Thread(target=run) for _ in range(2)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()

    assert sorted(seen) == [False, True]
