# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees what of a profile: every audience, every asker."""

from collections.abc import Callable

import pytest

from exchange.people_shown import FRIDAYS, colleague, manages, shows, takes_part
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import opening as opening_actions
from stuurhuis.exchange.actions import people, people_edits, people_items, people_lines
from stuurhuis.exchange.queries import opening
from stuurhuis.exchange.queries import people as asked
from stuurhuis.exchange.rules.people import Audience, EvidenceKind, EvidenceWords, ItemKind
from stuurhuis.kernel.policy import Actor, NotThere, worker_for

Askers = dict[str, Actor]
SEES = {  # by audience: who sees it
    Audience.ME: {"owner"},
    Audience.LINE: {"owner", "manager", "stand_in"},
    Audience.ORGANISATION: {"owner", "manager", "stand_in", "colleague"},
    Audience.ELSEWHERE: {"owner", "elsewhere"},
    Audience.GOVERNMENTS: {"owner", "manager", "stand_in", "colleague", "elsewhere"},
}


@pytest.fixture
def askers(opened: None, expert: Actor, manager: Actor, asker: Actor, outsider: Actor) -> Askers:
    """Karim, his manager and her stand-in, a colleague, Noor of Zwolle; Tom's water board is shut."""
    stand_in, other = colleague("Vera"), colleague("Otto")
    manages(manager, expert)
    assert stand_in.person is not None
    people_lines.name_stand_in(stand_in.person, actor=manager, at=AT)
    return {
        "owner": expert,
        "manager": manager,
        "stand_in": stand_in,
        "colleague": other,
        "elsewhere": asker,
        "outsider": outsider,
    }


def who_sees(askers: Askers, found: Callable[[Actor], bool]) -> set[str]:
    """Who of them is shown it; who is not gets the answer for what does not exist."""
    seen = set()
    for name, actor in askers.items():
        try:
            seen |= {name} if found(actor) else set()
        except NotThere:
            continue
    return seen


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("kind", [ItemKind.KNOWS, ItemKind.WANTS])
def test_each_thing_is_seen_by_whom_its_owner_chose(
    askers: Askers, audience: Audience, kind: ItemKind
) -> None:
    profile = takes_part(askers["owner"])
    shows(askers["owner"], profile, audience, kind)

    sees = who_sees(askers, lambda who: bool(asked.person(profile, actor=who, at=AT).items))

    assert sees == SEES[audience]


@pytest.mark.parametrize("audience", Audience)
def test_what_is_not_for_somebody_is_not_in_what_they_do_see(askers: Askers, audience: Audience) -> None:
    profile = takes_part(askers["owner"])
    shows(askers["owner"], profile, Audience.GOVERNMENTS)
    hidden = shows(askers["owner"], profile, audience, ItemKind.WANTS)

    def sees_it(who: Actor) -> bool:
        return hidden in {one.id for one in asked.person(profile, actor=who, at=AT).items}

    assert who_sees(askers, sees_it) == SEES[audience]


def test_a_wish_and_when_one_can_help_are_hidden_from_the_own_line_with_the_profile_itself(
    askers: Askers,
) -> None:
    owner = askers["owner"]
    profile = takes_part(owner)
    shows(owner, profile, ItemKind.WANTS.audience, ItemKind.WANTS)
    people_items.add_availability(profile, FRIDAYS, actor=owner, at=AT)

    with pytest.raises(NotThere):
        asked.person(profile, actor=askers["manager"], at=AT)
    with pytest.raises(NotThere):
        asked.person(profile + 1000, actor=askers["manager"], at=AT)
    seen = asked.person(profile, actor=askers["elsewhere"], at=AT)
    assert len(seen.items) == len(seen.availability) == 1


def test_who_said_not_to_be_the_manager_sees_nothing_for_the_line(askers: Askers) -> None:
    owner, manager = askers["owner"], askers["manager"]
    profile = takes_part(owner)
    shows(owner, profile, Audience.LINE)
    people_lines.refuse_line(manages(manager, owner), actor=manager, at=AT)

    for name in ("manager", "stand_in"):
        with pytest.raises(NotThere):
            asked.person(profile, actor=askers[name], at=AT)


