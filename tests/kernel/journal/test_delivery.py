# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Facts reach who reacts to them: at least once, in order per subject, whatever breaks in between."""

import signal
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from subprocess import Popen
from typing import Any

import pytest

from stuurhuis.kernel import journal
from stuurhuis.kernel.journal.delivery import names
from stuurhuis.kernel.store.models import Delivery
from tests.kernel.quay import AT, BerthTaken

SCRIPT = Path(__file__).with_name("a_worker.py").read_text(encoding="utf-8")


class Trouble(Exception):
    """Something outside does not answer."""


@dataclass
class Listener:
    """Hears facts; raises as long as it is told to."""

    heard: list[tuple[str, int]]
    broken: bool = False

    def __call__(self, told: journal.Told) -> None:
        """Remember it."""
        if self.broken and told.subject.endswith(":1"):
            raise Trouble
        self.heard.append((told.subject, told.entry))


def tell(*subjects: int) -> None:
    """Tell of these berths, in this order, and seal."""
    for subject in subjects:
        journal.tell(
            journal.Deed(
                at=AT,
                actor="person",
                person=1,
                organisation="GM0193",
                origin="web",
                rule="quay.take",
                ground="avg-5",
                subject=f"quay.Berth:{subject}",
                fact=BerthTaken(subject),
            )
        )


@pytest.fixture
def listener() -> Listener:
    """One who hears."""
    return Listener([])


@pytest.fixture
def reactions(listener: Listener) -> dict[type, list[journal.Reaction]]:
    """The wiring of these tests."""

    def hear(told: journal.Told) -> None:
        listener(told)

    return {BerthTaken: [hear]}


pytestmark = pytest.mark.django_db


def test_a_fact_is_heard_once_and_as_it_was_told(
    listener: Listener, reactions: dict[type, list[journal.Reaction]]
) -> None:
    tell(1)
    journal.seal(AT, names(reactions))

    assert journal.deliver(reactions, AT) == 1
    assert journal.deliver(reactions, AT) == 0
    assert [subject for subject, _ in listener.heard] == ["quay.Berth:1"]


def test_in_order_per_subject_and_trouble_holds_up_only_its_own(
    listener: Listener, reactions: dict[type, list[journal.Reaction]]
) -> None:
    tell(1, 2, 1, 2, 1)
    journal.seal(AT, names(reactions))
    listener.broken = True
    journal.deliver(reactions, AT)
    assert [subject for subject, _ in listener.heard] == ["quay.Berth:2", "quay.Berth:2"]
    assert journal.undelivered() == 3

    listener.broken = False
    assert journal.deliver(reactions, AT) == 0, "not before its time"
    assert journal.deliver(reactions, AT + timedelta(seconds=1)) == 3
    first = [entry for subject, entry in listener.heard if subject == "quay.Berth:1"]
    assert first == sorted(first)
    assert len(first) == 3


def test_it_is_tried_again_ever_more_slowly_and_never_given_up(
    listener: Listener, reactions: dict[type, list[journal.Reaction]]
) -> None:
    tell(1)
    journal.seal(AT, names(reactions))
    listener.broken = True
    at, waits = AT, []
    for _ in range(15):
        journal.deliver(reactions, at)
        due = Delivery.objects.get().due
        waits.append((due - at).total_seconds())
        at = due

    assert waits == [min(2.0**power, 3600.0) for power in range(15)]
    assert Delivery.objects.get().trouble == "Trouble"
    listener.broken = False
    assert journal.deliver(reactions, at) == 1


def test_a_reaction_that_is_gone_is_waited_for(reactions: dict[type, list[journal.Reaction]]) -> None:
    tell(1)
    journal.seal(AT, names(reactions))

    assert journal.deliver({}, AT) == 0
    assert Delivery.objects.get().trouble == "NoSuchReaction"


@dataclass(frozen=True)
class Moored:
    """A fact with all that a fact may hold."""

    berth: int
    until: date
    other: date | None
    where: tuple[str, ...]
    sure: bool


def test_a_fact_comes_back_as_it_was() -> None:
    fact = Moored(3, date(2026, 5, 1), None, ("GM0193", "GM0166"), sure=True)

    assert journal.revived(Moored, journal.payload_of(fact)) == fact


@pytest.mark.parametrize("words", ["Jan de Vries", "jan@zwolle.nl", "een zin, met woorden", 3.5, {"a": 1}])
def test_a_fact_holds_no_words(words: Any) -> None:
    with pytest.raises(journal.NotAFact):
        journal.payload_of(BerthTaken(words))


@dataclass
class Loose:
    """Not frozen."""

    berth: int


def test_a_fact_is_frozen() -> None:
    with pytest.raises(journal.NotAFact):
        journal.payload_of(Loose(1))


def test_a_killed_worker_loses_nothing(installation: Callable[..., Popen[str]], tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    for number in range(3):
        process = installation(SCRIPT, str(heard), "tell" if number == 0 else "")
        _, trouble = process.communicate(timeout=60)
        assert process.returncode == -signal.SIGKILL, trouble
    process = installation(SCRIPT, str(heard), "", "live")
    said, trouble = process.communicate(timeout=60)

    assert process.returncode == 0, trouble
    assert said == "0 waiting, 0 unsealed, 0 faults\n"
    lines = heard.read_text().split()
    assert set(lines) == {"1", "2", "3", "4", "5"}, "nothing is lost"
    assert lines == sorted(lines), "in order"
    assert len(lines) == 5 + 3, "what was not marked as delivered is delivered again"


def test_a_slow_reaction_does_not_hold_up_the_seals(
    installation: Callable[..., Popen[str]], tmp_path: Path
) -> None:
    process = installation(SCRIPT, str(tmp_path / "heard"), "tell", "live", "slow")
    said, trouble = process.communicate(timeout=60)

    assert process.returncode == 0, trouble
    assert said == "0 waiting, 0 unsealed, 0 faults\n"


def test_there_is_one_worker_at_a_time(installation: Callable[..., Popen[str]], tmp_path: Path) -> None:
    first = installation(SCRIPT, str(tmp_path / "heard"), "tell", "hold")
    assert first.stdout is not None
    assert first.stdout.readline() == "holding\n"
    second = installation(SCRIPT, str(tmp_path / "heard"), "", "live")

    _, trouble = second.communicate(timeout=60)
    first.kill()
    first.communicate(timeout=20)

    assert "AnotherWorker" in trouble
