# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What only the worker may do: keep sheets, ask for a run, and note how far it is."""

from dataclasses import replace
from datetime import timedelta

import pytest

from small_country import AT
from stuurhuis.kernel.parties import COUNTRY
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, worker_for
from stuurhuis.steering.actions import figures as actions
from stuurhuis.steering.queries import words
from stuurhuis.steering.rules.sheets import Break, Theme
from tests.steering.told import CRIMES, MONEY

WORKER = worker_for(COUNTRY)


def test_sheets_and_themes_are_kept_in_their_order(db: None) -> None:
    actions.register_themes(
        [Theme("b", "Tweede", "Second", 2), Theme("a", "Eerste", "First", 1)], actor=WORKER, at=AT
    )
    actions.register_sheets(
        "test", [MONEY, CRIMES], [Break(CRIMES.id, "2021", "x", "y")], actor=WORKER, at=AT
    )

    assert list(words.sheets_by_id(actor=VISITOR, at=AT).values()) == [MONEY, CRIMES]
    assert [one.id for one in words.registered_themes(actor=VISITOR, at=AT)] == ["a", "b"]
    assert words.registered_breaks(actor=VISITOR, at=AT) == (Break(CRIMES.id, "2021", "x", "y"),)


def test_a_sheet_is_renewed_and_those_of_others_stay(db: None) -> None:
    actions.register_sheets("one", [CRIMES], [Break(CRIMES.id, "2021", "x", "y")], actor=WORKER, at=AT)
    actions.register_sheets("two", [MONEY], [Break(MONEY.id, "2023", "x", "y")], actor=WORKER, at=AT)
    actions.register_sheets("one", [replace(CRIMES, decimals=2)], [], actor=WORKER, at=AT)

    found = words.sheets_by_id(actor=VISITOR, at=AT)
    assert (found[CRIMES.id].decimals, found[MONEY.id]) == (2, MONEY)
    assert [cut.indicator for cut in words.registered_breaks(actor=VISITOR, at=AT)] == [MONEY.id]


@pytest.mark.parametrize("actor", [VISITOR, Actor("person", 1, "GM0193")])
def test_nobody_but_the_worker(db: None, actor: Actor) -> None:
    with pytest.raises(NotAllowed):
        actions.register_sheets("test", [CRIMES], [], actor=actor, at=AT)
    with pytest.raises(NotAllowed):
        actions.ask_for_run("inputs", 0.1, actor=actor, at=AT)
    with pytest.raises(NotAllowed):
        actions.announce_figures("waste", 1, actor=actor, at=AT)


def test_asking_twice_is_asking_once(db: None) -> None:
    run = actions.ask_for_run("inputs", 0.1, actor=WORKER, at=AT).run

    assert actions.ask_for_run("inputs", 0.1, actor=WORKER, at=AT).run == run
    found = words.newest_run(actor=VISITOR, at=AT)
    assert found is not None
    assert (found.id, found.state, found.is_busy) == (run, "asked", True)


def test_a_run_advances_and_ends(db: None) -> None:
    run = actions.ask_for_run("inputs", 0.1, actor=WORKER, at=AT).run
    actions.advance_run(run, 2, 7, "Rekenen", actor=WORKER, at=AT)
    found = words.newest_run(actor=VISITOR, at=AT)
    assert found is not None
    assert (found.state, found.done, found.total, found.doing) == ("running", 2, 7, "Rekenen")

    actions.finish_run(run, 16, actor=WORKER, at=AT)
    found = words.newest_run(actor=VISITOR, at=AT)
    assert found is not None
    assert (found.state, found.done, found.doing, found.is_busy) == ("finished", 7, "", False)


def test_figures_that_come_back_are_judged_again(db: None) -> None:
    """Run one is finished, run two shows other figures; then the first figures come back."""
    first = actions.ask_for_run("first", 0.1, actor=WORKER, at=AT).run
    actions.finish_run(first, 1, actor=WORKER, at=AT)
    second = actions.ask_for_run("second", 0.1, actor=WORKER, at=AT + timedelta(hours=1)).run
    actions.finish_run(second, 1, actor=WORKER, at=AT + timedelta(hours=1))

    again = actions.ask_for_run("first", 0.1, actor=WORKER, at=AT + timedelta(hours=2)).run

    found = words.newest_run(actor=VISITOR, at=AT)
    assert found is not None
    assert again == first == found.id
    assert found.is_busy
    actions.finish_run(again, 1, actor=WORKER, at=AT + timedelta(hours=2))
    found = words.newest_run(actor=VISITOR, at=AT)
    assert found is not None
    assert not found.is_busy


def test_a_finished_run_that_is_shown_is_not_done_again(db: None) -> None:
    run = actions.ask_for_run("first", 0.1, actor=WORKER, at=AT).run
    actions.finish_run(run, 1, actor=WORKER, at=AT)
    actions.ask_for_run("first", 0.1, actor=WORKER, at=AT + timedelta(hours=1))

    found = words.newest_run(actor=VISITOR, at=AT)
    assert found is not None
    assert not found.is_busy
