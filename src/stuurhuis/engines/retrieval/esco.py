# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which occupation or skill does somebody mean, while they type it in their own words?

ESCO v1.1 (European Commission, CC BY 4.0). `occupations.csv` has all 3,007 occupations with their Dutch
names. `ict_skills.csv` has only the 877 skills of ICT, and only in English: nobody gave us more.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import pandas as pd

from stuurhuis.engines.retrieval.explaining import Reason
from stuurhuis.engines.retrieval.index import Index

Kind = Literal["occupation", "skill"]
TABLES: dict[Kind, str] = {"occupation": "occupations.csv", "skill": "ict_skills.csv"}


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


@dataclass(frozen=True)
class Concept:
    """An occupation or skill of ESCO, and every name it has, its own first."""

    uri: str
    kind: Kind
    names: tuple[str, ...]


def suggest(text: str, top: int = 7, *, kind: Kind = "occupation") -> list[Suggestion]:
    """The `top` occupations or skills nearest to free words, best first; nothing for no words.

    The first call of a process lays the names out, which takes seconds; each further one milliseconds.
    """
    found = []
    for hit in _index(kind).search(text, top, group_once=True):
        concept, name = _named(kind)[hit.document]
        found.append(Suggestion(concept.uri, kind, concept.names[0], name, hit.score, hit.reasons))
    return found


@cache
def concepts(kind: Kind) -> tuple[Concept, ...]:
    """All occupations or skills that are known here."""
    return tuple(_concepts(kind))


def _concepts(kind: Kind) -> Iterator[Concept]:
    with (files(__package__) / TABLES[kind]).open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            others = row["other_labels"].split("|") if row["other_labels"] else []
            yield Concept(row["uri"], kind, (row["label"], *others))


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
