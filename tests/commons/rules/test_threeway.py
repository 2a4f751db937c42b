# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two sides change a text: taking all of theirs gives the new original, keeping all of ours what stood."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.commons.rules import threeway
from stuurhuis.commons.rules.content import Block, Content, Only, Variable, VariableKind
from stuurhuis.commons.rules.filling import filled, names_of
from stuurhuis.commons.rules.threeway import Choice, NotChosen, Step, Who
from stuurhuis.commons.rules.wordmarks import Mark, marks

NAMES = ("plaats", "bedrag", "vorm")
VARIABLES = tuple(Variable(name, VariableKind.TEXT, f"Wat is {name}?", "iets") for name in NAMES)
texts = st.lists(
    st.sampled_from(("de straat", "een lamp", "{{ plaats }}", "{{ bedrag }}", "wij", "\n", "- punt")),
    max_size=6,
).map(" ".join)


@st.composite
def contents(draw: st.DrawFn) -> Content:
    """Some of six blocks in some order, and the variables that they need."""
    keys = draw(st.lists(st.sampled_from("abcdef"), unique=True, max_size=6))
    blocks = tuple(
        Block(key, f"Blok {key}", draw(texts), draw(st.sampled_from((None, Only("vorm", "x")))))
        for key in keys
    )
    needed = {name for block in blocks for name in names_of(block)}
    return Content(blocks, tuple(one for one in VARIABLES if one.key in needed))


@st.composite
def copies(draw: st.DrawFn, was: Content) -> Content:
    """A copy that was twisted: some texts are others, some blocks are left out."""
    blocks = tuple(
        replace(one, text=draw(texts)) if draw(st.booleans()) else one
        for one in was.blocks
        if draw(st.integers(0, 4))
    )
    return Content(blocks, VARIABLES)


three = contents().flatmap(lambda was: st.tuples(st.just(was), contents(), copies(was)))


def _all(sides: tuple[Content, Content, Content], choice: Choice) -> list[Step]:
    return [Step(one.key, choice) for one in threeway.to_choose(threeway.threes(*sides))]


@given(three)
def test_all_of_theirs_is_the_new_original_filled_in(sides: tuple[Content, Content, Content]) -> None:
    was, theirs, mine = sides
    after = threeway.merged(was, theirs, mine, _all(sides, Choice.THEIRS))
    values = dict.fromkeys(NAMES, "x")
    assert after.blocks == theirs.blocks
    assert filled(after, values) == filled(theirs, values)
    assert set(theirs.variables) <= set(after.variables)


@given(three)
def test_all_of_ours_is_what_stood(sides: tuple[Content, Content, Content]) -> None:
    was, theirs, mine = sides
    after = threeway.merged(was, theirs, mine, _all(sides, Choice.MINE))
    values = dict.fromkeys(NAMES, "x")
    assert {one.key: one for one in after.blocks} == {one.key: one for one in mine.blocks}
    if threeway.to_choose(threeway.threes(*sides)):
        assert after == mine
        assert filled(after, values) == filled(mine, values)


@given(three)
def test_what_one_side_changed_is_proposed_as_such(sides: tuple[Content, Content, Content]) -> None:
    for one in threeway.threes(*sides):
        if one.was == one.mine != one.theirs:
            assert (one.who, one.proposed) == (Who.THEY, Choice.THEIRS)
        if one.was == one.theirs != one.mine:
            assert (one.who, one.proposed) == (Who.WE, Choice.MINE)
        if one.theirs != one.mine and one.was not in (one.theirs, one.mine):
            assert (one.who, one.proposed) == (Who.BOTH, None)


@given(three, st.data())
def test_each_block_is_as_chosen_and_all_it_needs_is_declared(
    sides: tuple[Content, Content, Content], data: st.DataObject
) -> None:
    open_ = threeway.to_choose(threeway.threes(*sides))
    steps = [Step(one.key, data.draw(st.sampled_from((Choice.MINE, Choice.THEIRS)))) for one in open_]
    after = threeway.merged(*sides, steps)
    for one, step in zip(open_, steps, strict=True):
        assert after.block(one.key) == (one.mine if step.choice is Choice.MINE else one.theirs)
    declared = {one.key for one in after.variables}
    assert {name for block in after.blocks for name in names_of(block)} <= declared
    assert len(declared) == len(after.variables)


@given(three, st.data())
def test_an_undone_step_is_as_if_it_was_never_made(
    sides: tuple[Content, Content, Content], data: st.DataObject
) -> None:
    steps = _all(sides, data.draw(st.sampled_from((Choice.MINE, Choice.THEIRS))))
    if steps:
        again = [*steps, Step(steps[0].key, Choice.WRITTEN, "anders")][:-1]
        assert threeway.merged(*sides, again) == threeway.merged(*sides, steps)


def test_what_both_changed_has_to_be_chosen_or_written() -> None:
    was = Content((Block("a", "Avond", "Rustig."),), ())
    theirs = Content((Block("a", "Avond", "Rustig en licht."),), ())
    mine = Content((Block("a", "Avond", "Rustig tot tien."),), ())
    with pytest.raises(NotChosen):
        threeway.merged(was, theirs, mine, [])
    [one] = threeway.threes(was, theirs, mine)
    assert one.both == "Rustig tot tien.\n\nRustig en licht."
    step = Step("a", Choice.WRITTEN, "Rustig en licht, tot tien.")
    assert threeway.merged(was, theirs, mine, [step]).blocks[0].text == "Rustig en licht, tot tien."


def test_one_kept_text_takes_its_variable_along() -> None:
    place = Variable("plaats", VariableKind.TEXT, "Waar?")
    was = Content((Block("a", "A", "In {{ plaats }}."), Block("b", "B", "x")), (place,))
    theirs = Content((Block("a", "A", "Overal."), Block("b", "B", "y")), ())
    mine = replace(was, blocks=(replace(was.blocks[0], text="Alleen in {{ plaats }}."), was.blocks[1]))
    after = threeway.merged(was, theirs, mine, [Step("a", Choice.MINE)])
    assert after.variables == (place,)
    assert after.blocks[1].text == "y"


@given(texts, texts)
def test_marked_words_are_both_texts(before: str, after: str) -> None:
    told = marks(before, after)
    assert "".join(one.text for one in told if one.mark is not Mark.GONE) == after
    assert "".join(one.text for one in told if one.mark is not Mark.NEW) == before
