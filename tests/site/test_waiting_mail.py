# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mail about what waits: once a stage, nothing of what was decided, and as often as one chose."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from smtplib import SMTPRecipientsRefused

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from exchange.conftest import asker, expert, manager, opened
from exchange.courses import planned
from exchange.lending import GIG, KARIM, TERMS, give_mandate, matched, placed
from exchange.people_shown import colleague, manages, takes_part
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import agreements, invites, people, training_seats
from stuurhuis.exchange.models.waiting import WaitingMail
from stuurhuis.exchange.queries import invites as queries
from stuurhuis.exchange.rules.agreements import Signing
from stuurhuis.exchange.rules.invites import NamedManager, Refusal
from stuurhuis.exchange.rules.needs import DeclineReason
from stuurhuis.exchange.rules.people import CONFIRM_WITHIN
from stuurhuis.exchange.tasks import waiting
from stuurhuis.kernel.policy import Actor, worker_for
from stuurhuis.kernel.store.models import Person
from stuurhuis.kernel.store.wall import within
from stuurhuis.site import waiting_mail
from stuurhuis.steering.actions import digest
from stuurhuis.steering.rules.digest import Rhythm

__all__ = ["asker", "expert", "manager", "opened"]
pytestmark = pytest.mark.usefixtures("opened")
HERE = [DEVENTER, ZWOLLE]
DAY = timedelta(days=1)


def told(days: float = 0) -> list[tuple[str, str, str]]:
    """Who gets which mail so many days later: the name before the @, subject and text."""
    mail.outbox.clear()
    went = waiting_mail.send_due(HERE, AT + days * DAY)
    assert went == len(mail.outbox)
    return [(one.to[0].split("@")[0], one.subject, str(one.body)) for one in mail.outbox]


@pytest.fixture
def asked(asker: Actor, expert: Actor) -> int:
    """Noor of Zwolle asked Karim of Deventer for a gig."""
    return invites.invite(placed(GIG, asker), KARIM, "", actor=asker, at=AT).invite


def test_who_is_asked_hears_it_once_and_is_reminded_once(asked: int) -> None:
    [(who, subject, text)] = told()
    assert (who, subject) == ("karim-bouzid", "Wil je helpen? Warmtevisie herschrijven")
    assert "Zwolle vraagt of je wilt helpen met ‘Warmtevisie herschrijven’." in text
    assert f"http://127.0.0.1:8000/verbinden/uitnodigingen/{asked}/" in text
    assert [told(days) for days in (0.1, 2, 6)] == [[], [], []]
    [(_, _, reminder)] = told(8)
    assert reminder.startswith("Dit wacht nog op jou.")
    assert [told(days) for days in (8.1, 9, 11)] == [[], [], []]


def test_what_is_decided_is_told_no_more(asked: int, expert: Actor) -> None:
    assert len(told()) == 1
    invites.decline(asked, Refusal(DeclineReason.WORKLOAD, ""), actor=expert, at=AT)
    assert told(8) == []


def test_who_offers_help_is_told_to_who_asked(asker: Actor, expert: Actor, manager: Actor) -> None:
    named = NamedManager(manager.person or 0)
    invites.respond(placed(GIG, asker), "Ik help graag.", named, actor=expert, at=AT)
    [(who, subject, text)] = told()
    assert (who, subject) == ("noor-hendriks", "Iemand wil helpen: Warmtevisie herschrijven")
    assert "Iemand van Deventer wil helpen met ‘Warmtevisie herschrijven’." in text


def test_a_manager_is_asked_and_then_the_stand_in(asked: int, expert: Actor, manager: Actor) -> None:
    stand_in = colleague("Fatima")
    named = NamedManager(manager.person or 0, stand_in.person)
    invites.accept(asked, "Graag.", named, actor=expert, at=AT)
    [(who, subject, text)] = told()
    assert (who, subject) == ("marije-de-boer", "Ga je akkoord? Warmtevisie herschrijven")
    assert "Een collega voor wie je beslist, wil ‘Warmtevisie herschrijven’ doen met Zwolle." in text
    assert "Karim" not in text
    assert [one[0] for one in told(8)] == ["marije-de-boer"]
    [(who, _, text)] = told(11)
    assert who == "fatima"
    assert text.startswith("De leidinggevende heeft niet geantwoord; nu kun jij beslissen.")
    assert told(12) == []
    invites.consent(
        queries.consents(actor=stand_in, at=AT + 12 * DAY)[0].id, actor=stand_in, at=AT + 12 * DAY
    )
    assert told(13) == []


def test_an_agreement_is_told_to_who_can_sign_and_did_not(
    asker: Actor, expert: Actor, manager: Actor
) -> None:
    give_mandate(asker, Decimal(50_000))
    made = agreements.draw_up(matched(asker, expert, manager), TERMS, actor=asker, at=AT).agreement
    agreements.sign(made, Signing.PERSON, actor=expert, at=AT)
    found = {who: text for who, _, text in told()}
    assert set(found) == {"marije-de-boer", "noor-hendriks"}
    assert (
        "De afspraak met Zwolle over ‘Warmtevisie herschrijven’ wacht op jouw akkoord."
        in found["marije-de-boer"]
    )
    assert told(1) == []


