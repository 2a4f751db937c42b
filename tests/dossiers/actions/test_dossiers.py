# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier is born, goes its way and is closed; several organisations see it, each with its own standing."""

from datetime import timedelta
from uuid import UUID

import pytest

from small_country import AT, DEVENTER, KAMPEN, ZWOLLE
from stuurhuis.dossiers.actions import dossiers, seats, taking_part
from stuurhuis.dossiers.actions.joining import NeedsArrangement, OwnOrganisation
from stuurhuis.dossiers.queries import dossiers as queries
from stuurhuis.dossiers.queries import seats as room
from stuurhuis.dossiers.queries import taking_part as parts
from stuurhuis.dossiers.rules.seats import LastLeader, SeatRole
from stuurhuis.dossiers.rules.standing import Controller, Deed, Obstacle, StandingWords, State
from stuurhuis.dossiers.rules.taking_part import NoSuchPartMove, PartWords
from stuurhuis.dossiers.rules.words import ClosingWords
from stuurhuis.dossiers.tasks import keeping
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere, worker_for
from tests.dossiers.people import FROM_GOAL, SHARED, WORDS, asked, begun, by, taken_part

pytestmark = pytest.mark.django_db
BLOCKED = StandingWords(Deed.BLOCK, Obstacle.MONEY, "de gemeenteraad besluit in maart")
CLOSING = ClosingWords("Twee weken korter.", "Ouders", "2020-3.2")


def test_it_is_born_with_what_it_came_from_and_who_leads_it(leader: Actor) -> None:
    key = begun(leader)
    found = queries.dossier(key, **by(leader))
    [seat] = room.seats(UUID(key), **by(leader))
    assert (found.words, found.origin, found.own) == (WORDS, FROM_GOAL, True)
    assert [(one.organisation, one.state) for one in found.standings] == [(ZWOLLE, State.EXPLORED)]
    assert (seat.person, seat.role) == (leader.person, SeatRole.LEADS)
    assert queries.born_from(["goal:12"], **by(leader)) == (found,)


def test_nobody_knows_of_it_until_they_are_asked(leader: Actor, binder: Actor, outsider: Actor) -> None:
    key = begun(leader)
    for stranger in (binder, outsider):
        assert queries.dossiers(**by(stranger)) == ()
        with pytest.raises(NotThere):
            queries.dossier(key, **by(stranger))
    part = asked(key, leader)
    seen = queries.dossier(key, **by(binder))
    assert (seen.words.question, seen.accepted, seen.standings) == (WORDS.question, False, ())
    assert room.seats(UUID(key), **by(binder)) == ()
    taking_part.accept(part, **by(binder))
    assert len(queries.dossier(key, **by(binder)).standings) == 2
    assert queries.dossiers(**by(outsider)) == ()


def test_a_yes_needs_a_role_or_a_mandate(leader: Actor, manager: Actor, binder: Actor) -> None:
    part = asked(begun(leader), leader)
    with pytest.raises(NotAllowed, match="mandate"):
        taking_part.accept(part, **by(manager))
    assert taking_part.accept(part, **by(binder)).controller == "joint"


def test_who_said_yes_leads_it_there_and_each_stands_on_its_own(leader: Actor, binder: Actor) -> None:
    key, part = taken_part(leader, binder)
    dossiers.move(part, StandingWords(Deed.START), actor=binder, at=AT + timedelta(days=1))
    dossiers.move(part, BLOCKED, actor=binder, at=AT + timedelta(days=2))
    ours, theirs = queries.dossier(key, **by(leader)).standings
    assert (ours.organisation, ours.state) == (ZWOLLE, State.EXPLORED)
    assert (theirs.organisation, theirs.state, theirs.obstacle) == (DEVENTER, State.BLOCKED, Obstacle.MONEY)
    assert theirs.controller is Controller.JOINT
    told = queries.history(UUID(key), **by(leader))
    assert [one.state for one in told if one.organisation == DEVENTER] == [
        State.EXPLORED, State.RUNNING, State.BLOCKED,
    ]  # fmt: skip


def test_a_third_organisation_sees_nothing_before_its_yes(
    leader: Actor, binder: Actor, outsider: Actor
) -> None:
    key, _ = taken_part(leader, binder)
    third = asked(key, leader, outsider.organisation)
    with pytest.raises(NotAllowed):
        taking_part.accept(third, **by(outsider))
    assert queries.dossier(key, **by(outsider)).standings == ()


def test_who_is_let_go_sees_nothing_of_it_any_more(leader: Actor, binder: Actor) -> None:
    key, part = taken_part(leader, binder)
    taking_part.withdraw(part, **by(leader))
    assert queries.dossiers(**by(binder)) == ()
    assert room.seats(UUID(key), **by(binder)) == tuple(
        one for one in room.seats(UUID(key), **by(binder)) if one.organisation == DEVENTER
    )
    assert [one.organisation for one in queries.dossier(key, **by(leader)).standings] == [ZWOLLE]
    with pytest.raises((NotThere, NotAllowed)):
        dossiers.move(part, StandingWords(Deed.START), **by(binder))


