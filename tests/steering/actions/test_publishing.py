# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is chosen becomes public as it is that day, stays so, and can be withdrawn."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, NotThere
from stuurhuis.kernel.store.wall import within
from stuurhuis.steering.actions import decisions, goals, judgement
from stuurhuis.steering.actions import publishing as actions
from stuurhuis.steering.actions.publishing import (
    AlreadyWithdrawn,
    ChangedMeanwhile,
    NothingNew,
    NothingToPublish,
)
from stuurhuis.steering.models import Publication, PublicationPlan, Withdrawal
from stuurhuis.steering.queries import publishing
from stuurhuis.steering.queries.goals import tree
from stuurhuis.steering.rules.decisions import DecisionWords
from stuurhuis.steering.rules.goals import (
    Bound,
    GoalWords,
    IndicatorChoice,
    MeasureWords,
    PlannedGoal,
    PlannedIndicator,
    PlannedProgramme,
    ProgrammeWords,
    TargetWords,
)
from stuurhuis.steering.rules.judgement import JudgementWords
from stuurhuis.steering.rules.publishing import STANDARD, Aspect, Choice, PublicWords, first_choice, key_of
from stuurhuis.steering.rules.trees import Fate
from stuurhuis.steering.tasks.monitor import Material

SOLVENCY = "solvabiliteit-rekening"
TARGET = TargetWords("2026", 45.0, Bound.AT_LEAST, rationale="raadsbesluit")
TREE = (
    PlannedProgramme(
        ProgrammeWords("0", "Bestuur"),
        (
            PlannedGoal(
                GoalWords("0.1", "De gemeente kan tegen een stootje"),
                (PlannedIndicator(IndicatorChoice(SOLVENCY, "means", "2022", 41.0), (TARGET,)),),
                (MeasureWords("De reserve aanvullen", note="Piet belt nog"),),
            ),
            PlannedGoal(GoalWords("0.2", "Geheim plan voor het stadhuis")),
        ),
    ),
)
DECIDED = DecisionWords(
    "Het tekort uit de reserve dekken", "college", date(2026, 5, 28), "Wacht een jaar.", "Nood."
)
WORDS = PublicWords("Zo staat het ervoor.", "vragen@zwolle.example")


@pytest.fixture
def keys(judged: Material, of_zwolle: Actor) -> tuple[int, int]:
    """Two goals of Zwolle: one with everything, one that stays within."""
    goals.adopt_tree(TREE, actor=of_zwolle, at=AT)
    first, second = tree(ZWOLLE, actor=of_zwolle, at=AT).goals
    decisions.decide(first.id, DECIDED, actor=of_zwolle, at=AT)
    judgement.judge(
        SOLVENCY, JudgementWords("2026", "De grond is verkocht.", expected=48.0), actor=of_zwolle, at=AT
    )
    return first.id, second.id


def published(
    actor: Actor, *aspects: Aspect, keys: tuple[int, ...], held_back: str = "", day: int = 0
) -> int:
    """Choose these aspects of these goals, look, and say yes; gives the number."""
    at = AT + timedelta(days=day)
    offered = first_choice(publishing.plan(actor=actor, at=at).story).things
    choice = Choice(frozenset(aspects), frozenset(keys), offered - {held_back})
    actions.plan(choice, WORDS, actor=actor, at=at)
    looked = publishing.preview(actor=actor, at=at).fingerprint
    return actions.publish(looked, actor=actor, at=at).number


def test_a_stranger_reads_what_was_chosen_and_nothing_else(of_zwolle: Actor, keys: tuple[int, int]) -> None:
    assert published(of_zwolle, *STANDARD, keys=keys[:1]) == 1
    found = publishing.publication(ZWOLLE, actor=VISITOR, at=AT)
    assert found is not None
    [goal] = found.story.goals
    assert (goal.id, goal.name) == (keys[0], "De gemeente kan tegen een stootje")
    assert [one.what for one in goal.decisions] == ["Het tekort uit de reserve dekken"]
    assert goal.indicators[0].latest is not None
    assert goal.indicators[0].judgements == ()
    told = str(found)
    for hidden in ("Geheim", "Piet", "Wacht een jaar", "grond is verkocht"):
        assert hidden not in told


