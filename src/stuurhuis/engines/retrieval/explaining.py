# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is every point of a score for? Word by word of the question; the points add up to the score.

A score is a sum over the words of the question and those of the text, so nothing is estimated: what a word
is given here is what the score loses without it (the length of the question held).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from stuurhuis.engines.dutch import as_written
from stuurhuis.engines.retrieval.likeness import Likeness
from stuurhuis.engines.retrieval.question import Question
from stuurhuis.engines.retrieval.shelf import Shelf

How = Literal["same", "part", "alike", "synonym", "group", "whole"]
_MOST_FOUND = 3
_WORTH_NAMING = 0.2


@dataclass(frozen=True)
class Reason:
    """What points are for. `word`: that of the question; `found`: those of the text that it matched, most
    points first; `instead_of`: for a synonym, what was asked.

    `same`: the word itself is there. `part`: they share a part of a compound. `alike`: they share letters.
    `synonym`: another word for what was asked. `group`: the other texts of its group. `whole`: the text is
    exactly what was asked.
    """

    how: How
    points: float
    word: str = ""
    found: tuple[str, ...] = ()
    instead_of: str = ""


@dataclass(frozen=True)
class Matched:
    """The points (0 to 100) that each word of a question gets from each word of a text."""

    words: list[str]
    points: NDArray[np.float64]


def matched(asked: Question, shelf: Shelf, chosen: Sequence[int], share: float) -> list[Matched]:
    """The points of the chosen rows of a shelf; those of a row are together `share` of its cosine."""
    rows, likeness = shelf.rows, shelf.likeness
    ranges = [slice(rows.indptr[row], rows.indptr[row + 1]) for row in chosen]
    places = np.unique(np.concatenate([rows.indices[one] for one in ranges]))
    alike = (likeness.rows(asked.directions) @ likeness.matrix[places].T).toarray()
    alike *= 100 * share / asked.size
    found = []
    for one in ranges:
        points = alike[:, np.searchsorted(places, rows.indices[one])] * rows.data[one]
        found.append(Matched([likeness.vocabulary[place] for place in rows.indices[one]], points))
    return found


def reasons(
    asked: Question, by_word: Matched, likeness: Likeness, text: str, *, group: float, whole: bool
) -> tuple[Reason, ...]:
    """All reasons, most points first; `text` is what was found, `group` the points of its group, and with
    `whole` the rest of the 100 is for being the same text.
    """
    written = as_written(text)
    found = [_reason(asked, by_word, likeness, at, written) for at in range(len(asked.words))]
    found.sort(key=lambda one: (-one.points, one.word))
    further = [Reason("group", group)] if group > 0 else []
    if whole:
        further.append(Reason("whole", 100 - group - sum(one.points for one in found)))
    return _rounded([*found, *further])


def _reason(
    asked: Question, by_word: Matched, likeness: Likeness, at: int, written: dict[str, str]
) -> Reason:
    word, points = asked.words[at], by_word.points[at]
    total = float(points.sum())
    order = np.argsort(-points, kind="stable")[:_MOST_FOUND]
    near = [by_word.words[one] for one in order if points[one] > 0 and points[one] >= _WORTH_NAMING * total]
    instead_of = asked.instead_of.get(word, "")
    how: How = "synonym" if instead_of else _how(word, near, likeness)
    names = tuple(dict.fromkeys(written.get(one, one) for one in near))
    return Reason(how, total, asked.written.get(word, word), names, instead_of)


def _how(word: str, near: Sequence[str], likeness: Likeness) -> How:
    if word in near[:1]:
        return "same"
    parts = set(likeness.compounds.parts(word))
    shared = any(parts & set(likeness.compounds.parts(one)) for one in near)
    return "part" if shared else "alike"


def _rounded(found: Sequence[Reason]) -> tuple[Reason, ...]:
    """Points in hundredths that still add up to the whole; what is less is left out."""
    kept, total, told = [], 0.0, 0.0
    for one in found:
        total += one.points
        points = round(round(total, 2) - told, 2)
        told = round(told + points, 2)
        if points > 0:
            kept.append(Reason(one.how, points, one.word, one.found, one.instead_of))
    return tuple(kept)
