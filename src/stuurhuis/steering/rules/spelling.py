# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did somebody mean who typed it a little differently?"""

import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

CLOSE = 0.72  # share of equal letters; lower, and suggestions become guesses
SHORTEST = 3  # letters; of less one can mean anything
SWITCHED = 0.9  # how alike two names with the same letters in another order are held to be
SKIPPED = str.maketrans("", "", "'’`.()")


def bare(text: str) -> str:
    """Without capitals, accents, apostrophes and dots; a hyphen is a space."""
    plain = "".join(one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))
    return " ".join(plain.translate(SKIPPED).replace("-", " ").casefold().split())


def alike(typed: str, names: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The names that look most like what was typed, most alike first; none when nothing comes near."""
    asked = bare(typed)
    if len(asked) < SHORTEST:
        return ()
    told = sorted((-_likeness(asked, bare(name)), name) for name in set(names))
    return tuple(name for likeness, name in told[:most] if -likeness >= CLOSE)


def _likeness(asked: str, name: str) -> float:
    """From 0 to 1; two letters that changed places count as one mistake."""
    if sorted(asked) == sorted(name):
        return max(SWITCHED, SequenceMatcher(None, asked, name).ratio())
    return SequenceMatcher(None, asked, name).ratio()


def corrected(typed: str, vocabulary: Iterable[str]) -> str:
    """What was typed, with each unknown word replaced by the known one that it resembles; or nothing.

    A word is known when it stands in, or is a part of, a word of the vocabulary.
    """
    known = {bare(word) for word in vocabulary}
    words = [_known_word(word, known) for word in bare(typed).split()]
    said = " ".join(words)
    return said if words and all(words) and said != bare(typed) else ""


def _known_word(word: str, known: set[str]) -> str:
    if any(word in one for one in known):
        return word
    close = get_close_matches(word, sorted(known), n=1, cutoff=CLOSE) if len(word) >= SHORTEST else []
    return close[0] if close else ""
