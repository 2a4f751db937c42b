# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A format is typed as one text, declares what others fill in, and every mistake is told at its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.commons.rules import filling, kinds, variables, writing
from stuurhuis.commons.rules.content import (
    AnswerKind,
    Block,
    Content,
    Only,
    Variable,
    VariableKind,
    kept_blocks,
    kept_variables,
    recalled,
)
from stuurhuis.commons.rules.faults import Fault, FaultKind, faults, faults_of_text
from stuurhuis.commons.rules.filling import UnknownVariable
from stuurhuis.commons.rules.layout import Piece, pieces
from stuurhuis.commons.rules.variables import BadValue
from stuurhuis.commons.rules.writing import blocks, typed

FORM = Variable("vorm", VariableKind.CHOICE, "Hoe?", "op locatie", ("op locatie", "online"))
DAY = Variable("ingang", VariableKind.DATE, "Vanaf wanneer?", "2027-01-01")
COST = Variable("bedrag", VariableKind.AMOUNT, "Hoeveel?")
TYPED = """## Wat we doen
Vanaf {{ ingang }} is er {{bedrag}}.

- een
- twee

## Online
Alleen als: vorm = online
Met een camera.

## Wanneer bent u geboren?
Antwoord: datum
"""
CONTENT = Content(blocks(TYPED), (FORM, DAY, COST))
line = st.text(st.characters(categories=("L", "N", "P", "Zs"), exclude_characters="#"), max_size=30).map(
    str.strip
)
title = line.filter(bool)


@st.composite
def typed_blocks(draw: st.DrawFn) -> tuple[Block, ...]:
    """Blocks as people type them."""
    made = []
    for place in range(draw(st.integers(0, 4))):
        text = "\n".join(draw(st.lists(line, max_size=4))).strip("\n")
        only = draw(st.sampled_from((None, Only("vorm", "online"))))
        made.append(
            Block(f"k{place}", draw(title), text, only, draw(st.none() | st.sampled_from(AnswerKind)))
        )
    return tuple(made)


def test_a_typed_text_is_blocks() -> None:
    one, two, three = CONTENT.blocks
    assert (one.key, one.title, one.text) == (
        "wat-we-doen", "Wat we doen", "Vanaf {{ ingang }} is er {{bedrag}}.\n\n- een\n- twee"
    )  # fmt: skip
    assert (two.only, two.text) == (Only("vorm", "online"), "Met een camera.")
    assert (three.answer, three.text) == (AnswerKind.DATE, "")


@given(typed_blocks())
def test_typed_again_it_is_the_same(made: tuple[Block, ...]) -> None:
    again = blocks(typed(made), made)
    assert [(one.title, one.text, one.only, one.answer) for one in again] == [
        (one.title, one.text, one.only, one.answer) for one in made
    ]
    assert len({one.key for one in again}) == len(again)


@given(typed_blocks())
def test_kept_and_recalled_it_is_the_same(made: tuple[Block, ...]) -> None:
    content = Content(made, (FORM, DAY))
    assert recalled(kept_blocks(content.blocks), kept_variables(content.variables)) == content


def test_a_block_keeps_its_key_when_its_title_or_text_changes() -> None:
    renamed = TYPED.replace("## Wat we doen", "## Wat wij voortaan doen").replace("camera", "camera aan")
    assert [one.key for one in blocks(renamed, CONTENT.blocks)] == [one.key for one in CONTENT.blocks]
    moved = "## Nieuw\nIets heel anders.\n\n" + TYPED
    assert [one.key for one in blocks(moved, CONTENT.blocks)][1:] == [one.key for one in CONTENT.blocks]


def test_filled_in_it_says_what_was_given_and_shows_what_was_chosen() -> None:
    values = {"vorm": "op locatie", "ingang": "2027-03-01", "bedrag": "1250.5"}
    shown = filling.filled(CONTENT, values)
    assert shown[0].text.startswith("Vanaf 1 maart 2027 is er €\N{NO-BREAK SPACE}1.250,50.")
    assert [one.title for one in shown] == ["Wat we doen", "Wanneer bent u geboren?"]
    assert len(filling.filled(CONTENT, values | {"vorm": "online"})) == 3
    with pytest.raises(UnknownVariable):
        filling.filled(CONTENT, {"vorm": "online"})


