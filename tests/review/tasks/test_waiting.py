# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Mail to who was asked, one reminder a stage, without what they may not know; what waited too long ends."""

from datetime import datetime, timedelta

import pytest
from django.core import mail
from pytest_django.fixtures import Settings

from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.policy import worker_for
from stuurhuis.review.actions import asking
from stuurhuis.review.facts.asking import ReviewAsked
from stuurhuis.review.queries import asking as asks
from stuurhuis.review.rules.blinding import Mode
from stuurhuis.review.rules.moves import State
from stuurhuis.review.rules.reviewing import Declaration
from stuurhuis.review.tasks import hearing, waiting
from tests.review.people import AT, DEVENTER, ZWOLLE, Cast, asked, by, offered

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _post(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def told(cast: Cast, mode: Mode = Mode.OPEN) -> Told:
    """That the reviewer was asked, as the outbox brings it."""
    document = offered(cast, mode)
    request = asked(cast, document, mode)
    fact = ReviewAsked(document, request, cast.reviewer.person or 0, DEVENTER)
    return Told(fact, 1, ZWOLLE, f"review.Document:{document}", AT)


def look(at: datetime) -> None:
    """The worker looks after what waits, at Zwolle."""
    waiting.look_after([ZWOLLE], at=at)


def test_who_is_asked_gets_a_mail_with_the_title_and_no_text(cast: Cast) -> None:
    hearing.asked(told(cast))
    [letter] = mail.outbox
    assert letter.to == ["theo.toetser@example.org"]
    assert "Energiebeleid 2030" in letter.subject
    assert "Zwolle" in letter.body
    assert "geïsoleerd" not in letter.body


@pytest.mark.parametrize("mode", [Mode.DOUBLE])
def test_a_double_blind_mail_names_nobody(cast: Cast, mode: Mode) -> None:
    hearing.asked(told(cast, mode))
    look(AT + timedelta(days=5))
    assert len(mail.outbox) == 2
    for letter in mail.outbox:
        whole = f"{letter.subject} {letter.body} {letter.extra_headers}"
        assert not [name for name in ("Zwolle", "Anna", "Rik") if name in whole]


def test_one_reminder_a_stage_and_none_after_the_answer(cast: Cast) -> None:
    fact = told(cast).fact
    for days in (1, 5, 6, 7):
        look(AT + timedelta(days=days))
    assert len(mail.outbox) == 1
    asking.accept(fact.request, Declaration(), **by(cast.reviewer, AT + timedelta(days=7)))
    for days in (8, 19, 20, 21, 22):
        look(AT + timedelta(days=days))
    assert len(mail.outbox) == 2
    asking.decline(fact.request, "workload", "", **by(cast.reviewer, AT + timedelta(days=22)))
    look(AT + timedelta(days=23))
    assert len(mail.outbox) == 2


def test_what_waited_too_long_ends(cast: Cast) -> None:
    request = told(cast).fact.request
    look(AT + timedelta(days=8))
    assert asks.request(request, **by(cast.author)).state is State.EXPIRED
    hearing.asked(Told(ReviewAsked("x", request, 1, DEVENTER), 2, ZWOLLE, "", AT))
    assert mail.outbox == []  # a late delivery asks nothing that is over
    with pytest.raises(asking.NotDue):
        asking.remind(request, **by(worker_for(ZWOLLE), AT + timedelta(days=8)))
