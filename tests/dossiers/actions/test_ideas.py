# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody puts an idea; others support and sharpen it; it is answered, and who did what can be forgotten."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.dossiers.actions import dossiers
from stuurhuis.dossiers.actions import ideas as actions
from stuurhuis.dossiers.queries import ideas as queries
from stuurhuis.dossiers.rules.ideas import (
    WAIT,
    Backing,
    IdeaIsOver,
    IdeaRole,
    IdeaState,
    IdeaWords,
    OwnIdea,
    SharpeningIsAnswered,
    SharpeningState,
)
from stuurhuis.dossiers.rules.words import Origin
from stuurhuis.dossiers.tasks import ideas as tasks
from stuurhuis.dossiers.tasks import keeping
from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.memberships.facts import PersonForgotten
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere, worker_for
from tests.dossiers.people import FROM_GOAL, WORDS, by

pytestmark = pytest.mark.django_db
IDEA = IdeaWords("Wat als we de avond samen lopen?", "Dan ziet iemand het.", "Holtenbroek")
SHARPER = replace(IDEA, question="Wat als bewoners en agenten de avond samen lopen?")


def put(actor: Actor, *, opened: bool = True, origin: Origin = FROM_GOAL) -> str:
    """An idea that somebody put."""
    return actions.put(IDEA, origin, opened=opened, **by(actor)).idea


def later(actor: Actor, days: int) -> dict[str, Any]:
    """Who asks, so many days on."""
    return {"actor": actor, "at": AT + timedelta(days=days)}


def test_an_idea_for_us_is_seen_by_us_alone(colleague: Actor, leader: Actor, binder: Actor) -> None:
    ours, for_all = put(colleague, opened=False), put(colleague)
    assert {one.id for one in queries.ideas(**by(leader))} == {ours, for_all}
    assert {one.id for one in queries.ideas(**by(binder))} == {for_all}
    with pytest.raises(NotThere):
        queries.idea(ours, **by(binder))
    with pytest.raises(NotThere):
        actions.support(ours, **by(binder))


def test_supported_once_counted_without_names_and_taken_back(
    colleague: Actor, leader: Actor, binder: Actor, outsider: Actor
) -> None:
    idea = put(colleague)
    for one in (leader, binder, binder):
        actions.support(idea, **by(one))
    assert queries.idea(idea, **by(outsider)).backing == Backing(2, 2)
    assert [one.name for one in queries.contributors(idea, **by(binder))] == ["Karim Bouzid"]
    assert queries.contributors(idea, **by(outsider)) == ()
    actions.take_back_support(idea, **by(binder))
    assert queries.idea(idea, **by(outsider)).backing == Backing(1, 1)
    with pytest.raises(actions.NothingToTakeBack):
        actions.take_back_support(idea, **by(binder))
    with pytest.raises(OwnIdea):
        actions.support(idea, **by(colleague))


def test_better_words_of_elsewhere_are_taken_by_who_put_it(
    colleague: Actor, leader: Actor, binder: Actor, outsider: Actor
) -> None:
    idea = put(colleague)
    one, other = (actions.sharpen(idea, SHARPER, "Wie loopt er?", **by(binder)).sharpening for _ in "ab")
    assert queries.sharpenings(idea, **by(outsider)) == ()
    with pytest.raises(NotThere):
        actions.answer_words(one, SharpeningState.TAKEN, "Ja.", **by(leader))
    actions.answer_words(one, SharpeningState.TAKEN, "Ja.", **by(colleague))
    actions.answer_words(other, SharpeningState.LEFT, "Staat er al.", **by(colleague))
    assert queries.idea(idea, **by(outsider)).words == SHARPER
    seen = queries.sharpenings(idea, **by(binder))
    assert [(each.state, each.answer) for each in seen] == [("taken", "Ja."), ("left", "Staat er al.")]
    with pytest.raises(SharpeningIsAnswered):
        actions.answer_words(one, SharpeningState.LEFT, "Toch niet.", **by(colleague))


