# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much are two words alike, and how much does a word tell?

A word is a direction: its runs of three and four letters, and those of the words it is made of, rare runs
before common ones. So `huizen` is near `huis`, and `retoucheur` near `kledingretoucheur`. Its length is what
it tells: the rarer in the texts, the longer (inverse document frequency).
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from stuurhuis.engines.compounds import Compounds

RUNS = (3, 4)
"""How many letters; the edge of a word counts as one."""
Direction = dict[str, float]
"""Run of letters → size."""
NEAR = 0.3
"""The cosine from which two words have more in common than a few stray letters."""


def runs(word: str) -> list[str]:
    """The runs of letters of a word."""
    edged = f" {word} "
    return [edged[at : at + size] for size in RUNS for at in range(len(edged) - size + 1)]


def telling(occurs: int, among: int) -> float:
    """What something tells that occurs in so many of all: 1 when in all, more the rarer."""
    return math.log((among + 1) / (occurs + 1)) + 1


def size(direction: Mapping[str, float]) -> float:
    """The length of a direction."""
    return math.sqrt(sum(value * value for value in direction.values()))


class Likeness:
    """The words of a set of texts, and how any word compares to them.

    `counts`: in how many of the `texts` each word occurs. `matrix`: a row a word, a column a run of letters.
    """

    def __init__(self, counts: Mapping[str, int], texts: int) -> None:
        self._counts, self._texts = counts, texts
        self.compounds = Compounds(counts)
        self.vocabulary = sorted(counts)
        self.place = {word: place for place, word in enumerate(self.vocabulary)}
        shapes = [self._shape(word) for word in self.vocabulary]
        occurs = Counter(run for shape in shapes for run in shape)
        self._told = {run: telling(count, len(shapes)) for run, count in occurs.items()}
        self._column = {run: column for column, run in enumerate(sorted(occurs))}
        self.matrix = self.rows(self._direct(*one) for one in zip(self.vocabulary, shapes, strict=True))
        self._lengths = np.sqrt(self.matrix.power(2).sum(axis=1))

    def direction(self, word: str) -> Direction:
        """Where a word points, known or not."""
        return self._direct(word, self._shape(word))

    def rows(self, directions: Iterable[Direction]) -> sparse.csr_array:
        """Directions as rows over the runs that are known here; other runs are left out."""
        values: list[float] = []
        columns: list[int] = []
        ends = [0]
        for direction in directions:
            known = [(self._column[run], value) for run, value in direction.items() if run in self._column]
            columns += [column for column, _ in known]
            values += [value for _, value in known]
            ends.append(len(values))
        shape = (len(ends) - 1, len(self._column))
        places = np.array(columns, dtype=np.int32), np.array(ends, dtype=np.int64)
        return sparse.csr_array((np.array(values, dtype=np.float64), *places), shape=shape)

    def alike(self, direction: Direction) -> NDArray[np.float64]:
        """The inner product of a direction with every word that is known."""
        return np.asarray(self.matrix @ self.rows([direction]).toarray()[0])

    def near(self, directions: Iterable[Direction]) -> NDArray[np.float64]:
        """1 for every word that is known and is near one of these directions, else 0."""
        asked = [direction for direction in directions if direction]
        alike = (self.matrix @ self.rows(asked).T).toarray()
        lengths = np.outer(self._lengths, [size(direction) for direction in asked])
        return np.asarray((alike >= NEAR * lengths).any(axis=1), dtype=np.float64)

    def _shape(self, word: str) -> Counter[str]:
        parts = self.compounds.parts(word)
        return Counter(run for one in dict.fromkeys([word, *parts]) for run in runs(one))

    def _direct(self, word: str, shape: Mapping[str, int]) -> Direction:
        unknown = telling(0, len(self.vocabulary))
        raw = {run: count * self._told.get(run, unknown) for run, count in shape.items()}
        scale = telling(self._counts.get(word, 0), self._texts) / size(raw)
        return {run: value * scale for run, value in raw.items()}
