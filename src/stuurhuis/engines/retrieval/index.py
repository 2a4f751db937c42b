# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that can be asked: built once, then a question takes milliseconds.

A score is 0 to 100: the cosine of question and text, for a long text of its best fragment. Where texts come
in groups that mean the same, GROUP_SHARE of the points is for the group as a whole. A text of exactly the
words that were asked, in their order, has 100.
"""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from stuurhuis.engines.dutch import words
from stuurhuis.engines.retrieval.explaining import Reason, matched, reasons
from stuurhuis.engines.retrieval.question import Question, question
from stuurhuis.engines.retrieval.shelf import Shelf, shelf_of
from stuurhuis.engines.retrieval.tables import NoWords, synonyms_of, texts_of

GROUP_SHARE = 0.15
_DECIMALS = 9
"""Smaller differences are those of the order of additions."""


@dataclass(frozen=True)
class Hit:
    """A text that was found: how near (0 to 100), its best passage, and what every point is for."""

    document: str
    score: float
    passage: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class _Likely:
    """How near each row is, and each text: its own part, that with its group, and in the end. `exact`: is it
    the question, word for word?
    """

    rows: NDArray[np.float64]
    own: NDArray[np.float64]
    together: NDArray[np.float64]
    score: NDArray[np.float64]
    exact: NDArray[np.bool_]


class Index:
    """Texts laid out to be asked. Raises MissingColumn, DuplicateText and NoWords, all ValueErrors.

    `documents`: id, text and, where texts come in groups that mean the same (the names of one occupation),
    `group`. `synonyms`: group, text: phrases that mean the same. Their order does not matter.
    """

    def __init__(self, documents: pd.DataFrame, *, synonyms: pd.DataFrame | None = None) -> None:
        grouped = "group" in documents.columns
        table = texts_of(documents, *(["group"] if grouped else []))
        self._names, self._texts = table["id"].tolist(), table["text"].tolist()
        self._synonyms = synonyms_of(synonyms)
        self._same: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for place, text in enumerate(self._texts):
            self._same[tuple(words(text))].append(place)
        if set(self._same) <= {()}:
            raise NoWords
        alone = table["id"].radd("id ")
        groups = table["group"].radd("group ").where(table["group"] != "", alone) if grouped else None
        self._shelf: Shelf = shelf_of(self._texts, None if groups is None else groups.tolist())

    def search(self, text: str, top: int = 10, *, group_once: bool = False) -> list[Hit]:
        """The `top` texts nearest to a question, best first; equal ones by group, then by id. Nothing for a
        question without words, and no text that shares only fillers or stray letters with it. `group_once`:
        of every group only the nearest.
        """
        asked = question(text, self._shelf.likeness, self._synonyms)
        if not asked.size:
            return []
        likely = self._likely(asked, self._same.get(tuple(words(text)), []))
        group = self._shelf.group if group_once and self._shelf.groups is not None else None
        return self._hits(asked, likely, _best(likely, top, group))

    def nearness(self, text: str) -> dict[str, float]:
        """How near each text is to a question, 0 to 1, by its id; without the reasons."""
        asked = question(text, self._shelf.likeness, self._synonyms)
        if not asked.size:
            return dict.fromkeys(self._names, 0.0)
        likely = self._likely(asked, self._same.get(tuple(words(text)), []))
        return dict(zip(self._names, likely.score.tolist(), strict=True))

    def _likely(self, asked: Question, same: list[int]) -> _Likely:
        shelf = self._shelf
        alike = shelf.likeness.alike(asked.whole) / asked.size
        rows = shelf.rows @ alike
        own = np.maximum.reduceat(rows, shelf.starts)
        together = own
        if shelf.groups is not None:
            together = (1 - GROUP_SHARE) * own + GROUP_SHARE * (shelf.groups @ alike)[shelf.group]
        near = np.maximum.reduceat(shelf.rows @ shelf.likeness.near(asked.directions), shelf.starts)
        score = np.where(near > 0, together, 0.0)
        exact = np.zeros(score.size, bool)
        exact[same] = True
        return _Likely(rows, own, together, np.where(exact, 1.0, score), exact)

    def _hits(self, asked: Question, likely: _Likely, places: NDArray[np.intp]) -> list[Hit]:
        """The texts at some places, explained."""
        if not places.size:
            return []
        shelf = self._shelf
        share = 1.0 if shelf.groups is None else 1 - GROUP_SHARE
        read = [self._read(likely, int(place)) for place in places]
        found = []
        for place, (_, passage, whole), by_word in zip(
            places, read, matched(asked, shelf, [row for row, _, _ in read], share), strict=True
        ):
            group = 100 * float(likely.together[place] - share * likely.own[place])
            exact = bool(likely.exact[place])
            told = reasons(asked, by_word, shelf.likeness, whole, group=group, whole=exact)
            score = round(sum(one.points for one in told), 2)
            found.append(Hit(self._names[place], score, passage, told))
        return found

    def _read(self, likely: _Likely, place: int) -> tuple[int, str, str]:
        """The nearest row of a text, its best passage, and what that row says."""
        start, pieces = int(self._shelf.starts[place]), self._shelf.pieces[place]
        text = self._texts[place]
        if len(pieces) < 2:
            return start, text.strip(), text
        near = likely.rows[start : start + 1 + len(pieces)]
        best = pieces[int(near[1:].argmax())]
        row = int(near.argmax())
        return start + row, best, best if row else text


def _best(likely: _Likely, top: int, group: NDArray[np.intp] | None) -> NDArray[np.intp]:
    """The places of the highest scores above nothing, in order, of equal ones the exact ones first; with
    `group` one of each group.
    """
    score = np.round(likely.score, _DECIMALS)
    each = score
    if group is not None:
        each = np.zeros(group.max() + 1)
        np.maximum.at(each, group, score)
    likeliest = each[each > 0]
    least = np.partition(likeliest, -top)[-top] if 0 < top < likeliest.size else 0.0
    places = np.flatnonzero((score >= least) & (score > 0))
    together = np.round(likely.together[places], _DECIMALS)
    order = np.lexsort((places, -together, ~likely.exact[places], -score[places]))
    places = places[order]
    if group is not None:
        places = places[np.sort(np.unique(group[places], return_index=True)[1])]
    return places[: max(top, 0)]