def test_who_has_the_role_says_why_not_and_it_stays_findable(colleague: Actor, leader: Actor) -> None:
    idea = put(colleague)
    with pytest.raises(NotAllowed):
        actions.decline(idea, "Geen geld.", **by(colleague))
    actions.decline(idea, "Mooi, maar nu is er geen geld.", **by(leader))
    [found] = queries.ideas("avond", **by(colleague))
    assert (found.state, found.answer) == (IdeaState.DECLINED, "Mooi, maar nu is er geen geld.")
    with pytest.raises(IdeaIsOver):
        actions.support(idea, **by(leader))
    with pytest.raises(NotAllowed):
        actions.withdraw(idea, **by(colleague))


def test_taken_back_it_is_gone_from_the_list(colleague: Actor, leader: Actor) -> None:
    idea = put(colleague)
    with pytest.raises(NotAllowed):
        actions.withdraw(idea, **by(leader))
    actions.withdraw(idea, **by(colleague))
    assert queries.ideas(**by(colleague)) == ()
    assert queries.born_from([FROM_GOAL.reference], **by(colleague)) == ()


def test_what_waits_too_long_surfaces_at_the_own_organisation(colleague: Actor, leader: Actor) -> None:
    idea = put(colleague)
    assert queries.unanswered(**later(leader, WAIT.days - 1)) == ()
    assert [one.id for one in queries.unanswered(**later(leader, WAIT.days))] == [idea]
    actions.decline(idea, "Nu niet.", **by(leader))
    assert queries.unanswered(**later(leader, 99)) == ()


def test_a_dossier_of_elsewhere_takes_it_up(colleague: Actor, binder: Actor) -> None:
    idea = put(colleague)
    told = dossiers.begin(WORDS, Origin(f"idea:{idea}", IDEA.question), **by(binder))
    for _again in range(2):
        tasks.taken_up(Told(told, 1, DEVENTER, "", AT))
    found = queries.idea(idea, **by(colleague))
    assert (found.state, found.taken_by, found.dossier) == (IdeaState.TAKEN_UP, DEVENTER, told.dossier)


def test_a_dossier_of_something_else_takes_nothing_up(colleague: Actor, binder: Actor) -> None:
    for origin in (FROM_GOAL, Origin(f"idea:{uuid4()}")):
        told = dossiers.begin(WORDS, origin, **by(binder))
        tasks.taken_up(Told(told, 1, DEVENTER, "", AT))
    assert queries.ideas(**by(colleague)) == ()


def test_forgotten_is_who_did_it_not_what_was_done(colleague: Actor, binder: Actor) -> None:
    idea = put(colleague)
    actions.support(idea, **by(binder))
    actions.sharpen(idea, SHARPER, "Beter.", **by(binder))
    assert {one.role for one in queries.my_contributions(**by(binder))} == {
        IdeaRole.SUPPORTS, IdeaRole.SHARPENS
    }  # fmt: skip
    keeping.forgotten(Told(PersonForgotten(binder.person or 0, (DEVENTER,)), 1, DEVENTER, "", AT))
    assert queries.my_contributions(**by(binder)) == ()
    assert queries.idea(idea, **by(colleague)).backing == Backing(1, 1)
    assert len(queries.sharpenings(idea, **by(colleague))) == 1


def test_names_go_after_two_years_and_words_after_ten(colleague: Actor) -> None:
    idea = put(colleague)
    keeping.destroy_past_term([ZWOLLE], at=AT + actions.NAMES - timedelta(days=1))
    assert len(queries.contributors(idea, **by(colleague))) == 1
    keeping.destroy_past_term([ZWOLLE], at=AT + actions.NAMES)
    assert queries.contributors(idea, **by(colleague)) == ()
    keeping.destroy_past_term([ZWOLLE], at=AT + actions.WORDS)
    found = queries.idea(idea, **by(colleague))
    assert (found.words, found.origin) == (IdeaWords(IDEA.question, "", ""), Origin())
    assert queries.ideas(**by(colleague)) == ()
    with pytest.raises(actions.NothingPastTerm):
        actions.destroy(actor=worker_for(ZWOLLE), at=AT + actions.WORDS)
