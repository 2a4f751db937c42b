# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The index never says less of somebody than a close look gives."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.exchange.rules.finding import Known, Trace, fit, shares
from stuurhuis.exchange.rules.finding_index import (
    Likely,
    Posting,
    done_at_best,
    likely,
    said_at_best,
)
from stuurhuis.exchange.rules.finding_terms import asked_for, terms_of
from stuurhuis.exchange.rules.people import Audience, AvailabilityWords, EvidenceKind, ItemKind

AT = datetime(2026, 6, 1, 9, 30, tzinfo=UTC)
LAID_OUT = (AT - timedelta(days=100)).date()
WORDS = (
    "warmtenetten",
    "warmteplan",
    "aanbesteden",
    "inkoper",
    "Engels",
    "jeugdzorg en wijkteams",
    "plannen",
)
QUESTIONS = st.lists(
    st.sampled_from((*WORDS, "aankoper", "stadswarmte", "op dinsdag")), min_size=1, max_size=4
)
ITEMS = st.tuples(
    st.sampled_from(WORDS),
    st.sampled_from(ItemKind),
    st.none() | st.integers(1, 5),
    st.none() | st.integers(1, 5),
)
DEEDS = st.tuples(st.sampled_from(WORDS), st.sampled_from(EvidenceKind), st.integers(0, 2000))
PEOPLE = st.lists(
    st.tuples(
        st.lists(ITEMS, max_size=4), st.lists(DEEDS, max_size=3), st.integers(0, 500), st.integers(0, 30)
    ),
    min_size=1,
    max_size=6,
)
ALWAYS = AvailabilityWords((1, 2, 3, 4, 5), 8, LAID_OUT, None, "", True, Audience.ELSEWHERE)


def known(items: list[Any], deeds: list[Any], unconfirmed: int, shown: int) -> Known:
    said = [
        Trace(f"item:{number}", kind, words, terms_of(words), level, interest)
        for number, (words, kind, level, interest) in enumerate(items)
    ]
    done = [
        Trace(
            f"evidence:{number}",
            kind,
            words,
            terms_of(words),
            happened_on=LAID_OUT - timedelta(days=ago),
        )
        for number, (words, kind, ago) in enumerate(deeds)
    ]
    return Known((*said, *done), AT - timedelta(days=unconfirmed), (ALWAYS,), shown)


def laid_out(profile: int, somebody: Known) -> list[Posting]:
    """What the index holds of somebody."""
    rows = []
    for one in somebody.traces:
        worth = (
            done_at_best(one.happened_on, LAID_OUT)
            if one.happened_on
            else said_at_best(one.kind, one.level, one.interest)
        )
        rows += [Posting(profile, term, percent, *worth) for term, percent in one.terms.items()]
    return rows


@given(PEOPLE, QUESTIONS)
def test_nobody_has_more_points_than_the_index_says_and_answers_exactly_what_it_says(
    people: list[Any], words: list[str]
) -> None:
    asked, everybody = asked_for(" ".join(words)), [known(*one) for one in people]
    postings = [
        row for key, one in enumerate(everybody) for row in laid_out(key, one) if row.term in asked.terms
    ]
    weights = shares(asked, Counter(one.term for one in postings))
    could = {one.profile: one for one in likely(asked, weights, postings)}
    for key, one in enumerate(everybody):
        found = fit(asked, weights, one, AT)
        assert (key in could) == bool(found.share)
        if key in could:
            assert found.points <= could[key].most
            assert found.share == could[key].share


def test_who_could_have_most_points_comes_first() -> None:
    asked = asked_for("warmtenetten")
    less, more = (
        laid_out(key, known([("warmtenetten", ItemKind.KNOWS, key, 1)], [], 0, 0)) for key in (2, 5)
    )
    could = likely(asked, [1.0], (one for one in (*less, *more) if one.term in asked.terms))
    assert [one.profile for one in could] == [5, 2]
    assert could[0] == Likely(5, 1.0, 2500 + 300 + 1000 + 2)
