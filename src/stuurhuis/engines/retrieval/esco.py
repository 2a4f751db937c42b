# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which occupation or skill does somebody mean, while they type it in their own words?"""

from dataclasses import dataclass
from functools import cache

import pandas as pd

from stuurhuis.engines.esco import Concept, Kind, concepts
from stuurhuis.engines.retrieval.explaining import Reason
from stuurhuis.engines.retrieval.index import Index


@dataclass(frozen=True)
class Suggestion:
    """An occupation or skill: `label` is its first name, `name` the one that was nearest to what was typed;
    `score` is 0 to 100.
    """

    uri: str
    kind: Kind
    label: str
    name: str
    score: float
    reasons: tuple[Reason, ...]


def suggest(text: str, top: int = 7, *, kind: Kind = "occupation") -> list[Suggestion]:
    """The `top` occupations or skills nearest to free words, best first; nothing for no words.

    The first call of a process lays the names out, which takes seconds; each further one milliseconds.
    """
    found = []
    for hit in _index(kind).search(text, top, group_once=True):
        concept, name = _named(kind)[hit.document]
        found.append(Suggestion(concept.uri, kind, concept.names[0], name, hit.score, hit.reasons))
    return found


def names(kind: Kind) -> pd.DataFrame:
    """Every name as a row: id, group (the URI) and text; so they are documents, and synonyms as well."""
    rows = [
        (f"{concept.uri} {place:02d}", concept.uri, name)
        for concept in concepts(kind)
        for place, name in enumerate(concept.names)
    ]
    return pd.DataFrame(rows, columns=["id", "group", "text"])


@cache
def _index(kind: Kind) -> Index:
    return Index(names(kind))


@cache
def _named(kind: Kind) -> dict[str, tuple[Concept, str]]:
    return {
        f"{concept.uri} {place:02d}": (concept, name)
        for concept in concepts(kind)
        for place, name in enumerate(concept.names)
    }
