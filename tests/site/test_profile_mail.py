# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A profile goes after a warning by mail: after two years without a word, and after leaving service."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from exchange.conftest import expert, manager, opened
from exchange.people_shown import manages, shows, takes_part
from small_country import AT, DEVENTER
from stuurhuis.exchange.queries import people, people_lines
from stuurhuis.exchange.rules.people import REMOVED_AFTER, WARNED_BEFORE, Audience
from stuurhuis.exchange.tasks import people as tasks
from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.memberships import actions as memberships
from stuurhuis.kernel.memberships import facts
from stuurhuis.kernel.memberships import queries as members
from stuurhuis.kernel.policy import Actor, worker_for
from stuurhuis.site import profile_mail, wiring

__all__ = ["expert", "manager", "opened"]
pytestmark = pytest.mark.usefixtures("opened")
LATE = AT + REMOVED_AFTER - WARNED_BEFORE


def heard(fact: object) -> Told:
    """A fact as a reaction hears it."""
    return Told(fact, 1, DEVENTER, "", AT)


def a_round(at: Any) -> int:
    """What the daily round does about profiles of one organisation."""
    went = profile_mail.send_warnings([DEVENTER], at=at)
    tasks.remove_past_term([DEVENTER], at=at)
    return went


def test_who_says_nothing_for_two_years_is_warned_once_and_then_removed(expert: Actor) -> None:
    takes_part(expert)
    assert a_round(LATE - timedelta(days=1)) == 0
    assert [a_round(LATE), a_round(LATE + timedelta(days=1))] == [1, 0]
    (letter,) = mail.outbox
    assert letter.to == ["karim-bouzid@example.org"]
    assert "twee jaar niet bevestigd" in letter.body
    assert "/verbinden/mijn-profiel/" in letter.body
    assert people.own(actor=expert, at=LATE) is not None
    a_round(LATE + WARNED_BEFORE)
    assert people.own(actor=expert, at=LATE) is None


def test_who_leaves_service_is_shown_no_more_and_warned(expert: Actor, manager: Actor) -> None:
    shows(expert, takes_part(expert), Audience.GOVERNMENTS)
    manages(manager, expert)
    held = next(
        one for one in members.members(actor=worker_for(DEVENTER), at=AT) if one.person == expert.person
    )
    fact = memberships.end(held.membership, actor=worker_for(DEVENTER), at=AT)
    wiring.rest_profile(heard(fact))
    tomorrow = AT + timedelta(days=1)
    assert people_lines.lines(actor=manager, at=tomorrow) == ()
    assert a_round(tomorrow) == 1
    assert "werkt niet meer voor Deventer" in mail.outbox[0].body
    a_round(tomorrow + WARNED_BEFORE)
    assert people.own(actor=expert, at=AT) is None


def test_without_a_mail_server_nobody_is_warned_and_nothing_goes(
    expert: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody_there(*_: object) -> None:
        raise ConnectionRefusedError

    takes_part(expert)
    monkeypatch.setattr(EmailBackend, "send_messages", nobody_there)
    assert a_round(LATE) == 0
    a_round(LATE + WARNED_BEFORE)
    assert people.own(actor=expert, at=LATE) is not None


def test_who_is_forgotten_shows_nothing_any_more(expert: Actor) -> None:
    takes_part(expert)
    assert expert.person is not None
    wiring.forget_profile(heard(facts.PersonForgotten(expert.person, (DEVENTER,))))
    assert people.own(actor=expert, at=AT) is None


@pytest.mark.parametrize(
    ("fact", "reaction"),
    [
        (facts.MembershipEnded, wiring.rest_profile),
        (facts.AccountClosed, wiring.rest_profiles),
        (facts.PersonForgotten, wiring.forget_profile),
    ],
)
def test_the_site_hears_who_left(fact: type, reaction: object) -> None:
    assert reaction in wiring.REACTIONS[fact]
