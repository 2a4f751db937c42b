# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Mail to both sides, one reminder a stage, without what they may not know; what waited too long ends."""

from datetime import datetime, timedelta

import pytest
from django.core import mail
from pytest_django.fixtures import Settings

from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.policy import worker_for
from stuurhuis.review.actions import asking, documents
from stuurhuis.review.facts.asking import ReviewAsked, ReviewExpired, ReviewPassedOn
from stuurhuis.review.facts.reviewing import ReviewDelivered
from stuurhuis.review.queries import asking as asks
from stuurhuis.review.rules.blinding import Mode
from stuurhuis.review.rules.moves import State
from stuurhuis.review.rules.reviewing import Declaration, Following, RemarkResponse
from stuurhuis.review.tasks import hearing, waiting
from tests.review.people import AT, DEVENTER, REMARK, ZWOLLE, Cast, asked, by, delivered, offered

pytestmark = pytest.mark.django_db
THEO, ANNA, RIK = "theo.toetser@example.org", "anna.ader@example.org", "rik.regelaar@example.org"


@pytest.fixture(autouse=True)
def _post(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def told(cast: Cast, mode: Mode = Mode.OPEN) -> Told:
    """That the reviewer was asked, as the outbox brings it."""
    document = offered(cast, mode)
    request = asked(cast, document, mode)
    return told_of(ReviewAsked(document, request), ZWOLLE)


def told_of(fact: object, organisation: str) -> Told:
    """A fact of an organisation, as the outbox brings it."""
    return Told(fact, 1, organisation, "", AT)


def to(address: str) -> list[str]:
    """The subjects of what somebody got."""
    return [one.subject for one in mail.outbox if one.to == [address]]


def look(at: datetime) -> None:
    """The worker looks after what waits, at Zwolle."""
    waiting.look_after([ZWOLLE], at=at)


def test_who_is_asked_gets_a_mail_with_the_title_and_no_text(cast: Cast) -> None:
    hearing.asked(told(cast))
    [letter] = mail.outbox
    assert letter.to == [THEO]
    assert "Energiebeleid 2030" in letter.subject
    assert "Zwolle" in letter.body
    assert "geïsoleerd" not in letter.body


@pytest.mark.parametrize("mode", [Mode.DOUBLE])
def test_a_double_blind_mail_names_nobody(cast: Cast, mode: Mode) -> None:
    hearing.asked(told(cast, mode))
    look(AT + timedelta(days=5))
    letters = [one for one in mail.outbox if one.to == [THEO]]
    assert len(letters) == 2
    for letter in letters:
        whole = f"{letter.subject} {letter.body} {letter.extra_headers}"
        assert not [name for name in ("Zwolle", "Anna", "Rik") if name in whole]


def test_one_reminder_a_stage_and_none_after_the_answer(cast: Cast) -> None:
    fact = told(cast).fact
    for days in (1, 5, 6, 7):
        look(AT + timedelta(days=days))
    assert [len(to(one)) for one in (THEO, ANNA)] == [1, 1]
    asking.accept(fact.request, Declaration(), **by(cast.reviewer, AT + timedelta(days=7)))
    for days in (8, 19, 20, 21, 22):
        look(AT + timedelta(days=days))
    assert [len(to(one)) for one in (THEO, ANNA)] == [2, 2]
    asking.decline(fact.request, "workload", "", **by(cast.reviewer, AT + timedelta(days=22)))
    look(AT + timedelta(days=23))
    assert [len(to(one)) for one in (THEO, ANNA)] == [2, 2]


def test_what_waited_too_long_ends(cast: Cast) -> None:
    request = told(cast).fact.request
    look(AT + timedelta(days=8))
    assert asks.request(request, **by(cast.author)).state is State.EXPIRED
    hearing.asked(told_of(ReviewAsked("x", request), ZWOLLE))
    assert to(THEO) == []  # a late delivery asks nothing that is over
    with pytest.raises(asking.NotDue):
        asking.remind(request, **by(worker_for(ZWOLLE), AT + timedelta(days=8)))


def test_an_advice_is_told_to_who_wrote_and_to_nobody_else(cast: Cast) -> None:
    document, request, _ = delivered(cast)
    documents.seat(document, cast.colleague.person or 0, **by(cast.author))
    hearing.delivered(told_of(ReviewDelivered(document, request, 1, "goes"), DEVENTER))
    assert sorted(one.to[0] for one in mail.outbox) == [ANNA, "carla.collega@example.org"]
    [letter] = [one for one in mail.outbox if one.to == [ANNA]]
    assert "Deventer" in letter.body
    assert f"/toetsen/{document}/" in letter.body
    assert not [word for word in ("geïsoleerd", "Goed begin", REMARK.text) if word in letter.body]


@pytest.mark.parametrize("mode", [Mode.SINGLE, Mode.DOUBLE])
def test_a_blind_mail_to_the_makers_names_no_reader(cast: Cast, mode: Mode) -> None:
    document, request, _ = delivered(cast, mode)
    hearing.delivered(told_of(ReviewDelivered(document, request, 1, "goes"), DEVENTER))
    [letter] = mail.outbox
    assert letter.to == [ANNA]
    assert "Lezer 1 gaf een advies" in letter.body
    assert not [name for name in ("Theo", "Deventer") if name in letter.message().as_string()]


def test_who_arranges_hears_that_another_must_be_asked(cast: Cast) -> None:
    document = offered(cast, Mode.SINGLE)
    first = asked(cast, document, Mode.SINGLE)
    asking.decline(first, "workload", "", **by(cast.reviewer))
    hearing.passed_on(told_of(ReviewPassedOn(document, first, "workload"), DEVENTER))
    second = asked(cast, document, Mode.SINGLE)
    look(AT + timedelta(days=8))
    hearing.expired(told_of(ReviewExpired(document, second), ZWOLLE))
    assert [one.split(":")[0] for one in to(RIK)] == ["Een lezer doet het niet", "De tijd is om"]
    assert to(ANNA) == []


def test_nothing_is_mailed_of_what_is_over(cast: Cast) -> None:
    document, request, remark = delivered(cast)
    response = RemarkResponse(Following.FOLLOWED, "Ja.")
    fact = documents.answer_remark(document, remark, response, **by(cast.author))
    asking.close(request, 5, **by(cast.author))
    hearing.delivered(told_of(ReviewDelivered(document, request, 1, "goes"), DEVENTER))
    hearing.answered(told_of(fact, ZWOLLE))
    assert mail.outbox == []


def test_who_read_hears_once_that_all_was_answered(cast: Cast) -> None:
    document, _, remark = delivered(cast)
    for said in ("Ja.", "Ja, op bladzijde 3."):
        response = RemarkResponse(Following.FOLLOWED, said)
        hearing.answered(
            told_of(documents.answer_remark(document, remark, response, **by(cast.author)), ZWOLLE)
        )
    assert [one.split(":")[0] for one in to(THEO)] == ["Op je opmerkingen is geantwoord"]