def test_a_seat_that_came_free_is_told_with_until_when(asker: Actor, expert: Actor) -> None:
    session = planned()
    first = training_seats.enrol(session, actor=expert, at=AT)
    training_seats.enrol(session, actor=asker, at=AT)
    assert told() == []
    training_seats.leave(first.seat, actor=expert, at=AT)
    training_seats.pass_on(session, actor=worker_for(DEVENTER), at=AT)
    [(who, subject, text)] = told()
    assert (who, subject) == ("noor-hendriks", "Er is plaats voor je: Participatie die werkt")
    assert "Antwoord voor 3 juni, 11:30, anders gaat de plaats naar een ander." in text
    assert told(1) == []


def test_a_manager_is_asked_for_a_course(expert: Actor, manager: Actor) -> None:
    takes_part(expert)
    manages(manager, expert)
    training_seats.enrol(planned(asks_consent=True), actor=expert, at=AT)
    [(who, _, text)] = told()
    assert who == "marije-de-boer"
    assert "wil ‘Participatie die werkt’ volgen bij Deventer." in text


def test_after_half_a_year_one_is_asked_whether_the_profile_is_right(expert: Actor) -> None:
    profile, half_a_year = takes_part(expert), CONFIRM_WITHIN / DAY
    assert told(half_a_year - 1) == []
    assert [one[1] for one in told(half_a_year + 1)] == ["Klopt je profiel nog?"]
    assert told(half_a_year + 30) == []
    people.confirm(profile, actor=expert, at=AT + (half_a_year + 31) * DAY)
    waiting.let_go(HERE, at=AT + (half_a_year + 32) * DAY)
    assert len(told(2 * half_a_year + 40)) == 1


def test_all_that_waits_for_one_person_is_one_mail(asker: Actor, asked: int) -> None:
    other = placed(replace(GIG, title="Iets anders"), asker)
    invites.invite(other, KARIM, "", actor=asker, at=AT)
    [(_, subject, text)] = told()
    assert subject == "2 dingen wachten op jouw antwoord"
    assert text.count("http://127.0.0.1:8000/verbinden/uitnodigingen/") == 2


@pytest.mark.parametrize(
    ("rhythm", "when"),
    [(Rhythm.NEVER, []), (Rhythm.DAILY, [1.0, 8.0]), (Rhythm.WEEKLY, [7.0])],
)
def test_who_chose_how_often_hears_it_then(
    asked: int, expert: Actor, rhythm: Rhythm, when: list[float]
) -> None:
    digest.choose(rhythm, actor=expert, at=AT)  # a Monday, half past eleven
    assert [days for days in (0, 0.5, 1, 2, 6, 7, 8, 9) if told(days)] == when


def test_a_mail_to_who_chose_can_be_stopped_with_one_click(asked: int, expert: Actor) -> None:
    digest.choose(Rhythm.DAILY, actor=expert, at=AT)
    told(1)
    [letter] = mail.outbox
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert letter.extra_headers["List-Unsubscribe"].strip("<>") in letter.body


def test_what_would_be_too_late_does_not_wait_for_monday(asker: Actor, expert: Actor) -> None:
    digest.choose(Rhythm.WEEKLY, actor=asker, at=AT)
    session = planned()
    first = training_seats.enrol(session, actor=expert, at=AT)
    training_seats.enrol(session, actor=asker, at=AT)
    training_seats.leave(first.seat, actor=expert, at=AT)
    training_seats.pass_on(session, actor=worker_for(DEVENTER), at=AT)
    assert len(told()) == 1


def test_who_reads_english_gets_english(asked: int, expert: Actor) -> None:
    Person.objects.filter(pk=expert.person).update(language="en")
    [(_, subject, text)] = told()
    assert subject == "Would you help? Warmtevisie herschrijven"
    assert "Zwolle asks whether you would help with ‘Warmtevisie herschrijven’." in text


def test_without_a_mail_server_it_waits_and_a_refused_address_is_not_tried_again(
    asked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(error: Exception) -> None:
        def send(*_: object) -> None:
            raise error

        monkeypatch.setattr(EmailBackend, "send_messages", send)

    fails(ConnectionRefusedError())
    assert told() == []
    fails(SMTPRecipientsRefused({}))
    assert told() == []
    monkeypatch.undo()
    assert told() == []


def test_what_does_not_wait_any_more_is_not_kept(asked: int, expert: Actor) -> None:
    told()
    waiting.let_go(HERE, at=AT)
    with within(DEVENTER):
        assert WaitingMail.objects.count() == 1
    invites.decline(asked, Refusal(DeclineReason.WORKLOAD, ""), actor=expert, at=AT)
    waiting.let_go(HERE, at=AT)
    with within(DEVENTER):
        assert WaitingMail.objects.count() == 0
