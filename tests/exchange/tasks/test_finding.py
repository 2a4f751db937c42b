# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker does: a changed profile is found by its new words, examples are brought once."""

from datetime import timedelta

import pytest

from exchange.few_people import Few
from exchange.finding import KNOWS, take_part
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.connectors.sample.people import People
from stuurhuis.exchange.actions import people_items
from stuurhuis.exchange.queries import finding as questions
from stuurhuis.exchange.queries import finding_log
from stuurhuis.exchange.rules.people import Audience, ItemKind, ItemWords
from stuurhuis.exchange.tasks import finding
from stuurhuis.kernel.journal.delivery import deliver, names
from stuurhuis.kernel.journal.sealing import seal
from stuurhuis.kernel.policy import Actor
from stuurhuis.site.wiring import REACTIONS


def test_a_changed_profile_is_found_by_its_new_words(opened: None, asker: Actor, expert: Actor) -> None:
    profile = take_part(expert, KNOWS)
    swims = ItemWords(ItemKind.KNOWS, "zwembaden", Audience.GOVERNMENTS, level=3)
    people_items.add_item(profile, swims, actor=expert, at=AT)
    assert not questions.find("zwembaden", actor=asker, at=AT).candidates
    seal(AT, names(REACTIONS))
    deliver(REACTIONS, AT + timedelta(seconds=1))
    assert [one.name for one in questions.find("zwembaden", actor=asker, at=AT).candidates] == [
        "Karim Bouzid"
    ]


@pytest.mark.django_db
def test_examples_are_brought_once_and_open_their_organisations(asker: Actor, expert: Actor) -> None:
    number = sum(Few().numbers().values())
    assert finding.bring_examples(Few(), at=AT) == number
    assert finding.bring_examples(Few(), at=AT) == 0
    answer = questions.find(
        "wie weet iets van warmtenetten en aanbesteden?", elsewhere=True, actor=asker, at=AT
    )
    assert answer.candidates[0].name == "Karim Bouzid"
    assert answer.candidates[0].fit.missing == ()


def test_who_was_killed_goes_on_with_the_next_organisation(
    monkeypatch: pytest.MonkeyPatch, asker: Actor, expert: Actor
) -> None:
    only = Few()
    monkeypatch.setattr(only, "numbers", lambda: {DEVENTER: People().numbers()[DEVENTER]})
    finding.bring_examples(only, at=AT)
    assert finding.bring_examples(Few(), at=AT) == People().numbers()[ZWOLLE]


def test_a_forgotten_person_is_gone_from_the_rankings_of_others(
    opened: None, asker: Actor, expert: Actor
) -> None:
    take_part(expert, KNOWS)
    questions.find("warmtenetten", actor=asker, at=AT)
    finding.forget(expert.person or 0, (DEVENTER,), at=AT)
    assert finding_log.shown_of_me(actor=expert, at=AT) == ()