def test_what_is_held_back_of_a_goal_stays_within(of_zwolle: Actor, keys: tuple[int, int]) -> None:
    held = key_of(Aspect.INDICATORS, keys[0], SOLVENCY)
    published(of_zwolle, *STANDARD, keys=keys[:1], held_back=held)
    found = publishing.publication(ZWOLLE, actor=VISITOR, at=AT)
    assert found is not None
    assert found.story.goals[0].indicators == ()
    assert SOLVENCY not in str(found)


def test_what_is_new_since_somebody_chose_is_not_chosen(of_zwolle: Actor, keys: tuple[int, int]) -> None:
    published(of_zwolle, *STANDARD, keys=keys)
    decisions.decide(keys[0], replace(DECIDED, what="Vertrouwelijk"), actor=of_zwolle, at=AT)
    looked = publishing.preview(actor=of_zwolle, at=AT)
    assert "Vertrouwelijk" not in str(looked.story)
    assert (looked.changes, looked.within) == ((), 1)


def test_it_stays_as_it_was_whatever_changes_later(of_zwolle: Actor, keys: tuple[int, int]) -> None:
    published(of_zwolle, *STANDARD, keys=keys[:1])
    before = publishing.publication(ZWOLLE, actor=VISITOR, at=AT)
    goals.reword_goal(keys[0], GoalWords("0.1", "Iets heel anders"), actor=of_zwolle, at=AT)
    goals.end_goal(keys[1], actor=of_zwolle, at=AT)
    assert publishing.publication(ZWOLLE, actor=VISITOR, at=AT) == before


def test_the_next_one_says_what_changed(of_zwolle: Actor, keys: tuple[int, int]) -> None:
    published(of_zwolle, *STANDARD, keys=keys[:1])
    assert published(of_zwolle, Aspect.INDICATORS, keys=keys, day=1) == 2
    changed = publishing.changed_in(ZWOLLE, 2, actor=VISITOR, at=AT)
    assert {one.goal: one.fate for one in changed} == {keys[0]: Fate.CHANGED, keys[1]: Fate.NEW}
    assert {one.piece: one.fate for one in changed[0].changes} == {
        "measure": Fate.GONE,
        "decision": Fate.GONE,
        "forecast": Fate.GONE,
    }


def test_nothing_new_is_not_published_again(of_zwolle: Actor, keys: tuple[int, int]) -> None:
    published(of_zwolle, *STANDARD, keys=keys)
    with pytest.raises(NothingNew):
        published(of_zwolle, *STANDARD, keys=keys, day=1)
    with pytest.raises(NothingToPublish):
        published(of_zwolle, *STANDARD, keys=(), day=1)


def test_what_changed_after_somebody_looked_does_not_go_out(of_zwolle: Actor, keys: tuple[int, int]) -> None:
    everything = publishing.plan(actor=of_zwolle, at=AT).choice
    actions.plan(everything, WORDS, actor=of_zwolle, at=AT)
    looked = publishing.preview(actor=of_zwolle, at=AT).fingerprint
    goals.reword_goal(keys[0], GoalWords("0.1", "Iets heel anders"), actor=of_zwolle, at=AT)
    with pytest.raises(ChangedMeanwhile):
        actions.publish(looked, actor=of_zwolle, at=AT)


