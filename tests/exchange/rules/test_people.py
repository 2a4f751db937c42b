# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What weighs how much as time passes, and what a profile cannot know of somebody."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.exchange.models.people import PARTS, Profile
from stuurhuis.exchange.rules import people
from stuurhuis.exchange.rules.people import Audience, ItemKind

NOW = datetime(2026, 6, 1, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
DAYS = st.integers(0, 4000).map(lambda days: timedelta(days=days))
UNSPEAKABLE = (  # protected traits, and the titles of functions
    *("age", "birth", "born", "gender", "sex", "nation", "origin", "ethnic", "race", "religio", "belief"),
    *("health", "handicap", "disab", "pregnan", "marital", "orientation", "political", "union"),
    *("title", "function", "grade", "scale", "salary", "photo"),
)


@given(DAYS, DAYS)
def test_what_was_done_later_never_weighs_less(one: timedelta, other: timedelta) -> None:
    nearer, further = sorted((one, other))
    weights = [people.evidence_weight(TODAY - age, TODAY) for age in (nearer, further)]
    assert 1 >= weights[0] >= weights[1] > 0


@given(DAYS)
def test_in_two_years_half_of_it_is_left(age: timedelta) -> None:
    now = people.evidence_weight(TODAY - age, TODAY)
    later = people.evidence_weight(TODAY - age, TODAY + people.HALF_LIFE)
    assert abs(later - now / 2) < 1e-12


@given(st.timedeltas(timedelta(0), people.HALF_LIFE), st.one_of(st.none(), st.integers(1, 5)))
def test_what_one_did_in_the_last_two_years_weighs_more_than_what_one_says(
    age: timedelta, level: int | None
) -> None:
    assert people.evidence_weight(TODAY - age, TODAY) >= people.claim_weight(level)


def test_what_is_yet_to_be_done_weighs_no_more_than_what_was_done_today() -> None:
    assert people.evidence_weight(date(2027, 1, 1), TODAY) == 1


@given(DAYS, DAYS)
def test_a_profile_sinks_and_never_rises_by_itself(one: timedelta, other: timedelta) -> None:
    nearer, further = sorted((one, other))
    fresh = [people.freshness(NOW - age, NOW) for age in (nearer, further)]
    assert 1 >= fresh[0] >= fresh[1] > 0


@given(st.timedeltas(timedelta(0), people.CONFIRM_WITHIN))
def test_for_half_a_year_it_does_not_sink_and_nobody_is_asked(age: timedelta) -> None:
    assert people.freshness(NOW - age, NOW) == 1
    assert not people.asks_confirmation(NOW - age, NOW)


def test_after_a_year_half_of_it_is_left() -> None:
    assert people.freshness(NOW - 2 * people.CONFIRM_WITHIN, NOW) == 0.5
    assert people.asks_confirmation(NOW - 2 * people.CONFIRM_WITHIN, NOW)


@given(DAYS)
def test_a_warning_leaves_a_month_before_two_years_are_over(age: timedelta) -> None:
    warned = people.is_to_be_warned(NOW - age, NOW)
    assert warned == (age + people.WARNED_BEFORE >= people.REMOVED_AFTER)


def test_a_wish_is_hidden_from_the_own_organisation_unless_one_says_otherwise() -> None:
    assert ItemKind.WANTS.audience is Audience.ELSEWHERE
    assert not ItemKind.WANTS.can_be_suggested


def test_no_trait_that_the_law_protects_and_no_title_has_a_field_or_a_kind() -> None:
    fields = [one.name for table in (Profile, *PARTS) for one in table._meta.get_fields()]
    words = [*fields, *ItemKind, *(name for one in people.__dict__.values() for name in _fields(one))]
    offences = {word for word in words for trait in UNSPEAKABLE if trait in word.lower().split("_")}
    offences |= {word for word in words for trait in UNSPEAKABLE if word.lower().startswith(trait)}
    assert not offences


def _fields(one: object) -> tuple[str, ...]:
    return tuple(getattr(one, "__dataclass_fields__", ()))
