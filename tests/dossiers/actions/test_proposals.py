# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was said of proposals is remembered, and nobody is put in a room without a yes of both."""

from uuid import UUID

import pytest

from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.dossiers.actions import asking as actions
from stuurhuis.dossiers.actions import dossiers as dossier_actions
from stuurhuis.dossiers.actions import proposals, seats, taking_part
from stuurhuis.dossiers.queries import asking, dossiers
from stuurhuis.dossiers.queries import proposals as asked
from stuurhuis.dossiers.queries import seats as seated
from stuurhuis.dossiers.rules.asking import AskedState, NoSuchAskedMove
from stuurhuis.dossiers.rules.proposals import AnswerWords, NothingSaid, Reference, Said
from stuurhuis.dossiers.rules.standing import Controller
from stuurhuis.dossiers.rules.taking_part import PartWords
from stuurhuis.dossiers.rules.words import ClosingWords
from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.memberships.facts import PersonForgotten
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere, actor_for
from stuurhuis.site.accounts import examples
from tests.dossiers.people import begun, by, taken_part

pytestmark = pytest.mark.django_db
CRIME = Reference(
    "indicator:misdrijven-totaal", "Misdrijven", "/gemeente/GM0193/indicator/misdrijven-totaal/"
)
NO = AnswerWords("organisation:GM0166", "Kampen", "Buurgemeente met hetzelfde signaal.", Said.NO)
PLAIN = PartWords(Controller.NONE, "")


@pytest.fixture
def karim(binder: Actor) -> Actor:
    """Karim of Deventer, who may bind it."""
    return binder


@pytest.fixture
def marije(manager: Actor) -> Actor:
    """Marije of Deventer, who may not say yes for it."""
    return manager


def part_of(dossier: str, actor: Actor) -> int:
    return dossiers.dossier(dossier, **by(actor)).part


def ask(dossier: str, leader: Actor, person: Actor, why: str = "Kent warmtenetten.") -> int:
    """Somebody of another organisation is asked."""
    assert person.person is not None
    return actions.ask(dossier, person.person, person.organisation, why, PLAIN, **by(leader)).asked


def names(dossier: str, actor: Actor) -> set[int]:
    return {one.person for one in seated.seats(UUID(dossier), **by(actor))}


def test_what_was_said_stays_with_who_said_it_and_when_until_it_is_taken_back(leader: Actor) -> None:
    dossier = begun(leader)
    part = part_of(dossier, leader)
    proposals.answer(part, NO, **by(leader))

    [found] = asked.answers(UUID(dossier), **by(leader))
    assert (found.words, found.given) == (NO, AT)
    assert found.seat == seated.seats(UUID(dossier), **by(leader))[0].id

    proposals.reopen(part, NO.about, **by(leader))
    assert asked.answers(UUID(dossier), **by(leader)) == ()
    with pytest.raises(NothingSaid):
        proposals.reopen(part, NO.about, **by(leader))


def test_who_only_looks_on_answers_nothing(leader: Actor, colleague: Actor) -> None:
    dossier = begun(leader)

    with pytest.raises(NotAllowed, match="joins"):
        proposals.answer(part_of(dossier, colleague), NO, **by(colleague))


def test_another_organisation_does_not_see_what_we_said_but_sees_what_we_attached(
    leader: Actor, binder: Actor
) -> None:
    dossier, _ = taken_part(leader, binder)
    part = part_of(dossier, leader)
    proposals.answer(part, NO, **by(leader))
    proposals.attach(part, CRIME, **by(leader))
    proposals.attach(part, CRIME, **by(leader))

    assert asked.answers(UUID(dossier), **by(binder)) == ()
    [there] = asked.attached(UUID(dossier), **by(binder))
    assert (there.about, there.organisation) == (CRIME, ZWOLLE)
    with pytest.raises(NotThere):
        proposals.detach(there.id, **by(binder))
    proposals.detach(there.id, **by(leader))
    assert asked.attached(UUID(dossier), **by(leader)) == ()


def test_another_dossier_that_was_attached_is_named_only_to_who_knows_it(
    leader: Actor, binder: Actor
) -> None:
    hidden = begun(leader)
    dossier, _ = taken_part(leader, binder)
    about = Reference(f"dossier:{hidden}", "Een vraag die nog van ons is", f"/opgaven/{hidden}/")
    proposals.attach(part_of(dossier, leader), about, **by(leader))

    assert [one.about for one in asked.attached(UUID(dossier), **by(leader))] == [about]
    assert asked.attached(UUID(dossier), **by(binder)) == ()


def test_what_was_attached_makes_a_dossier_one_about_that_indicator(leader: Actor) -> None:
    dossier = begun(leader)
    assert dossiers.concerning(["misdrijven-totaal"], **by(leader)) == ()

    proposals.attach(part_of(dossier, leader), CRIME, **by(leader))

    assert [one.id for one in dossiers.concerning(["misdrijven-totaal"], **by(leader))] == [dossier]
    assert dossiers.concerning(["misdrijven"], **by(leader)) == ()


