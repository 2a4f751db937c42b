# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What deviates is talked over, or accepted until a day; then it asks attention again by itself."""

from datetime import timedelta

import pytest

from small_country import AT, ZWOLLE
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, NotThere
from stuurhuis.steering.actions import choices, exceptions
from stuurhuis.steering.actions.choices import DateHasPassed, NoReason
from stuurhuis.steering.queries import exceptions as queries
from stuurhuis.steering.queries import mine, words
from stuurhuis.steering.rules.exceptions import ExceptionWords, missed_target
from stuurhuis.steering.rules.signals import SignalKey

CRIMES = SignalKey(ZWOLLE, "misdrijven-totaal", "2025", "deviates")
MISSED = missed_target(ZWOLLE, "misdrijven-totaal", "2025")
LATER = AT.date() + timedelta(days=30)
WHY = "De cijfers van de politie zijn herzien."
SAID = ExceptionWords("Meer aangiften door het nieuwe loket", "De wijkteams lopen in de avond", LATER)


@pytest.mark.parametrize("key", [CRIMES, MISSED])
def test_accepted_is_put_aside_with_a_reason_and_comes_back_by_itself(
    of_zwolle: Actor, also_of_zwolle: Actor, of_deventer: Actor, key: SignalKey
) -> None:
    choices.accept(key, LATER, WHY, actor=of_zwolle, at=AT)
    found = words.deferrals(ZWOLLE, actor=also_of_zwolle, at=AT)[key.indicator, key.period, key.kind]
    assert (found.accepted, found.until, found.reason) == (True, LATER, WHY)
    (resting,) = mine.deferred(actor=also_of_zwolle, at=AT)
    assert (resting.accepted, resting.kind) == (True, key.kind)
    assert mine.deferred(actor=of_deventer, at=AT) == ()
    assert mine.deferred(actor=of_zwolle, at=AT + timedelta(days=30)) == ()


def test_accepting_and_putting_aside_are_one_mechanism_the_last_counts(of_zwolle: Actor) -> None:
    choices.accept(CRIMES, LATER, WHY, actor=of_zwolle, at=AT)
    choices.put_aside(CRIMES, LATER, "", actor=of_zwolle, at=AT)
    (resting,) = mine.deferred(actor=of_zwolle, at=AT)
    assert not resting.accepted
    choices.accept(CRIMES, LATER, WHY, actor=of_zwolle, at=AT)
    (resting,) = mine.deferred(actor=of_zwolle, at=AT)
    choices.take_up(resting.id, actor=of_zwolle, at=AT)
    assert mine.deferred(actor=of_zwolle, at=AT) == ()


def test_nothing_is_accepted_without_a_reason_or_for_ever(of_zwolle: Actor) -> None:
    with pytest.raises(NoReason):
        choices.accept(CRIMES, LATER, "  ", actor=of_zwolle, at=AT)
    with pytest.raises(DateHasPassed):
        choices.accept(CRIMES, AT.date(), WHY, actor=of_zwolle, at=AT)
    with pytest.raises(NotAllowed):
        choices.accept(CRIMES, LATER, WHY, actor=VISITOR, at=AT)


def test_what_was_agreed_is_seen_by_colleagues_until_it_is_done(
    of_zwolle: Actor, also_of_zwolle: Actor, of_deventer: Actor
) -> None:
    kept = exceptions.review(CRIMES, SAID, actor=of_zwolle, at=AT).review
    assert queries.reviews(actor=also_of_zwolle, at=AT)[CRIMES].words == SAID
    assert queries.reviews(actor=of_deventer, at=AT) == {}
    with pytest.raises(NotThere):
        exceptions.close(kept, actor=of_deventer, at=AT)
    exceptions.close(kept, actor=also_of_zwolle, at=AT)
    assert queries.reviews(actor=of_zwolle, at=AT) == {}
    assert [one.words for one in queries.history(CRIMES, actor=of_zwolle, at=AT)] == [SAID]


def test_what_was_agreed_before_is_kept(of_zwolle: Actor) -> None:
    first = exceptions.review(CRIMES, SAID, actor=of_zwolle, at=AT).review
    assert exceptions.review(CRIMES, SAID, actor=of_zwolle, at=AT).review == first
    other = ExceptionWords("Het was het weer", "Niets: dit gaat voorbij", LATER)
    exceptions.review(CRIMES, other, actor=of_zwolle, at=AT)
    assert queries.reviews(actor=of_zwolle, at=AT)[CRIMES].words == other
    assert [one.words for one in queries.history(CRIMES, actor=of_zwolle, at=AT)] == [SAID]
