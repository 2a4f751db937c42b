# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is asked: the words of a question, other words for them, and how heavy each weighs."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from stuurhuis.engines.dutch import as_written, telling_words, words
from stuurhuis.engines.retrieval.likeness import Direction, Likeness, size

OTHER_WORDS = 0.5
"""The weight of all other words for a phrase together, beside a word that was asked."""
Phrase = tuple[str, ...]
Synonyms = Mapping[Phrase, Sequence[str]]
"""For a phrase, the words of other phrases that mean the same."""


@dataclass(frozen=True)
class Question:
    """`written`: each word as it was written; `instead_of`: for a synonym, the phrase that was asked."""

    words: list[str]
    directions: list[Direction]
    written: Mapping[str, str]
    instead_of: Mapping[str, str]

    @cached_property
    def whole(self) -> Direction:
        """Where the question points: the sum of its words."""
        total: Direction = {}
        for direction in self.directions:
            for run, value in direction.items():
                total[run] = total.get(run, 0.0) + value
        return total

    @cached_property
    def size(self) -> float:
        """How long the question is; 0 without words."""
        return size(self.whole)


def weight(count: int) -> float:
    """What a word weighs that stands in a text so many times."""
    return 1 + math.log(count)


def question(text: str, likeness: Likeness, synonyms: Synonyms) -> Question:
    """Read a question: fillers weigh nothing, and a word that was asked is never a synonym as well."""
    asked = words(text)
    weights = {word: weight(count) for word, count in Counter(telling_words(text)).items()}
    instead_of: dict[str, str] = {}
    for phrase in _phrases(asked, synonyms):
        new = [word for word in synonyms[phrase] if word not in weights]
        weights |= dict.fromkeys(new, OTHER_WORDS / math.sqrt(max(len(new), 1)))
        instead_of |= dict.fromkeys(new, " ".join(phrase))
    directions = [_heavier(likeness.direction(word), heavy) for word, heavy in weights.items()]
    return Question(list(weights), directions, as_written(text), instead_of)


def _phrases(asked: Sequence[str], synonyms: Synonyms) -> Iterable[Phrase]:
    """The phrases with synonyms that stand in the question, from left to right."""
    longest = max(map(len, synonyms), default=0)
    for start in range(len(asked)):
        for end in range(start + 1, min(start + longest, len(asked)) + 1):
            if tuple(asked[start:end]) in synonyms:
                yield tuple(asked[start:end])


def _heavier(direction: Direction, heavy: float) -> Direction:
    return {run: value * heavy for run, value in direction.items()}
