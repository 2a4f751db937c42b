# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mail about what is new: never empty, nothing twice, nothing that rests, and stopped with one click."""

from collections.abc import Callable
from datetime import date, timedelta
from smtplib import SMTPRecipientsRefused
from threading import Event
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.test import Client

from small_country import AT, DEVENTER, KAMPEN, ZWOLLE
from stuurhuis.kernel.memberships import actions as memberships
from stuurhuis.kernel.memberships import queries as people
from stuurhuis.kernel.policy import Actor, actor_for, worker_for
from stuurhuis.site import digest
from stuurhuis.site.accounts import examples
from stuurhuis.site.worker import Caretaker
from stuurhuis.steering.actions import choices, goals, reporting
from stuurhuis.steering.actions import digest as actions
from stuurhuis.steering.queries import digest as asked
from stuurhuis.steering.queries import overview
from stuurhuis.steering.queries.goals import tree
from stuurhuis.steering.rules.digest import Rhythm
from stuurhuis.steering.rules.goals import (
    Bound,
    GoalWords,
    IndicatorChoice,
    ProgrammeWords,
    TargetWords,
)
from stuurhuis.steering.rules.reporting import ReportKind, ReportWords
from stuurhuis.steering.rules.signals import SignalKey
from stuurhuis.steering.tasks import forgetting
from stuurhuis.steering.tasks.monitor import Material

pytestmark = pytest.mark.django_db(transaction=True)
WORKER = worker_for(ZWOLLE)
TOMORROW, IN_TWO_DAYS = AT + timedelta(days=1), AT + timedelta(days=2)  # AT is a Monday, half past eleven
SPENT = SignalKey(ZWOLLE, "lasten-2-1-rekening", "2024", "over_budget")


class Killed(BaseException):
    """The process ends here, and cleans up nothing."""


def dies(*_: Any, **__: Any) -> Any:
    """What happens to whoever calls this."""
    raise Killed


@pytest.fixture
def reader(judged: Material) -> Actor:
    """Sanne, who follows the expenses of Kampen and wants to hear every day what is new."""
    examples.establish(AT)
    sanne = actor_for(examples.user_of("sanne-vermeer").pk, at=AT)
    choices.follow(KAMPEN, "lasten-2-1-rekening", actor=sanne, at=AT)
    actions.choose(Rhythm.DAILY, actor=sanne, at=AT)
    return sanne


def own_signals() -> set[SignalKey]:
    """What asks attention in Zwolle, also of what is told once for a whole source."""
    asking = overview.attentions(ZWOLLE, actor=WORKER, at=AT)[0]
    sources = overview.about_sources(ZWOLLE, actor=WORKER, at=TOMORROW)
    return {one.signal.key for one in (*asking, *sources)}


def told() -> set[SignalKey]:
    """What the reader was told."""
    return set(asked.readers(actor=WORKER, at=AT)[0].told)


def test_it_tells_of_the_own_municipality_and_of_what_is_followed_and_of_nothing_else(reader: Actor) -> None:
    assert digest.send_due(TOMORROW) == 1

    assert told() >= own_signals()
    assert {(one.region, one.indicator) for one in told() - own_signals()} == {
        (KAMPEN, "lasten-2-1-rekening")
    }
    assert overview.attentions(DEVENTER, actor=WORKER, at=AT)[0]
    [letter] = mail.outbox
    assert letter.to == ["sanne-vermeer@example.org"]
    assert "Kampen" in letter.body
    assert "Deventer" not in letter.body
    assert f"http://127.0.0.1:8000/gemeente/{ZWOLLE}/signaal/lasten-2-1-rekening/2024/over_budget/" in (
        letter.body
    )


def test_each_signal_is_told_once_and_without_news_there_is_no_mail(reader: Actor) -> None:
    assert [digest.send_due(at) for at in (TOMORROW, TOMORROW, IN_TWO_DAYS)] == [1, 0, 0]


