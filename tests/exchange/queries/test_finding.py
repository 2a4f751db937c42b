# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is found by whom, what is kept of it, and what nobody is found by."""

from dataclasses import replace
from datetime import timedelta

import pytest

from exchange.finding import KNOWS, REVIEWED, WISHES, lay_out, take_part
from exchange.opened import put_in_order
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import finding as actions
from stuurhuis.exchange.actions import opening, people, people_items, people_lines
from stuurhuis.exchange.queries import finding, finding_log
from stuurhuis.exchange.queries import opening as openings
from stuurhuis.exchange.rules.finding import Criterion
from stuurhuis.exchange.rules.people import Audience, ItemKind, ItemWords
from stuurhuis.kernel.policy import Actor, NotAllowed, worker_for


def names(question: str, actor: Actor, **more: bool) -> list[str]:
    return [one.name for one in finding.find(question, actor=actor, at=AT, **more).candidates]


def test_somebody_at_another_government_is_found_with_exact_reasons(
    opened: None, asker: Actor, expert: Actor
) -> None:
    take_part(expert, KNOWS, WISHES, deed=REVIEWED)
    answer = finding.find("Wie weet iets van warmtenetten?", actor=asker, at=AT)
    found = answer.candidates[0]
    assert answer.is_found
    assert (found.name, found.organisation_name, found.example) == ("Karim Bouzid", "Deventer", True)
    assert sum(one.points for one in found.fit.reasons) == found.fit.points
    assert {one.criterion for one in found.fit.reasons} == {Criterion.DID, Criterion.KNOWS}


def test_a_removed_thing_is_no_reason_any_more_even_before_it_is_laid_out_anew(
    opened: None, asker: Actor, expert: Actor
) -> None:
    take_part(expert, KNOWS)
    before = finding.find("warmtenetten", actor=asker, at=AT).candidates[0]
    item = int(before.fit.reasons[0].traces[0].about.partition(":")[2])
    people_items.remove_item(item, actor=expert, at=AT)
    assert names("warmtenetten", asker) == []


def test_who_rests_is_found_by_nobody(opened: None, asker: Actor, expert: Actor) -> None:
    profile = take_part(expert, KNOWS)
    people.rest(profile, actor=expert, at=AT)
    assert names("warmtenetten", asker) == []
    lay_out(expert, profile)
    people.resume(profile, actor=expert, at=AT)
    assert names("warmtenetten", asker) == []
    lay_out(expert, profile)
    assert names("warmtenetten", asker) == ["Karim Bouzid"]


def test_wishes_are_no_reason_for_ones_own_line_unless_one_shows_them(
    opened: None, asker: Actor, expert: Actor, manager: Actor
) -> None:
    take_part(expert, KNOWS, WISHES)
    people_lines.name_manager(manager.person or 0, actor=expert, at=AT)
    assert names("energietransitie", asker) == ["Karim Bouzid"]
    assert names("energietransitie", manager) == []
    assert names("warmtenetten", manager) == ["Karim Bouzid"]


def test_what_is_for_ones_own_organisation_is_found_there_alone(
    opened: None, asker: Actor, expert: Actor, manager: Actor
) -> None:
    take_part(expert, replace(KNOWS, audience=Audience.ORGANISATION))
    assert names("warmtenetten", asker) == []
    assert names("warmtenetten", manager) == ["Karim Bouzid"]
    assert names("warmtenetten", manager, elsewhere=True) == []


@pytest.mark.parametrize("audience", [Audience.ME, Audience.LINE])
def test_what_is_for_oneself_or_the_line_is_found_by_nobody(
    audience: Audience, opened: None, asker: Actor, expert: Actor, manager: Actor
) -> None:
    take_part(expert, replace(KNOWS, audience=audience))
    assert names("warmtenetten", asker) == names("warmtenetten", manager) == []


def test_one_does_not_find_oneself(opened: None, expert: Actor) -> None:
    take_part(expert, KNOWS)
    assert names("warmtenetten", expert) == []


def test_a_role_and_a_name_find_nobody(opened: None, asker: Actor, expert: Actor) -> None:
    take_part(expert, KNOWS)
    assert names("beleidsadviseur", asker) == names("Karim Bouzid", asker) == []


