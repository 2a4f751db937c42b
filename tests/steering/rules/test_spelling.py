# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody meant, and when it is better to say nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.steering.rules.spelling import alike, bare, corrected

NAMES = ("Zwolle", "Zwolle-Zuid", "'s-Hertogenbosch", "Súdwest-Fryslân", "Ede", "Epe")


@pytest.mark.parametrize(
    ("typed", "first"),
    [("zwlole", "Zwolle"), ("s hertogenbos", "'s-Hertogenbosch"), ("SUDWEST FRIESLAN", "Súdwest-Fryslân")],
)
def test_the_likest_name_comes_first(typed: str, first: str) -> None:
    assert alike(typed, NAMES)[0] == first


@pytest.mark.parametrize("typed", ["", "e", "ed", "qqqqqqq", "geluk"])
def test_no_guess_where_nothing_comes_near(typed: str) -> None:
    assert alike(typed, NAMES) == ()


@given(st.sampled_from(NAMES), st.integers(0, 20))
def test_two_letters_that_changed_places_are_understood(name: str, place: int) -> None:
    letters = list(bare(name))
    place %= len(letters) - 1
    letters[place], letters[place + 1] = letters[place + 1], letters[place]
    typed = "".join(letters)
    if len(bare(typed)) > 3 and " " not in letters[place : place + 2]:
        assert name in alike(typed, NAMES)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("misdreiven", "misdrijven"),
        ("geregistreerde misdreiven", "geregistreerde misdrijven"),
        ("misdrijv", ""),
        ("geluk", ""),
        ("", ""),
    ],
)
def test_only_unknown_words_are_corrected(typed: str, said: str) -> None:
    assert corrected(typed, ["Geregistreerde", "misdrijven", "inwoners"]) == said