@pytest.fixture
def wanted(reader: Actor) -> int:
    """An indicator of a goal that Sanne looks after: crime, with a target that will not be met."""
    programme = goals.add_programme(ProgrammeWords("1", "Veiligheid"), actor=reader, at=AT).programme
    goal = goals.set_goal(programme, GoalWords("1.1", "Iedereen is veilig"), actor=reader, at=AT).goal
    chosen = IndicatorChoice("misdrijven-totaal", "outcome", no_baseline_because="nieuw")
    goals.choose_indicator(goal, chosen, actor=reader, at=AT)
    [measured] = [one.id for found in tree(ZWOLLE, actor=reader, at=AT).goals for one in found.indicators]
    goals.set_target(measured, TargetWords("2027", 5.0, Bound.AT_MOST), sure=True, actor=reader, at=AT)
    goals.name_owner(f"indicator:{measured}", reader.person, actor=reader, at=AT)
    return measured


def test_a_target_at_risk_is_told_like_every_signal(wanted: int) -> None:
    assert digest.send_due(TOMORROW) == 1
    [letter] = mail.outbox
    assert "de streefwaarde van 2027 wordt waarschijnlijk niet gehaald (Zwolle)" in letter.body
    assert f"/gemeente/{ZWOLLE}/signaal/misdrijven-totaal/2027/target_at_risk/" in letter.body


def test_a_target_at_risk_that_is_accepted_is_left_out(reader: Actor, wanted: int) -> None:
    key = SignalKey(ZWOLLE, "misdrijven-totaal", "2027", "target_at_risk")
    choices.accept(key, date(2026, 9, 1), "eenmalig", actor=reader, at=AT)
    digest.send_due(TOMORROW)
    assert "wordt waarschijnlijk niet gehaald" not in mail.outbox[0].body


def test_who_looks_after_an_old_figure_is_reminded_once(wanted: int) -> None:
    assert digest.send_due(TOMORROW) == 1
    assert "Deze cijfers die jij bewaakt, zijn oud" not in mail.outbox[0].body
    years_later = AT + timedelta(days=1200)
    assert [digest.send_due(years_later), digest.send_due(years_later + timedelta(days=1))] == [1, 0]
    [_, letter] = mail.outbox
    assert "Deze cijfers die jij bewaakt, zijn oud" in letter.body
    assert "/indicatoren/misdrijven-totaal/" in letter.body
    assert "Iedereen is veilig" in letter.body


def test_who_may_remark_upon_a_draft_is_told_once_and_sees_it_until_it_is_fixed(
    reader: Actor, youssef: Client
) -> None:
    digest.send_due(TOMORROW)
    words = ReportWords(ReportKind.INTERIM, 2026, 9, "Bestuursrapportage najaar")
    report = reporting.begin(words, actor=reader, at=TOMORROW).report

    assert [digest.send_due(IN_TWO_DAYS), digest.send_due(IN_TWO_DAYS + timedelta(days=1))] == [1, 0]
    letter = mail.outbox[-1]
    assert letter.subject == "Lees mee: Bestuursrapportage najaar"
    assert f"http://127.0.0.1:8000/rapportages/{report}/" in letter.body
    assert f"/rapportages/{report}/" in youssef.get("/mijn/").content.decode()

    reporting.fix(report, actor=reader, at=IN_TWO_DAYS)
    assert f"/rapportages/{report}/" not in youssef.get("/mijn/").content.decode()


def test_nothing_goes_before_its_moment(reader: Actor) -> None:
    assert digest.send_due(AT + timedelta(hours=5)) == 0
    actions.choose(Rhythm.WEEKLY, actor=reader, at=AT)
    assert digest.send_due(AT + timedelta(days=6)) == 0
    assert digest.send_due(AT + timedelta(days=7)) == 1


def test_who_chose_never_or_left_hears_nothing(reader: Actor) -> None:
    actions.choose(Rhythm.NEVER, actor=reader, at=AT)
    assert digest.send_due(TOMORROW) == 0

    actions.choose(Rhythm.DAILY, actor=reader, at=AT)
    [held] = [one for one in people.members(actor=WORKER, at=AT) if one.person == reader.person]
    memberships.end(held.membership, actor=WORKER, at=AT)
    assert digest.send_due(TOMORROW) == 0


@pytest.mark.parametrize("deed", [choices.put_aside, choices.accept])
def test_what_rests_or_is_accepted_is_left_out(reader: Actor, deed: Callable[..., Any]) -> None:
    deed(SPENT, date(2026, 9, 1), "bekend", actor=reader, at=AT)

    digest.send_due(TOMORROW)

    assert SPENT not in told()
    assert told() >= own_signals()


