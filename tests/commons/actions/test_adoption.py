# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Another organisation adopts a format, twists it, confirms its use, takes what it wants, and stops."""

from uuid import UUID

import pytest

from small_country import AT, DEVENTER
from stuurhuis.commons.actions import adoption as actions
from stuurhuis.commons.actions import formats
from stuurhuis.commons.facts.adoption import UseConfirmed
from stuurhuis.commons.queries import adoption, open_formats
from stuurhuis.commons.rules.adoption import (
    AlreadyAdopted,
    NotAUser,
    OwnFormat,
    StoppedBecause,
    UseState,
)
from stuurhuis.commons.rules.content import Variable, VariableKind
from stuurhuis.commons.rules.filling import filled
from stuurhuis.commons.rules.formats import NoSuchFormatMove, NotReady, Withdrawal
from stuurhuis.commons.rules.threeway import Choice, NotChosen, Step
from stuurhuis.commons.rules.variables import BadValue
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, NotThere
from tests.commons.people import (
    FROM_DOSSIER,
    TEXT,
    VALUES,
    VARIABLES,
    WORDS,
    adopted,
    by,
    made,
    renewed,
    shared,
)

pytestmark = pytest.mark.django_db
BETTER = TEXT.replace("Kies één volgende stap.", "Kies één volgende stap met een dag.").replace(
    "uiterlijk op", "binnen een maand na"
)


def _now(key: str, actor: Actor) -> tuple[str, ...]:
    copy = adoption.copies(UUID(key), **by(actor))[0]
    return tuple(one.text for one in filled(copy.content, copy.values))


def test_a_copy_is_ones_own_filled_in(maker: Actor, adopter: Actor) -> None:
    key = adopted(shared(maker), adopter, FROM_DOSSIER)
    one = adoption.adoption(key, **by(adopter))
    assert (one.organisation, one.region, one.version, one.adopted_on) == (DEVENTER, DEVENTER, 1, AT.date())
    assert _now(key, adopter)[0] == "Als een doel niet is gehaald, uiterlijk op 1 februari 2027."
    assert len(_now(key, adopter)) == 2
    actions.fill_in(key, VALUES | {"vorm": "online"}, **by(adopter))
    assert _now(key, adopter)[2] == "Deventer doet dit met een camera."
    assert [each.id for each in adoption.born_from((FROM_DOSSIER.reference,), **by(adopter))] == [key]


def test_what_is_not_filled_in_is_refused(maker: Actor, adopter: Actor) -> None:
    of = shared(maker)
    with pytest.raises(BadValue):
        actions.adopt(of, {}, FROM_DOSSIER, **by(adopter))
    with pytest.raises(BadValue):
        actions.adopt(of, VALUES | {"ingang": "morgen"}, FROM_DOSSIER, **by(adopter))
    assert adoption.all_adoptions(**by(adopter)) == ()


def test_who_made_it_who_has_it_and_who_comes_too_late_cannot_adopt(maker: Actor, adopter: Actor) -> None:
    of = shared(maker)
    with pytest.raises(OwnFormat):
        adopted(of, maker)
    with pytest.raises(NotThere):
        adopted(made(maker), adopter)
    key = adopted(of, adopter)
    with pytest.raises(AlreadyAdopted):
        adopted(of, adopter)
    actions.stop(key, StoppedBecause.BETTER, "We hebben iets anders.", **by(adopter))
    adopted(of, adopter)
    formats.withdraw(of, Withdrawal.LAW, "Mag niet meer.", **by(maker))
    with pytest.raises(NoSuchFormatMove):
        adopted(of, maker_of(adopter, maker))


def maker_of(_adopter: Actor, maker: Actor) -> Actor:
    """Somebody of a third organisation: the maker's worker in the name of another would do as well."""
    return Actor("person", maker.person, "WS59", maker.roles)


def test_the_copy_is_closed_until_it_is_shown(maker: Actor, adopter: Actor, outsider: Actor) -> None:
    of = shared(maker)
    key = adopted(of, adopter)
    actions.twist(key, "de-stappen", "- Eén stap.", **by(adopter))
    for other in (maker, outsider):
        assert [one.organisation for one in adoption.adoptions(UUID(of), **by(other))] == [DEVENTER]
        assert adoption.copies(UUID(key), **by(other)) == ()
        with pytest.raises(NotAllowed):
            actions.twist(key, "de-stappen", "- Niets.", **by(other))
    actions.show_copy(key, shown=True, **by(adopter))
    assert len(adoption.copies(UUID(key), **by(outsider))) == 2
    actions.fill_in(key, VALUES, **by(adopter))
    assert len(adoption.copies(UUID(key), **by(outsider))) == 3
    [seen] = open_formats.adoptions(UUID(of), **by(VISITOR))
    assert (seen.organisation, seen.shows_copy) == (DEVENTER, True)


def test_a_twist_names_no_unknown_variable(maker: Actor, adopter: Actor) -> None:
    key = adopted(shared(maker), adopter)
    with pytest.raises(NotReady):
        actions.twist(key, "de-stappen", "{{ geheim }}", **by(adopter))
    with pytest.raises(NoSuchFormatMove):
        actions.twist(key, "geen-blok", "Iets.", **by(adopter))
    assert len(adoption.copies(UUID(key), **by(adopter))) == 1


