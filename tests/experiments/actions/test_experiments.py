# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a design to a verdict: what is locked stays locked, a lot is drawn once, and stopping asks nothing."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction

from small_country import AT, DEVENTER, KAMPEN, ZWOLLE
from stuurhuis.experiments.actions import experiments as actions
from stuurhuis.experiments.actions import findings as worker
from stuurhuis.experiments.actions import judging
from stuurhuis.experiments.queries import experiments as queries
from stuurhuis.experiments.rules import document
from stuurhuis.experiments.rules.deciding import Readiness, Verdict, VerdictWords
from stuurhuis.experiments.rules.design import Comparison, NoDesign, Place
from stuurhuis.experiments.rules.draw import Candidate, CannotBeDrawn, drawn
from stuurhuis.experiments.rules.findings import FindingKind, PowerFound, Said
from stuurhuis.experiments.rules.opinions import About, OpinionWords, Side
from stuurhuis.experiments.rules.seen import family
from stuurhuis.experiments.rules.standing import ExperimentState
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere, worker_for
from stuurhuis.kernel.store.wall import within
from tests.experiments.people import DESIGN, FROM_DOSSIER, READING, by, designed, running

pytestmark = pytest.mark.django_db
AGAINST = OpinionWords(About.VERDICT, Side.AGAINST, "Te vroeg.", "bewoners")
SCALE = VerdictWords(Verdict.SCALE, "Het werkt.", Readiness("twee ton extra", "de buurgemeenten", "ja"))
AMONG = tuple(map(Place, (ZWOLLE, DEVENTER, KAMPEN)))


def seen(key: str, actor: Actor) -> object:
    """An experiment as somebody sees it."""
    return queries.experiment(key, **by(actor))


def found(key: str, kind: FindingKind, answer: object, organisation: str = ZWOLLE) -> None:
    """The worker finds something out."""
    actor = worker_for(organisation)
    finding = worker.ask(key, kind, **by(actor)).finding
    worker.keep(finding, answer, "figures/1", **by(actor))


def test_a_design_keeps_where_it_came_from(leader: Actor) -> None:
    key = designed(leader)
    one = seen(key, leader)
    assert one.design == DESIGN
    assert one.is_draft
    assert [each.id for each in queries.born_from([FROM_DOSSIER.reference], **by(leader))] == [key]
    assert queries.born_from(["goal:1"], **by(leader)) == ()
    assert [each.id for each in queries.among([key], **by(leader))] == [key]


def test_until_the_start_it_may_change(leader: Actor) -> None:
    key = designed(leader)
    actions.redesign(key, replace(DESIGN, led_by="de wijkraad"), **by(leader))
    assert seen(key, leader).design.led_by == "de wijkraad"
    with pytest.raises(NoDesign):
        actions.redesign(key, replace(DESIGN, effect=0.0), **by(leader))


def test_after_the_start_nobody_changes_it(leader: Actor, colleague: Actor) -> None:
    key = running(leader)
    lock = seen(key, leader).lock
    assert lock.checksum == document.checksum(document.written(DESIGN))
    assert lock.afterwards
    for actor in (leader, colleague):
        with pytest.raises(NotAllowed):
            actions.redesign(key, replace(DESIGN, effect=-1.0), **by(actor))
        with pytest.raises(NotAllowed):
            actions.start(key, "nog eens", **by(actor))


@pytest.mark.parametrize("table", ["locked", "draw", "verdict"])
def test_the_database_refuses_to_change_what_is_kept(leader: Actor, table: str) -> None:
    key = designed(leader, places=AMONG, comparison=Comparison.DRAWN)
    actions.draw_lot(key, [Candidate(one.code) for one in AMONG], 1, **by(leader))
    actions.start(key, "toch", **by(leader))
    judging.judge(key, SCALE, **by(leader))
    for statement in (
        "UPDATE experiments_{} SET organisation_id = organisation_id",
        "DELETE FROM experiments_{}",
    ):
        with (
            pytest.raises(DatabaseError, match="never changed"),
            within(ZWOLLE),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement.format(table))
    assert seen(key, leader).lock is not None


def test_what_can_show_nothing_begins_only_with_a_reason(leader: Actor) -> None:
    key = designed(leader)
    with pytest.raises(actions.ShowsNothing):
        actions.start(key, "", **by(leader))
    weak = PowerFound(9.0, 3.0, 0.2, 200, (), Said())
    found(key, FindingKind.POWER, weak)
    with pytest.raises(actions.ShowsNothing):
        actions.start(key, "", **by(leader))
    found(key, FindingKind.POWER, replace(weak, smallest=4.0))
    actions.redesign(key, replace(DESIGN, effect=-4.5), **by(leader))
    with pytest.raises(actions.ShowsNothing):  # it was reckoned of another design
        actions.start(key, "", **by(leader))
    found(key, FindingKind.POWER, replace(weak, smallest=4.0))
    actions.start(key, "", **by(leader))
    assert seen(key, leader).lock.despite == ""


