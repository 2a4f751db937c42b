# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Three parties agree, days are delivered, and what helped is said to each other only."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from exchange.lending import DAY, LATER, TERMS, agreed, give_mandate, matched
from small_country import AT
from stuurhuis.exchange.actions import agreements
from stuurhuis.exchange.facts.agreements import AgreementMade, GigFailed, GigFulfilled
from stuurhuis.exchange.queries import agreements as queries
from stuurhuis.exchange.rules.agreements import (
    AgreementState,
    BackwardPeriod,
    FeedbackWords,
    NoSuchAgreementMove,
    Signing,
    checklist,
)
from stuurhuis.exchange.rules.needs import Outcome
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere


def test_the_third_signature_makes_the_agreement(
    opened: None, asker: Actor, expert: Actor, manager: Actor
) -> None:
    give_mandate(asker, Decimal(10_000))
    made = agreements.draw_up(matched(asker, expert, manager), TERMS, actor=asker, at=AT).agreement
    agreements.sign(made, Signing.PERSON, actor=expert, at=AT)
    agreements.sign(made, Signing.BORROWER, actor=asker, at=AT)
    fact = agreements.sign(made, Signing.LENDER, actor=manager, at=AT)
    assert isinstance(fact, AgreementMade)
    assert (fact.half_days, fact.unit, fact.cents_a_day, fact.worth_a_day) == (16, "points", 800, 64000)
    assert [one.name for one in queries.signatures(made, actor=asker, at=AT)] == [
        "Karim Bouzid", "Noor Hendriks", "Marije de Boer",
    ]  # fmt: skip


def test_without_a_mandate_that_reaches_it_nobody_binds_the_borrower(
    opened: None, asker: Actor, expert: Actor, manager: Actor
) -> None:
    made = agreements.draw_up(matched(asker, expert, manager), TERMS, actor=asker, at=AT).agreement
    with pytest.raises(agreements.NoMandate):
        agreements.sign(made, Signing.BORROWER, actor=asker, at=AT)
    give_mandate(asker, Decimal(5_000))  # eight days of 640 euros are worth more
    with pytest.raises(agreements.NoMandate):
        agreements.sign(made, Signing.BORROWER, actor=asker, at=AT)


def test_nobody_signs_for_two(opened: None, asker: Actor, expert: Actor, manager: Actor) -> None:
    made = agreements.draw_up(matched(asker, expert, manager), TERMS, actor=asker, at=AT).agreement
    agreements.sign(made, Signing.PERSON, actor=expert, at=AT)
    for who, party in ((expert, Signing.LENDER), (expert, Signing.PERSON), (manager, Signing.PERSON)):
        with pytest.raises(agreements.CannotSign):
            agreements.sign(made, party, actor=who, at=AT)


def test_an_agreement_comes_after_a_match_and_once(
    opened: None, asker: Actor, expert: Actor, manager: Actor
) -> None:
    invite = matched(asker, expert, manager)
    with pytest.raises(BackwardPeriod):
        agreements.draw_up(invite, replace(TERMS, ends_on=TERMS.starts_on - timedelta(1)), actor=asker, at=AT)
    made = agreements.draw_up(invite, TERMS, actor=asker, at=AT).agreement
    with pytest.raises(agreements.DrawnUpBefore):
        agreements.draw_up(invite, TERMS, actor=asker, at=AT)
    agreements.break_off(made, actor=expert, at=AT)
    assert queries.of_invite(invite, actor=asker, at=AT) is None
    agreements.draw_up(invite, TERMS, actor=asker, at=AT)


def test_days_are_told_once_within_the_agreement(
    opened: None, asker: Actor, expert: Actor, manager: Actor
) -> None:
    made = agreed(asker, expert, manager)
    with pytest.raises(agreements.OutsideAgreement):
        agreements.tell_day(made, DAY, Decimal(1), actor=expert, at=AT)
    fact = agreements.tell_day(made, DAY, Decimal("0.5"), actor=expert, at=LATER)
    assert (fact.half_days, fact.day, fact.unit) == (1, DAY, "points")
    with pytest.raises(agreements.ToldBefore):
        agreements.tell_day(made, DAY, Decimal(1), actor=asker, at=LATER)
    assert [one.part for one in queries.days(made, actor=manager, at=LATER)] == [Decimal("0.5")]
    with pytest.raises(NoSuchAgreementMove):
        agreements.break_off(made, actor=asker, at=LATER)


@pytest.mark.parametrize(
    ("outcome", "fact"), [(Outcome.FULFILLED, GigFulfilled), (Outcome.FAILED, GigFailed)]
)
def test_only_what_brought_something_becomes_evidence(
    outcome: Outcome, fact: type, opened: None, asker: Actor, expert: Actor, manager: Actor
) -> None:
    made = agreed(asker, expert, manager)
    agreements.tell_day(made, DAY, Decimal(1), actor=expert, at=LATER)
    agreements.finish(made, actor=asker, at=LATER)
    told = agreements.close(made, outcome, actor=asker, at=LATER)
    assert type(told) is fact
    assert queries.agreement(made, actor=manager, at=LATER).state is AgreementState.CLOSED
    if isinstance(told, GigFulfilled):
        assert told.person == expert.person


def test_what_helped_stays_between_those_who_worked_together(
    opened: None, asker: Actor, expert: Actor, manager: Actor, controller: Actor
) -> None:
    made = agreed(asker, expert, manager)
    with pytest.raises(agreements.StillRunning):
        agreements.say_back(made, FeedbackWords("Alles."), actor=expert, at=LATER)
    agreements.tell_day(made, DAY, Decimal(1), actor=expert, at=LATER)
    agreements.finish(made, actor=expert, at=LATER)
    agreements.say_back(made, FeedbackWords("Rust en kennis."), actor=asker, at=LATER)
    agreements.say_back(made, FeedbackWords("Een open team.", "Eerder beginnen."), actor=expert, at=LATER)
    assert len(queries.feedback(made, actor=expert, at=LATER)) == 2
    for other in (manager, controller):
        assert queries.feedback(made, actor=other, at=LATER) == ()
    with pytest.raises(NotAllowed):
        agreements.say_back(made, FeedbackWords("Ik ook."), actor=controller, at=LATER)


def test_a_third_organisation_knows_nothing_of_it(
    opened: None, asker: Actor, expert: Actor, manager: Actor, outsider: Actor
) -> None:
    made = agreed(asker, expert, manager)
    with pytest.raises(NotThere):
        queries.agreement(made, actor=outsider, at=AT)


def test_the_checklist_asks_and_says_where_to_look() -> None:
    assert len(checklist()) == 5
    for row in checklist():
        assert row.question.nl.endswith("?")
        assert row.question.en.endswith("?")
        assert row.dated
        assert row.source.startswith("https://wetten.overheid.nl/")