@pytest.mark.parametrize("step", ["send_messages", "note_sent"])
def test_who_is_killed_while_sending_repeats_it_once_and_says_so(
    reader: Actor, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(EmailBackend if step == "send_messages" else actions, step, dies)
        with pytest.raises(Killed):
            digest.send_due(TOMORROW)

    assert [digest.send_due(at) for at in (TOMORROW, TOMORROW, IN_TWO_DAYS)] == [1, 0, 0]
    assert "Misschien kreeg je deze mail al" in mail.outbox[-1].body
    assert len({one.extra_headers["Message-ID"] for one in mail.outbox}) == 1


def test_killed_twice_it_does_not_go_a_third_time(reader: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(actions, "note_sent", dies)
        for _ in range(2):
            with pytest.raises(Killed):
                digest.send_due(TOMORROW)

    assert [digest.send_due(at) for at in (TOMORROW, IN_TWO_DAYS)] == [0, 0]
    assert len(mail.outbox) == 2


def test_what_the_mail_server_refuses_is_new_again_the_next_day(
    reader: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> int:
        raise SMTPRecipientsRefused({})

    with monkeypatch.context() as patch:
        patch.setattr(EmailBackend, "send_messages", refuse)
        assert digest.send_due(TOMORROW) == 0

    assert digest.send_due(TOMORROW) == 0
    assert digest.send_due(IN_TWO_DAYS) == 1
    assert "Misschien" not in mail.outbox[-1].body


def test_without_a_mail_server_all_of_it_waits(reader: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: Any) -> bool:
        raise ConnectionRefusedError

    with monkeypatch.context() as patch:
        patch.setattr(EmailBackend, "open", closed)
        assert digest.send_due(TOMORROW) == 0

    assert digest.send_due(TOMORROW + timedelta(minutes=10)) == 1


def test_the_mail_is_stopped_by_the_mail_program_without_signing_in(reader: Actor, visitor: Client) -> None:
    digest.send_due(TOMORROW)
    headers = mail.outbox[0].extra_headers
    path = headers["List-Unsubscribe"].strip("<>").removeprefix("http://127.0.0.1:8000")
    strict = Client(enforce_csrf_checks=True, headers={"host": "localhost"})

    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "Stop de mail" in strict.get(path).content.decode(), "looking, as a scanner does, stops nothing"
    assert digest.expected(TOMORROW)
    assert strict.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert digest.expected(TOMORROW) == []
    assert visitor.post(path[:-3] + "x/").status_code == 404


def test_who_reads_english_gets_english(reader: Actor) -> None:
    user = examples.user_of("sanne-vermeer")
    user.language = "en"
    user.save()

    digest.send_due(TOMORROW)

    [letter] = mail.outbox
    assert "This is new" in letter.body
    assert "/en/gemeente/" in letter.body
    assert '<html lang="en">' in letter.alternatives[0][0]


def test_who_is_forgotten_leaves_no_wish_and_no_mail(reader: Actor) -> None:
    digest.send_due(TOMORROW)

    for _ in range(2):
        forgetting.forget(reader.person or 0, [ZWOLLE], at=TOMORROW)

    assert digest.expected(TOMORROW) == []
    assert asked.chosen(actor=reader, at=TOMORROW) is None


def test_one_chooses_on_the_own_page_and_sees_it_back(judged: Material, sanne: Client) -> None:
    answer = sanne.post("/mijn/mail/", {"rhythm": "weekly"}, follow=True).content.decode()

    assert "Je krijgt elke maandag om zeven uur een mail" in answer
    assert '<option value="weekly" selected>' in answer
    assert (
        "Kies elke dag, elke week of nooit"
        in sanne.post("/mijn/mail/", {"rhythm": "hourly"}, follow=True).content.decode()
    )


def test_the_worker_looks_every_ten_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[object] = []
    monkeypatch.setattr(digest, "send_due", looked.append)
    caretaker = Caretaker(Event())

    caretaker._post()
    caretaker._post()
    assert len(looked) == 1

    assert caretaker.posted is not None
    caretaker.posted -= digest.EVERY
    caretaker._post()
    assert len(looked) == 2
