# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a killed process left, and what is past its term, goes once a day."""

from datetime import UTC, datetime, timedelta
from threading import Event

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.utils import timezone

from stuurhuis.kernel.memberships import actions, recovering
from stuurhuis.kernel.policy import VISITOR, worker_for
from stuurhuis.kernel.store.models import Entry, Invitation, Recovery
from stuurhuis.kernel.store.wall import within
from stuurhuis.site import tidying, worker
from stuurhuis.site.worker import Caretaker

pytestmark = pytest.mark.django_db(transaction=True)
AT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def a_session(*, days: int) -> str:
    store = SessionStore()
    store.set_expiry(timezone.now() + timedelta(days=days))
    store.save()
    return str(store.session_key)


def test_a_session_that_ended_is_forgotten_and_a_living_one_stays() -> None:
    ended, living = a_session(days=-1), a_session(days=1)

    tidying.tidy(timezone.now())

    assert set(Session.objects.values_list("session_key", flat=True)) & {ended, living} == {living}


def a_colleague(organisation: str) -> int:
    """Somebody who accepted an invitation of an organisation; gives the membership."""
    actions.invite(f"noor@{organisation}.nl", "", organisation, actor=worker_for(organisation), at=AT)
    newcomer = actions.Newcomer("Noor", "vier eenden op de IJssel")
    return actions.accept(organisation, newcomer, actor=VISITOR, at=AT).membership


def links(organisation: str) -> tuple[int, int]:
    """How many invitations and recoveries an organisation keeps."""
    with within(organisation):
        return Invitation.objects.count(), Recovery.objects.count()


def test_a_month_after_its_link_is_void_an_invitation_is_gone_everywhere() -> None:
    for organisation in ("GM0193", "GM0166"):
        worker, colleague = worker_for(organisation), a_colleague(organisation)
        actions.invite("nooit@gekomen.nl", "", f"{organisation} open", actor=worker, at=AT)
        recovering.start_recovery(colleague, f"{organisation} back", actor=worker, at=AT)

    tidying.tidy(AT + actions.VALID + recovering.KEPT - timedelta(seconds=1))
    assert [links(one) for one in ("GM0193", "GM0166")] == [(2, 0), (2, 0)], "of a recovery the term is a day"
    tidying.tidy(AT + actions.VALID + recovering.KEPT)
    assert [links(one) for one in ("GM0193", "GM0166")] == [(0, 0), (0, 0)]


def test_only_where_something_went_the_journal_says_so() -> None:
    a_colleague("GM0193")

    tidying.tidy(AT + actions.VALID + recovering.KEPT)

    told = {}
    for organisation in ("GM0193", "GM0166"):
        with within(organisation):
            told[organisation] = Entry.objects.filter(rule="memberships.clear_links").count()
    assert told == {"GM0193": 1, "GM0166": 0}


@pytest.fixture
def tidied(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """When it was tidied; the monitor is at rest."""
    when: list[object] = []
    monkeypatch.setattr(tidying, "tidy", lambda at, _go_on: when.append(at))
    monkeypatch.setattr(worker, "_is_asked", lambda _: False)
    return when


def test_tidying_ends_between_two_organisations_when_it_may_not_go_on() -> None:
    for organisation in ("GM0193", "GM0166"):
        a_colleague(organisation)
    asked: list[bool] = []

    def only_once() -> bool:
        asked.append(True)
        return len(asked) == 1

    swept: list[str] = []

    def sweep(organisations: list[str], *, at: datetime) -> None:
        swept.extend(organisations)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tidying, "SWEEPS", (sweep,))
        tidying.tidy(AT, only_once)
    assert len(swept) == 1


def test_the_caretaker_tidies_once_a_day(tidied: list[object]) -> None:
    caretaker = Caretaker(Event())

    caretaker._tidy()
    caretaker._tidy()
    assert len(tidied) == 1

    assert caretaker.tidied is not None
    caretaker.tidied -= timedelta(days=1, seconds=1)
    caretaker._tidy()
    assert len(tidied) == 2


def test_who_waits_for_figures_comes_first_but_not_for_ever(
    tidied: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "_is_asked", lambda _: True)
    caretaker = Caretaker(Event())

    caretaker._tidy()
    assert not tidied

    caretaker.since -= worker.LATEST
    caretaker._tidy()
    assert len(tidied) == 1