def test_a_person_elsewhere_sits_down_after_a_yes_of_both_whoever_comes_last(
    leader: Actor, karim: Actor, marije: Actor
) -> None:
    first, second = begun(leader), begun(leader)
    for dossier in (first, second):
        ask(dossier, leader, marije)
    parts = {one: part_of(one, karim) for one in (first, second)}
    [to_second, to_first] = sorted(asking.waiting_for_me(**by(marije)), key=lambda one: one.dossier == first)

    actions.accept(to_first.id, **by(marije))
    assert names(first, leader) == {leader.person}
    taking_part.accept(parts[first], **by(karim))
    assert names(first, leader) == {leader.person, karim.person, marije.person}

    taking_part.accept(parts[second], **by(karim))
    assert names(second, leader) == {leader.person, karim.person}
    actions.accept(to_second.id, **by(marije))
    assert names(second, leader) == {leader.person, karim.person, marije.person}


def test_asking_a_person_asks_the_organisation_once(leader: Actor, karim: Actor, marije: Actor) -> None:
    dossier = begun(leader)
    first = actions.ask(dossier, karim.person or 0, DEVENTER, "Kent het.", PLAIN, **by(leader))
    again = actions.ask(dossier, marije.person or 0, DEVENTER, "", PLAIN, **by(leader))

    assert first.part == again.part
    with pytest.raises(NoSuchAskedMove):
        ask(dossier, leader, karim)


def test_who_says_no_sits_nowhere_and_is_not_asked_again(leader: Actor, karim: Actor, marije: Actor) -> None:
    dossier = begun(leader)
    asked_of = ask(dossier, leader, marije)
    actions.decline(asked_of, **by(marije))
    taking_part.accept(part_of(dossier, karim), **by(karim))

    assert marije.person not in names(dossier, leader)
    with pytest.raises(NoSuchAskedMove):
        ask(dossier, leader, marije)
    with pytest.raises(NoSuchAskedMove):
        actions.accept(asked_of, **by(marije))


def test_nobody_answers_for_somebody_else(
    leader: Actor, karim: Actor, marije: Actor, outsider: Actor
) -> None:
    asked_of = ask(begun(leader), leader, marije)

    for other in (karim, leader, outsider):
        with pytest.raises(NotThere):
            actions.accept(asked_of, **by(other))


def test_who_was_passed_over_is_known_to_who_did_so_and_to_that_person(
    leader: Actor, karim: Actor, marije: Actor
) -> None:
    dossier = begun(leader)
    made = actions.pass_over(dossier, marije.person or 0, DEVENTER, "Kent het.", **by(leader))

    assert [one.state for one in asking.asked(UUID(dossier), **by(leader))] == [AskedState.PASSED_OVER]
    assert asking.waiting_for_me(**by(marije)) == ()
    assert [one.question for one in asking.asked_me(**by(marije))] == [""]
    assert asking.asked(UUID(dossier), **by(karim)) == ()
    actions.withdraw(made.asked, **by(leader))
    assert asking.asked(UUID(dossier), **by(leader)) == ()


def test_only_who_leads_where_it_was_begun_asks_people(
    leader: Actor, colleague: Actor, marije: Actor
) -> None:
    dossier = begun(leader)
    seats.sit(part_of(dossier, colleague), seats.SeatRole.JOINS, **by(colleague))

    with pytest.raises(NotAllowed, match="leads"):
        ask(dossier, colleague, marije)


def test_who_is_forgotten_was_asked_by_nobody(leader: Actor, karim: Actor) -> None:
    from stuurhuis.dossiers.tasks import keeping

    dossier = begun(leader)
    ask(dossier, leader, karim)
    keeping.forgotten(Told(PersonForgotten(karim.person or 0, (DEVENTER,)), 1, DEVENTER, "", AT))

    assert asking.asked(UUID(dossier), **by(leader)) == ()


def test_past_the_term_nothing_of_it_is_left(leader: Actor, karim: Actor) -> None:
    dossier = begun(leader)
    proposals.answer(part_of(dossier, leader), NO, **by(leader))
    proposals.attach(part_of(dossier, leader), CRIME, **by(leader))
    ask(dossier, leader, karim)
    dossier_actions.close(dossier, ClosingWords("Rust.", "", "2020-3.2"), **by(leader))
    ends = dossiers.dossier(dossier, **by(leader)).destroy_on
    assert ends is not None
    later = AT.replace(year=ends.year, month=ends.month, day=ends.day)
    dossier_actions.destroy(actor=actor_for_worker(), at=later)

    assert asked.answers(UUID(dossier), actor=leader, at=later) == ()
    assert asked.attached(UUID(dossier), actor=leader, at=later) == ()
    assert asking.asked(UUID(dossier), actor=leader, at=later) == ()


def actor_for_worker() -> Actor:
    from stuurhuis.kernel.policy import worker_for

    return worker_for(ZWOLLE)


def test_the_example_persons_are_who_they_are() -> None:
    examples.establish(AT)
    assert actor_for(examples.user_of("karim-bouzid").pk, at=AT).organisation == DEVENTER
