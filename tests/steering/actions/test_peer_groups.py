# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Groups to compare with: kept under a name, chosen by hand with a reason, and of one organisation only."""

from datetime import timedelta

import pytest

from small_country import AT, DEVENTER, KAMPEN, ZWOLLE
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, Refused
from stuurhuis.steering.actions import peer_groups as actions
from stuurhuis.steering.queries import peer_groups as queries
from stuurhuis.steering.rules.peer_groups import GroupWords
from stuurhuis.steering.tasks.forgetting import forget

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = GroupWords("Hanzesteden", {"inwoners": 2.0, "kwb-65-plus": 0.0}, "2024")


def saved(actor: Actor, words: GroupWords = WORDS) -> int:
    return actions.save(words, (KAMPEN, ZWOLLE, KAMPEN), actor=actor, at=AT).group


def test_a_group_keeps_how_it_was_found_and_never_holds_the_own_municipality(of_zwolle: Actor) -> None:
    found = queries.group(saved(of_zwolle), actor=of_zwolle, at=AT)
    assert found.words == WORDS
    assert found.regions == (KAMPEN,)
    assert not found.members[0].is_by_hand


def test_who_adds_and_removes_says_why_and_colleagues_see_who(
    of_zwolle: Actor, also_of_zwolle: Actor
) -> None:
    group = saved(of_zwolle)
    actions.add(group, DEVENTER, "Ook aan de IJssel.", actor=of_zwolle, at=AT)
    member = queries.group(group, actor=of_zwolle, at=AT).members[0]
    later = AT + timedelta(days=1)
    actions.remove(member.id, "Te klein.", actor=of_zwolle, at=later)
    found = queries.group(group, actor=also_of_zwolle, at=later)
    assert {one.region for one in found.members + found.former} == {DEVENTER, KAMPEN}
    [gone] = found.former
    assert gone.why_not == "Te klein."
    chosen = [one for one in queries.choosers(group, actor=also_of_zwolle, at=later) if one.member == gone.id]
    assert [(one.deed, one.name) for one in chosen] == [
        ("added", "Sanne Vermeer"),
        ("removed", "Sanne Vermeer"),
    ]


@pytest.mark.parametrize("reason", ["", "   "])
def test_without_a_reason_nobody_comes_or_goes(of_zwolle: Actor, reason: str) -> None:
    group = saved(of_zwolle)
    with pytest.raises(actions.NoReason):
        actions.add(group, DEVENTER, reason, actor=of_zwolle, at=AT)
    member = queries.group(group, actor=of_zwolle, at=AT).members[0]
    with pytest.raises(actions.NoReason):
        actions.remove(member.id, reason, actor=of_zwolle, at=AT)


@pytest.mark.parametrize("region", [KAMPEN, ZWOLLE])
def test_nobody_is_in_it_twice_and_the_own_municipality_never(of_zwolle: Actor, region: str) -> None:
    with pytest.raises(actions.AlreadyIn):
        actions.add(saved(of_zwolle), region, "Toch.", actor=of_zwolle, at=AT)


def test_a_name_is_taken_until_the_group_has_ended(of_zwolle: Actor) -> None:
    first = saved(of_zwolle)
    with pytest.raises(actions.NameTaken):
        saved(of_zwolle)
    actions.end(first, actor=of_zwolle, at=AT)
    second = saved(of_zwolle)
    assert [one.id for one in queries.groups(actor=of_zwolle, at=AT)] == [second, first]
    with pytest.raises(actions.HasEnded):
        actions.add(first, DEVENTER, "Toch.", actor=of_zwolle, at=AT)


def test_one_group_stands_beside_the_own_figures_until_another_or_none(of_zwolle: Actor) -> None:
    first, second = saved(of_zwolle), saved(of_zwolle, GroupWords("Buren", {}))
    assert queries.default(actor=of_zwolle, at=AT) is None
    for group in (first, second):
        actions.choose(group, actor=of_zwolle, at=AT)
        chosen = queries.default(actor=of_zwolle, at=AT)
        assert chosen is not None
        assert chosen.id == group
    actions.end(second, actor=of_zwolle, at=AT)
    assert queries.default(actor=of_zwolle, at=AT) is None
    actions.choose(first, actor=of_zwolle, at=AT)
    actions.let_go(first, actor=of_zwolle, at=AT)
    assert queries.default(actor=of_zwolle, at=AT) is None


def test_another_organisation_sees_and_changes_nothing(of_zwolle: Actor, of_deventer: Actor) -> None:
    group = saved(of_zwolle)
    assert queries.groups(actor=of_deventer, at=AT) == ()
    assert queries.choosers(group, actor=of_deventer, at=AT) == ()
    with pytest.raises(Refused):
        actions.choose(group, actor=of_deventer, at=AT)


def test_a_visitor_saves_no_group() -> None:
    with pytest.raises(NotAllowed):
        saved(VISITOR)


def test_who_is_forgotten_is_gone_and_the_group_and_its_reasons_stay(of_zwolle: Actor) -> None:
    group = saved(of_zwolle)
    assert len(queries.own_choices(actor=of_zwolle, at=AT)) == 1
    forget(of_zwolle.person or 0, [ZWOLLE], at=AT)
    assert queries.choosers(group, actor=of_zwolle, at=AT) == ()
    assert queries.group(group, actor=of_zwolle, at=AT).regions == (KAMPEN,)
