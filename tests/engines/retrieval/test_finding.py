# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which texts answer a question, and what every point is for."""

import math
import time

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from stuurhuis.engines.dutch import telling_words, words
from stuurhuis.engines.retrieval import DuplicateText, Found, Index, MissingColumn, NoWords, find
from stuurhuis.engines.retrieval.question import question

SOME = (
    "beleidsmedewerker energie en klimaat",
    "kledingretoucheur",
    "versteller van kleding, ook retoucheur",
    "hoofd klantendienst",
    "medewerker dienst voor klanten",
    "verpleegkundige in de wijk",
    "coördinatrice jeugdzorg",
    "huizen taxeren",
    "jurist omgevingsrecht",
    "jurist aanbestedingsrecht",
)
WORDS = sorted({word for text in SOME for word in words(text)})
some_texts = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join), min_size=1, max_size=12
)


def texts(*given_: str) -> pd.DataFrame:
    return pd.DataFrame({"id": [f"d{place:03d}" for place in range(len(given_))], "text": given_})


def ask(documents: pd.DataFrame, text: str, **further: object) -> Found:
    return find(documents, pd.DataFrame({"id": ["q"], "text": [text]}), **further)


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("Kleding retoucheren", "kledingretoucheur"),
        ("KLEDINGRETOUCHEUR", "kledingretoucheur"),
        ("coordinatrice", "coördinatrice jeugdzorg"),
        ("een huis laten taxeren", "huizen taxeren"),
        ("recht van de omgeving", "jurist omgevingsrecht"),
        ("wijkverpleging", "verpleegkundige in de wijk"),
    ],
)
def test_capitals_accents_inflection_and_compounds_do_not_matter(asked: str, first: str) -> None:
    assert ask(texts(*SOME), asked).table["passage"].iloc[0] == first


def test_the_reason_names_words_as_they_were_written_and_their_points() -> None:
    found = ask(texts(*SOME), "Coördinatrice energie")

    first, second = found.table["reason"].head(2)
    assert "‘Coördinatrice’ staat erin (" in first + second
    assert "‘energie’ staat erin (" in first + second
    assert "‘Coördinatrice’ is in it (" in "".join(found.table["reason_en"].head(2))


def test_the_best_sentence_of_a_long_text_is_its_passage() -> None:
    long = "Wij zijn een gemeente. " * 30 + "De jurist toetst het omgevingsrecht. " + "Er is koffie. " * 30

    found = ask(texts(long, "iets over koffie", "iets anders"), "jurist omgevingsrecht")

    assert found.table.loc[0, ["document", "passage"]].tolist() == [
        "d000",
        "De jurist toetst het omgevingsrecht.",
    ]


def test_a_synonym_is_found_and_told() -> None:
    same = pd.DataFrame({"group": ["a", "a", "b"], "text": ["slager", "beenhouwer", "bakker"]})
    documents = texts("beenhouwer in de stad", "bakker in de stad")

    found = ask(documents, "Slager", synonyms=same)

    assert found.table["document"].iloc[0] == "d000"
    assert "‘beenhouwer’, een ander woord voor ‘slager’" in found.table["reason"].iloc[0]
    assert ask(documents, "Slager").table["document"].tolist()[:1] != ["d000"]


def test_of_equal_texts_the_one_in_the_nearest_group_comes_first() -> None:
    documents = texts("slager", "keurmeester", "slager", "slagersknecht").assign(group=["a", "a", "b", "b"])

    found = ask(documents, "slager")

    assert found.table["document"].tolist()[:2] == ["d002", "d000"]
    assert set(found.reasons["how"]) >= {"same", "group", "whole"}


@settings(max_examples=60, deadline=None)
@given(some_texts, st.lists(st.sampled_from([*WORDS, "onbekend", "energiezorg"]), min_size=1, max_size=5))
def test_the_points_add_up_to_the_score(documents: list[str], asked: list[str]) -> None:
    groups = [f"g{place % 3}" for place in range(len(documents))]
    for table in (texts(*documents), texts(*documents).assign(group=groups)):
        found = ask(table, " ".join(asked))
        points = found.reasons.groupby("document")["points"].sum().round(2)
        scores = found.table.set_index("document")["score"]
        assert points.to_dict() == scores.to_dict()
        assert (found.reasons["points"] > 0).all()
        assert scores.between(0, 100).all()
        assert scores.is_monotonic_decreasing