def test_use_is_confirmed_by_the_user_alone(maker: Actor, adopter: Actor) -> None:
    of = shared(maker, WORDS.__class__(**{**_fields(WORDS), "points": 6}))
    key = adopted(of, adopter, settles=True)
    with pytest.raises(NotAllowed):
        actions.confirm(key, "", **by(maker))
    first = actions.confirm(key, "Met een dag erbij", **by(adopter))
    assert first == UseConfirmed(key, of, DEVENTER, maker.organisation, 6)
    again = actions.confirm(key, "Met een dag erbij", **by(adopter))
    assert again == first
    one = adoption.adoption(key, **by(maker))
    assert (one.confirmed_on, one.variant, one.settles) == (AT.date(), "Met een dag erbij", True)


def _fields(words: object) -> dict[str, object]:
    return {name: getattr(words, name) for name in type(words).__dataclass_fields__}


def test_who_did_not_agree_settles_nothing(maker: Actor, adopter: Actor) -> None:
    of = shared(maker, WORDS.__class__(**{**_fields(WORDS), "points": 6}))
    assert actions.confirm(adopted(of, adopter), "", **by(adopter)).points == 0


def test_thanks_are_one_an_organisation_and_of_users(maker: Actor, adopter: Actor, outsider: Actor) -> None:
    of = shared(maker)
    with pytest.raises(NotAUser):
        actions.thank(of, "Mooi.", **by(outsider))
    adopted(of, adopter)
    actions.thank(of, "Dit scheelde ons weken.", **by(adopter))
    actions.thank(of, "Dit scheelde ons een maand.", **by(adopter))
    [one] = adoption.thanks(UUID(of), **by(maker))
    assert (one.organisation, one.words) == (DEVENTER, "Dit scheelde ons een maand.")
    assert open_formats.thanks(UUID(of), **by(VISITOR)) == (one,)


def test_taking_all_is_the_new_version_and_nothing_is_lost(maker: Actor, adopter: Actor) -> None:
    of = shared(maker)
    key = adopted(of, adopter)
    before = _now(key, adopter)
    renewed(of, maker, BETTER)
    actions.finish(key, {}, **by(adopter))
    assert "binnen een maand na 1 februari 2027" in _now(key, adopter)[0]
    assert adoption.adoption(key, **by(adopter)).version == 2
    old = adoption.copies(UUID(key), **by(adopter))[1]
    assert tuple(one.text for one in filled(old.content, old.values)) == before
    with pytest.raises(NoSuchFormatMove):
        actions.finish(key, {}, **by(adopter))


def test_what_both_changed_is_chosen_a_step_at_a_time_and_undone(maker: Actor, adopter: Actor) -> None:
    of = shared(maker)
    key = adopted(of, adopter)
    actions.twist(key, "de-stappen", "- Kijk.\n- Kies.", **by(adopter))
    renewed(of, maker, BETTER)
    with pytest.raises(NotChosen):
        actions.finish(key, {}, **by(adopter))
    actions.choose(key, Step("de-stappen", Choice.THEIRS), **by(adopter))
    actions.choose(key, Step("wanneer-doe-je-dit", Choice.MINE), **by(adopter))
    actions.undo(key, **by(adopter))
    version, steps = adoption.taking(UUID(key), **by(adopter)) or (None, ())
    assert version
    assert (version.number, steps) == (2, (Step("de-stappen", Choice.THEIRS),))
    actions.choose(key, Step("de-stappen", Choice.WRITTEN, "- Kijk en kies, met een dag."), **by(adopter))
    assert _now(key, adopter)[1] == "- Kijk.\n- Kies."
    actions.finish(key, {}, **by(adopter))
    assert _now(key, adopter)[1] == "- Kijk en kies, met een dag."
    assert adoption.taking(UUID(key), **by(adopter)) is None


def test_keeping_all_stands_and_is_at_the_new_version(maker: Actor, adopter: Actor) -> None:
    of = shared(maker)
    key = adopted(of, adopter)
    before = _now(key, adopter)
    renewed(of, maker, BETTER)
    for block in ("wanneer-doe-je-dit", "de-stappen"):
        actions.choose(key, Step(block, Choice.MINE), **by(adopter))
    actions.finish(key, {}, **by(adopter))
    assert _now(key, adopter) == before
    assert adoption.adoption(key, **by(adopter)).version == 2


def test_a_new_version_asks_what_is_new(maker: Actor, adopter: Actor) -> None:
    of = shared(maker)
    key = adopted(of, adopter)
    cost = Variable("bedrag", VariableKind.AMOUNT, "Wat mag het kosten?")
    renewed(of, maker, f"{TEXT}\n## Geld\nTen hoogste {{{{ bedrag }}}}.", (*VARIABLES, cost))
    with pytest.raises(BadValue):
        actions.finish(key, {}, **by(adopter))
    actions.finish(key, {"bedrag": "500"}, **by(adopter))
    assert _now(key, adopter)[2] == "Ten hoogste €\N{NO-BREAK SPACE}500."


def test_who_stops_says_why_and_the_copy_stays(maker: Actor, adopter: Actor) -> None:
    of = shared(maker)
    key = adopted(of, adopter)
    actions.stop(key, StoppedBecause.TOO_MUCH, "Het kost een dag.", **by(adopter))
    [seen] = adoption.adoptions(UUID(of), **by(maker))
    assert (seen.state, seen.stopped_because, seen.stopped_words) == (
        UseState.STOPPED, StoppedBecause.TOO_MUCH, "Het kost een dag."
    )  # fmt: skip
    assert _now(key, adopter)
    with pytest.raises(NotAllowed):
        actions.confirm(key, "", **by(adopter))
