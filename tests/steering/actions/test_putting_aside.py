# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A signal that was put aside sleeps for the whole organisation, for nobody else, and wakes by itself."""

from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta

import pytest

from small_country import AT, ZWOLLE
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, NotThere
from stuurhuis.kernel.store.models import Entry
from stuurhuis.kernel.store.wall import within
from stuurhuis.steering.actions import choices as actions
from stuurhuis.steering.actions.choices import DateHasPassed
from stuurhuis.steering.queries import mine, words
from stuurhuis.steering.rules.signals import SignalKey

CRIMES = SignalKey(ZWOLLE, "misdrijven-totaal", "2025", "deviates")
LATER = AT.date() + timedelta(days=30)


def resting(actor: Actor) -> dict[tuple[str, str, str], tuple[date, str]]:
    """What sleeps in Zwolle, as this actor sees it."""
    found = words.deferrals(ZWOLLE, actor=actor, at=AT)
    return {key: (one.until, one.reason) for key, one in found.items()}


def test_the_whole_organisation_sees_it_and_nobody_else(
    of_zwolle: Actor, also_of_zwolle: Actor, of_deventer: Actor
) -> None:
    actions.put_aside(CRIMES, LATER, "we weten het", actor=of_zwolle, at=AT)

    for colleague in (of_zwolle, also_of_zwolle):
        assert resting(colleague) == {("misdrijven-totaal", "2025", "deviates"): (LATER, "we weten het")}
        assert [one.until for one in mine.deferred(actor=colleague, at=AT)] == [LATER]
    for stranger in (of_deventer, VISITOR):
        assert resting(stranger) == {}
        assert mine.deferred(actor=stranger, at=AT) == ()


@pytest.mark.parametrize("days", [0, -1, -400])
def test_a_day_that_has_passed_is_refused(of_zwolle: Actor, days: int) -> None:
    with pytest.raises(DateHasPassed):
        actions.put_aside(CRIMES, AT.date() + timedelta(days=days), "", actor=of_zwolle, at=AT)
    assert resting(of_zwolle) == {}


def test_a_visitor_puts_nothing_aside(db: None) -> None:
    with pytest.raises(NotAllowed):
        actions.put_aside(CRIMES, LATER, "", actor=VISITOR, at=AT)


def test_the_journal_tells_references_and_no_words_of_people(of_zwolle: Actor) -> None:
    fact = actions.put_aside(CRIMES, LATER, "Jan zegt van niet", actor=of_zwolle, at=AT)

    with within("GM0193"):
        entry = Entry.objects.get(rule="steering.put_aside")
    assert entry.fact == "steering.SignalPutAside"
    assert entry.payload == asdict(fact) | {"until": LATER.isoformat()}
    assert "Jan" not in str(entry.payload)
    assert entry.person == of_zwolle.person


def test_a_colleague_lets_it_ask_attention_again(of_zwolle: Actor, also_of_zwolle: Actor) -> None:
    kept = actions.put_aside(CRIMES, LATER, "", actor=of_zwolle, at=AT).deferral
    actions.take_up(kept, actor=also_of_zwolle, at=AT)

    assert resting(of_zwolle) == {}
    assert mine.deferred(actor=of_zwolle, at=AT) == ()


def test_another_organisation_cannot_take_it_up(of_zwolle: Actor, of_deventer: Actor) -> None:
    kept = actions.put_aside(CRIMES, LATER, "", actor=of_zwolle, at=AT).deferral

    for stranger in (of_deventer, VISITOR):
        with pytest.raises(NotThere):
            actions.take_up(kept, actor=stranger, at=AT)
    assert resting(of_zwolle)


def test_a_later_day_replaces_an_earlier_one(of_zwolle: Actor) -> None:
    actions.put_aside(CRIMES, LATER, "eerst", actor=of_zwolle, at=AT)
    actions.put_aside(CRIMES, LATER + timedelta(days=9), "toen", actor=of_zwolle, at=AT)

    assert list(resting(of_zwolle).values()) == [(LATER + timedelta(days=9), "toen")]
    assert len(mine.deferred(actor=of_zwolle, at=AT)) == 1
    (one,) = mine.deferred(actor=of_zwolle, at=AT)
    actions.take_up(one.id, actor=of_zwolle, at=AT)
    assert resting(of_zwolle) == {}


def test_what_was_put_aside_comes_back_by_itself(of_zwolle: Actor) -> None:
    actions.put_aside(CRIMES, LATER, "", actor=of_zwolle, at=AT)

    assert mine.deferred(actor=of_zwolle, at=AT + timedelta(days=29))
    assert mine.deferred(actor=of_zwolle, at=AT + timedelta(days=30)) == ()


def test_only_this_signal_sleeps(of_zwolle: Actor) -> None:
    actions.put_aside(CRIMES, LATER, "", actor=of_zwolle, at=AT)

    other = replace(CRIMES, period="2024")
    assert (other.indicator, other.period, other.kind) not in resting(of_zwolle)
    assert words.deferrals("GM0166", actor=of_zwolle, at=AT) == {}


HALF_PAST_TWELVE = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)  # in the Netherlands it is the second of July


def test_a_day_begins_at_midnight_in_the_netherlands(of_zwolle: Actor) -> None:
    with pytest.raises(DateHasPassed):
        actions.put_aside(CRIMES, date(2026, 7, 2), "", actor=of_zwolle, at=HALF_PAST_TWELVE)
    actions.put_aside(CRIMES, date(2026, 7, 3), "", actor=of_zwolle, at=HALF_PAST_TWELVE)
    assert mine.deferred(actor=of_zwolle, at=HALF_PAST_TWELVE)
    assert mine.deferred(actor=of_zwolle, at=HALF_PAST_TWELVE + timedelta(days=1)) == ()
