# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take part, say what one knows, be helped by a colleague, and leave without a trace."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from exchange.people_shown import FRIDAYS, colleague, manages, shows, takes_part
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import people, people_edits, people_items, people_lines
from stuurhuis.exchange.models.people import PARTS, Line, Profile, SuggestedEdit
from stuurhuis.exchange.queries import people as asked
from stuurhuis.exchange.queries import people_lines as lines
from stuurhuis.exchange.rules.people import (
    REMOVED_AFTER,
    WARNED_BEFORE,
    Audience,
    EvidenceKind,
    EvidenceWords,
    ItemKind,
    ItemWords,
    RemovalReason,
)
from stuurhuis.exchange.rules.people_views import ProfileSeen
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere, worker_for
from stuurhuis.kernel.store.models import ProcessingEntry
from stuurhuis.kernel.store.wall import within

pytestmark = pytest.mark.usefixtures("opened")
DID = EvidenceWords(EvidenceKind.GIG, "agreement:7", "warmtenetten", date(2026, 5, 1))
WORKER = worker_for(DEVENTER)


def seen(owner: Actor) -> ProfileSeen:
    """One's own profile."""
    found = asked.own(actor=owner, at=AT)
    assert found is not None
    return found


def logged(organisation: str) -> int:
    """How many lines the processing log of an organisation has."""
    with within(organisation):
        return ProcessingEntry.objects.count()


def test_who_takes_part_has_one_profile(expert: Actor) -> None:
    takes_part(expert)
    with pytest.raises(people.TakesPartAlready):
        takes_part(expert)


def test_nobody_takes_part_before_the_organisation_does(outsider: Actor) -> None:
    with pytest.raises(NotAllowed, match="does not take part yet"):
        takes_part(outsider)


def test_the_same_is_not_said_twice_and_can_be_said_anew(expert: Actor) -> None:
    profile = takes_part(expert)
    item = shows(expert, profile, Audience.ME)
    with pytest.raises(people_items.SaidAlready):
        shows(expert, profile, Audience.ME)
    words = ItemWords(ItemKind.KNOWS, "Energiebeleid ME", Audience.GOVERNMENTS, level=5)
    people_items.change_item(item, words, actor=expert, at=AT)
    assert [one.words for one in seen(expert).items] == [words]
    people_items.remove_item(item, actor=expert, at=AT)
    assert seen(expert).items == ()


def test_availability_does_not_end_before_it_begins(expert: Actor) -> None:
    profile = takes_part(expert)
    key = people_items.add_availability(profile, FRIDAYS, actor=expert, at=AT).availability
    backwards = replace(FRIDAYS, until=FRIDAYS.since - timedelta(days=1))
    with pytest.raises(people_items.EndsBeforeItBegins):
        people_items.change_availability(key, backwards, actor=expert, at=AT)
    assert [(one.words, one.place) for one in seen(expert).availability] == [(FRIDAYS, "Deventer")]
    people_items.remove_availability(key, actor=expert, at=AT)
    assert seen(expert).availability == ()


def test_only_a_colleague_stands_in_and_can_decline(expert: Actor, manager: Actor, asker: Actor) -> None:
    profile = takes_part(expert)
    assert asker.person is not None
    assert manager.person is not None
    with pytest.raises(people_items.NotAColleague):
        people_items.name_stand_in(profile, asker.person, Audience.GOVERNMENTS, actor=expert, at=AT)
    people_items.name_stand_in(profile, manager.person, Audience.GOVERNMENTS, actor=expert, at=AT)
    (named,) = asked.stands_in_for(actor=manager, at=AT)
    people_items.decline_stand_in(named.id, actor=manager, at=AT)
    assert seen(expert).stand_in is None


def test_of_who_takes_no_part_no_deed_is_kept_and_of_who_does_one_deed_once(expert: Actor) -> None:
    assert expert.person is not None
    with pytest.raises(people.TakesNoPart):
        people.note_evidence(expert.person, DID, actor=WORKER, at=AT)
    takes_part(expert)
    for _ in range(2):
        people.note_evidence(expert.person, DID, actor=WORKER, at=AT)
    assert [(one.words, one.decided) for one in seen(expert).deeds] == [(DID, False)]


