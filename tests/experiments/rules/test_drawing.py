# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A draw can be repeated by anyone, favours nobody, and gives every group its share."""

from collections import Counter
from hashlib import sha256
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.experiments.rules.draw import Candidate, CannotBeDrawn, drawn

names = st.lists(st.text("abcdefgh", min_size=1, max_size=5), min_size=2, max_size=30, unique=True)
seeds = st.text("0123456789abcdef", min_size=1, max_size=16)


@st.composite
def draws(draw: st.DrawFn) -> tuple[list[Candidate], int, str]:
    """Candidates in up to three groups, how many, and a seed."""
    found = [Candidate(name, draw(st.sampled_from(("", "groot", "klein")))) for name in draw(names)]
    return found, draw(st.integers(1, len(found) - 1)), draw(seeds)


@given(draws(), st.randoms(use_true_random=False))
def test_the_same_seed_gives_the_same_names_in_whatever_order(
    given_: tuple[list[Candidate], int, str], shuffle: Random
) -> None:
    candidates, number, seed = given_
    first = drawn(candidates, number, seed)
    shuffled = sorted(candidates, key=lambda _: shuffle.random())
    assert drawn(shuffled, number, seed) == first
    assert len(first) == number
    assert set(first) <= {one.name for one in candidates}


@given(draws())
def test_every_group_gets_its_share_up_to_one(given_: tuple[list[Candidate], int, str]) -> None:
    candidates, number, seed = given_
    sizes = Counter(one.stratum for one in candidates)
    strata = {one.name: one.stratum for one in candidates}
    got = Counter(strata[name] for name in drawn(candidates, number, seed))
    assert all(abs(got[group] - size * number / len(candidates)) < 1 for group, size in sizes.items())


def test_it_is_sha_256_as_the_page_says() -> None:
    candidates = [Candidate(name) for name in ("Zwolle", "Deventer", "Kampen")]
    lots = {one.name: sha256(f"abc||{one.name}".encode()).hexdigest() for one in candidates}
    assert drawn(candidates, 1, "abc") == (min(lots, key=lots.__getitem__),)


def test_each_is_drawn_as_often_as_another() -> None:
    candidates = [Candidate(str(number)) for number in range(6)]
    times = Counter(name for seed in range(3000) for name in drawn(candidates, 2, str(seed)))
    assert all(abs(count - 1000) < 120 for count in times.values())  # more than four deviations


@pytest.mark.parametrize("number", [0, 2, 3])
def test_somebody_gets_it_and_somebody_does_not(number: int) -> None:
    with pytest.raises(CannotBeDrawn):
        drawn([Candidate("a"), Candidate("b")], number, "1")


def test_nobody_stands_in_it_twice() -> None:
    with pytest.raises(CannotBeDrawn):
        drawn([Candidate("a", "x"), Candidate("a", "y"), Candidate("b")], 1, "1")
