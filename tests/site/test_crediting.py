# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody did for another organisation is suggested to their profile, and waits to be settled."""

from datetime import date
from typing import Any

import pytest

from exchange.settling_market import open_market, somebody
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.commons.facts.adoption import UseConfirmed
from stuurhuis.exchange.actions import people
from stuurhuis.exchange.facts.training import CourseFollowed
from stuurhuis.exchange.facts.workplaces import DeskDayUsed
from stuurhuis.exchange.queries import people as profiles
from stuurhuis.exchange.queries import settling
from stuurhuis.exchange.rules.settling import What
from stuurhuis.kernel.journal import Told
from stuurhuis.review.facts.reviewing import BlindReviewHelped, ReviewHelped
from stuurhuis.site import crediting


def told(fact: Any, organisation: str = DEVENTER) -> Told:
    """A fact as a reaction hears it."""
    return Told(fact, 7, organisation, "subject", AT)


@pytest.fixture
def market(db: None) -> None:
    """Both organisations settle with each other."""
    open_market()


def helped(points: int) -> ReviewHelped:
    person = somebody("karim-bouzid").person or 0
    return ReviewHelped("document", 3, person, DEVENTER, ZWOLLE, "policy", "wonen", 5, 4, 6, points)


def test_a_review_that_helped_is_suggested_and_its_points_wait(market: None) -> None:
    karim, sanne = somebody("karim-bouzid"), somebody("sanne-vermeer")
    people.begin(actor=karim, at=AT)
    for _twice in range(2):
        crediting.review_helped(told(helped(6)))
    profile = profiles.own(actor=karim, at=AT)
    assert profile is not None
    assert [one.words.words for one in profile.deeds] == [
        "wonen en leefomgeving (beleid); 4 van 6 opmerkingen gevolgd, hielp 5 van 5"
    ]
    [settlement] = settling.of("review:3", actor=sanne, at=AT)
    assert settlement.price == 600
    assert (settlement.terms.what, settlement.terms.creditor) == (What.REVIEW, DEVENTER)


def test_a_blind_review_is_suggested_without_what_or_when_and_never_settled(market: None) -> None:
    karim = somebody("karim-bouzid")
    people.begin(actor=karim, at=AT)
    fact = BlindReviewHelped("5e1f", karim.person or 0, date(2026, 4, 1))
    for _twice in range(2):
        crediting.blind_review_helped(told(fact))
    profile = profiles.own(actor=karim, at=AT)
    assert profile is not None
    [deed] = profile.deeds
    assert deed.words.words == crediting.BLIND
    assert deed.words.happened_on == date(2026, 3, 31)
    for key in ("sanne-vermeer", "marije-de-boer"):
        assert settling.settlements(actor=somebody(key), at=AT) == ()


def test_who_has_no_profile_is_not_kept_and_what_is_free_not_settled(market: None) -> None:
    crediting.review_helped(told(helped(0)))
    assert profiles.own(actor=somebody("karim-bouzid"), at=AT) is None
    assert settling.of("review:3", actor=somebody("sanne-vermeer"), at=AT) == ()


def test_a_desk_and_a_seat_of_another_organisation_are_settled_and_own_ones_not(market: None) -> None:
    sanne = somebody("sanne-vermeer")
    crediting.desk_used(told(DeskDayUsed(4, DEVENTER, ZWOLLE, AT.date(), 2)))
    crediting.desk_used(told(DeskDayUsed(5, ZWOLLE, ZWOLLE, AT.date(), 2)))
    crediting.course_followed(told(CourseFollowed(9, 1, 1, DEVENTER, ZWOLLE, 3)))
    found = {one.terms.about: one.price for one in settling.settlements(actor=sanne, at=AT)}
    assert found == {"booking:4": 200, "seat:9": 300}


def test_the_use_of_a_format_is_settled_once_where_both_agreed(market: None) -> None:
    sanne = somebody("sanne-vermeer")
    for _twice in range(2):
        crediting.use_confirmed(told(UseConfirmed("5a1b", "f1", ZWOLLE, DEVENTER, 4)))
    crediting.use_confirmed(told(UseConfirmed("6c2d", "f1", ZWOLLE, DEVENTER, 0)))
    [settlement] = [one for one in settling.settlements(actor=sanne, at=AT) if one.terms.what == What.FORMAT]
    assert (settlement.terms.about, settlement.terms.creditor) == ("adoption:5a1b", DEVENTER)
    assert settlement.price == 400
