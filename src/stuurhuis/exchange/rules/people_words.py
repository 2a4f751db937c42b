# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which known occupation or skill does somebody mean, while they type it? Free words may stay free words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from stuurhuis.engines import esco
from stuurhuis.engines.dutch import folded

MOST = 7
SHORTEST = 3


@dataclass(frozen=True, slots=True)
class KnownWord:
    """A concept of ESCO: its own name, and the name by which it was found."""

    uri: str
    label: str
    name: str


def meant(typed: str, most: int = MOST) -> Sequence[KnownWord]:
    """The concepts that have a name with what was typed in it: the same name, its beginning, that of a word
    of it, and then anywhere; of equals the shortest name first, each concept and each name once.
    """
    wanted = _bare(typed)
    if len(wanted) < SHORTEST:
        return ()
    near = [(_distance(name, wanted), len(name), name, word) for name, word in _known() if wanted in name]
    found: dict[str, KnownWord] = {}
    told: set[str] = set()
    for _, _, name, word in sorted(near, key=lambda one: one[:3]):
        if word.uri not in found and name not in told:
            found[word.uri] = word
            told.add(name)
    return tuple(found.values())[:most]


def concept_of(words: str) -> str:
    """The uri of the concept with exactly this name; empty for free words."""
    return _by_name().get(_bare(words), "")


def label_of(uri: str) -> str:
    """The own name of a concept; empty for what is none."""
    found = esco.by_uri().get(uri)
    return found.names[0] if found else ""


def _distance(name: str, wanted: str) -> int:
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    return 2 if f" {wanted}" in name else 3


def _bare(text: str) -> str:
    return " ".join(folded(text).split())


@cache
def _known() -> tuple[tuple[str, KnownWord], ...]:
    return tuple(
        (_bare(name), KnownWord(one.uri, one.names[0], name))
        for one in esco.by_uri().values()
        for name in one.names
    )


@cache
def _by_name() -> dict[str, str]:
    """By name; of a name that two concepts share, the one whose own name it is."""
    found: dict[str, str] = {}
    for name, word in sorted(_known(), key=lambda one: one[1].name != one[1].label):
        found.setdefault(name, word.uri)
    return found
