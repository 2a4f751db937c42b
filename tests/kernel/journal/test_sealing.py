# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The chain: anything that is touched afterwards is found, and nothing is passed over."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from threading import Event, Thread

import pytest
from django.db import connection, transaction

from stuurhuis.kernel import journal
from stuurhuis.kernel.journal import anchoring, working
from stuurhuis.kernel.store.models import Entry, Seal, Unsealed
from stuurhuis.kernel.store.wall import within
from tests.kernel.quay import AT, BerthTaken


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

    assert journal.verify("GM0193") == (journal.Fault("GM0193", journal.Kind.UNSEALED, _first()),)


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


class Killed(BaseException):
    """What a kill is to a test."""


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("half", [b"", b'{"number":2,"at":"20'])
def test_a_seal_that_was_anchored_and_never_committed_is_made_again(
    monkeypatch: pytest.MonkeyPatch, half: bytes
) -> None:
    def die(*_: object, **__: object) -> None:
        raise Killed

    journal.tell(deed())
    with monkeypatch.context() as patch:
        patch.setattr(Seal, "save", die)
        with pytest.raises(Killed):
            journal.seal(AT)
    with anchoring.file_of("GM0193").open("ab") as file:
        file.write(half)
    assert journal.verify("GM0193") == (), "nothing is lost: the entry still waits"

    journal.tell(deed(berth=2))
    assert journal.seal(AT + timedelta(seconds=9)) == 2
    assert journal.verify("GM0193") == ()
    with within("GM0193"):
        assert [(made.number, made.at) for made in Seal.objects.order_by("number")] == [
            (1, AT),
            (2, AT + timedelta(seconds=9)),
        ]
    assert [anchor.number for anchor in anchoring.anchors("GM0193")] == [1, 2]


@dataclass
class Hours:
    """A clock that stands still, but for who waits; while one waits, things happen."""

    now: datetime
    until: datetime
    happens: Callable[[datetime, datetime], None]

    def wait(self, seconds: float) -> bool:
        """Let time pass; true when the day is over."""
        before, self.now = self.now, self.now + timedelta(seconds=seconds)
        self.happens(before, self.now)
        return self.now > self.until


@pytest.mark.django_db
def test_what_is_told_at_any_moment_is_sealed_within_a_second() -> None:
    chance, organisations = random.Random(4), ("GM0193", "GM0166", "GM0150", "PV23", "WS59")

    def happens(before: datetime, after: datetime) -> None:
        for _ in range(chance.randrange(4)):
            told = replace(deed(chance.choice(organisations)), at=before + (after - before) * chance.random())
            journal.tell(told)

    day = Hours(AT, AT + timedelta(seconds=20), happens)
    working.keep_sealing({}, clock=lambda: day.now, wait=day.wait)
    day.until += timedelta(seconds=2)
    day.happens = lambda *_: None
    working.keep_sealing({}, clock=lambda: day.now, wait=day.wait)

    waited = []
    for organisation in organisations:
        with within(organisation):
            for made in Seal.objects.all():
                entries = Entry.objects.filter(pk__in=made.entries)
                waited += [(made.at - entry.at).total_seconds() for entry in entries]
    assert len(waited) > 50
    assert max(waited) < 1 / 2, "half of the second is left for the work itself"