@settings(max_examples=40, deadline=None)
@given(some_texts, st.lists(st.sampled_from(WORDS), min_size=2, max_size=4, unique=True))
def test_without_a_word_exactly_its_points_are_gone(documents: list[str], asked: list[str]) -> None:
    """The length of the question is held: it is the same for all texts and changes no order. A text that is
    left with stray letters alone is found no more, and a question of fillers alone is another one.
    """
    assume(set(telling_words(" ".join(asked[1:]))) == {*telling_words(" ".join(asked))} - {asked[0]})
    index = Index(texts(*documents))
    likeness = index._shelf.likeness
    hits = {hit.document: hit for hit in index.search(" ".join(asked), 99)}
    left = {hit.document: hit for hit in index.search(" ".join(asked[1:]), 99)}
    held = question(" ".join(asked[1:]), likeness, {}).size / question(" ".join(asked), likeness, {}).size

    for document in hits.keys() & left.keys():
        gone = sum(one.points for one in hits[document].reasons if one.word == asked[0])
        assert math.isclose(hits[document].score - gone, left[document].score * held, abs_tol=0.03)


@settings(max_examples=40, deadline=None)
@given(some_texts, st.integers(0, 999))
def test_the_order_of_the_rows_does_not_matter(documents: list[str], seed: int) -> None:
    table = texts(*documents).assign(group=[f"g{place % 2}" for place in range(len(documents))])
    turned = table.sample(frac=1, random_state=seed)

    for text in (SOME[0], "retoucheur klanten"):
        pd.testing.assert_frame_equal(ask(table, text).table, ask(turned, text).table)


@settings(max_examples=40, deadline=None)
@given(some_texts, st.booleans())
@example(["aanbestedingsrecht", "aanbestedingsrecht aanbestedingsrecht"], False)
def test_a_text_is_found_first_by_its_own_words(documents: list[str], grouped: bool) -> None:
    table = texts(*documents)
    index = Index(
        table.assign(group=[f"g{place % 2}" for place in range(len(documents))]) if grouped else table
    )

    for text in documents:
        first = index.search(text, 1)[0]
        assert first.score == 100
        assert first.passage == text


@settings(max_examples=40, deadline=None)
@given(some_texts, st.text(max_size=60))
def test_a_further_text_never_takes_an_exact_one_away(documents: list[str], further: str) -> None:
    before = Index(texts(*documents))
    after = Index(texts(*documents, further))

    for text in documents:
        exact = [hit.document for hit in before.search(text, 99) if hit.score == 100]
        assert set(exact) <= {hit.document for hit in after.search(text, len(exact) + 1)}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=6), st.text(max_size=40))
def test_odd_texts_are_no_trouble(documents: list[str], asked: str) -> None:
    if not any(map(words, documents)):
        with pytest.raises(NoWords):
            ask(texts(*documents), asked)
        return
    found = ask(texts(*documents), asked)
    assert found.nothing == ([] if len(found.table) else ["q"])


def test_nothing_in_common_is_said() -> None:
    for asked in ("qqq", "…", ""):
        found = ask(texts(*SOME), asked)
        assert found.table.empty
        assert found.nothing == ["q"]


def test_missing_texts_and_numbers_are_texts_too() -> None:
    documents = pd.DataFrame({"id": [1, 2, 3], "text": ["jurist", None, 2017]})

    assert ask(documents, "2017").table["document"].tolist() == ["3"]


@pytest.mark.parametrize(
    ("documents", "fault"),
    [
        (texts("a").drop(columns="text"), MissingColumn),
        (pd.concat([texts("a"), texts("b")]), DuplicateText),
        (texts("…", ""), NoWords),
        (texts(), NoWords),
    ],
)
def test_a_wrong_table_is_refused_out_loud(documents: pd.DataFrame, fault: type[ValueError]) -> None:
    with pytest.raises(fault):
        ask(documents, "jurist")
    with pytest.raises(MissingColumn):
        ask(texts("a"), "a", synonyms=texts("a"))


def many(number: int) -> pd.DataFrame:
    """Texts of a length like that of offers, with words that are as unequal as those of a language."""
    dice = np.random.default_rng(1)
    letters = np.array(list("aeiouklmnrstvdg"))
    vocabulary = ["".join(dice.choice(letters, dice.integers(3, 12))) for _ in range(number)]
    chosen = np.minimum(dice.zipf(1.3, (number, 30)), number) - 1
    return texts(*(" ".join(vocabulary[word] for word in row) for row in chosen))


def test_ten_thousand_texts_are_asked_in_milliseconds() -> None:
    documents = many(10_000)
    index = Index(documents)

    begin = time.process_time()
    for text in documents["text"].head(50):
        assert index.search(" ".join(text.split()[:4]))

    assert (time.process_time() - begin) / 50 < 0.1


def test_fillers_weigh_nothing_however_small_the_table_is() -> None:
    few = texts("werken bij de bakker", "kennis van warmtenetten")

    assert ask(few, "wie weet iets van warmtenetten bij ons").table["document"].tolist() == ["d001"]
    assert ask(few, "bij de").table["document"].tolist() == ["d000"]


def test_stray_letters_are_no_answer() -> None:
    assert ask(texts("warmtenetten", "jeugdzorg"), "zwembad").nothing == ["q"]
