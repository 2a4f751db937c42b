# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which formats are about these words? A library of hundreds needs no index: each is read when asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stuurhuis.engines import dutch

SHORTEST = 3
IN_NAME, IN_WORDS = 3, 1


@dataclass(frozen=True, slots=True)
class Hit:
    """A format that was found: how many points, and by which of the words that were asked."""

    key: str
    points: int
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """What of a format is searched: its name, and all else that it says."""

    key: str
    name: str
    words: str


def find(asked: str, texts: Iterable[Text]) -> tuple[Hit, ...]:
    """The texts that have any of the words, most points first; a word in the name counts threefold.

    A word is found in all its forms and inside longer ones: `huis` in `huizen` and in `huisbezoek`.
    """
    written = dutch.as_written(asked)
    wanted = {dutch.root(word): written.get(word, word) for word in dutch.telling_words(asked)}
    hits = (hit for text in texts if (hit := _hit(text, wanted)))
    return tuple(sorted(hits, key=lambda one: (-len(one.by), -one.points, one.key)))


def _hit(text: Text, wanted: Mapping[str, str]) -> Hit | None:
    name, words = _roots(text.name), _roots(text.words)
    points, by = 0, []
    for root, written in wanted.items():
        found = IN_NAME * _has(name, root) + IN_WORDS * _has(words, root)
        if found:
            points += found
            by.append(written)
    return Hit(text.key, points, tuple(by)) if by else None


def _roots(text: str) -> frozenset[str]:
    found = dutch.words(text)
    return frozenset(dutch.root(part) for word in found for part in (word, *dutch.parts(word)))


def _has(roots: frozenset[str], root: str) -> bool:
    return root in roots or (len(root) > SHORTEST and any(root in one for one in roots))
