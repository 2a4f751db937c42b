# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker does: a changed profile is found by its new words, examples are brought once."""

from collections.abc import Iterable
from datetime import timedelta

import pytest

from exchange.few_people import Few
from exchange.finding import KNOWS, take_part
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import people_items
from stuurhuis.exchange.models.people import Availability, Profile
from stuurhuis.exchange.queries import finding as questions
from stuurhuis.exchange.queries import finding_log
from stuurhuis.exchange.rules.people import Audience, ItemKind, ItemWords
from stuurhuis.exchange.tasks import finding
from stuurhuis.kernel.journal.delivery import deliver, names
from stuurhuis.kernel.journal.sealing import seal
from stuurhuis.kernel.policy import Actor, worker_for
from stuurhuis.kernel.store.wall import within
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


class Killed(BaseException):
    """What a process that is killed does not catch."""


@pytest.mark.parametrize("at_deed", [1, 2, 4])
def test_who_is_killed_between_or_within_deeds_goes_on_and_doubles_nothing(
    at_deed: int, monkeypatch: pytest.MonkeyPatch, asker: Actor, expert: Actor
) -> None:
    monkeypatch.setattr(finding, "PORTION", 10)
    number, deeds = sum(Few().numbers().values()), iter(range(1, at_deed + 1))
    made = Availability.objects.bulk_create

    def until_killed(rows: Iterable[Availability]) -> list[Availability]:
        if next(deeds) == at_deed:
            raise Killed
        return made(rows)

    with monkeypatch.context() as patch:
        patch.setattr(Availability.objects, "bulk_create", until_killed)
        with pytest.raises(Killed):
            finding.bring_examples(Few(), at=AT)
    busy = finding_log.examples_busy(actor=asker, at=AT)
    there = dict(finding_log.taking_part(actor=worker_for(ZWOLLE), at=AT))
    assert busy is not None
    assert (busy.brought, busy.wanted) == (sum(there.values()), number)
    finding.bring_examples(Few(), at=AT)
    assert dict(finding_log.taking_part(actor=worker_for(ZWOLLE), at=AT)) == Few().numbers()
    assert finding_log.examples_busy(actor=asker, at=AT) is None
    with within(ZWOLLE):
        persons = list(Profile.objects.values_list("person", flat=True))
    assert len(persons) == len(set(persons)) == number


def test_who_is_told_to_stop_stops_after_a_portion(
    monkeypatch: pytest.MonkeyPatch, asker: Actor, expert: Actor
) -> None:
    monkeypatch.setattr(finding, "PORTION", 10)
    asked = iter((False, False, True))
    assert finding.bring_examples(Few(), at=AT, stopped=lambda: next(asked)) == Few().numbers()[DEVENTER]
    assert finding.bring_examples(Few(), at=AT) == Few().numbers()[ZWOLLE]


def test_a_forgotten_person_is_gone_from_the_rankings_of_others(
    opened: None, asker: Actor, expert: Actor
) -> None:
    take_part(expert, KNOWS)
    questions.find("warmtenetten", actor=asker, at=AT)
    finding.forget(expert.person or 0, (DEVENTER,), at=AT)
    assert finding_log.shown_of_me(actor=expert, at=AT) == ()
