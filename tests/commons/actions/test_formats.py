# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A format is made, shared once it is right, improved, and withdrawn with a reason; who may see it when."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from stuurhuis.commons.actions import formats as actions
from stuurhuis.commons.queries import formats, open_formats
from stuurhuis.commons.rules.content import Content, Variable, VariableKind
from stuurhuis.commons.rules.formats import FormatState, NoSuchFormatMove, NotReady, Withdrawal
from stuurhuis.commons.rules.kinds import UnknownKind
from stuurhuis.commons.rules.writing import blocks
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, NotThere
from tests.commons.people import CONTENT, FROM_DOSSIER, TEXT, VARIABLES, WORDS, by, made, renewed, shared

pytestmark = pytest.mark.django_db


def test_a_draft_is_of_its_maker_alone(maker: Actor, adopter: Actor) -> None:
    of = made(maker)
    seen = formats.format_of(of, **by(maker))
    assert (seen.state, seen.words, seen.own, seen.number) == (FormatState.DRAFT, WORDS, True, 0)
    assert formats.formats(**by(adopter)) == ()
    for ask in (formats.format_of, open_formats.format_of):
        with pytest.raises(NotThere):
            ask(of, **by(adopter if ask is formats.format_of else VISITOR))
    assert formats.versions(UUID(of), **by(adopter)) == ()


def test_shared_it_is_seen_by_all_governments_and_by_visitors_when_the_maker_says_so(
    maker: Actor, outsider: Actor
) -> None:
    of, within = shared(maker), shared(maker, replace(WORDS, name="Alleen overheden", is_public=False))
    assert {one.id for one in formats.formats(**by(outsider))} == {of, within}
    assert [one.id for one in open_formats.formats(**by(VISITOR))] == [of]
    [version] = open_formats.versions(UUID(of), **by(VISITOR))
    assert version.content == CONTENT
    with pytest.raises(NotThere):
        open_formats.format_of(within, **by(VISITOR))
    assert open_formats.versions(UUID(within), **by(VISITOR)) == ()
    assert formats.versions(UUID(within), **by(outsider))[0].number == 1


def test_what_is_written_next_is_not_seen_until_it_is_shared(maker: Actor, adopter: Actor) -> None:
    of = shared(maker)
    actions.write(of, Content(blocks(TEXT + "\n## Meer\nEn dit.", CONTENT.blocks), VARIABLES), **by(maker))
    assert [one.number for one in formats.versions(UUID(of), **by(maker))] == [2, 1]
    assert [one.number for one in formats.versions(UUID(of), **by(adopter))] == [1]
    actions.share(of, "Er is een blok bij.", **by(maker))
    newest, first = formats.versions(UUID(of), **by(adopter))
    assert (newest.number, newest.said, len(newest.content.blocks)) == (2, "Er is een blok bij.", 4)
    assert first.content == CONTENT
    with pytest.raises(NoSuchFormatMove):
        actions.share(of, "", **by(maker))


def test_a_version_with_faults_is_not_shared(maker: Actor) -> None:
    of = made(maker, content=Content(blocks("## Eén\n{{ los }}"), ()))
    with pytest.raises(NotReady):
        actions.share(of, "", **by(maker))
    assert formats.format_of(of, **by(maker)).state is FormatState.DRAFT
    with pytest.raises(UnknownKind):
        made(maker, replace(WORDS, kind="gedicht"))


def test_only_its_maker_changes_it(maker: Actor, adopter: Actor) -> None:
    of = shared(maker)
    for deed in (
        lambda: actions.reword(of, WORDS, **by(adopter)),
        lambda: actions.write(of, CONTENT, **by(adopter)),
        lambda: actions.withdraw(of, Withdrawal.FAILED, "Nee.", **by(adopter)),
    ):
        with pytest.raises(NotAllowed):
            deed()
    with pytest.raises(NotThere):
        actions.reword(made(maker), WORDS, **by(adopter))
    actions.reword(of, replace(WORDS, kind="form", name="Anders"), **by(maker))
    assert formats.format_of(of, **by(maker)).words == replace(WORDS, name="Anders")


def test_what_failed_is_withdrawn_with_its_reason_and_still_found(maker: Actor, adopter: Actor) -> None:
    of = shared(maker)
    actions.write(of, CONTENT, **by(maker))
    actions.withdraw(of, Withdrawal.FAILED, "Het hielp niet.", **by(maker))
    seen = formats.format_of(of, **by(adopter))
    assert (seen.state, seen.because, seen.because_words) == (
        FormatState.WITHDRAWN, Withdrawal.FAILED, "Het hielp niet."
    )  # fmt: skip
    assert [one.number for one in formats.versions(UUID(of), **by(maker))] == [1]
    with pytest.raises(NotAllowed):
        renewed(of, maker, TEXT)


def test_a_draft_can_be_thrown_away_and_what_is_shared_cannot(maker: Actor) -> None:
    of = made(maker)
    actions.throw_away(of, **by(maker))
    assert formats.formats(**by(maker)) == ()
    with pytest.raises(NotAllowed):
        actions.throw_away(shared(maker), **by(maker))


def test_what_it_was_born_from_is_asked(maker: Actor) -> None:
    of = made(maker, origin=FROM_DOSSIER)
    assert [one.id for one in formats.born_from((FROM_DOSSIER.reference, "goal:1"), **by(maker))] == [of]
    assert [one.id for one in formats.among((of, str(uuid4())), **by(maker))] == [of]


def test_a_kind_asks_what_belongs_to_it(maker: Actor) -> None:
    number = Variable("nummer", VariableKind.TEXT, "Welk programma?", "8")
    right = Content(blocks("## {{ nummer }} Wonen\nDoel {{ nummer }}.1: Sneller een huis"), (number,))
    tree = replace(WORDS, kind="goal_tree")
    shared(maker, tree, right)
    with pytest.raises(NotReady):
        shared(maker, tree, Content(blocks("## {{ nummer }} Wonen\nGewoon een zin."), (number,)))
    with pytest.raises(NotReady):
        shared(maker, replace(WORDS, kind="software"), Content(blocks("## Wat\nIets."), ()))
