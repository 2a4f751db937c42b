# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts laid out to be compared: a row for each whole text, for each of its fragments and for each group.

A row holds words, not runs of letters: the letters stand with the vocabulary alone, which grows much slower
than the texts do.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from stuurhuis.engines.dutch import words
from stuurhuis.engines.retrieval.fragments import fragments
from stuurhuis.engines.retrieval.likeness import Likeness
from stuurhuis.engines.retrieval.question import weight

_AT_ONCE = 2000


@dataclass(frozen=True)
class Shelf:
    """`rows`: unit rows of words, all of a text together, the whole text first; `starts`: where each text
    begins; `pieces`: the fragments of each text. `groups`: a unit row a group; `group`: that of each text.
    """

    likeness: Likeness
    rows: sparse.csr_array
    starts: NDArray[np.intp]
    pieces: list[list[str]]
    groups: sparse.csr_array | None
    group: NDArray[np.intp]


def shelf_of(texts: Sequence[str], groups: Sequence[str] | None) -> Shelf:
    """Lay texts out; `groups` names for each text the group of texts that mean the same."""
    pieces = [fragments(text) for text in texts]
    laid = [[text, *(some if len(some) > 1 else [])] for text, some in zip(texts, pieces, strict=True)]
    bags = [[Counter(words(row)) for row in rows] for rows in laid]
    likeness = Likeness(Counter(word for rows in bags for word in rows[0]), len(texts))
    rows = _unit(_bags([bag for some in bags for bag in some], likeness), likeness)
    starts = np.cumsum([0, *map(len, bags)], dtype=np.intp)[:-1]
    if groups is None:
        return Shelf(likeness, rows, starts, pieces, None, np.zeros(0, dtype=np.intp))
    group, _ = pd.factorize(pd.Series(groups), sort=True)
    members = sparse.csr_array((np.ones(len(texts)), (group, starts)), shape=(group.max() + 1, rows.shape[0]))
    return Shelf(likeness, rows, starts, pieces, _unit(members @ rows, likeness), group)


def _bags(bags: Sequence[Counter[str]], likeness: Likeness) -> sparse.csr_array:
    """Words and their weights as rows over the vocabulary."""
    columns = [likeness.place[word] for bag in bags for word in bag]
    values = [weight(count) for bag in bags for count in bag.values()]
    ends = np.cumsum([0, *map(len, bags)], dtype=np.int64)
    places = np.array(columns, dtype=np.int32), ends
    shape = (len(bags), len(likeness.vocabulary))
    return sparse.csr_array((np.array(values, dtype=np.float64), *places), shape=shape)


def _unit(rows: sparse.csr_array, likeness: Likeness) -> sparse.csr_array:
    """Rows of length one, as the letters of their words see it; a row without words stays nothing."""
    lengths = np.zeros(rows.shape[0])
    for start in range(0, rows.shape[0], _AT_ONCE):
        some = rows[start : start + _AT_ONCE] @ likeness.matrix
        lengths[start : start + _AT_ONCE] = np.sqrt(some.power(2).sum(axis=1))
    scale = np.divide(1.0, lengths, out=np.zeros_like(lengths), where=lengths > 0)
    return sparse.csr_array(sparse.diags_array(scale) @ rows)
