# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which occupations and skills are there, by which names, and which of them does a text name?

ESCO v1.1 (European Commission, CC BY 4.0). `esco_occupations.csv` has all 3,007 occupations with their Dutch
names; `esco_ict_skills.csv` has only the 877 skills of ICT, and only in English: nobody gave us more. No
library is needed, so a page can ask it too.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, Literal

from stuurhuis.engines.dutch import root, telling_words

Kind = Literal["occupation", "skill"]
TABLES: Final[dict[Kind, str]] = {"occupation": "esco_occupations.csv", "skill": "esco_ict_skills.csv"}
Roots = frozenset[str]


@dataclass(frozen=True, slots=True)
class Concept:
    """An occupation or skill of ESCO, its group of the ISCO where it has one, and every name it has, its own
    first.
    """

    uri: str
    kind: Kind
    group: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A concept that a text names, by which of its names, and the roots of the words that did so."""

    concept: Concept
    name: str
    roots: Roots


@cache
def concepts(kind: Kind) -> tuple[Concept, ...]:
    """All occupations or skills that are known here."""
    return tuple(_read(kind))


@cache
def by_uri() -> Mapping[str, Concept]:
    """All occupations and skills by their address."""
    return {one.uri: one for kind in TABLES for one in concepts(kind)}


def named_in(text: str) -> list[Named]:
    """The concepts of which all telling words of a name stand in a text, in any form and order.

    Of each concept the name with most words.
    """
    asked = frozenset(map(root, telling_words(text)))
    best: dict[str, Named] = {}
    for one in (one for first in asked for one in _by_first_root().get(first, ())):
        held = best.get(one.concept.uri)
        if one.roots <= asked and (held is None or len(one.roots) > len(held.roots)):
            best[one.concept.uri] = one
    return [best[uri] for uri in sorted(best)]


def _read(kind: Kind) -> Iterator[Concept]:
    with (files(__package__) / TABLES[kind]).open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            others = row["other_labels"].split("|") if row["other_labels"] else []
            yield Concept(row["uri"], kind, row.get("isco", ""), (row["label"], *others))


@cache
def _by_first_root() -> Mapping[str, tuple[Named, ...]]:
    found: dict[str, list[Named]] = defaultdict(list)
    for concept in by_uri().values():
        for name in concept.names:
            roots = frozenset(map(root, telling_words(name)))
            if roots:
                found[min(roots)].append(Named(concept, name, roots))
    return {first: tuple(named) for first, named in found.items()}
