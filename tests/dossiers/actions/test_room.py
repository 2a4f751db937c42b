# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""In the room of a dossier things are promised, done, decided and said, over organisations."""

from datetime import timedelta
from uuid import UUID

import pytest

from small_country import AT, DEVENTER, KAMPEN, ZWOLLE
from stuurhuis.dossiers.actions import agreements, dossiers, room, seats, taking_part
from stuurhuis.dossiers.queries import dossiers as known
from stuurhuis.dossiers.queries import room as queries
from stuurhuis.dossiers.queries import seats as seated
from stuurhuis.dossiers.rules.agreements import (
    AgreementDeed,
    AgreementState,
    AgreementWords,
    NoSuchAgreementMove,
    SayWhyNot,
)
from stuurhuis.dossiers.rules.room import DecisionWords, TaskOver, TaskState, TaskWords
from stuurhuis.dossiers.rules.seats import SeatRole
from stuurhuis.dossiers.rules.words import ClosingWords
from stuurhuis.dossiers.tasks import keeping
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere, worker_for
from tests.dossiers.people import by, taken_part

pytestmark = pytest.mark.django_db
SOON = AT.date() + timedelta(days=14)
PROMISE = AgreementWords("Twee begeleiders erbij", "de wachtlijst delen", SOON)
DECIDED = DecisionWords("Samen inkopen", "Goedkoper.", "212 kinderen wachten", ("/gemeente/GM0193/",), SOON)
LATER = AT + timedelta(days=15)


@pytest.fixture
def shared(leader: Actor, binder: Actor) -> tuple[str, int, int]:
    """A dossier of Zwolle and Deventer: its key, and how each takes part."""
    key, theirs = taken_part(leader, binder)
    return key, known.dossier(key, **by(leader)).part, theirs


def state_of(agreement: int, actor: Actor) -> AgreementState:
    """How it stands with a promise."""
    return queries.agreement(agreement, **by(actor)).state


def test_a_promise_counts_when_the_other_says_yes(shared, leader: Actor, binder: Actor) -> None:
    _, _, theirs = shared
    made = agreements.promise(theirs, PROMISE, ZWOLLE, **by(binder)).agreement
    with pytest.raises(NoSuchAgreementMove):
        agreements.move(made, AgreementDeed.AGREE, "", **by(binder))
    assert [one.id for one in queries.my_agreements(**by(leader))] == [made]
    agreements.move(made, AgreementDeed.AGREE, "", **by(leader))
    assert queries.my_agreements(**by(leader)) == ()
    assert [one.id for one in queries.my_agreements(**by(binder))] == [made]
    with pytest.raises(NoSuchAgreementMove):
        agreements.move(made, AgreementDeed.KEEP, "", **by(binder))
    agreements.move(made, AgreementDeed.KEEP, "", **by(leader))
    assert state_of(made, binder) is AgreementState.KEPT
    assert queries.my_agreements(**by(binder)) == ()


def test_late_surfaces_until_it_is_decided(shared, leader: Actor, binder: Actor) -> None:
    _, _, theirs = shared
    made = agreements.promise(theirs, PROMISE, ZWOLLE, **by(binder)).agreement
    assert not queries.agreement(made, **by(leader)).is_overdue(LATER.date())
    agreements.move(made, AgreementDeed.AGREE, "", **by(leader))
    [late] = queries.my_agreements(actor=binder, at=LATER)
    assert late.is_overdue(LATER.date())
    with pytest.raises(SayWhyNot):
        agreements.move(made, AgreementDeed.BREAK, "", actor=binder, at=LATER)
    agreements.move(made, AgreementDeed.BREAK, "niemand gevonden", actor=binder, at=LATER)
    assert queries.my_agreements(actor=binder, at=LATER) == ()
    assert not queries.agreement(made, **by(leader)).is_overdue(LATER.date())


def test_another_day_is_asked_anew_and_the_first_promise_stays(shared, leader: Actor, binder: Actor) -> None:
    key, _, theirs = shared
    made = agreements.promise(theirs, PROMISE, ZWOLLE, **by(binder)).agreement
    agreements.move(made, AgreementDeed.AGREE, "", **by(leader))
    with pytest.raises(agreements.NotAhead):
        agreements.renegotiate(made, AT.date() - timedelta(days=1), "ziek", **by(binder))
    agreements.renegotiate(made, SOON + timedelta(days=30), "ziek", **by(leader))
    first, second = queries.agreements(UUID(key), **by(binder))
    assert (first.state, first.why, first.words.due) == (AgreementState.RENEGOTIATED, "ziek", SOON)
    assert (second.state, second.why, second.words.words) == (AgreementState.PROPOSED, "", PROMISE.words)
    assert [one.id for one in queries.my_agreements(**by(leader))] == [second.id]


