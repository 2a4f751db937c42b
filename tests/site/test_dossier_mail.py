# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What waits in dossiers comes by mail once and once more, in one letter, and never after it was decided."""

from datetime import timedelta

import pytest
from django.core import mail

from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.dossiers.actions import agreements, dossiers, room, taking_part
from stuurhuis.dossiers.models import DossierMail
from stuurhuis.dossiers.queries import dossiers as known
from stuurhuis.dossiers.queries import seats
from stuurhuis.dossiers.rules.agreements import AgreementDeed, AgreementWords
from stuurhuis.dossiers.rules.room import TaskState, TaskWords
from stuurhuis.dossiers.rules.words import ClosingWords
from stuurhuis.dossiers.tasks import keeping, waiting
from stuurhuis.kernel.policy import Actor
from stuurhuis.kernel.store.wall import within
from stuurhuis.site import waiting_mail
from tests.dossiers.people import asked, begun, by, mandated, taken_part

pytestmark = pytest.mark.django_db
HERE = [DEVENTER, ZWOLLE]
DAY = timedelta(days=1)
SOON = AT.date() + 3 * DAY


@pytest.fixture
def leader(db: None) -> Actor:
    """Noor of Zwolle."""
    return _somebody("noor-hendriks")


@pytest.fixture
def binder(db: None) -> Actor:
    """Karim of Deventer, who may say yes."""
    return mandated("karim-bouzid", _somebody("marije-de-boer"))


def _somebody(key: str) -> Actor:
    from stuurhuis.kernel.policy import actor_for
    from stuurhuis.site.accounts import examples

    examples.establish(AT)
    return actor_for(examples.user_of(key).pk, at=AT)


def told(days: float = 0) -> list[tuple[str, str]]:
    """Who gets a mail so many days later, and its subject."""
    mail.outbox.clear()
    waiting_mail.send_due(HERE, AT + days * DAY)
    return [(one.to[0].split("@")[0], one.subject) for one in mail.outbox]


def test_who_may_say_yes_hears_of_the_question_and_nothing_after_it(leader: Actor, binder: Actor) -> None:
    part = asked(begun(leader), leader)
    [(who, subject)] = told()
    assert (who, subject) == (
        "karim-bouzid", "Doen jullie mee? Hoe krijgen we de wachtlijst jeugdhulp onder de zes weken?",
    )  # fmt: skip
    assert [told(days) for days in (0.1, 3, 6.9)] == [[], [], []]
    assert [who for who, _ in told(7.1)] == ["karim-bouzid"]
    assert "Dit wacht nog op jou." in str(mail.outbox[0].body)
    assert [told(days) for days in (8, 30)] == [[], []]
    taking_part.accept(part, **by(binder))
    assert told(40) == []


def test_a_late_task_and_a_promise_come_in_one_letter_until_they_are_decided(
    leader: Actor, binder: Actor
) -> None:
    key, part = taken_part(leader, binder)
    mine = next(one for one in seats.seats(_uuid(key), **by(binder)) if one.person == binder.person)
    task = room.set_task(part, TaskWords("Bellen", SOON), mine.id, **by(binder)).task
    words = AgreementWords("Twee begeleiders erbij", "", SOON)
    promise = agreements.promise(part, words, ZWOLLE, **by(binder)).agreement
    assert told() == [("noor-hendriks", "Gaan jullie akkoord? Twee begeleiders erbij")]
    agreements.move(promise, AgreementDeed.AGREE, "", **by(leader))
    assert told(3) == []
    assert told(4) == [("karim-bouzid", "2 dingen wachten op jouw antwoord")]
    room.finish_task(task, TaskState.DONE, **by(binder))
    assert told(12) == [("karim-bouzid", "Over de dag heen: Twee begeleiders erbij")]
    agreements.move(promise, AgreementDeed.KEEP, "", **by(leader))
    waiting.let_go(HERE, at=AT + 13 * DAY)
    assert told(30) == []
    with within(DEVENTER):
        assert not DossierMail.objects.exists()


def test_a_closed_dossier_asks_nothing(leader: Actor) -> None:
    key = begun(leader)
    part = known.dossier(key, **by(leader)).part
    [seat] = seats.seats(_uuid(key), **by(leader))
    room.set_task(part, TaskWords("Bellen", SOON), seat.id, **by(leader))
    dossiers.close(key, ClosingWords("Klaar.", "", "2020-3.2"), **by(leader))
    assert told(10) == []


def test_who_is_forgotten_was_told_nothing(leader: Actor, binder: Actor) -> None:
    asked(begun(leader), leader)
    assert told()

    class Fact:
        person, organisations = binder.person, (DEVENTER,)

    class Told:
        fact, at, organisation = Fact, AT, DEVENTER

    keeping.forgotten(Told)
    with within(DEVENTER):
        assert not DossierMail.objects.exists()


def _uuid(key: str):
    from uuid import UUID

    return UUID(key)