def test_who_leaves_can_be_asked_again(leader: Actor, binder: Actor) -> None:
    key, part = taken_part(leader, binder)
    with pytest.raises(NoSuchPartMove):
        asked(key, leader)
    taking_part.leave(part, **by(binder))
    assert queries.dossiers(**by(binder)) == ()
    assert asked(key, leader, words=PartWords(Controller.NONE, "")) == part
    assert taking_part.accept(part, **by(binder)).controller == "none"


def test_who_says_no_is_done_with_it(leader: Actor, binder: Actor) -> None:
    key = begun(leader)
    taking_part.decline(asked(key, leader), **by(binder))
    assert queries.dossiers(**by(binder)) == ()
    assert [one.state for one in parts.parts(UUID(key), **by(leader))] == ["accepted", "declined"]


def test_together_responsible_is_written_down(leader: Actor) -> None:
    key = begun(leader)
    for controller in (Controller.JOINT, Controller.PROCESSOR):
        with pytest.raises(NeedsArrangement):
            asked(key, leader, words=PartWords(controller, ""))
    with pytest.raises(OwnOrganisation):
        asked(key, leader, ZWOLLE, SHARED)


def test_a_colleague_joins_reads_along_and_gets_up(leader: Actor, colleague: Actor) -> None:
    key = begun(leader)
    part = queries.dossier(key, **by(leader)).part
    with pytest.raises(NotAllowed, match="who joins"):
        dossiers.move(part, StandingWords(Deed.START), **by(colleague))
    seats.sit(part, SeatRole.JOINS, **by(colleague))
    dossiers.move(part, StandingWords(Deed.START), **by(colleague))
    with pytest.raises(NotAllowed, match="who leads"):
        dossiers.close(key, CLOSING, **by(colleague))
    with pytest.raises(LastLeader):
        seats.get_up(part, **by(leader))
    seats.seat(part, colleague.person or 0, SeatRole.LEADS, **by(leader))
    seats.get_up(part, **by(leader))
    assert [one.person for one in room.seats(UUID(key), **by(colleague))] == [colleague.person]


def test_only_who_began_it_words_and_closes_it(leader: Actor, binder: Actor) -> None:
    key, _ = taken_part(leader, binder)
    with pytest.raises(NotAllowed):
        dossiers.reword(key, WORDS, **by(binder))
    with pytest.raises(NotAllowed):
        dossiers.close(key, CLOSING, **by(binder))


def test_closing_fixes_the_day_and_nothing_moves_after_it(leader: Actor, binder: Actor) -> None:
    key, part = taken_part(leader, binder)
    fact = dossiers.close(key, CLOSING, **by(leader))
    found = queries.dossier(key, **by(binder))
    assert fact.destroy_on == AT.date().replace(year=AT.year + 5) == found.destroy_on
    assert found.closing == CLOSING
    with pytest.raises(NotAllowed, match="closed"):
        dossiers.move(part, StandingWords(Deed.START), **by(binder))
    with pytest.raises(NotAllowed, match="closed"):
        dossiers.reword(key, WORDS, **by(leader))


def test_past_its_term_only_name_and_days_stay(leader: Actor, binder: Actor) -> None:
    key, _ = taken_part(leader, binder)
    dossiers.close(key, CLOSING, **by(leader))
    everybody = (ZWOLLE, DEVENTER, KAMPEN)
    keeping.destroy_past_term(everybody, at=AT + timedelta(days=365))
    assert queries.dossier(key, **by(leader)).words == WORDS
    later = AT.replace(year=AT.year + 5)
    keeping.destroy_past_term(everybody, at=later)
    found = queries.dossier(key, **by(leader))
    assert (found.words.question, found.words.why, found.words.places) == (WORDS.question, "", ())
    assert (found.destroyed_on, found.closed_on, found.standings) == (later.date(), AT.date(), ())
    assert room.seats(UUID(key), **by(leader)) == ()
    assert queries.history(UUID(key), **by(leader)) == ()
    for organisation in everybody:
        with pytest.raises(dossiers.NothingPastTerm):
            dossiers.destroy(actor=worker_for(organisation), at=later)


def test_who_left_before_it_closed_destroys_too(leader: Actor, binder: Actor) -> None:
    key, part = taken_part(leader, binder)
    taking_part.leave(part, **by(binder))
    dossiers.close(key, CLOSING, **by(leader))
    fact = dossiers.destroy(actor=worker_for(DEVENTER), at=AT.replace(year=AT.year + 5))
    assert fact.dossiers == (key,)


def test_what_is_kept_for_ever_has_no_day(leader: Actor) -> None:
    key = begun(leader)
    assert dossiers.close(key, ClosingWords("Beleid.", "", "2020-3.1.1"), **by(leader)).destroy_on is None


def test_who_is_forgotten_sat_nowhere(leader: Actor, colleague: Actor) -> None:
    key = begun(leader)
    seats.sit(queries.dossier(key, **by(leader)).part, SeatRole.READS, **by(colleague))
    assert seats.forget(colleague.person or 0, actor=worker_for(ZWOLLE), at=AT).seats == 1
    assert [one.person for one in room.seats(UUID(key), **by(leader))] == [leader.person]
