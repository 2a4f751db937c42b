# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The texts that answer each of many questions, as tables."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from stuurhuis.engines.retrieval.index import Hit, Index
from stuurhuis.engines.retrieval.tables import texts_of
from stuurhuis.engines.retrieval.wording import because

COLUMNS = ["query", "document", "rank", "score", "passage", "reason", "reason_en"]
REASONS = ["query", "document", "how", "word", "found", "instead_of", "points"]


@dataclass(frozen=True)
class Found:
    """`table`: a row for each text that was found (COLUMNS), best first; `reasons`: a row for each reason
    (REASONS), of which the points add up to the score; `nothing`: the questions for which nothing was found.
    """

    table: pd.DataFrame
    reasons: pd.DataFrame
    nothing: list[str]


def find(
    documents: pd.DataFrame,
    queries: pd.DataFrame,
    *,
    top: int = 10,
    synonyms: pd.DataFrame | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Found:
    """For each query (id, text) the `top` documents (id, text[, group]) nearest to it, in order of id.

    `synonyms`: group, text. Raises ValueErrors: MissingColumn, DuplicateText, NoWords.
    """
    asked = texts_of(queries)
    index = Index(documents, synonyms=synonyms)
    rows: list[tuple[object, ...]] = []
    told: list[tuple[object, ...]] = []
    nothing = []
    for done, (query, text) in enumerate(zip(asked["id"], asked["text"], strict=True), start=1):
        hits = index.search(text, top)
        rows += [_row(query, rank, hit) for rank, hit in enumerate(hits, start=1)]
        told += [row for hit in hits for row in _reasons(query, hit)]
        nothing += [] if hits else [query]
        if progress:
            progress(done, len(asked))
    table = pd.DataFrame(rows, columns=COLUMNS).astype({"rank": int, "score": float})
    return Found(table, pd.DataFrame(told, columns=REASONS).astype({"points": float}), nothing)


def _row(query: str, rank: int, hit: Hit) -> tuple[object, ...]:
    why = because(hit.reasons, "nl"), because(hit.reasons, "en")
    return query, hit.document, rank, hit.score, hit.passage, *why


def _reasons(query: str, hit: Hit) -> list[tuple[object, ...]]:
    return [
        (query, hit.document, one.how, one.word, " ".join(one.found), one.instead_of, one.points)
        for one in hit.reasons
    ]
