# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is proposed: each thing once with all its reasons, and what was answered stays away."""

from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.dossiers.rules.asking import MOVES, AskedDeed, AskedState, NoSuchAskedMove, after
from stuurhuis.dossiers.rules.bodies import bodies, works_in
from stuurhuis.dossiers.rules.proposals import (
    REACH,
    Proposal,
    ProposalKind,
    Reference,
    shared_words,
    still_open,
    together,
)
from stuurhuis.dossiers.rules.words import Level
from stuurhuis.kernel.store.governments import _listed

some_references = st.sampled_from([f"{kind}:{key}" for kind in ProposalKind for key in "abc"])
some_proposals = st.lists(
    st.builds(
        lambda about, why: Proposal(Reference(about, about, ""), (why,)),
        some_references,
        st.text("xyz", max_size=2),
    )
)


@given(some_proposals)
def test_each_thing_is_proposed_once_with_every_reason_for_it(proposals: list[Proposal]) -> None:
    found = together(proposals)

    assert [one.about.reference for one in found] == list(
        dict.fromkeys(one.about.reference for one in proposals)
    )
    for one in found:
        reasons = [each.reasons[0] for each in proposals if each.about == one.about]
        assert list(one.reasons) == list(dict.fromkeys(reasons))
    assert together(found) == found


@given(some_proposals, st.sets(some_references))
def test_what_was_answered_is_never_proposed(proposals: list[Proposal], done: set[str]) -> None:
    left = still_open(together(proposals), done)

    assert not done & {one.about.reference for one in left}
    assert {one.about.reference for one in proposals} - done == {one.about.reference for one in left}


def test_questions_are_alike_by_two_telling_words_in_any_form() -> None:
    asked = "Hoe krijgen we de wachtlijst jeugdhulp korter?"

    assert shared_words(asked, "Wachtlijsten in de jeugdhulp: wat helpt?") == ("wachtlijst", "jeugdhulp")
    assert shared_words(asked, "Wachtlijst voor een woning") == ()


def test_every_level_says_how_far_one_looks() -> None:
    assert set(REACH) == set(Level)


def test_who_has_the_task_follows_from_the_task_field_and_the_level() -> None:
    assert [one.kind for one in bodies("7.4", {Level.REGION})] == ["environment_service"]
    assert [one.kind for one in bodies("6.72A", {Level.REGION})] == ["youth_region"]
    assert [one.kind for one in bodies("2.5", {Level.PROVINCE})] == ["province"]
    assert bodies("6.1", {Level.MUNICIPALITY}) == ()
    assert bodies("", {Level.NATION})[0].law


def test_every_regional_body_works_in_a_province_and_says_by_which_law() -> None:
    regional = {"safety_region", "water_board", "environment_service"}
    for row in _listed():
        assert bool(works_in(row["code"])) == (row["kind"] in regional), row["code"]
    known = {row["kind"] for row in _listed()}
    for body in bodies("7.2", set(Level)) + bodies("1.1", set(Level)) + bodies("8.3", set(Level)):
        assert body.law
        assert body.registered == (body.kind in known)


@given(st.sampled_from(AskedState), st.sampled_from(AskedDeed))
def test_who_was_asked_moves_as_the_table_says(state: AskedState, deed: AskedDeed) -> None:
    ends = [move.ends for move in MOVES if move.deed is deed and state in move.begins]
    try:
        assert [after(state, deed)] == ends
    except NoSuchAskedMove:
        assert not ends
