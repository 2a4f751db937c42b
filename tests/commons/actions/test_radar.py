# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An organisation takes part in the radar or leaves it, and what it denies stays denied."""

from datetime import timedelta

import pytest

from small_country import AT, DEVENTER, KAMPEN, ZWOLLE
from stuurhuis.commons.actions import radar as actions
from stuurhuis.commons.queries import radar
from stuurhuis.commons.rules.radar import OtherSeen, OverlapFound, Shared, Thing, Why
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere, worker_for
from tests.commons.people import by

pytestmark = pytest.mark.django_db
WORKER = worker_for(ZWOLLE)
OTHERS = tuple(
    OtherSeen(Thing(code, "goal:2"), "Kind op tijd hulp", "/x/", (Shared(Why.GOAL, 0.9, "x"),))
    for code in (DEVENTER, KAMPEN)
)
FOUND = OverlapFound("k" * 32, "goal:1", "Elk kind op tijd hulp", "/y/", OTHERS)


def test_what_was_found_reads_back_and_is_told_once(maker: Actor) -> None:
    actions.keep([FOUND], actor=WORKER, at=AT)
    with pytest.raises(actions.NothingNew):
        actions.keep([FOUND], actor=WORKER, at=AT + timedelta(days=1))
    [seen] = radar.overlaps(**by(maker))
    assert (seen.found, seen.since) == (FOUND, AT)
    actions.keep([], actor=WORKER, at=AT)
    assert radar.overlaps(**by(maker)) == ()


def test_a_no_is_remembered_of_each_other(maker: Actor, adopter: Actor) -> None:
    actions.keep([FOUND], actor=WORKER, at=AT)
    [seen] = radar.overlaps(**by(maker))
    with pytest.raises(NotThere):
        actions.deny(seen.id, OTHERS[0].thing, **by(adopter))
    actions.deny(seen.id, OTHERS[0].thing, **by(maker))
    with pytest.raises(actions.NotInGroup):
        actions.deny(seen.id, OTHERS[0].thing, **by(maker))
    [left] = radar.overlaps(**by(maker))
    assert left.found.others == OTHERS[1:]
    actions.deny(seen.id, OTHERS[1].thing, **by(maker))
    assert radar.overlaps(**by(maker)) == ()
    denied = radar.own(**by(maker)).denied
    assert {other for _, other in denied} == {one.thing for one in OTHERS}


def test_who_leaves_sees_nothing_any_more(maker: Actor, adopter: Actor) -> None:
    actions.keep([FOUND], actor=WORKER, at=AT)
    actions.choose(takes_part=False, **by(maker))
    assert radar.overlaps(**by(maker)) == ()
    assert not radar.own(**by(maker)).takes_part
    actions.choose(takes_part=True, **by(maker))
    assert radar.own(**by(maker)).takes_part
    with pytest.raises(NotAllowed):
        actions.choose(takes_part=False, **by(adopter))


def test_a_dossier_is_shown_by_its_question_alone(maker: Actor, adopter: Actor) -> None:
    for words in ("Hoe leren we?", "Hoe leren wij samen?"):
        actions.put("dossier:x", words, **by(maker))
    [notice] = radar.own(**by(maker)).notices
    assert notice.words == "Hoe leren wij samen?"
    with pytest.raises(NotThere):
        actions.take_off(notice.id, **by(adopter))
    actions.take_off(notice.id, **by(maker))
    assert radar.own(**by(maker)).notices == ()