def test_a_profile_that_rests_is_seen_by_its_owner_alone(askers: Askers) -> None:
    owner = askers["owner"]
    profile = takes_part(owner)
    shows(owner, profile, Audience.GOVERNMENTS)
    people.rest(profile, actor=owner, at=AT)

    sees = who_sees(askers, lambda who: bool(asked.person(profile, actor=who, at=AT).items))
    assert sees == {"owner"}
    people.resume(profile, actor=owner, at=AT)
    assert asked.person(profile, actor=askers["elsewhere"], at=AT).items


@pytest.mark.parametrize("organisation", [ZWOLLE, DEVENTER])
def test_when_one_of_both_takes_part_no_more_nothing_is_seen_between_them(
    askers: Askers, organisation: str
) -> None:
    owner, asker = askers["owner"], askers["elsewhere"]
    profile = takes_part(owner)
    shows(owner, profile, Audience.GOVERNMENTS)
    worker = worker_for(organisation)
    one = opening.state(organisation, actor=worker, at=AT).recorded[0]
    opening_actions.withdraw(one.id, actor=worker, at=AT)

    with pytest.raises(NotThere):
        asked.person(profile, actor=asker, at=AT)
    seen = asked.own(actor=owner, at=AT)
    assert seen is not None
    assert seen.items, "one's own data one always sees"
    people.leave(profile, actor=owner, at=AT)
    assert asked.own(actor=owner, at=AT) is None


def test_what_one_did_is_for_nobody_else_until_one_decides(askers: Askers) -> None:
    owner = askers["owner"]
    profile = takes_part(owner)
    assert owner.person is not None
    did = EvidenceWords(EvidenceKind.PEER_REVIEW, "review:12", "energiebeleid", AT.date())
    fact = people.note_evidence(owner.person, did, actor=worker_for(DEVENTER), at=AT)

    def sees_it(who: Actor) -> bool:
        return bool(asked.person(profile, actor=who, at=AT).deeds)

    assert who_sees(askers, sees_it) == {"owner"}
    people.decide_evidence(fact.evidence, Audience.GOVERNMENTS, actor=owner, at=AT)
    assert who_sees(askers, sees_it) == SEES[Audience.GOVERNMENTS]
    people.decide_evidence(fact.evidence, Audience.ME, actor=owner, at=AT)
    assert who_sees(askers, sees_it) == {"owner"}


def test_nobody_changes_the_profile_of_another(askers: Askers) -> None:
    owner = askers["owner"]
    profile = takes_part(owner)
    item = shows(owner, profile, Audience.GOVERNMENTS)
    for name in ("manager", "colleague", "elsewhere"):
        other = askers[name]
        for deed in (people.rest, people.confirm, people.leave):
            with pytest.raises(NotThere):
                deed(profile, actor=other, at=AT)
        with pytest.raises(NotThere):
            people_items.remove_item(item, actor=other, at=AT)


def test_only_the_owner_decides_about_what_a_colleague_proposed(askers: Askers) -> None:
    owner = askers["owner"]
    profile = takes_part(owner)
    shows(owner, profile, Audience.GOVERNMENTS)
    edit = people_edits.suggest(
        profile, ItemKind.KNOWS, "warmtenetten", actor=askers["elsewhere"], at=AT
    ).edit
    for name in ("manager", "colleague", "elsewhere"):
        with pytest.raises(NotThere):
            people_edits.accept(edit, actor=askers[name], at=AT)
    people_edits.accept(edit, actor=owner, at=AT)


def test_who_is_not_shown_a_profile_cannot_propose_anything_for_it(askers: Askers) -> None:
    profile = takes_part(askers["owner"])
    shows(askers["owner"], profile, Audience.ELSEWHERE)
    with pytest.raises(NotThere):
        people_edits.suggest(profile, ItemKind.KNOWS, "warmte", actor=askers["manager"], at=AT)