def test_what_is_withdrawn_is_no_longer_read_but_that_it_was_stays(
    of_zwolle: Actor, of_deventer: Actor, keys: tuple[int, int]
) -> None:
    published(of_zwolle, *STANDARD, keys=keys[:1])
    published(of_zwolle, *STANDARD, keys=keys, day=1)
    newest = publishing.editions(ZWOLLE, actor=VISITOR, at=AT)[0]
    actions.withdraw(newest.id, "Een fout cijfer.", actor=of_zwolle, at=AT)
    for reader in (VISITOR, of_deventer, of_zwolle):
        assert publishing.publication(ZWOLLE, 2, actor=reader, at=AT) is None
        shown = publishing.publication(ZWOLLE, actor=reader, at=AT)
        assert shown is not None
        assert shown.edition.number == 1
        gone, kept = publishing.editions(ZWOLLE, actor=reader, at=AT)
        assert (gone.number, gone.withdrawn, gone.reason) == (2, AT, "Een fout cijfer.")
        assert kept.withdrawn is None
    assert publishing.publishers(actor=VISITOR, at=AT)[ZWOLLE].number == 1
    with pytest.raises(AlreadyWithdrawn):
        actions.withdraw(newest.id, "Nog eens.", actor=of_zwolle, at=AT)
    assert published(of_zwolle, *STANDARD, keys=keys, day=2) == 3


def test_another_organisation_withdraws_nothing(
    of_zwolle: Actor, of_deventer: Actor, keys: tuple[int, int]
) -> None:
    published(of_zwolle, *STANDARD, keys=keys)
    [one] = publishing.editions(ZWOLLE, actor=of_deventer, at=AT)
    with pytest.raises(NotThere):
        actions.withdraw(one.id, "Niet van ons.", actor=of_deventer, at=AT)
    with pytest.raises(NotAllowed):
        actions.plan(Choice(frozenset(), frozenset(), frozenset()), WORDS, actor=VISITOR, at=AT)
    with pytest.raises(NotAllowed):
        publishing.preview(actor=VISITOR, at=AT)


@pytest.mark.parametrize("table", [Publication, Withdrawal])
def test_the_database_changes_and_removes_nothing(
    of_zwolle: Actor, keys: tuple[int, int], table: type[Publication | Withdrawal]
) -> None:
    published(of_zwolle, *STANDARD, keys=keys)
    [one] = publishing.editions(ZWOLLE, actor=VISITOR, at=AT)
    actions.withdraw(one.id, "Een fout.", actor=of_zwolle, at=AT)
    for change in (lambda rows: rows.update(number=9), lambda rows: rows._raw_delete("default")):
        with within(ZWOLLE), pytest.raises(DatabaseError), transaction.atomic():
            change(table.objects.all())


def test_everybody_may_read_what_is_public_whatever_the_query_above_forgot(
    of_zwolle: Actor, keys: tuple[int, int]
) -> None:
    published(of_zwolle, *STANDARD, keys=keys)
    for scope in (nullcontext(), within(DEVENTER), within(ZWOLLE)):
        with scope:
            assert Publication.objects.count() == 1
    [one] = publishing.editions(ZWOLLE, actor=VISITOR, at=AT)
    actions.withdraw(one.id, "Een fout.", actor=of_zwolle, at=AT)
    for scope, seen in ((nullcontext(), 0), (within(DEVENTER), 0), (within(ZWOLLE), 1)):
        with scope:
            assert (Publication.objects.count(), Withdrawal.objects.count()) == (seen, 1)
    with within(DEVENTER):
        assert not PublicationPlan.objects.exists()


@pytest.mark.postgres
@pytest.mark.parametrize("organisation", ["", DEVENTER], ids=["stranger", "other"])
@pytest.mark.parametrize("table", ["steering_publication", "steering_publicationplan"])
def test_only_the_own_organisation_writes(
    of_zwolle: Actor, keys: tuple[int, int], table: str, organisation: str
) -> None:
    published(of_zwolle, *STANDARD, keys=keys)
    with within(ZWOLLE), connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE taken AS SELECT * FROM {table}")
        cursor.execute("UPDATE taken SET id = id + 1")
    scope = within(organisation) if organisation else nullcontext()
    with (
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
        scope,
        connection.cursor() as cursor,
    ):
        cursor.execute(f"INSERT INTO {table} SELECT * FROM taken")