def test_what_a_colleague_elsewhere_proposes_is_taken_over_at_once(expert: Actor, asker: Actor) -> None:
    profile = takes_part(expert)
    item = shows(expert, profile, Audience.GOVERNMENTS)
    people_edits.suggest(profile, ItemKind.KNOWS, "Warmtenetten", actor=asker, at=AT)
    people_edits.suggest(profile, ItemKind.KNOWS, "Energie", item=item, actor=asker, at=AT)
    with pytest.raises(people_edits.ProposedAlready):
        people_edits.suggest(profile, ItemKind.KNOWS, "Warmtenetten", actor=asker, at=AT)
    new, better = seen(expert).edits
    assert (new.by, new.by_organisation) == ("Noor Hendriks", "Zwolle")
    assert len(asked.own_suggestions(actor=asker, at=AT)) == 2
    people_edits.accept(new.id, actor=expert, at=AT)
    people_edits.accept(better.id, actor=expert, at=AT)
    assert {one.words.words for one in seen(expert).items} == {"Warmtenetten", "Energie"}
    assert seen(expert).edits == ()


def test_what_is_declined_leaves_nothing(expert: Actor, asker: Actor) -> None:
    profile = takes_part(expert)
    shows(expert, profile, Audience.GOVERNMENTS)
    edit = people_edits.suggest(profile, ItemKind.KNOWS, "Warmtenetten", actor=asker, at=AT).edit
    people_edits.decline(edit, actor=expert, at=AT)
    assert len(seen(expert).items) == 1
    assert asked.own_suggestions(actor=asker, at=AT) == ()


def test_nobody_says_what_another_wants(expert: Actor, asker: Actor) -> None:
    profile = takes_part(expert)
    shows(expert, profile, Audience.GOVERNMENTS)
    with pytest.raises(people_edits.NotForAnother):
        people_edits.suggest(profile, ItemKind.WANTS, "Detachering", actor=asker, at=AT)
    with pytest.raises(people_edits.NotForAnother):
        people_edits.suggest(profile, ItemKind.KNOWS, "Alles", actor=expert, at=AT)


def test_who_looks_at_another_is_logged_with_whose_data_it_is(expert: Actor, asker: Actor) -> None:
    profile = takes_part(expert)
    shows(expert, profile, Audience.GOVERNMENTS)
    before = logged(DEVENTER), logged(ZWOLLE)
    asked.own(actor=expert, at=AT)
    assert (logged(DEVENTER), logged(ZWOLLE)) == before, "oneself is not logged"
    asked.person(profile, actor=asker, at=AT)
    assert logged(ZWOLLE) == before[1] + 1


def test_a_manager_is_named_and_can_say_that_it_is_not_so(expert: Actor, manager: Actor) -> None:
    line = manages(manager, expert)
    assert expert.person is not None
    found = lines.line_of(expert.person, actor=WORKER, at=AT)
    assert found is not None
    assert found.manager == manager.person
    people_lines.refuse_line(line, actor=manager, at=AT)
    assert lines.line_of(expert.person, actor=WORKER, at=AT) is None
    assert lines.lines(actor=expert, at=AT)[0].refused
    people_lines.end_line(line, actor=expert, at=AT)
    assert lines.lines(actor=manager, at=AT) == ()


def test_who_stands_in_decides_for_who_comes_later_and_steps_back(expert: Actor, manager: Actor) -> None:
    stand_in = colleague("Vera")
    assert stand_in.person is not None
    with pytest.raises(people_lines.NobodyToStandInFor):
        people_lines.name_stand_in(stand_in.person, actor=manager, at=AT)
    manages(manager, expert)
    people_lines.name_stand_in(stand_in.person, actor=manager, at=AT)
    later = manages(manager, colleague("Otto"))
    found = lines.lines(actor=stand_in, at=AT)
    assert len(found) == 2
    people_lines.step_back(later, actor=stand_in, at=AT)
    assert len(lines.lines(actor=stand_in, at=AT)) == 1
    assert manages(manager, stand_in) not in {one.id for one in found}, "nobody decides about oneself"


