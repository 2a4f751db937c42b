# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Free words become occupations and skills of ESCO while they are typed."""

import time
from statistics import median

import pytest

from stuurhuis.engines.esco import concepts, named_in
from stuurhuis.engines.retrieval import find, suggest
from stuurhuis.engines.retrieval.esco import names


def test_all_occupations_are_there_in_dutch_and_the_skills_of_ict_in_english() -> None:
    assert len(concepts("occupation")) == 3007
    assert len(concepts("skill")) == 877
    assert "toneelmeester" in concepts("occupation")[0].names


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("programma manager", "programmamanager"),
        ("timmerm", "timmerman"),
        ("KLEDING retoucheur", "versteller van kleding"),
        ("beenhouwer", "slager"),
    ],
)
def test_the_first_suggestion_is_what_was_meant(typed: str, label: str) -> None:
    assert label in [one.label for one in suggest(typed, 3)]


def test_every_suggestion_is_another_concept_with_its_reasons() -> None:
    found = suggest("beleidsmedewerker energie", 10)

    assert len({one.uri for one in found}) == 10
    assert all(round(sum(why.points for why in one.reasons), 2) == one.score for one in found)
    assert suggest("", 5) == suggest("…", 5) == suggest("manager", 0) == []


def test_skills_are_a_kind_of_their_own() -> None:
    found = suggest("python programming", 3, kind="skill")

    assert "Python" in found[0].label
    assert {one.kind for one in found} == {"skill"}


def test_a_key_stroke_takes_milliseconds() -> None:
    suggest("een")
    took = []
    for typed in ("be", "bele", "beleidsm", "beleidsmedewerker", "beleidsmedewerker ener"):
        begin = time.process_time()
        suggest(typed)
        took.append(time.process_time() - begin)

    assert median(took) < 0.05


def test_the_names_of_an_occupation_are_synonyms() -> None:
    import pandas as pd

    documents = pd.DataFrame({"id": ["a", "b"], "text": ["beenhouwer gezocht", "bakker gezocht"]})
    asked = pd.DataFrame({"id": ["q"], "text": ["slager"]})

    found = find(documents, asked, synonyms=names("occupation"))

    assert found.table["document"].iloc[0] == "a"


def test_a_text_names_the_concepts_of_which_it_has_all_telling_words_of_a_name() -> None:
    assert "slager" in [one.concept.names[0] for one in named_in("wie kent een goede beenhouwer?")]
    named = {one.concept.names[0]: one.name for one in named_in("energieadviseurs gezocht")}
    assert named["consulent hernieuwbare energie"] == "energieadviseur"
    assert not named_in("iets over van alles")
