# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a killed process left, and what is past its term, goes once a day."""

from datetime import timedelta
from threading import Event

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.utils import timezone

from stuurhuis.site import tidying
from stuurhuis.site.worker import Foreman

pytestmark = pytest.mark.django_db(transaction=True)


def a_session(*, days: int) -> str:
    store = SessionStore()
    store.set_expiry(timezone.now() + timedelta(days=days))
    store.save()
    return str(store.session_key)


def test_a_session_that_ended_is_forgotten_and_a_living_one_stays() -> None:
    ended, living = a_session(days=-1), a_session(days=1)

    tidying.tidy(timezone.now())

    assert set(Session.objects.values_list("session_key", flat=True)) & {ended, living} == {living}


def test_the_foreman_tidies_once_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    tidied: list[object] = []
    monkeypatch.setattr(tidying, "tidy", tidied.append)
    foreman = Foreman(Event())

    foreman._tidy()
    foreman._tidy()
    assert len(tidied) == 1

    assert foreman.tidied is not None
    foreman.tidied -= timedelta(days=1, seconds=1)
    foreman._tidy()
    assert len(tidied) == 2
