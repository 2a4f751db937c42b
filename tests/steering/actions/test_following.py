# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Following is of one person, and once."""

from dataclasses import asdict

import pytest

from small_country import AT, ZWOLLE
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, NotThere, worker_for
from stuurhuis.kernel.store.models import Entry
from stuurhuis.kernel.store.wall import within
from stuurhuis.steering.actions import choices as actions
from stuurhuis.steering.queries import words


def followed(actor: Actor) -> list[tuple[str, str]]:
    """What somebody follows."""
    return [(one.region, one.indicator) for one in words.followed(actor=actor, at=AT)]


def told(organisation: str = "GM0193") -> list[tuple[str, dict[str, object], int | None]]:
    """What the journal of an organisation says was done while steering."""
    with within(organisation):
        entries = Entry.objects.filter(rule__startswith="steering.", result="done").order_by("pk")
        return [(one.fact, one.payload, one.person) for one in entries if one.fact]


def test_a_colleague_follows_and_the_journal_tells_it(of_zwolle: Actor) -> None:
    fact = actions.follow(ZWOLLE, "inwoners", actor=of_zwolle, at=AT)

    assert followed(of_zwolle) == [(ZWOLLE, "inwoners")]
    assert told() == [("steering.IndicatorFollowed", asdict(fact), of_zwolle.person)]


def test_following_twice_is_following_once(of_zwolle: Actor) -> None:
    first = actions.follow(ZWOLLE, "inwoners", actor=of_zwolle, at=AT)
    again = actions.follow(ZWOLLE, "inwoners", actor=of_zwolle, at=AT)

    assert first == again
    assert followed(of_zwolle) == [(ZWOLLE, "inwoners")]


@pytest.mark.parametrize("actor", [VISITOR, worker_for("GM0193"), Actor("person", 1)])
def test_who_works_nowhere_cannot_follow(db: None, actor: Actor) -> None:
    with pytest.raises(NotAllowed) as refusal:
        actions.follow(ZWOLLE, "inwoners", actor=actor, at=AT)
    for language in ("nl", "en"):
        assert refusal.value.sentence.in_language(language)
        assert refusal.value.remedy.in_language(language)


def test_nobody_sees_or_ends_what_another_follows(
    of_zwolle: Actor, also_of_zwolle: Actor, of_deventer: Actor
) -> None:
    kept = actions.follow(ZWOLLE, "inwoners", actor=of_zwolle, at=AT).follow

    for other in (also_of_zwolle, of_deventer):
        assert followed(other) == []
        with pytest.raises(NotThere):
            actions.unfollow(kept, actor=other, at=AT)
    assert followed(of_zwolle) == [(ZWOLLE, "inwoners")]


def test_one_stops_following(of_zwolle: Actor) -> None:
    kept = actions.follow(ZWOLLE, "inwoners", actor=of_zwolle, at=AT).follow
    actions.unfollow(kept, actor=of_zwolle, at=AT)

    assert followed(of_zwolle) == []
    assert [fact for fact, _, _ in told()] == ["steering.IndicatorFollowed", "steering.IndicatorUnfollowed"]
    with pytest.raises(NotThere):
        actions.unfollow(kept, actor=of_zwolle, at=AT)


def test_looking_at_what_somebody_follows_is_written_down_with_its_purpose(of_zwolle: Actor) -> None:
    actions.follow(ZWOLLE, "inwoners", actor=of_zwolle, at=AT)
    (one,) = words.followed(actor=of_zwolle, at=AT)
    assert one.data_subject == f"person:{of_zwolle.person}"