def test_every_fault_is_told_at_its_place() -> None:
    wrong = blocks(
        "## Eén\nMet {{ naam }} en {{ Fout }\n\n## Twee\nAlleen als: vorm = morgen\n\n"
        "## Drie\nAntwoord: keuze\nKies."
    )
    found = faults(Content(wrong, (FORM, DAY, Variable("leeg", VariableKind.CHOICE, ""))))
    assert set(found) == {
        Fault(FaultKind.UNKNOWN, "Eén", 1, "naam"),
        Fault(FaultKind.NOT_CLOSED, "Eén", 1, "Met {{ naam }} en {{ Fout }"),
        Fault(FaultKind.NO_TEXT, "Twee"),
        Fault(FaultKind.NO_OPTION, "Twee", word="morgen"),
        Fault(FaultKind.NO_ANSWERS, "Drie"),
        Fault(FaultKind.UNUSED, "ingang", word="ingang"),
        Fault(FaultKind.UNUSED, "leeg", word="leeg"),
        Fault(FaultKind.UNEXPLAINED, "leeg", word="leeg"),
        Fault(FaultKind.FEW_OPTIONS, "leeg", word="leeg"),
    }
    assert faults(Content((), ())) == (Fault(FaultKind.NOTHING_SAID),)
    assert faults(CONTENT) == ()


def test_a_twist_may_drop_a_variable_but_not_make_one_up() -> None:
    block = CONTENT.blocks[0]
    assert faults_of_text(Block(block.key, block.title, "Niets."), CONTENT) == ()
    assert faults_of_text(Block(block.key, block.title, "{{ los }}"), CONTENT)[0].kind is FaultKind.UNKNOWN


@given(typed_blocks())
def test_what_has_no_faults_can_be_filled_in(made: tuple[Block, ...]) -> None:
    content = Content(made, (FORM,))
    if not faults(content):
        assert len(filling.filled(content, {"vorm": "online"})) == len(made)


@pytest.mark.parametrize(
    ("kind", "given", "kept"),
    [
        (VariableKind.AMOUNT, "1.250,50", "1250.50"),
        (VariableKind.AMOUNT, "€ 1.250", "1250"),
        (VariableKind.AMOUNT, "12.5", "12.5"),
        (VariableKind.DATE, "2027-02-28", "2027-02-28"),
        (VariableKind.COLOUR, "#0A5C8C", "#0a5c8c"),
        (VariableKind.TEXT, " De brug ", "De brug"),
    ],
)
def test_what_is_filled_in_is_kept_one_way(kind: VariableKind, given: str, kept: str) -> None:
    assert variables.checked(Variable("x", kind, "?"), given) == kept


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        (VariableKind.AMOUNT, "veel"),
        (VariableKind.AMOUNT, "nan"),
        (VariableKind.DATE, "2027-02-30"),
        (VariableKind.COLOUR, "blauw"),
        (VariableKind.TEXT, "  "),
    ],
)
def test_what_does_not_fit_is_refused(kind: VariableKind, given: str) -> None:
    with pytest.raises(BadValue):
        variables.checked(Variable("x", kind, "?"), given)


def test_a_text_has_paragraphs_and_points() -> None:
    assert pieces("Een\ntwee\n\n- a\n- b\nDrie") == (
        Piece(("Een", "twee")), Piece(("a", "b"), points=True), Piece(("Drie",))
    )  # fmt: skip


def test_every_kind_has_parts_and_all_its_words() -> None:
    assert len(kinds.kinds()) == 9
    for one in kinds.kinds().values():
        assert one.parts, one.key
        assert one.yields, one.key
        assert all(one.name)
        assert all(one.about)
    with pytest.raises(kinds.UnknownKind):
        kinds.kind("gedicht")
    assert writing.ANSWERS.keys() == set(AnswerKind)