def test_who_does_not_take_part_finds_and_is_found_by_nobody(
    opened: None, asker: Actor, expert: Actor, outsider: Actor
) -> None:
    take_part(expert, KNOWS)
    assert names("warmtenetten", outsider) == []
    dpia = openings.state(DEVENTER, actor=asker, at=AT).recorded[0]
    opening.withdraw(dpia.id, actor=worker_for(DEVENTER), at=AT)
    assert names("warmtenetten", asker) == []
    put_in_order(DEVENTER)
    assert names("warmtenetten", asker) == ["Karim Bouzid"]


def test_when_nobody_knows_half_of_it_who_comes_nearest_is_told_and_what_is_missing(
    opened: None, asker: Actor, expert: Actor, manager: Actor
) -> None:
    take_part(expert, ItemWords(ItemKind.KNOWS, "warmteplan", Audience.GOVERNMENTS, level=4))
    take_part(manager, ItemWords(ItemKind.KNOWS, "zwembaden", Audience.GOVERNMENTS, level=4))
    answer = finding.find("stadswarmte qwertologie zwembaden ijsbanen", actor=asker, at=AT)
    assert answer.unknown == ("stadswarmte", "qwertologie", "ijsbanen") or "qwertologie" in answer.unknown
    near = finding.find("warmtenetten zwembaden", actor=asker, at=AT)
    assert any("warmtenetten" in one.fit.missing for one in near.candidates)


def test_each_ranking_is_kept_once_a_day_and_counted_for_who_was_shown(
    opened: None, asker: Actor, expert: Actor
) -> None:
    take_part(expert, KNOWS)
    first = finding.find("warmtenetten", actor=asker, at=AT)
    assert finding.find("warmtenetten", actor=asker, at=AT).ranking == first.ranking
    finding.find("wie kent warmtenetten", actor=asker, at=AT)
    kept = finding_log.asked_before(actor=asker, at=AT)
    assert [(one.question, one.shown) for one in kept] == [("wie kent warmtenetten", 1), ("warmtenetten", 1)]
    shown = finding_log.shown_of_me(actor=expert, at=AT)
    assert [(one.organisation, one.times) for one in shown] == [(ZWOLLE, 2)]
    assert finding_log.asked_before(actor=expert, at=AT) == ()


def test_who_was_shown_often_lately_loses_some_points_and_says_so(
    opened: None, asker: Actor, expert: Actor
) -> None:
    take_part(expert, KNOWS)
    asked = ["warmtenetten" + " en" * number for number in range(9)]
    scores = [finding.find(one, actor=asker, at=AT).candidates[0].score for one in asked]
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] < scores[0]


def test_an_objection_reaches_who_guards_privacy_where_it_was_asked(
    opened: None, asker: Actor, expert: Actor, manager: Actor
) -> None:
    made = actions.contest(DEVENTER, AT.date(), "Ik stond hier ten onrechte.", actor=asker, at=AT)
    assert [one.words for one in finding_log.objections(actor=manager, at=AT)] == [
        "Ik stond hier ten onrechte."
    ]
    with pytest.raises(NotAllowed):
        actions.answer(made.objection, "Dat klopt.", actor=asker, at=AT)
    actions.answer(made.objection, "Dat klopt.", actor=manager, at=AT)
    assert [one.answer for one in finding_log.objected(actor=asker, at=AT)] == ["Dat klopt."]
    assert finding_log.objected(actor=expert, at=AT) == ()


def test_what_was_kept_goes_after_a_year_and_when_somebody_is_forgotten(
    opened: None, asker: Actor, expert: Actor
) -> None:
    take_part(expert, KNOWS)
    finding.find("warmtenetten", actor=asker, at=AT)
    zwolle = worker_for(ZWOLLE)
    with pytest.raises(actions.NothingPastTerm):
        actions.destroy_past_term(actor=zwolle, at=AT)
    actions.forget(expert.person or 0, actor=zwolle, at=AT)
    assert finding_log.shown_of_me(actor=expert, at=AT) == ()
    assert actions.destroy_past_term(actor=zwolle, at=AT + timedelta(days=400)).rankings == 1