def test_within_one_organisation_it_counts_at_once(shared, leader: Actor) -> None:
    _, ours, _ = shared
    made = agreements.promise(ours, PROMISE, ZWOLLE, **by(leader)).agreement
    assert state_of(made, leader) is AgreementState.AGREED
    agreements.move(made, AgreementDeed.KEEP, "", **by(leader))


def test_nothing_is_promised_to_who_takes_no_part(shared, leader: Actor, binder: Actor) -> None:
    _, ours, theirs = shared
    with pytest.raises(agreements.TakesNoPart):
        agreements.promise(ours, PROMISE, KAMPEN, **by(leader))
    taking_part.leave(theirs, **by(binder))
    with pytest.raises(agreements.TakesNoPart):
        agreements.promise(ours, PROMISE, DEVENTER, **by(leader))


def test_a_task_is_of_somebody_in_the_room(shared, leader: Actor, binder: Actor) -> None:
    key, ours, _ = shared
    mine, other = sorted(seated.seats(UUID(key), **by(leader)), key=lambda one: one.organisation != ZWOLLE)
    with pytest.raises(room.NotInRoom):
        room.set_task(ours, TaskWords("Bellen", SOON), other.id, **by(leader))
    task = room.set_task(ours, TaskWords("Bellen", SOON), mine.id, **by(leader)).task
    [waits] = queries.my_tasks(actor=leader, at=LATER)
    assert (waits.id, waits.is_late(LATER.date())) == (task, True)
    assert queries.my_tasks(**by(binder)) == ()
    assert [one.id for one in queries.tasks(UUID(key), **by(binder))] == [task]
    with pytest.raises(NotThere):
        room.finish_task(task, TaskState.DONE, **by(binder))
    room.finish_task(task, TaskState.DONE, **by(leader))
    assert queries.my_tasks(**by(leader)) == ()
    with pytest.raises(TaskOver):
        room.finish_task(task, TaskState.DROPPED, **by(leader))


def test_a_decision_keeps_what_was_known(shared, leader: Actor, binder: Actor) -> None:
    key, _, theirs = shared
    room.decide(theirs, DECIDED, **by(binder))
    [one] = queries.decisions(UUID(key), **by(leader))
    assert (one.words, one.organisation) == (DECIDED, DEVENTER)


def test_only_who_joins_speaks_and_only_who_spoke_takes_back(
    shared, leader: Actor, colleague: Actor, binder: Actor
) -> None:
    key, ours, theirs = shared
    seats.sit(ours, SeatRole.READS, **by(colleague))
    with pytest.raises(NotAllowed):
        room.say(ours, "Hoi", **by(colleague))
    said = room.say(theirs, "Wij beginnen maandag.", **by(binder)).message
    assert [one.words for one in queries.messages(UUID(key), **by(colleague))] == ["Wij beginnen maandag."]
    for other in (leader, colleague):
        with pytest.raises(NotThere):
            room.take_back(said, **by(other))
    room.take_back(said, **by(binder))
    assert queries.messages(UUID(key), **by(leader)) == ()


def test_who_is_let_go_sees_nothing_of_the_room(shared, leader: Actor, binder: Actor) -> None:
    key, ours, theirs = shared
    room.say(ours, "Onder ons.", **by(leader))
    room.decide(ours, DECIDED, **by(leader))
    taking_part.withdraw(theirs, **by(leader))
    of = UUID(key)
    assert queries.messages(of, **by(binder)) == queries.decisions(of, **by(binder)) == ()
    with pytest.raises((NotAllowed, NotThere)):
        room.say(theirs, "Nog iets", **by(binder))


def test_past_its_term_the_whole_room_is_destroyed(shared, leader: Actor, binder: Actor) -> None:
    key, ours, theirs = shared
    [mine] = [one for one in seated.seats(UUID(key), **by(leader)) if one.organisation == ZWOLLE]
    room.set_task(ours, TaskWords("Bellen", SOON), mine.id, **by(leader))
    for part, who in ((ours, leader), (theirs, binder)):
        room.say(part, "Hoi", **by(who))
        room.decide(part, DECIDED, **by(who))
        agreements.promise(part, PROMISE, ZWOLLE, **by(who))
    dossiers.close(key, ClosingWords("Niets.", "", "2020-1.5"), **by(leader))
    keeping.destroy_past_term((ZWOLLE, DEVENTER), at=AT + timedelta(days=366))
    of = UUID(key)
    for who in (leader, binder):
        asked = queries.tasks, queries.messages, queries.decisions, queries.agreements, seated.seats
        assert [ask(of, **by(who)) for ask in asked] == [()] * 5


def test_who_is_forgotten_leaves_what_was_done(shared, leader: Actor, binder: Actor) -> None:
    key, _, theirs = shared
    room.say(theirs, "Blijft staan.", **by(binder))
    seats.forget(binder.person or 0, actor=worker_for(DEVENTER), at=AT)
    [said] = queries.messages(UUID(key), **by(leader))
    assert said.words == "Blijft staan."
    assert said.seat not in {one.id for one in seated.seats(UUID(key), **by(leader))}
