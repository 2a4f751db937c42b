# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who fits a question, and that every point has its reason."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.exchange.rules.finding import POINTS, Criterion, Known, PersonFit, Trace, fit, shares
from stuurhuis.exchange.rules.finding_terms import AskedFor, asked_for, terms_of
from stuurhuis.exchange.rules.finding_words import because
from stuurhuis.exchange.rules.people import Audience, AvailabilityWords, EvidenceKind, ItemKind

AT = datetime(2026, 6, 1, 9, 30, tzinfo=UTC)
QUESTION = "Wie weet iets van warmtenetten en aanbesteden, op dinsdag?"
TUESDAY = AvailabilityWords((2, 4), 8, date(2026, 1, 1), None, "", True, Audience.ELSEWHERE)


def said(number: int, words: str, kind: ItemKind = ItemKind.KNOWS, **more: int | None) -> Trace:
    return Trace(f"item:{number}", kind, words, terms_of(words), **more)


def done(number: int, words: str, on: date, kind: EvidenceKind = EvidenceKind.PEER_REVIEW) -> Trace:
    return Trace(f"evidence:{number}", kind, words, terms_of(words), happened_on=on)


REVIEWED = (
    done(1, "energiebeleid en warmtenetten", date(2025, 3, 1)),
    done(2, "warmtenetten", date(2025, 9, 1)),
)
KARIM = Known(
    (
        said(1, "warmtenetten", level=4),
        said(2, "aanbesteding", level=2),
        said(3, "warmteplan", ItemKind.WANTS, interest=5),
        *REVIEWED,
    ),
    AT,
    (TUESDAY,),
    shown_lately=25,
)


def of(known: Known, question: str = QUESTION, at: datetime = AT) -> PersonFit:
    asked = asked_for(question)
    return fit(asked, shares(asked, dict.fromkeys(asked.terms, 5)), known, at)


def points(found: PersonFit) -> dict[Criterion, int]:
    return {one.criterion: one.points for one in found.reasons}


def test_a_question_is_its_telling_words_and_its_days() -> None:
    asked = asked_for(QUESTION)
    assert [word.written for word in asked.words] == ["warmtenetten", "aanbesteden"]
    assert asked.days == {2}


def test_every_reason_is_a_sentence_that_one_can_be_shown() -> None:
    told = [because(one, "nl") for one in of(KARIM).reasons]
    assert told == [
        "Beoordeelde in 2025 twee stukken over energiebeleid en warmtenetten en warmtenetten",
        "Kent warmtenetten (ruime ervaring) en aanbesteding (basis)",
        "Beschikbaar op dinsdag en donderdag, 8 uur per week",
        "Wil hier graag aan werken: warmteplan",
        "Kwam de laatste tijd 25 keer naar voren, daarom komen anderen ook aan de beurt",
    ]
    assert because(of(KARIM).reasons[1], "en").startswith("Knows warmtenetten (ample experience)")


@pytest.mark.parametrize(
    ("criterion", "without"),
    [
        (Criterion.DID, replace(KARIM, traces=KARIM.traces[:3])),
        (Criterion.KNOWS, replace(KARIM, traces=KARIM.traces[2:])),
        (Criterion.WANTS, replace(KARIM, traces=KARIM.traces[:2] + KARIM.traces[3:])),
        (Criterion.AVAILABLE, replace(KARIM, available=())),
        (Criterion.SPREAD, replace(KARIM, shown_lately=0)),
    ],
)
def test_without_a_reason_exactly_its_points_are_gone(criterion: Criterion, without: Known) -> None:
    assert of(KARIM).points - of(without).points == points(of(KARIM))[criterion]


def test_what_one_did_weighs_more_than_what_one_says_and_fades() -> None:
    claims = replace(KARIM, traces=(said(1, "warmtenetten", level=5),))
    deeds = replace(KARIM, traces=(done(1, "warmtenetten", date(2025, 6, 1)),))
    later = AT + timedelta(days=4 * 365)
    assert of(deeds).points > of(claims).points
    assert 0 < points(of(deeds, at=later))[Criterion.DID] < points(of(deeds))[Criterion.DID] / 3


def test_an_unconfirmed_profile_sinks_and_is_not_gone() -> None:
    stale = replace(KARIM, confirmed_at=AT - timedelta(days=400))
    assert 0 < points(of(stale))[Criterion.KNOWS] < points(of(KARIM))[Criterion.KNOWS]
    assert points(of(stale))[Criterion.DID] == points(of(KARIM))[Criterion.DID]


def test_on_another_day_than_asked_nobody_is_available() -> None:
    assert Criterion.AVAILABLE not in points(of(KARIM, "warmtenetten op vrijdag"))


@given(st.integers(0, 10_000))
def test_being_shown_often_takes_points_but_never_more_than_said(times: int) -> None:
    taken = points(of(replace(KARIM, shown_lately=times))).get(Criterion.SPREAD, 0)
    assert POINTS[Criterion.SPREAD] <= taken <= 0


def test_being_shown_a_few_times_costs_nothing() -> None:
    assert Criterion.SPREAD not in points(of(replace(KARIM, shown_lately=5)))


def test_fillers_titles_and_what_somebody_is_weigh_nothing() -> None:
    asked = asked_for("Zoek een jonge vrouw met kennis van bij de warmtenetten")
    assert [word.written for word in asked.words] == ["warmtenetten"]
    assert asked.left_out == ("jonge", "vrouw")
    assert terms_of("moslim") == {}
    named = {field for one in (Known, Trace) for field in one.__dataclass_fields__}
    assert not named & {"title", "role", "function", "name", "sex", "age", "birth", "origin", "email"}


def test_who_answers_nothing_has_no_points_and_what_is_missing_is_told() -> None:
    found = of(KARIM, "zwemdiploma")
    assert (found.points, found.reasons, found.missing) == (0, (), ("zwemdiploma",))
    half = of(replace(KARIM, traces=KARIM.traces[:1]))
    assert half.missing == ("aanbesteden",)


def test_another_word_of_esco_is_found_too() -> None:
    knows = Known((said(1, "inkoper", level=3),), AT)
    assert of(knows, "wie is een goede aankoper").points > 0


def test_a_word_that_nobody_knows_takes_no_points_from_the_others() -> None:
    asked = asked_for("warmtenetten qwertologie")
    told = shares(asked, {"warmtenet": 3})
    assert told == [1.0, 0.0]
    assert shares(AskedFor((), frozenset(), ()), {}) == []