def test_a_line_concerns_nobody_else(expert: Actor, manager: Actor, asker: Actor) -> None:
    line = manages(manager, expert)
    for other in (asker, colleague("Otto")):
        assert lines.lines(actor=other, at=AT) == ()
        with pytest.raises(NotThere):
            people_lines.refuse_line(line, actor=other, at=AT)


def test_after_two_years_without_a_word_a_profile_goes_a_month_after_the_warning(expert: Actor) -> None:
    profile = takes_part(expert)
    late = AT + REMOVED_AFTER - WARNED_BEFORE
    assert lines.to_be_warned(actor=WORKER, at=late - timedelta(days=1)) == ()
    (leaving,) = lines.to_be_warned(actor=WORKER, at=late)
    assert leaving.reason is RemovalReason.UNCONFIRMED
    people.warn(profile, actor=WORKER, at=late)
    assert lines.to_be_warned(actor=WORKER, at=late) == ()
    with pytest.raises(people.NotWarnedLongEnough):
        people.remove_past_term(profile, actor=WORKER, at=late + timedelta(days=29))
    (past,) = lines.to_be_removed(actor=WORKER, at=late + WARNED_BEFORE)
    people.remove_past_term(past.profile, actor=WORKER, at=late + WARNED_BEFORE)
    assert asked.own(actor=expert, at=late) is None


def test_to_confirm_takes_the_warning_away(expert: Actor) -> None:
    profile = takes_part(expert)
    late = AT + REMOVED_AFTER - WARNED_BEFORE
    people.warn(profile, actor=WORKER, at=late)
    people.confirm(profile, actor=expert, at=late)
    assert lines.to_be_removed(actor=WORKER, at=late + WARNED_BEFORE) == ()


@pytest.mark.parametrize("way", ["leave", "forget"])
def test_who_leaves_or_is_forgotten_leaves_nothing(
    expert: Actor, manager: Actor, asker: Actor, way: str
) -> None:
    profile = takes_part(expert)
    item = shows(expert, profile, Audience.GOVERNMENTS)
    people_items.add_availability(profile, FRIDAYS, actor=expert, at=AT)
    people_edits.suggest(profile, ItemKind.KNOWS, "Warmte", item=item, actor=asker, at=AT)
    manages(manager, expert)
    assert expert.person is not None
    assert manager.person is not None
    people_items.name_stand_in(profile, manager.person, Audience.ME, actor=expert, at=AT)
    people.note_evidence(expert.person, DID, actor=WORKER, at=AT)
    if way == "leave":
        people.leave(profile, actor=expert, at=AT)
    else:
        people.forget(expert.person, actor=WORKER, at=AT)
        people.forget(expert.person, actor=WORKER, at=AT)
    with within(DEVENTER):
        tables = (Profile, SuggestedEdit, *PARTS, *((Line,) if way == "forget" else ()))
        assert [table.objects.count() for table in tables] == [0] * len(tables)


def test_forgetting_who_was_named_leaves_the_profile_of_who_named_them(expert: Actor, manager: Actor) -> None:
    profile = takes_part(expert)
    assert manager.person is not None
    people_items.name_stand_in(profile, manager.person, Audience.ME, actor=expert, at=AT)
    line = manages(manager, expert)
    people.forget(manager.person, actor=WORKER, at=AT)
    assert seen(expert).stand_in is None
    assert line not in {one.id for one in lines.lines(actor=expert, at=AT)}


def test_what_an_organisation_proposed_elsewhere_is_forgotten_with_who_proposed_it(
    expert: Actor, asker: Actor
) -> None:
    profile = takes_part(expert)
    shows(expert, profile, Audience.GOVERNMENTS)
    people_edits.suggest(profile, ItemKind.KNOWS, "Warmte", actor=asker, at=AT)
    assert asker.person is not None
    people.forget(asker.person, actor=worker_for(ZWOLLE), at=AT)
    assert seen(expert).edits == ()