def test_a_lot_is_drawn_once_and_can_be_drawn_again_by_anyone(leader: Actor) -> None:
    key = designed(leader, places=AMONG, comparison=Comparison.DRAWN)
    with pytest.raises(actions.MustDrawFirst):
        actions.start(key, "toch", **by(leader))
    candidates = [Candidate(one.code, "hanze") for one in AMONG]
    with pytest.raises(CannotBeDrawn):
        actions.draw_lot(key, candidates, 3, **by(leader))
    actions.draw_lot(key, candidates, 2, **by(leader))
    with pytest.raises(actions.DrawnAlready):
        actions.draw_lot(key, candidates, 2, **by(leader))
    with pytest.raises(actions.DrawnAlready):
        actions.redesign(key, DESIGN, **by(leader))
    lot = seen(key, leader).draw
    again = drawn([Candidate(*one) for one in lot.candidates], lot.number, lot.seed)
    assert again == lot.drawn
    assert len(lot.rest) == 1
    with pytest.raises(actions.NotByLot):
        actions.draw_lot(designed(leader), candidates, 2, **by(leader))


def test_stopping_asks_nothing_and_learning_comes_after(leader: Actor, colleague: Actor) -> None:
    key = running(leader)
    actions.stop(key, **by(colleague))
    one = seen(key, leader)
    assert one.state is ExperimentState.STOPPED
    assert (one.ending.on, one.ending.why) == (AT.date(), "")
    actions.tell_learnt(key, "", "Het team kwam te laat.", **by(leader))
    assert seen(key, leader).ending.learnt == "Het team kwam te laat."
    with pytest.raises(NotAllowed):
        actions.stop(key, **by(leader))
    with pytest.raises(NotAllowed):
        actions.drop(key, **by(leader))


def test_what_never_began_is_dropped(leader: Actor) -> None:
    key = designed(leader)
    actions.drop(key, **by(leader))
    assert seen(key, leader).state is ExperimentState.DROPPED


def test_a_verdict_keeps_what_was_known_that_day(leader: Actor) -> None:
    key = running(leader)
    found(key, FindingKind.READING, READING)
    opinion = judging.give_opinion(key, AGAINST, **by(leader)).opinion
    judging.give_opinion(key, replace(AGAINST, about=About.DESIGN, why="Duur."), **by(leader))
    fact = judging.judge(key, SCALE, **by(leader))
    judging.take_back(opinion, **by(leader))
    found(key, FindingKind.READING, replace(READING, estimate=9.0))
    [one] = queries.verdicts(**by(leader))[key]
    assert (fact.decided, fact.proposed) == ("scale", "scale")
    assert one.reading == READING
    assert one.dissent == ("bewoners: Te vroeg.",)
    assert one.words == SCALE
    assert seen(key, leader).state is ExperimentState.SCALED
    assert [each.words.why for each in queries.opinions(UUID(key), **by(leader))] == ["Duur."]


def test_going_on_leaves_it_running_and_a_later_verdict_possible(leader: Actor) -> None:
    key = running(leader)
    judging.judge(key, replace(SCALE, verdict=Verdict.GO_ON), **by(leader))
    judging.judge(key, replace(SCALE, verdict=Verdict.STOP), **by(leader))
    assert [one.words.verdict for one in queries.verdicts(**by(leader))[key]] == [Verdict.STOP, Verdict.GO_ON]
    assert seen(key, leader).state is ExperimentState.ENDED


def test_what_is_not_opened_is_not_there_for_others(leader: Actor, elsewhere: Actor) -> None:
    key = running(leader)
    with pytest.raises(NotThere):
        seen(key, elsewhere)
    with pytest.raises(NotThere):
        designed(elsewhere, replicates=key)
    with pytest.raises(NotThere):
        judging.give_opinion(key, AGAINST, **by(elsewhere))
    with pytest.raises(NotThere):
        actions.stop(key, **by(elsewhere))


def test_opened_it_is_read_judged_upon_and_replicated_by_others(leader: Actor, elsewhere: Actor) -> None:
    key = running(leader)
    found(key, FindingKind.READING, READING)
    actions.open_to_all(key, **by(leader))
    one = seen(key, elsewhere)
    assert not one.own
    assert one.lock is not None
    assert queries.newest_findings(UUID(key), **by(elsewhere))[FindingKind.READING].found == READING
    judging.give_opinion(key, AGAINST, **by(elsewhere))
    assert len(queries.opinions(UUID(key), **by(leader))) == 1
    with pytest.raises(NotAllowed):
        actions.stop(key, **by(elsewhere))
    again = designed(elsewhere, replicates=key, places=(Place(DEVENTER),))
    third = designed(elsewhere, replicates=again, starts=date(2021, 1, 1))
    assert seen(third, elsewhere).replicates == key
    known = queries.experiments(**by(elsewhere))
    assert {each.id for each in family(one, known)} == {key, again, third}
    actions.close_to_others(key, **by(leader))
    with pytest.raises(NotThere):
        seen(key, elsewhere)


def test_what_waits_for_the_worker_is_asked_once(leader: Actor) -> None:
    key = designed(leader)
    first = worker.ask(key, FindingKind.POWER, **by(leader)).finding
    assert worker.ask(key, FindingKind.POWER, **by(leader)).finding == first
    with pytest.raises(NotThere):
        worker.keep(first, READING, "", **by(leader))
