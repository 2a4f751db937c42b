# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""By which terms is something found, and which terms does a question ask for?

A term is the root of a word, that of a part of a long word, or a concept of ESCO. Two texts meet where they
share a term: as strongly as both hold it, in percent.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from stuurhuis.engines.dutch import as_written, folded, parts, root, telling_words
from stuurhuis.engines.esco import named_in

WHOLE: Final = 100
MEANT: Final = 80  # another word for the same occupation or skill
PART: Final = 60  # a part of a long word
MOST_WORDS: Final = 12
LONGEST: Final = 60
DAYS: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
ABOUT_SEEKING: Final = frozenset(
    {"collega", "deskundige", "ervaren", "ervaring", "expert", "expertise", "goed", "goede", "helpen", "hulp"}
    | {"kennis", "meelezen", "meedenken", "persoon", "specialist", "tijd", "verstand", "vraag", "vinden"}
    | {"beschikbaar", "snel", "week"}
)
PROTECTED: Final = frozenset(
    {
        "allochtoon",
        "autochtoon",
        "blank",
        "blanke",
        "christelijk",
        "christen",
        "gehandicapt",
        "hetero",
        "homo",
    }
    | {"jong", "jonge", "joods", "joodse", "lesbisch", "man", "mannelijk", "mannelijke", "moslim"}
    | {
        "oud",
        "oude",
        "oudere",
        "vrouw",
        "vrouwelijk",
        "vrouwelijke",
        "witte",
        "zwarte",
        "zwanger",
        "zwangere",
    }
)
"""Words that say who somebody is, and not what they know: nobody is found by them."""


@dataclass(frozen=True, slots=True)
class AskedWord:
    """A word of a question as it was written, and for each term that it asks for how strongly."""

    written: str
    terms: dict[str, int]


@dataclass(frozen=True, slots=True)
class AskedFor:
    """What a question asks for: its telling words, days of the week (Monday is 1), and the words that were
    left out because nobody is ranked by them.
    """

    words: tuple[AskedWord, ...]
    days: frozenset[int]
    left_out: tuple[str, ...]

    @property
    def terms(self) -> frozenset[str]:
        """All terms of all words."""
        return frozenset(term for word in self.words for term in word.terms)


@lru_cache(maxsize=10_000)
def terms_of(text: str, concept: str = "") -> Mapping[str, int]:
    """By which terms something is found that somebody said or did, each in percent."""
    found: dict[str, int] = {}
    for word in telling_words(text):
        if word not in PROTECTED:
            _add(found, _of_word(word))
    _add(found, {_concept(one.concept.uri): MEANT for one in named_in(text)})
    if concept:
        _add(found, {_concept(concept): WHOLE})
    return found


def asked_for(question: str) -> AskedFor:
    """Read a question in plain Dutch; a word that stands in it twice is asked once."""
    written, days = as_written(question), frozenset(_days(question))
    telling = [word for word in dict.fromkeys(telling_words(question)) if word not in ABOUT_SEEKING]
    left_out = tuple(written.get(word, word) for word in telling if word in PROTECTED)
    by_root = {root(word): word for word in telling if word not in PROTECTED and word not in DAYS}
    meant = named_in(" ".join(by_root.values()))
    words = []
    for key, word in list(by_root.items())[:MOST_WORDS]:
        terms = _of_word(word)
        _add(terms, {_concept(one.concept.uri): MEANT for one in meant if key in one.roots})
        words.append(AskedWord(written.get(word, word), terms))
    return AskedFor(tuple(words), days, left_out)


def _days(question: str) -> list[int]:
    said = folded(question)
    return [number for number, day in enumerate(DAYS, start=1) if day in said]


def _of_word(word: str) -> dict[str, int]:
    found: dict[str, int] = {}
    _add(found, {root(word): WHOLE})
    pieces = parts(word)
    if len(pieces) > 1:
        _add(found, {root(piece): PART for piece in pieces})
    return found


def _add(found: dict[str, int], more: dict[str, int]) -> None:
    for term, percent in more.items():
        found[term[:LONGEST]] = max(found.get(term[:LONGEST], 0), percent)


def _concept(uri: str) -> str:
    return "esco:" + uri.rpartition("/")[2]
