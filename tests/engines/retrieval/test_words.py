# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words, fragments and compounds of Dutch."""

from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.engines.compounds import Compounds
from stuurhuis.engines.dutch import as_written, parts, root, telling_words, words
from stuurhuis.engines.retrieval.fragments import LONGEST_FRAGMENT, fragments


def test_words_are_folded_and_remembered_as_they_were_written() -> None:
    assert words("De Coördinatrice (MBB'er), 24/7") == ["de", "coordinatrice", "mbb", "er", "24", "7"]
    assert as_written("Café, CAFÉ") == {"cafe": "Café"}


def test_a_text_falls_in_sentences_and_lines() -> None:
    assert fragments("Een zin. Nog een!\n\n- een regel\n…\n") == ["Een zin.", "Nog een!", "- een regel"]


@given(st.text(max_size=400))
def test_no_word_is_lost_in_fragments(text: str) -> None:
    assert [word for piece in fragments(text) for word in words(piece)] == words(text)
    assert all(len(piece.split()) <= LONGEST_FRAGMENT for piece in fragments(text))


def test_compounds_are_taken_apart_by_the_words_that_are_used() -> None:
    known = Compounds({"kwaliteit": 5, "controle": 5, "klanten": 4, "dienst": 9, "hoofd": 9, "zeldzaam": 1})

    assert known.parts("kwaliteitscontrole") == ["kwaliteit", "controle"]
    assert known.parts("hoofdklantendienst") == ["hoofdklantendienst"]
    assert known.parts("klantendienst") == ["klanten", "dienst"]
    assert known.parts("zeldzaamdienst") == ["zeldzaamdienst"]
    nested = Compounds(dict.fromkeys(["klantendienst", "hoofd", "klanten", "dienst"], 2))
    assert nested.parts("hoofdklantendienst") == ["hoofd", "klanten", "dienst"]


@given(st.text(alphabet="abesn", max_size=16), st.lists(st.text(alphabet="abesn", max_size=8), max_size=8))
def test_parts_are_known_words_or_the_word_itself(word: str, vocabulary: list[str]) -> None:
    parts = Compounds(dict.fromkeys(vocabulary, 2)).parts(word)

    assert parts == [word] or set(parts) <= set(vocabulary)
    assert sum(map(len, parts)) <= len(word)


def test_fillers_tell_nothing_unless_there_is_nothing_else() -> None:
    assert telling_words("Wie weet iets van warmtenetten?") == ["warmtenetten"]
    assert telling_words("wie is wie") == ["wie", "is", "wie"]


def test_the_forms_of_a_word_share_a_root() -> None:
    for forms in (
        ("net", "netten"),
        ("huis", "huizen"),
        ("brief", "brieven"),
        ("school", "scholen"),
        ("overheid", "overheden"),
        ("duurzame", "duurzaamheid"),
        ("adviseur", "adviseurs"),
        ("gemeente", "gemeenten", "gemeentes"),
        ("aanbesteden", "aanbesteding", "aanbestedingen"),
    ):
        assert len({root(one) for one in forms}) == 1, forms
    assert root("over") != root("overheid")


def test_the_long_words_of_government_fall_into_their_parts() -> None:
    assert parts("warmtenetten") == ["warmte", "netten"]
    assert parts("schuldhulpverlening") == ["schuld", "hulp", "verlening"]
    assert parts("zeldzaam") == ["zeldzaam"]
